"""From when until when a version applies, and which one it takes the place of: what only the other versions tell."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..core.keeping import cached
from ..i18n.locale import Locale, locale_for
from ..views.document.say_document import say_document
from ..views.policy_view import PolicyView
from ..views.voice import Voice
from .history import History, Period


def neighbours(history: History, version: str) -> tuple[Period, Period | None]:
    """(The version, the one before it)."""
    periods = history.periods
    index = next(place for place, each in enumerate(periods) if each.version == version)
    return periods[index], periods[index - 1] if index else None


def days_of(period: Period, former: Period | None, locale: Locale) -> tuple[tuple[str, str], ...]:
    """(What, which), as readers see it."""
    t = locale.text
    until = locale.date(period.until) if period.until else t("further notice")
    rows = ((t("Applies from"), locale.date(period.effective)), (t("Applies until"), until))
    supersedes = (t("Supersedes"), t("Version {version}", version=former.version)) if former else None
    return (*rows, supersedes) if supersedes else rows


def with_days(view: PolicyView, history: History, locale: Locale) -> PolicyView:
    """A version as it is said among the others: the same block has its days and who approved it."""
    return with_rows(view, days_of(*neighbours(history, view.document.version), locale))


@cached(4)
def with_rows(view: PolicyView, rows: tuple[tuple[str, str], ...]) -> PolicyView:
    """Before what the file itself says of its approval."""
    document = view.document
    return replace(view, document=replace(document, validity=(*rows, *document.validity)))


def whole_block(period: Period, former: Period | None, locale: Locale) -> tuple[tuple[str, str], ...]:
    """Of a version by itself: its days in the words of a page, and what its file says of its approval."""
    spoken = locale_for(period.policy, locale.language)
    return (*days_of(period, former, locale), *say_document(Voice(period.policy, spoken)).validity)


def notes(period: Period, later: Period | None, locale: Locale) -> Iterator[str]:
    t = locale.text
    if period.released is None:
        yield t("This version has not been released yet; its words may still change.")
    if later and period.until:
        yield t("This version applies until {date}.", date=locale.date(period.until))
        yield t(
            "There is a newer one: version {version} applies from {date}.",
            version=later.version,
            date=locale.date(later.effective),
        )


def note_ahead(period: Period, former: Period | None, locale: Locale) -> Iterator[str]:
    t, day = locale.text, locale.date(period.effective)
    if former is None:
        yield t("This version applies only from {date}.", date=day)
    else:
        yield t(
            "This version applies only from {date}; until then version {version} applies.",
            date=day,
            version=former.version,
        )


def data_of(history: History, version: str) -> dict[str, Any]:
    """For `/policy.json`: {until, supersedes}; the rest of the block are entries of the policy itself."""
    period, former = neighbours(history, version)
    return {
        "until": period.until.isoformat() if period.until else None,
        "supersedes": former.version if former else None,
    }
