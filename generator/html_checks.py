"""What the finished pages say about themselves, read with an HTML5 parser, and what is wrong with it.

MkDocs checks only the links that it wrote itself; these checks see what a browser will see.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

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
MAX_INLINE_SCRIPTS = 8


@dataclass(frozen=True)
class Section:
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
    fetched: tuple[str, ...]
    forms: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    scripts: tuple[str, ...]
    inline: tuple[str, ...]
    sections: tuple[Section, ...]
    is_hidden: bool


def read_page(path: str, html: bytes) -> PageFacts:
    tree = LexborHTMLParser(html)
    ids: list[str] = []
    links: list[str] = []
    fetched: list[str] = []
    forms: list[str] = []
    alternates: list[tuple[str, str]] = []
    scripts: list[str] = []
    inline: list[str] = []
    for node in tree.css("*"):
        attributes = node.attributes
        tag = node.tag or ""
        if identity := attributes.get("id"):
            ids.append(identity)
        if tag == "script" and "src" not in attributes:
            if (attributes.get("type") or "") in SCRIPT_TYPES:
                scripts.append(node.text(strip=False))
        elif tag == "style":
            inline.append("<style>")
        if attributes:
            inline.extend(
                f'{name}="…" of <{tag}>' for name in attributes if name == "style" or name.startswith("on")
            )
            fetched.extend(_fetched(tag, attributes))
        href = attributes.get("href")
        if tag in ("a", "area") and href is not None:
            links.append(href)
        elif tag == "form" and attributes.get("action"):
            forms.append(attributes["action"] or "")
        elif (
            tag == "link"
            and (attributes.get("rel") or "").split() == ["alternate"]
            and attributes.get("hreflang")
        ):
            alternates.append((attributes["hreflang"] or "", href or ""))
    root, title = tree.css_first("html"), tree.css_first("title")
    return PageFacts(
        path=path,
        language=(root.attributes.get("lang") or "") if root else "",
        title=title.text(strip=True) if title else "",
        ids=tuple(ids),
        links=tuple(links),
        fetched=tuple(fetched),
        forms=tuple(forms),
        alternates=tuple(alternates),
        scripts=tuple(scripts),
        inline=tuple(inline),
        sections=tuple(_sections(tree)),
        is_hidden=tree.css_first("meta[name=robots][content*=noindex]") is not None,
    )


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


def _sections(tree: LexborHTMLParser) -> Iterator[Section]:
    """The headings of the article, each with the text up to the next one."""
    article = tree.css_first("article")
    if article is None:
        return
    anchor, heading, texts = "", "", list[str]()
    for node in article.traverse(include_text=True):
        if node.tag in ("h1", "h2", "h3", "h4"):
            if heading or _squeezed(texts):
                yield Section(anchor, heading, _squeezed(texts))
            anchor, heading, texts = node.attributes.get("id") or "", _heading(node), []
        elif node.tag == "-text" and not _is_inside(
            node, ("h1", "h2", "h3", "h4", "script", "style", "template")
        ):
            texts.append(node.text(deep=False) or "")
        elif node.tag not in INLINE_TAGS:
            texts.append(" ")  # the words of two list items or cells are not one word
    if heading or _squeezed(texts):
        yield Section(anchor, heading, _squeezed(texts))


def _heading(node: LexborNode) -> str:
    texts = [
        child.text(deep=False) or ""
        for child in node.traverse(include_text=True)
        if child.tag == "-text" and not _is_permalink(child.parent)
    ]
    return _squeezed(texts)


def _is_permalink(node: LexborNode | None) -> bool:
    return node is not None and "headerlink" in (node.attributes.get("class") or "").split()


def _is_inside(node: LexborNode, tags: tuple[str, ...]) -> bool:
    parent = node.parent
    while parent is not None and parent.tag != "article":
        if parent.tag in tags or _is_permalink(parent):
            return True
        parent = parent.parent
    return False


def _squeezed(texts: Iterable[str]) -> str:
    return re.sub(r"\s+", " ", "".join(texts)).strip()


@dataclass(frozen=True)
class Surroundings:
    """What pages are checked against.

    files      every path of the site
    address    where the site will live, or None; links to it are links to ourselves
    root       path of the site on its host
    languages  codes that have a folder each
    forms_to   origins that a form may be sent to
    """

    files: frozenset[str]
    address: str | None
    root: str
    languages: tuple[str, ...]
    forms_to: tuple[str, ...] = ()


def find_problems(pages: Mapping[str, PageFacts], around: Surroundings) -> list[str]:
    """Every fault of the finished pages, each in a sentence that begins with the page."""
    anchors = {path: frozenset(page.ids) for path, page in pages.items()}
    found: list[str] = []
    for path in sorted(pages):
        page = pages[path]
        for problem in _problems(page, pages, anchors, around):
            found.append(f"{path}: {problem}")
    found += _language_gaps(pages, around.languages)
    scripts = {script for page in pages.values() for script in page.scripts}
    if len(scripts) > MAX_INLINE_SCRIPTS:
        found.append(
            f"{len(scripts)} different inline scripts; the security policy would grow with every page"
        )
    return found


def _problems(
    page: PageFacts,
    pages: Mapping[str, PageFacts],
    anchors: Mapping[str, frozenset[str]],
    around: Surroundings,
) -> Iterator[str]:
    for identity, count in Counter(page.ids).items():
        if count > 1:
            yield f'the id "{identity}" is given {count} times'
    for what in sorted(set(page.inline)):
        yield f"{what} is forbidden by the security policy"
    if not page.title:
        yield "the page has no title"
    for href in dict.fromkeys(page.links):
        yield from _link_problem(page.path, href, anchors, around)
    for href in dict.fromkeys(page.fetched):
        if href and _is_foreign(href, around.address):
            yield f"{href} would be fetched from another host"
        elif href:
            yield from _link_problem(page.path, href, anchors, around)
    for action in page.forms:
        parts = urlsplit(action)
        if parts.netloc and f"{parts.scheme}://{parts.netloc}" not in around.forms_to:
            yield f"the form is sent to {action}, which the security policy does not allow"
    yield from _alternate_problems(page, pages, around)


def _link_problem(
    path: str, href: str, anchors: Mapping[str, frozenset[str]], around: Surroundings
) -> Iterator[str]:
    if href.strip().lower().startswith(("javascript:", "vbscript:", "data:text")):
        yield f'the link "{href}" would run a script'
        return
    target, fragment = _target(path, href, around)
    if target is None:
        return
    if target not in around.files:
        yield f'the link "{href}" leads to {target}, which is not in the site'
    elif fragment and target in anchors and fragment not in anchors[target] and fragment != "top":
        yield f'the link "{href}" leads to #{fragment}, which is not on {target}'


def _is_foreign(href: str, address: str | None) -> bool:
    parts = urlsplit(href)
    return bool(parts.netloc) and not (address and href.startswith(address)) and parts.scheme != "data"


def _target(path: str, href: str, around: Surroundings) -> tuple[str | None, str]:
    """The file of the site that a link leads to, and its anchor; None for links that leave the site."""
    if around.address and href.startswith(around.address):
        href = around.root + href[len(around.address) :]
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None, ""
    absolute = unquote(urlsplit(urljoin(f"http://x{around.root}{path}", href)).path)
    if not absolute.startswith(around.root):
        return absolute, unquote(parts.fragment)
    target = absolute.removeprefix(around.root)
    if not target or target.endswith("/"):
        target += "index.html"
    return target, unquote(parts.fragment)


def _alternate_problems(
    page: PageFacts, pages: Mapping[str, PageFacts], around: Surroundings
) -> Iterator[str]:
    """Language links in the head must come in pairs: each names a page that names this one back."""
    for language, address in page.alternates:
        target, _ = _target(page.path, address, around)
        other = pages.get(target or "")
        if other is None:
            yield f"its {language} version {address} is not in the site"
        elif language in around.languages and other.language and page.alternates != other.alternates:
            yield f"its {language} version {target} names other language versions than this page does"


def _language_gaps(pages: Mapping[str, PageFacts], languages: tuple[str, ...]) -> Iterator[str]:
    """The same path exists in every language: a link or a switch never ends in the void."""
    inside = {
        code: {path.removeprefix(f"{code}/") for path in pages if path.startswith(f"{code}/")}
        for code in languages
    }
    every = set().union(*inside.values()) if inside else set()
    for code in languages:
        for missing in sorted(every - inside[code]):
            yield f"{code}/{missing}: the page exists in another language but not in this one"
