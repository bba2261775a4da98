"""A company's folder in a built site: its templates over ours, its styles after ours, its scripts and files beside ours."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.core.errors import PortalError
from generator.core.installation import ROOT
from generator.core.own_folder import own_folder
from generator.publishing.site_engines.others import NAMES, OtherEngine
from generator.publishing.website import Contents, Folders, publish
from tests.support import sample_site
from tests.support.folders import contents, filled, names

FOOTER = '<p class="own">Nordlicht & Söhne</p>\n{% include "portal/partials/footer.html" %}'
# What a company's `main.html` may add to; the guide names them.
BLOCKS = ("site_meta", "htmltitle", "header", "content", "footer")
ADDED = "".join(
    f"{{% block {name} %}}{{{{ super() }}}}<!-- own {name} -->{{% endblock %}}\n" for name in BLOCKS
)
MAIN = (
    f"""{{% extends "portal/main.html" %}}
{ADDED}"""
    + """
{% block announce %}{% include "partials/own/banner.html" %}{{ super() }}{% endblock %}
"""
)
OWN_STYLE = ".own{order:1;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)}.own{order:2}"
FIRST_OF_OURS = "html:not(.portal-ready) .portal-scripted{"
FILES = {
    "policy/support.yaml": "",
    "overrides/main.html": MAIN,
    "overrides/partials/footer.html": FOOTER,
    "overrides/partials/own/banner.html": "<p>Own banner</p>",
    "overrides/notes.txt": "for nobody to read",
    "stylesheets/b.css": '@charset "utf-8";\n.own { order: 2 }',
    "stylesheets/a b.css": ".own { order: 1; background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }",
    "javascripts/own script.js": "document.documentElement.dataset.own = 'here';\n",
    "assets/Logo größer.svg": "<svg/>",
    "assets/.DS_Store": "",
}


def settings(folder: Path, files: dict[str, str]) -> sample_site.Settings:
    project = filled(folder / "Büro Süd & Co", files)
    return replace(sample_site.SETTINGS, own=own_folder(project / "policy/support.yaml"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    return sample_site.build(folder, settings(folder, FILES))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_site.build(tmp_path_factory.mktemp("plain"))


def style_of(site: Path) -> str:
    """From the first rule of ours on: of the theme's, each site has what its pages and scripts meet."""
    style = next(site.glob("assets/site.*.css")).read_text("utf-8")
    return style[style.index(FIRST_OF_OURS) :]


def pages(site: Path) -> dict[str, str]:
    """Those that the engine made."""
    return {
        path: data.decode()
        for path, data in contents(site).items()
        if re.fullmatch(r"(de|en)/.*\.html", path)
    }


def test_own_templates_stand_over_ours_on_every_page_and_on_404(site: Path) -> None:
    found = pages(site)
    assert {"de/index.html", "en/tiers/gold/index.html", "de/404.html"} <= found.keys()
    built = {path for path, html in found.items() if "<footer" in html}
    assert {"de/index.html", "en/404.html"} <= built
    for path in built:
        assert (
            found[path].count("<p>Own banner</p>")
            == found[path].count('<p class="own">Nordlicht & Söhne</p>')
            == 1
        )


def test_each_block_can_be_added_to(site: Path) -> None:
    """On 404 the content is the template's own."""
    found = pages(site)
    for path in ("de/index.html", "en/tiers/gold/index.html", "de/404.html"):
        there = {name: found[path].count(f"<!-- own {name} -->") for name in BLOCKS}
        assert there == dict.fromkeys(BLOCKS, 1) | ({"content": 0} if "404" in path else {})


def test_all_else_of_a_page_stays_as_it_is(site: Path, plain: Path) -> None:
    """The rest of each page is ours, byte for byte: security policy, footer, text."""
    added = (
        r'(?s)<aside class="md-banner">.*?</aside>',
        r"<!-- own \w+ -->",
        r'<p class="own">.*?</p>\n?',
        r'<script defer src="[^"]*own[^"]*"></script>\n?',
        r"site\.\w{8}\.css",
    )

    def without(html: str) -> str:
        for pattern in added:
            html = re.sub(pattern, "", html)
        return re.sub(r"\s+", " ", html)

    assert {path: without(html) for path, html in pages(site).items()} == {
        path: without(html) for path, html in pages(plain).items()
    }


def test_templates_and_hidden_files_are_never_published(site: Path, plain: Path) -> None:
    style = {
        name for name in names(site) | names(plain) if re.fullmatch(r"assets/site\.\w{8}\.css(\..*)?", name)
    }
    assert names(site) - names(plain) - style == {
        "assets/own/Logo größer.svg", "javascripts/own/own script.js",
    }  # fmt: skip
    assert names(plain) - names(site) - style == set()


def test_own_styles_stand_after_ours_in_the_order_of_their_names(site: Path, plain: Path) -> None:
    assert style_of(site).replace(OWN_STYLE, "") == style_of(plain)
    assert style_of(site).endswith(OWN_STYLE)


def test_an_own_script_runs_on_every_page(site: Path) -> None:
    named = {path: re.findall(r'<script defer src="([^"]*)">', html) for path, html in pages(site).items()}
    script = "javascripts/own/own%20script.js"
    assert named["de/index.html"] == [f"../{script}"]
    assert named["en/tiers/gold/index.html"] == [f"../../../{script}"]
    assert named["de/404.html"] == [f"/{script}"]
    assert (site / "javascripts/own/own script.js").read_text() == FILES["javascripts/own script.js"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("stylesheets/own.css", "@import 'x.css';", "stylesheets/own.css: @import"),
        ("stylesheets/own.css", "p{background:url(logo.svg)}", "stylesheets/own.css: @import"),
        ("stylesheets/own.css", 'p{}\n@charset "utf-8";', "stylesheets/own.css: @import"),
        ("assets/de/terms.html", "<p>", "assets/de/terms.html: a page"),
        ("assets/README.md", "#", "assets/README.md: a page"),
        (
            "overrides/main.html",
            "{% extends 'portal/main.html' %}\n{% block",
            "overrides/main.html:2: unexpected end",
        ),
        ("overrides/main.html", "{% extends 'portal/none.html' %}", "none.html"),
        ("overrides/partials/footer.html", '<p style="color:red">', "style"),
        ("overrides/partials/footer.html", '<img src="https://other.example/x.png" alt="">', "other.example"),
        ("overrides/partials/footer.html", '<a href="../gone/">gone</a>', "gone"),
    ],
)
def test_what_cannot_be_published_is_said_and_the_site_stays(
    file: str, text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(PortalError, match=re.escape(said)):
        sample_site.build(tmp_path, settings(tmp_path, {"policy/support.yaml": "", file: text}))
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("engine", NAMES)
def test_other_engines_find_the_same_templates(engine: str, site: Path, tmp_path: Path) -> None:
    made = Contents(sample_site.artifacts())
    folders = Folders(tmp_path / "site", tmp_path / "build")
    publish(made, sample_site.languages(), settings(tmp_path, FILES), folders, OtherEngine(engine))
    for path, html in pages(tmp_path / "site").items():
        assert (html.count("<p>Own banner</p>"), html.count("Nordlicht")) == (
            pages(site)[path].count("<p>Own banner</p>"), pages(site)[path].count("Nordlicht"),
        )  # fmt: skip
    style = re.compile(r"assets/site\.\w{8}\.css")
    made_by_other, made_by_mkdocs = (
        {style.sub("", name) for name in names(each)} for each in (tmp_path / "site", site)
    )
    assert made_by_other == made_by_mkdocs
    assert style_of(tmp_path / "site") == style_of(site)


def test_without_own_templates_the_engine_reads_ours(tmp_path: Path) -> None:
    sample_site.build(tmp_path, settings(tmp_path, {"policy/support.yaml": ""}))
    assert not (tmp_path / "build" / "overrides").exists()
    assert f"{ROOT.name}/overrides" in (tmp_path / "build/de/mkdocs.yml").read_text("utf-8")
