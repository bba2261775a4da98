"""Hours in the customer's own local time: the object of `/sla.json` on the clocks of another zone.

Where a policy says `local_time: of the customer`, its hours are read off the customer's clock. The dates of
holidays and special days stay those of the region: they are closed from midnight to midnight where the customer
is. Service hours that have a zone of their own keep it. The browser's twin is in docs/javascripts/calculator/policy-data.js.
"""

from collections.abc import Mapping
from typing import Any, Final

from ..core.keeping import cached
from .world.zones import zone_steps

OF_THE_CUSTOMER: Final = "of-the-customer"


def is_customers_time(sla: Mapping[str, Any]) -> bool:
    """Do the hours of this policy hold where the customer is?"""
    return bool(sla["counting"].get("local_time") == OF_THE_CUSTOMER)


@cached(4)
def in_zone(sla: Mapping[str, Any], zone: str) -> dict[str, Any]:
    """The same weeks and dates in a zone of the tzdata package; ZoneInfoNotFoundError if there is none of that name."""
    return {
        **sla,
        "zones": {**sla["zones"], zone: zone_steps(zone, sla["from"], sla["until"])},
        "calendars": _moved(sla["calendars"], zone),
        "regions": _moved(sla["regions"], zone),
    }


def _moved(entries: Mapping[str, Mapping[str, Any]], zone: str) -> dict[str, dict[str, Any]]:
    return {
        name: dict(entry) if entry.get("own_zone") else {**entry, "zone": zone}
        for name, entry in entries.items()
    }
