"""The two pages that belong to no language: the choice of one at `/`, and the 404 that serves them all."""

from collections.abc import Sequence
from html import escape

from ..artifact import Artifact
from ..frame import Language

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
    links = "\n".join(
        f'<li><a href="{escape(language.code)}/" hreflang="{escape(language.code)}" '
        f'lang="{escape(language.code)}" dir="{language.direction}">{escape(language.name)}</a></li>'
        for language in languages
    )
    extra = '<script src="javascripts/entrance.js" defer></script>\n'
    if address:
        extra += "".join(
            f'<link rel="alternate" hreflang="{escape(code)}" href="{escape(address + path)}">\n'
            for code, path in [*((item.code, f"{item.code}/") for item in languages), ("x-default", "")]
        )
    head = _HEAD.format(
        lang=escape(default.code),
        direction=default.direction,
        title=escape(default.title),
        extra=extra,
        root="",
    )
    return Artifact(
        "index.html",
        f'{head}<body>\n<main data-default="{escape(default.code)}">\n<h1>{escape(default.title)}</h1>\n'
        f"<ul>\n{links}\n</ul>\n</main>\n</body>\n</html>\n",
    )


def missing_page(languages: Sequence[Language], default: Language, root: str) -> Artifact:
    """`/404.html`, shown under any address, so its links begin at `root` (`/`, `/support/`)."""
    parts = "\n".join(
        f'<section lang="{escape(language.code)}" dir="{language.direction}">\n'
        f"<h2>{escape(language.words.not_found_title)}</h2>\n<p>{escape(language.words.not_found_text)}</p>\n"
        f'<p><a href="{root}{escape(language.code)}/">{escape(language.words.home)}</a></p>\n'
        f"{_links(language, root)}</section>"
        for language in languages
    )
    head = _HEAD.format(
        lang=escape(default.code),
        direction=default.direction,
        title=escape(f"404 · {default.title}"),
        extra='<meta name="robots" content="noindex">\n',
        root=root,
    )
    return Artifact(
        "404.html",
        f"{head}<body>\n<main>\n<h1>{escape(default.title)}</h1>\n{parts}\n</main>\n</body>\n</html>\n",
    )


def _links(language: Language, root: str) -> str:
    """Imprint and privacy notice are one click away here too."""
    links = [
        (link.text, link.href if "://" in link.href else f"{root}{language.code}/{link.href}")
        for link in language.footer_links
    ]
    items = "".join(f'<li><a href="{escape(href)}">{escape(text)}</a></li>' for text, href in links)
    return f"<ul>{items}</ul>\n" if items else ""
