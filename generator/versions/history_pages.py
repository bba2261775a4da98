"""Which versions there are and when each applies; the pages and data that tell it.

A version in the making is in the history too, as not released yet. `today` decides which version the site shows and
whether another is announced; everything else follows from the dates in the files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from ..artifacts.data import atom, policy_json, sla_json
from ..artifacts.pages import version_page
from ..artifacts.pages.frozen_terms import Frozen, frozen_terms
from ..artifacts.pages.links import Edition
from ..artifacts.pages.pages import Page
from ..artifacts.pages.version_page import VersionPage
from ..core.artifact import Artifact
from ..deadlines.baking import bake_policy
from ..diff.comparison import compare
from ..diff.renames import successor
from ..diff.report.reader_words import ReaderWords
from ..diff.report.redline import RedlineView, redline
from ..i18n.locale import Locale, locale_for
from ..policy.groups import ADDRESSED
from ..policy.policy import Contract, Policy
from ..policy.settings import with_settings, without_settings
from ..rules.versions.changes import served_by, then_called
from ..views.calculator_words import SENTENCES
from ..views.policy_view import PolicyView
from ..views.say_policy import say
from ..views.voice import Voice
from .archive import Archive, Archived

CURRENT_SLA: Final = "sla.json"


@dataclass(frozen=True)
class Period:
    """A version and the days on which it applies; `until` is the last of them, None: until further notice."""

    policy: Policy
    until: date | None
    archived: Archived | None

    @property
    def version(self) -> str:
        return self.policy.document.version

    @property
    def effective(self) -> date:
        return self.policy.document.effective


@dataclass(frozen=True)
class VersionRow:
    """A line of the list of versions, in words; `status`: "" of what no longer applies, and where no day is known."""

    version: str
    path: str
    since: str
    until: str
    summary: str
    status: str


@dataclass(frozen=True)
class ChangesPart:
    """What one version changed, in words; the first version changed nothing."""

    version: str
    id: str
    heading: str
    summary: str
    changes: RedlineView | None


@dataclass(frozen=True)
class History:
    """All versions, seen from the policy that is being published.

    coming  the policy of the file, if another version is published until its day
    """

    policy: Policy
    archive: Archive = field(default_factory=Archive)
    today: date | None = None
    coming: Policy | None = None

    @property
    def periods(self) -> tuple[Period, ...]:
        """The oldest first."""
        known: list[tuple[Policy, Archived | None]] = [(each.policy, each) for each in self.archive.versions]
        for policy in filter(None, (self.policy, self.coming)):
            if all(each.version != policy.document.version for each in self.archive.versions):
                known.append((policy, None))
        known.sort(key=lambda each: each[0].document.effective)
        ends = [policy.document.effective - timedelta(days=1) for policy, _ in known[1:]]
        return tuple(
            Period(policy, until, archived)
            for (policy, archived), until in zip(known, [*ends, None], strict=True)
        )

    def in_force(self, day: date) -> Period:
        """The version that applies on a day; before the first one, the first."""
        begun = [each for each in self.periods if each.effective <= day]
        return begun[-1] if begun else self.periods[0]

    @property
    def _policies(self) -> tuple[Policy, ...]:
        versions = (each for each in self.periods if each.version != self._last.document.version)
        return (*(each.policy for each in versions), self._last)

    @property
    def _last(self) -> Policy:
        return self.coming or self.policy

    @property
    def begun(self) -> tuple[Archived, ...]:
        """The released versions up to the one that is published."""
        last = self.policy.document.effective
        return tuple(each for each in self.archive.versions if each.policy.document.effective <= last)

    @property
    def released_ahead(self) -> tuple[Archived, ...]:
        """The released versions after the one that is published."""
        return self.archive.versions[len(self.begun) :]

    def called_now(self, group: str, name: str) -> str:
        """The entry as the last version calls it: other capitals and former names are accepted; else as given."""
        entries = [entry for policy in self._policies for entry in getattr(policy, group).values()]
        known = [each for entry in entries for each in (entry.id, *entry.formerly)]
        exact = (
            name if name in known else next((each for each in known if each.lower() == name.lower()), name)
        )
        return successor(group, exact, self._policies) or exact

    def then_called(self, period: Period, group: str, name: str) -> str:
        """What the entry of this name is called in a version; the same name if it has no other there."""
        return then_called(period.policy, group, name, self._policies) or name

    def sla_of(self, period: Period) -> dict[str, Any]:
        """As it was baked at the release, and for the names that its tiers, severities and regions have now."""
        sla: dict[str, Any] = (
            dict(period.archived.lock["sla"]) if period.archived else bake_policy(period.policy)
        )
        for group in ADDRESSED:
            for name in getattr(self.policy, group):
                then = self.then_called(period, group, name)
                if then != name and then in getattr(period.policy, group):
                    sla = _ALSO_CALLED[group](sla, then, name)
        return sla

    def contracts_in(self, known: Policy) -> dict[str, Contract]:
        """The contracts of the file that a version can serve, in the names that it has."""
        found = {name: served_by(each, known, self._policies) for name, each in self._last.contracts.items()}
        return {name: each for name, each in found.items() if each is not None}

    @property
    def waiting(self) -> dict[str, Contract]:
        """The contracts of the file on what the published version lacks yet."""
        return {
            name: each for name, each in self._last.contracts.items() if name not in self.policy.contracts
        }

    @property
    def announced_after(self) -> Period | None:
        """The version that applies until the one of this policy begins, if that day is still to come."""
        if self.today is None or self.policy.document.effective <= self.today:
            return None
        found = self.in_force(self.today)
        return None if found.version == self.policy.document.version else found

    @property
    def is_draft(self) -> bool:
        """Has the published version not been released yet?"""
        version = self.policy.document.version
        return all(each.version != version for each in self.archive.versions)

    @property
    def is_ahead(self) -> bool:
        return self.today is not None and self.policy.document.effective > self.today

    @property
    def following(self) -> Period | None:
        """The version that takes the place of the published one on a day that is still to come."""
        if self.today is None:
            return None
        return next((each for each in self.periods if each.effective > self.today), None)


def history_on(policy: Policy, archive: Archive, today: date) -> History:
    """What the site shows on a day: the version in force, until the one in the file begins.

    What the operator sets is no matter of versions: the file says it at once (settings.py).
    """
    whole = History(policy, archive, today)
    former = whole.announced_after
    if former is None:
        return whole
    known = with_settings(former.policy, policy)
    shown = known.model_copy(update={"contracts": whole.contracts_in(known)})
    return History(shown, archive, today, coming=policy)


def said_in(history: History, locale: Locale) -> PolicyView:
    """What the published version says, in a language; a draft calls itself one wherever it names its version."""
    view = say(history.policy, locale)
    return _as_draft(view) if history.is_draft else view


def _as_draft(view: PolicyView) -> PolicyView:
    return replace(
        view, document=replace(view.document, version_line=view.document.draft_line, is_draft=True)
    )


def _tier_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    groups = ("tiers", "commitments")
    return sla | {group: {**sla[group], now: sla[group][then]} for group in groups}


def _severity_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    def both(promises: Mapping[str, Any]) -> dict[str, Any]:
        return {**promises, now: promises[then]} if then in promises else dict(promises)

    return sla | {
        "severities": [*sla["severities"], now],
        "commitments": {tier: both(promises) for tier, promises in sla["commitments"].items()},
        "escalation": both(sla["escalation"]),
    }


def _region_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    calendars = {
        f"{now}.{name.partition('.')[2]}": calendar
        for name, calendar in sla["calendars"].items()
        if name.partition(".")[0] == then
    }
    regions = {**sla["regions"], now: sla["regions"][then]}
    return sla | {"regions": regions, "calendars": {**sla["calendars"], **calendars}}


_ALSO_CALLED: Final = {"tiers": _tier_also, "severities": _severity_also, "regions": _region_also}


def version_path(version: str) -> str:
    """Inside a language."""
    return f"versions/{version}/"


def announcement(history: History, locale: Locale) -> tuple[str, str, str]:
    """(sentence, words of the link, path inside the language) for the banner; empty if nothing is announced."""
    if not history.is_ahead:
        following = history.following
        if following is None:
            return "", "", ""
        day = locale.date(following.effective)
        sentence = locale.text("Version {version} applies from {date}.", version=following.version, date=day)
        return sentence, locale.text("What changes then"), f"changes/#{_anchor(following.version)}"
    day = locale.date(history.policy.document.effective)
    sentence = locale.text("These terms apply from {date}.", date=day)
    former = history.announced_after
    if former is None:
        return sentence, "", ""
    return (
        sentence,
        locale.text("Until then: version {version}", version=former.version),
        version_path(former.version),
    )


def history_pages(history: History, locale: Locale) -> tuple[Page, Page]:
    """The list of versions, and what each of them changed."""
    t = locale.text
    context = {"rows": version_rows(history, locale), "any_released": bool(history.archive.versions)}
    return (
        Page(
            "versions",
            "versions",
            t("Versions"),
            t("All versions of these terms, with the days on which they apply."),
            in_navigation=False,
            context=context,
        ),
        Page(
            "changes",
            "changes",
            t("Changes"),
            t("What changed from version to version, and for whom it is better or worse."),
            in_navigation=False,
            context={
                "parts_of_history": tuple(_parts(history, locale)),
                "any_released": bool(history.archive.versions),
            },
        ),
    )


def editions(history: History, locale: Locale) -> tuple[Edition, ...]:
    """The versions as links name them, the newest first."""
    return tuple(_edition(each, locale) for each in reversed(history.periods))


def _edition(period: Period, locale: Locale) -> Edition:
    policy, voice = period.policy, _voice(period.policy, locale.language)
    unnamed = [locale.text("Introduction"), *(locale.text("Further provisions") for _ in policy.sections)]
    named = enumerate(zip(policy.sections.values(), unnamed, strict=False), start=1)
    return Edition(
        version=policy.document.version,
        title=voice.say(policy.document.title),
        effective=locale.date(policy.document.effective),
        is_draft=period.archived is None,
        clauses=tuple((each.id, number, voice.say(each.heading) or other) for number, (each, other) in named),
    )


def version_rows(history: History, locale: Locale) -> tuple[VersionRow, ...]:
    """The newest first."""
    return tuple(
        VersionRow(
            version=each.version,
            path=version_path(each.version),
            since=locale.date(each.effective),
            until=locale.date(each.until) if each.until else locale.text("until further notice"),
            summary=_summary(each.policy, locale.language),
            status=_status(each, history.today, locale),
        )
        for each in reversed(history.periods)
    )


def _status(period: Period, today: date | None, locale: Locale) -> str:
    if period.archived is None:
        return locale.text("not released yet")
    if today is None or (period.until and period.until < today):
        return ""
    return locale.text("in force") if period.effective <= today else locale.text("not in force yet")


def _summary(policy: Policy, language: str) -> str:
    return _voice(policy, language).say(policy.document.summary_of_changes)


def _voice(policy: Policy, language: str) -> Voice:
    """In the version's first language if it had none in this one."""
    spoken = language if language in policy.languages else policy.languages[0]
    return Voice(policy, Locale.of(policy, spoken))


def _parts(history: History, locale: Locale) -> Iterator[ChangesPart]:
    periods = history.periods
    for old, new in reversed(list(pairwise(periods))):
        spoken = locale_for(new.policy, locale.language)
        yield _part(new, locale, redline(compare(*_public(old, new)), spoken, ReaderWords))
    yield _part(periods[0], locale, None)


def _public(old: Period, new: Period) -> tuple[Policy, Policy]:
    """Both as everybody may see them: settings are no changes of the terms, and contracts nobody's business."""
    after = without_settings(new.policy)
    return with_settings(old.policy, after), after


def _part(period: Period, locale: Locale, changes: RedlineView | None) -> ChangesPart:
    said = SENTENCES["version" if period.archived else "draft"]
    heading = locale.text(said, version=period.version, date=locale.date(period.effective))
    return ChangesPart(
        period.version, _anchor(period.version), heading, _summary(period.policy, locale.language), changes
    )


def _anchor(version: str) -> str:
    return f"version-{version.replace('.', '-')}"


def history_artifacts(history: History, codes: Sequence[str]) -> Iterator[Artifact]:
    """Each version's own page, its data, and a feed for each language."""
    policy = history.policy
    locales = {code: Locale.of(policy, code) for code in codes}
    for locale in locales.values():
        for index in range(len(history.periods)):
            yield version_page.artifact(_page(history, index, locale, locales))
        parts = list(_parts(history, locale))
        yield atom.artifact(policy, locale, [_entry(part, history, locale) for part in parts])
    for period in history.periods:
        yield policy_json.of_version(with_settings(period.policy, policy))
        if period.version != policy.document.version:
            yield sla_json.of_version(period.version, history.sla_of(period), period.archived is None)


def _page(history: History, index: int, locale: Locale, locales: Mapping[str, Locale]) -> VersionPage:
    period = history.periods[index]
    former = history.periods[index - 1] if index else None
    later = history.periods[index + 1] if index + 1 < len(history.periods) else None
    is_ahead = history.today is not None and period.effective > history.today
    language, terms = _terms(period, locale.language)
    return VersionPage(
        version=period.version,
        language=locale.language,
        words_language=language,
        title=terms.title,
        html=terms.html,
        notes=(*(_note_ahead(period, former, locale) if is_ahead else ()), *_notes(period, later, locale)),
        named=tuple(each.version for each in (former if is_ahead else None, later) if each),
        is_lasting=period.archived is not None and later is None,
        digest=period.archived.lock["sha256"] if period.archived else "",
        others=tuple((code, each.own_name) for code, each in locales.items() if code != locale.language),
        locale=locale,
    )


def _terms(period: Period, language: str) -> tuple[str, Frozen]:
    if period.archived:
        known, html = period.archived.text(language)
        return known, Frozen(period.archived.lock["texts"][known]["title"], html)
    known = language if language in period.policy.languages else period.policy.languages[0]
    locale = Locale.of(period.policy, known)
    return known, frozen_terms(_as_draft(say(period.policy, locale)), locale)


def _notes(period: Period, later: Period | None, locale: Locale) -> Iterator[str]:
    t = locale.text
    if period.archived is None:
        yield t("This version has not been released yet; its words may still change.")
    if later and period.until:
        yield t("This version applies until {date}.", date=locale.date(period.until))
        yield t(
            "There is a newer one: version {version} applies from {date}.",
            version=later.version,
            date=locale.date(later.effective),
        )


def _note_ahead(period: Period, former: Period | None, locale: Locale) -> Iterator[str]:
    t, day = locale.text, locale.date(period.effective)
    if former is None:
        yield t("This version applies only from {date}.", date=day)
    else:
        yield t(
            "This version applies only from {date}; until then version {version} applies.",
            date=day,
            version=former.version,
        )


def _entry(part: ChangesPart, history: History, locale: Locale) -> atom.Entry:
    period = next(each for each in history.periods if each.version == part.version)
    lines = [part.summary]
    if part.changes:
        lines += [
            f"{row.tier}, {row.severity}, {row.promise}: {row.old} → {row.new} {row.verdict}"
            for row in part.changes.promises
        ]
        lines += [f"{row.place}: {row.old} → {row.new} {row.verdict}" for row in part.changes.others]
        lines += [row.place for row in part.changes.wordings]
    return atom.Entry(part.version, part.heading, period.effective, tuple(lines))


def sla_versions(history: History) -> list[dict[str, Any]]:
    """For `/sla.json`: [{version, effective, until, url}], the oldest first.

    `effective` and `until` (null: until further notice) are dates of the region's wall clock; `url` is relative
    to the site's root. A program that answers for a report finds the entry with effective <= the report's date
    <= until; if its url is not that of the file it has, it loads that file, which has the same shape.
    """
    return [
        {
            "version": each.version,
            "effective": each.effective.isoformat(),
            "until": each.until.isoformat() if each.until else None,
            "url": _sla_url(each, history),
        }
        for each in history.periods
    ]


def known_days(history: History) -> tuple[str, str]:
    """The first and the last date on which a version answers: so long all clocks must be known."""
    slas = [history.sla_of(each) for each in history.periods]
    return min(each["from"] for each in slas), max(each["until"] for each in slas)


def _sla_url(period: Period, history: History) -> str:
    is_current = period.version == history.policy.document.version
    return CURRENT_SLA if is_current else sla_json.path_of(period.version)
