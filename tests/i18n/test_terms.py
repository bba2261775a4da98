"""A company's own words in the program's sentences, in German, English, French and languages whose catalogs name the forms."""

from pathlib import Path

import pytest

from generator.i18n.locale import Locale
from generator.i18n.terms import noun_of, unit_noun, unmarked
from generator.policy.base import Text

TWO = ("one", "other")


def text(said: str) -> Text:
    return Text.model_validate(said)


@pytest.mark.parametrize(
    ("marked", "stands"),
    [
        ("Nach [[Ihrer|Stufe|tier dative]].", "Nach Ihrer Stufe."),
        ("[[Schweregrad|severity]]: {value}", "Schweregrad: {value}"),
        ("wie schnell [[sie||tier]] ist", "wie schnell sie ist"),
        ("[Hinweis](privacy-notice)", "[Hinweis](privacy-notice)"),
    ],
)
def test_without_an_entry_the_words_stand_as_they_are(marked: str, stands: str) -> None:
    assert unmarked(marked) == stands


@pytest.mark.parametrize(
    ("entry", "before", "names", "said"),
    [
        ("priority | priorities", "", [], "priority"),
        ("priority | priorities", "", ["plural"], "priorities"),
        ("incident | incidents", "a", [], "an incident"),
        ("incident | incidents", "A", [], "An incident"),
        ("unit | units", "an", [], "a unit"),
        ("hour | hours", "a", [], "an hour"),
        ("an SLA target | SLA targets", "no such a", [], "no such an SLA target"),
        ("incident | incidents", "this", [], "this incident"),
        ("support hours", "the", ["plural"], "the support hours"),
    ],
)
def test_english(entry: str, before: str, names: list[str], said: str) -> None:
    noun = noun_of("en-GB", entry, TWO)
    assert noun is not None and noun.said(before, names) == said
    assert noun.agreeing("these", names) == "these"


@pytest.mark.parametrize(
    ("entry", "before", "names", "said"),
    [
        ("un niveau | des niveaux", "de la", [], "du niveau"),
        ("une priorité | des priorités", "du", [], "de la priorité"),
        ("une astreinte | des astreintes", "du", [], "de l’astreinte"),
        ("une astreinte | des astreintes", "Ce", [], "cette astreinte"),
        ("une astreinte | des astreintes", "sa", [], "son astreinte"),
        ("une astreinte | des astreintes", "le même", [], "la même astreinte"),
        ("un engagement | des engagements", "cette", [], "cet engagement"),
        ("un engagement | des engagements", "trop de", ["plural"], "trop d’engagements"),
        ("un engagement | des engagements", "l’", ["plural"], "les engagements"),
        ("une heure | des heures", "le", [], "l’heure"),
        ("une heure | des heures", "de", ["plural"], "d’heures"),
        ("la hotline | les hotlines", "l’", [], "la hotline"),
        ("la hotline | les hotlines", "d’", ["plural"], "de hotlines"),
        ("la hotline | les hotlines", "tous les", ["plural"], "toutes les hotlines"),
        ("la hotline", "", ["plural"], None),
    ],
)
def test_french(entry: str, before: str, names: list[str], said: str | None) -> None:
    noun = noun_of("fr-CA", entry, TWO)
    assert noun is not None and noun.said(before, names) == said


def test_french_words_that_follow() -> None:
    masculine, feminine = (
        noun_of("fr", "un niveau | des niveaux", TWO),
        noun_of("fr", "une heure | des heures", TWO),
    )
    assert masculine is not None and feminine is not None
    said = [
        [noun.agreeing("réputée reçue", names) for names in ([], ["plural"])]
        for noun in (masculine, feminine)
    ]
    assert said == [["réputé reçu", "réputés reçus"], ["réputée reçue", "réputées reçues"]]
    assert [masculine.agreeing(word, []) for word in ("complète", "elle", "plus récente", "ici")] == [
        "complet",
        "il",
        "plus récent",
        "ici",
    ]


def test_a_language_without_a_grammar_here_names_its_forms() -> None:
    french = noun_of("fr", "priorité | priorités | of: de la priorité | no: aucune", TWO)
    assert french is not None
    said = [french.said("", names) for names in ([], ["plural"], ["of"], ["to"])]
    assert said == ["priorité", "priorités", "de la priorité", None]
    assert [french.agreeing("aucun", ["no"]), french.agreeing("ce", ["this"])] == ["aucune", "ce"]
    hebrew = noun_of("he", "עדיפות | עדיפויות | the plural: העדיפויות", ("one", "two", "other"))
    assert hebrew is not None
    assert [hebrew.said("", ["the", "plural"]), hebrew.said("כל", ["plural"])] == ["העדיפויות", "כל עדיפויות"]


@pytest.mark.parametrize(
    ("language", "entry"),
    [
        ("de", "Priorität"),
        ("en", "a | b | c"),
        ("fr", "le: x"),
        ("fr", "a | b | c"),
        ("fr", "priorité"),
        ("fr", "l’astreinte | les astreintes"),
    ],
)
def test_what_is_no_entry(language: str, entry: str) -> None:
    assert noun_of(language, entry, TWO) is None


def test_units() -> None:
    day = unit_noun("de-CH", "Geschäftstag | Geschäftstage", TWO)
    french = unit_noun("fr", "journée de service | journées de service", TWO)
    assert french is not None and french.said("d’un", []) == "d’une journée de service"
    hour = unit_noun("en", "working hour | working hours", TWO)
    assert day is not None and day.said("eines", ["genitive"]) == "eines Geschäftstags"
    assert hour is not None and hour.said("", ["plural"]) == "working hours"


def test_a_sentence_takes_the_word_and_its_first_letter() -> None:
    german = Locale("de", terms={"severity": text("die Priorität | die Prioritäten")})
    assert german.text(
        "There is no severity “{value}”. These are accepted: {accepted}.", value="P9", accepted="P1"
    ) == ("Eine Priorität „P9“ gibt es nicht. Möglich sind: P1.")
    english = Locale("en", terms={"severity": text("priority | priorities")})
    assert [english.text("Severity levels"), english.text("What do the severities mean?")] == [
        "Priorities",
        "What do the priorities mean?",
    ]


def test_wording_of_a_sentence_outranks_a_term() -> None:
    locale = Locale("en", {"severity": text("Level")}, terms={"severity": text("priority | priorities")})
    assert [locale.text("Severity"), locale.text("Severity levels")] == ["Level", "Priorities"]


CATALOG = """
msgid "Reply by {time}"
msgstr "[[Antwort|first_response]] bis {time}"

msgctxt "first_response"
msgid "Reply by {time}"
msgstr "Bis {time}: [[Antwort|first_response]]"

msgid "{n} reply"
msgid_plural "{n} replies"
msgstr[0] "{n} [[Antwort|first_response]]"
msgstr[1] "{n} [[Antworten|first_response plural]]"
"""


def test_a_second_wording_where_no_other_noun_fits_the_first(tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(CATALOG, encoding="utf-8")
    own = Locale("de", terms={"first_response": text("das Ziel | die Ziele")}, folder=tmp_path)
    plain = Locale("de", folder=tmp_path)
    assert [each.text("Reply by {time}", time="9") for each in (plain, own)] == [
        "Antwort bis 9",
        "Bis 9: Ziel",
    ]
    assert [own.plural("{n} reply", "{n} replies", n) for n in (1, 2)] == ["1 Ziel", "2 Ziele"]
    assert plain.plural("{n} reply", "{n} replies", 2) == "2 Antworten"


FRENCH = """
msgid "Severity"
msgstr "[[Gravité|severity]]"

msgid "The severity of your report"
msgstr "[[La gravité|severity the]] [[de votre demande|report of your]]"

msgid "No severity"
msgstr "[[Aucune||severity no]] [[gravité|severity]]"
"""
HEBREW = """
msgid "Severities"
msgstr "[[חומרות|severity plural]]"

msgid "The severity of the problem"
msgstr "[[חומרת|severity of]] התקלה"
"""


def test_french_and_hebrew_name_the_forms_that_their_sentences_ask_for(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "he.po").write_text(HEBREW, encoding="utf-8")
    level = {
        "severity": text("niveau | niveaux | the: le niveau | no: aucun"),
        "report": text("ticket | of your: de votre ticket"),
    }
    french = Locale("fr", terms=level, folder=tmp_path)
    said = [french.text(each) for each in ("Severity", "The severity of your report", "No severity")]
    assert said == ["Niveau", "Le niveau de votre ticket", "Aucun niveau"]
    hebrew = Locale("he", terms={"severity": text("עדיפות | עדיפויות | of: עדיפות")}, folder=tmp_path)
    assert [hebrew.text("Severities"), hebrew.text("The severity of the problem")] == [
        "עדיפויות",
        "עדיפות התקלה",
    ]
    plain = [
        Locale("fr", folder=tmp_path).text("No severity"),
        Locale("he", folder=tmp_path).text("Severities"),
    ]
    assert plain == ["Aucune gravité", "חומרות"]
