"""Family Structure, own pages: each has a text in every language, each text a line in the policy, and no name is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, Rule, error, note, warning
from ...core.messages import Message, Value
from ...core.own_folder import NOTHING, PAGES
from ...i18n.language_names import LanguageName
from ...policy.portal.link_targets import PORTAL_PAGES
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

PAGE_MISSING = error(
    "page-missing",
    Message("The page “{name}” has no text in {language}: there is no {file}."),
    Message("Write the file, in Markdown."),
    why=Message("Every page exists in every language, so that no switch of languages ends in the void."),
    bad="languages: [de, en]\npages:\n  faq:  # only pages/de/faq.md\n    title: FAQ",
    good="languages: [de, en]\npages:\n  faq:  # pages/de/faq.md, pages/en/faq.md\n    title: FAQ",
)

PAGE_UNREADABLE = error(
    "page-unreadable",
    Message("{file} is no text in UTF-8."),
    Message("Save it as UTF-8."),
    why=Message("Nobody can tell which letters are meant."),
    bad="pages:\n  faq:  # saved as Latin-1\n    title: FAQ",
    good="pages:\n  faq:  # saved as UTF-8\n    title: FAQ",
)

PAGE_HEAD = error(
    "page-head",
    Message("{file} begins with a block between “---”, and that is not read."),
    Message("Delete the block: the title of the page, and where it is linked, stand here."),
    why=Message("A title that stands in two places is two titles one day."),
    bad="pages:\n  faq:  # faq.md: --- title: Questions ---\n    title: FAQ",
    good="pages:\n  faq:\n    title: Questions",
)

PAGE_UNLISTED = warning(
    "page-unlisted",
    Message("{file} is published nowhere."),
    Message("Add it to “pages”: “{name}:”, and below it “title: …”; or delete the file."),
    why=Message("A page that is written and not found was forgotten."),
    bad="pages:\n  imprint:  # and pages/en/faq.md\n    title: Imprint",
    good="pages:\n  imprint:\n    title: Imprint\n  faq:\n    title: FAQ",
)

PAGE_TAKEN = error(
    "page-taken",
    Message("“{name}” is the address of something that the program makes."),
    Message("Give the page another name."),
    why=Message("Two pages cannot have one address."),
    bad="pages:\n  contact:\n    title: Contact",
    good="pages:\n  how-to-find-us:\n    title: How to find us",
)

PAGE_GONE = note(
    "page-gone",
    Message("The page /{name}/ is gone; its address leads to the home page now."),
    Message("If it goes on under another name: “formerly: [{name}]” there."),
    why=Message("Others may have a link to it."),
    bad="faq:  # was called questions\n  title: FAQ",
    good="faq:\n  title: FAQ\n  formerly: [questions]",
)

RULES = (PAGE_MISSING, PAGE_UNREADABLE, PAGE_HEAD, PAGE_UNLISTED, PAGE_TAKEN, PAGE_GONE)

TAKEN: Final = frozenset(
    (*PORTAL_PAGES, "changes", "versions", "links", "emergency", "wait-map", "c", "cards", "calendars",
     "assets", "javascripts", "stylesheets", "exports", "support-policy", "embed", "search", "index", "404", "portal")
)  # fmt: skip
"""What a site has below a language, or once had."""
_NO_LANGUAGE = Message("The portal has no language “{language}”; move the file, or delete it.")
_TOO_DEEP = Message("Pages lie directly in {folder}; move the file there, and add it to “pages”.")
_TOP: Final[Path] = ("pages",)


def texts(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of each page in each language, as far as it is known what lies beside the policy file."""
    if context.own is NOTHING:
        return
    for name in policy.pages:
        for language in policy.languages:
            said, file = LanguageName(language), _file(language, name)
            values: dict[str, Value] = {"name": name, "language": said, "file": file}
            if rule := _fault(context, language, name):
                path: Path = (*_TOP, name)
                yield Diagnostic(rule, source.name_span(path), path, values)


def _fault(context: Context, language: str, name: str) -> Rule | None:
    file = context.own.page(language, name)
    if file is None:
        return PAGE_MISSING
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return PAGE_UNREADABLE
    except OSError:  # gone between two looks
        return PAGE_MISSING
    return PAGE_HEAD if text.split("\n", 1)[0].rstrip() == "---" else None


def unlisted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for language, names in context.own.pages().items():
        for name in names:
            if language in policy.languages and name in policy.pages:
                continue
            path: Path = _TOP if policy.pages else ("document",)
            values = {"name": name, "language": language, "file": _file(language, name)}
            advice = _NO_LANGUAGE.filled(**values) if language not in policy.languages else None
            if "/" in name and not advice:
                advice = _TOO_DEEP.filled(folder=f"{PAGES}/{language}/")
            yield Diagnostic(PAGE_UNLISTED, source.name_span(path), path, values, advice)


def taken(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name in policy.pages:
        if name in TAKEN:
            path: Path = (*_TOP, name)
            yield Diagnostic(PAGE_TAKEN, source.name_span(path), path, {"name": name})


def gone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Pages that the last version still had."""
    kept = {name for each in policy.pages.values() for name in (each.id, *each.formerly)}
    for name in context.published.pages if context.published else ():
        if name not in kept:
            path: Path = _TOP if policy.pages else ("document", "version")
            yield Diagnostic(PAGE_GONE, source.name_span(path), path, {"name": name})


def _file(language: str, name: str) -> str:
    return f"{PAGES}/{language}/{name}.md"


CHECKS = (texts, unlisted, taken, gone)
