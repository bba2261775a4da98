"""When a build may be left out, and everything that must not be overlooked."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.core import installation
from generator.publishing.disk import fingerprint
from generator.publishing.disk.fingerprint import Build, hosting_of, note_of
from tests.support.folders import filled

TODAY = date(2026, 11, 23)


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """A project of a few files whose site has just been built."""
    for name in ("generator/a.py", "docs/a.css", "overrides/a.html", "mkdocs.yml", "policy/support.yaml", "policy/archive/1.0.yaml",
                 "site/index.html", "site/de/index.html"):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    ingredients = tuple(tmp_path / name for name in ("generator", "docs", "overrides", "mkdocs.yml"))
    monkeypatch.setattr(fingerprint, "INGREDIENTS", ingredients)
    monkeypatch.setattr(installation, "ROOT", tmp_path)
    build = Build(tmp_path / "policy" / "support.yaml", tmp_path / "site", (), TODAY)
    build.note(build.ingredients())
    return build


def test_nothing_changed(built: Build) -> None:
    assert built.is_unchanged()


def test_nothing_was_ever_built(built: Build, tmp_path: Path) -> None:
    assert not Build(built.policy_file, tmp_path / "elsewhere", (), TODAY).is_unchanged()


@pytest.mark.parametrize(
    "name",
    ["generator/a.py", "docs/a.css", "overrides/a.html", "mkdocs.yml", "policy/support.yaml", "policy/archive/1.0.yaml",
     "site/index.html", "site/de/index.html"],
)  # fmt: skip
@pytest.mark.parametrize("change", [lambda file: file.write_text("other"), lambda file: file.unlink()])
def test_a_change_is_seen(name: str, change: Callable[[Path], object], built: Build, tmp_path: Path) -> None:
    change(tmp_path / name)
    assert not built.is_unchanged()


@pytest.mark.parametrize(
    "name",
    ["docs/new.css", "generator/new.py", "site/new.html", "policy/archive/1.1.yaml", "policy/root/CNAME",
     "overrides/partials/own.html", "stylesheets/own.css", "javascripts/own.js", "assets/deep/logo.svg",
     "pages/de/imprint.md", "brand/logo.svg"],
)  # fmt: skip
def test_a_new_file_is_seen(name: str, built: Build, tmp_path: Path) -> None:
    filled(tmp_path, {name: "new"})
    assert not built.is_unchanged()


@pytest.mark.parametrize(
    "name", ["assets/.DS_Store", "stylesheets/.own.css.swp", "README.md", "mkdocs/x.yml"]
)
def test_what_gets_into_no_site_is_not_looked_at(name: str, built: Build, tmp_path: Path) -> None:
    filled(tmp_path, {name: "new"})
    (tmp_path / "brand").mkdir()
    (tmp_path / "brand" / "lost.svg").symlink_to(tmp_path / "nowhere")
    assert built.is_unchanged()


def test_other_wishes_are_another_build(built: Build) -> None:
    assert not Build(built.policy_file, built.site, ("de",), TODAY).is_unchanged()
    assert not Build(built.policy_file, built.site, (), date(2026, 11, 24)).is_unchanged()


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"x": 1}', "null"])
def test_a_damaged_note_is_no_note(damage: str, built: Build) -> None:
    note_of(built.policy_file).write_text(damage)
    assert not built.is_unchanged()
    built.note(built.ingredients())
    assert built.is_unchanged()


def test_an_edit_during_the_build_is_not_in_the_site(built: Build) -> None:
    ingredients = built.ingredients()
    built.policy_file.write_text("format: 2\n")
    built.note(ingredients)
    assert not built.is_unchanged()


def test_what_configures_hosts_is_the_policys_own(built: Build, tmp_path: Path) -> None:
    places = [
        hosting_of(tmp_path / name) for name in ("a/support.yaml", "b/policy/support.yaml", "Ü/support.yaml")
    ]
    assert hosting_of(built.policy_file) == tmp_path / "build" / "hosting"
    assert [place.parent for place in places] == [tmp_path / "build"] * 3
    assert [place.name[:-9] for place in places] == ["hosting-a", "hosting-b", "hosting-policy"]
    assert hosting_of(tmp_path / "a" / ".." / "a" / "support.yaml") == places[0]


def test_another_policy_of_the_checkout_changes_nothing_here(built: Build, tmp_path: Path) -> None:
    own, other = hosting_of(built.policy_file), hosting_of(tmp_path / "a" / "support.yaml")
    own.mkdir()
    built.note(built.ingredients())
    other.mkdir()
    (other / "nginx.conf").write_text("another")
    assert built.is_unchanged()
    (own / "nginx.conf").write_text("another")
    assert not built.is_unchanged()
