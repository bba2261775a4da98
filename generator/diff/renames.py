"""Which entries carry another name than before: through `formerly`, and for roles through the same title."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel

from ..policy.base import Entry, Text
from ..policy.contact import Reached
from ..policy.document import Section
from ..policy.levels import Availability, MeasuredIn, PromisedShare
from ..policy.payments import OF_AVAILABILITY, ChargedRate, Credit
from ..policy.policy import Policy
from ..policy.portal.agreed import with_names
from ..policy.portal.groups import GROUPS
from ..policy.promises import PROMISE_KINDS
from ..policy.published import Contract
from ..policy.tiers import EscalationStep, HoursOfTier, OnCall, Severity, Tier, WhichSeverity

# A target of a link, with or without `#`; either half of a placeholder such as `{gold.P1}`.
_NAMED = re.compile(r"(?:(?<=\]\()|(?<=\]\(#))[\w-]+(?=[)#])|(?<=\{)[\w-]+(?=\.)|(?<=[\w-]\.)[\w-]+(?=\})")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Rename:
    """An entry of `group` (a key of the policy file) that was called `old` and is now called `new`."""

    group: str
    old: str
    new: str


def find_renames(old: Policy, new: Policy) -> tuple[Rename, ...]:
    """At most one rename for each entry. Where an entry took over several names, the first of them."""
    formerly = (
        rename for group in GROUPS for rename in _in_group(group, getattr(old, group), getattr(new, group))
    )
    return (*formerly, *_roles(old.roles, new.roles))


def _in_group(group: str, old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Rename]:
    for entry in new.values():
        if entry.id not in old:
            names = [name for name in entry.formerly if name in old and name not in new]
            yield from (Rename(group, name, entry.id) for name in names[:1])


def _roles(old: Mapping[str, Text], new: Mapping[str, Text]) -> Iterator[Rename]:
    gone = {name: title for name, title in old.items() if name not in new}
    for name, title in new.items():
        same = [each for each, former in gone.items() if former == title] if name not in old else []
        for each in same[:1]:
            del gone[each]
            yield Rename("roles", each, name)


def under_new_names(old: Policy, renames: tuple[Rename, ...]) -> Policy:
    """The old policy as if its entries had always had their new names: keys, references, links."""
    if not renames:
        return old
    names = {
        group: {each.old: each.new for each in renames if each.group == group} for group in (*GROUPS, "roles")
    }
    renamed = old.model_copy(
        update={group: _entries(getattr(old, group), names[group]) for group in GROUPS}
        | {
            "tiers": {key: _tier(each, names) for key, each in _entries(old.tiers, names["tiers"]).items()},
            "severities": {
                key: _severity(each, names["tiers"])
                for key, each in _entries(old.severities, names["severities"]).items()
            },
            "which_severity": old.which_severity and _finder(old.which_severity, names["severities"]),
            "sections": {
                key: _section(each, names["tiers"])
                for key, each in _entries(old.sections, names["sections"]).items()
            },
            "contracts": {
                key: _contract(each, names)
                for key, each in _entries(old.contracts, names["contracts"]).items()
            },
            "escalation": {
                severity: tuple(_step(step, names["roles"]) for step in steps)
                for severity, steps in _keys(old.escalation, names["severities"]).items()
            },
            "roles": _keys(old.roles, names["roles"]),
            "contact": _contact(old, names),
            "credits": {
                key: _credit(each, names) for key, each in _entries(old.credits, names["credits"]).items()
            },
            "rates": {key: _rate(each, names) for key, each in _entries(old.rates, names["rates"]).items()},
            "availability": {
                key: _availability(each, names)
                for key, each in _entries(old.availability, names["availability"]).items()
            },
            "support_languages": {
                code: each.model_copy(update={"hours": names["service_hours"].get(each.hours, each.hours)})
                for code, each in old.support_languages.items()
            },
        }
    )
    linked = {each.old: each.new for each in renames}
    spoken: Policy = with_texts(
        renamed, lambda words: _NAMED.sub(lambda found: linked.get(found[0], found[0]), words)
    )
    return spoken


def _keys(items: Mapping[str, _Item], names: Mapping[str, str]) -> dict[str, _Item]:
    return {names.get(key, key): item for key, item in items.items()}


def _entries(items: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {
        names.get(key, key): item.model_copy(update={"id": names[key]}) if key in names else item
        for key, item in items.items()
    }


def _availability(entry: Availability, names: Mapping[str, Mapping[str, str]]) -> Availability:
    hours = entry.hours.root if entry.hours else {}
    named = {tier: names["service_hours"].get(each, each) for tier, each in hours.items()}
    return entry.model_copy(
        update={
            "promised": PromisedShare(_keys(entry.promised.root, names["tiers"])),
            "hours": MeasuredIn(_keys(named, names["tiers"])) if named else None,
        }
    )


def _tier(tier: Tier, names: Mapping[str, Mapping[str, str]]) -> Tier:
    severities, hours = names["severities"], names["service_hours"]
    own = {kind: _keys(said, severities) for kind, said in tier.promises.items()}
    named = {severity: hours.get(each, each) for severity, each in tier.service_hours.root.items()}
    return tier.model_copy(
        update={
            **{each.key: _keys(each.commitments(tier), severities) for each in PROMISE_KINDS},
            "promises": own,
            "service_hours": HoursOfTier(_keys(named, severities)),
            "on_call": tier.on_call and _on_call(tier.on_call, severities, hours),
            "features": _keys(tier.features, names["features"]),
        }
    )


def _on_call(on_call: OnCall, severities: Mapping[str, str], hours: Mapping[str, str]) -> OnCall:
    said = _keys(on_call.first_response, severities)
    return on_call.model_copy(
        update={"hours": hours.get(on_call.hours, on_call.hours), "first_response": said}
    )


def _severity(severity: Severity, tiers: Mapping[str, str]) -> Severity:
    return severity.model_copy(update={"description_by_tier": _keys(severity.description_by_tier, tiers)})


def _finder(finder: WhichSeverity, severities: Mapping[str, str]) -> WhichSeverity:
    rows = {
        impact: {urgency: severities.get(each, each) for urgency, each in row.items()}
        for impact, row in finder.table.items()
    }
    asked = tuple(
        each.model_copy(update={"yes": severities.get(each.yes, each.yes)}) for each in finder.questions
    )
    last = severities.get(finder.otherwise or "", finder.otherwise)
    return finder.model_copy(update={"questions": asked, "otherwise": last, "table": rows})


def _section(section: Section, tiers: Mapping[str, str]) -> Section:
    return section.model_copy(update={"sheets": tuple(tiers.get(each, each) for each in section.sheets)})


def _contract(contract: Contract, names: Mapping[str, Mapping[str, str]]) -> Contract:
    return contract.model_copy(
        update={
            "tier": names["tiers"].get(contract.tier, contract.tier),
            "region": names["regions"].get(contract.region, contract.region),
            "agreed": contract.agreed
            and with_names(contract.agreed, lambda group, name: names[group].get(name, name)),
        }
    )


def _credit(credit: Credit, names: Mapping[str, Mapping[str, str]]) -> Credit:
    tiers = tuple(names["tiers"].get(each, each) for each in credit.tiers)
    promise = names["promises"].get(credit.promise, credit.promise)
    if share := credit.availability:
        promise = f"{OF_AVAILABILITY}{names['availability'].get(share, share)}"
    return credit.model_copy(update={"tiers": tiers, "promise": promise})


def _rate(rate: ChargedRate, names: Mapping[str, Mapping[str, str]]) -> ChargedRate:
    tiers = tuple(names["tiers"].get(each, each) for each in rate.tiers)
    surcharges = _keys(rate.surcharges, names["service_hours"])
    return rate.model_copy(update={"tiers": tiers, "surcharges": surcharges})


def _step(step: EscalationStep, names: Mapping[str, str]) -> EscalationStep:
    return step.model_copy(update={"to": tuple(names.get(role, role) for role in step.to)})


def _contact(old: Policy, names: Mapping[str, Mapping[str, str]]) -> Any:
    contact, regions = old.contact, names["regions"]
    numbers = tuple(
        _reached(each.model_copy(update={"region": regions.get(each.region, each.region)}), names)
        for each in contact.numbers
    )
    return contact.model_copy(
        update={
            "form": contact.form and _reached(contact.form, names),
            "phone": contact.phone and contact.phone.model_copy(update={"numbers": numbers}),
            "email": contact.email and _reached(contact.email, names),
            "ways": {name: _reached(way, names) for name, way in contact.ways.items()},
        }
    )


def _reached(way: Reached, names: Mapping[str, Mapping[str, str]]) -> Reached:
    return way.model_copy(
        update={
            "hours": way.hours and names["service_hours"].get(way.hours, way.hours),
            "tiers": tuple(names["tiers"].get(each, each) for each in way.tiers),
            "severities": tuple(names["severities"].get(each, each) for each in way.severities),
        }
    )


def with_texts(part: Any, change: Callable[[str], str]) -> Any:
    """The same values, with every wording changed; what has no wording is the same object."""
    if isinstance(part, Text):
        return type(part)({language: change(words) for language, words in part.items()})
    if isinstance(part, BaseModel):
        changed = {name: with_texts(getattr(part, name), change) for name in type(part).model_fields}
        return part.model_copy(update=changed)
    if isinstance(part, dict):
        return {key: with_texts(each, change) for key, each in part.items()}
    if type(part) is tuple:
        return tuple(with_texts(each, change) for each in part)
    return part


def successor(group: str, name: str, versions: tuple[Policy, ...]) -> str | None:
    """What an entry of an earlier version is called in the last one; None if it has no successor."""
    heirs = {
        former: entry.id
        for version in versions
        for entry in reversed(getattr(version, group).values())
        for former in entry.formerly
    }
    entries = getattr(versions[-1], group)
    while name not in entries and name in heirs:
        name = heirs.pop(name)
    return name if name in entries else None
