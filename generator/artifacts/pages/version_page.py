"""`/<language>/versions/<version>/`: a version's whole terms, as stored at its release, on a page of its own.

No theme, no navigation: what stands in `<main>` is the stored text, byte for byte, whatever the rest of the
portal has become. Notes about newer versions stand before it.
"""

from dataclasses import dataclass
from html import escape

from ...core.artifact import Artifact
from ...i18n.locale import Locale


@dataclass(frozen=True)
class VersionPage:
    """words_language: of the stored text, if the version did not speak this page's language; `contract_names` in the notes.

    source  the file that `digest` was made of, from the site's root; "" if it is not published
    """

    version: str
    language: str
    words_language: str
    title: str
    html: str
    notes: tuple[str, ...]
    contract_names: tuple[str, ...]
    is_permanent: bool
    validity: tuple[tuple[str, str], ...]
    digest: str
    source: str
    others: tuple[tuple[str, str], ...]
    locale: Locale


def artifact(page: VersionPage) -> Artifact:
    t = page.locale.text
    robots = "" if page.is_permanent else '<meta name="robots" content="noindex">\n'
    return Artifact(
        f"{page.language}/versions/{page.version}/index.html",
        f'<!doctype html>\n<html lang="{escape(page.locale.tag)}" dir="{page.locale.direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"{robots}{_link_preview(page)}<title>{escape(page.title)}</title>\n"
        '<link rel="stylesheet" href="../../../stylesheets/version.css">\n</head>\n<body>\n'
        f'<header>\n<nav aria-label="{escape(t("Versions"))}">\n<ul>\n'
        f'<li><a href="../../">{escape(t("To the home page"))}</a></li>\n'
        f'<li><a href="../">{escape(t("All versions"))}</a></li>\n{_languages(page)}</ul>\n</nav>\n'
        f"{_notes(page)}</header>\n"
        f'<main lang="{escape(page.words_language)}" id="terms">\n{page.html}\n</main>\n{_footer(page)}'
        "</body>\n</html>\n",
    )


def _link_preview(page: VersionPage) -> str:
    """What chats and mails show beside a link that stands in a contract; no picture, because it states a promise."""
    description = " ".join((page.locale.text("The complete terms in this version."), *page.notes))
    said = {"og:type": "website", "og:title": page.title, "og:description": description}
    lines = (f'<meta property="{name}" content="{escape(text)}">\n' for name, text in said.items())
    return f'<meta name="description" content="{escape(description)}">\n{"".join(lines)}'


def _languages(page: VersionPage) -> str:
    return "".join(
        f'<li><a href="../../../{escape(language)}/versions/{escape(page.version)}/" '
        f'hreflang="{escape(language)}" lang="{escape(language)}">{escape(name)}</a></li>\n'
        for language, name in page.others
    )


def _notes(page: VersionPage) -> str:
    if not page.notes:
        return ""
    # Not within the f-string, where the catalogues' reader sees no call.
    named = [(each, page.locale.text("Version {version}", version=each)) for each in page.contract_names]
    links = "".join(f' <a href="../{escape(each)}/">{escape(words)}</a>' for each, words in named)
    return f'<p class="note" role="note">{escape(" ".join(page.notes))}{links}</p>\n'


def _footer(page: VersionPage) -> str:
    rows = "".join(f"<dt>{escape(what)}</dt><dd>{escape(which)}</dd>\n" for what, which in page.validity)
    return f"<footer>\n<dl>\n{rows}</dl>\n{_digest(page)}</footer>\n"


def _digest(page: VersionPage) -> str:
    """Of a draft there is none."""
    if not page.digest:
        return ""
    words = escape(page.locale.text("SHA-256 of the policy file of this version"))
    if page.source:
        words = f'<a href="../../../{escape(page.source)}" type="application/yaml">{words}</a>'
    return f"<p>{words}: <code>{page.digest}</code></p>\n"
