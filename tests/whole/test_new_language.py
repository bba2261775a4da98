"""A new language is data only: a column of texts in the policy and a catalog. French, and Hebrew from the right."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from generator.i18n import catalogs
from tests.support.static_server import Serve

ROOT = Path(__file__).parents[2]
LETTERS = dict(zip(map(ord, "abcdefghijklmnopqrstuvwxyz"), "אבגדהוזחטיכלמנסעפצקרשתאבגד", strict=True))
KEPT = re.compile(r"\{[^}]*\}|\]\([^)]*\)")
CONVENTION = re.compile(r"[a-z]{2}-[A-Z]{2}")  # how English is written is no word of it
ENTRY = re.compile(r"( +(?:- )?)en:(?: (.*))?")
FRENCH = {
    "Draft of version {version}, effective from {date}": "Projet de version {version}, en vigueur à compter du {date}",
    "How to reach us": "Pour nous joindre",
    "{first} to {last}": "du {first} au {last}",
}
# What the policy says in every language alike, and names that nobody translates.
SHARED = re.compile(
    r"Director of Support Services|VP Customer Success|VP Products|Cyren|Standard|Gold|Israel|support@cyren\.com"
    r"|\w+/\w+|P[1-4]|Deutsch|English|Français|https?://\S+|forms\.example\.com"
)
BINDING = "  binding_language: de"
STATED = "  translation_status:\n    en: revised\n    fr: not revised\n  binding_language: de"


def hebrew(text: str) -> str:
    """Not Hebrew, but its letters: a Latin word on a page has then not come from the data."""
    said = "".join(
        part if KEPT.fullmatch(part) else part.lower().translate(LETTERS)
        for part in re.split(f"({KEPT.pattern})", text)
    )
    # Hebrew counts one, two and many.
    return f"{said} | {said.split(' | ')[1]}" if " | " in said else said


def with_columns(policy: str) -> Iterator[str]:
    """The policy's lines, with a French and a Hebrew text below each English one."""
    lines = policy.replace("languages: [de, en]", "languages: [de, en, fr, he]").splitlines()
    number = 0
    while number < len(lines):
        line = lines[number]
        yield line
        number += 1
        match = ENTRY.fullmatch(line.split("  #")[0].rstrip())
        if match is None or CONVENTION.fullmatch(match[2] or ""):
            continue
        block = []
        while (
            number < len(lines)
            and match[2] == "|"
            and len(lines[number]) - len(lines[number].lstrip()) > len(match[1])
        ):
            block.append(lines[number])
            yield lines[number]
            number += 1
        yield from _column("fr", match, block, str)
        yield from _column("he", match, block, hebrew)


def _column(
    language: str, entry: re.Match[str], block: list[str], said: Callable[[str], str]
) -> Iterator[str]:
    yield f"{' ' * len(entry[1])}{language}: {entry[2] if block else said(entry[2])}"
    yield from (said(line) for line in block)


def catalog(language: str, said: Callable[[str], str]) -> bytes:
    """A catalog in which every message is said as told."""
    messages = catalogs.template()
    for message in messages:
        if message.id:
            message.string = (
                tuple(map(said, message.id)) if isinstance(message.id, tuple) else said(message.id)
            )
    return catalogs.render_catalog(messages)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("generator", "policy", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    policy = folder / "policy" / "support.yaml"
    lines = "\n".join(with_columns(policy.read_text("utf-8"))).replace(BINDING, STATED)
    policy.write_text(f"{lines}\n", "utf-8")
    translations = folder / "generator" / "translations"
    (translations / "fr.po").write_bytes(catalog("fr", lambda words: FRENCH.get(words, words)))
    (policy.parent / "translations").mkdir()  # where a company keeps words that do not come with the program
    (policy.parent / "translations" / "he.po").write_bytes(catalog("he", hebrew))
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--no-precompress"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


def test_check_misses_neither_words_nor_names_of_holidays(site: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--format", "json"],
        cwd=site.parent,
        env={**os.environ, "PYTHONPATH": str(site.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    rules = {each["rule"] for each in json.loads(done.stdout)}
    assert rules & {"program-words-missing", "holiday-name-missing", "translation-missing"} == set()


def page(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path / "index.html").read_text("utf-8"))


def test_pages_exist_in_every_language(site: Path) -> None:
    pages = {
        code: {p.relative_to(site / code).as_posix() for p in (site / code).rglob("index.html")}
        for code in ("de", "fr", "he")
    }
    assert pages["de"] == pages["fr"] == pages["he"] != set()


def test_french_reads_its_catalog_and_its_dates(site: Path) -> None:
    home = page(site, "fr")
    assert home.css_first("html").attributes["lang"] == "fr"
    text = home.body.text()
    assert "Pour nous joindre" in text
    assert "Projet de version 1.0, en vigueur à compter du 1er janvier 2026" in text
    assert "du lundi au vendredi" in page(site, "fr/hours").body.text()


def test_every_page_and_sheet_says_which_language_prevails_and_what_its_translation_is_worth(
    site: Path,
) -> None:
    expected = {
        "de": "Maßgeblich ist die deutsche Fassung.",
        "en": "In case of doubt, the German version prevails. This translation has been checked against the original",
        "fr": "In case of doubt, the German version prevails. This translation has not been checked by a second person.",
    }
    for code, said in expected.items():
        files = sorted((site / code).rglob("*.html"))
        assert len(files) > 20
        texts = {file: LexborHTMLParser(file.read_text("utf-8")).body.text() for file in files}
        assert [
            file.relative_to(site) for file, text in texts.items() if said not in " ".join(text.split())
        ] == []
        for sheet in ("support-policy.pdf", "support-policy-letter.pdf"):
            paper = "".join(page.extract_text() for page in PdfReader(site / code / sheet).pages)
            assert said in " ".join(paper.split())
    stated = json.loads((site / "policy.json").read_text("utf-8"))["document"]
    assert (stated["binding_language"], stated["translation_status"]) == (
        "de",
        {"en": "revised", "fr": "not revised"},
    )


def test_hebrew_is_written_from_the_right(site: Path) -> None:
    terms = page(site, "he/terms")
    said = terms.css_first("html").attributes["lang"], terms.css_first("body").attributes["dir"]
    assert said == ("he", "rtl")


@pytest.mark.parametrize(
    "path",
    [
        "he",
        "he/tiers",
        "he/tiers/gold",
        "he/severities",
        "he/hours",
        "he/escalation",
        "he/how-it-works",
        "he/terms",
    ],
)
def test_no_word_is_written_into_the_program(site: Path, path: str) -> None:
    content = page(site, path).css_first("article")
    text = SHARED.sub("", content.text(separator=" "))
    assert re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", text) == []


def test_every_language_names_the_others(site: Path) -> None:
    links = page(site, "fr/tiers").css("link[hreflang]")
    assert sorted(link.attributes["hreflang"] or "" for link in links) == [
        "de",
        "en",
        "fr",
        "he",
        "x-default",
    ]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_week_is_drawn_inside_its_page(site: Path, serve: Serve, browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{serve(site)}/he/calculator/")
    page.locator(".sla-week").wait_for()
    outside = page.evaluate(
        """() => {
            const frame = document.querySelector(".sla-picture").getBoundingClientRect();
            return [...document.querySelectorAll(".sla-week text")].map(each => each.getBoundingClientRect())
                .filter(box => box.left < frame.left - 1 || box.right > frame.right + 1).length;
        }"""
    )
    context.close()
    assert outside == 0
