"""Pages for the desk: each as it is served, with what can be edited on it, before and after it was edited."""

import shutil
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from generator.desk.page_text import text_nodes
from generator.preview.desk import pages
from generator.preview.served import SCRIPT
from generator.preview.update import Update
from tests.support.desk import AskedDesk
from tests.support.policies import REAL

DATA = REAL.read_bytes()
GOLD = "/de/tiers/gold/"
P1 = ["tiers", "gold", "first_response", "P1"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[AskedDesk, list[Update]]:
    folder = tmp_path_factory.mktemp("pages")
    shutil.copy(REAL, folder)
    told: list[Update] = []
    desk = AskedDesk(folder / REAL.name, tell=told.append)
    desk.preview.refresh()
    return desk, told


@pytest.fixture
def desk(built: tuple[AskedDesk, list[Update]]) -> Iterator[AskedDesk]:
    """The page of the tier Gold is open."""
    desk, told = built
    desk.opened(GOLD)
    told.clear()
    yield desk
    desk.file.write_bytes(DATA)
    desk.preview.refresh()


def page(desk: AskedDesk, address: str = "") -> Any:
    if address:
        desk.opened(address)
    answer = desk.ask("page")
    assert answer.status == 200
    return answer.data


def save(desk: AskedDesk, path: list[Any], text: str) -> Any:
    changes = [{"do": "set", "path": path, "text": text}]
    answer = desk.ask("write", {"base": desk.digest, "changes": changes})
    assert answer.status == 200, answer.data
    return answer.data["page"]


def every(desk: AskedDesk) -> dict[str, str]:
    """All pages, as they are served now, by their path in the site; but those of versions, which a build alone makes."""
    folder, fresh = desk.preview.folder, desk.preview.fresh
    there = {each.relative_to(folder).as_posix() for each in folder.rglob("*/index.html")} | set(fresh)
    paths = [each for each in sorted(there) if each.endswith("/index.html") and "/versions/1" not in each]
    return {each: desk.get(f"/{each}").body.decode() for each in paths}


def words(found: Any, path: list[Any]) -> list[str]:
    """What the targets of an entry say on a page, but for blocks."""
    nodes = {each.number: each.words for each in text_nodes(found["html"])}
    targets = [each for each in found["targets"] if each["path"] == path and each["kind"] != "block"]
    return ["".join(nodes[at][start:end] for at, start, end in each["parts"]) for each in targets]


def test_a_page_is_answered_as_it_is_served_with_what_can_be_edited_on_it(desk: AskedDesk) -> None:
    found = page(desk)
    assert (found["html"], found["is_last_good"]) == (desk.get(GOLD).body.decode(), False)
    assert f'version={found["version"]}"' in found["html"]
    assert set(words(found, P1)) == {"30 Min."}
    gold = next(each for each in found["targets"] if each["path"] == ["tiers", "gold"])
    assert (gold["place"], gold["title"], gold["kind"]) == ("tiers › gold", "Gold", "block")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "Outline", None)  # nothing is made to be asked twice
        assert page(desk) == found


def test_while_all_of_the_site_is_made_anew_it_is_said_that_targets_come(desk: AskedDesk) -> None:
    before = page(desk)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk.preview, "_archived", "other versions")
        assert save(desk, P1, "31 Min.") is None
        assert [page(desk)[each] for each in ("targets", "is_coming", "version")] == [
            [],
            True,
            before["version"],
        ]
        desk.ask("undo")
    assert (page(desk), before["is_coming"]) == (before, False)


def test_every_page_of_a_language_is_served_as_it_was_built_and_has_targets(desk: AskedDesk) -> None:
    folder = desk.preview.folder / "de"
    every = sorted(each.parent.relative_to(folder).as_posix() for each in folder.rglob("index.html"))
    found = {each: page(desk, f"/de/{each}/".replace("/./", "/")) for each in every}
    assert [each for each in every if not found[each]["targets"]] == ["versions/1.0"]  # it leads to the terms
    assert desk.preview.refresh() == 0
    for name in every:
        built = (folder / name / "index.html").read_text(encoding="utf-8")
        assert found[name]["html"] == built.replace("</body>", SCRIPT.format(found[name]["version"]), 1)


@pytest.mark.parametrize(
    "address", ["/", "/de/nowhere/", "/fr/", "/de/%00/", "/de/../../x", "/_preview/translations", "/sla.json", "/_inbox"]
)  # fmt: skip
def test_what_is_not_made_of_the_policy_has_nothing_to_be_edited(address: str, desk: AskedDesk) -> None:
    found = page(desk, address)
    assert (found["targets"], found["is_last_good"]) == ([], False)


def test_what_was_written_is_on_the_page_at_once_and_on_all_others_later(
    desk: AskedDesk, built: tuple[AskedDesk, list[Update]]
) -> None:
    _, told = built
    before = page(desk)["version"]
    found = save(desk, P1, "33 minutes")
    assert (set(words(found, P1)), found["digest"]) == ({"33 Min."}, desk.digest)
    assert found["html"] == desk.get(GOLD).body.decode()
    assert "30 minutes" in desk.get("/en/tiers/gold/").body.decode()
    assert (told, page(desk)) == ([], found)
    desk.preview.refresh({"de/tiers/gold/index.html"})
    assert [each.changed >= {"de/tiers/gold/index.html"} for each in told].count(True) == 1
    assert "33 minutes" in desk.get("/en/tiers/gold/").body.decode()
    assert page(desk)["version"] == found["version"] != before
    assert [set(words(desk.ask(name).data["page"], P1)) for name in ("undo", "redo")] == [
        {"30 Min."},
        {"33 Min."},
    ]


def test_what_is_written_is_read_once(desk: AskedDesk) -> None:
    save(desk, P1, "34 minutes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.preview.shown.read_file", None)
        desk.preview.refresh()
    assert "34 minutes" in desk.get("/en/tiers/gold/").body.decode()


@pytest.mark.parametrize(
    ("path", "text"),
    [(P1, "30 Min."), (["regions", "germany", "holidays"], "DE-XX"), (["regions", "germany", "time_zone"], "Mars")],
)  # fmt: skip
def test_of_a_file_with_errors_the_page_of_the_state_before_is_shown(
    path: list[Any], text: str, desk: AskedDesk
) -> None:
    before = save(desk, ["tiers", "gold", "first_response", "P2"], "77 minutes")
    found = save(desk, path, text)
    assert {**found, "digest": before["digest"], "is_last_good": False} == before
    assert (found["is_last_good"], found["digest"]) == (True, desk.digest)
    desk.preview.refresh()
    assert page(desk) == found
    after = save(desk, ["tiers", "gold", "first_response", "P2"], "78 minutes")
    assert (after["html"], after["is_last_good"]) == (before["html"], True)
    desk.ask("undo")
    assert desk.ask("undo").data["page"] == before


def test_a_title_in_the_menu_is_another_one_on_all_pages(desk: AskedDesk) -> None:
    found = save(desk, ["tiers", "gold", "name"], "Platin")
    assert set(words(found, ["tiers", "gold", "name"])) == {"Platin"}
    desk.preview.refresh()
    assert "Platin" in desk.get("/de/hours/").body.decode()
    assert page(desk) == found


def test_while_the_whole_site_is_made_anew_the_page_is_as_it_was(desk: AskedDesk) -> None:
    desk.file.write_bytes(DATA.replace(b"languages: [de, en]", b"languages: [en, de]"))
    found = page(desk)
    assert (found["targets"], found["html"]) == ([], desk.get(GOLD).body.decode())
    assert save(desk, P1, "35 minutes") is None


def test_pages_asked_for_while_all_are_made_anew_end_in_the_last_state(
    desk: AskedDesk, built: tuple[AskedDesk, list[Update]]
) -> None:
    """Another thread makes all pages meanwhile; none goes back to what it said before."""
    asked, shown = threading.Event(), list[set[str]]()
    desk.preview.is_outdated = lambda: not asked.is_set() and desk.preview.is_behind

    def follow() -> None:
        while not asked.is_set():
            desk.preview.refresh({"de/tiers/gold/index.html"})

    thread = threading.Thread(target=follow)
    thread.start()
    for minutes in range(40, 60):
        save(desk, P1, f"{minutes} minutes")
        shown.append(set(words(page(desk), P1)))
    asked.set()
    thread.join()
    desk.preview.is_outdated = bool
    desk.preview.refresh()
    assert shown == [{f"{minutes} Min."} for minutes in range(40, 60)]
    assert (
        "59 Min." in desk.get(GOLD).body.decode()
        and "59 minutes" in desk.get("/en/tiers/gold/").body.decode()
    )


def test_other_names_in_the_menu_and_further_pages_are_what_a_build_makes(desk: AskedDesk) -> None:
    save(desk, P1, "59 minutes")
    save(desk, ["tiers", "gold", "name"], "Platin")
    copied = {"do": "copy", "path": ["tiers", "gold"], "name": "palladium"}
    assert desk.ask("write", {"base": desk.digest, "changes": [copied]}).status == 200
    desk.preview.refresh()
    again, before = desk.file.read_bytes(), every(desk)
    desk.preview.refresh(everything=True)
    assert (desk.file.read_bytes(), set(words(page(desk), P1))) == (again, {"59 Min."})
    assert {f"{language}/tiers/palladium/index.html" for language in ("de", "en")} <= set(before)
    after = every(desk)
    assert {path: after[path] for path in before} == before
