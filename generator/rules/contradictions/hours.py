"""Family Contradictions, hours: sentences that say when somebody is there, held against the hours of the tier they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .said.claims import ALWAYS, ANY, Claim, claims
from .said.clock_times import ANY_CLOCK, ClockClaim, clock_claims, closed_claims
from .said.lengths import MAY_SAY as MAY_SAY_HOW_LONG
from .said.lengths import lengths
from .said.open_times import OpenTimes, open_times
from .said.scope import Scope, scope
from .said.speech import (
    EACH,
    LANGUAGES,
    Statement,
    about_tiers,
    is_conditional,
    part_around,
    sentences,
    tiers_named,
)

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

HOURS_CONTRADICTED = warning(
    "hours-contradicted",
    Message("“{words}” does not agree with the hours of {tier}: {hours}."),
    Message("Correct the sentence, or the hours under service_hours, regions or the tier."),
    why=Message("The calculator goes by the hours, the customer by the sentence."),
    bad="standard:\n  service_hours: business-hours  # monday to friday\n…\nen: Standard Support is available around the clock.",
    good="en: Standard Support is available from Monday to Friday.",
    rests_on=(("tiers", "*", "service_hours"), ("service_hours", "*", "open"), ("regions", "*", "open")),
)

RULES = (HOURS_CONTRADICTED,)

_OF_OTHER_HOURS: Final = ("service_hours", "wording", "maintenance", "availability")
# What is open, reached or done at other times than a tier's hours: a form, a portal, a person, a count.
_OTHER_SUBJECT: Final = Patterns(
    {
        "de": r"\w*netzbetreib\w*|\w*hersteller\w*|partners?|\w*lieferant\w*|drittanbiet\w*|dritter?|dritten|\w*behörde\w*|\w*formular\w*|\w*portal\w*|e-?mails?|mails?|\w*postfach\w*|\w*online\w*|internet\w*|web\w*|\w*dokument\w*|wissens\w*|faq|\w*status\w*|\w*überwach\w*|\w*monitoring|\w*meldung\w*|meld(?:en|et)|einreich\w*|eingereicht\w*|\w*tickets?|erfass\w*"
        r"|entgegen\w*|kündig\w*|gekündigt|\w*betreuer\w*|\w*manager\w*|\w*sprach\w*|(?:deutsch|englisch|französisch|japanisch|chinesisch|koreanisch|spanisch|italienisch|portugiesisch)\w*|\w*wartung\w*|chat\w*|\w*bot|automat\w*|\w*schulung\w*|\w*download\w*|community|forum|daten\w*|\w*sicherung\w*|\w*server\w*|gerät\w*"
        r"|\w*ersatzteil\w*|\w*lager\w*|verlänger\w*|zahl(?:en|t|ung)\w*|bestell\w*|eskal\w*|\w*frist\w*|\w*zähl\w*|lauf(?:en|t)|läuft|gerechnet|berechn\w*|\w*techniker vor ort|vor ort|\w*hotline\w*|\w*bereitschaft\w*|pikett\w*|\w*notdienst\w*|\w*termin\w*|\w*besuch\w*|ab(?:ruf|gerufen)\w*"
        r"|\w*leitung|\w*empfang|\w*buchen|gebucht|\w*bericht\w*|\w*gespräch\w*|einseh\w*|einsehbar|lesen|nachles\w*|\w*seiten?|widerruf\w*|geändert|änder\w*|angab?en?|heißt|eingeh\w*|eingegang\w*|eingeht|was|wer",
        "en": r"operators?|carriers?|partner|partners|partner['’]s|vendors?|suppliers?|manufacturers?|third[- ]part(?:y|ies)|authorit(?:y|ies)|\w*forms?|\w*portal\w*|e-?mails?|mail\w*|online|internet|web\w*|\w*document\w*|knowledge|faqs?|status|monitor\w*|report\w*|submit\w*|\w*tickets?|log(?:ged)?|accept\w*|receiv\w*|cancel\w*|terminat\w*|managers?|languages?|german|english|french|japanese|chinese|korean|spanish|italian|portuguese|maintenance|chat\w*|\w*bots?"
        r"|automat\w*|training|download\w*|community|forum|data|back-?ups?|servers?|devices?|spare|renew\w*|pay\w*|order\w*|escalat\w*|deadlines?|time limits?|periods?|count\w*|run|runs|running|on-?site|hotline|on-?call|stand-?by|visits?|appointments?|reception|book(?:ed|ing)?|meetings?"
        r"|read|pages?|revoke\w*|chang\w*|withdraw\w*|cloud|platform|apis?|called|what|whatever|whoever|reaches us",
    }
)
_IS_THERE: Final = Patterns(
    {
        "de": r"erreich\w*|(?:verfügbar|besetzt|geöffnet|offen|geschlossen|unbesetzt)\w*|für sie da|(?:ist|sind|steht|stehen) [^.]*?\bda|zur verfügung|\w*antwort\w*|hilf\w*|helfen|unterstütz\w*|betreu\w*|bearbeite\w*|ansprechbar|ansprechpartner\w*"
        r"|\w*support|anruf\w*|arbeite\w*|im einsatz|dienst|jemand|gilt|gelten|lesen wir|kümmer\w*|(?:nehmen|nimmt) [^.]*(?:an|entgegen)|feierabend|heben [^.]*ab",
        "en": r"available|availability|reach(?:able|ed)?|staffed|manned|open|opens|closed|unavailable|there|answer\w*|respon\w+|help\w*|assist\w*|serv(?:e|es|ed)|support|on duty|work(?:s|ing)?|at your disposal|somebody|someone|operat\w+|contact\w*|applies|takes? (?:\w+ )?(?:calls|requests|reports|cases)|pick(?:s|ed)? up|day (?:starts|begins|ends)|we read|look(?:ed|s)? after|cared for",
    }
)
_CLOSED: Final = Patterns(
    {
        "de": r"geschlossen|unbesetzt|pausiert|ruht|frei|stumm|still|schweigt",
        "en": r"closed|unavailable|unstaffed|unmanned|closes|silent|quiet|pauses|rests",
    }
)
# „Auch außerhalb der Geschäftszeiten“, „nicht nur werktags“ say more than they name.
_AND_MORE: Final = Patterns(
    {
        "de": r"auch außerhalb|außerhalb|nicht (?:nur|allein|lediglich)|darüber hinaus|über \w+ hinaus|selbst|zusätzlich|sowie|und auch",
        "en": r"outside|not (?:only|just|merely)|beyond|(?<!not )even|in addition|additionally|as well as|and also",
    }
)


# „Samstags ist nur der Gold-Support da“ limits who is there, and not when.
_ONLY_BEFORE: Final = Patterns(
    {
        "de": r"(?:nur|lediglich|ausschließlich|allein|einzig)(?: (?:der|die|das|den|dem|im|in|bei|mit|für|unser\w*|stufe|support-?stufe))*$",
        "en": r"(?:only|solely|exclusively|just)(?: (?:the|our|in|with|for|on))*$",
    }
)
_ALONE_AFTER: Final = re.compile(r" (?:allein|alone|only(?=[.,;]|$))(?!\w)", re.IGNORECASE)


# What tells the few sentences that may say when somebody is there.
_MAY_SAY: Final = dict.fromkeys(
    LANGUAGES,
    re.compile(
        r"Uhr\b|uhr\b|Mitternacht|[Tt]ag|[Ww]oche|zeit|24|immer|Nacht|nacht|[Mm]ittwoch|\d ?[ap]\.?m\b|day|clock|[Hh]ours|week|night|always|noon|\d:\d\d|[Ww]eihnacht|Ostern|Neujahr|Dezember|Christmas|Easter|December"
    ),
)
_OF_US: Final = Patterns(
    {
        "de": r"wir|uns|unser\w*|\w*support|\w*büros?|\w*team|\w*techniker\w*|cyren",
        "en": r"we|us|our|\w*support|office\w*|\w*team|engineers?|cyren",
    }
)
_EVERYBODY: Final = Patterns(
    {
        "de": r"(?:alle[nr]?|jede[rnm]?|sämtliche\w*) (?:kund\w*|abonnent\w*|nutzer\w*)",
        "en": r"(?:all|every|each|any) (?:of (?:our|the) )?(?:customers?|subscribers?|users?)",
    }
)


def hours_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said, tiers in about_tiers(policy, source):
        yield from _in_sentence(policy, said, tiers)
    for said in sentences(policy, source, _MAY_SAY):
        if not tiers_named(policy, said) and not EACH[said.language].search(said.words):
            yield from _in_sentence(policy, said, ())


def _in_sentence(policy: Policy, said: Statement, tiers: tuple[Tier, ...]) -> Iterator[Diagnostic]:
    """One finding at most; of a sentence that names no tier, only if it is wrong for each."""
    if said.path[0] in _OF_OTHER_HOURS or not (tiers or _OF_US[said.language].search(said.words)):
        return
    words = (ANY[said.language], ANY_CLOCK, MAY_SAY_HOW_LONG[said.language])
    if not any(each.search(said.words) for each in words):
        return
    said = _without_exception(policy, said)
    where = scope(policy, said)
    if (
        not _says_when_open(where.rest)
        or is_conditional(policy, _without_times(where.rest))
        or (where.regions and _ELSEWHERE[said.language].search(said.words))
    ):
        return
    is_each = bool(tiers) or _EVERYBODY[said.language].search(said.words) is not None
    meant = tiers or tuple(policy.tiers.values())
    if not tiers and where.regions and not ALWAYS[said.language].search(said.words):
        own = tuple(each for each in meant if not open_times(policy, each).is_always)
        meant = own or meant
    found = [(tier, wrong) for tier in meant if (wrong := _wrong(policy, where, said, tier))]
    common = set.intersection(*(set(wrong) for _, wrong in found)) if len(found) == len(meant) else set()
    if found and (is_each or common):
        tier, wrong = found[0]
        yield _finding(policy, said, where, tier, min(common) if common else wrong[0])


def _without_exception(policy: Policy, said: Statement) -> Statement:
    """„Montag bis Freitag (in Israel Sonntag bis Donnerstag)“: what stands in brackets of one place holds for that place."""
    words = said.words
    for match in _IN_BRACKETS.finditer(words):
        if scope(policy, said._replace(words=match[0])).regions and ANY[said.language].search(match[0]):
            words = words[: match.start()] + " " * len(match[0]) + words[match.end() :]
    return said._replace(words=words)


def _without_times(said: Statement) -> Statement:
    """„Bis 20 Uhr“ is no condition."""
    words = said.words
    times = [(each.begin, each.end) for each in (*clock_claims(said), *closed_claims(said))]
    for begin, end in [*times, *((each.begin, each.end) for each in lengths(said))]:
        words = words[:begin] + " " * (end - begin) + words[end:]
    return said._replace(words=words)


_IN_BRACKETS: Final = re.compile(r"\([^()]*(?:\)|$)")
_ELSEWHERE: Final = Patterns(
    {"de": r"außerhalb|außer|nicht in|anders als", "en": r"outside|except|not in|unlike"}
)
Span = tuple[int, int]


def _says_when_open(said: Statement) -> bool:
    """Answering emails and taking calls is being there, sending them is not."""
    words = said.words
    if _SERVES[said.language].search(words) and not _SENDS.search(words):
        words = _CALLS.sub(" ", words)
    is_other = _OTHER_SUBJECT[said.language].search(words) or _OF_A_HOUSE[said.language].search(words)
    return (
        not is_other and (_IS_THERE[said.language].search(said.words) or _LABEL.match(said.words)) is not None
    )


# „Standard: täglich von 9 bis 18 Uhr“ in a list.
_LABEL: Final = re.compile(r"\W*[A-ZÄÖÜ][\w-]*(?: [\w-]+){0,2}: ")


# „Unsere Kantine öffnet um 11:30 Uhr“: what opens, and is nobody who answers.
_OF_A_HOUSE: Final = Patterns(
    {
        "de": r"unsere? (?!\w*(?:support|büro|team|techniker|dienst|zentrale|niederlassung|standort|abteilung|service))\w+ (?:öffnet|schließt|(?:ist|hat) (?:\w+ ){0,5}(?:geöffnet|offen|geschlossen))",
        "en": r"our (?!\w*(?:support|office|team|engineer|service|department|branch|site|desk|hours))\w+ (?:opens|closes|is (?:open|closed))",
    }
)
_SERVES: Final = Patterns(
    {
        "de": r"\w*(?:beantwort|antwort|bearbeite)\w*|nehmen|nimmt|entgegengenommen|erreich\w*|kümmer\w*|les(?:en|t)|liest|gelesen",
        "en": r"answer\w*|repl\w+|respon\w+|handle\w*|take|takes|taken|read|reach\w*|available",
    }
)
_SENDS: Final = re.compile(
    r"\b(?:send|sends|senden|schicken|schreiben|write|submit\w*|einreich\w*|stellen)\b", re.IGNORECASE
)
_CALLS: Final = re.compile(
    r"\b(?:e-?mails?|mails?|anrufe?n?|entgegen\w*|calls?|emails?|telefon\w*|phone|read|accept\w*|meldungen|reports?|anfragen|requests?)\b|per e-?mail|by email",
    re.IGNORECASE,
)


def _wrong(policy: Policy, where: Scope, said: Statement, tier: Tier) -> list[Span]:
    """Where that stands of what is claimed that is not so in a tier."""
    times = open_times(policy, tier, where.severities, where.regions)
    says_more = _AND_MORE[said.language].search(said.words) is not None or _is_it_alone(policy, said)
    found = [(each.begin, each.end) for each in claims(said) if _is_wrong(said, each, times, says_more)]
    if not (says_more or found or denial(said.words, said.language)):
        found = [(each.begin, each.end) for each in lengths(said) if not times.may_last(each)]
    if _OTHER_CLOCK.search(said.words) or says_more:
        return found
    if denial(said.words, said.language) or _CLOSED[said.language].search(said.words):
        is_end = _CLOSES.search(said.words) and not denial(said.words, said.language)
        said_so = [*closed_claims(said), *(clock_claims(said) if is_end else ())]
    else:
        said_so = list(clock_claims(said))
    clocks = (each for each in said_so if _is_wrong_clock(each, times))
    return [*found, *((each.begin, each.end) for each in clocks)]


_CLOSES: Final = re.compile(r"\b(?:closes|schließt|schließen)\b", re.IGNORECASE)
# By another clock, or on a day of its own.
_OTHER_CLOCK: Final = re.compile(
    r"\b(?:MEZ|MESZ|UTC|GMT|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|BST|JST|IST)\b|\d{4}|\d\. ?[A-ZÄ]|(?<![\w-])(?:Jan|Feb|M[aä]r|Apr|Mai|May|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])(?:uary?|r?uary?|ch|z|il|[iy]|i|ust|e?mber|ober)?\b|Feiertag|Heiligabend|Silvester|Heiligen Abend|holiday|Christmas|New Year|eve\b"
)


def _is_wrong_clock(claim: ClockClaim, times: OpenTimes) -> bool:
    starts, stops = times.bounds
    is_start = claim.start is None or claim.start in starts
    is_stop = claim.stop is None or claim.stop in stops
    return bool(starts) and not (is_start and is_stop)


def _finding(policy: Policy, said: Statement, where: Scope, tier: Tier, wrong: Span) -> Diagnostic:
    times = open_times(policy, tier, where.severities, where.regions)
    place = said.scalar.place(said.start + wrong[0], said.start + wrong[1])
    name, words = tier.name.in_(_in_full(policy, said)), said.words[slice(*wrong)]
    values = {"words": words, "tier": name, "hours": times.words}
    return Diagnostic(HOURS_CONTRADICTED, place, said.path, values)


def _is_it_alone(policy: Policy, said: Statement) -> bool:
    """Does a tier stand there as the only one?"""
    return any(
        _ONLY_BEFORE[said.language].search(said.words[: each.begin].rstrip())
        or _ALONE_AFTER.match(said.words, each.end)
        for each in tiers_named(policy, said)
    )


def _in_full(policy: Policy, said: Statement) -> str:
    return next(each for each in policy.languages if each[:2] == said.language)


def _is_wrong(said: Statement, claim: Claim, times: OpenTimes, says_more: bool) -> bool:
    if _is_denied(said, claim):
        return not says_more and times.is_all(claim)
    if denial(said.words, said.language):
        return False
    if claim.is_limit:
        return not says_more and times.is_more(claim)
    return not times.may_be(claim)


def _is_denied(said: Statement, claim: Claim) -> bool:
    part = part_around(said.words, claim.begin, claim.end)
    if said.words.startswith(f"{part},") and part.count(" ") < 4:  # “On Fridays, the office is closed.”
        part = f"{part} {part_around(said.words, len(part) + 1, len(part) + 1)}"
    said_without = ALWAYS[said.language].sub(" ", part)  # „ohne Unterbrechung“ denies nothing
    return bool(_CLOSED[said.language].search(part) or denial(said_without, said.language))


CHECKS = (hours_contradicted,)
