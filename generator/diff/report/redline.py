"""Changes said in one language: finished strings, which formats.py shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ...core.diagnostic import Path
from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.policy import Policy
from ...policy.portal.addresses import AddressMove
from ...policy.promises import KINDS, own_kind
from ..change import PROMISES, Change, Kind
from ..comparing.comparison import Comparison
from ..favour import Favour
from ..incidents import Incident
from ..word_diff import DiffPiece
from .change_words import ChangeWords

_SIGNS: Final = {Favour.BETTER: "▲", Favour.WORSE: "▼", Favour.MIXED: "◆", Favour.EQUAL: "="}
_VERDICTS: Final = {
    Favour.BETTER: N_("better"), Favour.WORSE: N_("worse"), Favour.MIXED: N_("partly better, partly worse"),
    Favour.EQUAL: N_("the same"),
}  # fmt: skip
NONE: Final = "–"


@dataclass(frozen=True)
class PromiseRow:
    tier: str
    severity: str
    promise: str
    old: str
    new: str
    verdict: str
    favour: str
    waits: str


@dataclass(frozen=True)
class OtherRow:
    place: str
    old: str
    new: str
    verdict: str
    favour: str


@dataclass(frozen=True)
class WordingRow:
    """texts: (language, pieces); stale: languages that were not changed."""

    place: str
    texts: tuple[tuple[str, tuple[DiffPiece, ...]], ...]
    stale: tuple[str, ...]


@dataclass(frozen=True)
class IncidentRow:
    reported: str
    tier: str
    severity: str
    regions: str
    before: str
    after: str


@dataclass(frozen=True)
class RedlineView:
    """A comparison in one language. Plain text: whoever shows it escapes it."""

    title: str
    versions: str
    summary: str
    counts: str
    promises: tuple[PromiseRow, ...]
    others: tuple[OtherRow, ...]
    wordings: tuple[WordingRow, ...]
    addresses: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]
    incidents: tuple[IncidentRow, ...]
    numbers: tuple[tuple[str, str], ...]  # of clauses, rules, definitions: as contracts cite them

    @property
    def is_empty(self) -> bool:
        return not (self.promises or self.others or self.wordings)


def redline(comparison: Comparison, locale: Locale, words: type[ChangeWords] = ChangeWords) -> RedlineView:
    return _Redline(comparison, locale, words).view()


def each_row(
    comparison: Comparison, locale: Locale, words: type[ChangeWords] = ChangeWords
) -> Iterator[tuple[Change, PromiseRow | OtherRow | WordingRow]]:
    """Every change that these words show, with what a comparison says of it."""
    said = _Redline(comparison, locale, words)
    for each in said.changes:
        yield each, said.row(each)


class _Redline:
    def __init__(self, comparison: Comparison, locale: Locale, words: type[ChangeWords]) -> None:
        self.old, self.new = comparison.old, comparison.new
        self.comparison = comparison
        self.locale, self.t = locale, locale.text
        self.words = words(self.old, self.new, locale)
        self.changes = tuple(filter(self.words.shows, comparison.changes))

    def row(self, change: Change) -> PromiseRow | OtherRow | WordingRow:
        if change.kind in PROMISES:
            return self._promise(change)
        return self._wording(change) if _is_wording(change) else self._other(change)

    def view(self) -> RedlineView:
        changes = self.changes
        worded = [each for each in changes if _is_wording(each)]
        return RedlineView(
            title=self.t("Changes: {title}", title=self.words.say(self.new.document.title)),
            versions=f"{self._version(self.old)} → {self._version(self.new)}",
            summary=self.words.say(self.new.document.summary_of_changes),
            counts=self.words.counts(count(changes)),
            promises=tuple(self._promise(each) for each in changes if each.kind in PROMISES),
            others=tuple(
                self._other(each) for each in changes if each.kind not in PROMISES and each not in worded
            ),
            wordings=tuple(self._wording(each) for each in worded),
            addresses=tuple(self._addresses()),
            pages=tuple(
                dict.fromkeys(site_path(page, self._language) for each in changes for page in each.pages)
            ),
            incidents=tuple(self._incident(each) for each in self.comparison.incidents),
            numbers=tuple((each.old, each.new) for each in self.comparison.numbers),
        )

    @property
    def _language(self) -> str:
        languages = self.new.languages
        return self.locale.language if self.locale.language in languages else languages[0]

    def _version(self, policy: Policy) -> str:
        document = policy.document
        return self.t(
            "Version {version}, effective from {date}",
            version=document.version,
            date=self.locale.date(document.effective),
        )

    def _promise(self, change: Change) -> PromiseRow:
        path, way = _way_of(change.path)
        group, name, *_, last = path
        severity = str(last) if group == "tiers" else str(name)
        is_step = change.kind is Kind.ESCALATION
        kinds = (*KINDS, *map(own_kind, {**self.old.promises, **self.new.promises}))
        said = next((kind for kind in kinds if kind.path(str(name), severity) == path), None)
        promise = (
            self.t("Escalation, step {n}", n=int(last) + 1)
            if is_step
            else self.words.kind(said)
            if said
            else ""
        )
        waits = " → ".join(map(self.words.wait, change.longest_wait)) if change.longest_wait else ""
        return PromiseRow(
            tier=NONE if is_step else self.words.tier(str(name)), severity=self.words.severity(severity),
            promise=f"{promise} ({self.words.way_called(way)})" if way else promise,
            old=self.words.value(change.old) or self.words.absent(is_gone=False),
            new=self.words.value(change.new) or self.words.absent(is_gone=True),
            verdict=self._verdict(change), favour=favour_of(change), waits=waits,
        )  # fmt: skip

    def _other(self, change: Change) -> OtherRow:
        old, new = self.words.sides(change)
        old, new = old or self.words.absent(is_gone=False), new or self.words.absent(is_gone=True)
        return OtherRow(self.words.place(change), old, new, self._verdict(change), favour_of(change))

    def _wording(self, change: Change) -> WordingRow:
        texts = tuple((each.language, self.words.pieces(change, each)) for each in change.texts)
        return WordingRow(self.words.place(change), texts, change.stale)

    def _verdict(self, change: Change) -> str:
        if change.favour is None:
            return NONE
        return f"{_SIGNS[change.favour]} {self.t(_VERDICTS[change.favour])}"

    def _addresses(self) -> Iterator[tuple[str, str]]:
        for each in (each for change in self.comparison.changes for each in change.moved):
            yield from ((old, new or self.t("gone")) for old, new in moves(each, self.new.languages))

    def _incident(self, incident: Incident) -> IncidentRow:
        return IncidentRow(
            reported=self._moment(incident.reported, incident),
            tier=self.words.tier(incident.tier), severity=self.words.severity(incident.severity),
            regions=self._regions(incident.regions),
            before=self._due(incident.before, incident), after=self._due(incident.after, incident),
        )  # fmt: skip

    def _regions(self, regions: tuple[str, ...]) -> str:
        if regions == tuple(self.new.regions):
            return self.t("all regions")
        return self.locale.list(map(self.words.region, regions))

    def _moment(self, at: datetime, incident: Incident) -> str:
        time = self.locale.time_of_day(at)
        if incident.is_dated:
            return self.t("{day}, {time}", day=self.locale.dated_day(at.date()), time=time)
        return f"{self.locale.weekday(at.isoweekday())} {time}"

    def _due(self, at: datetime, incident: Incident) -> str:
        minutes = int((at - incident.reported).total_seconds()) // 60
        return f"{self._moment(at, incident)} ({self.words.wait(minutes)})"


def _is_wording(change: Change) -> bool:
    return bool(change.texts) and change.kind in (
        Kind.WORDING, Kind.DEFINITION, Kind.REQUIRED_INFORMATION
    )  # fmt: skip


def favour_of(change: Change) -> str:
    return change.favour.value if change.favour else ""


def count(changes: Iterable[Change]) -> dict[str, int]:
    """{better, worse, mixed, texts, addresses}: an address that moves counts once, whatever its forms."""
    all_changes = tuple(changes)
    favours = {each: sum(change.favour is each for change in all_changes) for each in Favour}
    return {
        "better": favours[Favour.BETTER], "worse": favours[Favour.WORSE], "mixed": favours[Favour.MIXED],
        "texts": sum(map(_is_wording, all_changes)),
        "addresses": sum(bool(each.moved) for each in all_changes),
    }  # fmt: skip


def site_path(page: str, language: str) -> str:
    return page if page.startswith("/") else f"/{language}/{page}"


def moves(each: AddressMove, languages: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    for language in ("",) if each.old.startswith("/") else languages:
        yield site_path(each.old, language), each.new and site_path(each.new, language)


def _way_of(path: Path) -> tuple[Path, str]:
    """Where a time stands, and the way to report for which alone it holds; "" for all."""
    *place, key, way = path
    return (tuple(place), str(way)) if key == "by" else (path, "")
