"""What of the file a place of a page tells of: for sentences that the program says because of a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..core.diagnostic import Path
from ..core.keeping import cached
from ..policy.document import FURTHER_SUBJECTS
from ..policy.policy import Policy
from ..policy.portal.anchors import LEVEL_TABLES
from ..policy.promises import PromiseKind, kinds_made

# A place, and the entry that it tells of. `{…}` is a name of the file, `@` the tier that the page is about; behind `|`
# stands what is told of on other pages. Earlier rows first.
_PLACES: Final = (
    ("top|sla-(date|time|zone|zones|zone-hint)|support-form--.*", ""),
    ("{section}", "sections/{section}"),
    ("{section}-text", "sections/{section}/text"),
    ("{section}-caption", "sections/{section}"),
    # Promises: `response-p1` of a tier's page, `gold-response-p1` of another, `gold-p1-resolution` in the agreement.
    ("{kind}-{severity}", "tiers/@/{kind}/{severity}"),
    ("{tier}-{kind}-{severity}", "tiers/{tier}/{kind}/{severity}"),
    ("{tier}-{severity}", "tiers/{tier}/first_response/{severity}"),
    ("{tier}-{severity}-{kind}", "tiers/{tier}/{kind}/{severity}"),
    ("{table}(-caption)?", "tiers/@/{table}"),
    ("caption|commitments-caption|examples(-caption)?|price|waits-.*", "tiers/@"),
    ("tier-{tier}", "tiers/{tier}"),
    ("service-hours", "tiers/@/service_hours|service_hours"),
    ("feature-{feature}", "tiers/@/features/{feature}|features/{feature}"),
    ("features", "tiers/@/features|features"),
    ("(tier-)?footnote-{feature}", "features/{feature}/footnote"),
    ("{severity}", "severities/{severity}"),
    ("which-severity", "which_severity"),
    ("(calculator-)?escalation-{severity}", "escalation/{severity}"),
    ("(calculator-)?escalation(-caption)?", "escalation"),
    # When somebody is there, and for whom.
    ("{region}|region-{region}", "regions/{region}"),
    ("regions", "regions"),
    ("holidays-{region}", "regions/{region}/holidays"),
    ("(special-days|week)-{region}(-[0-9]+)?", "service_hours"),
    ("(hours|paper|regions)-{hours}", "service_hours/{hours}"),
    ("hours", "service_hours"),
    # How time is counted.
    ("counting-starts", "counting/starts"),
    ("counting-waiting", "counting/waiting_for_customer"),
    ("counting-(local-time|customers-holidays)", "counting/local_time"),
    ("counting-horizon", "counting/holidays_until"),
    ("counting-days-of-week", "counting/business_days"),
    ("counting-outside-hours", "counting/outside_hours"),
    ("counting-(at-closing|business-days)", "counting/business_day_ends"),
    ("counting-on-call", "tiers/@/on_call"),
    ("counting(-.*)?", "counting"),
    ("definition-{definition}", "definitions/{definition}"),
    ("definitions", "definitions"),
    ("not-promised-{point}", "not_promised/{point}"),
    ("not-promised", "not_promised"),
    ("further-terms-{subject}", "further_terms/{subject}"),
    ("further-terms", "further_terms"),
    ("version", "document"),
    # What is promised about the service itself.
    ("availability-{availability}", "availability/{availability}"),
    ("maintenance-{maintenance}", "maintenance/{maintenance}"),
    ("credits-{credit}", "credits/{credit}"),
    ("rates-{rate}", "rates/{rate}"),
    ("periods-{period}", "periods/{period}"),
    ("service-{level}", "{level}"),
    # How the company is reached.
    ("way-{way}", "contact/ways/{way}"),
    ("calculator-ways|form-ways|ways", "contact/ways"),
    ("phone(-{region})?", "contact/phone"),
    ("email", "contact/email"),
    ("contact", "contact"),
    ("support-languages", "support_languages"),
    ("(required|sla)-{needed}|support-form-{needed}(-error|-hint)?", "required_information/{needed}"),
    ("what-we-need-to-know", "required_information"),
    ("sla-tier|support-form-tier(-.*)?", "tiers"),
    ("sla-severity|support-form-severity(-.*)?", "severities"),
    ("sla-region|support-form-region(-.*)?", "regions"),
    ("contact-form|support-form(-.*)?", "contact/form"),
)  # fmt: skip
# Before a place of another page: the section or clause that shows it. The agreement is the table of all tiers.
_SHOWN_IN: Final = "({section}|agreement|clause)-(?P<place>.+)"
_NAME: Final = re.compile(r"\{(\w+)\}")
# What a page is about, for whatever stands on it at no place.
_PAGES: Final[Mapping[str, Path]] = {
    "hours": ("service_hours",),
    "severities": ("severities",),
    "escalation": ("escalation",),
    "contact": ("contact",),
    "emergency": ("contact",),
}
# What stands in one sentence with another entry.
_TOGETHER: Final[Mapping[Path, tuple[Path, ...]]] = {
    ("counting", "business_day_ends"): (("counting", "day_of_receipt"), ("counting", "same_day_until")),
    ("counting", "outside_hours"): (("counting", "business_days"), ("counting", "same_day_until")),
}
Names = Mapping[str, Mapping[str, str]]


def block_of(anchor: str, policy: Policy, page: str = "") -> Path | None:
    """Path of the entries behind a place; () where it is all the program's, None for a place that nobody knows.

    page  its name: `tiers/gold` tells whose times are meant where the place itself does not
    """
    places, shown_in, names = _compiled(policy)
    tier = page.removeprefix("tiers/") if page.startswith("tiers/") else ""
    for pattern, template in places:
        match = pattern.fullmatch(anchor)
        if match is not None:
            return tuple(_steps(template, match, names, tier))
    match = shown_in.fullmatch(anchor)
    if match is None:
        return None
    return block_of(match["place"], policy, page)


def block_of_page(page: str) -> Path:
    """() for a page about several things."""
    first, _, name = page.partition("/")
    return ("tiers", name) if first == "tiers" and name else _PAGES.get(first, ())


def told_with(path: Path) -> tuple[Path, ...]:
    """Other entries because of which the program says the same sentence."""
    return _TOGETHER.get(path, ())


def _steps(template: str, match: re.Match[str], names: Names, tier: str) -> Iterator[str]:
    """Without a tier, what stands below one is told of all tiers."""
    own, _, elsewhere = template.partition("|")
    for step in filter(None, (own if tier or not elsewhere else elsewhere).split("/")):
        if step == "@" and not tier:
            return
        name = _NAME.fullmatch(step)
        said = names[name[1]][_said(match, name[1]).lower()] if name else tier if step == "@" else step
        yield from said.split("/")


def _said(match: re.Match[str], name: str) -> str:
    """A name may stand in several forms of a place."""
    return next(each for key, each in match.groupdict().items() if each and key.rstrip("0123456789") == name)


@cached(4)
def _compiled(policy: Policy) -> tuple[list[tuple[re.Pattern[str], str]], re.Pattern[str], Names]:
    names = {group: {each.lower(): path for each, path in said} for group, said in _names(policy)}
    return (
        [(_pattern(place, names), template) for place, template in _PLACES],
        _pattern(_SHOWN_IN, names),
        names,
    )


def _pattern(place: str, names: Names) -> re.Pattern[str]:
    number = iter(range(9))

    def group(match: re.Match[str]) -> str:
        known = sorted(map(re.escape, names[match[1]]), key=len, reverse=True)
        return f"(?P<{match[1]}{next(number)}>{'|'.join(known) or '(?!)'})"

    return re.compile(_NAME.sub(group, place), re.IGNORECASE)


def _names(policy: Policy) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    """What stands for a name in a pattern -> names as anchors have them, and as steps of a path."""
    kinds = [*kinds_made(*policy.tiers.values())]
    yield "kind", ((each.part, _key(each)) for each in kinds)
    yield "table", ((each.anchor, _key(each)) for each in kinds)
    yield "level", ((each, each) for each in LEVEL_TABLES)
    yield "subject", ((each.replace("_", "-"), each) for each in FURTHER_SUBJECTS)
    for name, entries in (
        ("section", policy.sections),
        ("tier", policy.tiers),
        ("severity", policy.severities),
        ("feature", policy.features),
        ("region", policy.regions),
        ("hours", policy.service_hours),
        ("definition", policy.definitions),
        ("point", policy.not_promised),
        ("availability", policy.availability),
        ("maintenance", policy.maintenance),
        ("credit", policy.credits),
        ("rate", policy.rates),
        ("period", policy.periods),
        ("way", policy.contact.ways),
        ("needed", policy.required_information),
    ):
        yield name, ((each, each) for each in entries)


def _key(kind: PromiseKind) -> str:
    """Its key in a tier: `on_call/first_response`, `promises/inspection`."""
    return "/".join(kind.path("", "")[2:-1])
