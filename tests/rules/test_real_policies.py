"""Twelve support policies of other organizations, as far as a file can say them: checked, accepted and released.

Their facts in our own words; addresses and most numbers are stand-ins. What is written beside each file is rightly
found; anything else would be a wrong warning.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.core.diagnostic import Level
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from tests.support.accepting import all_accepted

FOLDER = Path(__file__).parents[1] / "cases" / "policies"
TODAY = date(2026, 11, 23)
RIGHT: dict[str, dict[str, int]] = {
    "auth0": {"url-example": 2},
    "aws": {"url-example": 2},
    "bareos": {},
    "dhbw": {"url-example": 4},
    "evbit": {},
    "netzfabrik": {"ambiguous-term": 1},
    "photoprism": {},
    "redhat": {"url-example": 2},
    "sourcegraph": {"url-example": 2},
    "suse": {"url-example": 2, "unused": 1},
    "tyk": {"url-example": 2, "slower-than-cheaper-tier": 1},
    "uzh": {},
}


def test_these_are_the_files() -> None:
    assert sorted(RIGHT) == sorted(file.stem for file in FOLDER.iterdir())


@pytest.mark.parametrize("name", RIGHT)
def test_every_warning_is_right_and_can_be_accepted_and_the_file_is_released(
    name: str, tmp_path: Path
) -> None:
    text = (FOLDER / f"{name}.yaml").read_text("utf-8")
    found = inspect(text.encode(), "support.yaml", Context(TODAY))
    assert Counter(each.rule.id for each in found.open if each.level is not Level.NOTE) == RIGHT[name]

    file = tmp_path / "policy" / "support.yaml"
    file.parent.mkdir()
    file.write_text(all_accepted(text, Context(TODAY)), "utf-8")
    assert run_release(file, TODAY) == 0
    assert [each.version for each in open_archive(folder_of(file)).versions] == ["1.0"]
