"""What an edit does to the preview: what is rendered again, in which order, and what stays."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.core.installation import ROOT
from generator.editing.file import Read, read_file
from generator.preview.preview import Preview
from generator.preview.shown import as_previewed
from generator.preview.update import Update
from generator.publishing import build, contents
from generator.publishing.releasing import release
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.inspection import Inspection
from generator.versions.archive import Archive
from tests.support.folders import filled

POLICY = (ROOT / "policy" / "support.yaml").read_text(encoding="utf-8")
FASTER = ("P1: 30 minutes", "P1: 31 minutes")
OWN_FOOTER = '<p class="own">Our own footer</p>{% include "portal/partials/footer.html" %}'
ADDRESS = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> tuple[Preview, list[Update]]:
    folder = tmp_path_factory.mktemp("preview")
    file = folder / "support.yaml"
    file.write_text(POLICY, encoding="utf-8")
    filled(folder, {"overrides/partials/footer.html": OWN_FOOTER, "stylesheets/own.css": ".own { order: 1 }"})
    told: list[Update] = []
    preview = Preview(file, ADDRESS, folder / "work", ROOT, date(2026, 11, 23), told.append)
    preview.refresh()
    return preview, told


@pytest.fixture
def edit(opened: tuple[Preview, list[Update]]) -> Callable[..., list[Update]]:
    """Saves the policy with one text replaced; returns what the browsers are told. Starts from the real one."""
    preview, told = opened
    preview.policy_file.write_text(POLICY, encoding="utf-8")
    preview.refresh()

    def save(old: str, new: str, on_screen: set[str] | None = None) -> list[Update]:
        assert old in POLICY
        told.clear()
        preview.policy_file.write_text(POLICY.replace(old, new, 1), encoding="utf-8")
        preview.refresh(on_screen or set())
        return list(told)

    return save


def served(preview: Preview, path: str) -> str:
    data = preview.fresh.get(path)
    return (data if data is not None else (preview.folder / path).read_bytes()).decode()


def test_the_page_on_screen_comes_first(edit: Callable[..., list[Update]]) -> None:
    told = edit(*FASTER, on_screen={"en/tiers/gold/index.html"})
    assert told[0].changed == frozenset({"en/tiers/gold/index.html", "sla.json"})
    languages = [
        path.split("/")[0] for update in told for path in sorted(update.changed) if "/index.html" in path
    ]
    assert list(dict.fromkeys(languages)) == ["en", "de"]
    assert [update.inspection is not None for update in told].index(True) == 1
    assert len([update for update in told if update.inspection is not None]) == 1


def test_a_changed_time_is_served(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    edit(*FASTER)
    assert "31 Min." in served(opened[0], "de/tiers/gold/index.html")
    assert "31 minutes" in served(opened[0], "en/tiers/gold/index.html")


def test_what_lies_beside_the_policy_is_there_after_an_edit_as_before(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    edit(*FASTER)
    changed, unchanged = (served(opened[0], f"de/{page}/index.html") for page in ("tiers/gold", "links"))
    assert "31 Min." in changed
    for page in (changed, unchanged):
        assert page.count('<p class="own">Our own footer</p>') == 1
        assert page.count("<footer") == 1
        assert len(re.findall(r"<link rel=.stylesheet.", page)) == 1
    (style,) = opened[0].folder.glob("assets/site.*.css")
    assert style.read_text("utf-8").endswith(".own{order:1}")


def test_a_newer_edit_does_not_wait_for_what_follows(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    preview, told = opened
    preview.is_outdated = lambda: bool(told)
    (first,) = edit(*FASTER, on_screen={"de/tiers/gold/index.html"})
    preview.is_outdated = bool
    assert first.changed == frozenset({"de/tiers/gold/index.html", "sla.json"})
    assert preview.is_behind
    assert "30 minutes" in served(preview, "en/tiers/gold/index.html")
    preview.refresh()
    assert not preview.is_behind
    assert "31 minutes" in served(preview, "en/tiers/gold/index.html")
    assert told[-1].changed != frozenset()


def test_a_newer_edit_does_not_wait_for_the_data_either(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    """All of it is told at once, when all of it is there."""
    preview, told = opened
    begun = []
    made = contents.output_artifacts

    def slowly(*asked: object) -> Iterator[Artifact]:
        for each in made(*asked):  # type: ignore[arg-type]  # as they come
            begun.append(each.path)
            yield each

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contents, "output_artifacts", slowly)
        preview.is_outdated = lambda: len(begun) == 3
        edit(*FASTER)
    preview.is_outdated = bool
    assert preview.is_behind and len(begun) == 3
    assert not any("policy.json" in each.changed for each in told)
    preview.refresh()
    assert [path in told[-1].changed for path in ("policy.json", "calendars.ics")] == [True, False]


def test_after_each_page_and_file_who_waits_for_an_answer_comes_first(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    preview, told = opened
    given: list[int] = []
    preview.give_way = lambda: given.append(len(told))
    edit(*FASTER, on_screen={"de/tiers/gold/index.html"})
    count = len(given)
    preview.draw()
    preview.give_way = bool
    assert given[:2] == [0, 1], "the page on screen waits for nobody but who asked before it"
    assert count > len(told) - 1 and len(given) > count


def test_findings_are_told_by_whoever_keeps_them_and_not_of_what_is_outdated(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    preview, told = opened
    edit(*FASTER)
    (found,) = [each.inspection for each in told if each.inspection]
    asked: list[bytes] = []

    def kept(read: Read, pause: Callable[[], object]) -> Inspection:
        asked.append(read.data)
        preview.is_outdated = lambda: len(asked) == 2
        pause()
        return found

    preview.inspect = kept
    edit("P1: 30 minutes", "P1: 34 minutes")
    assert [each.inspection for each in told if each.inspection] == [found]
    (told_of,) = edit("P1: 30 minutes", "P1: 36 minutes", on_screen={"de/tiers/gold/index.html"})
    preview.inspect, preview.is_outdated = None, bool
    assert (told_of.inspection, preview.is_behind, len(asked)) == (None, True, 2)


def test_whoever_has_written_the_file_says_what_it_holds(opened: tuple[Preview, list[Update]]) -> None:
    preview, told = opened
    text = POLICY.replace(*FASTER)
    preview.policy_file.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.preview.shown.read_file", None)  # it is not read again
        preview.refresh(known=read_file(text.encode(), preview.policy_file.as_posix()))
        told.clear()
        assert (preview.refresh(), told) == (0, [])
    assert "31 Min." in served(preview, "de/tiers/gold/index.html")


def test_a_file_is_read_once(edit: Callable[..., list[Update]]) -> None:
    reads: list[bytes] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "generator.preview.shown.read_file",
            lambda data, name, before: reads.append(data) or read_file(data, name, before),
        )
        told = edit("P1: 30 minutes", "P1: 33 minutes")
    assert len(reads) == 1
    assert any(update.inspection for update in told)


def test_drawing_gives_way_and_goes_on(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    preview, _ = opened
    edit("P1: 30 minutes", "P1: 29 minutes")
    preview.is_outdated = lambda: True
    first = preview.draw()
    preview.is_outdated = bool
    assert first + preview.draw() > 2
    assert preview.draw() == 0
    assert preview.fresh["de/tiers/gold.pdf"] != (preview.folder / "de/tiers/gold.pdf").read_bytes()


def test_pages_that_do_not_change_are_left_alone(edit: Callable[..., list[Update]]) -> None:
    changed = frozenset().union(*(update.changed for update in edit("en: Critical", "en: Urgent")))
    assert {path for path in changed if path.startswith("de/")} == set()
    assert "en/severities/index.html" in changed
    assert "en/how-it-works/index.html" not in changed


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [("P1: 30 minutes", "P1: 30 Min.", "duration-format"), ("\ntiers:\n", "\ntires:\n", "unknown-entry")],
)
def test_a_broken_policy_leaves_the_pages(
    old: str, new: str, rule: str, edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    before = served(opened[0], "de/index.html")
    (told,) = edit(old, new)
    assert told.changed == frozenset()
    assert told.is_blocking
    assert [found.rule.id for found in told.findings if found.level.value == "error"] == [rule]
    assert served(opened[0], "de/index.html") == before


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("holidays: DE-BE", "holidays: DE-XX", "holidays-unknown"),
        ("holidays: DE-BE", "holidays: XX", "holidays-unknown"),
        ("holidays: DE-BE", "holidays: Berlin", "holidays-unknown"),
        ("holidays: DE-BE", "holidays: D", "holidays-unknown"),
        ("time_zone: Europe/Berlin", "time_zone: Europe/Berli", "time-zone-unknown"),
    ],
)
def test_a_half_typed_value_is_a_finding_over_the_last_good_pages(
    old: str, new: str, rule: str, edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    before = served(opened[0], "de/index.html")
    (told,) = edit(old, new)
    assert told.is_blocking
    assert rule in {found.rule.id for found in told.findings}
    assert served(opened[0], "de/index.html") == before
    assert edit(*FASTER) != []
    assert "31 minutes" in served(opened[0], "en/tiers/gold/index.html")


@pytest.mark.parametrize("kind", ["pipe", "folder", "circle"])
def test_what_is_no_file_is_an_oserror(
    kind: str, opened: tuple[Preview, list[Update]], tmp_path: Path
) -> None:
    preview, odd = opened[0], tmp_path / "support.yaml"
    {"pipe": lambda: os.mkfifo(odd), "folder": odd.mkdir, "circle": lambda: odd.symlink_to(odd.name)}[kind]()
    kept, preview.policy_file = preview.policy_file, odd
    with pytest.raises(OSError):
        preview.refresh()
    preview.policy_file = kept


def test_a_renamed_tier_moves_its_page(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    edit("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n")
    assert "Gold Plus" in served(opened[0], "de/tiers/gold-plus/index.html")
    assert "Gold Plus" in served(opened[0], "de/index.html")


def test_sheets_and_cards_follow_in_a_quiet_moment(
    edit: Callable[..., list[Update]], opened: tuple[Preview, list[Update]]
) -> None:
    told = edit(*FASTER)
    assert [path for update in told for path in update.changed if path.endswith((".pdf", ".png"))] == []
    assert opened[0].draw() > 0
    assert "de/tiers/gold.pdf" in opened[0].fresh
    assert opened[0].draw() == 0


def test_the_same_bytes_are_no_news(opened: tuple[Preview, list[Update]]) -> None:
    preview, told = opened
    preview.policy_file.write_text(POLICY, encoding="utf-8")
    preview.refresh()
    told.clear()
    assert preview.refresh() == 0
    assert told == []


def test_a_file_that_is_gone_is_an_oserror(opened: tuple[Preview, list[Update]], tmp_path: Path) -> None:
    preview, _ = opened
    kept, preview.policy_file = preview.policy_file, tmp_path / "nowhere.yaml"
    preview.is_behind = True
    with pytest.raises(FileNotFoundError):
        preview.refresh()
    preview.policy_file = kept
    assert not preview.is_behind  # else it would be tried again at once, for ever


def test_the_form_goes_to_the_inbox() -> None:
    policy, _ = schema.load(source.read(POLICY.encode(), "support.yaml"))
    assert policy is not None
    form = as_previewed(policy, ADDRESS).contact.form
    assert (form.provider, form.endpoint) == ("generic", "/_inbox")


def test_a_release_in_another_terminal_is_shown(
    opened: tuple[Preview, list[Update]], monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, _ = opened
    preview.policy_file.write_text(POLICY, encoding="utf-8")
    preview.refresh()
    drafts: list[bool] = []
    monkeypatch.setattr(build, "build", lambda history, *_, **__: drafts.append(history.is_draft) or 1)
    policy, _ = schema.load(source.read(POLICY.encode(), "support.yaml"))
    assert policy is not None
    release(preview.policy_file, POLICY.encode(), policy, Archive())
    assert (preview.refresh(), preview.refresh(), drafts) == (1, 0, [False])
    shutil.rmtree(preview.policy_file.parent / "archive")
    assert (preview.refresh(), preview.refresh(), drafts) == (1, 0, [False, True])


def test_what_no_page_has_yet_is_styled_when_an_edit_brings_it(opened: tuple[Preview, list[Update]]) -> None:
    preview, _ = opened
    (sheet,) = preview.folder.glob("assets/site.*.css")
    css = sheet.read_text(encoding="utf-8")
    pages = [path.read_text(encoding="utf-8") for path in preview.folder.glob("??/**/index.html")]
    assert [page for page in pages if "<kbd" in page or "admonition" in page] == []
    assert [".md-typeset kbd{" in css, ".md-typeset .admonition" in css] == [True, True]
