"""The catalogs hold every word of the program, and each language says all of them."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.core.messages import AUTHORS, entries
from generator.i18n import catalogs
from generator.i18n.holiday_names import NAMES
from generator.i18n.locale import TRANSLATIONS, Locale
from generator.i18n.term_forms import asked_forms
from generator.i18n.terms import MARK, noun_of, unmarked
from generator.policy.base import Text
from generator.policy.policy import CONCEPTS
from tests.support.own_words import DEFAULTS, PROGRAMS, TERMS, UNITS

CATALOGS = sorted([*TRANSLATIONS.glob("*.po"), *AUTHORS.glob("*.po"), *catalogs.STARTING.parent.glob("*.po")])


@cache
def portal() -> Catalog:
    return catalogs.template()


@cache
def authors() -> Catalog:
    return catalogs.template(catalogs.AUTHORS_KEYWORDS)


@cache
def trees() -> list[tuple[str, ast.Module]]:
    """Each file of the source, parsed once for all tests of this module."""
    files = sorted(catalogs.SOURCE.rglob("*.py"))
    return [
        (file.relative_to(catalogs.SOURCE).as_posix(), ast.parse(file.read_text("utf-8"))) for file in files
    ]


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """The trees are a million objects, for which no other module has a use."""
    yield
    trees.cache_clear()


def test_files_are_as_the_source_is() -> None:
    stale = [path.name for path, content in catalogs.files() if path.read_bytes() != content]
    assert stale == [], "run: make catalogs"


def test_template_finds_words_in_python_and_in_templates() -> None:
    found = {message.id for message in portal() if message.id}
    assert {"Changes: {title}", "How to reach us", "Pesach"} <= found
    said = {(each.context, each.id) for each in authors()}
    assert {
        (None, "No findings."),
        (None, "Title of the document."),
        ("every other number", "many"),
    } <= said
    assert (None, ("{count} day", "{count} days")) in said
    started = {message.id for message in catalogs.starting_template()}
    assert {"How to reach us", "First version.", "Support and response times"} <= started


def nodes_of_source() -> Iterator[tuple[str, ast.AST]]:
    yield from ((file, node) for file, tree in trees() for node in ast.walk(tree))


def named(node: ast.AST) -> str:
    """`x` of `x` and of `y.x`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def test_every_sentence_that_the_source_asks_for_is_in_the_template_within_braces_too() -> None:
    """Who reads the source for the catalogs goes by words, and sees none inside an f-string."""
    known = {each for message in portal() for each in (message.id, *message.id)}
    asked = {
        (file, node.args[0].value)
        for file, node in nodes_of_source()
        if isinstance(node, ast.Call) and named(node.func) in catalogs.KEYWORDS
        if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    }
    assert ("diff/report/severity_words.py", "Otherwise") in asked
    assert [each for each in sorted(asked) if each[1] not in known] == []


def test_what_says_a_sentence_has_a_name_that_the_catalogs_know() -> None:
    """Under another name (`say = locale.text`) its sentences would be found nowhere, and shown in English."""
    bound = [
        (file, named(name))
        for file, node in nodes_of_source()
        if isinstance(node, ast.Assign)
        for target in node.targets
        for name, value in (
            zip(target.elts, node.value.elts, strict=True)
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
            else [(target, node.value)]
        )
        if isinstance(value, ast.Attribute) and value.attr in catalogs.KEYWORDS
        if re.fullmatch(r"_?(locale|voice)", named(value.value))
    ]
    assert ("diff/report/value_words.py", "_t") in bound
    assert [each for each in bound if each[1] not in catalogs.KEYWORDS] == []


# What no sentence of the program may call a thing that has a name (CONTRIBUTING.md).
# What a reader in London or New York stumbles over. Names of holidays are what their countries call them.
OF_ONE_SIDE = re.compile(
    r"\b(?:colou?r|favou?r|behaviou?r|cent(?:er|re)|licen[cs]e|cancell?ed|catalog(?:ue)?|organi[sz]\w+|(?:at|on) weekends|through \{|"
    r"enquir|inquir|fortnight|gotten|learnt|towards?\b|whilst|mobile|cell ?phone|vacation|zip code|postcode|freephone)",
    re.IGNORECASE,
)


def test_english_is_that_of_both_sides_of_the_atlantic() -> None:
    said = [each.text for each in entries(TRANSLATIONS / "portal.pot") if each.text not in NAMES]
    assert [text for text in said if OF_ONE_SIDE.search(text)] == []
    assert OF_ONE_SIDE.search("Time runs also on weekends.")


OTHER_NAMES = {
    "de": r"antwortzeit|antwortfrist|reaktionsfrist|erstreaktion|erstantwort|\bschwere\b|priorität|supportanfrage|supportfall"
    r"|\btickets?\b|\banfrage|störungsmeldung|\bvorf[aä]ll|servicezeit|geschäftszeit|öffnungszeit|bereitschaftsdienst"
    r"|\bpakete?s?\b|\btarif(?!$)|\bversion(?:en)?\b|\bausgabe",
    "en": r"\btickets?\b|\bincident|priorit|answer time|reaction time|reply time|opening hours|office hours|\bplans?\b"
    r"|\beditions?\b|support request|\bpackage",
    "fr": r"\btickets?\b|\bincident|priorit|temps de r|réaction|intervention|\bforfait|\babonnement|\boffre|niveaux? de s|sévérité|ouvrable|signalement"
    r"|heures d’ouverture|\béditions?\b|\bgarde\b",
}


def test_each_thing_has_one_name() -> None:
    """Whatever it may be called in a policy; the column of codes and a rate of the telephone are other things."""
    english = {each.text: each.text for each in entries(TRANSLATIONS / "portal.pot")}
    german, french = (
        {
            each.text: each.forms[0]
            for each in entries(TRANSLATIONS / f"{language}.po", language)
            if not each.context
        }
        for language in ("de", "fr")
    )
    found = {
        (language, said)
        for language, catalog in (("en", english), ("de", german), ("fr", french))
        for said in catalog.values()
        if re.search(
            OTHER_NAMES[language], re.sub(r"\{\w+\}|\|\w+[^\]]*\]\]", "", unmarked(said)), re.IGNORECASE
        )
    }
    assert found == {("en", "Priority"), ("de", "Priorität"), ("fr", "Priorité")}


# What no French sentence has: a straight apostrophe, English quotes, and a blank where the line must not break.
NO_FRENCH = re.compile(r"['\"“”]| [:;!?»]|« |[^\s\u202f\u00a0][;!?»](?!\w)|«[^\u00a0]|[^\s\u00a0/\d]:\s")


def test_french_has_the_blanks_and_quotes_of_french() -> None:
    forms = [form for each in entries(TRANSLATIONS / "fr.po", "fr") for form in each.forms]
    assert [form for form in forms if NO_FRENCH.search(form)] == []
    # An article that merges with what is before it (`du`) stands in the brackets with it.
    assert [form for form in forms if re.search(r"\b(?:de|à) \[\[l(?:e|a|es|’)\|", form, re.IGNORECASE)] == []
    assert [
        bool(NO_FRENCH.search(said)) for said in ("l'heure", "Quand ?", "Quand?", "« a »", "Prix: 1")
    ] == [True] * 5
    assert not NO_FRENCH.search("De 9:00 à 12:00\u00a0: «\u00a0d’accord\u00a0»\u202f?")


def first_arguments(names: Mapping[str, object]) -> Iterator[ast.expr]:
    for _, call in nodes_of_source():
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in names:
            yield from call.args[:1]


def test_each_function_that_marks_words_exists() -> None:
    defined = {node.name for _, node in nodes_of_source() if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    # In templates, and where a view's words are set, `t` is the locale's `text`.
    assert {*catalogs.KEYWORDS, *catalogs.AUTHORS_KEYWORDS} - defined == {"t", "_t"}


@pytest.mark.parametrize(
    ("keywords", "template"),
    [(catalogs.KEYWORDS, portal), (catalogs.AUTHORS_KEYWORDS, authors)],
    ids=["portal", "authors"],
)
def test_no_call_is_overlooked(keywords: Mapping[str, object], template: Callable[[], Catalog]) -> None:
    """As one within an f-string would be."""
    messages = [each for each in template() if each.id]
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
    text = catalogs.updated(path, portal()).decode()
    assert 'msgid "Add-on"\nmsgstr "Zusatz"\n' in text
    assert "Früher" not in text


def test_updated_keeps_second_wordings_and_no_english_that_is_as_in_the_source(tmp_path: Path) -> None:
    path = tmp_path / "en.po"
    second = 'msgctxt "{}"\nmsgid "{}"\nmsgstr "Extra"\n\n'
    path.write_text(second.format("report", "Add-on") + second.format("report", "No longer said"), "utf-8")
    assert catalogs.updated(path, portal()).decode().strip() == second.format("report", "Add-on").strip()


def said_in(language: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a catalog, and what it is with other words for all concepts."""
    units, terms = (
        {name: Text.model_validate(said[language]) for name, said in each.items()} for each in (UNITS, TERMS)
    )
    locale = Locale(language, units=units, terms=terms)
    for message in portal():
        one, many = message.id if isinstance(message.id, tuple) else (message.id, "")
        yield one, locale.plural(one, many, 1) if many else locale.text(one)


@pytest.mark.parametrize("language", sorted(PROGRAMS))
def test_no_sentence_keeps_the_programs_own_word_beside_the_companys(language: str) -> None:
    """If this fails: put the word in double brackets, see `i18n/terms.py`; where no other noun fits, add a wording."""
    said = ((message, re.sub(r"\{\w+\}", "", text)) for message, text in said_in(language))
    assert [each for each in said if each[0] not in NAMES and PROGRAMS[language].search(each[1])] == []


def test_english_stands_in_its_catalog_as_in_the_source() -> None:
    path = TRANSLATIONS / "en.po"
    assert [
        each.text
        for each in entries(path)
        # The package's English of foreign holidays is not always what an English calendar says.
        if not each.context and each.text not in NAMES and unmarked(each.forms[0]) != each.text
    ] == []


@pytest.mark.parametrize("language", sorted(PROGRAMS))
def test_marks_are_those_of_the_words_that_stand_there(language: str) -> None:
    """The program's own word, put in as a company's would be, leaves the sentence as it is."""
    nouns = {name: noun_of(language, said, ("one", "other")) for name, said in DEFAULTS[language].items()}
    path = TRANSLATIONS / f"{language}.po"
    odd = []
    for mark in (
        mark for each in entries(path, language) for form in each.forms for mark in MARK.finditer(form)
    ):
        concept, *names = mark[3].split()
        noun = nouns[concept]
        assert noun is not None
        said = str(noun.said(mark[1] or "", names) if mark[2] else noun.agreeing(mark[1] or "", names))
        stands = f"{mark[1] or ''} {mark[2]}".strip()
        is_other_word = len(said.split()) != len(stands.split()) or said.split()[-1] != stands.split()[-1]
        if said.lower() != stands.lower() and not is_other_word:
            odd.append((mark[0], said))
    assert odd == []


def test_concepts_are_those_of_the_policy_file() -> None:
    asked = {concept for language in PROGRAMS for concept in asked_forms(TRANSLATIONS, language)}
    assert asked == {*CONCEPTS, *(unit.replace(" ", "_")[:-1] for unit in UNITS)}
    contexts = {each.context for path in TRANSLATIONS.glob("*.po") for each in entries(path, path.stem)}
    assert contexts - {"", *catalogs.CONTEXTS} == set()
