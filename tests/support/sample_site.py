"""A small portal in two languages, made without a policy: for tests of the website floor alone."""

import json
from pathlib import Path

from generator.artifacts.pages.frame import FooterLink, Language, Words
from generator.artifacts.pages.pages import MenuEntry
from generator.core.artifact import Artifact
from generator.publishing.disk.swap import MARK, MARK_KEYS
from generator.publishing.staging import Settings
from generator.publishing.website import Contents, Folders, publish

WORDS = {
    "de": Words(
        menu="Navigation",
        search="Suche",
        close="Schließen",
        dark="Dunkle Darstellung",
        languages="Sprache",
        permalink="Link zu diesem Abschnitt",
        search_one="1 Treffer",
        search_many="# Treffer",
        search_none="Keine Treffer",
        search_failed="Die Suche ist gerade nicht möglich.",
        not_found_title="Seite nicht gefunden",
        not_found_text="Unter dieser Adresse gibt es keine Seite.",
        home="Zur Startseite",
    ),
    "en": Words(
        menu="Navigation",
        search="Search",
        close="Close",
        dark="Dark appearance",
        languages="Language",
        permalink="Link to this section:",
        search_one="1 result",
        search_many="# results",
        search_none="No results",
        search_failed="Search is not possible at the moment.",
        not_found_title="Page not found",
        not_found_text="There is no page at this address.",
        home="To the home page",
    ),
}
NAMES = {"de": "Deutsch", "en": "English"}
TITLES = {"de": ("Start", "Supportstufen", "Gold"), "en": ("Home", "Support tiers", "Gold")}
BODIES = {
    "de": "Bei einer Störungsmeldung antworten wir **in 30 Minuten**. Siehe [Stufen]({up}tiers/index.md).",
    "en": "We answer a report **within 30 minutes**. See [tiers]({up}tiers/index.md).",
}
TABLE = """
<div class="portal-table">
<table class="terms">
<caption>{title}</caption>
<thead><tr><th scope="col">P</th><th scope="col">Standard</th><th scope="col">Gold</th></tr></thead>
<tbody><tr><th scope="row">P1</th><td>04:00</td><td>00:30</td></tr></tbody>
</table>
</div>
"""
SETTINGS = Settings(
    default="de",
    address="https://support.example.org/",
    form_to=("https://forms.example.org/f/1",),
    moved={"tiers/silver/": "tiers/gold/"},
    epoch=1767225600,
)


def languages() -> list[Language]:
    return [
        Language(
            code=code,
            name=NAMES[code],
            title={"de": "Muster-Support", "en": "Sample Support"}[code],
            nav=(
                MenuEntry(TITLES[code][0], "index.md"),
                MenuEntry(
                    TITLES[code][1], "tiers/index.md", (MenuEntry(TITLES[code][2], "tiers/gold/index.md"),)
                ),
            ),
            words=WORDS[code],
            tag=code,
            footer_text="1.0",
            footer_links=(
                FooterLink({"de": "Impressum", "en": "Imprint"}[code], "https://www.example.org/imprint"),
                FooterLink(TITLES[code][1], "tiers/"),
            ),
        )
        for code in ("de", "en")
    ]


def artifacts() -> list[Artifact]:
    made = [
        Artifact("policy.json", "{}\n"),
        Artifact(MARK, json.dumps(dict.fromkeys(MARK_KEYS, 1))),
    ]
    for code, (home, tiers, gold) in TITLES.items():
        body, table = BODIES[code], TABLE.format(title=tiers)
        made += [
            Artifact(f"{code}/index.md", f"# {home}\n\n{body.format(up='')}\n"),
            Artifact(
                f"{code}/tiers/index.md", f"# {tiers}\n\n{body.format(up='../')}\n\n## P1 {{#p1}}\n{table}"
            ),
            Artifact(
                f"{code}/tiers/gold/index.md",
                f"# {gold}\n\n{body.format(up='../../')}\n\n## P1 {{#p1}}\n{table}",
            ),
        ]
    return made


def build(folder: Path, settings: Settings = SETTINGS, extra: tuple[Artifact, ...] = ()) -> Path:
    """The sample, published into `folder/site`."""
    contents = Contents([*artifacts(), *extra])
    publish(contents, languages(), settings, Folders(folder / "site", folder / "build"))
    return folder / "site"
