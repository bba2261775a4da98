"""What a version of the program publishes of a portal, laid down for ever: `python -m tools.freeze FOLDER [--site DIR]`.

FOLDER is one below `tests/cases/frozen/`, called like the version: `policy/` with released versions lies in it already. It
gets `site.json`, and `generator/rules/released.json` the ids of this version's rules. Run once, before a version is
released; `tests/whole/test_frozen.py` builds with the program of its day and compares. A folder is never changed afterwards.

    {"program": "1.1.0", "on": the day of the build,
     "pages": {address: [anchors]}       every page that readers may have a link to
     "files": [addresses]                everything else that somebody may have one to
     "archived": {address: SHA-256}      pages of released versions, without the line that names what the operator has set
     "terms": {address: [lines]}         what the page with all terms says
     "data": {address: JSON}}            what programs read
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.core.installation import VERSION
from generator.publishing.build import Choices, run_build
from generator.publishing.verified.places import FolderPlace
from generator.publishing.verified.rendered import rendered
from generator.publishing.verified.upgraded import is_archived, published, without_settings_line
from generator.rules.registry import RULES
from generator.rules.rule_ids import FILE, released

DATA = ("policy.json", "sla.json", "versions/")


def frozen(site: Path, on: date, program: str = VERSION) -> dict[str, Any]:
    """All that a site promises to whoever has a link into it."""
    files = published(FolderPlace(site), ())
    pages = {path: rendered(data) for path, data in sorted(files.items()) if path.endswith("index.html")}
    return {
        "program": program,
        "on": on.isoformat(),
        "pages": {path: list(page.anchors) for path, page in pages.items()},
        "files": sorted(files.keys() - pages.keys()),
        "archived": {
            path: hashlib.sha256(without_settings_line(files[path])).hexdigest()
            for path in pages
            if is_archived(path)
        },
        "terms": {path: pages[path].lines for path in pages if path.endswith("/terms/index.html")},
        "data": {
            path: json.loads(data)
            for path, data in sorted(files.items())
            if path.startswith(DATA) and path.endswith(("policy.json", "sla.json"))
        },
    }


def text(found: Mapping[str, Any]) -> str:
    """JSON in which a page, a line of text and a file have a line each, so that a change can be read."""
    parts = (f" {json.dumps(key)}: {_part(value, is_prose=key == 'terms')}" for key, value in found.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _part(value: Any, depth: int = 2, *, is_prose: bool = False) -> str:
    if isinstance(value, dict) and value:
        below = (
            f"{json.dumps(key)}: {_part(each, depth + 1, is_prose=is_prose)}" for key, each in value.items()
        )
        return "{\n" + ",\n".join(" " * depth + each for each in below) + "}"
    if is_prose or (isinstance(value, list) and depth == 2):
        rows = (" " * depth + json.dumps(each, ensure_ascii=False) for each in value)
        return "[\n" + ",\n".join(rows) + "]"
    return json.dumps(value, ensure_ascii=False)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.freeze")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="tests/cases/frozen/1.1.0")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument(
        "--site", type=Path, metavar="DIR", help="made by the program of that version (default: built now)"
    )
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as scratch:
        site = options.site or Path(scratch) / "site"
        policy_file = options.folder / "policy" / "support.yaml"
        if not options.site and run_build(policy_file, options.on, site, Choices(precompress=False), "en"):
            return 1
        made = frozen(site, options.on, options.folder.name)
    (options.folder / "site.json").write_text(text(made), "utf-8")
    if options.folder.name == VERSION:
        known = {**released(), VERSION: sorted(RULES)}
        FILE.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
