"""Parts of a sheet: sections with their tables, promises, hours, counting rules, contacts; each a few blocks.

Every number and sentence is the view's, so that page and paper cannot differ.
"""

from collections.abc import Iterable, Iterator

from ...core import web_address
from ...policy.prose import Line, Run
from ...views.policy_view import FeatureCell, FeatureRow, RuleView, SectionView, TierView
from ...views.service_levels.promise_view import KindView, PromiseView
from .prose_blocks import join_lines
from .sheet import Block, Cell, ExampleBox, Heading, Paragraph, Points, Table, Terms, line
from .sheet_hours import SheetHours
from .sheet_tables import SheetTables
from .sheet_words import cell, with_row_header


class Parts(SheetTables, SheetHours):
    """Of the sheets of one policy in one language."""

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

    # Parts of a contract sheet

    def promises(self, tier: TierView) -> Iterator[Block]:
        for kind in tier.promise_kinds:
            yield from self._promises(kind, tier.name, tier.of(kind))

    def _promises(self, kind: KindView, tier: str, promises: tuple[PromiseView, ...]) -> Iterator[Block]:
        severities = {each.id: each for each in self.view.severities}
        name = kind.name
        yield Heading(line(name), kind.anchor)
        head = (cell(self.t("Severity")), cell(name))
        clocks = {each.clock for each in promises if each.is_time}
        rows = (
            (
                Cell(
                    (line(severities[promise.severity].title),),
                    notes=self._described(
                        severities[promise.severity], severities[promise.severity].points_in(promise.tier)
                    ),
                ),
                Cell((line(promise.text),), "big", notes=_conditions(promise, len(clocks) > 1)),
            )
            for promise in promises
        )
        caption = f"{name}{self.locale.colon}{tier}"
        yield Table(caption, ("1", "auto"), head, tuple(with_row_header(row) for row in rows))
        if len(clocks) == 1:
            yield Paragraph(line(f"{name}{self.locale.colon}{clocks.pop()}."), is_quiet=True)

    def features(self, tier: TierView) -> Iterator[Block]:
        price = f"{tier.price.removesuffix('.')}." if tier.price else ""
        if tier.features:
            yield Heading(line(self.t("What is included")), "features")
            # No points, which would need a page more; each may begin with a capital, so commas would be wrong.
            yield Paragraph(
                line(
                    f"{self.locale.semicolon.join(_offer(row, cell, self.locale.colon) for row, cell in tier.features)}."
                )
            )
        elif price:
            yield Heading(line(self.t("Price")), "features")
        if price:
            yield Paragraph(line(f"{self.t('Price')}{self.locale.colon}{price}" if tier.features else price))
        yield from self._footnotes(row for row, _ in tier.features if row.footnote_mark)

    def counting(self, rules: Iterable[RuleView], *, is_numbered: bool = False) -> Iterator[Block]:
        """`is_numbered`: among the clauses of the complete terms; so are those below."""
        said = tuple(line(rule.text) for rule in rules)
        yield Points(said, numbers=self.part_numbers("counting", len(said), is_numbered))
        yield from self._origin((self.view.counting_origin,))

    def example(self, tier: TierView) -> Iterator[Block]:
        """The first one that the calculator's page shows too: what a weekend does, or else a night."""
        for example in self.view.calculator.of_tier(tier.id)[:1]:
            answer = example.answer
            title = self.t("Worked example: {tier}", tier=tier.name)
            said = (f"{example.situation}{self.locale.colon}{answer.question}", *answer.why)
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
            yield Paragraph(line(self.t("No contact details are given.")))
            return
        ways = filter(None, (contact.email, contact.form, *(way.said for way in contact.ways)))
        phones = ((Run(f"{region.name}: "), *self._numbers(region)) for region in contact.regions)
        yield Points((*(join_lines(self._lines(way)) for way in ways), *phones))
        yield from self._languages(contact)

    def definitions(self, *, is_numbered: bool = False) -> Iterator[Block]:
        """A list or a table of a meaning stands below it."""
        pairs: list[tuple[Line, Line]] = []
        for place, each in enumerate(self.view.definitions, 1):
            said, others = each.meaning.parted
            number = self.view.part("definitions", place) if is_numbered else ""
            pairs.append((line(f"{number} {each.term}".strip()), join_lines(self._lines(said))))
            if others:
                yield Terms(tuple(pairs))
                yield from self._prose(others, each.term)
                pairs = []
        if pairs:
            yield Terms(tuple(pairs))

    def not_promised(self, *, is_numbered: bool = False) -> Iterator[Block]:
        numbers = self.part_numbers("not-promised", len(self.view.not_promised), is_numbered)
        points: list[Line] = []
        for place, each in enumerate(self.view.not_promised, 1):
            said, others = each.prose.parted
            points.append(join_lines(self._lines(said)))
            if others:
                yield Points(tuple(points), numbers=numbers[place - len(points) : place])
                yield from self._prose(others, self.t("What is not promised"))
                points = []
        if points:
            yield Points(tuple(points), numbers=numbers[-len(points) :])

    def further_terms(self, level: int, *, is_numbered: bool = False) -> Iterator[Block]:
        for place, each in enumerate(self.view.further_terms, 1):
            number = self.view.part("further-terms", place) if is_numbered else ""
            yield Heading(line(f"{number} {each.text}".strip()), f"further-terms-{each.id}", level)
            yield from self._prose(each.prose, each.text)

    def validity(self) -> Iterator[Block]:
        document = self.view.document
        said = f"{document.title}, {document.company}. {document.version_line}. {document.binding}".rstrip()
        if self.home:
            address = f"{self.home}versions/{document.version}/"
            stays = self.t("This version stays at:")
            yield Paragraph((Run(f"{said} {stays} "), Run(web_address.readable(address), "", address)))
        else:
            yield Paragraph(line(said))
        if document.validity:
            yield Terms(tuple((line(what), line(which)) for what, which in document.validity))


def _offer(row: FeatureRow, cell: FeatureCell, colon: str) -> str:
    """`E-Mail`, `Technischer Kundenbetreuer (Erweiterung**)`, `Nutzer: 5`"""
    if cell.kind == "add-on":
        return f"{row.name} ({cell.text}{row.footnote_mark})"
    amount = f"{colon}{cell.text}" if cell.kind == "value" else ""
    return f"{row.name}{row.footnote_mark}{amount}"


def _conditions(promise: PromiseView, has_clock: bool) -> tuple[Line, ...]:
    """Below a time: the condition on it, and which hours count where these differ."""
    said = (promise.note, promise.clock if has_clock else "")
    return tuple(line(each) for each in said if each)
