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
from .claims import ANY, Claim, claims
from .open_times import OpenTimes, open_times
from .speech import Statement, about_tiers, is_conditional, part_around, tiers_named

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
        "de": r"\w*formular\w*|\w*portal\w*|e-?mails?|mails?|\w*postfach\w*|\w*online\w*|internet\w*|web\w*|\w*dokument\w*|wissens\w*|faq|\w*status\w*|\w*überwach\w*|\w*monitoring|\w*meldung\w*|meld(?:en|et)|einreich\w*|eingereicht\w*|\w*tickets?|erfass\w*"
        r"|entgegen\w*|kündig\w*|gekündigt|\w*betreuer\w*|\w*manager\w*|\w*sprach\w*|deutsch\w*|englisch\w*|französisch\w*|\w*wartung\w*|chat\w*|\w*bot|automat\w*|\w*schulung\w*|\w*download\w*|community|forum|daten\w*|\w*sicherung\w*|\w*server\w*|gerät\w*"
        r"|\w*ersatzteil\w*|\w*lager\w*|verlänger\w*|zahl(?:en|t|ung)\w*|bestell\w*|eskal\w*|\w*frist\w*|\w*zähl\w*|lauf(?:en|t)|läuft|gerechnet|berechn\w*|\w*techniker vor ort|vor ort|\w*hotline\w*|\w*bereitschaft\w*|pikett\w*|\w*notdienst\w*|\w*termin\w*|\w*besuch\w*|ab(?:ruf|gerufen)\w*"
        r"|\w*leitung|\w*empfang|\w*buchen|gebucht|\w*bericht\w*|\w*gespräch\w*|einseh\w*|einsehbar|lesen|nachles\w*|\w*seiten?|widerruf\w*|geändert|änder\w*|angab?en?|heißt|eingeh\w*|eingegang\w*|eingeht|was|wer",
        "en": r"\w*forms?|\w*portal\w*|e-?mails?|mail\w*|online|internet|web\w*|\w*document\w*|knowledge|faqs?|status|monitor\w*|report\w*|submit\w*|\w*tickets?|log(?:ged)?|accept\w*|receiv\w*|cancel\w*|terminat\w*|managers?|languages?|german|english|french|maintenance|chat\w*|\w*bots?"
        r"|automat\w*|training|download\w*|community|forum|data|back-?ups?|servers?|devices?|spare|renew\w*|pay\w*|order\w*|escalat\w*|deadlines?|time limits?|periods?|count\w*|run|runs|running|on-?site|hotline|on-?call|stand-?by|visits?|appointments?|reception|book(?:ed|ing)?|meetings?"
        r"|read|pages?|revoke\w*|chang\w*|withdraw\w*|cloud|platform|apis?|called|what|whatever|whoever|reaches us",
    }
)
_IS_THERE: Final = Patterns(
    {
        "de": r"erreich\w*|(?:verfügbar|besetzt|geöffnet|offen|geschlossen|unbesetzt)\w*|für sie da|(?:ist|sind|steht|stehen) [^.]*?\bda|zur verfügung|\w*antwort\w*|hilf\w*|helfen|unterstütz\w*|betreu\w*|bearbeite\w*|ansprechbar|ansprechpartner\w*"
        r"|\w*support|anruf\w*|arbeite\w*|im einsatz|dienst|jemand|gilt|gelten",
        "en": r"available|availability|reach(?:able|ed)?|staffed|manned|open|opens|closed|unavailable|there|answer\w*|respon\w+|help\w*|assist\w*|serv(?:e|es|ed)|support|on duty|work(?:s|ing)?|at your disposal|somebody|someone|operat\w+|contact\w*|applies",
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
        "en": r"outside|not (?:only|just|merely)|beyond|even|in addition|additionally|as well as|and also",
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


def hours_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said, tiers in about_tiers(policy, source):
        if (
            said.path[0] not in _OF_OTHER_HOURS
            and ANY[said.language].search(said.words)
            and _says_when_open(said)
            and not is_conditional(policy, said)
        ):
            yield from _of_tiers(policy, said, tiers)


def _says_when_open(said: Statement) -> bool:
    is_other = _OTHER_SUBJECT[said.language].search(said.words)
    return not is_other and _IS_THERE[said.language].search(said.words) is not None


def _of_tiers(policy: Policy, said: Statement, tiers: tuple[Tier, ...]) -> Iterator[Diagnostic]:
    """The first of what is claimed that is not so, in the first tier of those meant."""
    says_more = _AND_MORE[said.language].search(said.words) is not None or _is_it_alone(policy, said)
    for tier in tiers:
        times = open_times(policy, tier)
        wrong = next((each for each in claims(said) if _is_wrong(said, each, times, says_more)), None)
        if wrong:
            name, words = tier.name.in_(_in_full(policy, said)), said.words[wrong.begin : wrong.end]
            place = said.scalar.place(said.start + wrong.begin, said.start + wrong.end)
            values = {"words": words, "tier": name, "hours": times.words}
            yield Diagnostic(HOURS_CONTRADICTED, place, said.path, values)
            return


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
    return bool(_CLOSED[said.language].search(part) or denial(part, said.language))


CHECKS = (hours_contradicted,)
