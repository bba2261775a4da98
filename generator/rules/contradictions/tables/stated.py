"""The rule of this room, and the words after which a sentence speaks of something else than of what is in force for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message, Value
from ...corpus.texts import Later, Patterns

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ..said.speech import Statement

TABLE_CONTRADICTED = warning(
    "table-contradicted",
    Message("“{words}” does not agree with what stands under {place}: {stated}."),
    Message("Correct the sentence, or {place}."),
    why=Message("The customer goes by the sentence, and finds something else in the table."),
    bad="escalation:\n  P1: …\n  P2: …\n…\nen: All severities are escalated.",
    good="en: Critical and major problems are escalated.",
    rests_on=(("escalation", "*"), ("tiers", "*", "first_response"), ("severities", "*", "name"), ("regions", "*", "time_zone")),
)  # fmt: skip

# Conditions, wishes, other times and other houses.
HEDGED: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|soweit|sobald|solange|sollte\w*|würde\w*|könnte\w*|auf (?:wunsch|anfrage|antrag|verlangen)|ausnahm\w*|ausgenommen|außer|es sei denn|bis auf|früher\w*|bisher\w*|ehemal\w*|vormal\w*|künftig\w*|zukünftig\w*|geplant\w*|demnächst|statt(?=\W+\w)|anstelle|anstatt|möglichst|nach möglichkeit|bemüh\w*|streben|anstreb\w*|versuch\w*|beispiel\w*|z\. ?b\.|bis \d{4}|seit \d{4}|ab \d{4}|im jahr \d{4}|ob|vereinbar\w*|erfahrungsgemäß|meist\w*|in der regel|oft|häufig\w*|manchmal|gegebenenfalls|ggf\.?|in \w+ fällen",
        "en": r"if|when|whenever|unless|where|as long as|as soon as|once|should|would|could|on request|upon request|except\w*|other than|apart from|formerly|previously|in (?:the )?future|planned|soon|instead|rather|if possible|endeavou?r\w*|strive|aims?|tr(?:y|ies)|for example|e\.g\.|until \d{4}|since \d{4}|from \d{4}|in \d{4}|whether|agreed|usually|often|mostly|most|sometimes|as a rule|in \w+ cases",
    }
)


# „Wird ein Problem dringender, …“
_INVERTED: Final = Later(
    r"\W*(?:Wird|Werden|Ist|Sind|Hat|Haben|Kann|Können|Bleibt|Bleiben|Fällt|Fallen|Geht|Gehen|Lässt|Kommt|Tritt|Treten|Reicht|Stellt|Dauert|Handelt)\b[^.;]*,"
)


def is_hedged(said: Statement) -> bool:
    """Does it hold only for some cases, times or houses?"""
    return bool(
        HEDGED[said.language].search(said.words) or (said.language == "de" and _INVERTED.match(said.words))
    )


def contradicted(said: Statement, begin: int, end: int, place: str, stated: str) -> Diagnostic:
    """`begin` and `end` in the words of the sentence."""
    values: dict[str, Value] = {"words": said.words[begin:end].strip(), "place": place, "stated": stated}
    where = said.scalar.place(said.start + begin, said.start + end)
    return Diagnostic(TABLE_CONTRADICTED, where, said.path, values)


def full(policy: Policy, said: Statement) -> str:
    """The tag of the language that the sentence is in: de-CH."""
    return next(each for each in policy.languages if each[:2] == said.language)


RULES = (TABLE_CONTRADICTED,)
