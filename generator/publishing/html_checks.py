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
HEADINGS = {"h1", "h2", "h3", "h4"}
UNREAD = {"script", "style", "template"}
MAX_INLINE_SCRIPTS = 8
_MAYBE_EVENT = re.compile(rb"[\s\"'/]on[^\s=>/\"']*\s*=", re.IGNORECASE)

# Most links; the others take urllib's long way.
_PLAIN = re.compile(
    r"(?P<up>(?:\.\./)*)(?P<down>(?:[\w-][\w.-]*/)*(?:[\w-][\w.-]*)?)(?:#(?P<anchor>[\w.-]*))?", re.ASCII
)


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
    links = tree.css("a[href], area[href]")
    forms = tree.css("form[action]")
    root, title = tree.css_first("html"), tree.css_first("title")
    return PageFacts(
        path=path,
        language=(root.attributes.get("lang") or "") if root else "",
        title=title.text(strip=True) if title else "",
        ids=tuple(identity for node in tree.css("[id]") if (identity := node.attributes["id"])),
        links=tuple(node.attributes["href"] or "" for node in links),
        fetched=tuple(
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


def _sections(tree: LexborHTMLParser) -> Iterator[Section]:
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
            if heading or _squeezed(texts):
                yield Section(anchor, heading, _squeezed(texts))
            anchor, heading, texts = node.attributes.get("id") or "", _heading(node), []
    if heading or _squeezed(texts):
        yield Section(anchor, heading, _squeezed(texts))


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
    return _squeezed(_texts(node))


def _texts(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield node.text(deep=False) or ""
    elif not _is_permalink(node):
        for child in node.iter(include_text=True):
            yield from _texts(child)


def _is_permalink(node: LexborNode) -> bool:
    return node.tag == "a" and "headerlink" in (node.attributes.get("class") or "").split()


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
    if (plain := _PLAIN.fullmatch(href)) and ".." not in plain["down"]:
        folders = path.split("/")[:-1]
        rest = len(folders) - plain["up"].count("../")
        if rest >= 0 and (plain["up"] or plain["down"]):
            target = "/".join([*folders[:rest], plain["down"]])
            return target + "index.html" if target.endswith("/") or not target else target, plain[
                "anchor"
            ] or ""
    if around.address and href.startswith(around.address):
        href = around.root + href[len(around.address) :]
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None, ""
    absolute = urlsplit(urljoin(f"http://x{around.root}{path}", href)).path
    if not absolute.startswith(around.root):
        return unquote(absolute), unquote(parts.fragment)
    target = unquote(absolute.removeprefix(around.root))
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
