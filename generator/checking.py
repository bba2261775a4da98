"""The verbs `check` and `schema`: read the file, write what was found."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from . import report
from .archive import folder_of, open_archive
from .diagnostic import Level
from .fixing import fixed
from .inspection import Inspection, inspect
from .rules.context import Context
from .source import read

CLEAN, FINDINGS = 0, 1


def run_check(
    policy: Path,
    today: date,
    *,
    format: str = "text",
    language: str = "en",
    strict: bool = False,
    fix: bool = False,
) -> int:
    """Prints all findings to stdout; 0 if there are none that matter, else 1. OSError if there is no file."""
    data = policy.read_bytes()
    context = open_archive(folder_of(policy)).context(today)
    inspection = inspect(data, policy.as_posix(), context)
    if fix:
        inspection = _fix(policy, data, inspection, context)
    sys.stdout.write(report.FORMATS[format](inspection.source, inspection.diagnostics, language))
    return status(inspection, strict)


def status(inspection: Inspection, strict: bool) -> int:
    wrong = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    return FINDINGS if any(found.level in wrong for found in inspection.open) else CLEAN


def _fix(policy: Path, data: bytes, inspection: Inspection, context: Context) -> Inspection:
    """Writes corrections, in rounds because one may uncover the next, and checks again."""
    for _ in range(5):
        try:
            text, count = fixed(data.decode("utf-8"), inspection.open)
        except UnicodeDecodeError:
            break
        if not count:
            break
        data = text.encode("utf-8")
        policy.write_bytes(data)
        inspection = inspect(data, policy.as_posix(), context)
    return inspection


def run_schema(policy: Path, language: str | None) -> int:
    """Prints the JSON Schema that fits the policy file (its names become choices)."""
    from .json_schema import schema_text

    sys.stdout.write(schema_text(read(policy.read_bytes(), policy.as_posix()), language))
    return CLEAN
