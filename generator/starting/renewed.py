"""What `new` puts beside a policy and a newer program makes otherwise: schema, workflows, scripts, hosted environment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..core.atomic import replace_file
from ..core.installation import ROOT, project_of
from ..policy.policy import Policy
from ..reading.json_schema import schema_text
from ..reading.yaml.source import Source
from .workflows import SCRIPTS, publishing_files, workflow_files


@dataclass(frozen=True)
class _Known:
    """Of the answers that a portal was begun with, those that its policy still gives."""

    languages: tuple[str, ...]
    hosting: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.languages[0]


SCHEMA: Final = "policy/support.schema.json"


def made_files(policy: Policy, source: Source) -> dict[str, str]:
    """Path in the company's folder -> what this program makes of it."""
    known = _Known(policy.languages, policy.publishing.hosting)
    return {
        SCHEMA: schema_text(source, None),
        **dict(workflow_files(known)),
        **dict(publishing_files(known)),
    }


def other_files(policy_file: Path, policy: Policy, source: Source) -> list[str]:
    """Those that are there and are others, by an older program or by the company; none in the program's own checkout.

    Not the schema, which no company changes.
    """
    project = project_of(policy_file.parent)
    if project == ROOT:
        return []
    made = made_files(policy, source).items()
    return [path for path, text in made if path != SCHEMA and _is_other(project / path, text)]


def _is_other(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes().replace(b"\r\n", b"\n") != text.encode()


def write_files(folder: Path, policy: Policy, source: Source) -> list[Path]:
    """Writes them all below this folder, to be compared or merged; returns their paths. PortalError if the disk refuses."""
    written = list[Path]()
    for path, text in made_files(policy, source).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, text.encode())
        file.chmod(0o755 if path in SCRIPTS else 0o644)
        written.append(file)
    return written
