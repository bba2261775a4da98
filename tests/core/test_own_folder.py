"""What lies beside a policy file, and what of it gets into a site: nothing hidden, nothing that a link leads to."""

from pathlib import Path

import pytest

from generator.core.installation import ROOT
from generator.core.own_folder import NOTHING, OwnFolder, own_folder
from tests.support.folders import filled

FILES = {
    "policy/support.yaml": "",
    "overrides/main.html": "",
    "overrides/partials/footer.html": "",
    "overrides/.main.html.swp": "",
    "stylesheets/b.css": "",
    "stylesheets/a.css": "",
    "stylesheets/notes.txt": "",
    "stylesheets/deeper/c.css": "",
    "javascripts/z.js": "",
    "assets/logo.svg": "<svg/>",
    "assets/.DS_Store": "",
    "assets/deep er/Gerät.pdf": "",
    "brand/logo.svg": "<svg>brand</svg>",
    "pages/de/imprint.md": "# Impressum\n",
    "pages/de/privacy/index.md": "# Datenschutz\n",
    "pages/de/privacy/picture.png": "",
    "pages/en/imprint.md": "# Imprint\n",
    "pages/stray.md": "",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return filled(tmp_path / "Büro Süd & Co", FILES)


@pytest.fixture
def own(project: Path) -> OwnFolder:
    return own_folder(project / "policy" / "support.yaml")


def test_what_lies_beside_the_policy_is_found_in_the_order_of_names(project: Path, own: OwnFolder) -> None:
    assert own.project == project
    assert own.styles == (project / "stylesheets/a.css", project / "stylesheets/b.css")
    assert own.scripts == (project / "javascripts/z.js",)
    assert list(own.templates()) == ["main.html", "partials/footer.html"]
    assert list(own.assets()) == ["deep er/Gerät.pdf", "logo.svg"]


def test_a_policy_may_lie_in_the_folder_itself(project: Path) -> None:
    assert own_folder(project / "support.yaml").project == project


def test_pages_are_known_by_their_names(project: Path, own: OwnFolder) -> None:
    assert own.pages() == {"de": ("imprint", "privacy"), "en": ("imprint",)}
    assert own.page("de", "imprint") == project / "pages/de/imprint.md"
    assert own.page("de", "privacy") == project / "pages/de/privacy/index.md"
    for language, name in (
        ("en", "privacy"),
        ("fr", "imprint"),
        ("de", "../../policy"),
        ("..", "pages/stray"),
    ):
        assert own.page(language, name) is None


def test_of_two_files_of_one_name_the_page_itself_counts(project: Path, own: OwnFolder) -> None:
    filled(project, {"pages/de/imprint/index.md": ""})
    assert own.pages()["de"] == ("imprint", "privacy")
    assert own.page("de", "imprint") == project / "pages/de/imprint.md"


def test_a_file_is_read_by_its_name(own: OwnFolder) -> None:
    assert own.file("brand/logo.svg") == b"<svg>brand</svg>"


@pytest.mark.parametrize(
    "name",
    ["", "brand", "brand/none.svg", "/etc/hostname", "../outside.txt", "brand/../brand/logo.svg", "brand//logo.svg",
     "./brand/logo.svg", "link.svg", "linked/logo.svg", "brand\\logo.svg", "brand/\0"],
)  # fmt: skip
def test_no_name_leads_out_of_the_folder(name: str, project: Path, own: OwnFolder) -> None:
    (project.parent / "outside.txt").write_text("secret")
    (project / "link.svg").symlink_to(project / "brand/logo.svg")
    (project / "linked").symlink_to(project / "brand")
    assert own.file(name) is None


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = filled(
        tmp_path / "outside", {"main.html": "", "secret.css": "", "secret.js": "", "de/secret.md": ""}
    )
    project = filled(tmp_path / "project", {"policy/support.yaml": "", "assets/logo.svg": ""})
    for name in ("overrides", "stylesheets", "javascripts", "pages"):
        (project / name).symlink_to(outside)
    (project / "assets" / "secret.css").symlink_to(outside / "secret.css")
    (project / "assets" / "folder").symlink_to(outside)
    found = own_folder(project / "policy/support.yaml")
    assert (found.overrides, found.styles, found.scripts, found.pages()) == (None, (), (), {})
    assert list(found.assets()) == ["logo.svg"]


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    found = own_folder(tmp_path / "policy" / "support.yaml")
    assert found == OwnFolder(tmp_path)
    assert (found.templates(), found.assets(), found.pages()) == ({}, {}, {})
    assert (NOTHING.templates(), NOTHING.assets(), NOTHING.pages(), NOTHING.places()) == ({}, {}, {}, ())
    assert (NOTHING.page("de", "imprint"), NOTHING.file("pyproject.toml")) == (None, None)


def test_the_templates_of_the_checkout_are_the_programs() -> None:
    found = own_folder(ROOT / "policy" / "support.yaml")
    assert (found.overrides, found.styles, found.scripts) == (None, (), ())
    assert ROOT / "overrides" not in found.places()


def test_the_places_are_those_of_which_something_is_read(project: Path, own: OwnFolder) -> None:
    names = [place.relative_to(project).as_posix() for place in own.places()]
    assert names == ["overrides", "stylesheets", "javascripts", "assets", "pages", "brand"]
