"""The catalogs hold every word of the program, and each language says all of them."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.core.messages import AUTHORS
from generator.i18n import catalogs
from generator.i18n.locale import TRANSLATIONS

CATALOGS = sorted([*TRANSLATIONS.glob("*.po"), *AUTHORS.glob("*.po")])


def test_files_are_as_the_source_is() -> None:
    stale = [path.name for path, content in catalogs.files() if path.read_bytes() != content]
    assert stale == [], "run: make catalogs"


def test_template_finds_words_in_python_and_in_templates() -> None:
    found = {message.id for message in catalogs.template() if message.id}
    assert {"Changes: {title}", "How to reach us", "Pesach"} <= found
    authors = {(each.context, each.id) for each in catalogs.template(catalogs.AUTHORS_KEYWORDS)}
    assert {
        (None, "No findings."),
        (None, "Title of the document."),
        ("every other number", "many"),
    } <= authors
    assert (None, ("{count} day", "{count} days")) in authors


def first_arguments(names: Mapping[str, object]) -> Iterator[ast.expr]:
    for file in catalogs.SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(call, ast.Call)
                and getattr(call.func, "attr", getattr(call.func, "id", "")) in names
            ):
                yield from call.args[:1]


def test_each_function_that_marks_words_exists() -> None:
    trees = (ast.parse(file.read_text("utf-8")) for file in catalogs.SOURCE.rglob("*.py"))
    defined = {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    # In templates, and where a view's words are set, `t` is the locale's `text`.
    assert {*catalogs.KEYWORDS, *catalogs.AUTHORS_KEYWORDS} - defined == {"t"}


@pytest.mark.parametrize(
    "keywords", [catalogs.KEYWORDS, catalogs.AUTHORS_KEYWORDS], ids=["portal", "authors"]
)
def test_no_call_is_overlooked(keywords: Mapping[str, object]) -> None:
    """As one within an f-string would be."""
    messages = [each for each in catalogs.template(keywords) if each.id]
    known = {form for each in messages for form in (each.id, each.id[0], each.context)}
    said = {each.value for each in first_arguments(keywords) if isinstance(each, ast.Constant)}
    assert said - known == set()


def test_no_author_reads_what_is_put_together_in_english() -> None:
    odd = [each for each in first_arguments(catalogs.AUTHORS_KEYWORDS) if isinstance(each, ast.JoinedStr)]
    assert [ast.unparse(each) for each in odd] == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_catalog_is_complete(path: Path) -> None:
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem)
    said = [message for message in catalog if message.id]
    assert [each.id for each in said if not each.string or not all(each.string)] == []
    assert [message.id for message in catalog if message.fuzzy and message.id] == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parent.name}-{path.stem}")
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
