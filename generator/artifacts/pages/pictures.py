"""Small pictures as inline SVG, coloured through classes; the text beside them says the same."""

import math
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from ...policy.notation import MINUTES_A_DAY, OpenInterval
from ...views.places.hours_view import WeekView, Weight
from .markup import escape_html

_HOUR: Final = 12  # width of an hour in a week's picture
_ROW: Final = 16
_LABEL: Final = 34


def mark(weight: Weight) -> Markup:
    """How heavy a severity is: a disc filled clockwise as far as it is heavy. Never told by colour."""
    dash = ' stroke-dasharray="2.2 2.5"' if weight.is_broken else ""
    return Markup(
        '<svg class="portal-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">'
        f'{_filled(weight.filled)}<circle cx="8" cy="8" r="6" fill="none" '
        f'stroke="currentColor" stroke-width="2"{dash}/></svg>'
    )


def _filled(part: float) -> str:
    if part in (0, 1):
        return '<circle cx="8" cy="8" r="6" fill="currentColor"/>' if part else ""
    angle = math.tau * part
    x, y = 8 + 6 * math.sin(angle), 8 - 6 * math.cos(angle)
    return f'<path d="M8 8V2A6 6 0 {int(part > 0.5)} 1 {x:.2f} {y:.2f}z" fill="currentColor"/>'


def bar(length: int, is_business: bool) -> Markup:
    """A response time: `length` in percent; broken where only service hours count."""
    # In pixels of the screen: the key is short and has the same dashes.
    dash = ' stroke-dasharray="8 4"' if is_business else ""
    return Markup(
        '<svg class="portal-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<line class="portal-bar__track" x1="0" y1="2" x2="100" y2="2" stroke-width="4"/>'
        f'<line class="portal-bar__fill" x1="0" y1="2" x2="{length}" y2="2" stroke-width="6"{dash} '
        'vector-effect="non-scaling-stroke"/></svg>'
    )


def week(view: WeekView) -> Markup:
    """Seven rows of 24 hours with the open ones as bars. Its text equivalent is the table of the week."""
    width, height = _LABEL + 24 * _HOUR, 8 * _ROW
    parts = [*_axis(), *_days(view)]
    return Markup(
        f'<svg class="portal-week" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'aria-hidden="true">{"".join(parts)}</svg>'
    )


def _axis() -> Iterator[str]:
    for hour in range(0, 25, 6):
        x = _LABEL + hour * _HOUR
        anchor = "start" if hour == 0 else "end" if hour == 24 else "middle"
        yield f'<text class="portal-week__hour" x="{x}" y="11" text-anchor="{anchor}">{hour}</text>'
        yield f'<line class="portal-week__grid" x1="{x}" y1="{_ROW}" x2="{x}" y2="{8 * _ROW}"/>'


def _days(view: WeekView) -> Iterator[str]:
    days = view.in_calendar
    spans = [intervals for _, intervals in days]
    for row, (day, _) in enumerate(days):
        y = (row + 1) * _ROW
        yield f'<text class="portal-week__day" x="0" y="{y + 12}">{escape_html(day)}</text>'
        line = f'x1="{_LABEL}" y1="{y + 8}" x2="{_LABEL + 24 * _HOUR}" y2="{y + 8}"'
        yield f'<line class="portal-week__closed" {line}/>'
        for start, end in _open(spans[row], spans[row - 1]):
            x, length = _LABEL + start * _HOUR / 60, (end - start) * _HOUR / 60
            yield f'<rect class="portal-week__open" x="{x:g}" y="{y + 3}" width="{length:g}" height="10"/>'


def _open(today: tuple[OpenInterval, ...], day_before: tuple[OpenInterval, ...]) -> Iterator[tuple[int, int]]:
    """What is open on a day, also since the evening before."""
    for start, end in day_before:
        if end <= start and end > 0:
            yield 0, end
    for start, end in today:
        yield start, end if end > start else MINUTES_A_DAY
