"""Every address worth giving away, with words for a contract: what `links` prints and the page /links/ shows.

An address is made of ids, so it lasts; whether it leads to the element it names is checked in the built site,
because the page /links/ links to all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ...i18n.locale import Locale
from ...policy.notation import N_
from ...policy.policy import Policy
from ...policy.portal.link_targets import path_of
from ...policy.promises import FIRST_RESPONSE
from ...policy.promises import KINDS as KINDS_OF_PROMISE
from ...views.policy_view import PolicyView
from ...views.service_levels.promise_view import KindView
from ...views.service_levels.say_levels import HEADINGS as LEVELS

KINDS: Final = (
    "page", "tier", *(kind.part for kind in KINDS_OF_PROMISE), "promise", "severity", "escalation", "feature", "region", "clause", *LEVELS, "rule",
    "definition", "not-promised", "further-term", "required", "contact", "calculator", "contract", "version", "file",
)  # fmt: skip


# Of one tier among several, and of the only one.
_APPLIES: Final = {
    True: N_("The support tier {tier} of {title}, version {version}, applies: {url}"),
    False: N_("{tier} of {title}, version {version}, applies: {url}"),
}


@dataclass(frozen=True)
class Link:
    """`path` begins at the portal's root and names the language: `de/tiers/gold/#response-p1`.

    url       absolute if the policy states the portal's address, else `/` and the path
    sentence  ready for a contract or a mail
    """

    language: str
    version: str
    kind: str
    id: str
    name: str
    path: str
    url: str
    sentence: str


@dataclass(frozen=True)
class Edition:
    """A version that has a page of its own, which never changes; `clauses`: (id, number, name) of its sections."""

    version: str
    title: str
    effective: str  # "1. Januar 2026"
    is_draft: bool
    clauses: tuple[tuple[str, str, str], ...]


def links(
    policy: Policy,
    view: PolicyView,
    locale: Locale,
    pages: Iterable[tuple[str, str]],
    editions: Iterable[Edition] = (),
) -> tuple[Link, ...]:
    """All links of one language, kind after kind; `pages`: (name, title) of each page that is to be listed."""
    linking = _Linking(policy, view, locale)
    return (*linking.all(pages), *(link for each in editions for link in linking.edition(each)))


class _Linking:
    def __init__(self, policy: Policy, view: PolicyView, locale: Locale) -> None:
        self.policy, self.view, self.locale, self.t = policy, view, locale, locale.text
        self.tables = {section.table for section in view.sections}

    def all(self, pages: Iterable[tuple[str, str]]) -> Iterator[Link]:
        tiers = {f"tiers/{tier.id}" for tier in self.view.tiers}  # have a kind of their own
        for name, title in pages:
            if name not in tiers:
                yield self._link("page", name or "home", title, path_of(name or "home"))
        yield from self._tiers()
        yield from self._severities()
        yield from self._clauses()
        yield from self._contact()
        yield from self._calculator()
        yield from self._contracts()
        yield from self._files()

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
        yield replace(self._link("version", edition.version, name, path, said), version=edition.version)
        for anchor, number, clause in edition.clauses:
            link = self._clause(
                "version", f"{edition.version}.{anchor}", number, clause, f"{path}#{anchor}", **named
            )
            yield replace(link, version=edition.version)

    def _clause(self, kind: str, identity: str, number: str, name: str, path: str, **known: str) -> Link:
        """A numbered clause: contracts cite the number. `known`: title and version, if not those of the view."""
        said = self.t(
            "See clause {number}, “{name}”, in {title}, version {version}: {url}",
            number=number,
            name=name,
            **known,
        )
        return self._link(kind, identity, f"{number} {name}", path, said)

    def _link(
        self, kind: str, identity: str, name: str, path: str, sentence: str = "", *, is_shared: bool = False
    ) -> Link:
        """`path` begins at the language's home, or, `is_shared`, at the portal's."""
        document = self.view.document
        whole = path if is_shared else f"{self.view.language}/{path}"
        url = f"{document.address.rstrip('/')}/{whole}"
        version = self.locale.version(document.version, document.is_draft)
        known = {"title": document.title, "version": version, "url": url}
        said = sentence or self.t("See “{name}” in {title}, version {version}: {url}", name=name, **known)
        for place, value in known.items():
            said = said.replace(f"{{{place}}}", value)
        return Link(self.view.language, document.version, kind, identity, name, whole, url, said)

    def _promise(self, kind: KindView, identity: str, name: str, anchor: str) -> Link:
        """Kinds of the company's own are one kind of link: their name is part of the id."""
        if kind.part in KINDS:
            return self._link(kind.part, identity, name, anchor)
        return self._link("promise", f"{identity}.{kind.key}", f"{name} ({kind.name})", anchor)

    def _tiers(self) -> Iterator[Link]:
        for tier in self.view.tiers:
            said = self.t(_APPLIES[len(self.view.tiers) > 1], tier=tier.name)
            yield self._link("tier", tier.id, tier.name, f"tiers/{tier.id}/", said)
        for tier in self.view.tiers:
            for kind in tier.promise_kinds:
                for promise in tier.of(kind):
                    is_named = kind.part in KINDS and kind.key != FIRST_RESPONSE.key
                    label = f"{promise.label}, {kind.name}" if is_named else promise.label
                    name = f"{tier.name}, {label}: {promise.with_note}"
                    anchor = f"tiers/{tier.id}/#{kind.part}-{promise.severity.lower()}"
                    yield self._promise(kind, f"{tier.id}.{promise.severity}", name, anchor)
        for tier in self.view.tiers:
            for row, _ in tier.features:
                path = f"tiers/{tier.id}/#feature-{row.id}"
                yield self._link("feature", f"{tier.id}.{row.id}", f"{tier.name}: {row.name}", path)

    def _severities(self) -> Iterator[Link]:
        for each in self.view.severities:
            yield self._link("severity", each.id, each.title, f"severities/#{each.anchor}")
        if self.view.finder and self.view.finder.is_stated:
            name = self.t("Which severity is it?")
            yield self._link("severity", "which-severity", name, "severities/#which-severity")
        for each in self.view.escalating:
            name = self.t("Escalation of {severity}", severity=each.label)
            yield self._link("escalation", each.id, name, f"escalation/#escalation-{each.anchor}")

    def _clauses(self) -> Iterator[Link]:
        view = self.view
        for section in view.sections:
            page = "" if section.page == "home" else f"{section.page}/"
            name = section.heading or opening(section.text.plain)
            yield self._link("clause", section.id, name, f"{page}#{section.id}")
            clause = view.clause(section.id)
            path = f"terms/#{section.id}"
            yield self._clause("clause", f"terms.{section.id}", clause.number, clause.name, path)
        for level in (each for levels in view.levels for each in levels.entries):
            yield self._link(level.kind, level.id, level.in_short, f"terms/#{level.anchor}")
        for region in view.regions:
            yield self._link("region", region.id, region.name, f"hours/#{region.id}")
        for rule in view.counting:
            yield self._link("rule", rule.id, rule.text, f"terms/#counting-{rule.id}")
        for definition in view.definitions:
            path = f"terms/#definition-{definition.id}"
            yield self._link("definition", definition.id, definition.term, path)
        for each in view.not_promised:
            yield self._link("not-promised", each.id, each.text, f"terms/#not-promised-{each.id}")
        for term in view.further_terms:
            yield self._link("further-term", term.id, term.text, f"terms/#further-terms-{term.id}")
        if "required_information" in self.tables:
            for asked in view.required:
                yield self._link("required", asked.id, asked.label, f"terms/#required-{asked.id}")

    def _contact(self) -> Iterator[Link]:
        contact = self.view.contact
        for region in contact.regions:
            name = f"{region.name}: {', '.join(phone.number for phone in region.phones)}"
            yield self._link("contact", f"phone.{region.id}", name, f"contact/#phone-{region.id}")
        if contact.email:
            yield self._link("contact", "email", contact.address, "contact/#email")
        if contact.form:
            yield self._link("contact", "form", self.t("Contact form"), "contact/#contact-form")
        for way in contact.ways:
            yield self._link("contact", f"way.{way.id}", way.said.on_one_line, f"contact/#way-{way.id}")

    def _calculator(self) -> Iterator[Link]:
        for tier in self.view.tiers:
            for region in self.view.regions:
                path = f"calculator/?tier={tier.id}&region={region.id}"
                name = self.t("Response time calculator: {choice}", choice=f"{tier.name}, {region.name}")
                yield self._link("calculator", f"{tier.id}.{region.id}", name, path)

    def _contracts(self) -> Iterator[Link]:
        for contract in self.policy.contracts.values():
            tier = self.view.tier(contract.tier)
            region = next(each for each in self.view.regions if each.id == contract.region)
            document = self.view.document
            version = contract.version or document.version
            said = self.t(
                "The support tier {tier} of {title} for {region}, version {version}, applies: {url}",
                tier=tier.name,
                region=region.name,
                version=self.locale.version(version, document.is_draft and version == document.version),
            )
            name = f"{tier.name}, {region.name}"
            link = self._link("contract", contract.id, name, f"c/{contract.id}/", said, is_shared=True)
            yield replace(link, version=version)

    def _files(self) -> Iterator[Link]:
        title = self.view.document.title
        for suffix, paper in (("", "A4"), ("-letter", "Letter")):
            yield self._link(
                "file", f"policy{suffix}", f"{title} (PDF, {paper})", f"support-policy{suffix}.pdf"
            )
            for tier in self.view.tiers:
                path = f"tiers/{tier.id}{suffix}.pdf"
                yield self._link("file", f"{tier.id}{suffix}", f"{tier.name} (PDF, {paper})", path)
        for region in self.view.regions:
            silent = self.t("Service hours of {region} (calendar file)", region=region.name)
            named = self.t("Service hours and holidays of {region} (calendar file)", region=region.name)
            name = silent if region.holidays.is_silent else named
            yield self._link("file", f"calendar.{region.id}", name, f"calendars/{region.id}.ics")
        for level in (each for levels in self.view.levels for each in levels.entries if each.calendar):
            name = self.t("{name} (calendar file)", name=level.name)
            yield self._link("file", f"calendar.{level.calendar}", name, f"calendars/{level.calendar}.ics")
        yield self._link("file", "policy-json", "policy.json", "policy.json", is_shared=True)
        yield self._link("file", "sla-json", "sla.json", "sla.json", is_shared=True)


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
        "calculator": t("Response time calculator"),
        "contract": t("Addresses for contracts"),
        "version": t("Versions"),
        "file": t("Files"),
    }


def opening(text: str) -> str:
    """The first words of a section without a heading."""
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
