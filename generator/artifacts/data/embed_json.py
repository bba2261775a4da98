"""`/<language>/embed.json`: the words of the embedded table and calculator (docs/javascripts/embed.js)."""

import json
from typing import Final

from ...core.artifact import Artifact
from ...i18n.locale import Locale
from ...views.policy_view import PolicyView

# Of the calculator's words, those of its answer and its refusals.
_SAID: Final = (
    "language", "answer", "long", "moment", "version", "draft", "drafted", "early", "which", "refused", "dates",
    "zones",
)  # fmt: skip


def artifact(view: PolicyView, locale: Locale) -> Artifact:
    t, document = locale.text, view.document
    address = document.address.rstrip("/")
    words = json.loads(view.calculator.words)
    data = {
        "language": view.language,
        "direction": view.direction,
        "title": document.title,
        "version_line": document.version_line,
        "home": f"{address}/{view.language}/" if address else "",
        "words": {
            "first_response": t("First response"),
            "severity": t("Severity"),
            "tier": t("Support tier"),
            "region": t("Region"),
            "reported": t("Reported at (local time of the region)"),
            "calculator": t("Response time calculator"),
        },
        "said": {name: words[name] for name in _SAID},
        "tiers": [
            {
                "id": tier.id,
                "former": tier.former,
                "name": tier.name,
                "hours": tier.hours_name.on_one_line,
                "responses": {promise.severity: promise.with_note for promise in tier.responses},
            }
            for tier in view.tiers
        ],
        "severities": [{"id": each.id, "name": each.name, "title": each.title} for each in view.severities],
        "regions": [
            {"id": each.id, "former": each.former, "name": each.name, "zone": each.zone}
            for each in view.regions
        ],
    }
    return Artifact(f"{view.language}/embed.json", json.dumps(data, ensure_ascii=False) + "\n")
