"""The file is opened level by level, and searched, through the preview's WSGI callable."""

import shutil
from pathlib import Path

import pytest

from tests.support.desk import AskedDesk
from tests.support.policies import REAL


@pytest.fixture
def desk(tmp_path: Path) -> AskedDesk:
    shutil.copy(REAL, tmp_path)
    asked = AskedDesk(tmp_path / REAL.name)
    asked.opened()
    return asked


def test_levels_and_words(desk: AskedDesk) -> None:
    opened = desk.ask("outline", {"paths": [[], ["roles"], ["contact", "phone", "numbers", 0]]}).data
    names = [[each["name"] for each in level["entries"]] for level in opened["levels"]]
    assert names[0][:3] == ["format", "document", "company"]
    assert names[1:] == [
        ["director-of-support-services", "vp-customer-success", "vp-products"],
        ["region", "number"],
    ]
    found = desk.ask("find", {"words": "vice products"}).data
    assert (found["found"], found["more"], found["digest"]) == ([], 0, opened["digest"])
    found = desk.ask("find", {"words": "VP Products"}).data
    assert [each["place"] for each in found["found"]] == [
        "escalation › P1 › 2 › to › 2",
        "escalation › P2 › 2 › to › 2",
        "roles › vp-products",
    ]


def test_of_a_million_words_only_the_first_are_looked_for(desk: AskedDesk) -> None:
    assert desk.ask("find", {"words": f"VP Products{' ' * 999_000}a"}).data["more"] == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("outline", {}),
        ("outline", {"paths": ["tiers"]}),
        ("outline", {"paths": [[]] * 1_001}),
        ("find", {}),
        ("find", {"words": 3}),
    ],
)
def test_what_asks_nothing_is_refused(name: str, data: object, desk: AskedDesk) -> None:
    assert desk.ask(name, data).status == 400
