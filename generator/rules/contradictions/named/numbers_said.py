"""Family Contradictions, phone numbers: sentences with a number that stands under contact for another region or at another cost, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....core.messages import Value
from ...corpus.context import Context
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..reached import CONTACT_CONTRADICTED, OTHERS, is_near, plain
from ..said.scope import scope
from ..said.speech import Statement, sentences
from ..tables.stated import is_hedged

if TYPE_CHECKING:
    from ....policy.contact import PhoneNumber
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_NUMBER: Final = Later(r"(?<![\w+])(?:\+|00)\d[\d ()/.-]{6,40}\d")
_MAY_SAY: Final = {
    "de": Later(r"(?:\+|\b00)\d|[Rr]ufnummer|[Tt]elefonnummer|[Hh]otline|Anruf|Nummer"),
    "en": Later(r"(?:\+|\b00)\d|phone|number|[Hh]otline|[Cc]alls?\b"),
}
_REACHES: Final = Patterns(
    {
        "de": r"(?:uns|unser\w*|\w*support\w*|\w*meld\w*|\w*techniker\w*|störung\w*|anfragen?)",
        "en": r"(?:us|our|support|report\w*|engineers?|faults?|requests?|problems?)",
    }
)
_FREE: Final = Patterns(
    {
        "de": r"gebührenfrei\w*|kostenlos\w*|kostenfrei\w*|gratis|zum nulltarif",
        "en": r"toll-?free|free(?: of charge)?|freephone|at no (?:charge|cost)",
    }
)
_CHARGED: Final = Patterns(
    {
        "de": r"(?:kosten|gebühren)pflichtig\w*|zum ortstarif|gegen gebühr",
        "en": r"charged|chargeable|at (?:the )?(?:local|standard|national) rates?|not free(?: of charge)?",
    }
)
_OF_A_COUNTRY: Final = {
    "DE": {"de": r"deutsche[nrms]?", "en": r"german"},
    "AT": {"de": r"österreichische[nrms]?", "en": r"austrian"},
    "CH": {"de": r"schweizer(?:ische[nrms]?)?", "en": r"swiss"},
    "FR": {"de": r"französische[nrms]?", "en": r"french"},
    "GB": {"de": r"(?:britische|englische)[nrms]?", "en": r"british|uk|english"},
    "US": {"de": r"(?:us-)?amerikanische[nrms]?|us", "en": r"(?:us|american)"},
    "IL": {"de": r"israelische[nrms]?", "en": r"israeli"},
    "ES": {"de": r"spanische[nrms]?", "en": r"spanish"},
    "IT": {"de": r"italienische[nrms]?", "en": r"italian"},
    "NL": {"de": r"niederländische[nrms]?", "en": r"dutch"},
    "JP": {"de": r"japanische[nrms]?", "en": r"japanese"},
}
_A_NUMBER: Final = {
    "de": r"(?:ruf|telefon)?nummer|hotline",
    "en": r"(?:phone |telephone )?(?:number|line)|hotline",
}


def numbers_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    numbers = [each for each in policy.contact.numbers if each.number]
    for said in sentences(policy, source, _MAY_SAY) if numbers else ():
        if said.path[0] in ("wording", "contact", "units", "document") or is_hedged(_from_somewhere(said)):
            continue
        found = _dialled(policy, said, numbers) or _of_a_region(policy, said, numbers)
        if found:
            (begin, end), stated = found
            values: dict[str, Value] = {"words": said.words[begin:end], "stated": stated}
            place = said.scalar.place(said.start + begin, said.start + end)
            yield Diagnostic(CONTACT_CONTRADICTED, place, said.path, values)


# “If you are calling from Germany” limits nothing but where.
_CALLING: Final = Later(
    r"\b(?:if|when) you (?:\w+ ){0,3}(?:calling|call|are|dial\w*)|\b(?:wenn|falls) sie (?:aus|von|in)",
    re.IGNORECASE,
)


def _from_somewhere(said: Statement) -> Statement:
    return said._replace(words=_CALLING.sub(lambda each: " " * len(each[0]), said.words))


Told = tuple[tuple[int, int], str]


def _dialled(policy: Policy, said: Statement, numbers: list[PhoneNumber]) -> Told | None:
    """The one number of a sentence: whose it is, what it costs, whether it is ours at all."""
    matches = list(_NUMBER.finditer(said.words))
    if len(matches) != 1 or denial(_without_cost(said), said.language):
        return None
    (match,) = matches
    mine = [each for each in numbers if plain(each.number or "") == plain(match[0])]
    if not mine:
        return _unknown(said, match, numbers)
    (entry,) = mine[:1]
    regions = _regions(policy, said)
    if regions and not {each.region for each in mine} & regions:
        return match.span(), _told(policy, said, entry)
    return _cost(said, entry)


def _told(policy: Policy, said: Statement, entry: PhoneNumber) -> str:
    return f"{entry.region}: {entry.dialled}"


def _unknown(said: Statement, match: re.Match[str], numbers: list[PhoneNumber]) -> Told | None:
    if OTHERS.search(said.words) or not _REACHES[said.language].search(said.words):
        return None
    if any(is_near(plain(match[0]), plain(each.number or "")) for each in numbers):
        return None  # contact-mistyped says so
    return match.span(), ", ".join(each.dialled for each in numbers)


def _cost(said: Statement, entry: PhoneNumber) -> Told | None:
    free, charged = _FREE[said.language].search(said.words), _CHARGED[said.language].search(said.words)
    if charged and entry.cost == "toll-free":
        return charged.span(), f"{entry.dialled}: {entry.cost}"
    if free and not charged and entry.cost != "toll-free":
        return free.span(), f"{entry.dialled}: {entry.cost or 'standard rate'}"
    return None


def _without_cost(said: Statement) -> str:
    return _CHARGED[said.language].sub(" ", said.words)


def _of_a_region(policy: Policy, said: Statement, numbers: list[PhoneNumber]) -> Told | None:
    """„Die deutsche Rufnummer ist gebührenfrei“, “the number for Israel is toll-free”."""
    is_one = re.search(rf"\b(?:{_A_NUMBER[said.language]})\b", said.words, re.IGNORECASE)
    regions = _regions(policy, said)
    if not is_one or len(regions) != 1 or denial(_without_cost(said), said.language):
        return None
    mine = [each for each in numbers if each.region in regions]
    found = [_cost(said, each) for each in mine]
    return found[0] if found and all(found) else None


def _regions(policy: Policy, said: Statement) -> set[str]:
    """By their names, and by the adjective before “number”."""
    adjectives = {
        region.id
        for region in policy.regions.values()
        for code in region.lies_in
        if code in _OF_A_COUNTRY
        and re.search(
            rf"\b(?:{_OF_A_COUNTRY[code][said.language]}) (?:\w+ )?(?:{_A_NUMBER[said.language]})",
            said.words,
            re.IGNORECASE,
        )
    }
    return set(scope(policy, said).regions) | adjectives


CHECKS = (numbers_contradicted,)
