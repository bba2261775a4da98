"""The program's own words, read out of its source.

`translations/`          what readers of the portal see: `portal.pot` and `<language>.po`; in `en.po` only sentences
                         in which a company may have its own words (`terms.py`)
`translations/authors/`  what its author sees, findings above all: `authors.pot` and `<language>.po`
`translations/starting/` what a new portal begins with, and what its file asks: `starting.pot` and `<language>.po`
`translations/wording/`  `keys.po`, by which a policy replaces words of the first

`make catalogs` runs this after a word was added or changed; then fill in what is empty in each `.po`.
A further language is one more file: a copy of the template under its name, filled in.
Files are sorted and carry neither dates nor line numbers, so that two branches seldom touch the same line.
"""

import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from ..core.atomic import replace_file
from ..core.errors import PortalError
from ..core.installation import PACKAGE
from ..core.messages import AUTHORS, ENGLISH
from ..core.own_catalogs import TRANSLATIONS
from ..policy.notation import UNITS
from ..policy.policy import CONCEPTS
from .locale import TEMPLATE
from .wording_keys import KEYS, keys, slug

SOURCE: Final = PACKAGE
METHODS: Final = [("**.py", "python"), ("artifacts/pages/templates/**.j2", "jinja2")]
_JINJA: Final = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
OPTIONS: Final = {"artifacts/pages/templates/**.j2": _JINJA, "templates/**.j2": _JINJA}
# Functions whose first argument is a message; a plural takes two, a context stands first.
KEYWORDS: Final = {"t": None, "_t": None, "text": None, "N_": None, "plural": (1, 2)}
AUTHORS_KEYWORDS: Final = {
    "Message": None,
    "says": None,
    "plural_message": (1, 2),
    "in_context": ((1, "c"), 2),
}
# A second wording of a sentence: beside a company's word for a concept, or of a length of time in a unit.
CONTEXTS: Final = frozenset((*CONCEPTS, *UNITS))
AUTHORS_TEMPLATE: Final = "authors.pot"
STARTING: Final = TRANSLATIONS / "starting" / "starting.pot"
STARTING_KEYWORDS: Final = {"word": None, "said": None, "asks": None}


def template(keywords: Mapping[str, Any] = KEYWORDS) -> Catalog:
    """Every message of the source."""
    return _catalog(SOURCE, METHODS, keywords)


def starting_template() -> Catalog:
    """Every text of what a new portal begins with."""
    return _catalog(SOURCE / "starting", [METHODS[0], ("templates/**.j2", "jinja2")], STARTING_KEYWORDS)


def _catalog(folder: Path, methods: list[tuple[str, str]], keywords: Mapping[str, Any]) -> Catalog:
    catalog = Catalog(charset="utf-8")
    for _, _, message, _, context in extract_from_dir(folder, methods, OPTIONS, keywords):
        catalog.add(message, context=context)
    return catalog


def render_catalog(catalog: Catalog) -> bytes:
    """The catalog as a file, always the same bytes for the same words."""
    buffer = io.BytesIO()
    plain = {"no_location": True, "omit_header": True, "ignore_obsolete": True}
    write_po(buffer, catalog, width=0, sort_output=True, **plain)
    return buffer.getvalue()


def updated(path: Path, messages: Catalog) -> bytes:
    """A language's catalog with the messages of today: new ones empty, dropped ones gone."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.stem.replace("-", "_"))
    second = [each for each in catalog if each.context in CONTEXTS and each.id in messages]
    catalog.update(messages, no_fuzzy_matching=True)
    for each in second:
        catalog.add(each.id, each.string, context=each.context)
    if path.stem == ENGLISH:
        return render_catalog(_filled(catalog))
    return render_catalog(catalog)


def _filled(catalog: Catalog) -> Catalog:
    """English has entries only for sentences that hold the company's own words."""
    filled = Catalog(charset="utf-8")
    for each in catalog:
        if each.id and all(each.string if isinstance(each.string, tuple) else [each.string]):
            filled.add(each.id, each.string, context=each.context)
    return filled


def render_keys(path: Path, messages: Catalog) -> bytes:
    """The keys under `wording` of today's sentences; a new sentence gets one made of its words.

    PortalError if a sentence with a key is gone.
    """
    known = keys(path)
    today = [words for each in messages if each.id for words in _forms(each.id)]
    lost = sorted({*known.values()} - {known[words] for words in today if words in known})
    if lost:
        raise PortalError(f"{path}: no sentence for {', '.join(lost)}: mend its msgid, or delete the entry")
    catalog = Catalog(charset="utf-8")
    for words in today:
        catalog.add(words, known.get(words) or slug(words))
    return render_catalog(catalog)


def _forms(words: str | Sequence[str]) -> Sequence[str]:
    return (words,) if isinstance(words, str) else words


def files() -> Iterator[tuple[Path, bytes]]:
    """Each file under `translations/` and what should stand in it."""
    portal = template()
    families = {
        TRANSLATIONS / TEMPLATE: portal,
        AUTHORS / AUTHORS_TEMPLATE: template(AUTHORS_KEYWORDS),
        STARTING: starting_template(),
    }
    for first, messages in families.items():
        yield first, render_catalog(messages)
        for path in sorted(first.parent.glob("*.po")):
            yield path, updated(path, messages)
    yield KEYS, render_keys(KEYS, portal)


if __name__ == "__main__":
    try:
        wanted = [*files()]  # all of them before the first is written: a lost key loses no translation
    except PortalError as error:
        sys.exit(str(error))
    for path, content in wanted:
        replace_file(path, content)
