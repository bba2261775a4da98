"""The tables of the company's sections on a sheet: tiers, severities, escalation, ways to reach the company."""

from collections.abc import Iterator

from ...policy.notation import N_
from ...policy.prose import Line, Prose, Run
from ...views.policy_view import SeverityView, TierView
from ...views.service_levels.promise_view import KindView
from ...views.severities.finder_view import FinderView, QuestionView
from .prose_blocks import join_lines
from .sheet import Block, Cell, Heading, Paragraph, Points, Table, line
from .sheet_levels import SheetLevels
from .sheet_words import cell, with_row_header


class SheetTables(SheetLevels):
    """Each as the pages show it."""

    def part_numbers(self, of: str, count: int, is_numbered: bool = True) -> tuple[str, ...]:
        """Of the parts of a clause; none outside the complete terms."""
        return tuple(self.view.part(of, place) for place in range(1, count + 1) if is_numbered)

    def _tables(self, table: str, caption: str) -> Iterator[Block]:
        if table == "tiers":
            yield from self._tiers(caption)
        elif table == "severities":
            yield self._severities(caption)
            yield from self._which_severity()
        elif table == "escalation":
            yield self._escalation_table(caption, self._codes())
        elif table == "required_information":
            numbers = self.part_numbers(table, len(self.view.required))
            yield Points(tuple(line(each.label) for each in self.view.required), numbers=numbers)
        elif table == "contact":
            yield from self._contact_list()
        elif table in {each.kind for each in self.view.levels}:
            yield from self.levels(self.view.levels_of(table), clause=table)

    def _tiers(self, caption: str) -> Iterator[Block]:
        view = self.view
        head = (cell(""), *(cell(tier.name) for tier in view.tiers))
        prices = (cell(self.t("Price")), *(cell(tier.price or self.t("Not stated")) for tier in view.tiers))
        features = (
            (cell(row.name + row.mark), *(cell(f"{each.text}{each.mark}") for each in row.cells))
            for row in view.features
        )
        hours = (cell(self.t("Service hours")), *(self._label(tier.hours_name) for tier in view.tiers))
        times = (
            (
                cell(f"{kind.name} {severity.label}"),
                *(self._time_cell(tier, kind, severity.id) for tier in view.tiers),
            )
            for kind in view.promise_kinds
            for severity in view.severities
        )
        levels = (
            (
                cell(each.name_in(of.heading, self.locale.colon)),
                *(cell(each.by_tier[tier.id]) for tier in view.tiers),
            )
            for of in view.levels
            for each in of.entries
            if each.by_tier
        )
        widths = ("5", *("4" for _ in view.tiers))
        yield Table(
            caption,
            widths,
            head,
            tuple(
                with_row_header(row)
                for row in (*([prices] if view.has_prices else []), *features, *levels, hours, *times)
            ),
        )
        yield from self._footnotes(view.footnotes)

    def _time_cell(self, tier: TierView, kind: KindView, severity: str) -> Cell:
        told = (promise for promise in tier.of(kind) if promise.severity == severity)
        said = next((" – ".join(filter(None, (each.text, each.note))) for each in told), "–")
        return cell(said)

    def _severities(self, caption: str) -> Table:
        described = (N_("Description"),) if self.view.has_points else ()
        head = (cell(self.view.severity_column), *map(cell, map(self.t, (*self._codes(), *described))))
        rows = (
            (
                cell(each.name if self.view.has_codes else each.title),
                *(cell(each.code) for _ in self._codes()),
                *(self._points(each) for _ in described),
            )
            for each in self.view.severities
        )
        widths = self._widths("auto", "1") if described else self._widths("1")
        return Table(caption, widths, head, tuple(with_row_header(row) for row in rows))

    def _points(self, severity: SeverityView) -> Cell:
        described = self._described(severity, severity.all_points)
        return Cell(described, is_list=True) if described else cell(self.t("not described further"))

    def _which_severity(self) -> Iterator[Block]:
        """How a problem gets its severity, where the policy says it."""
        finder = self.view.finder
        if finder is None or not finder.is_stated:
            return
        yield Heading(line(self.t("Which severity is it?")), "which-severity", 2)
        if finder.questions:
            yield Points(tuple(map(self._question, finder.questions)), is_numbered=True)
            last = self.view.severity(finder.otherwise).title
            yield Paragraph(line(f"{self.t('Otherwise')}{self.locale.colon}{last}"))
        else:
            yield self._impacts(finder)

    def _question(self, asked: QuestionView) -> Line:
        led = f" {self.t('Yes')}{self.locale.colon}{self.view.severity(asked.severity).title}"
        return (*join_lines(self._lines(asked.ask)), Run(led))

    def _impacts(self, finder: FinderView) -> Table:
        head = (cell(f"{self.t('Impact')} / {self.t('Urgency')}"), *map(self._label, finder.urgencies))
        rows = (
            (self._label(each.name), *(cell(self.view.severity(led).title) for led in each.severities))
            for each in finder.impacts
        )
        caption = self.t("Severity by impact and urgency")
        widths = ("auto", *("1" for _ in finder.urgencies))
        return Table(caption, widths, head, tuple(with_row_header(row) for row in rows))

    def _escalation_table(self, caption: str, codes: tuple[str, ...] = ()) -> Table:
        """`codes`: heads the column that they have in the complete terms."""
        severity = self.view.severity_column if codes else self.t("Severity")
        head = (*map(cell, map(self.t, codes)), cell(severity), cell(self.t("Escalation")))
        rows = (
            (
                *(cell(each.code) for _ in codes),
                cell(each.name if codes else each.title),
                Cell(tuple(line(f"{step.after}{self.locale.colon}{step.to}") for step in each.escalation)),
            )
            for each in self.view.escalating
        )
        widths = (*("auto" for _ in codes), "auto", "1")
        return Table(caption, widths, head, tuple(with_row_header(row) for row in rows))

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
        rows = ((cell(region.name), Cell((self._numbers(region),))) for region in regions)
        head = (cell(self.t("Region")), cell(self.t("Phone")))
        yield Table(self.t("Phone"), ("auto", "1"), head, tuple(with_row_header(row) for row in rows))
