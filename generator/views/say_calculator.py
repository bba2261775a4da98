"""What the calculator's markup needs: all its words, and examples for readers without script."""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any, Final

from babel.core import get_global

from ..deadlines.baking import bake_policy
from ..deadlines.examples import Example, examples
from ..i18n.locale import Locale
from ..policy.policy import Policy
from .answer_view import AnswerView, AnswerWords, CalculatorView, ExampleView
from .calculator_words import N_, calculator_words, more_lines
from .voice import start_caveat, way_name

# Lines of an example's reasons; a longer one keeps its first and its last ones.
_MOST_LINES: Final = 12
_FIRST_LINES: Final = 4
_LAST_LINES: Final = 4
SITUATIONS: Final = {
    "weekend": N_("Before the weekend"),
    "holiday": N_("Before a holiday"),
    "night": N_("At night"),
    "clock-change": N_("When clocks change"),
}


def say_calculator(policy: Policy, locale: Locale) -> CalculatorView:
    words = calculator_words(policy, locale)
    return CalculatorView(
        words=json.dumps(words, ensure_ascii=False, separators=(",", ":")),
        tiers=tuple(policy.tiers),
        of_tier=cache(partial(_examples, policy, locale, words)),
        caveat=start_caveat(policy, locale),
        ways=tuple((way, way_name(policy, locale, way)) for way in words.get("ways", ())),
    )


def _examples(policy: Policy, locale: Locale, words: Mapping[str, Any], tier: str) -> tuple[ExampleView, ...]:
    sla, region = bake_policy(policy), _likely_region(policy, locale)
    answer_words = AnswerWords(words, locale, sla["names"])
    # Where hours are those of the customer's zone, an example holds in any.
    is_anywhere = "local" in answer_words.words
    return tuple(
        ExampleView(
            tier,
            answer_words.name("tiers", tier),
            answer_words.locale.text(SITUATIONS[example.kind]),
            _shortened(_example(answer_words, example, names_zone=not is_anywhere), answer_words.locale),
        )
        for example in examples(sla, tier, region)
    )


def _example(words: AnswerWords, example: Example, *, names_zone: bool) -> AnswerView:
    """An answer that holds on a condition, or is that of those on call, says so first."""
    answer, view = example.answer, words.view(example.answer, names_zone=names_zone)
    note = words.words.get("notes", {}).get(answer.tier, {}).get(answer.severity)
    return replace(view, why=(words.rule(answer), *view.why)) if answer.is_on_call or note else view


def _shortened(view: AnswerView, locale: Locale) -> AnswerView:
    """Of an example that counts many days, how it begins and ends; the calculator gives every day."""
    if len(view.why) <= _MOST_LINES:
        return view
    left = len(view.why) - _FIRST_LINES - _LAST_LINES
    return replace(view, why=(*view.why[:_FIRST_LINES], more_lines(locale, left), *view.why[-_LAST_LINES:]))


def _likely_region(policy: Policy, locale: Locale) -> str:
    """Of examples: the region in the country that CLDR takes for the language, else the first."""
    likely = str(get_global("likely_subtags").get(locale.babel.language, "")).split("_")[-1]
    country = locale.babel.territory or likely
    found = (
        region.id
        for region in policy.regions.values()
        if country in region.serves or country in region.lies_in
    )
    rest = (region.id for region in policy.regions.values() if region.serves_everyone_else)
    return next(found, next(rest, next(iter(policy.regions))))
