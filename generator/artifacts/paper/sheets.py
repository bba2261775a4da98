"""PolicyView -> Sheet: the whole policy in its order, and the contract sheet of a tier."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from ...i18n.locale import Locale
from ...views.policy_view import PolicyView, TierView
from ...views.service_levels.levels_view import LevelsView
from .sheet import Block, Heading, Sheet, line
from .sheet_parts import Parts
from .sheet_waits import waits_of

WHOLE_POLICY: Final = "support-policy.pdf"


def sheets(view: PolicyView, locale: Locale) -> list[Sheet]:
    """The policy and a sheet for each tier, in the language of the view."""
    placing = _Placing(view, locale)
    return [placing.policy(), *(placing.contract(tier) for tier in view.tiers)]


def contract_sheet(view: PolicyView, locale: Locale, tier: str, path: str, page: str) -> Sheet:
    """That of one tier, filed at another path; its code leads to `page` of the language."""
    return replace(_Placing(view, locale).contract(view.tier(tier), page), path=path)


def paths(view: PolicyView) -> list[str]:
    """Where the sheets stand in the site, in their order."""
    return [f"{view.language}/{path}" for path in (WHOLE_POLICY, *map(_contract_path, view.tiers))]


def _contract_path(tier: TierView) -> str:
    return f"tiers/{tier.id}.pdf"


class _Placing:
    def __init__(self, view: PolicyView, locale: Locale) -> None:
        self.view = view
        self.t, self.tag, self.colon = locale.text, locale.tag, locale.colon
        self.parts = Parts(view, locale)

    def policy(self) -> Sheet:
        """The whole terms; a clause has the number that it has on the page."""
        view = self.view
        sections = {section.id: self.parts.section(section) for section in view.sections}
        said = {
            **{each.clause: self.parts.levels(each, clause=each.clause) for each in view.unshown_levels},
            "hours": (
                *self.parts.hours(view.hours, view.regions),
                *self.parts.holidays(view.hours, view.regions, level=2, are_named=True),
            ),
            "counting": (
                *self.parts.counting(self.view.counting, is_numbered=True),
                *(block for tier in view.tiers for block in self.parts.example(tier)),
            ),
            "definitions": self.parts.definitions(is_numbered=True),
            "not-promised": self.parts.not_promised(is_numbered=True),
            "further-terms": self.parts.further_terms(level=2, is_numbered=True),
            "version": self.parts.validity(),
        }
        blocks = [
            block
            for clause in view.clauses
            for block in (
                Heading(line(clause.heading), clause.id),
                *(said[clause.key] if clause.key else sections[clause.id]),
            )
        ]
        return self._sheet(WHOLE_POLICY, "terms/", view.document.title, "", blocks)

    def contract(self, tier: TierView, page: str = "") -> Sheet:
        """A sheet to file with a contract; the order is that of the tier's page, to which it leads, or to another."""
        own = f"tiers/{tier.id}/"
        blocks = [
            *self.parts.promises(tier),
            *self.parts.features(tier),
            *(block for each in tier.levels for block in self._levels(each)),
            Heading(line(self.t("Service hours")), "service-hours"),
            *self.parts.hours_name(tier),
            *self.parts.hours(tier.hours, self.view.regions),
            *self.parts.holidays(tier.hours, self.view.regions, level=1),
            *self._counting(tier),
            *waits_of(tier.id, self.view.waits, self.t, "" if page else self._address_of(own)),
            *self.parts.escalation(),
            *self.parts.texts_for(tier),
            *self.parts.contacts(tier),
            *_under(self.t("Definitions"), "definitions", self.parts.definitions()),
            *_under(self.t("What is not promised"), "not-promised", self.parts.not_promised()),
            *self.parts.further_terms(level=1),
            Heading(line(self.t("Validity")), "validity"),
            *self.parts.validity(),
        ]
        return self._sheet(_contract_path(tier), page or own, tier.name, tier.promise, blocks)

    def _levels(self, levels: LevelsView) -> Iterator[Block]:
        yield Heading(line(levels.heading), levels.clause)
        yield from self.parts.levels(levels)

    def _counting(self, tier: TierView) -> Iterator[Block]:
        """Nothing for a tier in which nothing is counted."""
        if tier.has_times or self.view.escalating:
            yield Heading(line(self.t("How time is counted")), "counting")
            yield from self.parts.counting(tier.counting)
            yield from self.parts.example(tier)

    def _address_of(self, page: str) -> str:
        """Of a page of the language; "" if the portal has none."""
        return self.parts.home and self.parts.home + page

    def _sheet(self, path: str, page: str, headline: str, promise: str, blocks: Iterable[Block]) -> Sheet:
        document = self.view.document
        address = self._address_of(page)
        title = document.title if headline == document.title else f"{headline} – {document.title}"
        return Sheet(
            path=f"{self.view.language}/{path}",
            language=self.tag,
            direction=self.view.direction,
            title=title,
            kicker=document.company if headline == document.title else document.title,
            headline=headline,
            promise=promise,
            author=document.company,
            description=f"{title}. {document.version_line}.",
            version_line=document.version_line,
            date=date.fromisoformat(document.effective.iso),
            address=address,
            page_words=self.t("Page {page} of {pages}"),
            code_words=self.t("QR code: the address {address}", address=address),
            code_caption=self.t("this page on the web"),
            blocks=tuple(blocks),
            digest_words=self.t("SHA-256 of the policy file of this version") + self.colon,
        )


def _under(heading: str, anchor: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks under a heading; nothing at all if there are none."""
    kept = tuple(blocks)
    if kept:
        yield from (Heading(line(heading), anchor), *kept)
