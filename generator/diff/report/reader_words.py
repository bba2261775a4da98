"""Changes in words for those who read the portal: no marks of the file, no ids of its entries.

Lawyers compare files, so `diff` shows what stands in them; customers compare what they were shown.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from ...deadlines.world.holiday_words import observed_name
from ...deadlines.world.zone_names import zone_place
from ...policy import prose
from ...policy.base import Entry, Text
from ...policy.notation import code_of
from ...policy.service_hours import HolidayCalendar
from ...policy.tiers import Severity
from ...views.voice import Voice
from ..change import Change, Kind
from ..text_changes import TextChange
from ..word_diff import DiffPiece, Part, word_diff
from .change_words import ABSENT, ChangeWords

# What only the file and its addresses know, and nobody is promised.
_HIDDEN: Final = ("formerly", "page", "table")


class ReaderWords(ChangeWords):
    """As `ChangeWords`, for the pages."""

    @cached_property
    def _before(self) -> Voice:
        return Voice(self._old, self._locale)

    @cached_property
    def _after(self) -> Voice:
        return Voice(self._new, self._locale)

    def shows(self, change: Change) -> bool:
        """Of another id the reader sees the other name, if there is one."""
        if change.kind is Kind.RENAMED:
            old, new = self.sides(change)
            return old != new
        return str(change.path[-1]) not in _HIDDEN

    def absent(self, *, is_gone: bool) -> str:
        return self._t("gone") if is_gone else ABSENT

    def say(self, text: Text | None) -> str:
        return "".join(run.text for run in prose.inline(super().say(text)))

    def place(self, change: Change) -> str:
        return self._after.filled(super().place(change))

    def sides(self, change: Change) -> tuple[str, str]:
        if change.kind is Kind.RENAMED:
            old, new = self._names(change)
        elif change.kind is Kind.HOLIDAYS:
            old, new = (self._calendar(each) for each in (change.old, change.new))
        elif change.kind is Kind.TIME_ZONE and change.path[0] == "service_hours":
            old, new = (self._zone(each) for each in (change.old, change.new))
        elif change.path[-1] == "country":
            old, new = (self._locale.territory(each) for each in (change.old, change.new))
        else:
            old, new = super().sides(change)
        return self._before.filled(old), self._after.filled(new)

    def pieces(self, change: Change, text: TextChange) -> tuple[DiffPiece, ...]:
        """Of the words as they are shown; where those are the same, what else it can be."""
        is_list = isinstance(change.new if change.new is not None else change.old, tuple)
        sides = (self._shown(self._before, text.old, is_list), self._shown(self._after, text.new, is_list))
        if sides[0] != sides[1]:
            return word_diff(*sides)
        t = self._t
        return (DiffPiece(Part.SAME, t("The words are the same; a link or the emphasis has changed.")),)

    def wait(self, minutes: int) -> str:
        return self._locale.span(minutes)

    def counts(self, counts: Mapping[str, int]) -> str:
        """`Für den Kunden: 1 besser, 2 schlechter. 1 Text geändert.`: what there is."""
        t, number = self._t, self._locale.number
        judged = {
            "better": t("{n} better", n=number(counts["better"])),
            "worse": t("{n} worse", n=number(counts["worse"])),
            "mixed": t("{n} partly better, partly worse", n=number(counts["mixed"])),
        }
        favours = ", ".join(words for name, words in judged.items() if counts[name])
        texts = self._locale.plural("{n} text changed", "{n} texts changed", counts["texts"])
        parts = (f"{t('For the customer')}: {favours}" if favours else "", texts if counts["texts"] else "")
        return " ".join(f"{part}." for part in parts if part)

    def _zone(self, zone: str | None) -> str:
        t = self._t
        return zone_place(self._locale, zone) if zone else t("not stated separately")

    def _calendar(self, named: HolidayCalendar | None) -> str:
        t = self._t
        if named is None:
            return t("not stated separately")
        if not named.calendars:
            return self._t(named.calendar)
        return observed_name(
            named, self._locale, self._old.document.effective.year, self._new.horizon[1].year
        )

    def _names(self, change: Change) -> tuple[str, str]:
        group = str(change.path[0])
        old, new = (
            self._called(group, getattr(policy, group).get(str(name)))
            for policy, name in ((self._old, change.old), (self._new, change.new))
        )
        return old, new

    def _called(self, group: str, entry: Entry | None) -> str:
        """A severity with its code, which readers see before its name."""
        name = self._title(group, entry)
        if not isinstance(entry, Severity):
            return name
        return f"{code_of(entry.id, name, entry.code)} {name}".strip()

    def _coded(self, code: str, name: str) -> str:
        entry = self._new.severities.get(code) or self._old.severities.get(code)
        return f"{code_of(code, name, entry.code if entry else None)} {name}".strip()

    def _hours_name(self, group: str, name: str) -> str:
        """By the tiers alone."""
        if group != "service_hours":
            return self.region(name)
        return self._tiers_in(name) or self._name(group, name)

    def _shown(self, voice: Voice, text: str, is_list: bool) -> str:
        return "\n".join(self._paragraphs(voice, text.split("\n") if is_list else [text]))

    def _paragraphs(self, voice: Voice, texts: list[str]) -> Iterator[str]:
        return (voice.prose(Text.model_validate(each)).plain for each in texts if each.strip())
