"""A released policy whose settings change is built anew without a new version, and no word of the version changes."""

import re
from pathlib import Path

import pytest

from generator.core.diagnostic import Level
from generator.core.own_folder import own_folder
from generator.publishing.website import Folders
from generator.rules.inspection import inspect
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from generator.versions.history import history_on
from tests.support.undrawn import build_undrawn
from tests.support.versions_of_policy import TODAY, policy, settled, with_lines

FIRST = settled().replace("source: shown", "source: not shown")
SETTINGS = (
    ("address: https://support.cyren.com/", "address: https://help.cyren.example/portal/"),
    ("  source: not shown\n", "  source: not shown\n  hosting: [netlify, nginx]\n"),
    ("endpoint: https://forms.cyren.com/support", "endpoint: https://inbox.cyren.com/reports"),
    ("imprint: https://www.cyren.com/imprint", "imprint: https://www.cyren.example/legal"),
    ("privacy_notice: https://www.cyren.com/privacy", "privacy_notice: https://www.cyren.example/privacy"),
    (
        "# ── Contact ──",
        "contracts:\n  k7:\n    tier: gold\n    region: germany\n    secret: 7f3k9q2m8x4w6d1z\n"
        "    agreed:\n      first_response:\n        P1: 13 minutes\n\n"
        'brand:\n  name: Nordlicht\n  accent: "0a6b3d"\n\n# ── Contact ──',
    ),
)
"""Where it is hosted, its address, where the form goes, where imprint and privacy notice are, a contract, the looks."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("settings") / "policy" / "support.yaml"
    path.parent.mkdir()
    path.write_text(FIRST, "utf-8")
    assert run_release(path, TODAY) == 0
    return path


def errors(file: Path, text: str) -> list[tuple[str, str]]:
    """(rule, message)"""
    archive = open_archive(folder_of(file))
    found = inspect(text.encode(), "support.yaml", archive.context(TODAY)).open
    return [(each.rule.id, each.message("en")) for each in found if each.level is Level.ERROR]


def built(file: Path, text: str, folder: Path) -> Path:
    history = history_on(policy(text), open_archive(folder_of(file)), TODAY)
    build_undrawn(history, Folders(folder / "site", folder / "build"), own=own_folder(file))
    return folder / "site"


def archived(site: Path) -> dict[str, list[str]]:
    """The pages of the version, line by line."""
    pages = sorted(site.glob("*/versions/1.0/index.html"))
    return {each.relative_to(site).as_posix(): each.read_text("utf-8").splitlines() for each in pages}


def test_settings_change_without_a_version_and_change_no_word_of_it(file: Path, tmp_path: Path) -> None:
    changed = with_lines(FIRST, *SETTINGS)
    assert errors(file, changed) == []
    kept = {each.name: each.read_bytes() for each in folder_of(file).iterdir()}
    before, after = built(file, FIRST, tmp_path / "before"), built(file, changed, tmp_path / "after")
    assert {each.name: each.read_bytes() for each in folder_of(file).iterdir()} == kept
    old, new = archived(before), archived(after)
    assert list(old) == list(new) == ["de/versions/1.0/index.html", "en/versions/1.0/index.html"]
    differing = {
        (path, *(re.sub(r"(?<=content=\")[^\"]*", "…", each) for each in pair))
        for path, lines in old.items()
        for pair in zip(lines, new[path], strict=True)
        if pair[0] != pair[1]
    }
    # To whom the browser may send the form.
    assert differing == {
        (path, *('<meta http-equiv="Content-Security-Policy" content="…">',) * 2) for path in old
    }
    # And the settings are those of today.
    assert "https://inbox.cyren.com/reports" in (after / "de/contact/index.html").read_text("utf-8")
    assert (after / "c/k7-7f3k9q2m8x4w6d1z/index.html").is_file()
    assert "Nordlicht" in (after / "de/index.html").read_text("utf-8")
    assert "https://www.cyren.example/legal" in (after / "en/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("      P1: 30 minutes\n", "      P1: 20 minutes\n"), "tiers › gold › first_response › P1"),
        (("+49 30 52 00 56 130", "+49 30 520 056 131"), "contact › phone"),
    ],
)
def test_what_is_promised_needs_one_whatever_else_changes(
    file: Path, change: tuple[str, str], place: str
) -> None:
    found = errors(file, with_lines(FIRST, *SETTINGS, change))
    assert [rule for rule, _ in found] == ["version-not-raised"]
    assert place in found[0][1]
    assert "publishing" not in found[0][1] and "contracts" not in found[0][1]
