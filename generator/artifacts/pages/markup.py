"""Text -> what may stand in a staged Markdown file: escaped HTML, headings, front matter.

A page is a few Markdown headings, which navigation and search need, and blocks of finished HTML. No text of
a policy can be read as HTML, Markdown, Jinja or an attribute list: every character that could start one of
these becomes a character reference.
"""

import html
import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from ...policy.prose import Block, Line, Prose, Run

_REFERENCES: Final = {ord(character): f"&#{ord(character)};" for character in "`{}[]*~\\|"}
_IN_SINGLE_QUOTES: Final = {ord(character): f"&#{ord(character)};" for character in "&<>'`~\n\r\x02\x03"}
_HEADING: Final = re.compile(r"[^\w\s]|_", re.ASCII)
# Any but those at which no line ends.
_SPACE: Final = re.compile(r"[^\S\u00a0\u202f]+")
_SAFE_ADDRESS: Final = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_INNER_PATH: Final = re.compile(r"[\w./#?=&%-]*", re.ASCII)
# YAML 1.1 folds or refuses these even in quotes.
_NOT_IN_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

Href = Callable[[str], str]


@lru_cache(8192)  # most of what stands on a page stands on others, too
def escape_html(text: str) -> Markup:
    """Text as HTML on one line, for content and for attributes in double quotes."""
    one_line = _SPACE.sub(" ", text.replace("\x02", "").replace("\x03", "")).strip()
    edges = (" " if text[:1].isspace() else "", " " if text[-1:].isspace() and one_line else "")
    return Markup(html.escape(f"{edges[0]}{one_line}{edges[1]}").translate(_REFERENCES))


def words_attribute(text: str) -> Markup:
    """JSON as the value of an attribute, with the quotes around it: single ones, since JSON is full of double ones.

    Nothing in a tag inside a block of HTML is Markdown; but no line may end there, and no fence may seem to begin.
    """
    return Markup("'" + text.translate(_IN_SINGLE_QUOTES) + "'")


def heading(text: str) -> Markup:
    """Text as the content of a Markdown heading."""
    one_line = " ".join(text.replace("\x02", "").replace("\x03", "").split())
    return Markup(_HEADING.sub(lambda match: f"&#{ord(match[0])};", one_line))


def quote_yaml(text: str) -> Markup:
    """Text as a double-quoted scalar of YAML front matter."""
    plain = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return Markup(_NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", plain))


def address(target: str, root: str) -> str:
    """A link's target -> href. A path inside the language begins at `root`; anything unsafe leads nowhere."""
    if _SAFE_ADDRESS.match(target):
        return target
    return (root + target.removeprefix("./") or "./") if _INNER_PATH.fullmatch(target) else "#"


def blocks(prose: Prose, href: Href, heading: str = "") -> Markup:
    """A long text as paragraphs, lists and tables; `heading` is what stands above it, and names them."""
    return Markup("\n").join(_block(block, href, heading) for block in prose.blocks)


def lines(prose: Prose, href: Href) -> Markup:
    """A short text inside other markup; a line break stays one."""
    return Markup("<br>").join(_line(line, href) for line in prose.lines)


def told(prose: Prose, href: Href, heading: str = "") -> Markup:
    """Lines inside other markup; where a text has a list or a table, all of it as blocks."""
    return blocks(prose, href, heading) if prose.parted[1] else lines(prose, href)


def _block(block: Block, href: Href, heading: str) -> Markup:
    if block.kind == "table":
        return _table(block, href, heading)
    if block.kind == "paragraph":
        return Markup("<p>{}</p>").format(_line(block.items[0], href))
    if block.kind == "lines":
        return Markup("<p>{}</p>").format(lines(Prose((block,)), href))
    tag = Markup("ul" if block.kind == "bullets" else "ol")
    points = Markup("").join(Markup("<li>{}</li>").format(_line(item, href)) for item in block.items)
    return Markup("<{0}>{1}</{0}>").format(tag, points)


def _table(block: Block, href: Href, heading: str) -> Markup:
    """In a frame of its own, as every table; the first cell of a row names it, where there is another."""
    head, *rows = block.rows
    columns = Markup("").join(_cell(each, href, "col") for each in head)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                _cell(each, href, "" if at or len(row) == 1 else "row") for at, each in enumerate(row)
            )
        )
        for row in rows
    )
    return Markup(
        '<div class="portal-table"><table class="portal-grid" aria-label="{}">'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(escape_html(block.name_below(heading)), columns, body)


def _cell(cell: Line, href: Href, scope: str) -> Markup:
    if not scope or not cell:
        return Markup("<td>{}</td>").format(_line(cell, href))
    return Markup('<th scope="{}">{}</th>').format(Markup(scope), _line(cell, href))


def _line(line: Line, href: Href) -> Markup:
    return Markup("").join(_run(run, href) for run in line)


def _run(run: Run, href: Href) -> Markup:
    text = escape_html(run.text)
    if run.style:
        text = Markup("<{0}>{1}</{0}>").format(Markup(run.style), text)
    if run.target:
        text = Markup('<a href="{}">{}</a>').format(escape_html(href(run.target)), text)
    return text
