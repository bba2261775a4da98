"""Scripts that a page loads as one file instead of one for each module: the calculator's and the contact form's."""

from collections.abc import Callable

from ..artifact import Artifact
from ..javascript import joined

ENTRIES = {
    "calculator": ("elements/sla-calculator.js", "elements/open-now.js"),
    "contact": ("elements/contact-form.js",),
}


def artifacts(read: Callable[[str], str]) -> list[Artifact]:
    """`read` gives the text of a file in docs/javascripts/."""
    return [Artifact(f"javascripts/{name}.js", joined(entries, read)) for name, entries in ENTRIES.items()]
