"""A site that was tampered with, beside the one that it was: each single touch is found, and nothing else."""

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.core.verdicts import Item, Verdict
from generator.publishing.verified.places import place_of
from generator.publishing.verified.whole_site import compare_folders, stated_digest


@pytest.fixture(scope="module")
def copy(portal: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield Path(shutil.copytree(portal, tmp_path_factory.mktemp("verified") / "site"))


def found(there: str, portal: Path) -> list[Item]:
    return [each for each in compare_folders(place_of(there), portal) if each.verdict is not Verdict.SAME]


TOUCHED = [
    ("en/tiers/gold/index.html", b"30 minutes", b"60 minutes", "/en/tiers/gold/"),
    ("en/tiers/gold/index.html", b'<main class="', b'<main class="js-only ', "/en/tiers/gold/"),
    ("sla.json", b'"amount":30', b'"amount":60', "/sla.json"),
    ("policy.json", b'"amount": 30', b'"amount": 31', "/policy.json"),
    ("de/support-policy.pdf", b"%%EOF", b"%%EOG", "/de/support-policy.pdf"),
    ("de/calendars/germany.ics", b"SUMMARY", b"SUMMARX", "/de/calendars/germany.ics"),
    ("javascripts/embed.js", b"const", b"konst", "/javascripts/embed.js"),
    ("robots.txt", b"Allow", b"Disallow", "/robots.txt"),
]


def test_each_touched_file_is_found_and_no_other(portal: Path, copy: Path, serve: object) -> None:
    address = serve(copy)  # type: ignore[operator]
    assert found(str(copy), portal) == []
    for path, old, new, name in TOUCHED:
        file = copy / path
        data = file.read_bytes()
        assert old in data
        file.write_bytes(data.replace(old, new, 1))
        wrong = found(str(copy), portal)
        file.write_bytes(data)
        assert [(each.name, each.verdict) for each in wrong] == [(name, Verdict.OTHER)]
    (copy / "en" / "new.html").write_text("<p>more</p>")
    (copy / "index.html.gz").write_bytes(gzip.compress(b"less"))
    (copy / "de" / "tiers.html.br").write_bytes(b"of nothing")
    (copy / "llms.txt").unlink()
    (copy / "_headers").unlink(missing_ok=True)
    assert sorted(str(each.name) for each in found(str(copy), portal)) == [
        "/de/tiers.html.br", "/en/new.html", "/index.html.gz", "/llms.txt",
    ]  # fmt: skip
    assert [each.name for each in found(address, portal)] == ["/llms.txt"]


def test_another_theme_is_told_once_and_words_are_compared_all_the_same(portal: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(portal, tmp_path / "site"))
    pages = [each for each in copy.rglob("*.html") if b"/site." in each.read_bytes()]
    for page in pages:
        data = re.sub(rb"/site\.[0-9a-f]+\.css", b"/site.0.css", page.read_bytes())
        page.write_bytes(data.replace(b'<main class="', b'<main class="dark '))
    gold = copy / "en" / "tiers" / "gold" / "index.html"
    gold.write_bytes(gold.read_bytes().replace(b"30 minutes", b"60 minutes", 1))
    wrong = found(str(copy), portal)
    assert wrong[0].said.in_("en").startswith("the site was made with another theme, or with another release")
    assert [each.name for each in wrong if each.verdict is Verdict.OTHER and each.kind == "pages"] == [
        "/en/tiers/gold/"
    ]
    assert len([each for each in wrong if each.verdict is Verdict.OPEN]) > 20


def test_which_digest_a_page_states() -> None:
    foot = "<footer>\n<p>{}<code>{}</code></p>\n</footer>"
    assert stated_digest(foot.format("SHA: ", "a" * 64).encode()) == "a" * 64
    assert stated_digest(foot.format("SHA: ", "a" * 63).encode()) == ""
    assert stated_digest(f"<p><code>{'a' * 64}</code></p>".encode()) == ""
