"""Sentences for the author: English in the code, other languages in one catalogue each."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from generator.core import messages
from generator.core.installation import PACKAGE
from generator.core.messages import AUTHORS, LANGUAGES, Joined, Message, Speaks, in_context, plural_message
from generator.i18n import catalogs
from generator.i18n.language_names import DayName, LanguageName, MonthName

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("message", "english", "german"),
    [
        (Message("Why"), "Why", "Warum"),
        (Message("in no catalogue"), "in no catalogue", "in no catalogue"),
        (Message("line {start}", {"start": 7}), "line 7", "Zeile 7"),
        (Message("line {start}"), "line {start}", "Zeile {start}"),
        (Message("line {start}").filled(start="{start}"), "line {start}", "Zeile {start}"),
        (
            Message("{one} and {other}", {"one": Message("line {start}", {"start": 1}), "other": DayName(5)}),
            "line 1 and Saturday",
            "Zeile 1 und Samstag",
        ),
        (Message("many"), "many", "viele"),
        (in_context("every other number", "many"), "many", "Mehrzahl"),
        (plural_message("{count} day", "{count} days", 1), "1 day", "1 Tag"),
        (plural_message("{count} day", "{count} days", 0), "0 days", "0 Tagen"),
        (Joined((Message("Good"), "|", MonthName(3)), " "), "Good | March", "Gut | März"),
        (LanguageName("he"), "Hebrew", "Hebräisch"),
        (LanguageName("xx-nothing"), "xx-nothing", "xx-nothing"),
    ],
)
def test_in_the_readers_language(message: Speaks, english: str, german: str) -> None:
    assert [message.in_(each) for each in ("en", "de", "de-AT")] == [english, german, german]


def test_a_language_without_a_catalogue_is_told_in_english() -> None:
    assert Message("Why").in_("ja") == "Why"
    assert plural_message("{count} day", "{count} days", 2).in_("ja") == "2 days"


def test_own_values_come_before_those_of_the_case() -> None:
    both = Message("{one} and {other}", {"one": "A"})
    assert both.in_("de", {"one": "B", "other": "C"}) == "A und C"


def test_catalogue_as_other_programs_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pl.po").write_text(
        '# A translator\nmsgid ""\nmsgstr ""\n"Language: pl\\n"\n\n'
        '#: x.py:1\nmsgid ""\n"a long "\n"sentence\\n"\nmsgstr "\\"zdanie\\"\\\\"\n\n'
        'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n\nmsgid "empty"\nmsgstr ""\n\n'
        'msgid "{count} day"\nmsgid_plural "{count} days"\n'
        'msgstr[0] "{count} dzień"\nmsgstr[1] "{count} dni"\nmsgstr[2] "{count} dnia"\n\n'
        '#~ msgid "old"\n#~ msgstr "stary"\n',
        "utf-8",
    )
    monkeypatch.setattr(messages, "AUTHORS", tmp_path)
    said = messages.catalog(tmp_path, "pl")
    assert said[("", "a long sentence\n")] == ('"zdanie"\\',)
    assert set(said) == {("", "a long sentence\n"), ("a", "b"), ("", "{count} day")}
    assert [plural_message("{count} day", "{count} days", n).in_("pl") for n in (1, 3, 12)] == [
        "1 dzień",
        "3 dni",
        "12 dnia",
    ]
    assert plural_message("{count} line", "{count} lines", 3).in_("pl") == "3 lines"


def test_languages_are_english_and_the_catalogues() -> None:
    assert tuple(sorted(["en", *(path.stem for path in AUTHORS.glob("*.po"))])) == LANGUAGES


def test_a_third_language_is_one_file(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    catalog = Catalog(locale="fr", charset="utf-8")
    catalog.add("Rules", "Règles")
    place = tmp_path / "generator" / AUTHORS.relative_to(PACKAGE) / "fr.po"
    place.write_bytes(catalogs.render_catalog(catalog))
    done = subprocess.run(
        [sys.executable, "-m", "generator", "rules", "--lang", "fr"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.splitlines()[0], done.stderr) == ("# Règles", "")
