"""Scripts that a page loads as one file instead of one for each module, by their published names."""

from collections.abc import Callable

from ..core.artifact import Artifact
from .bundles import joined

# Browsers refuse modules to pages read from a folder, and run them late; no name of these may become a global one.
CLASSIC = ("portal", "palette", "entrance", "lead-on")
ENTRIES = {
    "calculator": ("calculator/sla-calculator.js", "calculator/open-now.js"),
    "contact": ("form/contact-form.js",),
    **{name: (f"frame/{name}.js",) for name in CLASSIC},
}


def artifacts(read: Callable[[str], str]) -> list[Artifact]:
    """`read` gives the text of a file in docs/javascripts/."""
    return [Artifact(f"javascripts/{name}.js", _script(name, read)) for name in ENTRIES]


def _script(name: str, read: Callable[[str], str]) -> str:
    body = joined(ENTRIES[name], read)
    return f"(() => {{\n{body}}})()\n" if name in CLASSIC else body
