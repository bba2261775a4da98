"""The version stands in three places, and they say the same."""

import re
import tomllib
from pathlib import Path

import pytest

from generator.cli import main
from generator.core.installation import VERSION

ROOT = Path(__file__).parents[1]


def test_the_first_heading_is_the_version_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    headings = re.findall(r"(?m)^## (.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert headings[0] == VERSION
    assert headings[1:] == sorted(headings[1:], reverse=True)
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"support-portal {VERSION}\n"
