"""What a link in a text of the policy may name, and where it leads: the one list for rules, pages and paper."""

from collections.abc import Mapping
from typing import Final

from ...core import web_address
from ...core.keeping import cached
from ..base import PAGES
from ..contact import Contact
from ..policy import Policy

PORTAL_PAGES: Final = (*PAGES, "calculator", "terms")
# Names that policies have; of form, phone and email only those that exist. Sections, tiers, … come by their ids.
FIXED: Final = (
    "contact-form", "privacy-notice", "imprint", *PORTAL_PAGES, "changes", "versions", "phone", "email",
)  # fmt: skip


def path_of(page: str) -> str:
    """The address of a page inside its language: `tiers` -> `tiers/`, `home` -> ``."""
    return "" if page == "home" else f"{page}/"


def stated_at(place: str, policy: Policy) -> str:
    """Where the imprint or the privacy notice is: the path of a page of the company's own, or a web address."""
    return path_of(place) if place in policy.pages else web_address.safe(place)


@cached(4)
def link_targets(policy: Policy) -> Mapping[str, str]:
    """Name -> web address, or path inside the language. A name may be written with a `#` before it."""
    definitions = {name: f"terms/#definition-{name}" for name in policy.definitions}
    sections = {name: f"{path_of(policy.page_of(each))}#{name}" for name, each in policy.sections.items()}
    levels = {
        f"{kind}-{name}": f"terms/#{kind}-{name}"
        for kind in ("availability", "maintenance", "credits", "rates", "periods")
        for name in getattr(policy, kind)
    }
    finder = {"which-severity": "severities/#which-severity"} if policy.which_severity else {}
    return {
        **finder,
        **levels,
        **{subject: f"terms/#further-terms-{subject.replace('_', '-')}" for subject in policy.stated_terms},
        **definitions,
        **{severity: f"severities/#{severity.lower()}" for severity in policy.severities},
        **{tier: f"tiers/{tier}/" for tier in policy.tiers},
        **sections,
        **{page: path_of(page) for page in (*PORTAL_PAGES, "changes", "versions")},
        "home": "./",  # an empty one is no link
        **_ways(policy.contact),
        **{name: path_of(name) for name in policy.pages},
        "imprint": stated_at(policy.company.imprint, policy),
        "privacy-notice": stated_at(policy.company.privacy_notice, policy),
    }


def _ways(contact: Contact) -> dict[str, str]:
    """Those by which the company is reached: no link leads to a form that does not exist."""
    ways: dict[str, str] = {}
    if contact.form:
        ways["contact-form"] = "contact/#contact-form"
    if contact.phone:
        ways["phone"] = f"contact/#phone-{contact.numbers[0].region}" if contact.numbers else "contact/"
    if contact.email:
        ways["email"] = f"mailto:{contact.address}"
    return ways


def resolve(target: str, targets: Mapping[str, str]) -> str | None:
    """Where a target of a text leads; None if nowhere."""
    scheme, colon, rest = target.partition(":")
    if scheme.lower() == "https" and rest.startswith("//"):
        return web_address.safe(target)
    if colon and scheme.lower() in ("mailto", "tel"):
        return f"{scheme.lower()}:{rest}"
    return targets.get(target.removeprefix("#"))
