"""What one finished page holds, read from its HTML: links, scripts, sections, alternates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .searched_text import SearchSection, searched_sections

# Attributes that make a browser fetch something; `a[href]` and `form[action]` only lead somewhere.
FETCHING = {"src", "srcset", "poster", "data"}
SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}
_MAYBE_EVENT = re.compile(rb"[\s\"'/]on[^\s=>/\"']*\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class PageFacts:
    """A page as a browser will read it.

    path       from the site's root: `de/tiers/index.html`
    links      addresses of `a[href]`, as written, and of what is fetched
    alternates hreflang -> address
    scripts    the text of each inline script
    inline     what the security policy would stop: style elements, style and event attributes
    sections   what the search finds of it
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
    description: str
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
        description=_description(tree),
        sections=tuple(searched_sections(tree)),
        is_hidden=tree.css_first("meta[name=robots][content*=noindex]") is not None,
    )


def _description(tree: LexborHTMLParser) -> str:
    node = tree.css_first("meta[name=description]")
    return (node.attributes.get("content") or "") if node else ""


def _alternates(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for node in tree.css("link[rel][hreflang]"):
        attributes = node.attributes
        if (attributes["rel"] or "").split() == ["alternate"] and attributes["hreflang"]:
            yield attributes["hreflang"], attributes.get("href") or ""


def _scripts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("script:not([src])"):
        if _is_run(node):
            yield node.text(strip=False)


def _is_run(script: LexborNode) -> bool:
    return (script.attributes.get("type") or "").strip().lower() in SCRIPT_TYPES


def _inline(tree: LexborHTMLParser, html: bytes) -> Iterator[str]:
    yield from ("<style>" for _ in tree.css("style"))
    # The frame's scripts are named in the policy; in its text no page has one, and a company's would let in anything.
    written = (each for each in tree.css("article script:not([src])") if _is_run(each))
    yield from ("<script> in the text" for _ in written)
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
