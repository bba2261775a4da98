"""The company's own pages: what is found of their files, their names, and of those that are gone."""

from datetime import date
from pathlib import Path

import pytest

from generator.core.own_folder import NOTHING, own_folder
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.rules.names.own_pages import TAKEN
from tests.support.folders import filled
from tests.support.one_of_each import TEXT
from tests.support.versions_of_policy import policy

OURS = {"page-missing", "page-unreadable", "page-head", "page-unlisted", "page-taken", "page-gone"}
TWO = TEXT.replace("languages: [de]", "languages: [de, en]")
PAGES = "\npages:\n  imprint:\n    title: Impressum\n    menu: footer\n  faq:\n    title: FAQ\n    formerly: [fragen]\n"
ALL = {f"pages/{language}/{name}.md": "# X\n" for language in ("de", "en") for name in ("imprint", "faq")}


def found(text: str, folder: Path | None, published: str = "") -> list[tuple[str, int, str, str]]:
    """(rule, line, message, cure), of these rules alone."""
    own = own_folder(folder / "policy" / "support.yaml") if folder else NOTHING
    earlier = (policy(published),) if published else ()
    last = earlier[-1] if earlier else None
    context = Context(date(2026, 11, 30), published=last, earlier=earlier, own=own)
    told = inspect(text.encode(), "support.yaml", context).findings
    return [
        (each.rule.id, each.span.line, each.message("en"), each.help("en"))
        for each in told
        if each.rule.id in OURS
    ]


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ({}, []),
        ({"pages/de/faq.md": None, "pages/de/faq/index.md": "# F\n", "pages/de/faq/a.png": "x"}, []),
        (
            {"pages/en/imprint.md": None},
            [("page-missing", "The page “imprint” has no text in English: there is no pages/en/imprint.md.", "Write the file, in Markdown.")],
        ),
        (
            {"pages/de/faq.md": b"\xfcber"},
            [("page-unreadable", "pages/de/faq.md is no text in UTF-8.", "Save it as UTF-8.")],
        ),
        (
            {"pages/de/faq.md": "\ufeff---\ntitle: X\n---\n"},
            [("page-head", "pages/de/faq.md begins with a block between “---”, and that is not read.",
              "Delete the block: the title of the page, and where it is linked, stand here.")],
        ),
        ({"pages/de/faq.md": "Text\n\n---\n\nmore\n"}, []),
        (
            {"pages/de/jobs.md": ""},
            [("page-unlisted", "pages/de/jobs.md is published nowhere.", "Add it to “pages”: “jobs:”, and below it “title: …”; or delete the file.")],
        ),
        (
            {"pages/fr/faq.md": ""},
            [("page-unlisted", "pages/fr/faq.md is published nowhere.", "The portal has no language “fr”; move the file, or delete it.")],
        ),
        (
            {"pages/en/faq/more.md": ""},
            [("page-unlisted", "pages/en/faq/more.md is published nowhere.",
              "Pages lie directly in pages/en/; move the file there, and add it to “pages”.")],
        ),
    ],
)  # fmt: skip
def test_each_page_has_a_text_and_each_text_a_page(
    changes: dict[str, str | bytes | None], rows: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    files = {path: text for path, text in {**ALL, **changes}.items() if text is not None}
    filled(tmp_path, {path: text for path, text in files.items() if isinstance(text, str)})
    for path, data in files.items():
        if isinstance(data, bytes):
            (tmp_path / path).write_bytes(data)
    assert [(rule, *said) for rule, _, *said in found(TWO + PAGES, tmp_path)] == rows


def test_a_policy_that_lies_nowhere_has_no_files_to_miss() -> None:
    assert found(TWO + PAGES, None) == []


def test_files_without_any_line_in_the_policy_are_told_too(tmp_path: Path) -> None:
    assert [row[:3] for row in found(TWO, filled(tmp_path, {"pages/de/faq.md": ""}))] == [
        ("page-unlisted", 3, "pages/de/faq.md is published nowhere.")
    ]


def test_no_page_takes_the_address_of_one_of_the_program() -> None:
    rows = found(TWO + PAGES + "  calendars:\n    title: K\n  contacts:\n    title: K\n", None)
    line = len((TWO + PAGES).splitlines()) + 1
    assert [row[:3] for row in rows] == [
        ("page-taken", line, "“calendars” is the address of something that the program makes.")
    ]


def test_a_page_that_is_gone_is_told_and_one_that_goes_on_is_not() -> None:
    before = (
        TWO
        + PAGES.replace("faq", "questions").replace("formerly: [fragen]", "menu: none")
        + "  jobs:\n    title: J\n"
    )
    rows = found(TWO + PAGES.replace("fragen", "questions"), None, before)
    assert [(row[0], *row[2:]) for row in rows] == [
        ("page-gone", "The page /jobs/ is gone; its address leads to the home page now.",
         "If it goes on under another name: “formerly: [jobs]” there.")
    ]  # fmt: skip


def test_whatever_a_site_has_below_a_language_is_taken(portal: Path) -> None:
    names = {each.name.partition(".")[0] for each in (portal / "de").iterdir()}
    assert names - {"support-policy-letter"} <= TAKEN
