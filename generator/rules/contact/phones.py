"""Family Contact, phones: numbers that ring, for the region whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, Span, did_you_mean, error, note, warning
from ...core.messages import Message, Value
from ..corpus.context import Context

if TYPE_CHECKING:
    import phonenumbers

    from ...policy.contact import PhoneNumber
    from ...policy.policy import Policy
    from ...policy.service_hours import Region
    from ...reading.yaml.source import Source

PHONE_INVALID = error(
    "phone-invalid",
    Message("“{value}” is not a valid telephone number ({country})."),
    Message("Write it internationally: +49 30 …"),
    why=Message("The customer would reach nobody."),
    bad="number: +49 30 52",
    good="number: +49 30 52 00 56 130",
)

PHONE_OTHER_COUNTRY = warning(
    "phone-other-country",
    Message("This number belongs to {found}, not to the region {region}."),
    Message("Is it the right region?"),
    why=Message("The call could cost the customer more."),
    bad="region: germany\nnumber: +33 …",
    good="region: germany\nnumber: +49 …",
    rests_on=(("contact", "phone", "numbers", "*", "region"),),
)

PHONE_COST = note(
    "phone-cost",
    Message("By its digits this is {found} number; “cost” says otherwise."),
    Message("{do} “cost: toll-free”."),
    why=Message("Customers like to know that a call is free."),
    bad="number: +44 800 …",
    good="number: +44 800 …\ncost: toll-free",
)

REGION_WITHOUT_PHONE = note(
    "region-without-phone",
    Message("The region {region} has no telephone number."),
    Message("Add one under contact › phone › numbers, if there is one."),
    why=Message("Its customers would have to call abroad."),
    bad="regions: germany, israel; numbers: germany",
    good="a number for each region",
    rests_on=(("contact", "phone", "numbers", "*", "region"),),
)

PHONE_NUMBER_MISSING = error(
    "phone-number-missing",
    Message("This entry of {region} has {found}."),
    Message("State one of them: “number”, internationally, or “extension” for an internal one."),
    why=Message("An entry is one line of the list, and calls one place."),
    bad="- region: germany\n  cost: toll-free",
    good="- region: germany\n  number: +49 …",
)

RULES = (
    PHONE_INVALID,
    PHONE_NUMBER_MISSING,
    PHONE_OTHER_COUNTRY,
    PHONE_COST,
    REGION_WITHOUT_PHONE,
)

_TOLL_FREE: dict[str, Value] = {"found": Message("a toll-free"), "do": Message("Add")}
_NEITHER: Final = Message("neither a number nor an extension")
_BOTH: Final = Message("both a number and an extension")
_PAID: dict[str, Value] = {"found": Message("not a toll-free"), "do": Message("Delete")}
# Regions of several countries: a number of any of them may serve it.
_MANY_COUNTRIES = re.compile(
    r"\b(?:EMEA|APAC|LATAM|DACH|Benelux|Europ[ea]|Nordics?|Asi(?:a|en)|Afri[ck]a|(?<!of )America|Americas|Amerikas?|Pacific|Pazifik"
    r"|Middle East|Worldwide|Weltweit|Global|International|(?:the )?World|Welt|Everyone|Elsewhere)\b",
    re.IGNORECASE,
)


def phone_numbers(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for index, entry in enumerate(policy.contact.numbers):
        path: Path = ("contact", "phone", "numbers", index)
        if bool(entry.number) == bool(entry.extension):
            values: dict[str, Value] = {"region": entry.region, "found": _BOTH if entry.number else _NEITHER}
            yield Diagnostic(PHONE_NUMBER_MISSING, source.span((*path, "region")), path, values)
        elif entry.number:
            region = policy.regions.get(entry.region)
            yield from _phone(source, (*path, "number"), entry, entry.number, region)


def numbers_of_ways(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    import phonenumbers

    for name, way in policy.contact.ways.items():
        parsed = _parsed(way.number, None) if way.number else None
        if way.number and (parsed is None or not phonenumbers.is_valid_number(parsed)):
            path = ("contact", "ways", name, "number")
            yield _no_number(source.span(path), path, way.number, _home(next(iter(policy.regions.values()))))


def _phone(
    source: Source, path: Path, entry: PhoneNumber, number: str, region: Region | None
) -> Iterator[Diagnostic]:
    import phonenumbers
    from phonenumbers import PhoneNumberType as Type

    span = source.span(path)
    parsed = _parsed(number, None)
    country = entry.country or _home(region)
    if parsed is None or not phonenumbers.is_valid_number(parsed):
        yield _no_number(span, path, number, country)
        return
    owners = (entry.country,) if entry.country else (*region.lies_in, *region.serves) if region else ()
    # Countries share a code: +1 is the United States and Canada.
    if (
        phonenumbers.country_code_for_region(country)
        and (entry.country or not _serves_many_countries(entry, region))
        and not any(phonenumbers.is_valid_number_for_region(parsed, each) for each in owners)
    ):
        found = phonenumbers.region_code_for_number(parsed) or ""
        yield Diagnostic(PHONE_OTHER_COUNTRY, span, path, {"found": found, "region": entry.region})
    kind = phonenumbers.number_type(parsed)
    if kind == Type.TOLL_FREE and entry.cost != "toll-free":
        yield Diagnostic(PHONE_COST, span, path, _TOLL_FREE)
    if kind in (Type.FIXED_LINE, Type.MOBILE, Type.PREMIUM_RATE) and entry.cost == "toll-free":
        place = (*path[:-1], "cost")
        yield Diagnostic(PHONE_COST, source.span(place), place, _PAID)


def _home(region: Region | None) -> str:
    """The first country of a region; "" where it has none."""
    return region.lies_in[0] if region and region.lies_in else ""


def _no_number(span: Span, path: Path, number: str, country: str) -> Diagnostic:
    import phonenumbers

    values = {"value": number, "country": country}
    guess = _parsed(number, country)
    if guess is None or not phonenumbers.is_valid_number(guess):
        return Diagnostic(PHONE_INVALID, span, path, values)
    meant = phonenumbers.format_number(guess, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return Diagnostic(PHONE_INVALID, span, path, values, did_you_mean(meant), fix=Fix((Edit(span, meant),)))


def _serves_many_countries(entry: PhoneNumber, region: Region | None) -> bool:
    names = " ".join(said for _, said in region.name.items()) if region else ""
    return bool(_MANY_COUNTRIES.search(f"{names} {entry.region}"))


def _parsed(number: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    import phonenumbers

    if re.search(r"[^\d\s+()./-]", number):
        return None
    try:
        return phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None


def regions_without_phone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    reached = {entry.region for entry in policy.contact.numbers}
    for region in policy.regions if reached else ():  # without any number, nobody is left out
        if region not in reached:
            yield Diagnostic(
                REGION_WITHOUT_PHONE,
                source.name_span(("regions", region)),
                ("regions", region),
                {"region": region},
            )


CHECKS = (phone_numbers, numbers_of_ways, regions_without_phone)
