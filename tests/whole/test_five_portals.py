"""Five companies begin their portals by `new`, each at another starting point: only questions are open, everybody can read them, and nobody's words stand in another's."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from generator.cli import main
from generator.core.own_folder import own_folder
from generator.publishing.website import Folders
from generator.rules.inspection import inspect
from generator.starting.points import STARTING_POINTS
from generator.versions.archive import folder_of, open_archive
from generator.versions.history import History
from tests.support.accessibility import look_at, violations
from tests.support.patience import until
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn
from tests.whole.test_states import IS_READY

# Starting point -> the company, its languages and offices; what else it answers.
PORTALS = {
    "one-office": (
        "Müller & Söhne GmbH & Co. KG", ["de"], ["Garching=DE-BY"],
        ["--email", "hilfe@mueller-soehne-test.de", "--address", "https://www.mueller-soehne-test.de/hilfe/", "--form", "formspree=https://formspree.io/f/mueller"],
    ),
    "two-tiers": (
        "O'Brien & Daughters “IT” Ltd", ["en", "fr"], ["Dún Laoghaire=IE", "Villeurbanne=FR"],
        ["--email", "help@obrien-test.ie", "--phone", "+353 1 677 1234", "--phone", "+33 4 72 10 30 30", "--address", "https://support.obrien-test.ie/", "--form", "web3forms=https://api.web3forms.com/submit", "--form-key", "obrien-key"],
    ),
    "around-the-clock": (
        "株式会社さくら", ["en", "de"], ["東京=JP", "Hoboken=US-NJ,America/New_York"],
        ["--email", "tasukete@sakura-test.jp", "--phone", "+81 3 3581 4321", "--address", "https://sakura-test.jp/a/b/", "--form", "netlify=/danke", "--accent", "b3005e"],
    ),
    "university": (
        "Université de l’Été", ["fr", "de", "en"], ["Carouge=CH-GE"],
        ["--title", "Guichet numérique", "--email", "guichet@ete-test.ch", "--phone", "+41 22 379 71 11", "--address", "https://guichet.ete-test.ch/", "--form", "https://formulaires.ete-test.ch/envoi"],
    ),
    "managed-services": (
        "1. Ångström_Næring *AS*", ["fr-CA", "en"], ["Longueuil=CA-QC", "Bærum=NO"],
        ["--email", "hjelp@angstrom-test.no", "--address", "https://angstrom-test.no/sla/", "--form", "basin=https://usebasin.com/f/angstrom", "--accent", "ffd23f"],
    ),
}  # fmt: skip
# What only one of them says, and nobody else may: its towns are none that the program knows.
WORDS = {
    "one-office": ("Müller", "Söhne", "mueller", "Garching"),
    "two-tiers": ("Brien", "Daughters", "Dún Laoghaire", "Villeurbanne", "677 1234", "obrien-key"),
    "around-the-clock": ("株式会社さくら", "sakura", "東京", "Hoboken", "3581 4321", "b3005e"),
    "university": ("Université", "ete-test", "Carouge", "379 71 11", "Guichet numérique"),
    "managed-services": ("Ångström", "angstrom", "Næring", "Longueuil", "Bærum", "8a6e00"),
}
# The portal that was there first, the tests' own companies, and what stands for an answer that nobody gave.
NOBODYS = ("cyren", "nordlicht", "meier", "acme", "support.example", "forms.example", "support@example")
TITLES = {
    "fr": "Support et délais de réponse",
    "de": "Support und Reaktionszeiten",
    "en": "Support and response times",
}
COMPRESSED = (".br", ".gz")  # of what lies beside them
LOOKS = ("light", "dark")
PAGES = ("", "calculator/", "contact/", "hours/", "emergency/", "imprint/", "terms/", "404.html")


def made(start: str, folder: Path) -> Path:
    """The file of the policy that `new` wrote."""
    company, languages, offices, more = PORTALS[start]
    asked = [*(f"--language={each}" for each in languages), *(f"--region={each}" for each in offices), *more]
    assert main(["new", str(folder), "--company", company, "--start", start, *asked]) == 0
    return folder / "policy/support.yaml"


def said(file: Path) -> str:
    """What a file of the site holds, in small letters; escapes of JSON, calendars and paper are read."""
    if file.suffix == ".pdf" and file.stat().st_size:
        text = subprocess.run(
            ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True
        ).stdout
        return re.sub(r"\s+", " ", text.decode()).lower()
    data = file.read_bytes()
    if file.suffix == ".ics":
        data = data.replace(b"\r\n ", b"")
    if file.suffix == ".json":
        data = json.dumps(json.loads(data), ensure_ascii=False).encode()
    return data.decode("utf-8", "replace").lower()


def option(start: str, name: str) -> str:
    """What was answered to it; "" if nothing was."""
    more = PORTALS[start][3]
    return more[more.index(name) + 1] if name in more else ""


def built(start: str, folder: Path) -> Path:
    """The site, at its place below `www/`; of one company its paper and cards are drawn."""
    file = made(start, folder / "Größe & Raum")
    own = own_folder(file)
    context = open_archive(folder_of(file)).context(date.today(), own)
    found = inspect(file.read_bytes(), file.as_posix(), context)
    assert {each.rule.id for each in found.findings} == {"open-question"}
    assert found.policy is not None
    site = folder / f"www{urlsplit(option(start, '--address')).path}"
    drawn = found.policy.languages if start == "one-office" else ()
    build_undrawn(History(found.policy), Folders(site, folder / "build"), drawn, own)
    return site


def looked_at(browser: Browser, home: str, look: str) -> dict[str, list[object]]:
    """Of each page how wide it is on a telephone, and what axe finds; what the imprint says."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    told: dict[str, list[object]] = {}
    for name in PAGES:
        page.goto(f"{home}{name}")
        until(page, IS_READY)
        look_at(page, look)
        told[name] = [page.evaluate("document.documentElement.scrollWidth"), *violations(page)]
        if name == "imprint/":
            told["said"] = [*page.locator("article p").first.inner_text().splitlines()]
    context.close()
    return told


@pytest.mark.parametrize("start", PORTALS)
def test_a_portal_is_its_companys_alone(start: str, tmp_path: Path, browser: Browser, serve: Serve) -> None:
    company, languages, *_ = PORTALS[start]
    site = built(start, tmp_path)
    paths = [path for path in site.rglob("*") if path.is_file() and path.suffix not in COMPRESSED]
    files = {path.relative_to(site).as_posix(): said(path) for path in paths}
    for language in languages:
        title = option(start, "--title") or TITLES[language.partition("-")[0]]
        pages = [
            f"{language}/{name}index.html" for name in ("", "contact/", "imprint/", "privacy/", "terms/")
        ]
        assert [page for page in pages if title.lower() not in files[page]] == []
        assert 'href="../contact/"' in files[f"{language}/privacy/index.html"]
    others = [word for other, words in WORDS.items() if other != start for word in words]
    abouts = [point.about.in_(language) for point in STARTING_POINTS for language in ("de", "en")]
    foreign = [each.lower() for each in (*NOBODYS, *others, *abouts)]
    assert [(name, word) for name, text in files.items() for word in foreign if word in text] == []
    papers = [text for name, text in files.items() if name.endswith(".pdf") and text]
    assert len(papers) == (4 if start == "one-office" else 0)
    assert all(company.lower() in text for text in papers)

    home = f"{serve(tmp_path / 'www')}/{site.relative_to(tmp_path / 'www').as_posix()}/{languages[0]}/"
    look = LOOKS[[*PORTALS].index(start) % 2]
    expected = {**{name: [360] for name in PAGES}, "said": [company]}
    assert looked_at(browser, home.replace("/./", "/"), look) == expected
