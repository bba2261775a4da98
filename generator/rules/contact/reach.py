"""Family Contact: numbers that ring, addresses that arrive, links that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ...core import web_address
from ...core.diagnostic import Diagnostic, Edit, Fix, Path, Span, did_you_mean, error, note, warning
from ...core.messages import Message, Value
from ...policy import link_targets, prose
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts
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

EMAIL_INVALID = error(
    "email-invalid",
    Message("“{value}” is not an email address."),
    Message("It looks like name@example.com."),
    why=Message("Mails would not arrive."),
    bad="address: support(at)cyren.com",
    good="address: support@cyren.com",
)

URL_INVALID = error(
    "url-invalid",
    Message("“{value}” is not a web address."),
    Message("It starts with https://"),
    why=Message("The link would lead nowhere."),
    bad="imprint: www.cyren.com",
    good="imprint: https://www.cyren.com",
)

URL_NOT_HTTPS = error(
    "url-not-https",
    Message("{value} is not encrypted."),
    Message("Use https://"),
    why=Message("Others could read or change what is sent."),
    bad="imprint: http://www.cyren.com",
    good="imprint: https://www.cyren.com",
    is_plain=True,
)

URL_EXAMPLE = warning(
    "url-example",
    Message("{value} is only an example address."),
    Message("Enter the real one."),
    why=Message("Nobody would receive what is sent there."),
    bad="endpoint: https://forms.example.com/",
    good="endpoint: https://formspree.io/f/…",
)

ADDRESS_NO_FOLDER = error(
    "address-no-folder",
    Message("“{value}” is not the address of a folder in which a site can lie."),
    Message(
        "End it at the folder, without ? and #, with letters, digits and . _ ~ - in its names: "
        "https://www.example.com/support/"
    ),
    why=Message("Every permanent link begins with this address."),
    bad="address: https://www.example.com/support/?page=1",
    good="address: https://www.example.com/support/",
)

LINK_UNKNOWN = error(
    "link-unknown",
    Message("The link target “{target}” does not exist."),
    Message("Known targets: {known}; or an address starting with https://."),
    why=Message("The link would lead nowhere."),
    bad="[privacy](privacy)",
    good="[privacy notice](privacy-notice)",
)

RULES = (
    PHONE_INVALID,
    PHONE_OTHER_COUNTRY,
    PHONE_COST,
    REGION_WITHOUT_PHONE,
    EMAIL_INVALID,
    URL_INVALID,
    URL_NOT_HTTPS,
    URL_EXAMPLE,
    ADDRESS_NO_FOLDER,
    LINK_UNKNOWN,
)

_TOLL_FREE: dict[str, Value] = {"found": Message("a toll-free"), "do": Message("Add")}
_PAID: dict[str, Value] = {"found": Message("not a toll-free"), "do": Message("Delete")}
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
# Regions of several countries: a number of any of them may serve it.
_MANY_COUNTRIES = re.compile(
    r"\b(?:EMEA|APAC|LATAM|DACH|Benelux|Europ[ea]|Nordics?|Asi(?:a|en)|Afri[ck]a|(?<!of )America|Americas|Amerikas?|Pacific|Pazifik"
    r"|Middle East|Worldwide|Weltweit|Global|International|(?:the )?World|Welt|Everyone|Elsewhere)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"(^|\.)example\.(com|net|org)$|\.(example|test|invalid)$|^localhost$")


def phone_numbers(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for index, entry in enumerate(policy.contact.phone.numbers):
        path: Path = ("contact", "phone", "numbers", index, "number")
        yield from _phone(source, path, entry, policy.regions.get(entry.region))


def _phone(source: Source, path: Path, entry: PhoneNumber, region: Region | None) -> Iterator[Diagnostic]:
    import phonenumbers
    from phonenumbers import PhoneNumberType as Type

    span = source.span(path)
    parsed = _parsed(entry.number, None)
    country = region.country if region else ""
    if parsed is None or not phonenumbers.is_valid_number(parsed):
        yield _no_number(span, path, entry.number, country)
        return
    # Countries share a code: +1 is the United States and Canada.
    if (
        phonenumbers.country_code_for_region(country)
        and not _serves_many_countries(entry, region)
        and not phonenumbers.is_valid_number_for_region(parsed, country)
    ):
        found = phonenumbers.region_code_for_number(parsed) or ""
        yield Diagnostic(PHONE_OTHER_COUNTRY, span, path, {"found": found, "region": entry.region})
    kind = phonenumbers.number_type(parsed)
    if kind == Type.TOLL_FREE and entry.cost != "toll-free":
        yield Diagnostic(PHONE_COST, span, path, _TOLL_FREE)
    if kind in (Type.FIXED_LINE, Type.MOBILE, Type.PREMIUM_RATE) and entry.cost == "toll-free":
        place = (*path[:-1], "cost")
        yield Diagnostic(PHONE_COST, source.span(place), place, _PAID)


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
    reached = {entry.region for entry in policy.contact.phone.numbers}
    for region in policy.regions if reached else ():  # without any number, nobody is left out
        if region not in reached:
            yield Diagnostic(
                REGION_WITHOUT_PHONE,
                source.name_span(("regions", region)),
                ("regions", region),
                {"region": region},
            )


def email_address(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    path = ("contact", "email", "address")
    address = policy.contact.email.address
    if not _EMAIL.fullmatch(address) or ".." in address:
        meant = re.sub(r"\s*[\[(]?\s*(at|@)\s*[\])]?\s*", "@", address, count=1)
        advice = did_you_mean(meant) if meant != address and _EMAIL.fullmatch(meant) else None
        yield Diagnostic(EMAIL_INVALID, source.span(path), path, {"value": address}, advice)
    elif _EXAMPLE.search(address.rpartition("@")[2]):
        yield Diagnostic(URL_EXAMPLE, source.span(path), path, {"value": address})


def web_addresses(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, value in _addresses(policy):
        yield from _url(source, path, value)


def _addresses(policy: Policy) -> Iterator[tuple[Path, str]]:
    yield ("company", "imprint"), policy.company.imprint
    yield ("company", "privacy_notice"), policy.company.privacy_notice
    if policy.publishing.address:
        yield ("publishing", "address"), policy.publishing.address
    yield ("contact", "form", "endpoint"), policy.contact.form.endpoint
    for index, origin in enumerate(policy.contact.form.redirect_origins):
        yield ("contact", "form", "redirect_origins", index), origin


def _url(source: Source, path: Path, value: str) -> Iterator[Diagnostic]:
    span = source.span(path)
    if path[-1] == "endpoint" and web_address.is_path(value):
        return
    host = web_address.host(value)
    if host is None:
        yield Diagnostic(URL_INVALID, span, path, {"value": value}, _guess_web_address(value))
    elif _is_open(value) and host not in ("localhost", "127.0.0.1"):
        fix = Fix((Edit(span, f"https{value[4:]}"),))
        yield Diagnostic(URL_NOT_HTTPS, span, path, {"value": value}, fix=fix)
    elif _EXAMPLE.search(host):
        yield Diagnostic(URL_EXAMPLE, span, path, {"value": value})
    if host is not None and path == ("publishing", "address") and web_address.home(value) is None:
        yield Diagnostic(ADDRESS_NO_FOLDER, span, path, {"value": value})


def _is_open(address: str) -> bool:
    """Can everybody on the way read along? A scheme is the same in capitals."""
    return address.lower().startswith("http://")


def _guess_web_address(value: str) -> Message | None:
    """What to do where the missing https:// is not the fault, or not the only one."""
    if web_address.host(f"https://{value}"):
        return did_you_mean(f"https://{value}")
    if value.lower().startswith("https://"):
        return Message(
            "Name a host, without spaces, passwords and a dot at its end: https://www.example.com/page."
        )
    return None


def unknown_links(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = link_targets.link_targets(policy)
    for path, scalar in texts(source):
        for match in prose.LINK.finditer(scalar.text):
            yield from _link(path, scalar, match, known)


def _link(path: Path, scalar: Scalar, match: re.Match[str], known: Mapping[str, str]) -> Iterator[Diagnostic]:
    target = match["target"]
    span = scalar.place(*match.span("target"))
    if re.match(r"https?://|mailto:|tel:", target, re.IGNORECASE):
        if target.lower().startswith("http") and web_address.host(target) is None:
            yield Diagnostic(URL_INVALID, span, path, {"value": target})
        elif _is_open(target):
            yield Diagnostic(URL_NOT_HTTPS, span, path, {"value": target})
    elif link_targets.resolve(target, known) is None:
        yield Diagnostic(LINK_UNKNOWN, span, path, {"target": target, "known": ", ".join(link_targets.FIXED)})


CHECKS = (phone_numbers, regions_without_phone, email_address, web_addresses, unknown_links)
