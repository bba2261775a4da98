"""Policy -> SearchView: which words lead where in the search of one language."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from babel.core import get_global
from babel.dates import get_date_format, get_month_names

from ...deadlines.world.countries import countries
from ...deadlines.world.served_zones import zones_in
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.portal.link_targets import link_targets, stated_at
from .other_words import OtherWords, foreign_words, listed, other_words

# Where the words of a place lead: the first of these that the site has. A page may come that no policy has today.
PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "emergency": ("emergency/", "contact/"),
    "severities": ("severities/",),
    "response": ("calculator/#first-response", "#first-response", "tiers/"),
    "calculator": ("calculator/", "tiers/"),
    "hours": ("hours/",),
    "contact": ("contact/",),
    "phone": ("contact/",),
    "email": ("contact/",),
    "form": ("contact/#contact-form", "contact/"),
    "escalation": ("escalation/",),
    "tiers": ("tiers/",),
    "process": ("how-it-works/",),
    "required_information": ("how-it-works/#required-information", "terms/#required-information"),
    "not_promised": ("how-it-works/#not-promised", "terms/#not-promised"),
    "counting": ("hours/#counting", "terms/#counting"),
    "definitions": ("terms/#definitions", "hours/#definitions"),
    "terms": ("terms/",),
    "binding": ("terms/#version",),
    "versions": ("versions/",),
    "changes": ("changes/",),
    "elsewhere": ("calculator/", "hours/"),
    "other_matters": (),  # of which no policy speaks in a place of its own
}
# To somebody who knows.
_ASK: Final = ("contact/",)
# Of a date of which no section says anything; the search writes it so.
ANY_DAY: Final = "dxx"
# Every region says whether it is there on these days, whatever its calendar has.
EVES: Final = ("d1224", "d1231")
# Of what only some policies speak, and where others say, if anywhere, that they do not.
_NOT_PROMISED: Final = (*PLACES["not_promised"], *_ASK)
_LEVELS: Final[Mapping[str, tuple[str, ...]]] = {
    "availability": _NOT_PROMISED,
    "maintenance": _ASK,
    "credits": _NOT_PROMISED,
    "rates": _ASK,
}


@dataclass(frozen=True)
class Lead:
    """Words that lead to a place.

    addresses  inside the language, or of the web; the first that the site has is meant
    title      of an address outside
    is_whole   are they met only as they are, as names of places are? A part of `Mali` is nobody's wish
    otherwise  where the words lead that no page says, if the site has none of these addresses
    below      sections to one of which a word leads instead, if that alone of them names it
    """

    addresses: tuple[str, ...]
    words: tuple[str, ...]
    title: str = ""
    is_whole: bool = False
    otherwise: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchView:
    """What a language's search knows beside its pages.

    order  addresses of pages, as the menu has them
    months, is_month_first  how dates are written
    elsewhere  where names of the world lead that no lead has; the first address that the site has
    """

    words: OtherWords
    leads: tuple[Lead, ...]
    order: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    is_month_first: bool = False
    elsewhere: tuple[str, ...] = ()


def say_search(policy: Policy, locale: Locale, order: Sequence[str]) -> SearchView:
    words = other_words(locale.language)
    months = tuple(get_month_names("wide", context="stand-alone", locale=locale.babel).values())
    pattern = get_date_format("short", locale=locale.babel).pattern
    leads = tuple(_leads(policy, words, locale))
    return SearchView(words, leads, tuple(order), months, pattern.startswith("M"), _elsewhere(policy))


def _leads(policy: Policy, words: OtherWords, locale: Locale) -> Iterator[Lead]:
    targets = link_targets(policy)
    yield from _places(policy, words.places, targets)
    foreign = foreign_words(locale.language, policy.languages)
    yield from (replace(each, is_whole=True) for each in _places(policy, foreign, targets))
    sections = tuple(f"hours/#{each.id}" for each in policy.regions.values())
    yield Lead(PLACES["hours"], words.places.get("holidays", ()), below=sections)
    yield Lead(PLACES["hours"], foreign.get("holidays", ()), is_whole=True)
    yield Lead(PLACES["hours"], (ANY_DAY, *EVES))
    yield Lead(PLACES["phone"], tuple(_dialled(policy)))
    yield from _severities(policy, words)
    yield from _outside(policy, words, locale)
    yield from _languages(policy, words, locale)
    yield from _regions(policy, locale)
    yield from _own(policy, targets, locale)


def _places(
    policy: Policy, words: Mapping[str, tuple[str, ...]], targets: Mapping[str, str]
) -> Iterator[Lead]:
    """What every policy has, and what only some have: without it, one word for it leads on as well as may be."""
    for place, addresses in PLACES.items():
        yield Lead(addresses, words.get(place, ()), otherwise=_ASK)
    worst = tuple(f"severities/#{name.lower()}" for name in policy.severities)[:1]
    yield Lead(worst, words.get("most_severe", ()))
    for group, otherwise in _LEVELS.items():
        named = tuple(targets[f"{group}-{name}"] for name in getattr(policy, group))
        yield Lead(named, words.get(group, ()), otherwise=otherwise)
        if group == "availability":
            yield Lead(named or worst, words.get("downtime", ()))


def _severities(policy: Policy, words: OtherWords) -> Iterator[Lead]:
    """`sev 1` is the severity that has the number in its name, or else the first; of a number that none has, all are shown."""
    taken = set[str]()
    for place, name in enumerate(policy.severities, 1):
        digits = "".join(filter(str.isdigit, name))
        address = (f"severities/#{name.lower()}",)
        taken.add(digits or str(place))
        yield Lead(address, tuple(each.replace("{n}", digits or str(place)) for each in words.numbered))
    others = (number for number in "12345" if number not in taken)
    spoken = tuple(each.replace("{n}", number) for number in others for each in words.numbered)
    yield Lead(PLACES["severities"], spoken)


def _dialled(policy: Policy) -> Iterator[str]:
    """Numbers as digits: as they are dialled from abroad and inside their country."""
    import phonenumbers  # it takes long to load, and only a build needs it

    for number in dict.fromkeys(each.number for each in policy.contact.numbers if each.number):
        yield re.sub(r"\D", "", number)
        try:
            parsed = phonenumbers.parse(number)
        except phonenumbers.NumberParseException:
            continue
        yield re.sub(r"\D", "", phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


def _outside(policy: Policy, words: OtherWords, locale: Locale) -> Iterator[Lead]:
    company = policy.company
    named = {"privacy_notice": locale.text("Privacy notice"), "imprint": locale.text("Legal notice")}
    for place, title in named.items():
        address = stated_at(getattr(company, place), policy)
        yield Lead((address,), (title, *words.places.get(place, ())), title)


def _languages(policy: Policy, words: OtherWords, locale: Locale) -> Iterator[Lead]:
    """`Deutsch`, `German`: the same portal in the other languages."""
    switch = words.places.get("other_language", ())
    for other in (Locale.of(policy, each) for each in policy.languages if each != locale.language):
        named = (each.language_name(other.language) for each in (other, locale, Locale("en")))
        yield Lead(
            (f"../{other.language}/",), (*dict.fromkeys(named), *switch), other.own_name, is_whole=True
        )
        switch = ()


def _regions(policy: Policy, locale: Locale) -> Iterator[Lead]:
    """Names of countries and cities lead to the region that serves them; of all others only what the browser does not know."""
    taken: set[str] = set()
    for key in ("serves", "lies_in"):
        for region in policy.regions.values():
            own = [each for each in getattr(region, key) if each in countries() and each not in taken]
            taken.update(own)
            if own:
                yield Lead((f"hours/#{region.id}",), _names(tuple(own), locale.language), is_whole=True)
    others = tuple(sorted(countries() - taken))
    yield Lead(_elsewhere(policy), _unknown_names(others, locale.language), is_whole=True)


def _elsewhere(policy: Policy) -> tuple[str, ...]:
    """Where a reader belongs whom no region names."""
    rest = next((each.id for each in policy.regions.values() if each.serves_everyone_else), "")
    return (f"hours/#{rest}",) if rest else PLACES["elsewhere"]


def _names(codes: tuple[str, ...], language: str) -> tuple[str, ...]:
    """`Schweiz, Switzerland, Zürich, Zurich`: in the language and in English, with the cities of their zones."""
    names = {each.territory(code) for code in codes for each in (Locale(language), Locale("en"))}
    return tuple(sorted({*names, *_cities(codes, language), *_other_names(codes, language)}))


@cache
def _unknown_names(codes: tuple[str, ...], language: str) -> tuple[str, ...]:
    """`Tokio`: what is not in the name of a zone."""
    known = {_folded(zone.rpartition("/")[2].replace("_", " ")) for zone in zones_in(codes)}
    cities = {each for each in _cities(codes, language) if _folded(each) not in known}
    return tuple(sorted({*cities, *_other_names(codes, language)}))


def _cities(codes: tuple[str, ...], language: str) -> Iterator[str]:
    aliases = set(get_global("zone_aliases"))
    zones = [zone for zone in zones_in(codes) if "/" in zone and zone not in aliases]
    return (each.time_zone(zone) for zone in zones for each in (Locale(language), Locale("en")))


def _other_names(codes: tuple[str, ...], language: str) -> Iterator[str]:
    return (name for code in codes for name in other_words(language).countries.get(code, ()))


def _folded(name: str) -> str:
    """As the search compares names: without case and accents."""
    return "".join(each for each in unicodedata.normalize("NFD", name.casefold()) if each.isalpha())


def _own(policy: Policy, targets: Mapping[str, str], locale: Locale) -> Iterator[Lead]:
    """The policy's own words."""
    for target, text in policy.search.items():
        address = targets.get(target, "")
        yield Lead((address.removeprefix("./"),), listed(text.in_(locale.language)), target)
