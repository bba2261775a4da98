"""Which versions there are and when each applies; the pages and data that tell it.

A version in the making is in the history too, as not released yet. `today` decides which version the site shows and
whether another is announced; everything else follows from the dates in the files.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from ..artifacts.data import atom, policy_json, sla_json
from ..artifacts.pages import version_page
from ..artifacts.pages.frozen_terms import FrozenTerms, frozen_terms
from ..artifacts.pages.link_sentences import Edition
from ..artifacts.pages.pages import Page
from ..artifacts.pages.version_page import VersionPage
from ..core.artifact import Artifact
from ..core.keeping import cached
from ..diff.comparing.comparison import compare
from ..diff.report.reader_words import ReaderWords
from ..diff.report.redline import NONE, OtherRow, PromiseRow, RedlineView, redline
from ..i18n.locale import Locale, locale_for
from ..policy.policy import Policy
from ..policy.portal.clause_numbers import section_numbers
from ..policy.portal.provenance import as_released
from ..policy.portal.settings import with_settings, without_settings
from ..views.calculator_words import SENTENCES
from ..views.policy_view import PolicyView
from ..views.say_policy import say
from ..views.voice import Voice
from .coming_days import with_coming_days
from .history import History, Period, version_anchor, version_path
from .source_files import source_file
from .validity import data_of, note_ahead, notes, whole_block, with_days


@dataclass(frozen=True)
class VersionRow:
    """A line of the list of versions, in words.

    status    "not released yet"; "" of what is
    statuses  of what is released: (ISO day, what it is from then on), "" as built; `in force` is true for a time only
    """

    version: str
    path: str
    since: str
    until: str
    summary: str
    status: str
    statuses: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ChangesPart:
    """What one version changed, in words; the first version changed nothing."""

    version: str
    id: str
    heading: str
    summary: str
    changes: RedlineView | None


def said_in(history: History, locale: Locale) -> PolicyView:
    """What the published version says, in a language; a draft calls itself one wherever it names its version."""
    coming, language = history.coming, locale.language
    published = with_days(_published(history, locale), history, locale)
    if coming is None or language not in coming.languages:
        return published
    now, then = Voice(history.policy, locale), Voice(coming, Locale.of(coming, language))
    return with_coming_days(published, now, then)


def _published(history: History, locale: Locale) -> PolicyView:
    if history.is_draft:
        return as_draft(say(history.policy, locale))
    return say(as_released(history.policy), locale)


@cached(4)
def as_draft(view: PolicyView) -> PolicyView:
    """Of a version that is not released."""
    return replace(
        view, document=replace(view.document, version_line=view.document.draft_line, is_draft=True)
    )


def said_then(history: History, period: Period, language: str) -> tuple[PolicyView, Locale]:
    """What a version says, in its first language where it does not speak the one that is asked for.

    Without the contracts, which may name what that version lacks.
    """
    policy = with_settings(period.policy, history.policy).model_copy(update={"contracts": {}})
    locale = Locale.of(policy, language if language in policy.languages else policy.languages[0])
    view = say(as_released(policy), locale) if period.released else as_draft(say(policy, locale))
    return with_days(view, history, locale), locale


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
    named, numbers = zip(policy.sections.values(), unnamed, strict=False), section_numbers(policy)
    return Edition(
        version=policy.document.version,
        title=voice.say(policy.document.title),
        effective=locale.date(policy.document.effective),
        is_draft=period.released is None,
        clauses=tuple((each.id, numbers[each.id], voice.say(each.heading) or other) for each, other in named),
        terms=lambda: _terms(period, locale.language)[1].html,
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
            status="" if each.released else locale.text("not released yet"),
            statuses=_statuses(each, locale),
        )
        for each in reversed(history.periods)
    )


def _statuses(period: Period, locale: Locale) -> tuple[tuple[str, str], ...]:
    """(First day of it, "" for as built; what a version is): whoever reads the page later sees it by a script."""
    if period.released is None:
        return ()
    begun = (("", locale.text("not in force yet")), (period.effective.isoformat(), locale.text("in force")))
    return (*begun, ((period.until + timedelta(days=1)).isoformat(), "")) if period.until else begun


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
    said = SENTENCES["version" if period.released else "draft"]
    heading = locale.text(said, version=period.version, date=locale.date(period.effective))
    return ChangesPart(
        period.version,
        version_anchor(period.version),
        heading,
        _summary(period.policy, locale.language),
        changes,
    )


def history_artifacts(history: History, languages: Sequence[str]) -> Iterator[Artifact]:
    """Each version's own page, its data, and a feed for each language."""
    policy = history.policy
    locales = {language: Locale.of(policy, language) for language in languages}
    for locale in locales.values():
        for index in range(len(history.periods)):
            yield version_page.artifact(_page(history, index, locale, locales))
        parts = list(_parts(history, locale))
        yield atom.artifact(policy, locale, [_entry(part, history) for part in parts])
    for period in history.periods:
        validity = data_of(history, period.version)
        yield policy_json.of_version(with_settings(period.policy, policy), validity)
        if source := source_file(period, policy.publishing):
            yield source
        if period.version != policy.document.version:
            yield sla_json.of_version(period.version, history.sla_of(period), period.released is None)


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
        notes=(*(note_ahead(period, former, locale) if is_ahead else ()), *notes(period, later, locale)),
        contract_names=tuple(each.version for each in (former if is_ahead else None, later) if each),
        is_permanent=period.released is not None and later is None,
        validity=whole_block(period, former, locale),
        digest=history.digest_of(period.version),
        source=source.path if (source := source_file(period, history.policy.publishing)) else "",
        others=tuple((code, each.own_name) for code, each in locales.items() if code != locale.language),
        locale=locale,
    )


def _terms(period: Period, language: str) -> tuple[str, FrozenTerms]:
    if period.released:
        known, html = period.released.text(language)
        return known, FrozenTerms(period.released.lock["texts"][known]["title"], html)
    known = language if language in period.policy.languages else period.policy.languages[0]
    locale = Locale.of(period.policy, known)
    return known, frozen_terms(as_draft(say(period.policy, locale)), locale)


def _entry(part: ChangesPart, history: History) -> atom.FeedEntry:
    period = next(each for each in history.periods if each.version == part.version)
    lines = [part.summary]
    if part.changes:
        lines += [
            _changed(", ".join(each for each in (row.tier, row.severity, row.promise) if each != NONE), row)
            for row in part.changes.promises
        ]
        lines += [_changed(row.place, row) for row in part.changes.others]
        lines += [row.place for row in part.changes.wordings]
    return atom.FeedEntry(part.version, part.heading, period.effective, tuple(lines))


def _changed(place: str, row: PromiseRow | OtherRow) -> str:
    """`Gold, P2 Erheblich: 1 Stunde → 45 Min. ▲ besser`; without a verdict where there is none."""
    verdict = "" if row.verdict == NONE else f" {row.verdict}"
    return f"{place}: {row.old} → {row.new}{verdict}"
