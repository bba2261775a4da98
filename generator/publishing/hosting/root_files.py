"""Files that the operator puts into the root of the site: `.well-known/`, a search engine's proof, `CNAME`.

They lie in the folder `root/` beside the policy file and are published byte for byte; a build checks nothing in them.
"""

from pathlib import Path
from typing import Final

from ...core.artifact import Artifact

FOLDER: Final = "root"


def root_files(policy_file: Path) -> list[Artifact]:
    """All files below the folder, by their path in the site; links are not followed. OSError if one cannot be read."""
    folder = policy_file.parent / FOLDER
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return [Artifact(path.relative_to(folder).as_posix(), path.read_bytes()) for path in found]
