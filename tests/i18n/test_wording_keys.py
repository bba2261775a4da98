"""Keys of `wording:` are written: a sentence that is mended keeps the one it had."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from generator.core.errors import PortalError
from generator.i18n import catalogs
from generator.i18n.locale import Locale
from generator.i18n.wording_keys import KEYS, key_of, keys, known_keys, resolve_key
from generator.policy.base import Text

BEFORE = 'msgid "How to reach us"\nmsgstr "reach"\n\nmsgid "Home"\nmsgstr "home"\n'


def catalog(*sentences: str | tuple[str, str]) -> Catalog:
    made = Catalog(charset="utf-8")
    for each in sentences:
        made.add(each)
    return made


@pytest.mark.parametrize("name", ["add-on", "Add-on", "add_on"])
def test_a_policy_spells_keys_as_it_likes(name: str) -> None:
    assert resolve_key(name) == "add-on"


def test_all_keys_are_known_without_their_sentences() -> None:
    assert known_keys(KEYS) == set(keys(KEYS).values())


def test_a_new_sentence_gets_a_key_made_of_its_words(tmp_path: Path) -> None:
    file = tmp_path / "keys.po"
    file.write_text(BEFORE, "utf-8")
    text = catalogs.render_keys(file, catalog("How to reach us", "Home", ("{n} step", "{n} steps"))).decode()
    file.write_text(text, "utf-8")
    assert [line for line in text.splitlines() if line.startswith("msgstr")] == [
        'msgstr "home"',
        'msgstr "reach"',
        'msgstr "n-step"',
        'msgstr "n-steps"',
    ]


def test_a_sentence_mended_in_the_file_keeps_its_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "keys.po"
    file.write_text(BEFORE.replace("How to reach us", "How you reach us"), "utf-8")
    assert b'"How you reach us"\nmsgstr "reach"' in catalogs.render_keys(
        file, catalog("How you reach us", "Home")
    )
    monkeypatch.setattr("generator.i18n.wording_keys.KEYS", file)
    own = Locale("de", {"reach": Text.model_validate({"de": "Anrufen"})})
    assert [own.text("How you reach us"), own.is_reworded("Home")] == ["Anrufen", False]


def test_no_key_is_lost_unnoticed(tmp_path: Path) -> None:
    file = tmp_path / "keys.po"
    file.write_text(BEFORE, "utf-8")
    with pytest.raises(PortalError, match="no sentence for reach: mend its msgid"):
        catalogs.render_keys(file, catalog("How you reach us", "Home"))


def test_every_sentence_has_its_written_key() -> None:
    written = keys(catalogs.KEYS)
    assert key_of("First response") == written["First response"] == "first-response"
    assert all(written.values())
    assert "version-version-effective-from-date" in written.values()
