"""`name: value` without a sign that could mean more, as nearly all lines of a policy file are: read at a glance.

What is read here is what `lines.py` and `values.py` would read, without a finding; all other lines are left to them.
"""

from __future__ import annotations

import re
from typing import Final

from ...core.diagnostic import Span
from .line import Line
from .nodes import Scalar

_PLAIN = re.compile(
    r"( *)(- )?([A-Za-z0-9_][\w-]*(?: [\w-]+){0,4}):(?: +(\||[^\s&*!|>%@`,\]}{\[#?\-'\":~][^#\"]*))?"
)
_NAME_BEHIND = re.compile(r":(?=\s|$)")
_LONGEST_NAME: Final = 60
# Nothing at all to YAML, or perhaps a “|”.
_DOUBTFUL: Final = frozenset(("null", "Null", "NULL", *"lI1!/\\¦"))


def plain_line(number: int, text: str) -> Line | None:
    """The line, `number` counted from 1; None if it has to be looked at more closely. `text` has no blanks at its end."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    gap, dash, name, value = match.groups()
    if len(name) > _LONGEST_NAME or (value and _may_mean_more(value)):
        return None
    indent = len(gap)
    at = indent + 2 if dash else indent
    span = Span(number, at + 1, number, at + len(name) + 1)
    if value is None or value == "|":
        return Line(number, indent, dash is not None, name, span, None, header=value or "")
    start = match.start(4)
    read = Scalar(value, Span(number, start + 1, number, start + len(value) + 1), ((number, start),))
    return Line(number, indent, dash is not None, name, span, read)


def _may_mean_more(value: str) -> bool:
    """Another line run into this one, a name in it, a bracket without its other half."""
    return (
        "- " in value
        or value[-1] == "]"
        or value in _DOUBTFUL
        or (":" in value and _NAME_BEHIND.search(value) is not None)
    )
