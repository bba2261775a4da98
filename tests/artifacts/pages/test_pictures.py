"""Pictures are small, well-formed, without styles of their own, and show what the text says."""

from xml.etree import ElementTree

import pytest

from generator.artifacts.pages import pictures
from generator.policy.notation import OpenInterval
from generator.views.places.hours_view import WeekView, Weight

CLOSED: tuple[OpenInterval, ...] = ()


def test_marks_differ_without_colour() -> None:
    weights = (Weight(1), Weight(2 / 3), Weight(0.5), Weight(1 / 3), Weight(0), Weight(0, is_broken=True))
    marks = [str(pictures.mark(weight)) for weight in weights]
    assert len(set(marks)) == 6
    assert all("style=" not in svg and ElementTree.fromstring(svg) is not None for svg in marks)


@pytest.mark.parametrize(
    ("part", "path"), [(0.5, "M8 8V2A6 6 0 0 1 8.00 14.00z"), (0.75, "M8 8V2A6 6 0 1 1 2.00 8.00z")]
)
def test_mark_is_filled_clockwise(part: float, path: str) -> None:
    filled = ElementTree.fromstring(pictures.mark(Weight(part))).find("path")
    assert filled is not None
    assert filled.get("d") == path


@pytest.mark.parametrize(("is_business", "dash"), [(True, "8 4"), (False, None)])
def test_bar_is_as_long_as_told_and_broken_for_business_time(is_business: bool, dash: str | None) -> None:
    fill = ElementTree.fromstring(pictures.bar(37, is_business)).findall("line")[1]
    assert (fill.get("x2"), fill.get("stroke-dasharray")) == ("37", dash)
    assert fill.get("vector-effect") == "non-scaling-stroke"  # however long the picture is drawn


def test_week_draws_each_open_interval() -> None:
    lunch = (OpenInterval(540, 720), OpenInterval(780, 1080))
    rects = _rects(("Mo", lunch), *(("x", CLOSED),) * 6)
    assert rects == [(34 + 540 / 5, 36.0, 19.0), (34 + 780 / 5, 60.0, 19.0)]


def test_week_carries_a_night_into_the_next_day() -> None:
    night = (OpenInterval(22 * 60, 6 * 60),)
    rects = _rects(*(("x", CLOSED),) * 6, ("So", night))
    assert rects == [(34.0, 72.0, 19.0), (298.0, 24.0, 115.0)]


def _rects(*days: tuple[str, tuple[OpenInterval, ...]]) -> list[tuple[float, float, float]]:
    svg = ElementTree.fromstring(pictures.week(WeekView("hours", None, (), days)))
    return [
        (float(r.get("x", "")), float(r.get("width", "")), float(r.get("y", ""))) for r in svg.findall("rect")
    ]
