"""The verbs `check` and `schema`: read the file, write what was found."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..core.atomic import replace_file
from ..core.diagnostic import Level
from ..core.errors import CLEAN, FINDINGS
from ..core.messages import ENGLISH
from ..core.own_folder import own_folder
from ..editing.fixes import fixed
from ..reading.yaml.source import read
from ..rules import report
from ..rules.corpus.context import Context
from ..rules.inspection import Inspection, inspect
from .policy_file import inspect_file


def run_check(
    policy: Path,
    today: date,
    *,
    format: str = "text",
    language: str = ENGLISH,
    strict: bool = False,
    fix: bool = False,
) -> int:
    """Prints all findings to stdout; 0 if there are none that matter, else 1. OSError if there is no file."""
    data, archive, inspection = inspect_file(policy, today)
    if fix:
        inspection = _fix(policy, data, inspection, archive.context(today, own_folder(policy)))
    sys.stdout.write(report.FORMATS[format](inspection.source, inspection.findings, language))
    return status(inspection, strict)


def status(inspection: Inspection, strict: bool) -> int:
    wrong = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return FINDINGS if any(found.level in wrong for found in inspection.open) else CLEAN


def _fix(policy: Path, data: bytes, inspection: Inspection, context: Context) -> Inspection:
    """Writes every plain correction, says each, and checks again."""
    written, inspection = corrected(policy.as_posix(), data, inspection, context, _say_changes)
    if written != data:
        replace_file(policy, written)
    return inspection


def corrected(
    name: str, data: bytes, inspection: Inspection, context: Context, say: Callable[[str, str, str], None]
) -> tuple[bytes, Inspection]:
    """The file with every plain correction made, in rounds because one may uncover the next, and what is left.

    `say` is told of each round: the file's name, its text before and after.
    """
    for _ in range(5):
        written, edits = fixed(data, inspection.source, inspection.open)
        if not edits:
            break
        say(name, data.decode("utf-8", "replace"), written.decode("utf-8", "replace"))
        data = written
        inspection = inspect(data, name, context)
    return data, inspection


def _say_changes(name: str, before: str, after: str) -> None:
    """Every line that is corrected, as it was and as it is: what a file says is its author's business."""
    for number, (old, new) in enumerate(zip(before.split("\n"), after.split("\n"), strict=True), 1):
        if old != new:
            print(f"{name}:{number}: {old.strip()} → {new.strip()}", file=sys.stderr)


def run_schema(policy: Path, language: str | None) -> int:
    """Prints the JSON Schema that fits the policy file (its names become choices)."""
    from ..reading.json_schema import schema_text

    sys.stdout.write(schema_text(read(policy.read_bytes(), policy.as_posix()), language))
    return CLEAN
