"""The preview's page of translations: `/_preview/translations`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from ..core.messages import Message
from ..versions.translations import report
from ..versions.translations.state import Translations, translations_of

PATH = "_preview/translations"
_STYLE = '<link rel="stylesheet" href="/_preview/translations.css">'
_LINE = Message("Line")
_PLACE = Message("Place")
_SENTENCE = Message("Sentence")
_REASON = Message("Reason")


def page(policy_file: Path, author: str) -> bytes:
    """The whole page, in the author's language; OSError if the file cannot be read."""
    found = translations_of(policy_file, policy_file.read_bytes())
    title = escape(report.TITLE.in_(author))
    body = "".join(_body(found, author)) if found else f"<p>{escape(report.UNREADABLE.in_(author))}</p>"
    return (
        f'<!doctype html><html lang="{author}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>{_STYLE}</head>'
        f"<body><main><h1>{title}</h1>{body}</main>\n</body></html>"
    ).encode()


def _body(found: Translations, author: str) -> Iterator[str]:
    yield f"<p>{escape(report.introduction(found, author))}</p>"
    sections = list(report.sections(found, author))
    if sections:
        yield from _table(sections, author)
    for section in sections:
        if section.missing or section.stale:
            yield f'<h2 id="{escape(section.language)}">{escape(section.title)}</h2>'
            yield from _missing(section, author)
            yield from _stale(section, author)


def _table(sections: list[report.LanguageReport], author: str) -> Iterator[str]:
    names = [name for name, _ in sections[0].facts]
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(report.TITLE.in_(author))}">'
    yield "<table><thead><tr><td></td>"
    yield "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    yield "</tr></thead><tbody>"
    for section in sections:
        yield f'<tr><th scope="row">{escape(section.title)}</th>'
        yield "".join(f"<td>{escape(said)}</td>" for _, said in section.facts)
        yield "</tr>"
    yield "</tbody></table></div>"


def _missing(section: report.LanguageReport, author: str) -> Iterator[str]:
    if section.missing:
        rows = [(str(each.line), each.name) for each in section.missing]
        yield from _list(report.MISSING_PLACES, (_LINE, _PLACE), rows, author)


def _stale(section: report.LanguageReport, author: str) -> Iterator[str]:
    if section.stale:
        rows = [(str(each.line), each.name, each.text, each.ahead) for each in section.stale]
        yield from _list(report.STALE, (_LINE, _PLACE, _SENTENCE, _REASON), rows, author)


def _list(
    title: Message, names: tuple[Message, ...], rows: Sequence[tuple[str, ...]], author: str
) -> Iterator[str]:
    name = escape(title.in_(author))
    yield f'<h3>{name}</h3><div class="wide" tabindex="0" role="region" aria-label="{name}">'
    yield "<table><thead><tr>"
    yield "".join(f'<th scope="col">{escape(name.in_(author))}</th>' for name in names)
    yield "</tr></thead><tbody>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table></div>"
