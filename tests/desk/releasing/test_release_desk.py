"""Publishing from the desk: proposed, released, taken back, as plain data."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.desk.releasing.release_desk import ReleaseDesk
from generator.editing.file import read_file
from generator.editing.journal import Journal
from generator.versions.archive import folder_of
from tests.support.checkouts import git, made, state, without_settings
from tests.support.versions_of_policy import REAL, TODAY, next_version, settled

FIRST = settled()
SECOND = next_version(FIRST, "1.1", "2027-03-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"))
AGAIN = "Version 1.0 is already released; give the next one a new number and date."


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    without_settings(monkeypatch, tmp_path)
    path = tmp_path / "work/policy/support.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(FIRST, "utf-8")
    return path


def asked(file: Path, language: str = "en", today: date = TODAY, fields: Any = None) -> dict[str, Any]:
    read = read_file(file.read_bytes(), file.as_posix())
    return ReleaseDesk(file, today, language).proposal(read, fields)


def published(
    file: Path, language: str = "en", journal: Journal | None = None, **fields: Any
) -> dict[str, Any]:
    journal = journal or Journal(file)
    return ReleaseDesk(file, TODAY, language).publish(journal, journal.read().digest, fields)


def taken_back(file: Path, language: str = "en") -> dict[str, Any]:
    return ReleaseDesk(file, TODAY, language).take_back()


def test_a_version_is_proposed_released_and_taken_back(file: Path) -> None:
    work = made(file.parents[1])
    found = asked(file)
    assert json.loads(json.dumps(found)) == found
    assert found["proposed"] == {
        "version": "1.0",
        "effective": "2026-12-01",
        "summary": {
            "de": "Diese Bedingungen gelten zum ersten Mal.",
            "en": "These terms apply for the first time.",
        },
    }
    assert (found["stated"]["version"], found["stated"]["approved"]) == ("1.0", None)
    names = [file.as_posix(), *(f"{folder_of(file).as_posix()}/1.0.{end}" for end in ("yaml", "lock.json"))]
    told = {key: found[key] for key in ("open", "files", "branch", "obstacle", "last", "back", "is_released")}
    assert told == {
        "open": [],
        "files": names,
        "branch": "policy-1.0",
        "obstacle": "",
        "last": None,
        "back": {"how": "", "why": ""},
        "is_released": False,
    }
    before = state(work)
    assert published(file) == {
        "version": "1.0",
        "files": names,
        "branch": "policy-1.0",
        "commit": git(work, "rev-parse", "HEAD"),
    }
    assert git(work, "show", "--no-patch", "--format=%B").strip() == found["message"]
    assert published(file) == {"refused": AGAIN, "open": []}
    then = asked(file)
    assert (then["last"], then["back"], then["is_released"], then["fields"]["version"]) == (
        {"version": "1.0", "effective": "2026-12-01"},
        {"how": "undo", "why": ""},
        True,
        "1.1",
    )
    assert taken_back(file) == {"undone": "1.0"}
    assert state(work) == before


def test_the_form_s_fields_are_one_step_of_the_file_and_gone_if_nothing_came_of_it(file: Path) -> None:
    work = made(file.parents[1])
    file.write_text(FIRST.replace("  effective: ", "  # accepted effective-past: so\n  effective: "), "utf-8")
    before, journal = file.read_bytes(), Journal(file)
    fields = asked(file)["fields"] | {
        "effective": "2027-01-01",
        "owner": {"de": "Leitung Support", "en": "Head of Support"},
        "approved": {"by": {"de": "A. Beispiel", "en": "A. Beispiel"}, "on": "2026-11-20"},
    }
    told = asked(file, fields=fields)
    assert (told["open"], told["obstacle"], told["fields"]) == ([], "", fields)
    hook = work / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho no; exit 1\n", "utf-8")
    hook.chmod(0o755)
    was = state(work)
    refused = published(file, journal=journal, **fields)
    assert refused == {"refused": "Git refuses, and everything is as it was before: no", "open": []}
    assert (state(work), journal.undo(), journal.redo()) == (was, None, None)
    hook.unlink()
    assert published(file, journal=journal, **fields)["version"] == "1.0"
    head = file.read_text("utf-8").partition("company:")[0]
    assert head.endswith(
        "  effective: 2027-01-01\n"
        "  languages: [de, en]\n"
        "  conventions:\n"
        "    # 30 November 2026, 13:00; en-US writes November 30, 2026, 1:00 PM\n"
        "    en: en-GB\n"
        "  binding_language: de\n"
        "  summary_of_changes:\n"
        "    de: Erste Fassung.\n"
        "    en: First version.\n"
        "  owner:\n"
        "    de: Leitung Support\n"
        "    en: Head of Support\n"
        "  approved:\n"
        "    by: A. Beispiel\n"
        "    on: 2026-11-20\n\n"
    )
    assert "accepted effective-past" not in head
    journal.undo()
    assert file.read_bytes() == before


def test_what_was_pushed_is_drafted_anew(file: Path) -> None:
    work = made(file.parents[1])
    published(file)
    file.write_text(SECOND, "utf-8")
    assert published(file)["branch"] == "policy-1.1"
    git(work, "init", "--quiet", "--bare", str(work.parent / "origin"))
    git(work, "remote", "add", "origin", str(work.parent / "origin"))
    git(work, "push", "--quiet", "origin", "policy-1.1")
    before = state(work)
    assert asked(file)["back"]["how"] == "draft"
    draft = taken_back(file)["draft"]
    assert 'version: "1.2"' in draft and "P2: 1 hour\n" in draft
    assert state(work) == before


def test_what_is_open_is_told_and_nothing_is_released(file: Path) -> None:
    file.write_text(REAL, "utf-8")
    found = asked(file, "de")
    assert (found["branch"], found["obstacle"], "proposed" in found) == ("", "", True)
    assert {each["rule"] for each in found["open"]} == {"open-question"}
    refused = published(file, "de", **found["fields"])
    assert refused == {"refused": "Klären Sie erst, was gefunden wurde.", "open": found["open"]}
    assert (file.read_text("utf-8"), folder_of(file).exists()) == (REAL, False)
    assert taken_back(file, "de")["refused"] == "Es ist noch keine Fassung veröffentlicht."


def test_what_still_says_of_the_version_before_is_proposed_anew(file: Path) -> None:
    approved = {"by": {"de": "A.", "en": "A."}, "on": "2026-11-20"}
    published(file, approved=approved, owner={"de": "Leitung", "en": "Head"})
    file.write_text(file.read_text("utf-8").replace("      P2: 1 hour\n", "      P2: 45 minutes\n"), "utf-8")
    found = asked(file, today=date(2026, 12, 10))
    assert found["fields"] == {
        "version": "1.1",
        "effective": "2027-01-01",
        "summary": {
            "de": "Gold, P2 Erheblich, Erste Reaktion: 45 Min. statt 1 Stunde.",
            "en": "Gold, P2 Major, First response: 45 minutes instead of 1 hour.",
        },
        "owner": {"de": "Leitung", "en": "Head"},
        "approved": None,
    }
    assert (found["open"], found["is_released"]) == ([], False)
    file.write_text(SECOND, "utf-8")
    kept = asked(file)["fields"]
    assert (kept["version"], kept["effective"], kept["summary"]["en"]) == (
        "1.1",
        "2027-03-01",
        "Version 1.1 is new.",
    )


def test_a_notice_period_is_told_with_the_first_day_that_keeps_it(file: Path) -> None:
    file.write_text(
        FIRST.replace("  binding_language: de\n", "  binding_language: de\n  change_notice: 6 weeks\n"),
        "utf-8",
    )
    assert asked(file)["notice"] is None
    published(file)
    assert asked(file)["notice"] == {"said": "6 weeks", "first": "2027-01-04"}
    file.write_text(file.read_text("utf-8").replace("P2: 1 hour", "P2: 45 minutes"), "utf-8")
    too_soon = asked(file, fields=asked(file)["fields"] | {"effective": "2027-01-03"})
    assert [each["rule"] for each in too_soon["open"]] == ["effective-too-soon"]
    assert (too_soon["open"][0]["path"], too_soon["open"][0]["place"]) == (
        ["document", "effective"],
        "document › effective",
    )


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"version": "1.x"}, "Settle what is found first."),
        ({"version": ""}, "The text of document › version is empty."),
        (
            {"approved": {"by": {"de": "", "en": ""}, "on": "2026-11-20"}},
            "An approval needs both: who approved this version, and on which day.",
        ),
        ({"summary": {"de": "", "en": "New."}}, "The text of document › summary_of_changes is empty."),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_is_written(
    file: Path, fields: dict[str, Any], refused: str
) -> None:
    assert published(file, **fields)["refused"] == refused
    assert (file.read_text("utf-8"), folder_of(file).exists()) == (FIRST, False)
    assert (asked(file, fields=fields)["obstacle"] or "Settle what is found first.") == refused


def test_a_file_that_was_changed_meanwhile_is_not_released(file: Path) -> None:
    said = "The policy file was changed meanwhile; look at it once more, then publish it."
    done = ReleaseDesk(file, TODAY, "en").publish(Journal(file), "0" * 64, {"effective": "2027-01-01"})
    assert (done, file.read_text("utf-8")) == ({"refused": said, "open": []}, FIRST)


def test_without_git_or_by_wish_only_the_archive_is_written(file: Path) -> None:
    done = published(file)
    assert (done["branch"], done["commit"], [Path(each).is_file() for each in done["files"]]) == (
        "",
        "",
        [True] * 3,
    )
    assert taken_back(file) == {"undone": "1.0"}
    assert [*folder_of(file).iterdir()] == []
    work, journal = made(file.parents[1]), Journal(file)
    head = git(work, "rev-parse", "HEAD")
    done = ReleaseDesk(file, TODAY, "en").publish(journal, journal.read().digest, {}, on_branch=False)
    assert (done["version"], done["branch"], git(work, "rev-parse", "HEAD")) == ("1.0", "", head)


def test_why_git_would_refuse_is_told_before(file: Path) -> None:
    work = made(file.parents[1], name="")
    before = state(work)
    said = "Git does not know who you are; tell it your name and address: git config user.name, git config user.email"
    assert asked(file)["obstacle"] == said
    assert published(file) == {"refused": said, "open": []}
    assert state(work) == before


def test_what_differs_from_the_last_version_is_told_to_be_confirmed(file: Path) -> None:
    assert asked(file)["sentences"] == []
    published(file)
    file.write_text(SECOND, "utf-8")
    (told,) = asked(file, "de")["sentences"]
    assert (told["place"], told["kinds"], told["rank"]) == (
        "Stufe Gold: first_response › P2",
        "Ein Wert der Datei",
        2,
    )
    assert told["path"] == ["tiers", "gold", "first_response", "P2"]
    assert SECOND.split("\n")[told["line"] - 1] == "      P2: 45 minutes"
    assert told["wordings"] == [{"language": "*", "pieces": [["removed", "1 hour"], ["added", "45 minutes"]]}]
    file.write_text(SECOND.replace("\nregions:\n", "\n# Where we are\nregions:\n"), "utf-8")
    assert [each["key"] for each in asked(file)["sentences"]] == [told["key"]]
