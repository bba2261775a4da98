"""Compiled templates: reused while the template is the same, never trusted, never needed."""

from pathlib import Path

import jinja2
import pytest

from generator.artifacts.pages.template_cache import Compiled


def _rendered(templates: Path, cache: Path) -> str:
    loader = jinja2.FileSystemLoader(templates)
    environment = jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=Compiled(cache))
    return environment.get_template("partials/page.html").render(name="<b>")


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "partials").mkdir(parents=True)
    (folder / "partials/page.html").write_text("Hello {{ name }}")
    return folder


def test_a_template_is_compiled_once(templates: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert _rendered(templates, cache) == "Hello &lt;b&gt;"
    (kept,) = cache.iterdir()
    written = kept.stat().st_mtime_ns
    assert _rendered(templates, cache) == "Hello &lt;b&gt;"
    assert [file.stat().st_mtime_ns for file in cache.iterdir()] == [written]


def test_a_changed_template_is_compiled_again_in_the_same_place(templates: Path, tmp_path: Path) -> None:
    _rendered(templates, tmp_path / "cache")
    (templates / "partials/page.html").write_text("Good morning {{ name }}")
    assert _rendered(templates, tmp_path / "cache") == "Good morning &lt;b&gt;"
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_copy_of_the_templates_elsewhere_leaves_nothing_more_behind(
    templates: Path, tmp_path: Path
) -> None:
    _rendered(templates, tmp_path / "cache")
    copy = (tmp_path / "elsewhere").resolve()
    copy.mkdir()
    templates.rename(copy / "templates")
    assert _rendered(copy / "templates", tmp_path / "cache") == "Hello &lt;b&gt;"
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"j2", b"nonsense", b"\0" * 300])
def test_a_damaged_file_is_compiled_anew(templates: Path, tmp_path: Path, damage: bytes) -> None:
    _rendered(templates, tmp_path / "cache")
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(damage or file.read_bytes()[:100])
    assert _rendered(templates, tmp_path / "cache") == "Hello &lt;b&gt;"


def test_a_folder_that_cannot_be_written_is_no_failure(templates: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _rendered(templates, tmp_path / "file/cache") == "Hello &lt;b&gt;"
