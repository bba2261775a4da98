"""The two pages that belong to no language: the choice of one at `/`, and the 404 that serves them all."""

from collections.abc import Sequence
from html import escape

from ...core.artifact import Artifact
from .frame import Language, ReachLink

_HEAD = """<!doctype html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
{extra}<link rel="stylesheet" href="{root}stylesheets/entrance.css">
<link rel="icon" href="{root}assets/favicon.svg" type="image/svg+xml">
</head>
"""


def language_choice(languages: Sequence[Language], default: Language, address: str | None) -> Artifact:
    """`/index.html`: links to every language; a script follows the reader's saved or browser's choice."""
    parts = "\n".join(
        _section(
            language,
            f'<h2><a href="{escape(language.code)}/" hreflang="{escape(language.code)}">'
            f"{escape(language.name)}</a></h2>\n",
            "",
        )
        for language in languages
    )
    extra = '<script src="javascripts/entrance.js" defer></script>\n'
    if address:
        extra += "".join(
            f'<link rel="alternate" hreflang="{escape(code)}" href="{escape(address + path)}">\n'
            for code, path in [*((item.code, f"{item.code}/") for item in languages), ("x-default", "")]
        )
    return Artifact("index.html", _page(default, default.title, extra, "", parts))


def missing_page(languages: Sequence[Language], default: Language, root: str) -> Artifact:
    """`/404.html`, shown under any address, so its links begin at `root` (`/`, `/support/`)."""
    parts = "\n".join(
        _section(
            language,
            f"<h2>{escape(language.words.not_found_title)}</h2>\n<p>{escape(language.words.not_found_text)}</p>\n"
            f'<p><a href="{root}{escape(language.code)}/">{escape(language.words.home)}</a></p>\n'
            f"{_reach(language, root)}",
            root,
        )
        for language in languages
    )
    extra = '<meta name="robots" content="noindex">\n'
    return Artifact("404.html", _page(default, f"404 · {default.title}", extra, root, parts))


def _page(default: Language, title: str, extra: str, root: str, parts: str) -> str:
    head = _HEAD.format(
        lang=escape(default.tag), direction=default.direction, title=escape(title), extra=extra, root=root
    )
    return (
        f'{head}<body>\n<main data-default="{escape(default.code)}">\n<h1>{escape(default.title)}</h1>\n'
        f"{parts}\n</main>\n</body>\n</html>\n"
    )


def _section(language: Language, content: str, root: str) -> str:
    return (
        f'<section lang="{escape(language.tag)}" dir="{language.direction}">\n{content}'
        f"{_footer(language, root)}</section>"
    )


def _reach(language: Language, root: str) -> str:
    items = "".join(f"<li>{_way(each, root, language.code)}</li>" for each in language.reach)
    return f"<h3>{escape(language.words.reach)}</h3>\n<ul>{items}</ul>\n" if items else ""


def _way(way: ReachLink, root: str, code: str) -> str:
    name, note = way.name and f"{escape(way.name)} ", way.note and f" ({escape(way.note)})"
    href = way.href if ":" in way.href or not way.href else f"{root}{code}/{way.href}"
    text = f'<a href="{escape(href)}">{escape(way.text)}</a>' if href else escape(way.text)
    return f"{name}{text}{note}"


def _footer(language: Language, root: str) -> str:
    """Version, imprint and privacy notice are said here too, as in the footer of every page."""
    stated = f"<p>{escape(language.footer_text)}</p>\n" if language.footer_text else ""
    links = [
        (link.text, link.href if "://" in link.href else f"{root}{language.code}/{link.href}")
        for link in language.footer_links
    ]
    items = "".join(f'<li><a href="{escape(href)}">{escape(text)}</a></li>' for text, href in links)
    return stated + (f"<ul>{items}</ul>\n" if items else "")
