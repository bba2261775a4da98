"""Each part of the locks is named once, with hashes and a licence that lets us use it."""

import json
import re
from pathlib import Path

import pytest

from tools import inventory

# We neither change these packages nor ship them: file-level copyleft (MPL) asks nothing of us.
FREE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inventory, "OUTPUT", folder)
        assert inventory.main() == 0
    return folder


def test_every_part_is_locked_with_hashes() -> None:
    assert [part.name for part in inventory.parts() if not part.hashes] == []


def test_every_licence_is_one_we_may_use(made: Path) -> None:
    rows = re.findall(
        r"^\| (\S+) \| \S+ \| (.+?) \|", (made / "licences.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(rows) > 100
    assert [
        row for row in rows if not set(re.split(r" (?:AND|OR) ", row[1])) <= FREE | {"Licence", "---"}
    ] == []


def test_parts_have_one_name_each(made: Path) -> None:
    components = json.loads((made / "sbom.json").read_text("utf-8"))["components"]
    assert len({each["bom-ref"] for each in components}) == len(components) == len(inventory.parts())
