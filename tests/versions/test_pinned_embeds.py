"""The words of the embedded element in other versions than the one in force."""

import json

from generator.deadlines.baking import bake_policy
from generator.versions.archive import Archive, ReleasedVersion
from generator.versions.history import History
from generator.versions.pinned_embeds import pinned_embeds
from tests.support.versions_of_policy import FIRST, next_version, policy, with_lines

SECOND = next_version(
    with_lines(FIRST, ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n")),
    "1.1", "2026-07-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"),
)  # fmt: skip


def history() -> History:
    first = policy(FIRST)
    return History(policy(SECOND), Archive((ReleasedVersion(first, {"sla": bake_policy(first)}),)))


def test_each_other_version_has_its_words_in_each_language() -> None:
    made = {each.path: json.loads(each.content) for each in pinned_embeds(history(), ("de", "en"))}
    assert list(made) == ["versions/1.0/de/embed.json", "versions/1.0/en/embed.json"]
    english = made["versions/1.0/en/embed.json"]
    assert (english["version_line"], english["path"]) == (
        "Version 1.0, effective from January 1, 2026",
        "en/versions/1.0/",
    )
    tiers = [(each["id"], each["former"], each["responses"]["P2"]) for each in english["tiers"]]
    # Under today's name it is found there, too.
    assert tiers == [("standard", [], "8 business hours"), ("gold", ["gold-plus"], "1 hour")]


def test_a_language_that_it_does_not_speak_has_its_first_one() -> None:
    made = {each.path: json.loads(each.content) for each in pinned_embeds(history(), ("fr",))}
    assert [(path, each["language"], each["path"]) for path, each in made.items()] == [
        ("versions/1.0/fr/embed.json", "de", "fr/versions/1.0/")
    ]


def test_a_policy_by_itself_has_none() -> None:
    assert list(pinned_embeds(History(policy(FIRST)), ("de", "en"))) == []
