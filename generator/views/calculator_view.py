"""CalculatorView: what stands in the markup of the calculator, in one language. Part of PolicyView."""

from dataclasses import dataclass

from .answer_view import AnswerView


@dataclass(frozen=True)
class ExampleView:
    tier: str
    tier_name: str
    situation: str
    answer: AnswerView


@dataclass(frozen=True)
class CalculatorView:
    """`words` is JSON for the element; `region` is the one that readers of this language most likely mean."""

    words: str
    region: str
    examples: tuple[ExampleView, ...]

    def of_tier(self, tier: str) -> tuple[ExampleView, ...]:
        return tuple(example for example in self.examples if example.tier == tier)
