"""Who we are, how to reach us and when, for search engines: schema.org as JSON-LD.

It stands in a `<script type="application/ld+json">`, which browsers never run, so the security policy need not
name it; but its text must not be able to end the element.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ...deadlines.counting import engine_hours, engine_week
from ...deadlines.hours_in_force import seasons
from ...i18n.locale import Locale
from ...policy.base import EVERYONE_ELSE
from ...policy.contact import Email, OtherWay, PhoneNumber, Reached
from ...policy.notation import WEEKDAYS
from ...policy.policy import Policy
from ...policy.promises import tiers_with, way_hours
from ...policy.service_hours import Region, ServiceHours
from ...views.voice import Voice
from .ical import by_hours

_SCHEMA: Final = "https://schema.org"
_UNSAFE: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def script_text(policy: Policy, sla: Mapping[str, Any], language: str) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(organization(policy, sla, language), ensure_ascii=False).translate(_UNSAFE)


def organization(policy: Policy, sla: Mapping[str, Any], language: str) -> dict[str, Any]:
    """An Organization with a ContactPoint for each telephone number and for e-mail."""
    company, voice = policy.company, Voice(policy, Locale.of(policy, language))
    numbers = (each for each in policy.contact.numbers if each.number)
    points = [
        *(_phone(voice, sla, each, each.number or "") | _spoken(policy, "phone") for each in numbers),
        *([_email(voice, policy.contact.email) | _spoken(policy, "email")] if policy.contact.email else []),
        *(_way(voice, way) | _spoken(policy, name) for name, way in policy.contact.ways.items()),
    ]
    address = policy.publishing.home
    return {
        "@context": _SCHEMA,
        "@type": "Organization",
        "name": company.name,
        **({"url": f"{address.rstrip('/')}/{language}/"} if address else {}),
        "contactPoint": points,
    }


def _spoken(policy: Policy, way: str) -> dict[str, list[str]]:
    """The languages in which support answers by this way, where the policy says any."""
    codes = [code for code, each in policy.support_languages.items() if not each.ways or way in each.ways]
    return {"availableLanguage": codes} if codes else {}


def _point(**rest: Any) -> dict[str, Any]:
    return {"@type": "ContactPoint", "contactType": "customer support", **rest}


def _email(voice: Voice, email: Email) -> dict[str, Any]:
    return _point(email=email.address, **_own_hours(voice, email))


def _own_hours(voice: Voice, way: Reached) -> dict[str, Any]:
    """Of a way in no region, where it has hours of its own."""
    if not way.hours:
        return {}
    return {"hoursAvailable": _week("", engine_week(voice.policy.service_hours[way.hours].open))}


def _way(voice: Voice, way: OtherWay) -> dict[str, Any]:
    """schema.org has `url`, `email` and `telephone` for its address; a counter has only a name."""
    addresses = {"url": way.link, "email": way.email, "telephone": way.number}
    return _point(
        name=voice.prose(way.label).on_one_line,
        **{key: each for key, each in addresses.items() if each},
        **_own_hours(voice, way),
    )


def _phone(voice: Voice, sla: Mapping[str, Any], phone: PhoneNumber, number: str) -> dict[str, Any]:
    policy = voice.policy
    region = policy.regions[phone.region]
    return _point(
        name=voice.say(region.name),
        telephone=number,
        **_area(phone, region),
        **({"contactOption": f"{_SCHEMA}/TollFree"} if phone.cost == "toll-free" else {}),
        hoursAvailable=_hours(voice, sla, region, phone),
    )


def _area(phone: PhoneNumber, region: Region) -> dict[str, Any]:
    """Countries whose customers call it; of everyone else nothing is said."""
    served = [each for each in region.serves if each != EVERYONE_ELSE] or list(region.lies_in)
    area = [phone.country] if phone.country else served
    return {"areaServed": area[0] if len(area) == 1 else area} if area else {}


def _hours(voice: Voice, sla: Mapping[str, Any], region: Region, phone: PhoneNumber) -> list[dict[str, Any]]:
    """The hours of each tier that it serves; a name says whose they are. Hours of its own have none."""
    found: list[dict[str, Any]] = []
    for hours in way_hours(voice.policy, phone):
        week = sla["calendars"][f"{region.id}.{hours.id}"]["week"]
        served = [
            tier for tier in tiers_with(voice.policy, hours.id) if tier.id in (phone.tiers or (tier.id,))
        ]
        name = "" if phone.hours else ", ".join(voice.say(tier.name) for tier in served)
        found += _week(name, week)
        for season in seasons(region, hours):
            rows = engine_week(season.open)
            for first, last in season.days.spans(voice.policy.document.effective, voice.policy.horizon[1]):
                valid = {"validFrom": first.isoformat(), "validThrough": last.isoformat()}
                found += [{**each, **valid} for each in _week(name, rows)]
        found += _on_holidays(name, region, hours)
    return found


def _on_holidays(name: str, region: Region, hours: ServiceHours) -> list[dict[str, Any]]:
    """Where they are not a day like any other; one that begins and ends at midnight is closed (developers.google.com)."""
    if not hours.holidays_in(region).calendars or hours.holiday_hours is None:
        return []
    rows = engine_hours(hours.holiday_hours) or [["00:00", "00:00"]]
    return [_specified(name, ["PublicHolidays"], opens, closes) for opens, closes in rows]


def _week(name: str, week: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        _specified(name, [WEEKDAYS[day - 1].capitalize() for day in days], opens, closes)
        for (opens, closes), days in by_hours(week).items()
    ]


def _specified(name: str, days: Sequence[str], opens: str, closes: str) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        **({"name": name} if name else {}),
        "dayOfWeek": [f"{_SCHEMA}/{day}" for day in days],
        "opens": opens,
        # schema.org writes the end of a day as the last minute of it.
        "closes": "23:59" if closes == "24:00" else closes,
    }
