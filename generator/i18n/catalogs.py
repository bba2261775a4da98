"""The program's own words, read out of its source: `translations/portal.pot` and `<language>.po`.

`make catalogs` runs this after a word was added or changed; then fill in what is empty in each `.po`.
Files are sorted and carry neither dates nor line numbers, so that two branches seldom touch the same line.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from ..core.installation import PACKAGE
from .locale import TEMPLATE, TRANSLATIONS

SOURCE: Final = PACKAGE
METHODS: Final = [("**.py", "python"), ("artifacts/pages/templates/**.j2", "jinja2")]
OPTIONS: Final = {
    "artifacts/pages/templates/**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
}
# Functions whose first argument is a message; `plural` takes two.
KEYWORDS: Final = {"t": None, "text": None, "N_": None, "plural": (1, 2)}


def template() -> Catalog:
    """Every message of the source."""
    catalog = Catalog(charset="utf-8")
    found = extract_from_dir(SOURCE, METHODS, OPTIONS, KEYWORDS)
    for _, _, message, _, _ in found:
        catalog.add(message)
    return catalog


def written(catalog: Catalog) -> bytes:
    """The catalog as a file, always the same bytes for the same words."""
    buffer = io.BytesIO()
    plain = {"no_location": True, "omit_header": True, "ignore_obsolete": True}
    write_po(buffer, catalog, width=0, sort_output=True, **plain)
    return buffer.getvalue()


def updated(path: Path, messages: Catalog) -> bytes:
    """A language's catalog with the messages of today: new ones empty, dropped ones gone."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem.replace("-", "_"))
    catalog.update(messages, no_fuzzy_matching=True)
    return written(catalog)


def files() -> Iterator[tuple[Path, bytes]]:
    """Each file under `translations/` and what should stand in it."""
    messages = template()
    yield TRANSLATIONS / TEMPLATE, written(messages)
    for path in sorted(TRANSLATIONS.glob("*.po")):
        yield path, updated(path, messages)


if __name__ == "__main__":
    for path, content in files():
        path.write_bytes(content)
