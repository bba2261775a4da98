"""Accepts every warning of a policy file as the guide says: beside its line, or above it; for a text, at its name."""

from generator.core.diagnostic import Level
from generator.rules.corpus.context import Context
from generator.rules.inspection import Inspection, inspect

QUESTIONS = ("open-question",)


def warnings_of(inspection: Inspection) -> list[tuple[str, int]]:
    """(rule, line) of every warning that nobody has accepted, questions left aside."""
    return sorted(
        {
            (each.rule.id, each.span.line)
            for each in inspection.open
            if each.level is Level.WARNING and each.rule.id not in QUESTIONS
        }
    )


def all_accepted(text: str, context: Context) -> str:
    """The file with one comment for each warning, on a line of its own."""
    lines = text.split("\n")
    found = warnings_of(inspect(text.encode(), "support.yaml", context))
    places = {(name_line(lines, line), rule) for rule, line in found}
    for line, rule in sorted(places, reverse=True):
        above = lines[line - 1]
        indent = above[: len(above) - len(above.lstrip())]
        lines.insert(line - 1, f"{indent}# accepted {rule}: decided so")
    return "\n".join(lines)


def name_line(lines: list[str], line: int) -> int:
    """The line that names the text a line belongs to; the line itself if it has a name."""
    indent = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    for number in range(line, 0, -1):
        text = lines[number - 1]
        shallower = len(text) - len(text.lstrip()) < indent
        if text.strip() and shallower:
            bare = text.split("  #")[0].rstrip()
            return number if bare.endswith(": |") else line
    return line
