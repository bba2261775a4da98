"""What is proposed for a new version: its number, its first day, and in each language what it changes, in sentences.

All of it is a draft for a person to change: nothing is written into the file.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from typing import Final

from ...deadlines.notice import first_day_after
from ...diff.comparing.comparison import compare
from ...diff.favour import Favour
from ...diff.report.change_words import ABSENT
from ...diff.report.reader_words import ReaderWords
from ...diff.report.redline import NONE, OtherRow, PromiseRow, RedlineView, WordingRow, redline
from ...i18n.locale import Locale, locale_for
from ...policy.policy import Policy
from ...policy.portal.settings import with_settings, without_settings
from ..archive import Archive

# What a customer must not learn last comes first.
_ORDER: Final = (Favour.WORSE.value, Favour.MIXED.value, Favour.BETTER.value)
_MOST: Final = 3


@dataclass(frozen=True)
class Proposal:
    """summary: language -> sentences, in every language of the document."""

    version: str
    effective: date
    summary: Mapping[str, str]


def proposal(policy: Policy, archive: Archive, today: date) -> Proposal:
    """For the policy as it stands in the file, against the version released last."""
    last = archive.last
    released = {each.version for each in archive.versions}
    notice = last.policy.document.change_notice if last else None
    first = first_day_after(today, notice) if notice else today + timedelta(days=1)
    first = max(first, last.effective + timedelta(days=1)) if last else first
    return Proposal(
        version=next_number(policy.document.version, released),
        effective=first_of_month(first),
        summary=summaries(last.policy if last else None, policy),
    )


def next_number(version: str, released: Collection[str]) -> str:
    """`1.1` after `1.0`, `2` after `1`; the one that stands there, if it is not released."""
    *before, last = version.split(".")
    numbers = (".".join((*before, str(each))) for each in count(int(last)))
    return next(each for each in numbers if each not in released)


def first_of_month(day: date) -> date:
    """The day itself if it is one, else the next."""
    return day if day.day == 1 else (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def summaries(old: Policy | None, new: Policy) -> dict[str, str]:
    """Language -> what changed, in sentences, as readers see it: no settings, no contracts."""
    if old is None:
        return {
            each: locale_for(new, each).text("These terms apply for the first time.")
            for each in new.languages
        }
    after = without_settings(new)
    found = compare(with_settings(old, after), after)
    locales = {each: locale_for(new, each) for each in new.languages}
    return {each: _said(redline(found, locale, ReaderWords), locale) for each, locale in locales.items()}


def _said(changes: RedlineView, locale: Locale) -> str:
    """The worst three and how many others there are."""
    rows: list[PromiseRow | OtherRow] = [*changes.promises, *changes.others]
    rows.sort(key=_rank)
    sentences = [sentence(each, locale) for each in (*rows, *changes.wordings)]
    if not sentences:
        return locale.text("Nothing changes for customers.")
    shown, others = sentences[:_MOST], len(sentences[_MOST:])
    if others:
        shown.append(locale.plural("{n} further change.", "{n} further changes.", others))
    return " ".join(shown)


def _rank(row: PromiseRow | OtherRow) -> int:
    return _ORDER.index(row.favour) if row.favour in _ORDER else len(_ORDER)


def sentence(row: PromiseRow | OtherRow | WordingRow, locale: Locale) -> str:
    """A row of a comparison, for readers; one full stop at its end: `30 Min.` has one already."""
    said = _sentence(row, locale)
    return said[:-1] if said.endswith("..") and not said.endswith("...") else said


def _sentence(row: PromiseRow | OtherRow | WordingRow, locale: Locale) -> str:
    if isinstance(row, WordingRow):
        return locale.text("Another wording: {what}.", what=row.place)
    what, is_gone = _place(row), row.new in (ABSENT, locale.text("gone"))
    if is_gone:
        return locale.text("No longer there: {what}.", what=what)
    if row.old == ABSENT:
        return locale.text("New: {what}.", what=what)
    return locale.text("{what}: {new} instead of {old}.", what=what, new=row.new, old=row.old)


def _place(row: PromiseRow | OtherRow) -> str:
    if isinstance(row, OtherRow):
        return row.place
    return ", ".join(each for each in (row.tier, row.severity, row.promise) if each not in ("", NONE))
