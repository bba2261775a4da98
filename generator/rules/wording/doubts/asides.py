"""Family Wording, asides: what was written for a colleague, and choices that nobody has made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, Rule, warning
from ....core.messages import Message
from ...corpus.context import Context
from ...corpus.texts import Later, prose

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

ASIDE = warning(
    "aside",
    Message("“{words}” reads like a word to a colleague, not to the customer."),
    Message("Take it out; a question to a colleague stands in a “# CHECK: …” comment."),
    why=Message("It would be published as it stands."),
    bad="de: (Mit der Rechtsabteilung abstimmen!) Support erhalten nur Vertragskunden.",
    good="de: Support erhalten nur Vertragskunden.  # CHECK: Rechtsabteilung?",
)

CHOICE_OPEN = warning(
    "choice-open",
    Message("“{words}” leaves two ways open."),
    Message("Keep the one that is meant."),
    why=Message("Both would be published, and the customer would choose."),
    bad="en: The customer will/shall agree.",
    good="en: The customer shall agree.",
)

CUT_OFF = warning(
    "cut-off",
    Message("After “{words}” something is missing."),
    Message("Write what belongs there, or take the beginning out."),
    why=Message("A sentence without its end promises nothing, or anything."),
    bad="de: Näheres steht in Abschnitt .",
    good="de: Näheres steht in Abschnitt 4.",
)

RULES = (ASIDE, CHOICE_OPEN, CUT_OFF)

_HOUSE: Final = r"rechtsabteilung|rechtsanwalt|anwalt|anwältin|jurist\w*|legal|recht|vertrieb\w*|marketing|einkauf|buchhaltung|geschäftsführung|geschäftsleitung|management|datenschutz\w*|produktmanagement|fachabteilung|betriebsrat|vorstand|chef\w*|kolleg\w*|sales|counsel|lawyers?|finance|procurement|compliance|product(?: team)?|the (?:board|team|lawyers?|client)"
_TO_DO: Final = r"abstimmen|abzustimmen|abgestimmt werden|klären|abklären|zu klären|geklärt werden|prüfen|zu prüfen|prüfen lassen|besprechen|zu besprechen|rücksprache|nachfragen|nachhaken|freigeben|bestätigen lassen|absegnen|fragen"
_ASIDES: Final = (
    # What somebody in the house is to do.
    rf"\b(?:noch |bitte |dringend )*(?:mit|von|bei) (?:der |dem |unserer |unserem |den )?(?:{_HOUSE}) (?:\w+ ){{0,2}}(?:{_TO_DO})\b[!.]?"
    rf"|\b(?:das |dies )?(?:klären|prüfen|besprechen) wir (?:\w+ )?noch(?: mit [^.\n]{{2,40}})?"
    rf"|\brücksprache mit (?:\w+ )?(?:{_HOUSE})\b|\bfreigabe (?:durch|von) (?:\w+ )?(?:{_HOUSE}) (?:steht|fehlt|ausstehend|offen)\w*"
    rf"|\b(?:still )?(?:to be|needs? to be|must be|has to be) (?:agreed|discussed|clarified|checked|reviewed|approved|confirmed|cleared) (?:with|by) (?:our )?(?:{_HOUSE})\b"
    rf"|\b(?:please )?(?:check|clarify|confirm|discuss|agree|clear|review)(?: this| that| it)? with (?:our )?(?:{_HOUSE})\b|\b(?:pending|awaiting) (?:approval|confirmation|sign-?off|review|input|feedback|legal)\b(?: (?:by|from|of) [\w ]{{2,30}})?"
    # What is still open.
    r"|[(\[](?:\w+:? )?(?:bitte )?(?:noch )?(?:prüfen|überprüfen|klären|ergänzen|abstimmen|anpassen|aktualisieren|streichen|löschen|stimmt das|ist das richtig|richtig so|so ok)[?!.]*[)\]]"
    r"|[(\[](?:please )?(?:check|verify|confirm|clarify|update|revise|delete|remove|is this (?:right|correct|ok)|correct|right)[?!.]*[)\]]"
    r"|\b(?:bitte|please) (?:noch |unbedingt |vor veröffentlichung )(?:prüfen|überprüfen|klären|ergänzen|abstimmen|anpassen|einfügen)\b[!.]?"
    r"|\bplease (?:check|verify|review|confirm) this\b[!.]?|\b(?:muss|müssen|sollte) (?:hier )?noch (?:\w+ )?(?:geprüft|geklärt|ergänzt|überarbeitet|abgestimmt|angepasst|formuliert|festgelegt|eingefügt) werden\b"
    r"|\b(?:wird|werden|ist|sind|is|are) (?:noch|still) (?:festgelegt|geklärt|bestimmt|geprüft|offen|zu (?:klären|prüfen|bestimmen|ergänzen|formulieren)|to be (?:fixed|determined|agreed|clarified|confirmed|defined|decided|written))\b"
    r"|\b(?:hier|an dieser stelle) (?:\w+ ){0,2}(?:text|satz|absatz|wert|betrag|name|datum|link|nummer)\w* (?:einfügen|ergänzen|einsetzen|eintragen)\b|\b(?:text|betrag|datum|name|wert|link) (?:hier )?(?:einfügen|einsetzen|eintragen|ergänzen)\b"
    r"|\b(?:hier )?noch (?:\w+ ){0,4}(?:einfügen|ergänzen|nachtragen|einsetzen)\b[!.]?|\b(?:insert|add|enter|put) (?:[\w-]+ ){0,5}here\b|\b(?:insert|add|enter|put) (?:\w+ )?(?:text|amount|date|name|link|number|value|clause)s? here\b|\b(?:platzhalter|beispieltext|blindtext|mustertext|dummy ?text|placeholder(?: text)?|sample text)\b(?= ?(?:$|[.!:)\]]))"
    r"|(?<![\w.])@[A-ZÄÖÜ]\w+(?=[:,! ])|^(?:anm(?:erkung)?\.?(?: d(?:er|\.) (?:red(?:aktion)?|verf|lektor\w*)\.?)?|kommentar|notiz|note to (?:self|editor|legal)|comment|internal(?: note)?|intern(?:er hinweis)?|nur intern|for internal use only|vertraulich intern)(?=:)(?!.{0,4}$)"
    r"|^(?:entwurf|draft|arbeitsfassung|working draft)\b(?=[ :–.-]|$)|\b(?:alt|old): [^\n]{3,200}?\b(?:neu|new): "
)
_MODALS: Final = r"wird|werden|muss|müssen|kann|können|soll|sollen|sollte|darf|dürfen|hat|haben|ist|sind|will|shall|must|may|can|should|might|has|have|is|are|wir|sie|er|der|die|das|he|she|we|you|mit|ohne|with|without|vor|nach|before|after|nicht"
_CHOICES: Final = (
    # “Is/are” and “he/she” are one; what is written so names two.
    rf"\b(?!(?:er|he|sie|she|der|die|das|is|are|ist|sind|has|have|hat|haben|kann|können|mit|ohne|with|without|vor|nach|before|after|wir|we|you|sie)/(?:er|he|sie|she|der|die|das|is|are|ist|sind|has|have|hat|haben|können|wir|ihr|ohne|without|mit|with|nach|vor|after|before)\b)(?:{_MODALS})/(?:{_MODALS})\b"
    r"|\[ ?\d[\d.,]* ?(?:[|/]|oder|or|bzw\.) ?\d[\d.,]* ?(?:\w+ ?)?\](?!\()|\[[^\[\]\n]{2,40} ?(?:[|/]| oder | or | bzw\. ) ?[^\[\]\n]{2,40}\](?![(\[:\w])"
    r"|\{[^{}\n]{1,40} ?[|/] ?[^{}\n]{1,40}\}|^(?:variante|option|alternative|version|fassung|vorschlag|proposal) (?:[A-C]|[1-3]|eins|zwei|one|two)(?=:)"
    r"|\b(?:nichtzutreffendes|unzutreffendes) (?:bitte )?streichen\b|\bdelete as (?:applicable|appropriate)\b|\b(?:bitte )?zutreffendes (?:bitte )?ankreuzen\b"
)
_FUNCTION: Final = {
    "de": r"und|oder|bei|mit|von|vom|zum|zur|durch|für|gegen|ohne|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|sowie|als|dass|weil|wenn|falls|sofern|innerhalb|binnen|wie|unser|unsere|ihr|ihre|im|am",
    "en": r"and|or|with|of|from|to|the|a|an|for|by|at|in|on|within|without|that|because|if|unless|as|than|our|your|its|their|under|between|which|whose|into",
}
_NUMBER: Final = r"\d+|two|three|four|five|six|eight|ten|twelve|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf"
_CUT: Final = {
    language: (
        rf"(?:\b\w+,?[ \u00a0]){{3,}}\b(?:{words})$"
        r"|\b(?:abschnitt|abs|absatz|ziffer|ziff|kapitel|anlage|anhang|appendix|section|clause|paragraph|schedule|annex|chapter|§|nr|no)\.?[ \u00a0]?(?:[,;)]|\.(?= ?$| [A-ZÄÖÜ]))"
        rf"|\b(?:innerhalb von|binnen|within|no later than|spätestens nach) (?:{_NUMBER})(?=[.,;]$|[.,;] [A-ZÄÖÜ]|$)"
        r"|(?<![\d.,])0{1,3}[.,]00? ?(?:€|euro?s?\b|%|prozent\b|percent\b)|(?:€|\bEUR|\$) ?0{1,3}[.,]00\b|\b(?:TT|DD|MM)[./](?:MM|TT|DD)[./](?:JJJJ|YYYY|JJ|YY)\b|\b(?:JJJJ|YYYY)-MM-(?:TT|DD)\b|(?<=[\w:] )…(?= ?(?:€|EUR\b|euro|%|prozent|percent|tage|stunden|minuten|wochen|monate|days|hours|minutes|weeks|months))|(?:€|\bEUR|\$|USD|GBP) ?(?:…|\.{3})"
    )
    for language, words in _FUNCTION.items()
}
# German verbs have parts that stand at the end, and so do some of English.
_MAY_END: Final = Later(r"\b(?:Support-Zeiten|\w*(?:ab|an|auf|aus|ein|vor|zu|mit|um|nach))$")


def asides(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The first of each in a text."""
    for path, language, scalar in prose(policy, source):
        if path[0] == "wording":
            continue
        for rule, match in _found(scalar.text, language[:2], may_be_cut=path[0] in _PROSE):
            words = match[0].strip()
            yield Diagnostic(rule, scalar.place(*match.span()), path, {"words": words})


@lru_cache(4096)
def _found(text: str, language: str, *, may_be_cut: bool) -> tuple[tuple[Rule, re.Match[str]], ...]:
    found = (
        (ASIDE, _compiled(_ASIDES).search(text) if _MAY_BE_ASIDE.search(text) else None),
        (CHOICE_OPEN, _compiled(_CHOICES).search(text) if _MAY_CHOOSE.search(text) else None),
        (CUT_OFF, _cut_off(language, text) if may_be_cut else None),
    )
    return tuple((rule, match) for rule, match in found if match)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


# Of most texts these tell at once that they have none.
_MAY_BE_ASIDE: Final = Later(
    r"abstimm|abgestimmt|abzust|klär|prüf|besprech|sprache mit|reigabe|reigeb|absegn|nachfrag|nachhak|(?i:agreed|discussed|clarif|check|review|approv|confirm|cleared|verify|pending|awaiting|revise)|ergänz|einfüg|eintrag|nachtrag|einsetz|anpass|aktualis|streich|stimmt das|richtig|so ok|noch |still | here|latzhalter|text\b|laceholder|sample|@[A-ZÄÖÜ]|(?i:anm\w*|kommentar|notiz|note|comment|intern\w*|only):|ENTWURF|Entwurf|(?i:draft|alt:|old:)"
)
_MAY_CHOOSE: Final = Later(
    r"[a-z]/[a-z]|\[[^\]\n]*(?:[|/]| oder | or | bzw)|\{[^}\n]*[|/]|^\w+ (?:[A-C]|[1-3]|\w{3,4}):|streichen|ankreuzen|delete as",
    re.IGNORECASE | re.MULTILINE,
)


# Labels and items of lists may end in any word.
_PROSE: Final = frozenset(("sections", "definitions", "further_terms", "not_promised", "periods"))


def _cut_off(language: str, text: str) -> re.Match[str] | None:
    if language not in _CUT or not _MAY_BE_CUT.search(text):
        return None
    return next(
        (each for each in _compiled(_CUT[language]).finditer(text) if not _is_whole(text, each)), None
    )


_MAY_BE_CUT: Final = Later(
    r"(?:\w+ \w+,? \w+ \w+|\w, \w+)(?:\n|$)| [.,;)]|00|…|\.{3}|YY|JJ|(?i:innerhalb von|binnen|within|later than|nach) (?:\d|[a-zäöüß]+[.,;])|(?i:abschnitt|ziffer|ziff|anlage|anhang|section|clause|annex|schedule|appendix|§)\.?[ \u00a0]?[.,;)]"
)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """„Binnen vier Stunden, Fragen binnen acht“ and „binnen vier, Fragen binnen acht Stunden“ need the unit once."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    after = text[match.end() :].partition("\n")[0]
    is_one = _SECTION.match(match[0]) and _ONE_OF_THEM.search(before[-16:])
    return bool(
        is_one
        or _MAY_END.search(match[0])
        or (_LIMIT.match(match[0]) and (_UNIT.search(before) or _THEN.match(after)))
    )


# „In der Anlage.“ and “this clause,” need no number.
_ONE_OF_THEM: Final = Later(
    r"\b(?:der|die|das|den|dem|des|(?:dies|jed|jen|ein|kein|unser|ihr|jeweilig|folgend|obig|nächst|vorig|vorstehend|nachstehend|letzt|erst)\w*|this|that|the|an?|each|every|any|our|your|such|same|following|preceding|previous|next|last|first|separate) $",
    re.IGNORECASE,
)
_SECTION: Final = Later(
    r"abschnitt|absatz|ziffer|kapitel|anlage|anhang|appendix|section|clause|paragraph|schedule|annex|chapter",
    re.IGNORECASE,
)
_LIMIT: Final = Later(r"innerhalb|binnen|within|no later|spätestens", re.IGNORECASE)
_UNIT: Final = Later(r"minut|stunde|hour|tag|day|woche|week|monat|month", re.IGNORECASE)
_THEN: Final = Later(r"[,;][^.]*\b(?:minut|\w*stunde|hour|\w*tag|day|woche|week|monat|month)", re.IGNORECASE)


CHECKS = (asides,)
