"""What a banner says of the version to come, when the site is built and on each later day that changes it.

A site is read long after it was built: words say days, never “now” or “then”, and a script puts those of a later day in
their place.
"""

from dataclasses import replace

from ..artifacts.pages.frame import Announcement
from ..i18n.locale import Locale
from .history import History, Period, version_anchor, version_path


def announcements(history: History, locale: Locale) -> tuple[Announcement, ...]:
    """As built, and from each later day on; empty if nothing is announced."""
    today = history.today
    if today is None or not _said(history, locale).sentence:
        return ()
    days = (each.effective for each in history.periods if each.effective > today)
    later = (replace(_said(replace(history, today=day), locale), day=day.isoformat()) for day in days)
    return (_said(history, locale), *later)


def _said(history: History, locale: Locale) -> Announcement:
    """On the day of the history."""
    t, document, today = locale.text, history.policy.document, history.today
    if history.is_ahead:
        sentence = t("These terms apply from {date}.", date=locale.date(document.effective))
        former = history.announced_after
        if former is None:
            return Announcement(sentence)
        words = t("Until then: version {version}", version=former.version)
        return Announcement(sentence, words, version_path(former.version))
    following = history.following
    coming = _begins(following, locale) if following else ""
    latest = history.in_force(today) if today else None
    if latest and latest.effective > document.effective:
        since, shown = locale.date(latest.effective), document.version
        sentence = t(
            "Version {version} has applied since {date}; these pages still show version {shown}.",
            version=latest.version,
            date=since,
            shown=shown,
        )
        words = t("Version {version}", version=latest.version)
        return Announcement(f"{sentence} {coming}".strip(), words, version_path(latest.version))
    if following is None:
        return Announcement()
    return Announcement(coming, t("What changes"), f"changes/#{version_anchor(following.version)}")


def _begins(period: Period, locale: Locale) -> str:
    """Also where no script runs true on any later day that is known."""
    first, version = locale.date(period.effective), period.version
    if period.until is None:
        return locale.text("Version {version} applies from {date}.", version=version, date=first)
    last = locale.date(period.until)
    return locale.text(
        "Version {version} applies from {date} until {until}.", version=version, date=first, until=last
    )
