"""What is closed within seven days, around the day on which another version begins: of each day as its version has it."""

from dataclasses import replace
from datetime import timedelta

from ..policy.policy import Policy
from ..views.places.other_days_view import NoticeView
from ..views.policy_view import PolicyView
from ..views.say_hours import days_of_region
from ..views.voice import Voice


def with_coming_days(view: PolicyView, now: Voice, coming: Voice) -> PolicyView:
    """Of what is published, with the notices of `now` until the day of the coming version, and those of it from then on."""
    regions = (replace(each, notices=_notices(each.id, now, coming)) for each in view.regions)
    return replace(view, regions=tuple(regions))


def _notices(region: str, now: Voice, coming: Voice) -> tuple[NoticeView, ...]:
    begins = coming.policy.document.effective
    before = days_of_region(now, now.policy.regions[region]).notices(last=begins - timedelta(days=1))
    then = _called(coming.policy, region)
    later = days_of_region(coming, coming.policy.regions[then]).notices(first=begins) if then else ()
    return (*before, *later)


def _called(policy: Policy, region: str) -> str:
    """What a version calls a region of the one before; "" if it has none such."""
    found = (each.id for each in policy.regions.values() if region in (each.id, *each.formerly))
    return next(found, "")
