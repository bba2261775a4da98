"""What configures the chosen hosts: in the site where they look for it there, else beside it in `build/hosting/`."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from ...core.artifact import Artifact
from ...core.installation import BUILD
from . import headers, nginx, workflows

# Files whose names hold a hash of their content.
HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:min\.)?(?:css|js|otf|png|svg|ttf)$")


def hashed_files(site: Path) -> list[str]:
    names = (path.relative_to(site).as_posix() for path in (site / "assets").rglob("*"))
    return sorted(name for name in names if HASHED.search(name))


def in_site(policy: str, site: Path, hosts: Sequence[str]) -> list[Artifact]:
    """`_headers`, unless only hosts were chosen that do not read it."""
    if hosts and not {"netlify", "cloudflare-pages"} & set(hosts):
        return []
    return [headers.headers_file(policy, hashed_files(site))]


def write_host_files(
    folder: Path,
    served: nginx.ServedSite,
    hosts: Sequence[str],
    place: str = "build/hosting",
    *,
    in_checkout: bool = False,
) -> None:
    """Makes `folder` anew; the configuration of nginx if nobody chose.

    place        where it will lie in the project
    in_checkout  the project is the program's own, which is set up otherwise than a company's folder
    """
    chosen = set(hosts or ("nginx",))
    made = nginx.artifacts(served) if chosen & {"nginx", "container"} else []
    if "container" in chosen:
        made.append(workflows.container(served.root, place, BUILD))
    set_up = workflows.SET_UP_OF_CHECKOUT if in_checkout else workflows.SET_UP
    made += filter(None, (workflows.ready_file(host, set_up) for host in sorted(chosen)))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for artifact in made:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
