"""Parts of a sheet: sections with their tables, promises, hours, counting rules, contacts; each a few blocks.

Every number and sentence is the view's, so that page and paper cannot differ.
Over 300 lines because all parts share the view, the locale and the links that one class holds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from ...core import web_address
from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.prose import Line, Prose, Run
from ...views.hours_view import ContactView, HoursView, OriginView, RegionView, SpecialDayView, WeekView
from ...views.policy_view import (
    FeatureCell,
    FeatureRow,
    KindView,
    PolicyView,
    PromiseView,
    SectionView,
    SeverityView,
    TierView,
)
from .prose_blocks import join_lines, prose_blocks
from .sheet import Block, Cell, ExampleBox, Heading, Paragraph, Points, Table, Terms, line

_WEB: Final = ("https://", "http://", "mailto:", "tel:")


class Parts:
    """Of one policy in one language; `home` is the language's address on the web, "" if the portal has none."""

    def __init__(self, view: PolicyView, locale: Locale) -> None:
        self.view = view
        self.locale = locale
        self.t = locale.text
        address = view.document.address.rstrip("/")
        self.home = f"{address}/{view.language}/" if address else ""

    # Sections as the company wrote them, with their tables

    def section(self, section: SectionView) -> Iterator[Block]:
        yield from self._prose(section.text, section.heading)
        if section.table:
            yield from self._tables(section.table, section.heading)
        yield from self._prose(section.text_after, section.heading)

    def texts_for(self, tier: TierView) -> Iterator[Block]:
        """The company's own texts that stand on the sheet of a tier; its tables are there anyway."""
        for section in self.view.sections:
            if tier.id in section.sheets:
                name = section.heading or self.view.clause(section.id).name
                yield Heading(line(name), f"section-{section.id}")
                yield from self._prose(section.text, name)
                yield from self._prose(section.text_after, name)

    def _tables(self, table: str, caption: str) -> Iterator[Block]:
        if table == "tiers":
            yield from self._tiers(caption)
        elif table == "severities":
            yield self._severities(caption)
        elif table == "escalation":
            yield self._escalation_table(caption)
        elif table == "required_information":
            yield Points(tuple(line(each.label) for each in self.view.required))
        elif table == "contact":
            yield from self._contact_list()

    def _prose(self, prose: Prose, heading: str) -> Iterator[Block]:
        return prose_blocks(prose.changed(self._led), heading)

    def _led(self, run: Run) -> Run:
        """Paths inside the language as web addresses; only the words where the portal has no address."""
        return run._replace(target=self._target(run.target))

    def _target(self, target: str) -> str:
        if not target or target.startswith(_WEB):
            return target
        return self.home and self.home + target.removeprefix("./")

    # Tables

    def _tiers(self, caption: str) -> Iterator[Block]:
        view = self.view
        head = (_cell(""), *(_cell(tier.name) for tier in view.tiers))
        prices = (_cell(self.t("Price")), *(_cell(tier.price or self.t("Not stated")) for tier in view.tiers))
        features = (
            (_cell(row.name + row.mark), *(_cell(f"{cell.text}{cell.mark}") for cell in row.cells))
            for row in view.features
        )
        hours = (_cell(self.t("Service hours")), *(self._label(tier.hours_name) for tier in view.tiers))
        times = (
            (
                _cell(f"{kind.name} {severity.label}"),
                *(self._time_cell(tier, kind, severity.id) for tier in view.tiers),
            )
            for kind in view.promise_kinds
            for severity in view.severities
        )
        widths = ("5", *("4" for _ in view.tiers))
        yield Table(
            caption,
            widths,
            head,
            tuple(
                _with_row_header(row)
                for row in (*([prices] if view.has_prices else []), *features, hours, *times)
            ),
        )
        yield from self._footnotes(view.footnotes)

    def _footnotes(self, rows: Iterable[FeatureRow]) -> Iterator[Block]:
        for mark, footnote in {row.footnote_mark: row.footnote for row in rows}.items():
            yield Paragraph((Run(f"{mark} "), *join_lines(self._lines(footnote))), is_quiet=True)

    def _time_cell(self, tier: TierView, kind: KindView, severity: str) -> Cell:
        told = (promise for promise in tier.of(kind) if promise.severity == severity)
        said = next((" – ".join(filter(None, (each.text, each.note))) for each in told), "–")
        return _cell(said)

    def _severities(self, caption: str) -> Table:
        described = (N_("Description"),) if self.view.has_points else ()
        head = tuple(_cell(self.t(each)) for each in ("Severity", *self._codes(), *described))
        rows = (
            (
                _cell(self._name(each)),
                *(_cell(each.code) for _ in self._codes()),
                *(self._points(each) for _ in described),
            )
            for each in self.view.severities
        )
        widths = self._widths("auto", "1") if described else self._widths("1")
        return Table(caption, widths, head, tuple(_with_row_header(row) for row in rows))

    def _points(self, severity: SeverityView) -> Cell:
        if not severity.all_points:
            return _cell(self.t("not described further"))
        return Cell(tuple(join_lines(self._lines(point)) for point in severity.all_points), is_list=True)

    def _escalation_table(self, caption: str) -> Table:
        head = tuple(_cell(self.t(each)) for each in (*self._codes(), "Severity", "Escalation"))
        rows = (
            (
                *(_cell(each.code) for _ in self._codes()),
                _cell(self._name(each)),
                Cell(tuple(line(f"{step.after}: {step.to}") for step in each.escalation)),
            )
            for each in self.view.escalating
        )
        return Table(caption, self._widths("auto", "1"), head, tuple(_with_row_header(row) for row in rows))

    def _codes(self) -> tuple[str, ...]:
        """The head of their column, if there are any and the policy does not call both columns the same."""
        return (N_("Priority"),) if self.view.has_codes else ()

    def _widths(self, *others: str) -> tuple[str, ...]:
        return (*("auto" for _ in self._codes()), *others)

    def _name(self, severity: SeverityView) -> str:
        """With its code where that has no column of its own."""
        return severity.name if self.view.has_codes else severity.title

    def _contact_list(self) -> Iterator[Block]:
        contact = self.view.contact
        phone = contact.phone if contact.regions else Prose()
        ways = filter(None, (contact.form, phone, contact.email, *(way.said for way in contact.ways)))
        yield Points(tuple(join_lines(self._lines(way)) for way in ways), is_numbered=True)
        if contact.regions:
            yield from self._phones()
        yield from self._languages(self.view.contact)

    def _phones(self) -> Iterator[Table]:
        regions = self.view.contact.regions
        rows = ((_cell(region.name), Cell((self._numbers(region),))) for region in regions)
        head = (_cell(self.t("Region")), _cell(self.t("Phone")))
        yield Table(self.t("Phone"), ("auto", "1"), head, tuple(_with_row_header(row) for row in rows))

    def _numbers(self, region: RegionView) -> Line:
        runs: list[Run] = []
        for phone in region.phones:
            note = f" ({phone.note})" if phone.note else ""
            runs += [Run("; " if runs else ""), Run(phone.number, "", phone.tel), Run(note)]
        return tuple(run for run in runs if run.text)

    # Parts of a contract sheet

    def promises(self, tier: TierView) -> Iterator[Block]:
        for kind in tier.promise_kinds:
            yield from self._promises(kind, tier.name, tier.of(kind))

    def _promises(self, kind: KindView, tier: str, promises: tuple[PromiseView, ...]) -> Iterator[Block]:
        severities = {each.id: each for each in self.view.severities}
        name = kind.name
        yield Heading(line(name), kind.anchor)
        head = (*(_cell(self.t(each)) for each in (*self._codes(), "Severity")), _cell(name))
        clocks = {each.clock for each in promises if each.is_time}
        rows = (
            (
                *(_cell(severities[promise.severity].code) for _ in self._codes()),
                Cell(
                    (line(self._name(severities[promise.severity])),),
                    notes=tuple(
                        join_lines(self._lines(point))
                        for point in severities[promise.severity].points_in(promise.tier)
                    ),
                ),
                Cell((line(promise.text),), "big", notes=_conditions(promise, len(clocks) > 1)),
            )
            for promise in promises
        )
        caption = f"{name}: {tier}"
        yield Table(caption, self._widths("1", "auto"), head, tuple(_with_row_header(row) for row in rows))
        if len(clocks) == 1:
            yield Paragraph(line(f"{name}: {clocks.pop()}."), is_quiet=True)

    def features(self, tier: TierView) -> Iterator[Block]:
        price = f"{tier.price.removesuffix('.')}." if tier.price else ""
        if tier.features:
            yield Heading(line(self.t("What is included")), "features")
            yield Paragraph(line(f"{' · '.join(_offer(*each) for each in tier.features)}."))
        elif price:
            yield Heading(line(self.t("Price")), "features")
        if price:
            yield Paragraph(line(f"{self.t('Price')}: {price}" if tier.features else price))
        yield from self._footnotes(row for row, _ in tier.features if row.footnote_mark)

    def hours_name(self, tier: TierView) -> Iterator[Block]:
        """Of a tier that lays none down."""
        if not tier.hours:
            yield Paragraph(line(f"{tier.hours_name.on_one_line}."))

    def hours(self, hours: Sequence[HoursView], regions: Sequence[RegionView]) -> Iterator[Block]:
        for each in hours:
            named = each.name.on_one_line
            yield Paragraph(
                (Run(f"{', '.join(each.tiers)}: ", "strong"), Run(f"{named}. {each.on_holidays}".rstrip()))
            )
            if each.is_always and each.special_days:
                yield Points(tuple(map(_special_day, each.special_days)))
        limited = {each.id for each in hours if not each.is_always}
        if limited:
            yield self._weeks(limited, regions)
            yield from self._origin(region.origin for region in regions)

    def _weeks(self, limited: set[str], regions: Sequence[RegionView]) -> Table:
        head = (_cell(self.t("Region")), _cell(self.t("Service hours")), _cell(self.t("Time zone")))
        rows = []
        named = {
            each.id: ", ".join(each.tiers)
            for each in self.view.hours
            if each.id in limited and len(limited) > 1
        }
        for region in regions:
            lines = [
                line(": ".join((*_week_headings(week, named), f"{days} {times}")))
                for week in region.weeks
                if week.hours in limited
                for days, times in week.rows
            ]
            lines += map(_special_day, region.special_days)
            place = Cell((line(region.name),), notes=(line(region.served),) if region.served else ())
            zone = region.clock if region.is_fixed else f"{region.place} ({region.zone})"
            rows.append((place, Cell(tuple(lines)), _cell(zone)))
        return self._by_region(self.t("Service hours"), ("2", "4", "4"), head, tuple(rows))

    def holidays(
        self, hours: Sequence[HoursView], regions: Sequence[RegionView], level: int
    ) -> Iterator[Block]:
        """What a contract needs now: the first two years of what changes these hours. The page holds all years."""
        kept = [region for region in regions if region.holidays.rows]
        closing = [each for each in hours if each.is_closed_on_holidays]
        changing = [each for each in hours if each.has_holiday_hours]
        if not kept or not (closing or changing):
            return
        yield Heading(line(self.t("Public holidays")), "public-holidays", level)
        named = dict.fromkeys(region.calendar_name for region in kept if region.is_calendar_told)
        # What is excepted is a list of its own.
        is_nested = any(region.has_exceptions for region in kept)
        names = "; ".join(named) if is_nested else self.locale.list(named)
        owners = f"{self.t('Public holidays: {region}', region=names)}. " if named else ""
        if closing:
            said = self.t(
                "Days on which there would be service hours and, because of a public holiday, there are none:"
            )
            yield Paragraph(line(owners + said), is_quiet=True, leads_on=True)
            yield self._holidays_table(kept, closing)
        if changing:
            said = self.t("Public holidays, which have hours of their own:")
            yield Paragraph(line(owners + said), is_quiet=True, leads_on=True)
            yield self._holidays_table(kept, changing)

    def _holidays_table(self, regions: Sequence[RegionView], hours: Sequence[HoursView]) -> Table:
        years = regions[0].holidays.years[:2]
        head = (_cell(self.t("Region")), *map(_cell, years))
        rows = (
            (
                _cell(region.name),
                *(_days_off(region, hours, index, self.locale) for index in range(len(years))),
            )
            for region in regions
        )
        widths = ("auto", *("1" for _ in years))
        return self._by_region(self.t("Public holidays"), widths, head, tuple(rows))

    def _by_region(
        self,
        caption: str,
        widths: tuple[str, ...],
        head: tuple[Cell, ...],
        rows: tuple[tuple[Cell, ...], ...],
    ) -> Table:
        """Its first column names regions; the only one needs none, unless it says whom it serves."""
        if len(self.view.regions) > 1 or any(row[0].notes for row in rows):
            return Table(caption, widths, head, tuple(map(_with_row_header, rows)))
        return Table(caption, widths[1:], head[1:], tuple(row[1:] for row in rows))

    def counting(self) -> Iterator[Block]:
        yield Points(tuple(line(rule.text) for rule in self.view.counting))
        yield from self._origin((self.view.counting_origin,))

    def example(self, tier: TierView) -> Iterator[Block]:
        """The first one that the calculator's page shows too: what a weekend does, or else a night."""
        for example in self.view.calculator.of_tier(tier.id)[:1]:
            answer = example.answer
            title = self.t("Computed example: {tier}", tier=tier.name)
            said = (f"{example.situation}: {answer.question}", *answer.why)
            caveat = filter(None, (self.view.calculator.caveat,))
            beside = map(line, (*answer.further, *caveat))
            yield ExampleBox(title, (*map(line, said), (Run(answer.sentence, "strong"),), *beside))

    def escalation(self) -> Iterator[Block]:
        if self.view.escalating:
            yield Heading(line(self.t("Escalation")), "escalation")
            yield self._escalation_table(self.t("Escalation"))

    def contacts(self, tier: TierView) -> Iterator[Block]:
        contact = tier.contact
        yield Heading(line(self.t("Contact")), "contact")
        if contact.is_empty:
            yield Paragraph(line(self.t("No way to reach us is laid down.")))
            return
        ways = filter(None, (contact.email, contact.form, *(way.said for way in contact.ways)))
        phones = ((Run(f"{region.name}: "), *self._numbers(region)) for region in contact.regions)
        yield Points((*(join_lines(self._lines(way)) for way in ways), *phones))
        yield from self._languages(contact)

    def _languages(self, contact: ContactView) -> Iterator[Block]:
        if contact.languages:
            yield Paragraph(line(self.t("Support answers in these languages:")), leads_on=True)
            yield Points(tuple(map(line, contact.languages)))

    def definitions(self) -> Iterator[Block]:
        """A list or a table of a meaning stands below it."""
        pairs: list[tuple[Line, Line]] = []
        for each in self.view.definitions:
            said, others = each.meaning.parted
            pairs.append((line(each.term), join_lines(self._lines(said))))
            if others:
                yield Terms(tuple(pairs))
                yield from self._prose(others, each.term)
                pairs = []
        if pairs:
            yield Terms(tuple(pairs))

    def not_promised(self) -> Iterator[Block]:
        points: list[Line] = []
        for each in self.view.not_promised:
            said, others = each.prose.parted
            points.append(join_lines(self._lines(said)))
            if others:
                yield Points(tuple(points))
                yield from self._prose(others, self.t("What is not promised"))
                points = []
        if points:
            yield Points(tuple(points))

    def further_terms(self, level: int) -> Iterator[Block]:
        for each in self.view.further_terms:
            yield Heading(line(each.text), f"further-terms-{each.id}", level)
            yield from self._prose(each.prose, each.text)

    def _origin(self, origins: Iterable[OriginView | None]) -> Iterator[Block]:
        """What stands above and is not in the source document, said once."""
        for origin in dict.fromkeys(filter(None, origins)):
            yield Paragraph(
                line(f"{origin.label[:1].upper()}{origin.label[1:]}: {origin.explanation}"), is_quiet=True
            )

    def validity(self) -> Iterator[Block]:
        document = self.view.document
        said = f"{document.title}, {document.company}. {document.version_line}. {document.binding}".rstrip()
        if not self.home:
            yield Paragraph(line(said))
            return
        address = f"{self.home}versions/{document.version}/"
        stays = self.t("This version stays at:")
        yield Paragraph((Run(f"{said} {stays} "), Run(web_address.readable(address), "", address)))

    # Lines

    def _lines(self, prose: Prose) -> tuple[Line, ...]:
        return prose.changed(self._led).lines

    def _label(self, prose: Prose) -> Cell:
        return Cell(self._lines(prose))


def _week_headings(week: WeekView, named: Mapping[str, str]) -> Iterator[str]:
    """Whose week it is, where they differ by tier, and since when."""
    if named.get(week.hours):
        yield named[week.hours]
    if week.since:
        yield week.since.text
    if week.season:
        yield week.season


def _offer(row: FeatureRow, cell: FeatureCell) -> str:
    """`E-Mail`, `Technischer Kundenbetreuer (Erweiterung**)`, `Nutzer: 5`"""
    if cell.kind == "add-on":
        return f"{row.name} ({cell.text}{row.footnote_mark})"
    amount = f": {cell.text}" if cell.kind == "value" else ""
    return f"{row.name}{row.footnote_mark}{amount}"


def _conditions(promise: PromiseView, has_clock: bool) -> tuple[Line, ...]:
    """Below a time: the condition on it, and which hours count where these differ."""
    said = (promise.note, promise.clock if has_clock else "")
    return tuple(line(each) for each in said if each)


def _special_day(each: SpecialDayView) -> Line:
    return line(f"{each.when} ({each.name}): {each.hours}")


def _cell(text: str) -> Cell:
    return Cell((line(text),))


def _with_row_header(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The first cell names its row."""
    first, *rest = row
    return (Cell(first.lines, "strong"), *rest)


def _days_off(region: RegionView, hours: Sequence[HoursView], year: int, locale: Locale) -> Cell:
    """Holidays on weekdays with these hours; a date is never broken at the end of a line."""
    named = {each.id for each in hours}
    open_days = {
        day
        for week in region.weeks
        if week.hours in named
        for day, (_, spans) in enumerate(week.intervals, start=1)
        if spans
    }
    if any(each.is_always or each.has_holiday_hours for each in hours):
        open_days = set(range(1, 8))
    found = {date.fromisoformat(day.iso) for row in region.holidays.rows for day in row.years[year]}
    kept = sorted(day for day in found if day.isoweekday() in open_days)
    said = (locale.day_of_year(day).replace(" ", "\u00a0") for day in kept)
    return Cell((line("\u00a0· ".join(said)),), "small")
