"""What the program itself calls a concept, where a policy has come to call it otherwise."""

from typing import Final

from ...i18n.locale import Locale
from ...policy.notation import N_

_NAMES: Final[dict[str, str]] = {
    "tier": N_("Support tier"),
    "severity": N_("Severity"),
    "first_response": N_("First response"),
    "response_time": N_("Response times"),
    "next_update": N_("Updates"),
    "start_of_work": N_("Start of work"),
    "workaround": N_("Workaround"),
    "resolution": N_("Resolution time"),
    "service_hours": N_("Service hours"),
    "on_call": N_("On-call service"),
    "promise": N_("Promise"),
    "report": N_("Report"),
    "case_number": N_("Case number"),
    "region": N_("Region"),
    "escalation": N_("Escalation"),
    "version": N_("Version"),
    "credit": N_("Credit"),
}


def concept_name(concept: str, language: str) -> str:
    """`severity` -> `Schweregrad`, whatever the policy's own word is."""
    return Locale(language).text(_NAMES[concept])
