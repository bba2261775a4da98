"""Family Contradictions, words: an entry under `wording` or `units` that says the opposite of what it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ...i18n.wording_keys import resolve_key
from ...policy.base import ALL_LANGUAGES
from ..corpus.context import Context
from ..corpus.texts import any_of
from ..languages.negations import denial

if TYPE_CHECKING:
    from ...policy.base import Text
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

WORDING_CONTRADICTS = warning(
    "wording-contradicts",
    Message("“{text}” says something else than “{key}”, for which it stands."),
    Message("Write another word for “{key}”, or delete the entry: then the program's own word stands there."),
    why=Message("Every page and table would say the opposite of what the file promises."),
    bad="wording:\n  toll-free:\n    en: charged",
    good="wording:\n  toll-free:\n    en: toll-free",
)

RULES = (WORDING_CONTRADICTS,)

_FREE: Final = (
    r"\w*gebührenfrei\w*|kostenlos\w*|kostenfrei\w*|gratis|umsonst",
    r"(?:toll|charge|cost)[- ]?free|free(?: of charge)?|no charge|gratis",
)
_CHARGED: Final = (
    r"\w*pflichtig\w*|gegen (?:\w+ )?(?:gebühr|entgelt|aufpreis)|ortstarif\w*|aufpreis\w*|zusatzgebühr\w*|zuschlag\w*",
    r"toll(?![- ]?free)|charge[ds]?|chargeable|paid|payable|surcharge|(?:premium|standard|local) rates?|extra cost|(?:additional|extra) (?:fee|charge|cost)",
)
_INCLUDED: Final = (
    r"inbegriffen|inklusive|enthalten|inkludiert|(?:ohne|kein) aufpreis",
    r"included|inclusive|at no (?:extra|additional) (?:cost|charge)",
)
_ADDED: Final = (
    r"erweiterung\w*|zusatz\w*|optional\w*|zubuchbar\w*|auf anfrage",
    r"add-?ons?|optional\w*|extra|on request",
)
_CLOSED: Final = (r"geschlossen\w*|zu|nicht besetzt", r"closed|shut")
_OPEN: Final = (r"geöffnet\w*|offen|auf|besetzt", r"open|opened|staffed")
_SOME_HOURS: Final = (
    r"werktags|\w*geschäftszeit\w*|\w*bürozeit\w*|nur|montag\w*|tagsüber",
    r"weekdays?|(?:business|office|working) hours|only|monday\w*|daytime",
)
_SURE: Final = (
    r"garantiert\w*|zugesagt\w*|verbindlich\w*|zugesichert\w*",
    r"guaranteed|promised|binding|assured|committed",
)
_CUSTOMER: Final = (r"\w*kunden?", r"customer\w*|your\w*")
_REGION: Final = (r"\w*region\w*|\w*standort\w*", r"region\w*|office")
_REQUIRED: Final = (
    r"pflicht\w*|erforderlich\w*|notwendig\w*|verpflichtend\w*",
    r"required|mandatory|compulsory|necessary|obligatory",
)
_RESPONSE: Final = (r"\w*reaktion\w*|\w*antwort\w*|\w*rückmeldung\w*", r"respon\w+|repl\w+|answer\w*")
_RESOLUTION: Final = (r"\w*lösung\w*|\w*behebung\w*|\w*entstörung\w*", r"resol\w+|solution\w*|fix\w*")
_YES: Final = (r"ja", r"yes")
_NO: Final = (r"nein", r"no")
_BETTER: Final = (r"besser|günstiger|vorteilhaft\w*", r"better|improved")
_WORSE: Final = (r"schlechter|ungünstiger|nachteilig\w*", r"worse")
_MAIL: Final = (r"e-?mail|mail|brief|post", r"e-?mail|mail|letter")
_PHONE: Final = (r"telefon\w*|anruf\w*|fernsprech\w*", r"phone|telephone|call\w*")

# key -> words that say the opposite, in German and English
_OPPOSITES: Final[Mapping[str, tuple[str, ...]]] = {
    "toll-free": _CHARGED,
    "standard-rate": _FREE,
    "included": tuple("|".join(each) for each in zip(_CHARGED, _ADDED, strict=True)),
    "add-on": _INCLUDED,
    "for-an-additional-fee": tuple("|".join(each) for each in zip(_FREE, _INCLUDED, strict=True)),
    "extra-charge": tuple("|".join(each) for each in zip(_FREE, _INCLUDED, strict=True)),
    "open": _CLOSED,
    "closed": _OPEN,
    "around-the-clock": _SOME_HOURS,
    "always": _SOME_HOURS,
    "best-effort": _SURE,
    "of-the-region": _CUSTOMER,
    "of-the-customer": _REGION,
    "optional": _REQUIRED,
    "first-response": _RESOLUTION,
    "resolution-time": _RESPONSE,
    "yes": _NO,
    "no": _YES,
    "better": _WORSE,
    "worse": _BETTER,
    "phone": _MAIL,
    "telephone": _MAIL,
    "e-mail": _PHONE,
}
# What says the same in other words, perhaps with a word that denies: “at no extra charge”.
_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "included": tuple("|".join(each) for each in zip(_INCLUDED, _FREE, strict=True)),
    "toll-free": _FREE,
    "for-an-additional-fee": _CHARGED,
    "extra-charge": _CHARGED,
}
# What denies something has to go on denying it, and what does not may not begin to.
_DENYING: Final = frozenset(
    {
        "not-included",
        "not-offered",
        "not-promised",
        "not-counted",
        "not-stated",
        "not-revised",
        "does-not-stop-the-clock",
    }
)
_AFFIRMING: Final = frozenset(
    {
        "included",
        "add-on",
        "for-an-additional-fee",
        "extra-charge",
        "toll-free",
        "open",
        "counted",
        "promised",
        "stops-the-clock",
        "best-effort",
        "certified",
        "revised",
        "in-force",
    }
)
_SAID_OTHERWISE: Final = (
    re.compile(
        r"\bun\w+|\bohne\b|\boffen\b|\bentf[aä]ll|\bausge|\bfehl|\bläuft|\blos\b|[–—-]", re.IGNORECASE
    ),
    re.compile(
        r"\bun\w+|\bwithout\b|\bopen\b|\bexclu|\bleft out|\bomit|\brun|\bgo(?:es)? on\b|\bcontinu|\bnone?\b|\bn/a\b|\black|[–—-]",
        re.IGNORECASE,
    ),
)
_MINUTE, _HOUR, _DAY = (
    (r"min\.?|minuten?", r"min\.?|minutes?"),
    (r"\w*stunden?|std\.?|h", r"hours?|hrs?\.?|h"),
    (r"\w*tag(?:e[ns]?)?", r"days?"),
)
_WEEK, _MONTH, _YEAR = (r"wochen?", r"weeks?"), (r"monate?n?", r"months?"), (r"jahre?n?", r"years?")
_BUSINESS: Final = (
    r"(?:arbeits|geschäfts|werk|bank|service|support)\w+",
    r"(?:business|working|office|service) \w+",
)
_OF_UNITS: Final = (_MINUTE, _HOUR, _DAY, _WEEK, _MONTH, _YEAR)
_UNITS: Final = ("minutes", "hours", "days", "weeks", "months", "years")


def wording_contradicts(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, text in policy.wording.items():
        key = resolve_key(name)
        for language, said in _wordings(policy, text):
            if _is_opposite(key, language[:2], said):
                yield _finding(source, ("wording", name), language, said, key)
    for unit, text in policy.units.items():
        for language, said in _wordings(policy, text):
            if _is_another_unit(unit, language[:2], said):
                yield _finding(source, ("units", unit), language, said, unit)


def _wordings(policy: Policy, text: Text) -> Iterator[tuple[str, str]]:
    """In German and English; what stands without a language, in the first of the document."""
    for language, said in text.items():
        full = policy.languages[0] if language == ALL_LANGUAGES else language
        if full[:2] in _LANGUAGES:
            yield full, said


_LANGUAGES: Final = ("de", "en")


def _is_opposite(key: str, language: str, said: str) -> bool:
    at = _LANGUAGES.index(language)
    same = _SAME.get(key)
    rest = any_of(same[at]).sub(" ", said) if same else said
    is_denied = denial(rest, language) is not None
    if key in _DENYING:
        return not is_denied and not _SAID_OTHERWISE[at].search(said)
    if key in _AFFIRMING and is_denied:
        return True
    opposite = _OPPOSITES.get(key)
    found = opposite is not None and any_of(opposite[at]).search(rest) is not None
    return found and (key == "yes" or not is_denied)


def _is_another_unit(unit: str, language: str, said: str) -> bool:
    """Of each form of its word: „Minute | Minuten“ for hours."""
    at = _LANGUAGES.index(language)
    kind = unit.removeprefix("business ")
    forms = [each.strip() for each in said.split("|")]
    own = _UNITS.index(kind)
    others = "|".join(each[at] for number, each in enumerate(_OF_UNITS) if number != own)
    mine = any_of(_OF_UNITS[own][at])
    if any(any_of(others).fullmatch(each) and not mine.fullmatch(each) for each in forms):
        return True
    is_business = any(any_of(_BUSINESS[at]).fullmatch(each) for each in forms)
    return kind == unit and is_business


def _finding(source: Source, path: Path, language: str, said: str, key: str) -> Diagnostic:
    place = (*path, language) if source.find((*path, language)) else path
    return Diagnostic(WORDING_CONTRADICTS, source.span(place), place, {"text": said, "key": key})


CHECKS = (wording_contradicts,)
