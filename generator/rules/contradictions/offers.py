"""Family Contradictions, offers: sentences that say what a tier offers, held against its features."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .prices import EXTRA, INCLUDED
from .said.features import Spoken, features_named, pattern_of_features, way_of
from .said.speech import EACH, LANGUAGES, Statement, sentences, tiers_named

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Feature, Tier
    from ...reading.yaml.source import Source

OFFER_CONTRADICTED = warning(
    "offer-contradicted",
    Message("“{words}” does not agree with what {tier} offers of “{feature}”: {offer}."),
    Message("Correct the sentence, or the feature of the tier."),
    why=Message("The customer chooses by the table, and complains by the sentence."),
    bad="gold:\n  features:\n    training: add-on\n…\nen: Gold Support includes training.",
    good="en: Training is available as an add-on to Gold Support.",
    rests_on=(("tiers", "*", "features"), ("features", "*", "name")),
)

RULES = (OFFER_CONTRADICTED,)

_INCLUDED: Final = "included"
_ADD_ON: Final = "add-on"
_NONE: Final = "–"
_NO_SENTENCES: Final = (
    "features",
    "wording",
    "tiers",
    "required_information",
    "severities",
    "which_severity",
    "units",
)


def offers_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    features = {each: pattern_of_features(policy, each) for each in LANGUAGES}
    for said in sentences(policy, source, features) if policy.features else ():
        if said.path[0] in _NO_SENTENCES or _OTHERWISE[said.language].search(said.words):
            continue
        spoken = features_named(policy, said)
        if len({each.feature.id for each in spoken}) != 1:
            continue
        found = _contradiction(policy, said, spoken[0])
        if found:
            yield found


# Conditions, comparisons, what is to come; and what one does with a thing, not whether one has it.
_OTHERWISE: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|soweit|sobald|war(?:en)?|wurden?|(?:vor|bis|seit) (?:ende |anfang |mitte )?(?:19|20)\d\d|außer(?:halb|dem)?|es sei denn|bis auf|früher\w*|bisher\w*|künftig\w*|geplant\w*|demnächst|auf (?:wunsch|anfrage|antrag)|probe\w*|test\w*|wechsel\w*|kündig\w*|\w*vertrag(?:s\w*)? (?:kündigen|ändern)|\w*adresse|\w*rechnung\w*|\w*bewerb\w*|\w*schulung\w*|anhang|anhänge\w*|dateien|passw\w+|zugangsdaten|\w*änderung\w*|(?:widerruf|widerspr)\w*|mitteilung\w*|rund um die uhr|nachts|wochenende\w*|uhr|werktags|\w*bestätig\w*|innerhalb|binnen|\w*tage?n?|stunden?|minuten?|kritisch\w*|dringend\w*|P\d|\w*ausf[aä]ll\w*|störung|wartung\w*|sprache\w*|englisch|deutsch|vereinbar\w*|\w*datenschutz\w*",
        "en": r"if|when|unless|was|were|used to|(?:before|until|since) (?:the end of |early |late )?(?:19|20)\d\d|except|outside|other than|formerly|previously|in future|planned|on request|trials?|test\w*|switch\w*|terminat\w*|cancel\w*|address|invoic\w*|appl(?:y|ication)s?|training|attach\w*|files?|passwords?|credentials|chang\w*|withdraw\w*|object\w*|notices?|notif\w*|around the clock|at night|weekends?|o’clock|weekdays|confirm\w*|within|days?|hours?|minutes?|critical|urgent|P\d|outages?|faults?|maintenance|languages?|english|german|agree\w*|privacy|acknowledg\w*",
    }
)
_HAS: Final = Patterns(
    {
        "de": r"erhalten|erhält|bekommen|bekommt|haben|hat|umfasst|umfassen|enthält|enthalten|bietet|bieten|beinhaltet|einschließlich|inklusive|inbegriffen|gehört|gehören|steht|stehen|verfüg\w*|nutzen|nutzt|dürfen|betreut|zur seite|teil|bestandteil",
        "en": r"get|gets|receives?|have|has|includes?|included|including|offers?|provides?|comes? with|contains?|available|enjoys?|use|uses|entitled|assigned|served by|part of|at (?:their|your) side",
    }
)
_OPTIONAL: Final = Patterns(
    {
        "de": r"optional\w*|\w*buchbar|\w*buch(?:en|t)|hinzu\w*|zubuch\w*|dazu\w*|erweiterung\w*|zusatz(?!kosten|gebühr)\w*|kann|können|möglich|erhältlich|gegen|kaufen|erwerben|bestellen|zusätzlich",
        "en": r"optional\w*|book\w*|add-?ons?|can|may|possible|buy|purchas\w*|order|addition\w*|extra",
    }
)
_ONLY: Final = {
    "de": r"(?:nur|ausschließlich|lediglich|allein|einzig)(?: (?:noch|über|per|via|mit|durch|am|das|unser|den|dem))*",
    "en": r"(?:only|exclusively|solely|just)(?: (?:be reached|available|by|via|through|over|using|the|our))*",
}
_ONLY_AFTER: Final = re.compile(r"\s*(?:only|alone|exclusively|allein)(?!\w)", re.IGNORECASE)
_ONLY_FOR: Final = re.compile(rf"(?: customers| subscribers| users)?{_ONLY_AFTER.pattern}", re.IGNORECASE)
_REACHES: Final = Patterns(
    {
        "de": r"erreich\w*|\w*support|kontaktier\w*|wenden|melde\w*|kontakt|hilf\w*|hilfe|unterstützung|stell\w*|nehmen|anfragen",
        "en": r"reach\w*|support|contact\w*|turn|report\w*|help|assistance|submit\w*|get in touch|requests?|available",
    }
)
_RESERVED: Final = Patterns(
    {
        "de": r"vorbehalten|nur|ausschließlich|lediglich|allein|exklusiv\w*",
        "en": r"reserved|only|exclusiv\w*|solely|restricted|limited",
    }
)


def _contradiction(policy: Policy, said: Statement, spoken: Spoken) -> Diagnostic | None:
    tiers = {each.tier.id: each.tier for each in tiers_named(policy, said)}
    is_of_all = EACH[said.language].search(said.words) is not None
    is_any = not tiers and (is_of_all or spoken.way)
    meant = tuple((policy.tiers if is_any else tiers).values())
    if not meant:
        return None
    if spoken.way and _is_onlyway_of(said, spoken):
        return _otherway_of(policy, said, spoken, meant)
    if denial(said.words, said.language) and denial(
        INCLUDED[said.language].sub(" ", said.words), said.language
    ):
        is_of_all = is_of_all or not _FOR_SOME[said.language].search(said.words)
        return _denied(said, spoken, meant) if tiers or is_of_all else None
    if tiers and _RESERVED[said.language].search(said.words):
        return _reserved(policy, said, spoken, meant)
    return _claimed(said, spoken, meant) if tiers or is_of_all else None


_FOR_SOME: Final = Patterns(
    {
        "de": r"für|dort|dafür|hierfür|bei|mit|ohne|in|im|zum|zur|dazu|darüber",
        "en": r"for|there(?! (?:is|are))|them|with|without|in|at|to|about",
    }
)


def _offer(tier: Tier, feature: Feature) -> str:
    offer = tier.features.get(feature.id)
    if offer is None:
        return _NONE
    return offer.word or _INCLUDED


def _is_onlyway_of(said: Statement, spoken: Spoken) -> bool:
    """„Nur per E-Mail“: by no other way, if the sentence is about how support is reached."""
    before = said.words[: spoken.begin].rstrip()
    is_before = re.search(rf"(?<!nicht )(?<!not )\b(?:{_ONLY[said.language]})$", before, re.IGNORECASE)
    is_only = is_before or _ONLY_AFTER.match(said.words, spoken.end)
    return bool(is_only and _REACHES[said.language].search(said.words)) and not denial(
        said.words, said.language
    )


def _otherway_of(
    policy: Policy, said: Statement, spoken: Spoken, meant: tuple[Tier, ...]
) -> Diagnostic | None:
    ways = [each for each in policy.features.values() if way_of(each) and each is not spoken.feature]
    for tier in meant:
        other = next((each for each in ways if _offer(tier, each) == _INCLUDED), None)
        if other:
            return _finding(said, spoken._replace(feature=other), tier)
    return None


def _denied(said: Statement, spoken: Spoken, meant: tuple[Tier, ...]) -> Diagnostic | None:
    """It is said not to be there, and every tier that is meant includes it."""
    language = said.language
    is_not = (
        _OFFERS[language].search(said.words) and _NOT_BEFORE[language].search(said.words[: spoken.begin])
    ) or _IS_NOT_THERE[language].search(said.words)
    if not is_not or EXTRA[language].search(said.words) or _TWICE.search(said.words):
        return None
    if INCLUDED[language].search(said.words) and not _NOT_INCLUDED[language].search(said.words):
        return None
    is_there = all(_offer(each, spoken.feature) == _INCLUDED for each in meant)
    return _finding(said, spoken, meant[0]) if is_there else None


# “No call is lost” is no offer.
_OFFERS: Final = Patterns(
    {
        "de": r"gibt|biete\w*|umfass\w*|enthält|enthalten|hat|haben|erhalten|bekommen|steht|leiste\w*|beinhalt\w*|vorgesehen|verfügbar",
        "en": r"there (?:is|are)|offer\w*|includ\w*|provid\w*|have|has|get|gets|receives?|comes?|available",
    }
)
_TWICE: Final = re.compile(
    r"\b(?:not|no|nicht|kein\w*)\b.*\b(?:without|ohne|only|nur|anders)\b", re.IGNORECASE
)
_NOT_BEFORE: Final = {
    "de": re.compile(r"\b(?:kein\w*|ohne)(?: \w+){0,2} $", re.IGNORECASE),
    "en": re.compile(r"\b(?:no|without|not include|n[’']t include)(?: \w+){0,2} $", re.IGNORECASE),
}
_IS_NOT_THERE: Final = Patterns(
    {
        "de": r"nicht (?:\w+ )?(?:enthalten|inbegriffen|vorgesehen|angeboten|verfügbar|erreichbar|an|umfasst|zur verfügung|dabei|teil)|gibt es (?:\w+ )?nicht|leider nicht",
        "en": r"(?:not|n[’']t) (?:be )?(?:\w+ )?(?:included|include|offered|offer|available|reachable|reached|provided|provide|part|covered|cover|entitled)",
    }
)
_NOT_INCLUDED: Final = Patterns(
    {
        "de": r"nicht (?:\w+ ){0,3}(?:enthalten|inbegriffen|inkludiert)",
        "en": r"not (?:\w+ )?included|n[’']t included",
    }
)


def _reserved(policy: Policy, said: Statement, spoken: Spoken, meant: tuple[Tier, ...]) -> Diagnostic | None:
    """Only for one tier, says the sentence, and another includes it, too."""
    if not _is_reserved(policy, said) or len(meant) == len(policy.tiers):
        return None
    others = (each for each in policy.tiers.values() if each not in meant)
    other = next((each for each in others if _offer(each, spoken.feature) == _INCLUDED), None)
    return _finding(said, spoken, other) if other else None


def _is_reserved(policy: Policy, said: Statement) -> bool:
    named = tiers_named(policy, said)
    if re.search(r"\b(?:vorbehalten|reserved|exklusiv|exclusive|restricted)\b", said.words, re.IGNORECASE):
        return True
    only = rf"(?:{_ONLY[said.language]}|nur|only|exclusively)(?: (?:der|die|den|dem|im|in|bei|mit|für|with|for|to|the|by|on|included|available|offered|our|kund(?:en|innen)|customers))*$"
    is_before = any(
        re.search(rf"\b{only}", said.words[: each.begin].rstrip(), re.IGNORECASE) for each in named
    )
    return is_before or any(_ONLY_FOR.match(said.words, each.end) for each in named)


def _claimed(said: Statement, spoken: Spoken, meant: tuple[Tier, ...]) -> Diagnostic | None:
    """It is said to be included, or to cost something."""
    language = said.language
    is_free = INCLUDED[language].search(said.words)
    is_paid = EXTRA[language].search(INCLUDED[language].sub(" ", said.words)) is not None
    if is_paid and not is_free:
        wrong = [each for each in meant if _offer(each, spoken.feature) == _INCLUDED] if spoken.way else []
        return (
            _finding(said, spoken, wrong[0])
            if len(wrong) == len(meant) and _is_price_of_it(said, spoken)
            else None
        )
    is_optional = _OPTIONAL[language].search(said.words) is not None
    if _BOOKS[language].search(said.words) and not (is_free or is_paid or denial(said.words, language)):
        missing = next((each for each in meant if _offer(each, spoken.feature) == _NONE), None)
        return _finding(said, spoken, missing) if missing else None
    if is_paid or not (is_free or (_HAS[language].search(said.words) and not is_optional)):
        return None
    is_plain = is_free or _INCLUDES[language].search(said.words)
    for tier in meant:
        offer = _offer(tier, spoken.feature)
        if offer == _NONE or (offer == _ADD_ON and is_plain):
            return _finding(said, spoken, tier)
    return None


# Who can book a thing must find it in the table of what he has.
_BOOKS: Final = Patterns(
    {
        "de": r"(?:hin)?zubuchen|dazubuchen|(?:hin)?zubuchbar|buchbar|optional erhältlich",
        "en": r"(?:can|may) (?:\w+ )?(?:add|book)|bookable|available as an (?:add-on|option)",
    }
)
_INCLUDES: Final = Patterns(
    {
        "de": r"umfasst|umfassen|enthält|enthalten|beinhaltet|gehört|gehören|inklusive|einschließlich|teil|bestandteil",
        "en": r"includes?|included|including|comes? with|contains?|part of",
    }
)


def _is_price_of_it(said: Statement, spoken: Spoken) -> bool:
    """Does the sentence begin with it, so that it is what costs something?"""
    return spoken.begin < 30


def _finding(said: Statement, spoken: Spoken, tier: Tier) -> Diagnostic:
    full = next((each for each in tier.name.root if each[:2] == said.language), "")
    name = tier.name.root.get(full) or tier.name.root.get("*", tier.id)
    texts = spoken.feature.name.root
    feature = next(
        (text for code, text in texts.items() if code[:2] == said.language), texts.get("*", spoken.feature.id)
    )
    values: dict[str, Value] = {
        "words": said.words[spoken.begin : spoken.end].strip(),
        "tier": name,
        "feature": feature,
        "offer": _offer(tier, spoken.feature),
    }
    place = said.scalar.place(said.start + spoken.begin, said.start + spoken.end)
    return Diagnostic(OFFER_CONTRADICTED, place, said.path, values)


CHECKS = (offers_contradicted,)
