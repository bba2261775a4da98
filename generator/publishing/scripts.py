"""Scripts that a page loads as one file instead of one for each module, by their published names."""

from pathlib import Path

from ..core.artifact import Artifact
from .bundles import joined

# Browsers refuse modules to pages read from a folder, and run them late; no name of these may become a global one.
CLASSIC = ("portal", "palette", "entrance", "lead-on")
ENTRIES = {
    "calculator": ("calculator/sla-calculator.js", "calculator/open-now.js"),
    "contact": ("form/contact-form.js",),
    **{name: (f"frame/{name}.js",) for name in CLASSIC},
}


def artifacts(folder: Path) -> list[Artifact]:
    """`folder`: docs/javascripts/, where the modules lie."""
    return [Artifact(f"javascripts/{name}.js", _script(name, folder)) for name in ENTRIES]


def _script(name: str, folder: Path) -> str:
    body = joined(ENTRIES[name], lambda path: (folder / path).read_text(encoding="utf-8"))
    return f"(() => {{\n{body}}})()\n" if name in CLASSIC else body
