"""The verb `diff`: two policy files in, changes of meaning out."""

from __future__ import annotations

import sys
from pathlib import Path

from ..core.diagnostic import Level, in_order
from ..core.errors import CLEAN, FINDINGS
from ..core.messages import ENGLISH, Message
from ..diff.comparing.comparison import compare
from ..diff.report.formats import as_json, as_markdown, as_text
from ..i18n.locale import locale_for
from ..policy.policy import Policy
from ..reading.schema import load
from ..reading.yaml.source import Source, read
from ..rules import report

CONTRACTS = Message(
    "Contracts differ too; no comparison names them. The command “links” lists their addresses."
)
FORMATS = {"text": as_text, "markdown": as_markdown, "json": as_json}


def run_diff(old: Path, new: Path, *, format: str = "text", language: str = ENGLISH) -> int:
    """Prints the changes to stdout; 0 also if there are some. OSError if there is no file.

    A file that cannot be read as a policy is no ground for a comparison: its errors go to stderr, status 1.
    """
    before, after = _policy(old, language), _policy(new, language)
    if before is None or after is None:
        return FINDINGS
    (policy, _), (other, source) = before, after
    # What is printed here stands in logs and in comments that everybody may read; customers do not.
    old_one, new_one = (each.model_copy(update={"contracts": {}}) for each in (policy, other))
    sys.stdout.write(FORMATS[format](compare(old_one, new_one, source), locale_for(other, language)))
    if policy.contracts != other.contracts:
        print(CONTRACTS.in_(language), file=sys.stderr)
    return CLEAN


def _policy(path: Path, language: str) -> tuple[Policy, Source] | None:
    source = read(path.read_bytes(), path.as_posix())
    policy, found = load(source)
    errors = [each for each in found if each.level is Level.ERROR]
    if errors or policy is None:
        sys.stderr.write(report.text(source, in_order(errors), language))
        return None
    return policy, source
