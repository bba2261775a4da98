"""Family Contact, addresses: names of places and addresses that fit the rest of the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core import web_address
from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message, Value
from ...deadlines.world.countries import country_names
from ...reading.guesses import spelling
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

REGION_NAME_OTHER_COUNTRY = warning(
    "region-name-other-country",
    Message("“{name}” is another country ({found}) than that of the region ({country})."),
    Message("Correct the name, or “country”."),
    why=Message("Customers would take the hours and the number of another country."),
    bad="name:\n  en: Germany\ncountry: GB",
    good="name:\n  en: Great Britain\ncountry: GB",
)

DOMAIN_MISSPELT = warning(
    "domain-misspelt",
    Message("“{found}” looks like a misspelt “{meant}”, which the other addresses have."),
    Message("Which of the two is right?"),
    why=Message("Mails and links would reach somebody else."),
    bad="address: support@cyern.com",
    good="address: support@cyren.com",
)

ADDRESS_OF_ANOTHER = warning(
    "address-of-another",
    Message("“{value}” is the address of {other}, and stands under {place}."),
    Message("Enter the address of the page itself."),
    why=Message("The customer would look for one page and find another."),
    bad="imprint: https://www.cyren.com/imprint\nprivacy_notice: https://www.cyren.com/imprint",
    good="imprint: https://www.cyren.com/imprint\nprivacy_notice: https://www.cyren.com/privacy",
)

RULES = (REGION_NAME_OTHER_COUNTRY, DOMAIN_MISSPELT, ADDRESS_OF_ANOTHER)

# Names of countries that are also names of something within a country.
_ALSO_WITHIN = ("Georgia", "Jersey", "Luxembourg")


def region_names(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, region in policy.regions.items():
        for language, said in region.name.items():
            found = country_names().get(said)
            is_holidays = (
                found == region.holidays.calendar.partition("-")[0]
            )  # holidays-other-country says so
            is_other = found and region.lies_in and found not in region.lies_in
            if is_other and not is_holidays and said not in _ALSO_WITHIN:
                above: Path = ("regions", name, "name")
                path = (*above, language) if source.find((*above, language)) else above
                values: dict[str, Value] = {
                    "name": said,
                    "found": found or "",
                    "country": ", ".join(region.lies_in),
                }
                yield Diagnostic(REGION_NAME_OTHER_COUNTRY, source.span(path), path, values)


def domains(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    found = {path: ".".join(host.split(".")[-2:]) for path, host in _hosts(policy)}
    usual = [domain for domain, count in Counter(found.values()).items() if count > 1]
    for path, domain in found.items():
        meant = next((each for each in usual if _is_near(domain, each)), None)
        if meant and domain not in usual:
            yield Diagnostic(DOMAIN_MISSPELT, source.span(path), path, {"found": domain, "meant": meant})


_IMPRINT: Final = re.compile(r"imprint|impressum", re.IGNORECASE)
_PRIVACY: Final = re.compile(r"privacy|datenschutz|data-?protection|dsgvo|gdpr", re.IGNORECASE)


def addresses_of_another(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """By the words of the path alone: one page for both has a name of its own."""
    company = policy.company
    for key, value, own, other, name in (
        ("imprint", company.imprint, _IMPRINT, _PRIVACY, "privacy_notice"),
        ("privacy_notice", company.privacy_notice, _PRIVACY, _IMPRINT, "imprint"),
    ):
        if other.search(value) and not own.search(value):
            path: Path = ("company", key)
            values: dict[str, Value] = {"value": value, "other": name, "place": key}
            yield Diagnostic(ADDRESS_OF_ANOTHER, source.span(path), path, values)


def _hosts(policy: Policy) -> Iterator[tuple[Path, str]]:
    if policy.contact.email:
        yield ("contact", "email", "address"), policy.contact.address.rpartition("@")[2]
    addresses: dict[Path, str | None] = {
        ("company", "imprint"): policy.company.imprint,
        ("company", "privacy_notice"): policy.company.privacy_notice,
        ("publishing", "address"): policy.publishing.address,
    }
    for path, address in addresses.items():
        host = web_address.host(address or "")
        if host:
            yield path, host


def _is_near(domain: str, other: str) -> bool:
    return len(other) > 7 and spelling.distance(domain.casefold(), other.casefold(), 3) in (1, 2)


CHECKS = (region_names, domains, addresses_of_another)
