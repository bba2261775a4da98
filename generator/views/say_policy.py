"""Policy x Locale -> PolicyView: how a policy is said in one language."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Final

from ..core.keeping import cached
from ..core.marks import unmarked
from ..deadlines.hours_in_force import told_hours
from ..i18n.locale import Locale
from ..policy.document import Section
from ..policy.policy import Policy
from ..policy.portal.anchors import clause_anchor
from ..policy.portal.clause_numbers import program_numbers, section_numbers
from ..policy.promises import FIRST_RESPONSE, kinds_in, kinds_made
from ..policy.tiers import EscalationStep, Severity
from .calculator_words import N_
from .document.say_document import say_document
from .emergency.say_waits import say_waits
from .emergency.waits_view import AllWaits
from .form.form_view import RequiredInformationView
from .places.say_places import holidays_until
from .policy_view import (
    ClauseView,
    DefinitionView,
    PolicyView,
    RuleView,
    SectionView,
    SeverityView,
    StepView,
    TierView,
)
from .say_calculator import say_calculator
from .say_contact import say_contact
from .say_counting import say_counting
from .say_emergency import say_emergencies
from .say_form import say_form
from .say_hours import hours_title, say_hours, say_region
from .say_kinds import kinds_led, leading_kind
from .say_severities import (
    all_points,
    code_in,
    examples,
    examples_line,
    label_of,
    points,
    points_by_tier,
    say_finder,
    title_of,
    weight,
)
from .say_tiers import say_feature, say_kinds, say_tier
from .service_levels.levels_view import LevelsView
from .service_levels.promise_view import PromiseView
from .service_levels.say_levels import say_levels
from .voice import Voice, start_caveat

# Letters of a promised time that stand in a third of a phone's width.
_ROOM: Final = 12
_BY_NAME: Final = N_("Name of the severity")

FURTHER_HEADINGS: Final = {
    "severity_changes": N_("Changes of the severity"),
    "disputes": N_("Disagreements"),
    "remedies": N_("Remedies"),
    "case_closing": N_("Closing of cases"),
    "exclusions": N_("Exclusions"),
    "unsupported": N_("What is not supported"),
}


@cached(4)
def say(policy: Policy, locale: Locale) -> PolicyView:
    """Everything the policy says, in the language of the locale. The last few are kept: several pages ask."""
    voice = Voice(policy, locale)
    features = tuple(say_feature(voice, each) for each in policy.features.values())
    regions = tuple(say_region(voice, each) for each in policy.regions.values())
    sections = tuple(_section(voice, each) for each in policy.sections.values())
    tiers = tuple(say_tier(voice, each, features, regions) for each in policy.tiers.values())
    said = {(each.severity, each.kind, each.tier): each for tier in tiers for each in tier.promises}
    severities = tuple(
        _severity(voice, each, rank, said) for rank, each in enumerate(policy.severities.values())
    )
    levels = say_levels(voice)
    return PolicyView(
        language=locale.language,
        direction=locale.direction,
        document=say_document(voice),
        sections=sections,
        clauses=_clauses(voice, sections, levels),
        tiers=tiers,
        promise_kinds=say_kinds(voice, kinds_led(policy, *policy.tiers.values())),
        features=features,
        footnotes=tuple(feature for feature in features if feature.footnote),
        severities=severities,
        finder=say_finder(voice),
        hours=tuple(say_hours(voice, each) for each in told_hours(policy)),
        regions=regions,
        hours_title=hours_title(voice),
        counting=say_counting(voice),
        counting_origin=voice.origin(policy.counting.origin),
        definitions=_definitions(voice),
        not_promised=tuple(
            RuleView(name, voice.say(text), voice.prose(text)) for name, text in policy.not_promised.items()
        ),
        not_promised_origin=voice.origin("added") if policy.has_source else None,
        further_terms=tuple(
            RuleView(subject.replace("_", "-"), voice.t(FURTHER_HEADINGS[subject]), voice.prose(text))
            for subject, text in policy.stated_terms.items()
        ),
        levels=levels,
        contact=say_contact(voice, regions),
        required=_required(voice),
        form=say_form(voice, policy.contact.form) if policy.contact.form else None,
        emergencies=say_emergencies(voice),
        waits=_waits(voice, severities),
        holidays_until=voice.day(holidays_until(policy)),
        make_calculator=cache(partial(say_calculator, policy, locale)),
        is_customers_time=policy.counting.is_customers_time,
        has_codes=_has_codes(locale, severities),
        severity_column=_severity_column(locale, severities),
        is_wide=_is_wide(tiers),
        origins=tuple(filter(None, map(voice.origin, ("chosen", "added")))) if policy.has_source else (),
    )


def _has_codes(locale: Locale, severities: tuple[SeverityView, ...]) -> bool:
    """Have they a column of their own, headed "Priority"? P1 is one; any other code stands before its name."""
    word = locale.text("Priority")
    is_priority = locale.is_reworded("Priority") or all(each.code[:1] in "P" for each in severities)
    return is_priority and word != locale.text("Severity") and any(each.code for each in severities)


def _severity_column(locale: Locale, severities: tuple[SeverityView, ...]) -> str:
    """Beside a column of codes, the names may have a word of their own: `Schwere` in a table of `Schweregrade`."""
    is_own = _has_codes(locale, severities) and locale.is_reworded(_BY_NAME)
    return locale.text(_BY_NAME if is_own else "Severity")


def _is_wide(tiers: tuple[TierView, ...]) -> bool:
    said = (text for tier in tiers for text in (tier.name, *(each.text for each in tier.promises)))
    return len(tiers) > 2 and any(len(word) > _ROOM for text in said for word in unmarked(text).split())


def _section(voice: Voice, section: Section) -> SectionView:
    return SectionView(
        id=section.id,
        page=voice.policy.page_of(section),
        heading=voice.say(section.heading),
        page_title=voice.say(section.page_title),
        text=voice.prose(section.text),
        table=section.table or "",
        text_after=voice.prose(section.text_after),
        sheets=section.sheets,
        origin=voice.origin(section.origin),
    )


def _clauses(
    voice: Voice, sections: tuple[SectionView, ...], levels: tuple[LevelsView, ...]
) -> tuple[ClauseView, ...]:
    """The company's sections, then what the program says; each with its number, also where it had no heading."""
    unnamed = [voice.t("Introduction"), *(voice.t("Further provisions") for _ in sections)]
    named = [(each.id, each.heading or other) for each, other in zip(sections, unnamed, strict=False)]
    shown = {each.table for each in sections}
    named += [(each.clause, each.heading) for each in levels if each.kind not in shown]
    named += [("hours", hours_title(voice)), ("counting", voice.t("How time is counted"))]
    if voice.policy.definitions:
        named.append(("definitions", voice.t("Definitions")))
    if voice.policy.not_promised:
        named.append(("not-promised", voice.t("What is not promised")))
    if voice.policy.stated_terms:
        named.append(("further-terms", voice.t("Further terms")))
    several = len(voice.policy.document.languages) > 1
    named.append(("version", voice.t("Version and language") if several else voice.t("Version")))
    numbers, added = section_numbers(voice.policy), program_numbers(voice.policy)
    return (
        *(ClauseView(key, numbers[key], name) for key, name in named[: len(sections)]),
        *(
            ClauseView(clause_anchor(key, voice.policy), added[key], name, key)
            for key, name in named[len(sections) :]
        ),
    )


def _severity(
    voice: Voice, severity: Severity, rank: int, said: Mapping[tuple[str, str, str], PromiseView]
) -> SeverityView:
    """`said`: what is promised, by severity, kind and tier."""
    name = voice.say(severity.name)
    code = code_in(voice, severity)
    return SeverityView(
        id=severity.id,
        anchor=severity.id.lower(),
        code=code,
        label=label_of(voice, severity),
        title=title_of(voice, severity),
        name=name,
        weight=weight(rank, len(voice.policy.severities)),
        points=points(voice, severity),
        points_by_tier=points_by_tier(voice, severity),
        all_points=all_points(voice, severity),
        examples=examples(voice, severity),
        examples_line=examples_line(voice, severity),
        promises=tuple(
            said[severity.id, kind.key, tier.id]
            for kind in kinds_in(*voice.policy.tiers.values())
            for tier in voice.policy.tiers.values()
            if kind in kinds_made(tier) and (severity.id, kind.key, tier.id) in said
        ),
        escalation=tuple(_step(voice, step) for step in voice.policy.escalation.get(severity.id, ())),
    )


def _step(voice: Voice, step: EscalationStep) -> StepView:
    roles = tuple(voice.say(voice.policy.roles[role]) for role in step.to)
    return StepView(
        after=voice.time(step.after),
        to=", ".join(roles),
        roles=roles,
        clock=voice.clock(step.after),
        is_business=step.after.is_business,
    )


def _definitions(voice: Voice) -> tuple[DefinitionView, ...]:
    return tuple(
        DefinitionView(each.id, voice.say(each.term), voice.prose(each.meaning), voice.origin(each.origin))
        for each in voice.policy.definitions.values()
    )


def _waits(voice: Voice, severities: tuple[SeverityView, ...]) -> AllWaits:
    return say_waits(
        voice,
        {each.id: each.title for each in severities},
        start_caveat(voice.policy, voice.locale),
        is_first_response=leading_kind(voice.policy) is FIRST_RESPONSE,
    )


def _required(voice: Voice) -> tuple[RequiredInformationView, ...]:
    return tuple(
        RequiredInformationView(each.id, voice.say(each.label), voice.say(each.hint))
        for each in voice.policy.required_information.values()
    )
