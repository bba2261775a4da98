"""Entries are shown, changed, and changed back, through the preview's WSGI callable."""

import hashlib
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from generator.preview.desk import edited_file
from generator.rules.inspection import Inspection, judge
from tests.support.desk import Answer, AskedDesk
from tests.support.policies import REAL

DATA = REAL.read_bytes()
GOLD = ["tiers", "gold", "name"]


@pytest.fixture
def desk(tmp_path: Path) -> AskedDesk:
    shutil.copy(REAL, tmp_path)
    return AskedDesk(tmp_path / REAL.name)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def save(desk: AskedDesk, *texts: tuple[list[Any], Any], base: bytes | None = None) -> Answer:
    changes = [{"do": "set", "path": path, "text": text} for path, text in texts]
    was = desk.file.read_bytes() if base is None else base
    return desk.ask("write", {"base": digest(was), "changes": changes})


def renamed(data: bytes, old: str, new: str) -> bytes:
    assert data.count(f"    name: {old}\n".encode()) == 1
    return data.replace(f"    name: {old}\n".encode(), f"    name: {new}\n".encode())


def test_a_page_is_opened_and_an_entry_shown(desk: AskedDesk) -> None:
    opened = desk.opened()
    assert (opened.status, opened.data["digest"]) == (200, digest(DATA))
    assert "tiers" in [each["name"] for each in opened.data["outline"]]
    token = desk.token
    shown = desk.ask("entry", {"path": ["severities", "P1", "name", "de"]})
    assert (shown.status, desk.token) == (200, token)  # to read takes no token
    assert (shown.data["place"], shown.data["digest"]) == ("severities › P1 › name", digest(DATA))
    assert [(each["language"], each["text"]) for each in shown.data["values"]] == [
        ("de", "Kritisch"),
        ("en", "Critical"),
    ]


def test_to_look_for_findings_gives_way_to_whoever_waits_for_a_page(desk: AskedDesk) -> None:
    desk.opened()
    file = desk.server.desk.answers.file
    read = file.read()
    looks = threading.Thread(target=lambda: file.findings(read))
    with file.hurry.first():
        looks.start()
        looks.join(0.2)
        assert (looks.is_alive(), file.known_inspection(read)) == (True, None)
    looks.join()
    found = file.known_inspection(read)
    assert found is not None and file.inspection(read) is found
    with file.hurry.first():  # whoever waits himself does not wait for it
        desk.file.write_bytes(DATA + b"# another\n")
        assert file.findings(file.read()) == found.findings


def test_who_asks_for_the_same_findings_meanwhile_waits_for_them(
    desk: AskedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.opened()
    file = desk.server.desk.answers.file
    read, judged = file.read(), list[str]()
    both = threading.Barrier(2, timeout=60)

    def slowly(*asked: Any) -> Inspection:
        judged.append(asked[0].name)
        time.sleep(0.1)
        return judge(*asked)

    def look() -> None:
        both.wait()
        file.findings(read)

    monkeypatch.setattr(edited_file, "judge", slowly)
    threads = [threading.Thread(target=look) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(judged) == 1


def test_a_finding_is_shown_with_its_entry_until_it_is_cured(desk: AskedDesk) -> None:
    desk.opened()
    path = ["tiers", "gold", "first_response", "P1"]
    save(desk, (path, "30 Min."))
    early = desk.ask("entry", {"path": path, "at_once": True}).data
    shown = desk.ask("entry", {"path": path}).data
    assert [each["rule"] for each in shown["findings"]] == ["duration-format"]
    assert (early["findings"], early | {"findings": shown["findings"]}) == (None, shown)
    assert desk.ask("entry", {"path": path, "at_once": True}).data == shown
    save(desk, (path, "30 minutes"))
    assert desk.ask("entry", {"path": path}).data["findings"] == []
    assert desk.file.read_bytes() == DATA


def test_what_is_written_is_taken_back_and_made_again(desk: AskedDesk) -> None:
    desk.opened()
    line = DATA[: DATA.index(b"    name: Gold\n")].count(b"\n") + 1
    silver = renamed(DATA, "Gold", "Silver")
    for name, after, steps in (
        ("write", silver, {"undo": True, "redo": False}),
        ("undo", DATA, {"undo": False, "redo": True}),
        ("redo", silver, {"undo": True, "redo": False}),
    ):
        used = desk.token
        answer = save(desk, (GOLD, "Silver")) if name == "write" else desk.ask(name)
        assert answer.data == {
            "token": desk.token,
            "digest": digest(after),
            "lines": [[line, line]],
            "is_on_top": False,
            "page": None,
            **steps,
        }
        assert (answer.status, desk.file.read_bytes(), desk.token != used) == (200, after, True)
    assert desk.ask("redo").data == {"token": desk.token, "message": "There is nothing to be made again."}


def test_several_texts_are_one_change_and_tell_their_lines(desk: AskedDesk) -> None:
    desk.opened()
    text = ["sections", "how-it-works", "text", "en"]
    answer = save(desk, (text, "One\r\ntwo\n"), (GOLD, "Silver")).data
    lines = desk.file.read_bytes().split(b"\n")
    assert [[line.strip() for line in lines[first - 1 : last]] for first, last in answer["lines"]] in (
        [[b"One", b"two"], [b"name: Silver"]],
        [[b"name: Silver"], [b"One", b"two"]],
    )
    desk.ask("undo")
    assert desk.file.read_bytes() == DATA


def test_what_the_file_says_already_is_not_written(desk: AskedDesk) -> None:
    desk.opened()
    before = desk.file.stat()
    answer = save(desk, (GOLD, "Gold"))
    assert (answer.status, answer.data["lines"]) == (200, [])
    assert desk.file.stat().st_ino == before.st_ino


def test_what_cannot_be_written_is_refused_in_a_sentence_and_the_page_goes_on(desk: AskedDesk) -> None:
    desk.opened()
    refused = [save(desk, each) for each in ((GOLD, ""), (["tiers", "gold"], "x"), (["nowhere"], "x"))]
    assert {each.data["change"] for each in refused} == {0}
    assert [(each.status, each.data["message"]) for each in refused] == [
        (422, "The text of tiers › gold › name is empty."),
        (422, "tiers › gold is no value of the file."),
        (422, "nowhere is no value of the file."),
    ]
    odd = [
        save(desk),
        save(desk, (GOLD, None)),
        save(desk, ([1.5], "x")),
        desk.ask("write", {"base": digest(DATA), "changes": [{"do": "format"}]}),
    ]
    assert {each.status for each in odd} == {400}
    assert save(desk, (GOLD, "Silver"), base=b"another file").status == 409
    assert desk.file.read_bytes() == DATA
    assert save(desk, (GOLD, "Silver")).status == 200


def test_another_program_s_change_elsewhere_stays(desk: AskedDesk) -> None:
    desk.opened()
    theirs = renamed(DATA, "Standard", "Basic")
    desk.file.write_bytes(theirs)
    answer = save(desk, (GOLD, "Silver"), base=DATA)
    assert (answer.status, answer.data["is_on_top"]) == (200, True)
    assert desk.file.read_bytes() == renamed(theirs, "Gold", "Silver")


def test_another_program_s_change_of_the_same_place_is_a_conflict(desk: AskedDesk) -> None:
    desk.opened()
    theirs = renamed(DATA, "Gold", "Platinum")
    desk.file.write_bytes(theirs)
    answer = save(desk, (GOLD, "Silver"), base=DATA)
    assert answer.status == 409
    assert answer.data == {
        "token": desk.token,
        "message": "Another program has changed tiers › gold › name meanwhile; nothing was written.",
        "digest": digest(theirs),
        "texts": [{"path": GOLD, "before": "Gold", "theirs": "Platinum", "yours": "Silver"}],
    }
    assert desk.file.read_bytes() == theirs


def test_a_file_that_is_gone_is_said(desk: AskedDesk) -> None:
    desk.opened()
    desk.file.unlink()
    answer = save(desk, (GOLD, "Silver"), base=DATA)
    assert (answer.status, answer.data) == (
        500,
        {
            "token": desk.token,
            "message": "The policy file cannot be read or written: No such file or directory",
        },
    )


def test_a_file_that_cannot_be_read_as_a_policy_is_shown_as_it_is(desk: AskedDesk) -> None:
    desk.file.write_bytes(
        DATA.replace(b"\ntiers:\n", b"\ntires:\n").replace(b"holidays: DE-BE", b"holidays: XX", 1)
    )
    desk.opened()
    answer = desk.ask("entry", {"path": ["tires", "gold", "name"]})
    assert (answer.status, answer.data["values"][0]["text"]) == (200, "Gold")


def test_what_the_file_may_have_and_has_not_is_shown_empty_and_filled_in(desk: AskedDesk) -> None:
    desk.opened()
    footnote = ["features", "email", "footnote"]
    shown = desk.ask("entry", {"path": [*footnote, "en"]}).data
    assert (shown["path"], shown["line"], shown["kind"]) == (footnote, 0, "text")
    assert [(each["path"], each["text"]) for each in shown["values"]] == [
        ([*footnote, "de"], ""),
        ([*footnote, "en"], ""),
    ]
    save(desk, *(([*footnote, each], each) for each in ("de", "en")))
    assert [each["text"] for each in desk.ask("entry", {"path": footnote}).data["values"]] == ["de", "en"]
    resolution = desk.ask("entry", {"path": ["tiers", "gold", "resolution", "P1"]}).data
    assert ([each["text"] for each in resolution["values"]], resolution["holds"]) == ([""], "duration")
    for odd in (
        ["tiers", "gold", "nothing"],
        ["tiers", "gold", "resolution", "P9"],
        ["sections", "x", "text", "fr"],
    ):
        assert desk.ask("entry", {"path": odd}).status == 404, odd


def test_findings_are_told_with_questions_and_what_was_accepted(desk: AskedDesk) -> None:
    opened = desk.opened().data
    assert (opened["author"], opened["undo"], opened["redo"]) == ("en", False, False)
    assert opened["words"] and all(opened["words"].values())
    told = desk.ask("findings").data
    assert (told["digest"], told["languages"]) == (digest(DATA), opened["languages"])
    assert [each["code"] for each in opened["languages"]] == ["de", "en"]
    accepted = next(each for each in told["accepted"] if each["rule"] == "effective-past")
    answer = desk.ask(
        "write",
        {
            "base": told["digest"],
            "changes": [
                {"do": "withdraw", "finding": accepted["id"]},
                {"do": "answer", "line": told["questions"][-1]["line"]},
            ],
        },
    )
    assert (answer.status, answer.data["undo"]) == (200, True)
    after = desk.ask("findings").data
    assert [each for each in after["findings"] if each["rule"] == "effective-past"]
    assert len(after["questions"]) == len(told["questions"]) - 1
    desk.ask("undo")
    assert desk.file.read_bytes() == DATA


def test_a_change_of_entries_is_made_beside_another_program_s_and_refused_in_its_place(
    desk: AskedDesk,
) -> None:
    desk.opened()
    theirs = renamed(DATA, "Standard", "Basic")
    desk.file.write_bytes(theirs)
    copy = {"do": "copy", "path": GOLD[:2], "name": "platinum"}
    assert desk.ask("write", {"base": digest(DATA), "changes": [copy]}).data["is_on_top"] is True
    ours = desk.file.read_bytes()
    assert (
        ours.startswith(theirs[: theirs.index(b"\nfeatures:")].rstrip(b"\n")) and b"\n  platinum:\n" in ours
    )
    desk.file.write_bytes(ours.replace(b"\n  platinum:\n    name: Gold", b"\n  platinum:\n    name: Platin"))
    assert desk.ask("undo").status == 409
    assert desk.ask("leave").data == {"undo": False, "redo": False}
    again = desk.ask("write", {"base": digest(theirs), "changes": [copy]})
    assert (again.status, desk.ask("undo").status) == (409, 422)


def test_a_form_is_asked_for_and_what_it_brings_is_one_step(desk: AskedDesk) -> None:
    desk.opened()
    asked = desk.ask("form", {"do": "copy", "path": GOLD[:2]}).data
    assert (asked["title"], asked["digest"], asked["taken"]) == ("Gold", digest(DATA), ["standard", "gold"])
    steps = [
        {"do": "copy", "path": GOLD[:2], "name": "platinum"},
        *(
            {"do": "set", "path": ["tiers", "platinum", "name", each], "text": f"Platin {each}"}
            for each in ("de", "en")
        ),
    ]
    base = digest(DATA)
    answer = desk.ask("write", {"base": base, "changes": steps})
    lines = desk.file.read_bytes().decode().split("\n")
    (first, last), *_ = answer.data["lines"]
    assert [each.strip() for each in lines[first : first + 4]] == [
        "platinum:", "name:", "de: Platin de", "en: Platin en",
    ]  # fmt: skip
    desk.ask("undo")
    assert desk.file.read_bytes() == DATA
    statuses = [desk.ask("form", each).status for each in ({"do": "language"}, {"do": "add", "path": []})]
    odd = [
        desk.ask("form", each).status
        for each in ({"do": "add"}, {"do": "copy", "path": ["x"]}, {"path": ["tiers"]})
    ]
    assert (statuses, odd, last > first) == ([200, 200], [400, 404, 400], True)


def test_a_fault_of_the_program_costs_nobody_what_was_typed(
    desk: AskedDesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.opened()
    before = desk.file.read_bytes()
    monkeypatch.setattr("generator.preview.desk.answers.entry_view", lambda *_: 1 / 0)
    answer = desk.ask("entry", {"path": ["company", "name"]})
    assert answer.status == 500 and answer.data["message"].startswith("The program has failed at this")
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert desk.file.read_bytes() == before
