"""What the finished pages say about themselves, read with an HTML5 parser, and what is wrong with it.

MkDocs checks only the links that it wrote itself; these checks see what a browser will see.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from .hosting import csp
from .html_facts import PageFacts

MAX_INLINE_SCRIPTS = 8

# Most links; the others take urllib's long way.
_PLAIN = re.compile(
    r"(?P<up>(?:\.\./)*)(?P<down>(?:[\w-][\w.-]*/)*(?:[\w-][\w.-]*)?)(?:#(?P<anchor>[\w.-]*))?", re.ASCII
)


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
    for href in filter(None, dict.fromkeys(page.resources)):
        if _is_foreign(href, around.address):
            yield f"{href} would be fetched from another host"
        else:
            yield from _link_problem(page.path, href, anchors, around)
    for action in page.forms:
        if urlsplit(action).netloc and csp.origin(action) not in around.forms_to:
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
        yield f'the link "{href}" leads to {target}, which is not in the site{_meant(path, href, around)}'
    elif fragment and target in anchors and fragment not in anchors[target] and fragment != "top":
        yield f'the link "{href}" leads to #{fragment}, which is not on {target}'


def _meant(path: str, href: str, around: Surroundings) -> str:
    """What to write where a page of the program was meant: each lies in a folder of its own."""
    page = href.removesuffix(".md")
    known = f"{path.split('/')[0]}/{page.removeprefix('../')}/index.html"
    return f'; write "{page}/index.md"' if page != href and known in around.files else ""


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
        language: {path.removeprefix(f"{language}/") for path in pages if path.startswith(f"{language}/")}
        for language in languages
    }
    every = set().union(*inside.values()) if inside else set()
    for language in languages:
        for missing in sorted(every - inside[language]):
            yield f"{language}/{missing}: the page exists in another language but not in this one"
