"""What a change means for customers, in sentences: against what is saved, and against what is in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ...core.messages import Message
from ...diff.change import Change, Kind
from ...diff.comparing.comparison import Comparison, compare
from ...diff.favour import Favour
from ...diff.incidents import Incident
from ...diff.report.change_words import ChangeWords
from ...diff.report.reader_words import ReaderWords
from ...diff.report.redline import IncidentRow, OtherRow, PromiseRow, WordingRow, each_row, moves, redline
from ...editing.places import place_of
from ...i18n.locale import Locale, locale_for
from ...policy.policy import Policy
from ...policy.portal.settings import with_settings, without_settings
from ...versions.archive import Archive, ReleasedVersion
from ...versions.releasing.summary import sentence

Data = dict[str, Any]
Row = PromiseRow | OtherRow | WordingRow
EXAMPLE = Message("{tier}, {severity}: a report of {reported} is answered by {after} instead of {before}.")
LEADS_ON = Message("The address {old} then leads to {new}.")
LEADS_NOWHERE = Message("The address {old} will no longer exist.")
NUMBERS = Message("Clauses and definitions get other numbers, which contracts may cite: {numbers}.")
_EFFECTS = {Favour.BETTER: "better", Favour.WORSE: "worse", Favour.MIXED: "neutral", Favour.EQUAL: "neutral"}
# Of the reports that are answered at another time; the first of a week and the nearest to special days come first.
_MOST_EXAMPLES = 3
# Letters of a text that is told whole.
_SHORT = 60


def meaning(old: Policy, new: Policy, author: str) -> list[Data]:
    """Every difference, what is worse for customers first: {sentence, effect, verdict, place, path, examples, addresses}.

    effect     better, worse, neutral (neither, or partly both); "" where the words do not tell; verdict: in words
    examples   sentences about reports that are answered at another time
    addresses  {said, href} of published addresses that lead elsewhere then; href: the address of today
    """
    told = _Meaning(compare(old, new), author)
    return sorted(told.items(), key=lambda each: _ORDER.index(each["effect"]))


def in_force(archive: Archive, today: date) -> ReleasedVersion | None:
    """The released version that applies today."""
    applied = (each for each in reversed(archive.versions) if each.effective <= today)
    return next(applied, None)


def against(released: Policy, new: Policy, author: str) -> list[Data]:
    """As `meaning`, without what no version lays down."""
    after = without_settings(new)
    return meaning(with_settings(released, after), after, author)


_ORDER = ("worse", "neutral", "better", "")


class _Meaning:
    def __init__(self, found: Comparison, author: str) -> None:
        self.found, self.author = found, author
        self.locale: Locale = locale_for(found.new, author)
        view = redline(found, self.locale, ReaderWords)
        self.incidents: Sequence[tuple[Incident, IncidentRow]] = [
            *zip(found.incidents, view.incidents, strict=True)
        ]

    def items(self) -> Iterator[Data]:
        rows: dict[int, Row] = {}
        for words in (ChangeWords, ReaderWords):  # what only the file knows, readers have no words for
            rows |= {id(change): row for change, row in each_row(self.found, self.locale, words)}
        told: set[int] = set()
        for change in self.found.changes:
            yield self._item(change, rows[id(change)], told)
        if self.found.numbers:
            pairs = ", ".join(f"{each.old} → {each.new}" for each in self.found.numbers)
            yield _item(NUMBERS.in_(self.author, {"numbers": pairs}))

    def _item(self, change: Change, row: Row, told: set[int]) -> Data:
        examples = [each for each in self.incidents if _shows(change, each[0]) and id(each[0]) not in told]
        told |= {id(each) for each, _ in examples}
        verdict = "" if isinstance(row, WordingRow) else row.verdict.lstrip("▲▼◆= –")
        return {
            **_item(sentence(self._short(change, row), self.locale)),
            "effect": _EFFECTS.get(change.favour, "") if change.favour else "",
            "verdict": verdict,
            "place": place_of(change.path),
            "path": list(change.path),
            "examples": [self._example(each) for _, each in examples[:_MOST_EXAMPLES]],
            "addresses": [*self._addresses(change)],
        }

    def _short(self, change: Change, row: Row) -> Row:
        """A name or the like is told with what it was."""
        own = [each for each in change.texts if each.language == self.locale.language] or change.texts
        if not isinstance(row, WordingRow) or not own:
            return row
        old, new = own[0].old, own[0].new
        is_short = all(0 < len(each) <= _SHORT and "\n" not in each for each in (old, new))
        return OtherRow(row.place, old, new, "", "") if is_short else row

    def _example(self, row: IncidentRow) -> str:
        said = {"reported": row.reported, "after": row.after, "before": row.before}
        return EXAMPLE.in_(self.author, {"tier": row.tier, "severity": row.severity, **said})

    def _addresses(self, change: Change) -> Iterator[Data]:
        for each in change.moved:
            for old, new in moves(each, self.found.new.languages):
                said = LEADS_ON.filled(old=old, new=new) if new else LEADS_NOWHERE.filled(old=old)
                yield {"said": said.in_(self.author), "href": old}


def _item(said: str) -> Data:
    nothing: Data = {"effect": "", "verdict": "", "place": "", "path": [], "examples": [], "addresses": []}
    return {"sentence": said, **nothing}


def _shows(change: Change, incident: Incident) -> bool:
    """Is a report answered at another time because of this? Of hours and days nobody can tell which of them it was."""
    if change.kind is Kind.FIRST_RESPONSE:
        return change.path[1:2] == (incident.tier,) and incident.severity in change.path
    if change.kind is Kind.TIER_HOURS:
        return change.path[1] == incident.tier
    kinds = (Kind.HOURS, Kind.PUBLIC_HOLIDAYS, Kind.HOLIDAYS, Kind.SPECIAL_DAY, Kind.TIME_ZONE, Kind.COUNTING)
    return change.kind in kinds
