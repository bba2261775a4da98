"""Family Contradictions, the document: which language prevails, from when on it applies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message
from ...i18n.calendar_names import MONTHS
from ...i18n.language_names import LanguageName
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..corpus.written_dates import written_dates
from ..languages.negations import denial
from .said.speech import LANGUAGES, Statement, part_around, sentences

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

PREVAILING_CONTRADICTED = warning(
    "prevailing-contradicted",
    Message(
        "According to binding_language, the {prevailing} version prevails; this sentence says otherwise."
    ),
    Message("Correct the sentence, or binding_language."),
    why=Message("Every page says which language prevails; two answers are none."),
    bad="binding_language: de\n…\nen: The English version prevails.",
    good="en: The German version prevails.",
    rests_on=(("document", "binding_language"),),
)

DATE_CONTRADICTED = warning(
    "date-contradicted",
    Message("“{words}” is not the day from which this version applies (effective: {effective})."),
    Message("Write {place}, correct the date, or correct effective."),
    why=Message("Banner, archive and calculator go by effective, the customer by the sentence."),
    bad="effective: 2027-02-01\n…\nen: These terms apply from 1 March 2027.",
    good="en: These terms apply from {effective}.",
    rests_on=(("document", "effective"),),
)

RULES = (PREVAILING_CONTRADICTED, DATE_CONTRADICTED)

_PREVAILS: Final = Patterns(
    {
        "de": r"maßgeblich\w*|massgeblich\w*|maßgebend\w*|massgebend\w*|verbindlich\w*|rechtsverbindlich\w*|bindend\w*|rechtlich gültig|vorrang|vorrangig|geht (?:\w+ ){0,5}vor|vorgeht|gehen vor|ausschlaggebend|entscheidend|entscheidet|zählt|gilt|gelten",
        "en": r"prevails?|prevailing|authoritative|binding|controls|controlling|takes? precedence|precedence|governs?|governing|decisive|definitive|legally valid|applies|counts|shall apply",
    }
)
# Who serves only to be understood does not prevail.
_GIVES_WAY: Final = Patterns(
    {
        "de": r"unverbindlich\w*|(?:nur|lediglich|bloß|allein|ausschließlich) (?:\w+ ){0,3}(?:information\w*|verständnis\w*|übersetzung|orientierung|lesbarkeit|zwecke\w*)|dient (?:\w+ ){0,3}(?:information|verständnis|orientierung)|(?:ist|bloße|reine) (?:\w+ )?(?:lese|arbeits|gefälligkeits)?übersetzung",
        "en": r"non-?binding|for (?:information|convenience|reference)(?: purposes)?(?: only)?|(?:is|as) (?:only |merely |just )?a (?:convenience |courtesy |mere )?translation|informational purposes|convenience only",
    }
)
_TEXT: Final = {
    "de": r"(?:(?:sprach)?fassung|version|wortlaut|text|original\w*|vertragstext|ausgabe|sprachversion|dokument|bedingungen)",
    "en": r"(?:version|text|wording|original|language version|edition|document|terms)",
}
# „vor der englischen“, “over the English one”, „der deutschen Fassung vor“: what gives way in a comparison.
_LOSER: Final = {
    "de": r"(?:(?:vor|gegenüber|über|von) (?:der|dem|den|einer|jeder) (?:\w+ ){{0,2}}{name}\w*|(?<!nur )(?<!ist )\b(?:der|dem) {name}(?:en|em)\b(?: \w+)?(?= vor\b))",
    "en": r"(?:over|to|than|from|of) (?:the |any )?(?:\w+ ){{0,2}}{name}",
}
_DISPUTED: Final = Patterns(
    {
        "de": r"übersetzung\w* (?:ins|aus)|(?:wenn|falls|sofern)(?! [^,]*(?:weich|widersp|unterscheid|auseinander|zweifel))|es sei denn|außer|vereinbart|sowohl|gleichermaßen|gleich|beide|früher\w*|bisher\w*|recht|gerichtsstand\w*|support\w*|antwort\w*|sprechen|sprache des supports",
        "en": r"translated|if(?! [^,]*(?:differ|contradict|conflict|discrepan|deviat|inconsist|doubt))|unless|except|agreed|both|equally|formerly|previously|law|jurisdiction|support|answers?|speak\w*",
    }
)


def prevailing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    binding = policy.document.binding_language[:2]
    known = {each[:2] for each in policy.languages}
    if len(known) < 2 or binding not in known:
        return
    for said in sentences(policy, source, _VERSIONS):
        match = _EQUAL[said.language].search(said.words)
        if match and not denial(said.words, said.language):
            values = {"prevailing": LanguageName(binding)}
            yield Diagnostic(PREVAILING_CONTRADICTED, said.place(match), said.path, values)
    for said in sentences(policy, source, _languages(tuple(sorted(known)))):
        if _DISPUTED[said.language].search(said.words):
            continue
        for clause in (said, *said.clauses()):
            named = _language_named(clause, known)
            prevails = _prevails(clause, *named[1].span()) if named else None
            if named and prevails is not None and prevails is not (named[0] == binding):
                values = {"prevailing": LanguageName(binding)}
                yield Diagnostic(PREVAILING_CONTRADICTED, clause.place(named[1]), said.path, values)
                break


_VERSIONS: Final = {"de": re.compile(r"assungen|ersionen"), "en": re.compile(r"versions|texts")}
_EQUAL: Final = Patterns(
    {
        "de": r"(?:beide|alle|sämtliche) (?:\w+ )?(?:sprach)?(?:fassungen|versionen) (?:sind|gelten) (?:gleich(?:ermaßen|rangig|wertig|berechtigt)?|in gleicher weise) ?(?:verbindlich|maßgeblich|maßgebend|bindend)?",
        "en": r"(?:both|all) (?:\w+ )?(?:versions|texts) (?:are|have) (?:equally|of equal|equal) ?(?:binding|authentic|authoritative|valid|force|rank)",
    }
)


@cache
def _languages(known: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    """What tells the few texts that name a language of the document."""
    names = {each: "|".join(LanguageName(code).in_(each) for code in known) for each in LANGUAGES}
    return {each: re.compile(names[each], re.IGNORECASE) for each in LANGUAGES}


def _language_named(said: Statement, known: set[str]) -> tuple[str, re.Match[str]] | None:
    """The one language of the document whose version a sentence speaks of, what gives way in a comparison apart."""
    found = []
    for code in sorted(known):
        version, loser = _names(code, said.language)
        match = version.search(loser.sub(lambda each: " " * len(each[0]), said.words))
        found += [(code, match)] if match else []
    return found[0] if len(found) == 1 else None


@cache
def _names(code: str, language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the version in a language, and what finds it where it gives way."""
    name = re.escape(LanguageName(code).in_(language))
    kind = _TEXT[language]
    named = rf"\b{name}\w*(?:[- ]|sprachige\w* )?(?:\w+ )?{kind}\b|\b{kind}\w* (?:auf|in) (?:der )?{name}\w*|\b(?:der|die|das|the|in) {name}\w*\b"
    return re.compile(named, re.IGNORECASE), re.compile(_LOSER[language].format(name=name), re.IGNORECASE)


def _prevails(said: Statement, begin: int, end: int) -> bool | None:
    """None where it says neither."""
    if _GIVES_WAY[said.language].search(said.words):
        return None if denial(said.words, said.language) else False
    if not _PREVAILS[said.language].search(said.words):
        return None
    return denial(part_around(said.words, begin, end), said.language) is None


_OWN: Final = {
    "de": r"(?:(?:diese[rsnm]?|(?:die |das )?vorliegende[nrs]?) (?:\w+ )?(?:fassung|version|ausgabe|\w*bedingungen|\w*vereinbarung|\w*dokuments?|\w*richtlinien?|\w*vertrag|\w*beschreibung|bestimmungen|regelungen|\w*policy|\w*zusagen|sla|text)"
    r"|(?:unsere|die|der) (?:\w+ )?(?:fassung|ausgabe|(?:support|service)?bedingungen|support(?:richtlinie|vereinbarung|beschreibung|policy|zusagen)))",
    "en": r"(?:(?:this|these|the present) (?:\w+ )?(?:version|edition|terms|conditions|agreement|documents?|polic(?:y|ies)|contract|provisions|description|commitments|sla|text)"
    r"|(?:our|the) (?:version|(?:support |service )?(?:terms|conditions)(?: and conditions)?|support (?:policy|agreement|description|commitments)))",
}
_IN_FORCE: Final = Patterns(
    {
        "de": r"gelten|gilt|gültig|wirksam|in kraft|anzuwenden|anwendung|wirkung|maßgeblich|verbindlich",
        "en": r"apply|applies|applied|been applicable|applicable|effective|in force|into force|in effect|takes? effect|valid|effect|binding",
    }
)
_SINCE: Final = {
    "de": r"(?:ab|seit|am|zum|vom|mit)(?: wirkung vom| wirkung zum| beginn des)?(?: dem| den)? ?(?:\w+tag,? (?:de[mn] )?)?$",
    "en": r"(?:from|as of|as from|on|since|starting|beginning|with effect from|effective|is)(?: on)?(?: the)? ?$",
}
# What ends, what another document is, what a version to come or gone was.
_NOT_OWN: Final = Patterns(
    {
        "de": r"bis|endet|enden|außer kraft|früher\w*|bisher\w*|vorherige\w*|vorige\w*|nächste\w*|künftig\w*|neue\w*|ersetz\w*|ablös\w*|abgelöst|auftragsverarbeitung\w*|datenschutz\w*|geheimhaltung\w*|nutzung\w*|lizenz\w*|preis\w*|wenn|falls|sofern|zur|zum vertrag|über|gesetz\w*|verordnung\w*|kunden|neukunden|bestandskunden|verträge\w*|\w*geschlossen\w*|geändert|änderung\w*|wartung\w*|stand|außer",
        "en": r"until|till|ends?|expires?|cease\w*|former\w*|previous\w*|next|future|new|replac\w*|supersed\w*|processing|privacy|confidential\w*|licen[cs]e|prices?|if|unless|regarding|customers|contracts|concluded|entered|signed|act|regulation|amend\w*|changes?|changed|maintenance|except|of (?:use|service with)",
    }
)
_DATED: Final = dict.fromkeys(LANGUAGES, re.compile(r"(?<!\d)20\d\d(?!\d)"))
_ISO: Final = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])")
_PLAIN: Final = re.compile(
    r"\W*(?:gültig|in kraft|wirksam|effective|valid|in force|in effect|applies|gilt|gelten)\b", re.IGNORECASE
)


def effective(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    begins = policy.document.effective
    for said in sentences(policy, source, _DATED):
        for at, day in _days(said) if _IN_FORCE[said.language].search(said.words) else ():
            if day != begins and _is_of_this_version(said, at):
                yield _wrong(said, at, begins)
        for at, year, month in _months(said) if _IN_FORCE[said.language].search(said.words) else ():
            is_since = _FROM_MONTH.search(said.words[: at[0]])
            if is_since and (year, month) != (begins.year, begins.month) and _is_of_this_version(said, at):
                yield _wrong(said, at, begins)
        for at, year in _years(said) if _IN_FORCE[said.language].search(said.words) else ():
            if year != begins.year and _is_of_this_version(said, at):
                yield _wrong(said, at, begins)


@cache
def _month(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(MONTHS[language])})\s(20\d\d)(?!\d)")


_FROM_MONTH: Final = re.compile(
    r"\b(?:ab|seit|from|as of|as from|since|starting)(?: dem| den| the)? $", re.IGNORECASE
)


def _months(said: Statement) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Months without a day: where, year, month."""
    for match in _month(said.language).finditer(said.words):
        name = match[0].rsplit(maxsplit=1)[0]
        month = next(at for at, each in enumerate(MONTHS[said.language], 1) if re.fullmatch(each, name))
        if not re.search(r"\d\.?\s$", said.words[: match.start()]):
            yield match.span(), int(match[1]), month


_YEAR: Final = re.compile(
    r"(?:(?P<part>Anfang|Mitte|Ende|Beginn des Jahres|early|mid|late|(?:the )?(?:beginning|middle|end) of|(?:dem )?Jahr|(?:the )?year)[ -](?:des Jahres |the year )?)?(?P<year>20\d\d)(?!\d)"
)


def _years(said: Statement) -> Iterator[tuple[tuple[int, int], int]]:
    """Years without a month: „seit Anfang 2024“, “since 2024”."""
    for match in _YEAR.finditer(said.words):
        if _FROM_MONTH.search(said.words[: match.start()]):
            yield match.span(), int(match["year"])


def _days(said: Statement) -> Iterator[tuple[tuple[int, int], date]]:
    """Those that exist; of others date-in-text speaks."""
    for found in written_dates(said.words, said.language):
        yield from _real(found.at, found.year, found.month, found.day)
    for match in _ISO.finditer(said.words):
        yield from _real(match.span(), *(int(each) for each in match.groups()))


def _wrong(said: Statement, at: tuple[int, int], begins: date) -> Diagnostic:
    place = said.scalar.place(said.start + at[0], said.start + at[1])
    values = {"words": said.words[slice(*at)], "effective": begins.isoformat(), "place": "{effective}"}
    return Diagnostic(DATE_CONTRADICTED, place, said.path, values)


def _real(at: tuple[int, int], year: int, month: int, day: int) -> Iterator[tuple[tuple[int, int], date]]:
    try:
        yield at, date(year, month, day)
    except ValueError:
        return


def _is_of_this_version(said: Statement, at: tuple[int, int]) -> bool:
    language, before = said.language, said.words[: at[0]]
    rest = _AS_EVER.sub(" ", said.words)
    is_own = re.search(rf"\b{_OWN[language]}\b", said.words, re.IGNORECASE) or _PLAIN.match(said.words)
    since = re.search(rf"\b{_SINCE[language]}", before, re.IGNORECASE)
    is_first = not re.search(r"\d{4}", before)
    return bool(is_own and since and is_first) and not (
        _NOT_OWN[language].search(rest) or denial(rest, language)
    )


_AS_EVER: Final = re.compile(
    r"without (?:any )?(?:change|amendment|interruption)s?|ohne (?:jede )?änderung", re.IGNORECASE
)


CHECKS = (prevailing, effective)
