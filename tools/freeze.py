"""What a version of the program publishes of a portal, laid down for ever, once before that version is released:

    python -m tools.freeze --begin tests/cases/frozen/1.1.0
    python -m tools.freeze tests/cases/frozen/1.1.0

The folder is called like the version. `--begin` puts the portal of the folder before it there, under its next number: one portal
that each version of the program takes over from the one before. What is new in this version may then be used in its
`policy/support.yaml`. The second command releases that file, builds the portal and writes `site.json`, and into
`generator/rules/released.json` the ids of this version's rules. `tests/whole/test_frozen.py` builds every folder with the
program of its day and compares. Released versions lie in the first folder that has them; a folder is never changed.

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
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.core.installation import VERSION
from generator.publishing.build import Choices, run_build
from generator.publishing.verified.places import FolderPlace
from generator.publishing.verified.rendered import rendered
from generator.publishing.verified.upgraded import is_archived, published, without_settings_line
from generator.rules.registry import RULES
from generator.rules.rule_ids import FILE, numbers_of, released
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive

FOLDERS = Path(__file__).parents[1] / "tests" / "cases" / "frozen"
FILE_NAME = "support.yaml"
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


def in_order(folders: Path = FOLDERS) -> list[Path]:
    """One for each version of the program, the oldest first."""
    return sorted(
        (each for each in folders.iterdir() if each.is_dir()), key=lambda each: numbers_of(each.name)
    )


def lay_out(folder: Path, target: Path) -> Path:
    """The portal as its company has it: its policy, and all its released versions; returns the policy file."""
    for each in in_order(folder.parent):
        if numbers_of(each.name) <= numbers_of(folder.name) and each != folder:
            shutil.copytree(each / "policy" / "archive", target / "archive", dirs_exist_ok=True)
    shutil.copytree(folder / "policy", target, dirs_exist_ok=True)
    return target / FILE_NAME


def begin(folder: Path, on: date) -> None:
    """The file of the folder before, under the next number, from the first of the next month on."""
    before = [each for each in in_order(folder.parent) if numbers_of(each.name) < numbers_of(folder.name)][-1]
    text = (before / "policy" / FILE_NAME).read_text("utf-8")
    first, last = re.findall(r'(?m)^  version: "(\d+)\.(\d+)"', text)[0]
    number, day = f"{first}.{int(last) + 1}", (on.replace(day=1) + timedelta(days=32)).replace(day=1)
    text = re.sub(r'(?m)^  version: ".*"', f'  version: "{number}"', text)
    text = re.sub(r"(?m)^  effective: .*", f"  effective: {day}", text)
    said = f"    de: Fassung {number} ändert keine Zusage.\n    en: Version {number} changes no promise.\n"
    text = re.sub(r"(?<=  summary_of_changes:\n)    de: .*\n    en: .*\n", said, text)
    (folder / "policy").mkdir(parents=True)
    (folder / "policy" / FILE_NAME).write_text(text, "utf-8")


def released_in(folder: Path, file: Path, on: date) -> int:
    """Releases what is not, and takes its two files into the folder; the status of `release`."""
    known = {each.name for each in folder_of(file).iterdir()}
    version = re.findall(r'(?m)^  version: "(.*)"', file.read_text("utf-8"))[0]
    if any(each.version == version for each in open_archive(folder_of(file)).versions):
        return 0
    status = run_release(file, on)
    new = [each for each in sorted(folder_of(file).iterdir()) if each.name not in known]
    for each in new:
        target = folder / "policy" / "archive" / each.name
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(each, target)
    return status


def laid_down(folder: Path, on: date, given: Path | None) -> int:
    """Writes `site.json` and the ids of this version's rules; 1 if the file cannot be released or built.

    given  a site made by the program of that version; None: built now
    """
    with TemporaryDirectory() as scratch:
        file = lay_out(folder, Path(scratch) / "policy")
        site = given or Path(scratch) / "site"
        if released_in(folder, file, on) or (
            not given and run_build(file, on, site, Choices(precompress=False), "en")
        ):
            return 1
        made = frozen(site, on, folder.name)
    (folder / "site.json").write_text(text(made), "utf-8")
    if folder.name == VERSION:
        known = {**released(), VERSION: sorted(RULES)}
        FILE.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
    return 0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.freeze")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="tests/cases/frozen/1.1.0")
    parser.add_argument("--begin", action="store_true", help="carry on the portal of the folder before")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today(), metavar="DATE")
    parser.add_argument(
        "--site", type=Path, metavar="DIR", help="made by the program of that version (default: built now)"
    )
    options = parser.parse_args(arguments)
    if options.begin:
        begin(options.folder, options.on)
        return 0
    return laid_down(options.folder, options.on, options.site)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
