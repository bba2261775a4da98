"""What people type, and where the first hit leads: on the real site, and in an index of three sections."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.views.search.other_words import other_words

HERE = Path(__file__).parent
CASES: Any = json.loads((HERE.parents[1] / "cases" / "search.json").read_text("utf-8"))


def hits(indexes: dict[str, Any], asked: Sequence[Sequence[str]]) -> list[list[str]]:
    """Addresses for each (index, query), best first."""
    found: list[list[str]] = _ran({"indexes": indexes, "asked": asked})
    return found


def _ran(given: dict[str, Any]) -> Any:
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    assert node, "Node.js is missing: make setup-test"
    done = subprocess.run(
        [node, str(HERE / "search.mjs")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def answers(wanted: str, address: str) -> bool:
    """`wanted`: names of groups of addresses, and patterns of addresses."""
    patterns = [each for name in wanted.split() for each in CASES["answers"].get(name, [name])]
    return any(re.fullmatch(each, address) for each in patterns)


@pytest.fixture(scope="module")
def indexes(portal: Path) -> dict[str, Any]:
    return {code: json.loads((portal / code / "search.json").read_text("utf-8")) for code in ("de", "en")}


@pytest.mark.parametrize(
    "table", ["known", "held_back", "dates_and_numbers", "as_typed", "as_typed_held_back"]
)
def test_the_first_hit_answers(indexes: dict[str, Any], table: str) -> None:
    rows = CASES[table]
    found = hits(indexes, [row[:2] for row in rows])
    wrong = [
        (*row[:2], *addresses[:1])
        for row, addresses in zip(rows, found, strict=True)
        if not addresses or not answers(row[2], addresses[0])
    ]
    assert len(rows) >= 50
    assert len(wrong) <= len(rows) // 10, wrong
    assert all(found)


GERMAN = other_words("de")
ROWS = [
    ["a/", "Störungsmeldung", "Störungsmeldung", "Sie rufen an. Die Größe zählt."],
    ["a/#fallnummer", "Störungsmeldung", "Fallnummer", "Eine Nummer für jeden Fall.", "Aktenzeichen|sev 1"],
    ["b/", "Preise", "Preise", "Pfingsten ist frei, eine Aktennummer nicht.", "", "Mali|New York"],
    ["c/", "Anhang", "Anhang", "Eine Nummer für jeden Fall.", "24/7"],
    ["d/", "Zeiten", "Zeiten", "", "dxx|d0302"],
    ["d/#x", "Zeiten", "X", "", "d1224|d0704|4930520056|030520056"],
]
INDEX = {
    "rows": ROWS,
    "same": ["Fallnummer|Vorgangsnummer", "Preis|Kosten"],
    "ways": [],
    "endings": GERMAN.endings,
    "empty": GERMAN.empty,
    "weak": GERMAN.weak,
    "short": GERMAN.short,
    "compounds": True,
    "months": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    "isMonthFirst": False,
    "language": "de",
    "world": "d/",
}
QUERIES = {
    "Störung": ["a/", "a/#fallnummer"],  # the page before what stands on it
    "STOERUNG": ["a/", "a/#fallnummer"],
    "storung": ["a/", "a/#fallnummer"],
    "groesse": ["a/"],
    "grosse": ["a/"],
    "meldung": ["a/", "a/#fallnummer"],  # inside a word
    "nummer": ["a/#fallnummer", "c/", "b/"],  # a heading before a text, a word before a part of one
    "Nummern": ["a/#fallnummer", "c/", "b/"],
    "vorgangsnummer": ["a/#fallnummer"],  # the same thing
    "kosten": ["b/"],
    "aktenzeichen": ["a/#fallnummer"],  # words that lead there
    "sev 1": ["a/#fallnummer"],
    "24/7": ["c/"],
    "24 / 7": ["c/"],
    "24.12.": ["d/#x"],  # dates, as they are written
    "24. 12. 2027": ["d/#x"],
    "24.12": ["d/#x"],
    "24/12": ["d/#x"],
    "12/24": ["d/#x"],
    "2026-12-24": ["d/#x"],
    "24. Dezember": ["d/#x"],
    "24 dez": ["d/#x"],
    "4. Juli": ["d/#x"],
    "juli 4": ["d/#x"],
    "4/7": ["d/#x"],
    "2. März": ["d/"],
    "2 Maerz": ["d/"],
    "25.12.": ["d/"],  # of no section: where the hours are
    "32.12.": [],
    "12.13.": [],
    "1.1": [],  # a version as well
    "030 52": ["d/#x"],  # numbers, as they are dialled
    "030/52 00 56": ["d/#x"],
    "+49 (0)30 52": ["d/#x"],
    "0049 30": ["d/#x"],
    "031 52": [],
    "mali": ["b/"],
    "mal": [],  # names of places are met whole
    "new york": ["b/"],
    "fallnumer": ["a/#fallnummer"],  # one letter less, other, more, two changed
    "fallnunmer": ["a/#fallnummer"],
    "fallnuummer": ["a/#fallnummer"],
    "fallnumemr": ["a/#fallnummer"],
    "falnumer": [],  # two letters
    "preise": ["b/"],  # and no letter off where it is found as it is: Greise
    "die preise": ["b/"],
    "preisnummer": ["b/"],  # put together of two known words
    "pfingsten preise": ["b/"],
    "preise störung": ["b/", "a/", "a/#fallnummer"],  # nowhere together: where most of it stands
    "pfingstenregelung": ["b/"],  # its first part says what it is about
    "regelpfingsten": [],  # its last one only what kind of thing it is
    "nunmer": ["a/#fallnummer", "c/", "b/"],
    "fri": [],  # a short word may be any other
    "fre": ["b/"],
    "frie": ["b/"],
    "xylophon": [],
    "fallnr.": ["a/#fallnummer"],  # written out
    "Fall Nummer": ["a/#fallnummer"],  # put together
    "problem mit preisen": ["b/"],  # what says little beside another word
    "problem xylophon": [],
    "17 Uhr": ["d/"],  # a time of day is of any day
    "9:30": ["d/"],
    "Zürich": ["d/"],  # the browser knows the world
    "zuerich": ["d/"],
    "Switzerland": ["d/"],
    "Zür": [],
    "zeiten mali": ["d/", "b/", "d/#x"],  # no section of that page is of the place
    "zeiten x": ["d/#x"],  # one is
    "preise x": ["b/", "d/#x"],
    "": [],
    "?!": [],
}


def test_how_words_are_met() -> None:
    found = hits({"x": INDEX}, [["x", query] for query in QUERIES])
    assert dict(zip(QUERIES, found, strict=True)) == QUERIES


def test_where_the_month_comes_first() -> None:
    found = hits({"x": {**INDEX, "isMonthFirst": True}}, [["x", "7/4"], ["x", "4/7"], ["x", "24/12"]])
    assert found == [["d/#x"], ["d/"], ["d/#x"]]


def test_a_language_without_compounds_finds_no_word_inside_another() -> None:
    index = {
        **INDEX,
        "rows": [["a/", "Days", "Days", "Pentecost, laid down, simchat"]],
        "compounds": False,
        "same": [],
    }
    found = hits({"x": index}, [["x", "cost"], ["x", "chat"], ["x", "pente"], ["x", "down"]])
    assert found == [[], [], ["a/"], ["a/"]]


def test_what_pages_say_word_for_word_is_found_once() -> None:
    rows = [
        ["a/", "A", "A", "x"],
        ["a/#same", "A", "Hours", "from nine"],
        ["b/#same", "B", "Hours", "from nine"],
    ]
    found = hits({"x": {**INDEX, "rows": rows}}, [["x", "nine"], ["x", "hours b"]])
    assert found == [["a/#same"], ["b/#same"]]


BEFORE = "abcd efgh " * 14
JAPANESE = "日本語の文です。"
# A text, a word of it, and what is shown: at most 160 letters of it, and no word or number in parts.
EXCERPTS = {
    "short": ("Kurz: alles steht da.", "alles", "Kurz: alles steht da."),
    "end of a word": (f"{BEFORE}Durchgehend erreichbar; Auch am Abend", "abcd", f"{BEFORE}Durchgehend …"),
    "stop before the end": (f"{BEFORE}ab, cd; Durchgehend", "abcd", f"{BEFORE}ab, cd; Durchgehend"),
    "number": (f"{BEFORE}ab, cd; +44 800-048-8166; mehr", "abcd", f"{BEFORE}ab, cd …"),
    "brackets": (f"{BEFORE}Ruf: +49 (0)30 52 00 56 130; mehr", "abcd", f"{BEFORE}Ruf …"),
    "whole number": (f"{BEFORE}+49 30 52 00 56; mehr und mehr", "abcd", f"{BEFORE}+49 30 52 00 56 …"),
    "number and word": (f"{BEFORE}ab, cdef; 24 Stunden am Tag", "abcd", f"{BEFORE}ab, cdef; 24 Stunden …"),
    "number without its word": (f"{BEFORE}ab, cd ef; 24 Stunden am Tag", "abcd", f"{BEFORE}ab, cd ef …"),
    "begin": (f"{BEFORE}Ziel", "ziel", f"… {'efgh abcd ' * 5}efgh Ziel"),
    "number before": (
        f"Ruf: +1 650 - 864 (0) 17; {'abcd efg. ' * 5}Ziel",
        "ziel",
        f"… {'abcd efg. ' * 5}Ziel",
    ),
    "no blanks": (f"{'x' * 300} Ziel", "ziel", "… Ziel"),
    "longer than all": ("x" * 300, "x", f"{'x' * 160} …"),
    "no blanks in the script": (JAPANESE * 30, "日本", f"{JAPANESE * 20} …"),
}


def test_what_is_shown_of_a_section_is_cut_in_no_word_or_number() -> None:
    texts = [[text, [word]] for text, word, _ in EXCERPTS.values()]
    shown = _ran({"indexes": {}, "asked": [], "texts": texts})
    assert dict(zip(EXCERPTS, shown, strict=True)) == {name: row[2] for name, row in EXCERPTS.items()}
