"""The reference page of the rules, made from the rules themselves: what each says, why, and a bad and a good example."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from ..core.diagnostic import Rule
from ..core.messages import Message
from .registry import FAMILIES
from .report import LEVELS

TITLE = Message("Rules")
INTRODUCTION = Message(
    "What `support-portal check` finds. An **error** keeps the portal from being published; a **warning** is "
    "fixed, or accepted with `# accepted <rule>: <reason>`; a **note** is good to know. The comment stands on the line "
    "of the warning or on a line of its own above it; for a text it stands beside the text's name (`de: |  # …`) or "
    "above it, and speaks for the whole text, or with a few words in quotation marks only for what is found at them: "
    '`# accepted <rule> "22 days": <reason>`. '
    "Words in braces are filled in."
)
FRESH = Message("Made from the rules by `support-portal rules`; change it there.")
WHY, BAD, GOOD = Message("Why"), Message("Bad"), Message("Good")


def reference(language: str) -> str:
    """The whole page as Markdown."""
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
            yield f"{name.in_(language)}:\n\n{_fenced(example)}\n"


def _fenced(example: str) -> str:
    """Set in by a blank, which Markdown takes away again, where Git would take its lines for a conflict of our own."""
    fenced = f"```yaml\n{example}\n```"
    return indent(fenced, " ") if "\n<<<<<<<" in fenced else fenced


def _escaped(words: str) -> str:
    """Markdown shows what the finding says, letter for letter."""
    return "".join(f"\\{letter}" if letter in r"\`*_<>#|[]" else letter for letter in words)
