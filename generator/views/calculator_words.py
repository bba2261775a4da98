"""What the calculator says, in one language: sentences with places, names, and CLDR's patterns from Babel.

The element finds these words in its markup, the terminal and the examples use them directly: one wording.
"""

from collections.abc import Iterator
from typing import Any, Final

from ..deadlines.hours_in_force import zones_in_use
from ..deadlines.world.zone_names import cities_beside
from ..i18n.locale import RANGE, Locale
from ..i18n.offsets import fixed_offset
from ..i18n.patterns import USUAL, dates, plural_examples, promise_units, spoken, units
from ..policy.document import Counting
from ..policy.notation import Duration, Untimed
from ..policy.policy import Policy
from ..policy.promises import FIRST_RESPONSE, ON_CALL, kinds_made, promises, promises_of
from ..policy.tiers import Tier
from .say_kinds import kind_words, notes_words, untimed_sentences, way_words
from .say_severities import codes_in
from .voice import UNTIMED, Voice, local_words, start_caveat


def N_(message: str) -> str:
    """Marks a message for the catalog."""
    return message


SENTENCES: Final[dict[str, Any]] = {
    "answer": N_("You will hear from us by {due}."),
    "reader": N_("In your time zone ({zone}, {offset}), that is {due}."),
    "long": N_("{day} at {time}"),
    "moment": N_("{day}, {time}"),
    "hour": N_("{time}"),
    "there": N_("{at} ({zone})"),
    "here": N_("{at} your time ({there}, {zone})"),
    "own": N_("I state the time of {zone}"),
    "zonesFit": N_("“{value}” may be one of several time zones. Which one do you mean?"),
    "span": N_("{from} to {to}"),
    "left": N_("{duration} left"),
    "over": N_("This time has passed ({duration})."),
    "question": N_("{tier}, {severity}, {region}, reported {reported}"),
    "rule": N_("Promised in {tier}: {promise}."),
    "version": N_("Version {version}, effective from {date}"),
    "draft": N_("Draft of version {version}, effective from {date}"),
    "drafted": N_("{version} (draft)"),
    "early": N_(
        "Version {version} applies only from {date}. The report is dated earlier: "
        "the answer shows what this version would promise."
    ),
    "step": N_("{due}: {to} ({after} after the report)"),
    "stepAfter": N_("{after} after the report: {to}"),
    "untold": N_(
        "A step without a time of day would come before the promised first response or outside the service hours."
    ),
    "picture": N_("The days from your report to our answer"),
    "event": N_("{severity}: first response due"),
    "eventStep": N_("{severity}: escalation to {to}"),
    "which": [N_("the first {time} ({offset})"), N_("the second {time} ({offset})")],
    "copied": {
        "link": N_("The link has been copied."),
        "text": N_("The text has been copied."),
        "failed": N_("Your browser did not allow copying."),
        "selected": N_("Your browser did not allow copying. The text is selected below: please copy it from there."),
        "unsaved": N_("The file could not be made. Please load the page again."),
    },
    "why": {
        "outside": N_("Reported outside the service hours: time counts from {at}."),
        "that-day": N_("Outside the service hours: counts as received on that day."),
        "received": N_("Outside the service hours: {at} is taken as the time of receipt."),
        "late": N_("Not received by {until} on a day that counts: {at} is taken as the time of receipt."),
        "counted": N_("{day}, {from}–{to}: {duration}"),
        "special": N_("{day}, {from}–{to} ({reason}): {duration}"),
        "long": N_("{at} to {to}: {duration}"),
        "clock": N_("{day}: clocks change from {from} to {to}; the time that really passes counts."),
        "elapsed": N_("{promise}, day and night, including weekends and public holidays."),
        "dates": N_("{promise} later at the same time of day; weekends and public holidays count."),
        "closed": N_("{days}: no service hours"),
        "weekend": N_("{days}: weekend"),
        "holiday": N_("{days}: holiday ({reason})"),
        "shut": N_("{days}: closed ({reason})"),
        "receipt": N_("{day}: day of receipt, not counted"),
        "taken": N_("{day}: taken as the day of receipt, not counted"),
        "rest": N_("{days}: open, but does not count"),
        "day": N_("{day}: {unit} {n}"),
        "special-day": N_("{day} ({reason}): {unit} {n}"),
        "same-time": N_("Due at the same time of day: {time}."),
        "opening": N_("That time of day is outside the service hours: due at the next opening, {at}."),
        "close": N_("Due when the service hours end: {time}."),
        "sum": N_("{sum} = {promise}"),
    },
    "refused": {
        "tier": N_("There is no tier “{value}”. These are accepted: {accepted}."),
        "severity": N_("There is no severity “{value}”. These are accepted: {accepted}."),
        "region": N_("There is no region “{value}”. These are accepted: {accepted}."),
        "version": N_("There is no version “{value}”. These are accepted: {accepted}."),
        "zone": N_("There is no time zone “{value}”. Names like these are accepted: {accepted}."),
        "reported": N_("“{value}” is not a date with a time. Write it like this: 2026-11-27T16:30."),
        "promise": N_("Nothing is promised for {value} in this tier. These have a promise: {accepted}."),
        "horizon": N_(
            "No time can be given: public holidays are known from {from} to {until}, "
            "and the report or the answer lies beyond."
        ),
        "gap": N_("{time} does not exist on {day}: clocks change from {from} to {to}. Which time do you mean?"),
        "twice": N_("{time} occurs twice on {day} because clocks are set back. Which one do you mean?"),
        "unknown": N_("The answer could not be calculated. Please load the page again."),
    },
    "open": N_("open until {at}"),
    "shut": N_("closed, opens {at}"),
    "reachable": N_("reachable now"),
    "always": N_("around the clock"),
    "now": N_("now"),
}  # fmt: skip

# Whom to call this minute.
_CALL: Final = {
    "write": N_("Please write to us."),
    "read": N_("Your message will be read from {at}."),
    "number": N_("Call {number}"),
    "within": N_("By phone, you can reach us within your service hours."),
}
_WITHIN_ITS_OWN: Final = {"within": N_("By phone, you can reach us during phone hours.")}

_COUNTING: Final = {
    "minutes": N_("This time runs day and night, including weekends and public holidays."),
    "business-minutes": N_("Only time within the service hours counts."),
    "on_call": N_("Only time within the service hours and in the on-call service counts."),
    "days": N_("Calendar days count, also weekends and public holidays; due at the same time of day."),
    "months": N_(
        "Calendar months and years count; due at the same time on the same day of the month, "
        "or on the last day of a shorter month."
    ),
    "same-time": N_("Days with service hours count, but not the day of receipt; due at the hour of the report."),
    "same-time-by": N_(
        "Days with service hours count, but not the day of receipt; "
        "due at the hour at which the report counts as received."
    ),
    "not counted": N_("Days with service hours count, but not the day of receipt; due at closing time."),
    "counted": N_("Days with service hours count, also the day of receipt; due at closing time."),
}  # fmt: skip

_DAYS_OF_WEEK: Final = N_("Only {days} count as business days, and only with service hours.")
_SAME_DAY: Final = N_(
    "For a promise in business days, what comes by {time} on one of them counts as received then, "
    "and anything else when the next of them opens."
)


_OF_ONE_TIER: Final = {"rule": N_("Promised: {promise}.")}


def calculator_words(policy: Policy, locale: Locale) -> dict[str, Any]:
    """All words of the calculator for this policy, as the element reads them (JSON)."""
    said = _translate(locale, SENTENCES if len(policy.tiers) > 1 else SENTENCES | _OF_ONE_TIER)
    used = units_in_use(policy)
    return {
        **spoken(locale),
        **({"convention": locale.tag} if locale.tag != locale.language else {}),
        **said,
        **_untimed(policy, locale),
        "rule": f"{said['rule']} {start_caveat(policy, locale)}".strip(),
        "counting": _counting(policy, locale, used),
        "dates": dates(locale),
        "units": units(locale),
        "promised": promise_units(locale, {*USUAL, *used}),
        **_call(policy, locale),
        **({"range": locale.text(RANGE)} if any(ranges(policy)) else {}),
        "more": {
            category: more_lines(locale, n).replace(locale.number(n), "{n}") for category, n in _whole(locale)
        },
        "dayUnit": locale.duration(Duration(1, "business days")).removeprefix(locale.number(1)).strip(),
        "zones": _zones(policy, locale),
        **_cities(policy, locale),
        "names": _names(policy, locale),
        **_once(policy, locale),
        **local_words(policy, locale),
        **notes_words(policy, locale),
        **way_words(policy, locale),
        **kind_words(policy, locale, used),
    }


def _untimed(policy: Policy, locale: Locale) -> dict[str, Any]:
    """Not there where each first response has a time."""
    said = (FIRST_RESPONSE.said(tier, each) for tier in policy.tiers.values() for each in policy.severities)
    times = (time for each in said if each for time in (each.time, *each.by.values()))
    is_said = any(isinstance(time, Untimed) for time in times)
    return {"untimed": untimed_sentences(policy, locale)} if is_said else {}


def _call(policy: Policy, locale: Locale) -> dict[str, Any]:
    """Not there where nobody is reached."""
    numbers = policy.contact.numbers
    is_limited = any(each.hours or each.tiers or each.severities for each in numbers)
    said = _CALL | _WITHIN_ITS_OWN if is_limited else _CALL
    return {"call": _translate(locale, said)} if policy.contact.reached else {}


def more_lines(locale: Locale, n: int) -> str:
    """Of reasons that are not shown, or folded."""
    return locale.plural("… and {n} more line of this kind …", "… and {n} more lines of this kind …", n)


def _whole(locale: Locale) -> Iterator[tuple[str, int]]:
    """An example of each plural category that a number of lines can have."""
    return ((category, int(n)) for category, n in plural_examples(locale).items() if n == int(n))


def reception(counting: Counting, locale: Locale) -> dict[str, str]:
    """Which days can be business days, and by when a report has to come to count as received on one; if the policy says it."""
    days, until = counting.business_days, counting.same_day_until
    clock = SENTENCES["hour"]
    time = until and locale.text(clock, time=locale.clock(until.minute))
    return {
        **({"days-of-week": locale.text(_DAYS_OF_WEEK, days=locale.days(days.words))} if days else {}),
        **({"same-day": locale.text(_SAME_DAY, time=time)} if time else {}),
    }


def clock_words(policy: Policy, locale: Locale) -> dict[str, Any]:
    """Those of them with which it is said until or from when a number is answered (JSON)."""
    said = {name: SENTENCES[name] for name in ("moment", "hour", "there", "here", "reachable")}
    return {
        **spoken(locale),
        **_translate(locale, said),
        "dates": dates(locale),
        "zones": _zones(policy, locale),
    }


def _zones(policy: Policy, locale: Locale) -> dict[str, str]:
    named = {zone: _whose_time(locale, zone) for zone in zones_in_use(policy)}
    return named | {"other": _whose_time(locale, None)}


def _cities(policy: Policy, locale: Locale) -> dict[str, dict[str, str]]:
    """Not there where each zone says its city: `Europe/Berlin`."""
    cities = cities_beside(locale, zones_in_use(policy))
    return {"cities": cities} if cities else {}


def _whose_time(locale: Locale, zone: str | None) -> str:
    """`Ortszeit Berlin`; of a fixed offset the offset itself, which an answer then says once; None: of any place."""
    place = locale.time_zone(zone) if zone else "{place}"
    return place if zone and fixed_offset(zone) is not None else locale.text("{place} time", place=place)


def _translate(locale: Locale, messages: Any) -> Any:
    if isinstance(messages, dict):
        return {key: _translate(locale, message) for key, message in messages.items()}
    if isinstance(messages, list):
        return [_translate(locale, message) for message in messages]
    return locale.text(messages)


def _counting(policy: Policy, locale: Locale, used: set[str]) -> dict[str, str]:
    counting = policy.counting
    at_closing = counting.business_day_ends == "at closing time"
    # What comes too late counts as received at another hour than that of the report.
    same_time = "same-time-by" if counting.same_day_until else "same-time"
    days = counting.day_of_receipt if at_closing else same_time
    keys = {"minutes": "minutes", "business-minutes": "business-minutes", "business-days": days}
    kinds_of_date = {"days": "days", "weeks": "days", "months": "months", "years": "months"}
    keys |= {unit: key for unit, key in kinds_of_date.items() if unit in used}
    keys |= {ON_CALL.key: ON_CALL.key} if ON_CALL in kinds_made(*policy.tiers.values()) else {}
    said = {unit: locale.text(_COUNTING[key]) for unit, key in keys.items()}
    also = " ".join((said["business-days"], *reception(counting, locale).values()))
    return {**said, "business-days": also}


def units_in_use(policy: Policy, tier: Tier | None = None, *, with_on_call: bool = True) -> set[str]:
    """Those of promises, of one tier or of all, and of steps of an escalation."""
    steps = {step.after.unit for listed in policy.escalation.values() for step in listed}
    made = promises_of(tier) if tier else promises(policy)
    return steps | {each.time.unit for each in made if with_on_call or each.kind != ON_CALL.key}


def _once(policy: Policy, locale: Locale) -> dict[str, str]:
    """What is said of a step of an escalation without a wait; not there without one."""
    is_used = any(not step.after.amount for listed in policy.escalation.values() for step in listed)
    return {"once": locale.text(UNTIMED["at once"])} if is_used else {}


def ranges(policy: Policy, tier: Tier | None = None) -> Iterator[Duration]:
    """What is promised as `2 to 4 hours`, in one tier or in any."""
    steps = (step.after for listed in policy.escalation.values() for step in listed)
    made = promises_of(tier) if tier else promises(policy)
    times = (*(each.time for each in made), *steps)
    return (time for time in times if time.least is not None)


def _names(policy: Policy, locale: Locale) -> dict[str, dict[str, str]]:
    voice = Voice(policy, locale)
    return {
        "tiers": {each.id: voice.say(each.name) for each in policy.tiers.values()},
        "severities": {each.id: voice.say(each.name) for each in policy.severities.values()},
        "regions": {each.id: voice.say(each.name) for each in policy.regions.values()},
        "roles": {name: voice.say(text) for name, text in policy.roles.items()},
        "codes": codes_in(voice),
    }
