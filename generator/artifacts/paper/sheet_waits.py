"""How long one waits for the first response, by weekday and hour, on the sheet of a tier."""

from collections.abc import Callable, Iterator

from ...core import web_address
from ...policy.prose import Run
from ...views.emergency.waits_view import AllWaits, TierWaits
from .sheet import Block, Heading, Paragraph, WeekGrid, line


def waits_of(tier: str, waits: AllWaits, t: Callable[..., str], address: str) -> Iterator[Block]:
    """One grid for each week, of the most severe problem that has any; nothing for a tier that answers alike at every hour.

    Each is as long as a quarter of a page, and its tagged cells as heavy as all else on the sheet: the page at
    `address` ("" if the portal has none) has the others.
    """
    every = waits.of_tier(tier)
    found = [each for each in every if each[0].severity == every[0][0].severity]
    if not found:
        return
    yield Heading(line(t("Waiting times by weekday and hour")), "waits")
    yield Paragraph(line(waits.lead))
    for each, its in found:
        if heading := each.heading(t(":") + " "):
            yield Heading(line(heading), each.anchor, 2)
        yield Paragraph(line(its.said))
        yield Paragraph(line(its.caption), is_quiet=True, leads_on=True)
        yield _grid(its, waits.days, t)
    if address and len(found) < len(every):
        told = t("The other severity levels:")
        yield Paragraph((Run(f"{told} "), Run(web_address.readable(address), "", address)), is_quiet=True)


def _grid(waits: TierWaits, days: tuple[str, ...], t: Callable[..., str]) -> WeekGrid:
    """The map of the page turned round: a sheet is wide enough for the hours of a day, and seven rows are short."""
    hours, cells = zip(*waits.rows, strict=True)
    by_day = tuple(zip(*cells, strict=True))
    return WeekGrid(
        (t("Hour"), *hours),
        tuple((day, *(each.text for each in row)) for day, row in zip(days, by_day, strict=True)),
        tuple(tuple(each.weight for each in row) for row in by_day),
    )
