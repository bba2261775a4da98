"""The list of parts is what the locks say, and each part has hashes and a licence that lets us use it."""

import json
import re

from inventory import GUIDE, SBOM, parts, written

# We neither change these packages nor ship them: file-level copyleft (MPL) asks nothing of us.
FREE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0",
}  # fmt: skip


def test_both_files_are_fresh() -> None:
    """Run `make sbom` after `make lock`."""
    assert {path: path.read_text("utf-8") for path in (SBOM, GUIDE)} == written()


def test_every_part_is_locked_with_hashes() -> None:
    assert [part.name for part in parts() if not part.hashes] == []


def test_every_licence_is_one_we_may_use() -> None:
    rows = re.findall(r"^\| (\S+) \| \S+ \| (.+?) \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert len(rows) > 100
    assert [
        row for row in rows if not set(re.split(r" (?:AND|OR) ", row[1])) <= FREE | {"Licence", "---"}
    ] == []


def test_parts_have_one_name_each() -> None:
    components = json.loads(SBOM.read_text("utf-8"))["components"]
    assert len({each["bom-ref"] for each in components}) == len(components)
