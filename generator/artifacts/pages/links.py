"""Every address worth giving away, with words for a contract: what `links` prints and the page /links/ shows.

An address is made of ids, so it lasts; the built site is checked for the element, because /links/ links to all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.policy import Policy
from ...policy.portal.link_targets import path_of
from ...policy.promises import FIRST_RESPONSE
from ...policy.promises import KINDS as KINDS_OF_PROMISE
from ...views.policy_view import PolicyView, TierView
from ...views.service_levels.promise_view import KindView, PromiseView
from ...views.service_levels.say_levels import HEADINGS as LEVELS
from .link_sentences import Edition, Link, Said, Sentences, tied

KINDS: Final = (
    "page", "tier", *(kind.part for kind in KINDS_OF_PROMISE), "promise", "severity", "escalation", "feature", "region", "clause", *LEVELS, "rule",
    "definition", "not-promised", "further-term", "required", "contact", "emergency", "calculator", "contract", "version", "file",
)  # fmt: skip

# Of one tier among several, and of the only one: as amended, and in a version.
_APPLIES: Final = {
    True: (
        N_("The support tier {tier} of {title} applies as amended: {url}"),
        N_("The support tier {tier} of {title}, version {version}, applies: {url}"),
    ),
    False: (
        N_("{tier} of {title} applies as amended: {url}"),
        N_("{tier} of {title}, version {version}, applies: {url}"),
    ),
}


def links(
    policy: Policy,
    view: PolicyView,
    locale: Locale,
    pages: Iterable[tuple[str, str]],
    editions: Iterable[Edition] = (),
) -> tuple[Link, ...]:
    """All links of one language but those of contracts, kind after kind.

    pages  (name, title) of each page that is to be listed
    """
    known = tuple(editions)
    linking = _Linking(policy, view, locale, known)
    return (*linking.all(pages), *(link for each in known for link in linking.edition(each)))


class _Linking(Sentences):
    def all(self, pages: Iterable[tuple[str, str]]) -> Iterator[Link]:
        tiers = {f"tiers/{tier.id}" for tier in self.view.tiers}  # have a kind of their own
        for name, title in pages:
            if name not in tiers:
                said, pinned = self.see(self.kept_title(name) or title, title), self._pinned_page(name)
                yield self.link("page", name or "home", title, path_of(name or "home"), said, pinned=pinned)
        yield from self._tiers()
        yield from self._severities()
        yield from self._clauses()
        yield from self._contact()
        yield from self._calculator()
        yield from self._files()

    def _pinned_page(self, name: str) -> str:
        """The clause that a page shows first, or the whole version."""
        if name == "calculator":
            return f"calculator/?version={self.view.document.version}"
        if name == "hours":
            return self.kept(self.view.program_clause("hours").id)
        sections = self.view.sections_on(name)
        return self.kept(sections[0].id if sections and name else "top")

    def edition(self, edition: Edition) -> Iterator[Link]:
        """A version and its clauses: what a contract names that is to mean the same for ever."""
        path = f"versions/{edition.version}/"
        named = {"title": edition.title, "version": self.locale.version(edition.version, edition.is_draft)}
        name = self.t(
            "Version {version}, effective from {date}", version=named["version"], date=edition.effective
        )
        said = self.t(
            "“{title}”, version {version}, effective from {date}, applies: {url}",
            **named,
            date=edition.effective,
        )
        yield tied(self.link("version", edition.version, name, path, Said(said, said)), edition)
        for anchor, number, clause in edition.clauses:
            told = self.see_clause(number, clause, **named)
            link = self.link(
                "version",
                f"{edition.version}.{anchor}",
                f"{number} {clause}",
                f"{path}#{anchor}",
                Said(told.pinned, ""),
            )
            yield tied(link, edition)

    def _promise(self, kind: KindView, tier: TierView, promise: PromiseView, name: str) -> Link:
        """Kinds of the company's own are one kind of link: their name is part of the id."""
        anchor = f"{kind.part}-{promise.severity.lower()}"
        path, pinned = f"tiers/{tier.id}/#{anchor}", self.kept(f"{tier.id}-{anchor}")
        amended, identity = f"{tier.name}, {promise.label}, {kind.name}", f"{tier.id}.{promise.severity}"
        if kind.part in KINDS:
            return self.link(kind.part, identity, name, path, self.see(name, amended), pinned=pinned)
        named = f"{name} ({kind.name})"
        return self.link(
            "promise", f"{identity}.{kind.key}", named, path, self.see(named, amended), pinned=pinned
        )

    def _tiers(self) -> Iterator[Link]:
        for tier in self.view.tiers:
            said = Said(*(self.t(each, tier=tier.name) for each in _APPLIES[len(self.view.tiers) > 1]))
            pinned = self.kept(f"tier-{tier.id}")
            yield self.link("tier", tier.id, tier.name, f"tiers/{tier.id}/", said, pinned=pinned)
        for tier in self.view.tiers:
            for kind in tier.promise_kinds:
                for promise in tier.of(kind):
                    is_named = kind.part in KINDS and kind.key != FIRST_RESPONSE.key
                    label = f"{promise.label}, {kind.name}" if is_named else promise.label
                    name = f"{tier.name}, {label}{self.locale.colon}{promise.with_note}"
                    yield self._promise(kind, tier, promise, name)
        for tier in self.view.tiers:
            for row, _ in tier.features:
                path = f"tiers/{tier.id}/#feature-{row.id}"
                name, pinned = f"{tier.name}{self.locale.colon}{row.name}", self.kept(f"feature-{row.id}")
                yield self.link("feature", f"{tier.id}.{row.id}", name, path, pinned=pinned)

    def _severities(self) -> Iterator[Link]:
        for each in self.view.severities:
            pinned = self.kept(each.anchor)
            yield self.link("severity", each.id, each.title, f"severities/#{each.anchor}", pinned=pinned)
        if self.view.finder and self.view.finder.is_stated:
            name = self.t("Which severity is it?")
            anchor = "which-severity"
            yield self.link("severity", anchor, name, f"severities/#{anchor}", pinned=self.kept(anchor))
        for each in self.view.escalating:
            name = self.t("Escalation of {severity}", severity=each.label)
            anchor = f"escalation-{each.anchor}"
            yield self.link("escalation", each.id, name, f"escalation/#{anchor}", pinned=self.kept(anchor))

    def _clauses(self) -> Iterator[Link]:
        view = self.view
        for section in view.sections:
            page = "" if section.page == "home" else f"{section.page}/"
            name, kept = section.heading or opening(section.text.plain), self.kept(section.id)
            yield self.link("clause", section.id, name, f"{page}#{section.id}", pinned=kept)
            clause = view.clause(section.id)
            said, path = self.see_clause(clause.number, clause.name), f"terms/#{section.id}"
            yield self.link("clause", f"terms.{section.id}", clause.heading, path, said, pinned=kept)
        for level in (each for levels in view.levels for each in levels.entries):
            path, name = f"terms/#{level.anchor}", level.in_short(self.locale.colon)
            said = self.see(name, level.name)
            yield self.link(level.kind, level.id, name, path, said, pinned=self.kept(level.anchor))
        for region in view.regions:
            path, kept = f"hours/#{region.id}", self.kept(region.id)
            yield self.link("region", region.id, region.name, path, pinned=kept)
        rules = ((each.id, each.text) for each in view.counting)
        yield from self._parts("rule", "counting", "counting", rules)
        terms = ((each.id, each.term) for each in view.definitions)
        yield from self._parts("definition", "definitions", "definition", terms, is_named=True)
        silent = ((each.id, each.text) for each in view.not_promised)
        yield from self._parts("not-promised", "not-promised", "not-promised", silent)
        further = ((each.id, each.text) for each in view.further_terms)
        yield from self._parts("further-term", "further-terms", "further-terms", further, is_named=True)
        if "required_information" in self.tables:
            asked = ((each.id, each.label) for each in view.required)
            yield from self._parts("required", "required_information", "required", asked, is_named=True)

    def _parts(
        self, kind: str, clause: str, stem: str, parts: Iterable[tuple[str, str]], *, is_named: bool = False
    ) -> Iterator[Link]:
        """Of a clause, each with its number; a sentence that is amended is called by its clause, `is_named` by itself."""
        tabled = self.tables.get(clause)
        above = next((each.name for each in self.view.clauses if clause == each.key or tabled == each.id), "")
        for place, (identity, name) in enumerate(parts, 1):
            said = self.see_clause(self.view.part(clause, place), name, name if is_named else above)
            anchor = f"{stem}-{identity}"
            yield self.link(kind, identity, name, f"terms/#{anchor}", said, pinned=self.kept(anchor))

    def _contact(self) -> Iterator[Link]:
        contact = self.view.contact
        for region in contact.regions:
            name = f"{region.name}{self.locale.colon}{', '.join(phone.number for phone in region.phones)}"
            anchor, said = f"phone-{region.id}", self.see(name, f"{self.t('Phone')} {region.name}")
            yield self.link(
                "contact", f"phone.{region.id}", name, f"contact/#{anchor}", said, pinned=self.kept(anchor)
            )
        if contact.email:
            said = self.see(contact.address, self.t("E-mail"))
            yield self.link(
                "contact", "email", contact.address, "contact/#email", said, pinned=self.kept("email")
            )
        if contact.form:
            name, kept = self.t("Contact form"), self.kept("contact-form")
            yield self.link("contact", "form", name, "contact/#contact-form", pinned=kept)
        for way in contact.ways:
            anchor, name = f"way-{way.id}", way.said.on_one_line
            yield self.link("contact", f"way.{way.id}", name, f"contact/#{anchor}", pinned=self.kept(anchor))
        for each in self.view.emergencies:
            yield self.link("emergency", f"{each.tier}.{each.region}", each.title, f"{each.page}/")

    def _calculator(self) -> Iterator[Link]:
        for tier in self.view.tiers:
            for region in self.view.regions:
                path = f"calculator/?tier={tier.id}&region={region.id}"
                name = self.t("Response time calculator: {choice}", choice=f"{tier.name}, {region.name}")
                tied = f"{path}&version={self.view.document.version}"
                yield self.link("calculator", f"{tier.id}.{region.id}", name, path, pinned=tied)

    def _files(self) -> Iterator[Link]:
        title = self.view.document.title
        for suffix, paper in (("", "A4"), ("-letter", "Letter")):
            path = f"support-policy{suffix}.pdf"
            yield self.link("file", f"policy{suffix}", f"{title} (PDF, {paper})", path)
            for tier in self.view.tiers:
                path = f"tiers/{tier.id}{suffix}.pdf"
                yield self.link("file", f"{tier.id}{suffix}", f"{tier.name} (PDF, {paper})", path)
        for case in (each for each in self.view.emergencies if each.paper):
            yield self.link("file", case.paper, f"{case.title} (PDF, A4)", f"{case.paper}.pdf")
        for region in self.view.regions:
            silent = self.t("Service hours of {region} (calendar file)", region=region.name)
            named = self.t("Service hours and holidays of {region} (calendar file)", region=region.name)
            name = silent if region.holidays.is_silent else named
            yield self.link("file", f"calendar.{region.id}", name, f"calendars/{region.id}.ics")
        for level in (each for levels in self.view.levels for each in levels.entries if each.calendar):
            name = self.t("{name} (calendar file)", name=level.name)
            yield self.link("file", f"calendar.{level.calendar}", name, f"calendars/{level.calendar}.ics")
        yield self.link("file", "policy-json", "policy.json", "/policy.json")
        yield self.link("file", "sla-json", "sla.json", "/sla.json")


def by_kind(found: Sequence[Link], locale: Locale) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """(heading, links) of each kind that occurs."""
    headings = _headings(locale)
    groups = ((kind, tuple(each for each in found if each.kind == kind)) for kind in KINDS)
    return tuple((_heading(kind, group, headings), group) for kind, group in groups if group)


def _heading(kind: str, group: Sequence[Link], headings: Mapping[str, str]) -> str:
    """A tier that is the only one is not called a tier."""
    return group[0].name if kind == "tier" and len(group) == 1 else headings[kind]


def _headings(locale: Locale) -> dict[str, str]:
    t = locale.text
    return {
        "page": t("Pages"),
        "tier": t("Support tiers"),
        **{kind.part: t(kind.times) for kind in KINDS_OF_PROMISE},
        "promise": t("Further times"),
        "severity": t("Severity levels"),
        "escalation": t("Escalation"),
        "feature": t("What is included"),
        "region": t("Regions"),
        "clause": t("Clauses"),
        **{kind: t(heading) for kind, heading in LEVELS.items()},
        "rule": t("How time is counted"),
        "definition": t("Definitions"),
        "not-promised": t("What is not promised"),
        "further-term": t("Further terms"),
        "required": t("Required information"),
        "contact": t("Contact"),
        "emergency": t("In an emergency"),
        "calculator": t("Response time calculator"),
        "contract": t("Addresses for contracts"),
        "version": t("Versions"),
        "file": t("Files"),
    }


def opening(text: str) -> str:
    """The first words of a section without a heading."""
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
