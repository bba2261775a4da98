"""The reference page of the rules, made from the rules themselves: what each says, why, and a bad and a good example."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from ..core.diagnostic import Rule, Said
from ..reading import faults as structure
from ..reading.yaml import faults
from . import markers
from .contact import addresses, form, reach
from .hours import dates, effect
from .hours import places as hours
from .languages import agreement, completeness, sense
from .names import doubles, spelling
from .promises import responses
from .report import LEVELS
from .versions import changes
from .wording import facts, sentences, terms

TITLE = Said("Rules", "Regeln")
INTRODUCTION = Said(
    "What `python -m generator check` finds. An **error** keeps the portal from being published; a **warning** is "
    "fixed, or accepted with `# accepted <rule>: <reason>`; a **note** is good to know. The comment stands on the line "
    "of the warning or on a line of its own above it; for a text it stands beside the text's name (`de: |  # …`) or "
    "above it, and speaks for the whole text, or with a few words in quotation marks only for what is found at them: "
    '`# accepted <rule> "22 days": <reason>`. '
    "Words in braces are filled in.",
    "Was `python -m generator check` findet. Ein **Fehler** verhindert die Veröffentlichung; eine **Warnung** wird "
    "behoben oder mit `# accepted <Regel>: <Grund>` hingenommen; ein **Hinweis** ist gut zu wissen. Der Kommentar "
    "steht in der Zeile der Warnung oder in einer eigenen Zeile darüber; bei einem Text steht er neben dessen Namen "
    "(`de: |  # …`) oder darüber und spricht für den ganzen Text, mit einigen Wörtern in Anführungszeichen nur für "
    'das, was dort gefunden wird: `# accepted <Regel> "22 Tage": <Grund>`. '
    "Wörter in geschweiften Klammern werden eingesetzt.",
)
FRESH = Said(
    "Made from the rules by `python -m generator rules`; change it there.",
    "Aus den Regeln erzeugt mit `python -m generator rules`; geändert wird dort.",
)
WHY, BAD, GOOD = Said("Why", "Warum"), Said("Bad", "Schlecht"), Said("Good", "Gut")
FAMILIES: tuple[tuple[Said, tuple[ModuleType, ...]], ...] = (
    (Said("File", "Datei"), (faults,)),
    (Said("Structure", "Aufbau"), (structure, spelling, doubles)),
    (Said("Languages", "Sprachen"), (completeness, agreement, sense)),
    (Said("Promises", "Zusagen"), (responses,)),
    (Said("Hours", "Zeiten"), (hours, dates, effect)),
    (Said("Contact", "Kontakt"), (reach, addresses, form)),
    (Said("Wording", "Wortlaut"), (terms, sentences, facts)),
    (Said("Versions", "Fassungen"), (changes,)),
    (Said("Markers", "Vermerke"), (markers,)),
)


def reference(language: str) -> str:
    """The whole page as Markdown, in `de` or `en`."""
    return "\n".join(_lines(language)) + "\n"


def _lines(language: str) -> Iterator[str]:
    yield f"# {TITLE.in_(language)}\n"
    yield f"<!-- {FRESH.in_(language)} -->\n"
    yield INTRODUCTION.in_(language)
    for family, modules in FAMILIES:
        yield f"\n## {family.in_(language)}"
        for module in modules:
            for rule in module.RULES:
                yield from _rule(rule, language)


def _rule(rule: Rule, language: str) -> Iterator[str]:
    yield f"\n### `{rule.id}` – {LEVELS[rule.level].in_(language)}\n"
    cure = rule.help.in_(language)
    yield f"{_escaped(rule.message.in_(language))}{f' *{_escaped(cure)}*' if cure else ''}\n"
    yield f"{WHY.in_(language)}: {_escaped(rule.why.in_(language))}\n"
    for name, example in ((BAD, rule.bad), (GOOD, rule.good)):
        if example:
            yield f"{name.in_(language)}:\n\n```yaml\n{example}\n```\n"


def _escaped(words: str) -> str:
    """Markdown shows what the finding says, letter for letter."""
    return "".join(f"\\{letter}" if letter in r"\`*_<>#|[]" else letter for letter in words)
