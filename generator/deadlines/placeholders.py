"""What the placeholders of a text stand for in one language, hours in force among them; names with them filled in."""

from collections.abc import Mapping, Sequence

from ..core.keeping import cached
from ..i18n.day_runs import days_of_run
from ..i18n.locale import Locale
from ..policy import prose
from ..policy.base import Text
from ..policy.policy import Policy
from ..policy.portal.link_targets import link_targets, resolve
from ..policy.promises import hours_of_tier, promises
from ..policy.prose import Run
from ..policy.service_hours import Region, Season, ServiceHours, Week
from .hours_in_force import seasons, usual_week


def name_in(locale: Locale, policy: Policy, text: Text) -> str:
    """On one line; of a link only the words, as a name is often a link itself."""
    return prose.fill(_words(locale, policy, text), placeholders(locale, policy))


@cached(8)
def placeholders(locale: Locale, policy: Policy) -> Mapping[str, Run]:
    """What each placeholder of a text stands for; `{hours}` only where somebody is not there around the clock."""
    limited = [each for each in policy.service_hours.values() if not each.open.is_always]
    hours = {"hours": Run(_every_hours(locale, policy, limited))} if limited else {}
    return _with_title(locale, policy, {**_without_hours(locale, policy), **hours})


@cached(32)
def week_rows(locale: Locale, week: Week) -> tuple[tuple[str, str], ...]:
    """("Montag bis Freitag", "9:00–18:00"), as the file lists them."""
    return tuple((locale.days(days), locale.hours(spans)) for days, spans in week.root.items())


@cached(16)
def open_hours(locale: Locale, policy: Policy, hours: ServiceHours) -> str:
    """`9:00–18:00`, and what else holds where a region has a week of its own: `9:00–18:00 (Israel: 8:00–17:00)`."""
    usual, regions = _usual_hours(locale, hours.open, hours.seasons), dict[str, list[str]]()
    # Beside a week that names its days, hours without days would be taken for those of the same days.
    names_days = _differs_by_day(locale, hours.open)
    for region in policy.regions.values():
        words = _hours_in(locale, region, hours, names_days=names_days)
        regions.setdefault(words, []).append(_owner(locale, policy, region.name))
    if len(regions) == 1:
        return next(iter(regions))
    others = locale.semicolon.join(
        _whose(locale, names, words) for words, names in regions.items() if words != usual
    )
    return f"{usual} ({others})" if usual in regions else others


def _hours_in(locale: Locale, region: Region, hours: ServiceHours, *, names_days: bool) -> str:
    return _usual_hours(locale, usual_week(region, hours), seasons(region, hours), names_days=names_days)


def _usual_hours(
    locale: Locale, week: Week, in_seasons: Sequence[Season], *, names_days: bool = False
) -> str:
    """`8:00–15:30; 1. Juli bis 15. September: 9:00–14:30`: a name goes on with “Uhr” or “local time”."""
    said = (
        _whose(locale, [days_of_run(locale, each.days)], _in_season(locale, week, each))
        for each in in_seasons
    )
    return locale.semicolon.join((week_hours(locale, week, names_days=names_days), *said))


def _in_season(locale: Locale, week: Week, season: Season) -> str:
    """Without its days where they are those of the usual week."""
    words = week_hours(locale, season.open)
    is_as_usual = season.open.open_days.keys() == week.open_days.keys()
    rows = week_rows(locale, season.open)
    return words if is_as_usual or len(rows) > 1 or season.open.is_always else " ".join(rows[0])


def _every_hours(locale: Locale, policy: Policy, limited: Sequence[ServiceHours]) -> str:
    """Of all tiers that are not there around the clock; with their names if they differ."""
    tiers = dict[str, list[str]]()
    for tier in policy.tiers.values():
        for hours in hours_of_tier(policy, tier):
            if hours in limited:
                words = open_hours(locale, policy, hours)
                tiers.setdefault(words, []).append(_owner(locale, policy, tier.name))
    if len(tiers) < 2:
        return next(iter(tiers), open_hours(locale, policy, limited[0]))
    return locale.semicolon.join(_whose(locale, names, words) for words, names in tiers.items())


def _differs_by_day(locale: Locale, week: Week) -> bool:
    return len({each for _, each in week_rows(locale, week)}) > 1


def week_hours(locale: Locale, week: Week, *, names_days: bool = False) -> str:
    """`9:00–18:00`, or with their days if the days differ; rows that are lists themselves are kept apart."""
    rows = [f"{days} {hours}" for days, hours in week_rows(locale, week)]
    if not (names_days or _differs_by_day(locale, week)):
        return week_rows(locale, week)[0][1]
    is_nested = any("," in days or len(spans) > 1 for days, spans in week.root.items())
    return locale.semicolon.join(rows) if is_nested else locale.list(rows)


def _whose(locale: Locale, names: Sequence[str], words: str) -> str:
    return f"{locale.list(names)}{locale.colon}{words}"


def _owner(locale: Locale, policy: Policy, name: Text) -> str:
    """Whose hours they are; a name that itself says `{hours}` keeps the placeholder."""
    return prose.fill(_words(locale, policy, name), _without_hours(locale, policy))


def _words(locale: Locale, policy: Policy, text: Text) -> str:
    line, targets = " ".join(text.in_(locale.language).split()), link_targets(policy)
    return prose.without_links(line, lambda target: resolve(target, targets) is not None)


@cached(8)
def _without_hours(locale: Locale, policy: Policy) -> Mapping[str, Run]:
    email = policy.contact.address
    known = {
        **{each.place: Run(locale.duration(each.time)) for each in promises(policy)},
        **({"email": Run(email, "", f"mailto:{email}")} if email else {}),
        "company": Run(policy.company.name),
        "version": Run(policy.document.version),
        "effective": Run(locale.date(policy.document.effective)),
    }
    return _with_title(locale, policy, known)


def _with_title(locale: Locale, policy: Policy, known: Mapping[str, Run]) -> Mapping[str, Run]:
    """The title of the document may have all others, and not itself."""
    return {**known, "title": Run(prose.fill(_words(locale, policy, policy.document.title), known))}
