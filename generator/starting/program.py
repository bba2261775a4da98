"""Where the company's folder has the program from: its wheel, beside the policy.

By its name alone a registry would be asked for it, and whoever owns that name there would be asked for the program.
"""

from __future__ import annotations

import json
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from ..core.installation import VERSION

FOLDER: Final = "program"
_NAME: Final = "support-portal"


def wheel_name() -> str:
    """As `pip wheel` calls the program that runs."""
    return f"support_portal-{VERSION}-py3-none-any.whl"


def wheel() -> Path | None:
    """The wheel from which this program was installed, if it still lies there (PEP 610)."""
    found = _installed()
    told = json.loads((found.read_text("direct_url.json") if found else None) or "{}")
    path = Path(unquote(urlsplit(told.get("url", "")).path))
    return path if path.name == wheel_name() and path.is_file() else None


def _installed() -> Distribution | None:
    try:
        return distribution(_NAME)
    except PackageNotFoundError:
        return None
