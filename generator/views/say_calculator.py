"""What the calculator's markup needs: all its words, and examples for readers without script."""

import json
from collections.abc import Mapping
from typing import Any, Final

from babel.core import get_global

from ..deadlines.examples import examples
from ..i18n.locale import Locale
from ..policy.policy import Policy
from .answer_view import AnswerWords, CalculatorView, ExampleView
from .calculator_words import N_, calculator_words

SITUATIONS: Final = {
    "weekend": N_("Before the weekend"),
    "holiday": N_("Before a holiday"),
    "night": N_("At night"),
    "clock-change": N_("When clocks change"),
}


def say_calculator(policy: Policy, locale: Locale, sla: Mapping[str, Any]) -> CalculatorView:
    """`sla` is the object of `/sla.json` of the same policy."""
    words = calculator_words(policy, locale)
    region = _likely_region(policy, locale)
    return CalculatorView(
        words=json.dumps(words, ensure_ascii=False, separators=(",", ":")),
        region=region,
        examples=_examples(sla, AnswerWords(words, locale, sla["names"]), region),
    )


def _examples(sla: Mapping[str, Any], answer_words: AnswerWords, region: str) -> tuple[ExampleView, ...]:
    return tuple(
        ExampleView(
            tier,
            answer_words.name("tiers", tier),
            answer_words.locale.text(SITUATIONS[example.kind]),
            answer_words.view(example.answer),
        )
        for tier in sla["tiers"]
        for example in examples(sla, tier, region)
    )


def _likely_region(policy: Policy, locale: Locale) -> str:
    """The region in the country that CLDR takes for the language, else the first."""
    likely = str(get_global("likely_subtags").get(locale.babel.language, "")).split("_")[-1]
    country = locale.babel.territory or likely
    found = (region.id for region in policy.regions.values() if region.country == country)
    return next(found, next(iter(policy.regions)))
