"""`/javascripts/calculator.js`: calculator, engine and opening times as the one script that pages load."""

from collections.abc import Callable

from ..artifact import Artifact
from ..javascript import joined

ENTRIES = ("elements/sla-calculator.js", "elements/open-now.js")


def artifact(read: Callable[[str], str]) -> Artifact:
    """`read` gives the text of a file in docs/javascripts/."""
    return Artifact("javascripts/calculator.js", joined(ENTRIES, read))
