"""Portals that older versions of the program published, under the program of today: nothing that somebody may have a link
to is gone, and no released word is another one.

Each folder below `tests/cases/frozen/` is called like a version and was laid down by `tools/freeze.py`; it is never changed.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.core.installation import ROOT, VERSION
from generator.publishing.verified import upgraded
from generator.publishing.verified.places import FolderPlace
from generator.publishing.verified.rendered import rendered
from generator.publishing.verified.upgraded import is_archived, published, without_settings_line
from generator.publishing.website import Folders
from generator.rules.rule_ids import numbers_of, released
from generator.verbs.policy_file import inspect_file
from generator.verbs.upgrade import run_upgrade
from generator.versions.history import History, history_on
from tests.support.undrawn import build_undrawn
from tools.freeze import in_order, lay_out

FROZEN = in_order()
OF_THE_WORLD = {"zones", "tzdata", "holidays"}


class Portal(NamedTuple):
    """What was published then, and today's site of the same policy with its files; `folder` has `policy/` and `site/`."""

    folder: Path
    then: dict[str, Any]
    now: dict[str, bytes]
    history: History


@pytest.fixture(scope="module", params=FROZEN, ids=lambda each: each.name)
def portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Portal:
    folder: Path = request.param
    then = json.loads((folder / "site.json").read_text("utf-8"))
    scratch = tmp_path_factory.mktemp("frozen")
    _, archive, inspection = inspect_file(lay_out(folder, scratch / "policy"), date.fromisoformat(then["on"]))
    assert inspection.policy is not None
    assert [each.rule.id for each in inspection.errors] == []
    assert archive.modified == ()
    history = history_on(inspection.policy, archive, date.fromisoformat(then["on"]))
    build_undrawn(history, Folders(scratch / "site", scratch / "work"))
    return Portal(scratch, then, published(FolderPlace(scratch / "site"), ()), history)


def test_every_address_and_every_anchor_is_still_there(portal: Portal) -> None:
    assert [each for each in portal.then["files"] if each not in portal.now] == []
    gone = {
        path: missing
        for path, anchors in portal.then["pages"].items()
        if (missing := set(anchors) - set(rendered(portal.now.get(path, b"")).anchors))
        or path not in portal.now
    }
    assert gone == {}


def test_the_pages_of_released_versions_are_the_same_bytes(portal: Portal) -> None:
    now = {
        path: hashlib.sha256(without_settings_line(data)).hexdigest()
        for path, data in portal.now.items()
        if is_archived(path)
    }
    assert portal.then["archived"] == now
    assert len(now) == len(portal.history.policy.languages) * len(portal.history.archive.versions)


def test_the_terms_say_the_same_words(portal: Portal) -> None:
    for path, lines in portal.then["terms"].items():
        assert list(rendered(portal.now[path]).lines) == lines


def test_programs_find_what_they_found(portal: Portal) -> None:
    for path, data in portal.then["data"].items():
        assert list(missing(data, json.loads(portal.now[path]))) == []


def test_each_upgrade_of_then_kept_what_was_published_before_it() -> None:
    """With the tests above: two upgrades in a row, from the oldest program by the next one to today's."""
    for older, newer in pairwise(json.loads((each / "site.json").read_text("utf-8")) for each in FROZEN):
        assert list(lost(older, newer)) == []
        assert older["archived"].keys() < newer["archived"].keys()
        for path, each in older["data"].items():
            if path.startswith("versions/") and path.endswith("sla.json"):
                assert list(missing(each, newer["data"][path])) == []


def lost(older: dict[str, Any], newer: dict[str, Any]) -> Iterator[str]:
    """Addresses and anchors that are gone, pages of released versions that are others."""
    yield from {*older["files"]} - {*newer["files"]}
    for path, anchors in older["pages"].items():
        yield from [path] if path not in newer["pages"] else []
        yield from (f"{path}#{each}" for each in {*anchors} - {*newer["pages"].get(path, ())})
    for path, digest in older["archived"].items():
        if f"/versions/{last(older)}/" not in path and newer["archived"].get(path) != digest:
            yield path


def last(site: dict[str, Any]) -> str:
    """The version without a known end: that one is told on its page when the next is released."""
    versions = {path.split("/")[2] for path in site["archived"]}
    return max(versions, key=lambda each: [*map(int, each.split("."))])


def missing(then: Any, now: Any, place: str = "") -> Iterator[str]:
    """Where values are gone or others; what has come is no matter."""
    if isinstance(then, dict) and isinstance(now, dict):
        for key, each in then.items():
            if key in OF_THE_WORLD and not place:
                continue
            yield from missing(each, now[key], f"{place}/{key}") if key in now else [f"{place}/{key}"]
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for number, (one, two) in enumerate(zip(then, now, strict=True)):
            yield from missing(one, two, f"{place}/{number}")
    elif then != now:
        yield place


TAMPERED = (
    ("policy.json", f'"program": "{VERSION}"', '"program": "1.0.0"'),
    ("en/**/*.html", "Skip to content", "Jump to the text"),
    ("en/hours/index.html", "<article", '<article id="office-days"'),
)
"""In the published site: as if an older program had made it."""


@pytest.mark.parametrize("portal", FROZEN[:1], indirect=True, ids=lambda each: each.name)
def test_an_upgrade_says_what_the_guide_says(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for pattern, new, old in TAMPERED:
        texts = {path: path.read_text("utf-8") for path in portal.folder.glob(f"site/{pattern}")}
        assert any(new in text for text in texts.values())
        for path, text in texts.items():
            path.write_text(text.replace(new, old), "utf-8")
    before = files_in(portal.folder)
    monkeypatch.setattr(upgraded, "build", lambda history, folders, *_, **__: build_undrawn(history, folders))
    monkeypatch.chdir(portal.folder)
    day = date.fromisoformat(portal.then["on"])
    assert run_upgrade(Path("policy/support.yaml"), day, "site", "text", "en") == 1
    said = re.sub(r"(?s)\nWhat (check finds|is new since) .*\n\n", "\n", capsys.readouterr().out)
    guide = (ROOT / "guides" / "upgrading.md").read_text("utf-8").replace("1.1.0", VERSION)
    assert f"```text\n{said}```\n" in guide
    assert files_in(portal.folder) == before


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_missing_is_found() -> None:
    then = {"a": [1, {"b": 2}], "c": 3, "zones": 1}
    assert list(missing(then, {**then, "zones": 2, "d": 4})) == []
    assert list(missing(then, {"a": [1, {"b": 5}]})) == ["/a/1/b", "/c"]
    assert list(missing(then, {"a": [1], "c": 3})) == ["/a"]


def test_versions_are_frozen_in_order_and_this_one_is_not_older() -> None:
    names = [each.name for each in FROZEN]
    assert names[0] == "1.0.0"
    assert numbers_of(names[-1]) <= numbers_of(VERSION)
    assert [each for each in names if each not in released()] == []
