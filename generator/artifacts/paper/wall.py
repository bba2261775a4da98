"""EmergencyView -> a sheet for the wall: one number that is read from across the room, and what follows below it."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from ...core import web_address
from ...i18n.locale import Locale
from ...views.brand.look import DEFAULT_LOOK, Look
from ...views.emergency.emergency_view import CallView, EmergencyView
from ...views.places.hours_view import WritingView
from ...views.policy_view import PolicyView


@dataclass(frozen=True)
class Fact:
    """A heading, and the lines below it; `is_list`: points."""

    name: str
    lines: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True)
class WallSheet:
    """A page for `templates/wall.typ`; `address` is that of the same on the web, "" if the portal has none."""

    path: str  # inside the site: "de/emergency/gold-germany.pdf"
    language: str
    direction: str
    title: str
    kicker: str
    headline: str
    whom: str
    number: str
    note: str
    facts: tuple[Fact, ...]
    author: str
    version_line: str
    date: date
    address: str
    code_words: str
    code_caption: str


def wall_sheets(view: PolicyView, locale: Locale) -> Iterator[WallSheet]:
    """One for each tier and region that have a number."""
    return (_sheet(view, locale, case, case.call) for case in view.emergencies if case.call)


def wall_paths(view: PolicyView) -> list[str]:
    """Where they stand in the site, in their order."""
    return [f"{view.language}/{case.paper}.pdf" for case in view.emergencies if case.paper]


def wall_json(sheet: WallSheet, code: str, look: Look = DEFAULT_LOOK) -> str:
    """The data of the template; `code` is the QR code as SVG."""
    day = {"year": sheet.date.year, "month": sheet.date.month, "day": sheet.date.day}
    language, _, region = sheet.language.replace("_", "-").partition("-")
    address = web_address.readable(sheet.address)
    whole = asdict(sheet) | {"date": day, "language": language, "address": address}
    beside = {"code": code, "region": region or None, "look": look.on_paper}
    return json.dumps({**whole, **beside}, ensure_ascii=False)


def _sheet(view: PolicyView, locale: Locale, case: EmergencyView, call: CallView) -> WallSheet:
    document, t = view.document, locale.text
    address = f"{document.address.rstrip('/')}/{view.language}/{case.page}/" if document.address else ""
    return WallSheet(
        path=f"{view.language}/{case.paper}.pdf",
        language=locale.tag,
        direction=view.direction,
        title=f"{case.title} – {document.title}",
        kicker=document.title,
        headline=t("In an emergency"),
        whom=case.whom,
        number=call.phone.number,
        note=call.note,
        facts=tuple(_facts(view, locale, case, call)),
        author=document.company,
        version_line=document.version_line,
        date=date.fromisoformat(document.effective.iso),
        address=address,
        code_words=t("QR code: the address {address}", address=address),
        code_caption=t("this page on the web"),
    )


def _facts(view: PolicyView, locale: Locale, case: EmergencyView, call: CallView) -> Iterator[Fact]:
    t = locale.text
    yield Fact(t("Phone hours"), tuple(_answered(locale, call)))
    is_shut = bool(call.hours) and not call.is_always
    if otherwise := tuple(_otherwise(view, locale, case, is_shut=is_shut)):
        yield Fact(t("When nobody is there") if is_shut else t("If you do not get through"), otherwise)
    yield from (
        Fact(each.name, (_expected(case, locale, each.text, each.clock, each.note),))
        for each in case.expected
    )
    if view.required:
        yield Fact(t("What we need to know"), tuple(each.label for each in view.required), is_list=True)
    for severity in view.escalating:
        if severity.id == case.severity:
            steps = tuple(f"{step.after}{locale.colon}{step.to}" for step in severity.escalation)
            yield Fact(t("Escalation"), steps)
    if case.others:
        yield Fact(t("Further numbers"), tuple(_numbers(case)))


def _answered(locale: Locale, call: CallView) -> Iterator[str]:
    weeks = [f"{name}{locale.colon}{week}" if name else week for name, week in call.hours]
    yield from weeks or [locale.text("Phone hours are not specified.")]
    yield from filter(None, (call.clock, call.exceptions))


def _otherwise(view: PolicyView, locale: Locale, case: EmergencyView, *, is_shut: bool) -> Iterator[str]:
    t = locale.text
    if is_shut:
        yield t("Outside these hours nobody answers the phone.")
    for way in case.writing:
        if said := _written(view, locale, way):
            yield f"{said} ({way.note})" if way.note else said
    for each in case.spoken:
        said = f"{each.text}{locale.colon}{each.number}" if each.number else each.text
        yield f"{said} ({each.note})" if each.note else said
    if case.outside:
        yield case.outside


def _written(view: PolicyView, locale: Locale, way: WritingView) -> str:
    """`E-Mail: support@example.com`: what somebody types who stands before the wall; "" of a form without an address."""
    if way.kind == "email":
        return f"{locale.text('E-mail')}{locale.colon}{way.href.removeprefix('mailto:')}"
    if way.kind == "form":
        home = web_address.readable(view.document.address).rstrip("/")
        return f"{locale.text('Contact form')}{locale.colon}{home}/{view.language}/contact/" if home else ""
    return f"{way.text}{locale.colon}{web_address.readable(way.href).removeprefix('mailto:')}"


def _expected(case: EmergencyView, locale: Locale, text: str, clock: str, note: str) -> str:
    said = f"{case.severity_title}{locale.colon}{text}" if case.severity_title else text
    beside = locale.semicolon.join(filter(None, (clock, note)))
    return f"{said} ({beside})" if beside else said


def _numbers(case: EmergencyView) -> Iterator[str]:
    for phone in case.others:
        yield f"{phone.number} ({phone.note})" if phone.note else phone.number
