"""Family Versions, archive: what was released stays what it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, error, warning
from ...core.messages import Message
from ..corpus.context import Context
from .changes import VERSION

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

ARCHIVE_CHANGED = error(
    "archive-changed",
    Message("{file} is no longer what was released."),
    Message("Restore the file from the repository's history; changes belong in a new version."),
    why=Message("The archive is the evidence of what customers were promised."),
    bad="policy/archive/1.0.yaml edited by hand",
    good="policy/support.yaml edited, version 1.1 released",
)


HOLIDAY_DATES_CHANGED = warning(
    "holiday-dates-changed",
    Message("{region}: public holidays differ from those laid down with version {version}: {dates}."),
    Message("Release a new version, so that customers learn of it."),
    why=Message("The holiday library was corrected; published deadlines used the old dates."),
    bad="a holiday was added by law after version 1.0 was released",
    good="version 1.1, released with the new dates",
)

RULES = (
    ARCHIVE_CHANGED,
    HOLIDAY_DATES_CHANGED,
)


def archive(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Archived files are what was released, and the holidays are still those that were published."""
    for file in context.modified:
        yield Diagnostic(ARCHIVE_CHANGED, source.span(VERSION), VERSION, {"file": file})
    published = context.published
    if published is None or context.almanac is None:
        return
    for region, former in context.public_holidays.items():
        if region not in policy.regions or not former:
            continue
        calendar = policy.regions[region].holidays
        if region not in published.regions or calendar != published.regions[region].holidays:
            continue
        now = context.almanac.holidays(calendar, min(former), max(former))
        dates = ", ".join(str(day) for day in sorted(now ^ former))
        if dates:
            path = ("regions", region, "holidays")
            values = {"region": region, "version": published.document.version, "dates": dates}
            yield Diagnostic(HOLIDAY_DATES_CHANGED, source.span(path), path, values)


CHECKS = (archive,)
