"""version_page: stored terms between a header and a footer that may change."""

from dataclasses import replace

from generator.artifacts.pages.version_page import VersionPage, artifact
from generator.i18n.locale import Locale
from tests.support.policies import real

PAGE = VersionPage(
    version="1.0",
    language="en",
    words_language="en",
    title="Terms <1.0>",
    html="<h1>Terms</h1>",
    notes=(),
    contract_names=(),
    is_permanent=True,
    validity=(("Applies until", "<further notice>"),),
    digest="abc",
    source="",
    others=(("de", "Deutsch"),),
    locale=Locale.of(real(), "en"),
)


def html(page: VersionPage) -> str:
    content = artifact(page).content
    assert isinstance(content, str)
    return content


def test_the_version_in_force() -> None:
    page = html(PAGE)
    assert artifact(PAGE).path == "en/versions/1.0/index.html"
    assert '<main lang="en" id="terms">\n<h1>Terms</h1>\n</main>' in page
    assert "<title>Terms &lt;1.0&gt;</title>" in page
    assert '<a href="../../../de/versions/1.0/" hreflang="de" lang="de">Deutsch</a>' in page
    assert "<dt>Applies until</dt><dd>&lt;further notice&gt;</dd>" in page
    assert "SHA-256 of the policy file of this version: <code>abc</code>" in page
    assert ("noindex" in page, 'class="note"' in page) == (False, False)


def test_a_superseded_version() -> None:
    page = html(replace(PAGE, notes=("Over.",), contract_names=("1.1",), is_permanent=False))
    assert '<p class="note" role="note">Over. <a href="../1.1/">Version 1.1</a></p>' in page
    assert '<meta name="robots" content="noindex">' in page


def test_a_chat_shows_which_version_it_is_and_whether_it_still_applies() -> None:
    page = html(replace(PAGE, notes=("Over since <today>.",)))
    said = "The complete terms in this version. Over since &lt;today&gt;."
    assert f'<meta name="description" content="{said}">' in page
    assert '<meta property="og:title" content="Terms &lt;1.0&gt;">' in page
    assert f'<meta property="og:description" content="{said}">' in page


def test_terms_in_another_language_say_so() -> None:
    assert '<main lang="de" id="terms">' in html(replace(PAGE, words_language="de"))
