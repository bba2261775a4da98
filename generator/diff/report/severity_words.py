"""How a problem gets its severity, in the words of two policies: where a change stands, and what is said there."""

from typing import Any

from ...policy.base import Text
from ...policy.tiers import WhichSeverity
from .value_words import ValueWords


class SeverityWords(ValueWords):
    """Of `which_severity`."""

    def way_to_severity(self, steps: list[str]) -> str:
        """`Bestimmung des Schweregrads: „Steht die Arbeit still?“`"""
        t, step = self._t, self._step(steps)
        return t("How the severity is found: “{step}”", step=step) if step else t("How the severity is found")

    def _step(self, steps: list[str]) -> str:
        match steps:
            case ["questions", number, _]:
                asked = self._new.which_severity or self._old.which_severity
                return self.say(asked.questions[int(number)].ask) if asked else ""
            case ["otherwise"]:
                return self._t("Otherwise")
            case ["impact", _]:
                return self._t("Impact")
            case ["urgency", _]:
                return self._t("Urgency")
            case ["table", impact, urgency]:
                return ", ".join((self._level("impact", impact), self._level("urgency", urgency)))
        return ""

    def _level(self, key: str, name: str) -> str:
        return self.say(getattr(self._new.which_severity, key)[name])

    def led_to(self, value: Any) -> str:
        """A severity, a level, or all of it."""
        if isinstance(value, WhichSeverity):
            return self._all_of(value)
        if isinstance(value, Text):
            return self.say(value)
        return self.severity(value) if value else ""

    def _all_of(self, said: WhichSeverity) -> str:
        if not said.questions:
            return self._t("Severity by impact and urgency")
        asked = (
            f"{self.say(each.ask)} {self._t('Yes')}: {self.severity(each.yes)}" for each in said.questions
        )
        return "; ".join((*asked, f"{self._t('Otherwise')}: {self.severity(said.otherwise or '')}"))
