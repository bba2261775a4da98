"""What every part of a sheet is made with: the view, its locale, links as a paper can follow them, cells of a table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.prose import Line, Prose, Run
from ...views.places.hours_view import ContactView, OriginView, RegionView
from ...views.policy_view import (
    FeatureRow,
    PolicyView,
    SeverityView,
)
from .prose_blocks import join_lines, prose_blocks
from .sheet import Block, Cell, Paragraph, Points, Table, line

_WEB: Final = ("https://", "http://", "mailto:", "tel:")


class SheetWords:
    """Of one policy in one language; `home` is the language's address on the web, "" if the portal has none."""

    def __init__(self, view: PolicyView, locale: Locale) -> None:
        self.view = view
        self.locale = locale
        self.t = locale.text
        address = view.document.address.rstrip("/")
        self.home = f"{address}/{view.language}/" if address else ""

    def _prose(self, prose: Prose, heading: str) -> Iterator[Block]:
        return prose_blocks(prose.changed(self._led), heading)

    def _led(self, run: Run) -> Run:
        """Paths inside the language as web addresses; only the words where the portal has no address."""
        return run._replace(target=self._target(run.target))

    def _target(self, target: str) -> str:
        if not target or target.startswith(_WEB):
            return target
        return self.home and self.home + target.removeprefix("./")

    def _lines(self, prose: Prose) -> tuple[Line, ...]:
        return prose.changed(self._led).lines

    def _label(self, prose: Prose) -> Cell:
        return Cell(self._lines(prose))

    def _codes(self) -> tuple[str, ...]:
        """The head of their column, if there are any and the policy does not call both columns the same."""
        return (N_("Priority"),) if self.view.has_codes else ()

    def _widths(self, *others: str) -> tuple[str, ...]:
        return (*("auto" for _ in self._codes()), *others)

    def _described(self, severity: SeverityView, points: Iterable[Prose]) -> tuple[Line, ...]:
        """What belongs to it, a line for each point, and examples in one."""
        said = (line(severity.examples_line),) if severity.examples else ()
        return (*(join_lines(self._lines(point)) for point in points), *said)

    def _footnotes(self, rows: Iterable[FeatureRow]) -> Iterator[Block]:
        for mark, footnote in {row.footnote_mark: row.footnote for row in rows}.items():
            yield Paragraph((Run(f"{mark} "), *join_lines(self._lines(footnote))), is_quiet=True)

    def _by_region(
        self,
        caption: str,
        widths: tuple[str, ...],
        head: tuple[Cell, ...],
        rows: tuple[tuple[Cell, ...], ...],
    ) -> Table:
        """Its first column names regions; the only one needs none, unless it says whom it serves."""
        if len(self.view.regions) > 1 or any(row[0].notes for row in rows):
            return Table(caption, widths, head, tuple(map(with_row_header, rows)))
        return Table(caption, widths[1:], head[1:], tuple(row[1:] for row in rows))

    def _numbers(self, region: RegionView) -> Line:
        runs: list[Run] = []
        for phone in region.phones:
            note = f" ({phone.note})" if phone.note else ""
            runs += [Run(self.locale.semicolon if runs else ""), Run(phone.number, "", phone.tel), Run(note)]
        return tuple(run for run in runs if run.text)

    def _languages(self, contact: ContactView) -> Iterator[Block]:
        if contact.languages:
            yield Paragraph(line(self.t("Support answers in these languages:")), leads_on=True)
            yield Points(tuple(map(line, contact.languages)))

    def _origin(self, origins: Iterable[OriginView | None]) -> Iterator[Block]:
        """What stands above and is not in the source document, said once."""
        for origin in dict.fromkeys(filter(None, origins)):
            yield Paragraph(
                line(f"{origin.label[:1].upper()}{origin.label[1:]}{self.locale.colon}{origin.explanation}"),
                is_quiet=True,
            )


def cell(text: str) -> Cell:
    return Cell((line(text),))


def with_row_header(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The first cell names its row."""
    first, *rest = row
    return (replace(first, weight="strong"), *rest)
