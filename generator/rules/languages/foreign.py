"""How German and English words look: what tells the language of a label that has no small words."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...policy.prose import UNREAD

# Words of one language that are none of the other.
FUNCTION_WORDS: Final = {
    "de": frozenset(["der", "und", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "ist", "sind", "wird", "werden",
                     "nicht", "mit", "von", "zum", "zur", "für", "auf", "bei", "oder", "sich", "wir", "sie", "ihr", "ihre",
                     "ihren", "ihnen", "über", "nach", "aus", "im", "zu", "das"]),
    "en": frozenset(["the", "and", "of", "to", "is", "are", "be", "by", "for", "with", "not", "or", "on", "at",
                     "from", "your", "our", "you", "we", "this", "that", "which", "it", "as", "can"]),
    "fr": frozenset(["le", "les", "la", "du", "une", "et", "est", "sont", "avec", "dans", "aux", "nous", "vous", "votre", "vos", "notre",
                     "nos", "qui", "que", "ce", "cette", "ces", "ou", "ne", "pas", "sur", "au", "leur", "sans", "être", "chez", "où"]),
}  # fmt: skip
# Small and frequent words of labels, which are none of the other language.
_FREQUENT: Final = {
    "de": frozenset(
        ["alle", "allen", "aller", "auch", "beide", "beim", "bis", "bzw", "diese", "dieser", "dieses", "durch", "gilt", "habe", "haben", "hat", "jede", "jeder", "jedes", "kann", "kein", "keine", "keinen", "keiner", "können", "mehr", "noch", "nur", "ohne", "schon", "sehr", "sobald", "sowie", "sowohl", "statt", "unser", "unsere", "unserem", "unseren", "unter", "viele", "vier", "vom", "von", "vor", "während", "wegen", "weiterer", "weitere", "wenige", "weniger", "wenn", "wie", "zwei", "zwischen", "drei", "fünf", "ab", "uhr", "tag", "tage", "stunde", "stunden", "woche", "wochen", "monat", "monate", "jahr", "jahre", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "täglich", "fälle", "frage", "fragen", "kunde", "kunden", "nutzer", "dienst", "dienste", "meldung", "fehler", "zugang", "anruf", "antwort", "erste", "erster", "betrieb", "rechnung", "vertrag", "stufe", "zeit", "zeiten", "leistung", "leistungen", "daten", "seite", "seiten", "außerhalb", "innerhalb", "neue", "neuer", "neues", "anfrage", "anfragen", "hinweis", "hinweise", "ansprechpartner", "betroffen", "vorhanden", "gelesen", "steht", "bleibt", "mitarbeiter"]
    ),
    "en": frozenset(
        ["after", "any", "around", "before", "beyond", "both", "but", "each", "every", "have", "how", "if", "into", "less", "more", "most", "never", "no", "nobody", "once", "only", "other", "same", "than", "their", "they", "through", "too", "until", "up", "when", "where", "who", "will", "within", "without", "one", "two", "three", "four", "five", "day", "days", "hour", "hours", "week", "weeks", "month", "months", "year", "years", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "daily", "cases", "question", "questions", "customer", "customers", "user", "users", "failure", "failures", "outage", "fault", "faults", "answer", "reply", "times", "low", "high", "data", "page", "pages", "invoice", "agreement", "contract", "use", "phone", "request", "requests", "limited", "available", "unavailable", "services", "issues", "severe", "speak", "speaks", "works", "third", "down", "new", "named", "please", "again", "charge", "free"]
    ),
}  # fmt: skip
# Endings; small letters alone where a capital may begin a name, or a noun that both languages have.
_SHAPED: Final = {
    "de": re.compile(r"\w*[äöüß]\w*|(?i:\w{2,}(?:ungen|ungs|ung|keiten|keit|heiten|heit|schaften|schaft|igt|lichen?|liche[mrs]|lich|ischen?|ische[mrs]|isch|losen?|barkeit))|[a-z]{2,}(?:bare?[nmrs]?|ierte?[nmrs]?|ige[nmrs]|erte[nmrs]?)|ge[a-z]{3,}(?:te?[nmrs]?|en|ene[nmrs]?)"),
    "en": re.compile(r"(?i:\w{3,}(?:ability|ibility|iness|fulness|ingly))|[a-z]{3,}(?:ity|tion|tions|ment|ments|ence|ance|ness|ship|ing|ed|able|ible|ly|ous|ful|less|ical|ical|ive|ures?|ality|ers)|[A-Z][a-z]{2,}(?:ed|ly|ous|ful|ical|ity|ings)"),
}  # fmt: skip
# What looks so, and is a word of the other language, too.
_ALSO: Final = {
    "de": re.compile(r"(?i:young|among|belong|along|strong|finish\w*|publish\w*|english|british|polish|swedish|danish|irish|spanish|turkish|scottish|establish\w*|fresh|dish|wish|digital|get\w*|general|gen\w+|gesture|german\w*|germane|geographic\w*|hung|rung|sprung|sung|lung|samsung|zürich|münchen|düsseldorf|köln|café|naïve)"),
    "en": re.compile(r"(?i:jed|feed|speed|shared|managed|dedicated|marketing|monitoring|hosting|training|testing|logging|roaming|streaming|meeting|messaging|billing|onboarding|ticketing|consulting|controlling|online|inline|assembly|supply|monthly|weekly|live|aktive|passive|exklusive|inklusive|alternative|intensive|massive|positive|negative|effektive|kreative|relative|initiative|variable|stabile|able|komfortable|akzeptable|rentable|direktive|ping|ding|ging|fing|hing|ring|spring|bring|gering|jüngling|vers|[a-z]*(?:ieren|ieren|iers)|anders|besonders|eines|seines|unsers|users?|vers|ihres|mieters|kunders|partners|anbieters|nutzers|servers|computers|browsers|providers|[a-z]*liche?n?|natur|figur|feature\w*)"),
}  # fmt: skip
_QUOTED: Final = re.compile(r"„[^“]*“|“[^”]*”|»[^«]*«|«[^»]*»")
_WORD: Final = re.compile(r"[^\W\d_]+")
# A label of one word, as no English noun looks.
_SURELY_GERMAN: Final = re.compile(
    r"(?!Zürich|München)[A-ZÄÖÜ]?[a-zß]*(?:ü|ä|ö)[a-zäöüß]*(?:ung|ungen|keit|heit|en|er|e|t)|[A-Z][a-zäöüß]{3,}(?:ungen|ung|keiten|keit|heiten|schaften|schaft|ierung)(?<!young)|[A-Z]?[a-z]*k[a-z]*tion(?:en)?|[Nn]ur|[Uu]nd|[Oo]der|[Ff]ür|[Ww]erktags|[Kk]ostenlos|[Tt]äglich|[Mm]onatlich|Anruf|Anfrage|Antwort|Meldung|Frist|Stunde|Monat|Jahr|Dringlichkeit|Telefon|Vertrag"
)
_ENOUGH_WORDS: Final = 3
_ENOUGH_MARKS: Final = 2


def looks_like(other: str, own: str, line: str) -> bool:
    """Is each word that tells its language one of the other language, and are there enough of them?"""
    if other not in _SHAPED or own not in _SHAPED:
        return False
    words = _WORD.findall(_QUOTED.sub(" ", UNREAD.sub(" ", line)))
    if (
        0 < len(words) < _ENOUGH_WORDS
        and other == "de"
        and all(_SURELY_GERMAN.fullmatch(word) for word in words)
    ):
        return True
    if len(words) < _ENOUGH_WORDS or sum(_is_of(word, other) for word in words) < _ENOUGH_MARKS:
        return False
    return not any(_is_of(word, own) for word in words)


@cache
def _is_of(word: str, language: str) -> bool:
    small = word.lower()
    if small in FUNCTION_WORDS[language] or small in _FREQUENT[language]:
        return True
    return bool(_SHAPED[language].fullmatch(word)) and not _ALSO[language].fullmatch(word)
