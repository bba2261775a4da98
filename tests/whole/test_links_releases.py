"""Addresses given away under one version still answer after the next, although a tier was renamed."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.policies import REAL

NEXT = (
    ('version: "1.0"', 'version: "1.1"'),
    ("effective: 2026-01-01", "effective: 2026-06-01"),
    (
        "    de: Erste Fassung.\n    en: First version.",
        "    de: Gold heißt Platin.\n    en: Gold is Platinum.",
    ),
    ("  gold:\n    name: Gold", "  platinum:\n    formerly: [gold]\n    name: Platinum"),
)


def run(policy: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments, "--policy", str(policy)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Any], list[Any]]:
    """The site of the second release, and the links of the first and of the second."""
    folder = tmp_path_factory.mktemp("releases")
    policy = folder / "policy" / "support.yaml"
    policy.parent.mkdir()
    # Nothing is released while a question is open.
    text = re.sub(r"\n? *# CHECK:[^\n]*", "", REAL.read_text(encoding="utf-8"))
    text = text.replace("forms.example.com", "forms.cyren.com")
    policy.write_text(text, encoding="utf-8")
    run(policy, "release")
    first = json.loads(run(policy, "links", "--format", "json"))
    for old, new in NEXT:
        assert old in text, old
        text = text.replace(old, new)
    policy.write_text(text, encoding="utf-8")
    run(policy, "build", "--no-precompress", "--site", str(folder / "site"))
    return folder / "site", first, json.loads(run(policy, "links", "--format", "json"))


def target(site: Path, path: str) -> tuple[Path, str]:
    """The file that a path answers with, redirects followed, and the anchor."""
    path, _, anchor = path.partition("#")
    file = site / path.partition("?")[0]
    file = file / "index.html" if file.is_dir() else file
    if file.suffix == ".html" and file.is_file():
        script = LexborHTMLParser(file.read_bytes()).css_first("script[data-to]")
        if script is not None:
            moved = (file.parent / (script.attributes["data-to"] or "")).resolve()
            return target(site, f"{moved.relative_to(site.resolve()).as_posix()}#{anchor}")
    return file, anchor


def test_every_address_of_both_releases_lands_on_its_element(
    two_releases: tuple[Path, list[Any], list[Any]],
) -> None:
    site, first, second = two_releases
    ids: dict[Path, set[str | None]] = {}
    missing = []
    for link in (*first, *second):
        file, anchor = target(site, link["path"])
        if not file.is_file():
            missing.append(link["path"])
        elif anchor:
            if file not in ids:
                ids[file] = {
                    node.attributes["id"] for node in LexborHTMLParser(file.read_bytes()).css("[id]")
                }
            missing += [] if anchor in ids[file] else [link["path"]]
    assert missing == []


def test_the_renamed_tier_is_among_them(two_releases: tuple[Path, list[Any], list[Any]]) -> None:
    site, first, _ = two_releases
    assert "de/tiers/gold/#response-p1" in {link["path"] for link in first}
    assert target(site, "de/tiers/gold/#response-p1")[0] == site.resolve() / "de/tiers/platinum/index.html"
    assert (site / "de/tiers/gold.pdf").read_bytes() == (site / "de/tiers/platinum.pdf").read_bytes()
