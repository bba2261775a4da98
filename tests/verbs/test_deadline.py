"""The verb `deadline`, as a person or a program calls it."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.support.by_way_policy import EDITS as BY_WAY
from tests.support.kinds_policy import EDITS as KINDS
from tests.support.rule_cases import edited
from tests.support.words_policy import EDITS

QUESTION = ["deadline", "--tier", "standard", "--severity", "P1", "--region", "germany", "--reported"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def test_answer_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, *QUESTION, "2026-11-27T16:00", "--lang", "de")
    assert (status, err) == (0, "")
    assert (
        out
        == """\
Sie hören von uns spätestens am Montag, 30. November 2026, 11:00 Uhr Ortszeit Berlin (UTC+1).

Standard, P1 Kritisch, Deutschland, gemeldet Fr., 27. Nov. 2026, 16:00 Uhr
In der Supportstufe Standard zugesagt: 4 Arbeitsstunden.
Gezählt wird nur die Zeit innerhalb der Support-Zeiten.

Warum zu diesem Zeitpunkt?
  Fr., 27. Nov., 16:00–18:00 Uhr: 2 Stunden
  Sa., 28. Nov. bis So., 29. Nov.: Wochenende
  Mo., 30. Nov., 9:00–11:00 Uhr: 2 Stunden
  2 Stunden + 2 Stunden = 4 Arbeitsstunden

Wenn das Problem ungelöst bleibt
  1 Stunde nach der Meldung: Director of Support Services
  2 Stunden nach der Meldung: VP Customer Success, VP Products
  Ein Schritt ohne Uhrzeit läge vor der zugesagten ersten Reaktion oder außerhalb der Support-Zeiten.
"""
    )


def test_the_way_of_reporting(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(edited(*BY_WAY), "utf-8")
    asked = [*QUESTION, "2026-11-27T16:30", "--lang", "en", "--policy", str(file)]
    first = {way: run(capsys, *asked, "--way", way)[1].split("\n")[0] for way in ("phone", "form")}
    assert first == {
        "phone": "You will hear from us by Friday, 27 November 2026 at 17:00 Berlin time (UTC+1).",
        "form": "We respond as soon as we can (best effort); no time is laid down.",
    }
    assert run(capsys, *asked, "--way", "fax") == (
        2, "", "the policy has no way to report called fax; it has form, phone, email\n",
    )  # fmt: skip


def test_answer_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, *QUESTION, "2026-11-27T16:00", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == {
        "due": "2026-11-30T10:00:00+00:00",
        "due_local": "2026-11-30T11:00:00+01:00",
        "escalation": [
            {
                "after": "1 hour",
                "to": ["director-of-support-services"],
                "due": "2026-11-27T17:00:00+01:00",
            },
            {
                "after": "2 hours",
                "to": ["vp-customer-success", "vp-products"],
                "due": "2026-11-27T18:00:00+01:00",
            },
        ],
        "counted": [
            ["2026-11-27T16:00:00+01:00", "2026-11-27T18:00:00+01:00"],
            ["2026-11-30T09:00:00+01:00", "2026-11-30T11:00:00+01:00"],
        ],
        "version": "1.0",
        "effective": "2026-01-01",
    }


@pytest.mark.parametrize(
    ("language", "severity", "said"),
    [
        ("de", "P2", "Es gilt die mit Ihnen vereinbarte Frist.\n"),
        ("en", "P3", "We respond as soon as we can (best effort); no time is laid down.\n"),
        ("en", "P4", "This severity is not offered in this tier.\n"),
    ],
)
def test_a_word_instead_of_a_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, severity: str, said: str
) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(edited(*EDITS), "utf-8")
    asked = ["deadline", "--policy", str(file), "--tier", "standard", "--severity", severity]
    asked += ["--region", "germany", "--reported", "2026-11-27T16:00", "--lang", language]
    assert run(capsys, *asked) == (0, said, "")
    status, out, _ = run(capsys, *asked, "--json")
    assert (status, json.loads(out)["due"]) == (0, None)


def test_a_doubtful_time_is_asked_about_where_only_a_further_promise_has_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "support.yaml"
    further = (
        "    service_hours: business-hours\n",
        "    service_hours: business-hours\n    resolution:\n      P2: 8 hours\n",
    )
    file.write_text(edited(*EDITS, further), "utf-8")
    asked = [
        "deadline",
        "--policy",
        str(file),
        "--tier",
        "standard",
        "--severity",
        "p2",
        "--region",
        "germany",
    ]
    status, out, err = run(capsys, *asked, "--reported", "2026-10-25T02:30", "--lang", "en")
    assert (status, out, err.splitlines()[0]) == (
        2,
        "",
        "2:30 occurs twice on Sun 25 Oct because clocks are set back. Which one do you mean?",
    )
    status, out, _ = run(capsys, *asked, "--reported", "2026-10-26T02:30", "--lang", "en")
    assert (status, out.splitlines()[0]) == (0, "The time that has been agreed with you applies.")
    assert out.splitlines()[1].startswith("Resolution time: 8 hours")


def test_the_condition_of_a_promise(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(edited(*EDITS), "utf-8")
    asked = ["deadline", "--policy", str(file), "--tier", "gold", "--severity", "P1"]
    asked += ["--region", "germany", "--reported", "2026-11-28T22:00", "--lang", "de"]
    status, out, _ = run(capsys, *asked)
    assert (status, out.splitlines()[3]) == (
        0,
        "In der Supportstufe Gold zugesagt: 30 Min. (nur bei telefonischer Meldung).",
    )


@pytest.mark.parametrize(
    "reported, said",
    [
        (
            "2026-10-25T02:30",
            "2:30 occurs twice on Sun 25 Oct because clocks are set back. Which one do you mean?\n"
            "  --reported 2026-10-25T02:30+02:00\n  --reported 2026-10-25T02:30+01:00\n",
        ),
        (
            "2027-03-28T02:30",
            "2:30 does not exist on Sun 28 Mar: clocks change from 2:00 to 3:00. "
            "Which time do you mean?\n  --reported 2027-03-28T01:59\n  --reported 2027-03-28T03:00\n",
        ),
        (
            "2026-11-27T16:00:30.5",
            "“2026-11-27T16:00:30.5” is not a date with a time. Write it like this: 2026-11-27T16:30.\n",
        ),
        *(
            (
                edge,
                "No time can be given: public holidays are known from 1 July 2025 to 31 December 2029, "
                "and the report or the answer lies beyond.\n",
            )
            for edge in ("0001-01-01T00:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00")
        ),
        (
            "tomorrow",
            "“tomorrow” is not a date with a time. Write it like this: 2026-11-27T16:30.\n",
        ),
        (
            "2031-01-02T10:00",
            "No time can be given: public holidays are known from 1 July 2025 to 31 December 2029, "
            "and the report or the answer lies beyond.\n",
        ),
    ],
)
def test_a_time_that_cannot_be_answered(capsys: pytest.CaptureFixture[str], reported: str, said: str) -> None:
    assert run(capsys, *QUESTION, reported, "--lang", "en") == (2, "", said)


def test_an_offset_settles_the_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    dues = [
        json.loads(run(capsys, *QUESTION, f"2026-10-25T02:30{offset}", "--json")[1])["escalation"][0]["due"]
        for offset in ("+02:00", "+01:00")
    ]
    assert dues == ["2026-10-25T02:30:00+01:00", "2026-10-25T03:30:00+01:00"]


@pytest.mark.parametrize(
    ("reported", "question", "first"),
    [
        (
            "2026-10-25T02:30+02:00",
            "2:30 Uhr (UTC+2)",
            "So., 25. Okt., 2:30 (UTC+2)–2:30 (UTC+1) Uhr: 1 Stunde",
        ),
        ("2026-10-25T02:30+01:00", "2:30 Uhr (UTC+1)", "So., 25. Okt., 2:30 (UTC+1)–3:30 Uhr: 1 Stunde"),
        ("2026-10-25T01:30", "1:30 Uhr", "So., 25. Okt., 1:30–2:30 (UTC+2) Uhr: 1 Stunde"),
        ("2026-10-25T03:30", "3:30 Uhr", "So., 25. Okt., 3:30–4:30 Uhr: 1 Stunde"),
    ],
)
def test_of_an_hour_that_comes_twice_it_is_said_which(
    capsys: pytest.CaptureFixture[str], reported: str, question: str, first: str
) -> None:
    asked = ["deadline", "--tier", "gold", "--severity", "P2", "--region", "germany", "--reported", reported]
    lines = run(capsys, *asked, "--lang", "de")[1].splitlines()
    assert lines[2] == f"Gold, P2 Erheblich, Deutschland, gemeldet So., 25. Okt. 2026, {question}"
    assert lines[7].strip() == first


@pytest.mark.parametrize(
    ("reported", "said"),
    [
        (
            "2025-12-31T23:59",
            "Version 1.0 (draft) applies only from 1 January 2026. The report is dated earlier: "
            "the answer shows what this version would promise.",
        ),
        ("2025-12-31T23:00Z", ""),  # in Berlin the year has begun
        ("2026-01-01T00:00", ""),
    ],
)
def test_of_a_report_before_the_first_version_it_is_said(
    capsys: pytest.CaptureFixture[str], reported: str, said: str
) -> None:
    assert run(capsys, *QUESTION, reported, "--lang", "en")[1].splitlines()[5] == said


def test_reasons_say_the_year_where_it_is_not_that_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [each.replace("P1", "P3") for each in QUESTION]
    lines = run(capsys, *asked, "2026-12-30T10:00", "--lang", "en")[1].splitlines()
    assert lines[2] == "Standard, P3 Minor, Germany, reported Wed, 30 Dec 2026, 10:00"
    assert [each.strip() for each in lines[7:13]] == [
        "Wed 30 Dec: day of receipt, not counted",
        "Thu 31 Dec: business day 1",
        "Fri, 1 Jan 2027: holiday (New Year's Day)",
        "Sat, 2 Jan 2027 to Sun, 3 Jan 2027: weekend",
        "Mon, 4 Jan 2027: business day 2",
        "Due at the same time of day: 10:00.",
    ]


def test_a_language_that_the_policy_lacks_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    said = "the policy has no language fr; it has de, en\n"
    assert run(capsys, *QUESTION, "2026-11-27T16:00", "--lang", "fr") == (2, "", said)


def test_a_space_may_stand_between_date_and_time(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, *QUESTION, "2026-11-27 16:00", "--json")[1])
    assert found["due_local"] == "2026-11-30T11:00:00+01:00"


def test_an_unknown_tier_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    question = [each.replace("standard", "silver") for each in QUESTION]
    said = "Eine Supportstufe „silver“ gibt es nicht. Möglich sind: standard, gold.\n"
    assert run(capsys, *question, "2026-11-27T16:00", "--lang", "de") == (2, "", said)


def test_a_policy_with_errors_is_not_asked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text("format: 1\n", encoding="utf-8")
    status, out, err = run(capsys, *QUESTION, "2026-11-27T16:00", "--policy", str(file))
    assert (status, out) == (1, "")
    assert "document" in err


def test_further_kinds_of_promise(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "support.yaml"
    file.write_text(edited(*KINDS), encoding="utf-8")
    asked = [*QUESTION, "2026-11-27T16:30", "--policy", str(file)]
    _, out, _ = run(capsys, *asked, "--lang", "de")
    assert (
        "\n\nLösungszeit: 8 Arbeitsstunden, bis Mo., 30. Nov. 2026, 15:30 Uhr\n"
        "  Fr., 27. Nov., 16:30–18:00 Uhr: 1 Stunde 30 Min.\n" in out
    )
    _, out, _ = run(capsys, *asked, "--json")
    assert json.loads(out)["promises"] == {
        "start_of_work": {"due": "2026-11-30T10:30:00+00:00", "due_local": "2026-11-30T11:30:00+01:00"},
        "resolution": {"due": "2026-11-30T14:30:00+00:00", "due_local": "2026-11-30T15:30:00+01:00"},
    }


def test_a_word_for_the_first_response_and_a_time_for_another_kind(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "support.yaml"
    worded = ("      P1: 4 business hours\n      P2: 8", "      P1: best effort\n      P2: 8")
    file.write_text(edited(*KINDS, worded), encoding="utf-8")
    asked = [*QUESTION, "2026-11-27T16:30", "--policy", str(file)]
    status, out, _ = run(capsys, *asked, "--lang", "en")
    assert status == 0
    assert out.splitlines()[1:] == [
        "Start of work: 4 business hours, by Mon, 30 Nov 2026, 11:30",
        "Resolution time: 8 business hours, by Mon, 30 Nov 2026, 15:30",
    ]
    _, out, _ = run(capsys, *asked, "--json")
    found = json.loads(out)
    assert (found["due"], found["promised"]) == (None, "best effort")
    assert found["promises"]["resolution"]["due_local"] == "2026-11-30T15:30:00+01:00"


THEIRS = ("local_time: of the region", "local_time: of the customer")


def asked_of(file: Path, *arguments: str) -> list[str]:
    file.write_text(edited(THEIRS), "utf-8")
    return [*QUESTION[:1], "--policy", str(file), *QUESTION[1:], *arguments]


def test_the_customers_zone_is_where_the_hours_hold(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = asked_of(
        tmp_path / "support.yaml", "2026-10-02T17:30", "--zone", "Australia/Lord_Howe", "--lang", "de"
    )
    status, out, err = run(capsys, *asked)
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == (
        "Sie hören von uns spätestens am Montag, 5. Oktober 2026, 12:30 Uhr Ortszeit Lord Howe (UTC+11)."
    )
    assert "  Gezählt nach Ortszeit Lord Howe, mit den Feiertagen der Region Deutschland." in out
    found = json.loads(run(capsys, *asked, "--json")[1])
    assert (found["due_local"], found["zone"]) == ("2026-10-05T12:30:00+11:00", "Australia/Lord_Howe")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "de",
            "Gezählt wird in der Ortszeit des Kunden: Geben Sie seine Zeitzone an, zum Beispiel mit --zone Europe/Berlin.\n",
        ),
        (
            "en",
            "Times are counted in the customer's local time: name their time zone, for example with --zone Europe/Berlin.\n",
        ),
    ],
)
def test_without_the_customers_zone_it_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, said: str
) -> None:
    for reported in ("2026-11-27T16:00", "2026-11-27T16:00+01:00"):
        asked = asked_of(tmp_path / "support.yaml", reported, "--lang", language)
        assert run(capsys, *asked) == (2, "", said)


def test_an_hour_that_the_customers_clock_skips_or_repeats_is_asked_about(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "support.yaml"
    asked = asked_of(file, "2026-04-05T01:45", "--zone", "Australia/Lord_Howe", "--lang", "en")
    assert run(capsys, *asked) == (
        2,
        "",
        "1:45 occurs twice on Sun 5 Apr because clocks are set back. Which one do you mean?\n"
        "  --reported 2026-04-05T01:45+11:00\n  --reported 2026-04-05T01:45+10:30\n",
    )
    asked = asked_of(file, "2026-03-08T02:30", "--zone", "America/Los_Angeles", "--lang", "en")
    status, _, err = run(capsys, *asked)
    assert (status, err.splitlines()[0]) == (
        2,
        "2:30 does not exist on Sun 8 Mar: clocks change from 2:00 to 3:00. Which time do you mean?",
    )


def test_a_report_may_be_told_in_another_zone_than_the_regions(capsys: pytest.CaptureFixture[str]) -> None:
    """As in the calculator: 20:45 in Kathmandu is 16:00 in Berlin, in whose hours the time counts."""
    asked = [*QUESTION, "2026-11-27T20:45", "--zone", "Asia/Kathmandu", "--lang", "en"]
    status, out, err = run(capsys, *asked)
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == (
        "You will hear from us by Monday, 30 November 2026 at 11:00 Berlin time (UTC+1). "
        "In your time zone (Kathmandu, UTC+5:45), that is Monday, 30 November 2026 at 15:45."
    )
    assert "Counted in" not in out
    assert json.loads(run(capsys, *asked, "--json")[1])["due_local"] == "2026-11-30T11:00:00+01:00"
    # Where both clocks show the same, it is said once.
    _, out, _ = run(capsys, *QUESTION, "2026-11-27T16:00", "--zone", "Europe/Paris", "--lang", "en")
    assert "In your time zone" not in out


def test_a_zone_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *QUESTION, "2026-11-27T16:00", "--zone", "Berlin", "--lang", "en") == (
        2,
        "",
        "There is no time zone “Berlin”. Names like these are accepted: Europe/Berlin, Asia/Kathmandu.\n",
    )
