"""The two pages that belong to no language: the choice of one at `/`, and the 404 that serves them all."""

from collections.abc import Sequence
from html import escape

from ...core.artifact import Artifact
from ...views.brand import look_files
from ...views.brand.look import DEFAULT_LOOK, Look
from ...views.brand.pictures import Picture
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


def language_choice(
    languages: Sequence[Language], default: Language, address: str | None, look: Look = DEFAULT_LOOK
) -> Artifact:
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
    return Artifact("index.html", _page(default, default.title, extra, "", _logo(default, look, ""), parts))


def missing_page(
    languages: Sequence[Language], default: Language, root: str, look: Look = DEFAULT_LOOK
) -> Artifact:
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
    return Artifact(
        "404.html", _page(default, f"404 · {default.title}", extra, root, _logo(default, look, root), parts)
    )


def _page(default: Language, title: str, extra: str, root: str, logo: str, parts: str) -> str:
    head = _HEAD.format(
        lang=escape(default.tag), direction=default.direction, title=escape(title), extra=extra, root=root
    )
    return (
        f'{head}<body>\n<main data-default="{escape(default.code)}">\n{logo}<h1>{escape(default.title)}</h1>\n'
        f"{parts}\n</main>\n</body>\n</html>\n"
    )


def _logo(default: Language, look: Look, root: str) -> str:
    """Above the name; in the palette that the reader's system prefers."""
    if look.logo is None:
        return ""
    has_two = look.logo_dark is not None and look.logo_dark != look.logo
    light = _image(default, look.logo, root, " portal-logo--light" if has_two else "")
    dark = _image(default, look.logo_dark, root, " portal-logo--dark") if look.logo_dark and has_two else ""
    return f"<p>{light}{dark}</p>\n"


def _image(default: Language, picture: Picture, root: str, kind: str) -> str:
    size, src = look_files.shown(picture), look_files.inline(picture) or root + look_files.shown(picture).src
    measured = f' width="{size.width}" height="{size.height}"' if size.width and size.height else ""
    return f'<img class="portal-logo{kind}" src="{escape(src)}"{measured} alt="{escape(default.company)}">'


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
