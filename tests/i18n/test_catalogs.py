"""The catalogs hold every word of the program, and German says all of them."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.i18n import catalogs
from generator.i18n.locale import TRANSLATIONS


def test_files_are_as_the_source_is() -> None:
    stale = [path.name for path, content in catalogs.files() if path.read_bytes() != content]
    assert stale == [], "run: make catalogs"


def test_template_finds_words_in_python_and_in_templates() -> None:
    found = {message.id for message in catalogs.template() if message.id}
    assert {"Version {version}", "How to reach us", "Pesach"} <= found


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.glob("*.po")), ids=lambda path: path.stem)
def test_catalog_is_complete(path: Path) -> None:
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem)
    said = {message.id: message.string for message in catalog if message.id}
    assert [words for words, string in said.items() if not string or not all(string)] == []
    assert [message.id for message in catalog if message.fuzzy and message.id] == []


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.glob("*.po")), ids=lambda path: path.stem)
def test_translation_keeps_the_places(path: Path) -> None:
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem)
    for message in catalog:
        originals = message.id if isinstance(message.id, tuple) else (message.id,)
        translations = message.string if isinstance(message.string, tuple) else (message.string,)
        for translation in translations:
            assert _places(translation) == _places(originals[-1]), message.id


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_updated_keeps_translations_and_drops_words_of_the_past(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(
        'msgid "Add-on"\nmsgstr "Zusatz"\n\nmsgid "No longer said"\nmsgstr "Früher"\n', encoding="utf-8"
    )
    text = catalogs.updated(path, catalogs.template()).decode()
    assert 'msgid "Add-on"\nmsgstr "Zusatz"\n' in text
    assert "Früher" not in text
