"""The policy of a new portal: one template, filled with the answers and a starting point."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..core.colours import passing
from ..policy.portal.form_providers import GENERIC, PROVIDERS, domain, origin
from ..views.brand.look import LIGHT_PAPERS
from .answers import Answers
from .places import slug
from .points import BY_ID, StartingPoint
from .severities import UNITS
from .texts import PolicyTexts, markdown_words, scalar, translated, word

TEMPLATES: Final = Path(__file__).parent / "templates"
TITLE: Final = word("Support and response times")
_QUESTIONS: Final[Mapping[str, str]] = {
    "first_response": word("Will somebody always answer within these times? It is a promise."),
    "next_update": word("Will you always give news this often? It is a promise."),
    "start_of_work": word("Will somebody always begin to work on it within these times? It is a promise."),
    "resolution": word("Will the problem always be solved within these times? It is a promise."),
}
_RULE_WIDTH: Final = 98
# What a miss costs, by the first share below which it does.
_CREDIT_STEPS: Final = (("99.9 %", "5 %"), ("99.5 %", "10 %"), ("99 %", "20 %"))


def support_yaml(answers: Answers) -> str:
    """The whole file, the same for the same answers."""
    point, texts = BY_ID[answers.start], PolicyTexts(answers.languages)
    provider, endpoint = answers.form
    values: dict[str, Any] = {
        "a": answers, "point": point, "said": texts.said, "asks": texts.asks, "each": texts.each, "rule": _rule,
        "title": {code: answers.title or translated(TITLE, code) for code in answers.languages},
        "many_languages": len(answers.languages) > 1, "conventions": _conventions(answers),
        "accent": _readable(answers.accent),
        "phones": [*zip(answers.places, answers.phones, strict=False)],
        "questions": _QUESTIONS, "credit_steps": _CREDIT_STEPS, "units": _units(point),
        "uses_business_hours": any(unit.startswith(("business hours", "business minutes")) for unit in point.units),
        "has_foreign_form": _is_foreign(answers),
        "tier_id": {tier.id: slug(translated(tier.name, answers.first)) for tier in point.tiers}.__getitem__,
        "needs_key": bool(provider) and bool(PROVIDERS[provider].key),
        "service": _host(endpoint) if provider == GENERIC else PROVIDERS[provider].name if provider else "",
    }  # fmt: skip
    return texts.placed(environment().get_template("support.yaml.j2").render(values))


def _readable(accent: str) -> str:
    """The colour, or the nearest one that can be read on paper."""
    return passing(f"#{accent}", LIGHT_PAPERS).removeprefix("#") if accent else ""


def _is_foreign(answers: Answers) -> bool:
    """Does the form go to a domain that the company has not named as its own?"""
    own = {domain(each) for each in (_host(answers.address), answers.email.rpartition("@")[2]) if each}
    return bool(origin(answers.form[1])) and domain(_host(answers.form[1])) not in own


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,  # YAML and Markdown, whose values are quoted by `scalar`
    )  # fmt: skip
    made.filters["scalar"] = scalar
    made.filters["words"] = markdown_words
    return made


def _units(point: StartingPoint) -> dict[str, str]:
    return {unit: UNITS[unit] for unit in point.units}


def _conventions(answers: Answers) -> dict[str, str]:
    """English as it is written where the first region is, unless that is America."""
    country = answers.places[0].country
    is_american = country in ("US", "CA", "PH")
    spoken = country if country in ("GB", "IE", "AU", "NZ", "ZA", "IN") else "GB"
    return {} if "en" not in answers.languages or is_american else {"en": f"en-{spoken}"}


def _rule(title: str) -> str:
    """A heading among the comments, as wide in every language."""
    return f"── {title} ".ljust(_RULE_WIDTH, "─")
