"""What changes would do is told before anybody saves them, through the preview's WSGI callable; nothing is written."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.preview.desk.tries import Tries
from tests.support.desk import AskedDesk
from tests.support.policies import REAL

P1 = ["tiers", "gold", "first_response", "P1"]
DATA = REAL.read_bytes()


@pytest.fixture
def desk(tmp_path: Path) -> AskedDesk:
    shutil.copy(REAL, tmp_path)
    asked = AskedDesk(tmp_path / REAL.name)
    asked.opened()
    return asked


def tried(desk: AskedDesk, want: str, *changes: dict[str, Any]) -> Any:
    base = desk.digest
    answer = desk.ask("try", {"base": base, "changes": [*changes], "want": want})
    assert desk.file.read_bytes() == DATA
    assert answer.status == 200 and "token" not in answer.data
    return answer.data


def text(words: str, path: list[Any] = P1) -> dict[str, Any]:
    return {"do": "set", "path": path, "text": words}


def test_an_entry_is_shown_as_it_would_be(desk: AskedDesk) -> None:
    entry = tried(desk, "entry", text("45 minutes"))["entry"]
    assert (entry["path"], entry["values"][0]["text"]) == (P1, "45 minutes")
    assert entry["values"][0]["understood"]["is_valid"] is True
    odd = tried(desk, "entry", text("45 Min."))["entry"]["values"][0]["understood"]
    assert (odd["is_valid"], odd["meant"]["text"]) == (False, "45 minutes")
    gold = P1[:2]
    copied = tried(desk, "entry", {"do": "copy", "path": gold, "name": "silver"})
    assert copied["entry"]["path"] == ["tiers", "silver"]
    listed = {"do": "add", "path": ["contact", "phone", "numbers"], "name": None, "data": {"number": "+49 1"}}
    assert tried(desk, "entry", listed)["entry"]["path"][:3] == ["contact", "phone", "numbers"]
    assert tried(desk, "entry", {"do": "remove", "path": ["roles"], "also": []})["entry"] is None


def test_findings_that_come_and_go_are_told(desk: AskedDesk) -> None:
    told = tried(desk, "findings", text("45 Min."))
    assert ([each["rule"] for each in told["new"]], told["gone"]) == (["duration-format"], [])
    assert told["open"] == tried(desk, "findings", text("30 minutes"))["open"] + 1
    assert tried(desk, "findings", text("30 minutes")) | {"open": 0} == {"new": [], "gone": [], "open": 0}
    number = {"do": "move", "path": ["contact", "phone", "numbers", 2], "after": None}
    moved = tried(desk, "findings", number)
    assert (moved["new"], moved["gone"]) == ([], [])  # they only got other numbers


def test_what_it_means_is_told_against_the_saved_file(desk: AskedDesk) -> None:
    meaning = tried(desk, "meaning", text("45 minutes"))
    [item] = meaning["saved"]
    assert (item["effect"], item["path"], meaning["in_force"], meaning["version"]) == ("worse", P1, [], "")
    assert tried(desk, "meaning", text("30 minutes")) == {"saved": [], "in_force": [], "version": ""}
    assert tried(desk, "meaning", text("45 Min."))["note"]


def test_what_a_file_with_errors_means_is_not_told(desk: AskedDesk) -> None:
    """A closed day without its date can be read, and there is nothing to compare yet."""
    days = ["regions", "germany", "special_days"]
    day = {"do": "add", "path": days, "name": None, "data": {"name": "Inventur", "open": "closed"}}
    assert tried(desk, "meaning", day) == {
        "saved": [],
        "in_force": [],
        "version": "",
        "note": "What this means can be told when the file has no errors.",
    }
    assert next(each["level"] for each in tried(desk, "findings", day)["new"]) == "error"


def test_what_cannot_be_made_is_said_with_its_number(desk: AskedDesk) -> None:
    refused = tried(desk, "entry", text("45 minutes"), text("x", P1[:2]))
    assert refused == {"refused": "tiers › gold is no value of the file.", "change": 1}
    assert desk.ask("try", {"base": "0", "changes": [text("x")], "want": "entry"}).status == 409
    base = desk.digest
    odd = ({"want": "all"}, {"want": "entry", "changes": 1}, {})
    assert {desk.ask("try", {"base": base, "changes": [text("x")], **each}).status for each in odd} == {400}


def test_a_newer_question_ends_an_older_one_of_its_kind_and_page_alone() -> None:
    tries = Tries()
    older, other = tries.begin(("1", "findings")), tries.begin(("2", "findings"))
    assert (older(), other()) == (True, True)
    newer = tries.begin(("1", "findings"))
    assert (older(), newer(), other(), tries.begin(("1", "entry"))()) == (False, True, True, True)


def test_who_was_asked_anew_between_two_steps_gives_up(
    desk: AskedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    tries = desk.server.desk.answers.file.tries
    made = tries.made

    def meanwhile(*arguments: Any) -> Any:
        if not asked:
            asked.append(None)
            asked.append(tried(desk, "findings", text("1 hour")))
        return made(*arguments)

    monkeypatch.setattr(tries, "made", meanwhile)
    assert tried(desk, "findings", text("45 minutes")) == {"ended": True}
    assert asked[1]["new"] == asked[1]["gone"] == []


def test_a_code_that_is_no_language_is_a_finding(desk: AskedDesk) -> None:
    """Also of a file with words of its own, whose grammar is asked of each language, and in a text of that language."""
    terms = b"\nterms:\n  severity: {de: die Schwere | die Schweren, en: severity | severities}\n\nwording:\n"
    desk.file.write_bytes(DATA.replace(b"\nwording:\n", terms, 1))
    desk.opened()
    changes = [{"do": "language", "code": "jp"}, text("{company}", ["document", "title", "jp"])]
    assert desk.ask("write", {"base": desk.digest, "changes": changes}).status == 200
    found = desk.ask("findings").data
    assert "language-code" in [each["rule"] for each in found["findings"]]
    assert {"code": "jp", "name": "jp", "tag": None, "direction": "ltr"} in found["languages"]
    values = desk.ask("entry", {"path": ["document", "title"]}).data["values"]
    assert [(each["language"], each["text"]) for each in values][-1] == ("jp", "{company}")
