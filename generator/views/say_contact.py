"""Policy -> ContactView: the ways by which somebody is reached, said in one language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..core import web_address
from ..deadlines.hours_in_force import seasons, usual_week
from ..deadlines.placeholders import week_rows
from ..i18n.day_runs import days_of_run
from ..policy.base import EVERYONE_ELSE
from ..policy.contact import Contact, ContactForm, OtherWay, PhoneNumber, Reached, SupportLanguage
from ..policy.promises import hours_of_tier, languages_with, tiers_on_call, tiers_with, ways_with
from ..policy.prose import Block, Line, Prose, Run
from ..policy.service_hours import Region, ServiceHours, Week
from ..policy.tiers import OnCall, Severity, Tier
from .places.hours_view import ContactView, PhoneView, RegionView, WayView
from .places.say_places import with_own_clock
from .places.say_writing import is_spoken, spoken, writing
from .say_severities import code_in, label_of, served
from .voice import WAY_NAMES, Voice


def say_contact(voice: Voice, regions: Iterable[RegionView], tier: str = "") -> ContactView:
    """All ways, or those that serve a tier."""
    contact = voice.policy.contact
    form = contact.form if contact.form and _serves(contact.form, tier) else None
    email = contact.email if contact.email and _serves(contact.email, tier) else None
    form_note = when(voice, form, names_tiers=not tier) if form else ""
    email_note = when(voice, email, names_tiers=not tier) if email else ""

    def note(way: Reached) -> str:
        return when(voice, way, names_tiers=not tier)

    numbers = (replace(region, phones=tuple(_phones(region, tier))) for region in regions)
    return ContactView(
        form=_noted(voice.label(form.label), form_note) if form else Prose(),
        phone=voice.label(contact.phone.label) if contact.phone else Prose(),
        email=_noted(voice.label(email.label), email_note) if email else Prose(),
        address=email.address if email else "",
        regions=tuple(region for region in numbers if region.phones),
        ways=tuple(
            WayView(
                name,
                _noted(_way(voice, way), note(way)),
                tuple(way.tiers),
                tuple(way.severities),
                way.hours or "",
                is_spoken(way, voice.label),
            )
            for name, way in contact.ways.items()
            if _serves(way, tier)
        ),
        languages=tuple(_languages(voice, tier)),
        form_note=form_note,
        email_note=email_note,
        writing=tuple(writing(contact, voice.t, voice.label, note)),
        spoken=tuple(spoken(contact, voice.label, tel, note)),
    )


def _phones(region: RegionView, tier: str) -> Iterator[PhoneView]:
    for each in region.phones:
        if _serves(each, tier):
            yield replace(each, note=each.note_in_tier) if tier else each


def _has_hours(voice: Voice, tier: str) -> bool:
    return not tier or bool(hours_of_tier(voice.policy, voice.policy.tiers[tier]))


def _serves(way: Reached | PhoneView, tier: str) -> bool:
    return not (tier and way.tiers) or tier in way.tiers


def when(voice: Voice, way: Reached, region: Region | None = None, *, names_tiers: bool = True) -> str:
    """`Montag bis Freitag 8:00–18:00 Uhr, nur für Gold, nur bei P1`; "" where all of it is as the tiers have it.

    names_tiers  false where it is said of a tier that the way serves
    """
    policy, locale = voice.policy, voice.locale
    said = []
    if way.hours:
        hours = policy.service_hours[way.hours]
        said.append(weeks_said(voice, hours, region))
    if way.tiers and names_tiers:
        tiers = locale.list(voice.say(policy.tiers[each].name) for each in way.tiers)
        said.append(voice.t("only for {tiers}", tiers=tiers))
    if way.severities:
        said.append(_only_for(voice, [policy.severities[each] for each in way.severities]))
    return ", ".join(said)


def _only_for(voice: Voice, severities: Sequence[Severity]) -> str:
    """`nur bei P1`; a name without a code is not understood by itself: `nur bei Priorität Kritisch`."""
    names = voice.locale.list(label_of(voice, each) for each in severities)
    word = voice.t("Severity").casefold()
    is_clear = any(code_in(voice, each) for each in severities) or word in names.casefold()
    if is_clear:
        return voice.t("only for {severities}", severities=names)
    return voice.t("only for severity {severities}", severities=names)


def whose(voice: Voice, hours: str) -> tuple[str, ...]:
    """Names of the tiers that count in service hours; of the ways to reach somebody, where no tier does.

    With its severities, `Gold (P1 und P2)`, where those of the tier differ in their hours.
    """
    tiers = tuple(_tier_in(voice, tier, hours) for tier in tiers_with(voice.policy, hours))
    tiers += tuple(
        voice.t(
            "{tier} (on-call service: {severities})",
            tier=voice.say(tier.name),
            severities=on_call_for(voice, tier),
        )
        for tier in tiers_on_call(voice.policy, hours)
    )
    names = [_name(voice, way) for way in ways_with(voice.policy, hours)]
    names += [voice.locale.language_name(code) for code in languages_with(voice.policy, hours)]
    names += [
        f"{voice.t('Availability')}{voice.locale.colon}{voice.say(each.name)}"
        for each in voice.policy.availability.values()
        if hours in each.measured_in
    ]
    return tiers or tuple(dict.fromkeys(names))


def on_call_for(voice: Voice, tier: Tier) -> str:
    """The severities for which somebody is on call: `P1 und P2`."""
    named = tier.on_call.first_response if tier.on_call else ()
    return voice.locale.list(
        [label_of(voice, each) for each in voice.policy.severities.values() if each.id in named]
    )


def say_on_call(voice: Voice) -> str:
    """When somebody is on call, and what for, in sentences; with their names where tiers differ in it; "" if nobody is."""
    tiers = voice.policy.tiers.values()
    said = {tier.id: _on_call(voice, tier, tier.on_call) for tier in tiers if tier.on_call}
    texts = dict.fromkeys(said.values())
    if len(texts) == 1 and len(said) == len(tiers):
        return next(iter(texts))
    owners = {
        text: voice.locale.list([voice.say(tier.name) for tier in tiers if said.get(tier.id) == text])
        for text in texts
    }
    return " ".join(f"{owner}{voice.locale.colon}{text}" for text, owner in owners.items())


def _on_call(voice: Voice, tier: Tier, on_call: OnCall) -> str:
    week, named = voice.policy.service_hours[on_call.hours].open, on_call_for(voice, tier)
    said = [
        voice.t(
            "Outside the service hours, the on-call service is always there for {severities}.",
            severities=named,
        )
        if week.is_always
        else voice.t(
            "Outside the service hours, the on-call service is there for {severities}: {hours}.",
            severities=named,
            hours=week_said(voice, week),
        )
    ]
    if on_call.reported == "by phone":
        said.append(voice.t("The on-call service can be reached by phone only."))
    return " ".join(
        (
            *said,
            voice.t(
                "The time for it runs as soon as somebody is there, in the on-call service or in the service hours."
            ),
        )
    )


def _tier_in(voice: Voice, tier: Tier, hours: str) -> str:
    name, is_split = voice.say(tier.name), len(hours_of_tier(voice.policy, tier)) > 1
    return f"{name} ({served(voice, tier, hours)})" if is_split else name


def _languages(voice: Voice, tier: str) -> Iterator[str]:
    """In which anybody is answered, or a tier is: by the ways that serve it, in hours that it has."""
    for code, language in voice.policy.support_languages.items():
        ways = tuple(each for each in language.ways if _serves_by(voice.policy.contact, each, tier))
        is_there = language.hours != "in service hours" or _has_hours(voice, tier)
        if is_there and (ways or not language.ways):
            yield _language(voice, code, language, ways)


def _serves_by(contact: Contact, name: str, tier: str) -> bool:
    """By a way, by its name in the file; by phone with any number."""
    named: dict[str, Sequence[Reached | None]] = {
        "form": [contact.form],
        "phone": contact.numbers,
        "email": [contact.email],
    }
    found = named.get(name, [contact.ways.get(name)])
    return any(way is not None and _serves(way, tier) for way in found)


def _language(voice: Voice, code: str, language: SupportLanguage, by: Iterable[str]) -> str:
    """`Japanisch (Telefon): Montag bis Freitag 9:00–18:00 Uhr`"""
    policy, name = voice.policy, voice.locale.language_name(code)
    words = {
        "in service hours": voice.t("in service hours"),
        "best effort": voice.t("best effort"),
    }
    hours = language.named_hours
    said = (
        weeks_said(voice, policy.service_hours[hours], None)
        if hours in policy.service_hours
        else words.get(language.hours, "")
    )
    ways = voice.locale.list(_way_name(voice, each) for each in by)
    return f"{name} ({ways}){voice.locale.colon}{said}" if ways else f"{name}{voice.locale.colon}{said}"


def _way_name(voice: Voice, name: str) -> str:
    ways = voice.policy.contact.ways
    return _name(voice, ways[name]) if name in ways else voice.t(WAY_NAMES.get(name, name))


def _name(voice: Voice, way: Reached) -> str:
    match way:
        case PhoneNumber() if len(voice.policy.regions) > 1:
            return f"{voice.t('Phone')}{voice.locale.colon}{voice.say(voice.policy.regions[way.region].name)}"
        case PhoneNumber():
            return voice.t("Phone")
        case OtherWay():
            return voice.label(way.label).on_one_line
    return voice.t("Contact form") if isinstance(way, ContactForm) else voice.t("E-mail")


def weeks_said(voice: Voice, hours: ServiceHours, region: Region | None) -> str:
    """The usual week, and that of each season: `…; 1. August bis 30. September: Montag bis Freitag 9:00–16:00 Uhr`."""
    other = seasons(region, hours) if region else hours.seasons
    said = (
        f"{days_of_run(voice.locale, each.days)}{voice.locale.colon}{week_said(voice, each.open)}"
        for each in other
    )
    weeks = voice.locale.semicolon.join(
        (week_said(voice, usual_week(region, hours) if region else hours.open), *said)
    )
    return with_own_clock(voice.locale, weeks, hours)


def week_said(voice: Voice, week: Week) -> str:
    """`Montag bis Freitag 9:00–16:00 Uhr`"""
    if week.is_always:
        return voice.t("around the clock")
    rows = [
        voice.t("{days} {hours}", days=days, hours=hours) for days, hours in week_rows(voice.locale, week)
    ]
    is_nested = any("," in days or len(spans) > 1 for days, spans in week.root.items())
    return voice.locale.semicolon.join(rows) if is_nested else voice.locale.list(rows)


def customers(voice: Voice, region: Region) -> str:
    """Whom a region serves. Its own countries are served, too; of a region that says nothing of it, nothing is said."""
    if not region.serves:
        return ""
    if region.serves_everyone_else and len(voice.policy.regions) == 1:
        return voice.t("Serves customers in all countries.")
    codes = dict.fromkeys((*region.lies_in, *(each for each in region.serves if each != EVERYONE_ELSE)))
    countries = voice.locale.list(map(voice.locale.territory, codes))
    if not region.serves_everyone_else:
        return voice.t("Serves customers in: {countries}.", countries=countries)
    if not countries:
        return voice.t("Serves customers in all other countries.")
    return voice.t("Serves customers in: {countries}; also in all other countries.", countries=countries)


def tel(number: str) -> str:
    """`+49 30 52 00` -> `tel:+49305200`."""
    return "tel:+" + "".join(filter(str.isdigit, number))


def _noted(said: Prose, note: str) -> Prose:
    return _with_end(said, (Run(f" ({note})"),)) if note and said else said


def _with_end(said: Prose, end: Line) -> Prose:
    *before, last = said.blocks[0].items
    return Prose((Block("lines", (*before, (*last, *end))),))


def _way(voice: Voice, way: OtherWay) -> Prose:
    """`Über unser Kundenportal: https://…`; a label that links somewhere says it itself."""
    said, address = voice.label(way.label), _address(way)
    if not address or said.targets:
        return said
    return _with_end(said, (Run(voice.locale.colon), *address))


def _address(way: OtherWay) -> Line:
    if way.link:
        return (Run(web_address.readable(way.link), "", web_address.safe(way.link)),)
    if way.email:
        return (Run(way.email, "", f"mailto:{way.email}"),)
    return (Run(way.number, "", tel(way.number)),) if way.number else ()
