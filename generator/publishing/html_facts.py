"""What one finished page holds, read from its HTML: links, scripts, sections, alternates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Attributes that make a browser fetch something; `a[href]` and `form[action]` only lead somewhere.
FETCHING = {"src", "srcset", "poster", "data"}
SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}
INLINE_TAGS = {
    "-text",
    "a",
    "abbr",
    "b",
    "code",
    "em",
    "i",
    "mark",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
}
HEADINGS = {"h1", "h2", "h3", "h4"}
UNREAD = {"script", "style", "template"}
_MAYBE_EVENT = re.compile(rb"[\s\"'/]on[^\s=>/\"']*\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class SearchSection:
    """A heading's part of a page, for the search index: its anchor, its words and the text below it."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class PageFacts:
    """A page as a browser will read it.

    path       from the site's root: `de/tiers/index.html`
    links      addresses of `a[href]`, as written, and of what is fetched
    alternates hreflang -> address
    scripts    the text of each inline script
    inline     what the security policy would stop: style elements, style and event attributes
    is_hidden  it asks search engines not to list it, and our own search follows
    """

    path: str
    language: str
    title: str
    ids: tuple[str, ...]
    links: tuple[str, ...]
    resources: tuple[str, ...]
    forms: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    scripts: tuple[str, ...]
    inline: tuple[str, ...]
    sections: tuple[SearchSection, ...]
    is_hidden: bool


def read_page(path: str, html: bytes) -> PageFacts:
    tree = LexborHTMLParser(html)
    links = tree.css("a[href], area[href]")
    forms = tree.css("form[action]")
    root, title = tree.css_first("html"), tree.css_first("title")
    return PageFacts(
        path=path,
        language=(root.attributes.get("lang") or "") if root else "",
        title=title.text(strip=True) if title else "",
        ids=tuple(identity for node in tree.css("[id]") if (identity := node.attributes["id"])),
        links=tuple(node.attributes["href"] or "" for node in links),
        resources=tuple(
            address
            for node in tree.css("[src], [srcset], [poster], [data], link[rel]")
            for address in _fetched(node.tag or "", node.attributes)
        ),
        forms=tuple(node.attributes["action"] or "" for node in forms if node.attributes["action"]),
        alternates=tuple(_alternates(tree)),
        scripts=tuple(_scripts(tree)),
        inline=tuple(_inline(tree, html)),
        sections=tuple(_sections(tree)),
        is_hidden=tree.css_first("meta[name=robots][content*=noindex]") is not None,
    )


def _alternates(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for node in tree.css("link[rel][hreflang]"):
        attributes = node.attributes
        if (attributes["rel"] or "").split() == ["alternate"] and attributes["hreflang"]:
            yield attributes["hreflang"], attributes.get("href") or ""


def _scripts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("script:not([src])"):
        if (node.attributes.get("type") or "") in SCRIPT_TYPES:
            yield node.text(strip=False)


def _inline(tree: LexborHTMLParser, html: bytes) -> Iterator[str]:
    yield from ("<style>" for _ in tree.css("style"))
    # A selector cannot ask for the names of attributes, and looking at every element takes long.
    for node in tree.css("*" if _MAYBE_EVENT.search(html) else "[style]"):
        for name in node.attributes:
            if name == "style" or name.startswith("on"):
                yield f'{name}="…" of <{node.tag}>'


def _fetched(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    for name in FETCHING & attributes.keys():
        if tag in ("data", "button") or (name == "data" and tag != "object"):
            continue
        value = attributes[name] or ""
        yield from (
            (part.split()[0] for part in value.split(",") if part.split()) if name == "srcset" else [value]
        )
    relations = (attributes.get("rel") or "").split()
    if tag == "link" and {"stylesheet", "icon", "preload", "modulepreload", "manifest"} & set(relations):
        yield attributes.get("href") or ""


def _sections(tree: LexborHTMLParser) -> Iterator[SearchSection]:
    """The headings of the article, each with the text up to the next one."""
    article = tree.css_first("article")
    if article is None:
        return
    anchor, heading, texts = "", "", list[str]()
    unseen = frozenset(each.mem_id for each in tree.css("[data-unsearched], [hidden]"))
    for node in _read_out(article, unseen):
        if isinstance(node, str):
            texts.append(node)
        else:
            if heading or _collapse(texts):
                yield SearchSection(anchor, heading, _collapse(texts))
            anchor, heading, texts = node.attributes.get("id") or "", _heading(node), []
    if heading or _collapse(texts):
        yield SearchSection(anchor, heading, _collapse(texts))


def _read_out(node: LexborNode, unseen: frozenset[int]) -> Iterator[str | LexborNode]:
    """The texts below an element, in order, with a space where words part; headings as they are.

    unseen  elements that show themselves only to some readers, or do not want to be found
    """
    for child in node.iter(include_text=True):
        tag = child.tag
        if tag == "-text":
            yield child.text(deep=False) or ""
        elif child.mem_id in unseen:
            yield " "
        elif tag in HEADINGS:
            yield child
        else:
            if tag not in INLINE_TAGS:
                yield " "  # the words of two list items or cells are not one word
            if tag not in UNREAD and not _is_permalink(child):
                yield from _read_out(child, unseen)


def _heading(node: LexborNode) -> str:
    return _collapse(_texts(node))


def _texts(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield node.text(deep=False) or ""
    elif not _is_permalink(node):
        for child in node.iter(include_text=True):
            yield from _texts(child)


def _is_permalink(node: LexborNode) -> bool:
    return node.tag == "a" and "headerlink" in (node.attributes.get("class") or "").split()


def _collapse(texts: Iterable[str]) -> str:
    return re.sub(r"\s+", " ", "".join(texts)).strip()
