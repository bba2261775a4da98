"""Where an entry of the policy is published: addresses without the language, made of ids."""

from dataclasses import dataclass
from typing import Final

from ...core.diagnostic import Path
from ..policy import Policy
from ..promises import PROMISE_KINDS
from .link_targets import path_of


@dataclass(frozen=True, slots=True)
class AddressMove:
    """An address that was published for `old`; the same now stands at `new`, or nowhere.

    Both are relative to a language (`tiers/gold/`, `severities/#p1`, `calculator/?tier=gold`), or to the
    site if they begin with a slash (`/calendars/germany.ics`).
    """

    old: str
    new: str | None


_HOME: Final = ("", "terms/")
_PAGES: Final = {
    "tiers": ("tiers/", "terms/"),
    "features": ("tiers/", "terms/"),
    "promises": ("tiers/", "terms/"),
    **dict.fromkeys(("availability", "credits", "rates", "periods"), ("tiers/", "terms/")),
    "maintenance": ("hours/", "terms/"),
    "wording": ("tiers/", "terms/"),
    "terms": ("tiers/", "terms/"),
    "units": ("tiers/", "terms/"),
    "severities": ("severities/", "calculator/", "terms/"),
    "which_severity": ("severities/", "calculator/", "contact/", "terms/"),
    "escalation": ("escalation/", "calculator/", "terms/"),
    "roles": ("escalation/", "calculator/", "terms/"),
    "service_hours": ("hours/", "calculator/", "terms/"),
    "regions": ("hours/", "calculator/", "terms/"),
    "definitions": ("hours/", "terms/"),
    "counting": ("how-it-works/", "calculator/", "terms/"),
    "not_promised": ("how-it-works/", "calculator/", "terms/"),
    "further_terms": ("terms/",),
    "contact": ("contact/", "terms/"),
    "support_languages": ("contact/", "hours/", "terms/"),
    "required_information": ("contact/", "terms/"),
}
"""Where what stands below a key of the file is read; all else on the home page."""


def addresses_of(group: str, name: str, policy: Policy, known_as: str | None = None) -> tuple[str, ...]:
    """All addresses that carry this name; () for what has none. `known_as`: its name in the policy."""
    match group:
        case "tiers":
            return f"tiers/{name}/", f"tiers/{name}.pdf", f"calculator/?tier={name}"
        case "severities":
            return f"severities/#{name.lower()}", f"calculator/?severity={name}"
        case "regions":
            return f"hours/#{name}", f"calculator/?region={name}", f"/calendars/{name}.ics"
        case "sections":
            return f"{_page(known_as or name, policy)}#{name}", f"terms/#{name}"
        case "definitions":
            return f"hours/#definition-{name}", f"terms/#definition-{name}"
        case "availability" | "maintenance" | "credits" | "rates" | "periods":
            return (f"terms/#{group}-{name}",)
        case "contracts":
            return (_contract_page(name, policy),)
    return ()


def address_moves(
    group: str, old_name: str, new_name: str, old: Policy, new: Policy
) -> tuple[AddressMove, ...]:
    """`old` may already speak with the new names."""
    known_as = new_name if new_name in getattr(old, group) else old_name
    before = addresses_of(group, old_name, old, known_as)
    return tuple(AddressMove(*pair) for pair in zip(before, addresses_of(group, new_name, new), strict=True))


def _page(section: str, policy: Policy) -> str:
    return path_of(policy.page_of(policy.sections[section]))


def _contract_page(name: str, policy: Policy) -> str:
    """Of a former name that one."""
    contract = policy.contracts.get(name)
    return f"/c/{contract.address if contract else name}/"


def pages_of(path: Path, policy: Policy) -> tuple[str, ...]:
    """The pages on which the entry at this path is read."""
    names = [str(each) for each in path]
    match names:
        case ["tiers", tier, kind, severity] if kind in {each.key for each in PROMISE_KINDS}:
            return "tiers/", f"tiers/{tier}/", f"calculator/?tier={tier}&severity={severity}", "terms/"
        case ["tiers", tier, "promises", _, severity] | [
            "tiers",
            tier,
            "on_call",
            "first_response",
            severity,
        ]:
            return "tiers/", f"tiers/{tier}/", f"calculator/?tier={tier}&severity={severity}", "terms/"
        case ["tiers", tier, *_] if tier in policy.tiers:
            return "tiers/", f"tiers/{tier}/", "calculator/", "terms/"
        case ["sections", section, *_] if section in policy.sections:
            return f"{_page(section, policy)}#{section}", "terms/"
        case ["contracts", contract, *_]:
            return (_contract_page(contract, policy),)
        case [group, *_]:
            return _PAGES.get(group, _HOME)
    return _HOME
