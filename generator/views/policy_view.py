"""PolicyView: a Policy said in one language. Finished strings only; pages, sheets and elements place them.

Every string is plain text: whoever shows it escapes it for where it lands. A `Prose` is structured text;
its links lead to web addresses (`https:`, `mailto:`) or paths inside the language (`contact/#contact-form`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..policy.promises import ON_CALL
from ..policy.prose import Prose
from .answer_view import CalculatorView
from .document.document_view import DocumentView
from .emergency.emergency_view import EmergencyView
from .emergency.waits_view import AllWaits
from .form.form_view import FormView, RequiredInformationView
from .places.holidays_view import DayView
from .places.hours_view import ContactView, HoursView, OriginView, RegionView, Weight
from .service_levels.levels_view import LevelsView
from .service_levels.promise_view import KindView, PromiseView
from .severities.finder_view import FinderView


@dataclass(frozen=True)
class SectionView:
    id: str
    page: str  # name of the page on which it stands: "tiers"
    heading: str  # "" if the section has none
    page_title: str  # of a page on which it is the first; "" where its heading is that
    text: Prose
    table: str  # "" or the name of the table shown after the text
    text_after: Prose
    sheets: tuple[str, ...]  # ids of tiers on whose contract sheets the texts stand
    origin: OriginView | None


@dataclass(frozen=True)
class ClauseView:
    """A numbered clause of the whole terms, as page and paper have it.

    id   its place on the page
    key  what the program calls it; "" for a section of the company
    """

    id: str
    number: str
    name: str
    key: str = ""

    @property
    def heading(self) -> str:
        return f"{self.number} {self.name}"


@dataclass(frozen=True)
class FeatureCell:
    """`kind`: included, add-on, value or absent; `mark` leads to the footnote."""

    tier: str
    kind: str
    text: str
    spoken: str
    mark: str


@dataclass(frozen=True)
class FeatureRow:
    id: str
    name: str
    mark: str
    footnote_mark: str
    footnote: Prose
    cells: tuple[FeatureCell, ...]


@dataclass(frozen=True)
class TierView:
    id: str
    former: tuple[str, ...]  # ids it had, which others still write
    name: str
    price: str  # "" if none is stated
    promise: str  # one sentence
    hours_name: Prose  # in a line or more; each with its severities where they differ
    hours: tuple[HoursView, ...]  # none if the tier lays none down
    contact: ContactView  # the ways that serve it
    features: tuple[tuple[FeatureRow, FeatureCell], ...]  # those it has
    promises: tuple[PromiseView, ...]  # kind by kind, by severity: of each kind that any tier makes
    promise_kinds: tuple[KindView, ...]  # that it makes itself; first responses are expected of every tier
    leading: str  # the kind by which tiers are known, before all others
    levels: tuple[LevelsView, ...]  # what holds for it of what is promised about the service itself
    counting: tuple["RuleView", ...]  # what can apply to it

    @property
    def responses(self) -> tuple[PromiseView, ...]:
        """The first responses, or what is promised where no tier promises one: by them a tier is known."""
        return tuple(each for each in self.promises if each.kind == self.leading)

    @property
    def known_by(self) -> tuple[PromiseView, ...]:
        """Of the most severe problem that anybody can be held to, or else of the first."""
        firm = tuple(each for each in self.responses if each.is_firm)
        return (firm or self.responses)[:1]

    @property
    def has_times(self) -> bool:
        return any(each.is_time for each in self.promises)

    def of(self, kind: KindView) -> tuple[PromiseView, ...]:
        return tuple(each for each in self.promises if each.kind == kind.key)

    @property
    def also_known_by(self) -> tuple[tuple[KindView, PromiseView], ...]:
        """Of each further kind that it makes, the first that anybody can be held to, or else the first that promises anything."""
        # Where nothing else is promised, `promise` has what those on call do.
        said = {self.leading, *([ON_CALL.key] if all(each.is_nothing for each in self.responses) else [])}
        further = (kind for kind in self.promise_kinds if kind.key not in said)
        made = ((kind, [each for each in self.of(kind) if not each.is_nothing]) for kind in further)
        return tuple(
            (kind, next((each for each in promised if each.is_firm), promised[0]))
            for kind, promised in made
            if promised
        )


@dataclass(frozen=True)
class StepView:
    """An escalation step: who is told after how long."""

    after: str
    to: str
    roles: tuple[str, ...]
    clock: str
    is_business: bool


@dataclass(frozen=True)
class SeverityView:
    id: str
    anchor: str
    code: str  # "P1", "" if the id only repeats the name
    label: str  # the code, or else the name
    title: str  # "P1 Kritisch", "Kritisch"
    name: str  # "Kritisch"
    weight: Weight
    points: tuple[Prose, ...]  # in every tier
    points_by_tier: Mapping[str, tuple[Prose, ...]]  # tier -> those that it alone has
    all_points: tuple[Prose, ...]  # both; the latter under the names of their tiers
    examples: tuple[Prose, ...]
    examples_line: str  # "Zum Beispiel: …; …", "" without any
    promises: tuple[PromiseView, ...]  # kind by kind, in the order of the tiers
    escalation: tuple[StepView, ...]

    def of(self, kind: KindView) -> tuple[PromiseView, ...]:
        return tuple(each for each in self.promises if each.kind == kind.key)

    def points_in(self, tier: str) -> tuple[Prose, ...]:
        return (*self.points, *self.points_by_tier.get(tier, ()))


@dataclass(frozen=True)
class RuleView:
    """A rule of counting, a sentence of the policy on what is not promised, or the heading of a further term.

    prose  the same with its links, or what stands below the heading; only of what the policy says
    """

    id: str
    text: str
    prose: Prose = field(default_factory=Prose)


@dataclass(frozen=True)
class DefinitionView:
    id: str
    term: str
    meaning: Prose
    origin: OriginView | None


@dataclass(frozen=True)
class PolicyView:
    language: str
    direction: str
    document: DocumentView
    sections: tuple[SectionView, ...]
    clauses: tuple[ClauseView, ...]
    tiers: tuple[TierView, ...]
    promise_kinds: tuple[KindView, ...]  # those that tables show
    features: tuple[FeatureRow, ...]
    footnotes: tuple[FeatureRow, ...]  # those features that have one
    severities: tuple[SeverityView, ...]
    finder: FinderView | None  # None where nobody needs one
    hours: tuple[HoursView, ...]
    hours_title: str  # "Support-Zeiten und Feiertage"
    regions: tuple[RegionView, ...]
    counting: tuple[RuleView, ...]
    counting_origin: OriginView | None
    definitions: tuple[DefinitionView, ...]
    not_promised: tuple[RuleView, ...]
    not_promised_origin: OriginView | None
    further_terms: tuple[RuleView, ...]
    levels: tuple[LevelsView, ...]  # what is promised about the service itself, kind by kind
    contact: ContactView
    required: tuple[RequiredInformationView, ...]
    form: FormView | None
    emergencies: tuple[EmergencyView, ...]  # tier by tier, region by region; none where no way is laid down
    waits: AllWaits
    holidays_until: DayView
    make_calculator: Callable[[], CalculatorView]  # nothing that a page without one has to wait for
    is_customers_time: bool  # the hours hold where the customer is
    has_codes: bool  # of severities, in a column of their own
    severity_column: str  # what the column of their names is headed with, in the complete terms
    is_wide: bool  # three tiers or more, with words too long for a third of a phone's width
    origins: tuple[OriginView, ...]  # those that occur in this policy

    @property
    def calculator(self) -> CalculatorView:
        return self.make_calculator()

    def clocks(self, kind: KindView | None = None) -> tuple[tuple[bool, str], ...]:
        """Of the times that are promised, or of one kind: whether service hours count alone, and in words."""
        told = (each for tier in self.tiers for each in (tier.of(kind) if kind else tier.promises))
        return tuple(sorted({(each.is_business, each.clock) for each in told if each.is_time}))

    @property
    def start(self) -> tuple[str, str]:
        """Tier and severity with which the calculator starts: the first that have a time."""
        timed = ((tier.id, each.severity) for tier in self.tiers for each in tier.responses if each.is_time)
        return next(timed, (self.tiers[0].id, self.severities[0].id))

    @property
    def leading(self) -> KindView:
        """By which tiers are known."""
        return self.promise_kinds[0]

    @property
    def further_kinds(self) -> tuple[KindView, ...]:
        """Those of the others that any tier promises."""
        made = {kind for tier in self.tiers for kind, _ in tier.also_known_by}
        return tuple(each for each in self.promise_kinds if each in made)

    @property
    def has_prices(self) -> bool:
        return any(tier.price for tier in self.tiers)

    @property
    def has_points(self) -> bool:
        """Is any severity described?"""
        return any(each.all_points or each.examples for each in self.severities)

    @property
    def escalating(self) -> tuple[SeverityView, ...]:
        return tuple(severity for severity in self.severities if severity.escalation)

    def levels_of(self, kind: str) -> LevelsView:
        return next(each for each in self.levels if each.kind == kind)

    @property
    def unshown_levels(self) -> tuple[LevelsView, ...]:
        """Those that no section shows."""
        shown = {section.table for section in self.sections}
        return tuple(each for each in self.levels if each.kind not in shown)

    def sections_on(self, page: str) -> tuple[SectionView, ...]:
        return tuple(section for section in self.sections if section.page == page)

    def clause(self, clause_id: str) -> ClauseView:
        return next(clause for clause in self.clauses if clause.id == clause_id)

    def program_clause(self, key: str) -> ClauseView:
        """What the program adds to the sections, wherever it stands."""
        return next(clause for clause in self.clauses if clause.key == key)

    def severity(self, severity_id: str) -> SeverityView:
        return next(each for each in self.severities if each.id == severity_id)

    def part(self, of: str, place: int) -> str:
        """`10.6`, the sixth rule of the clause `counting`; of a section, by its table. "" where no clause has it."""
        tables = {section.id: section.table for section in self.sections}
        found = (each.number for each in self.clauses if of == (each.key or tables.get(each.id)))
        return next((f"{number}.{place}" for number in found), "")

    def tier(self, tier_id: str) -> TierView:
        return next(tier for tier in self.tiers if tier.id == tier_id)
