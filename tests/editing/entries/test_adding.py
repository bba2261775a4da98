"""Entries come, are copied, and change places: whole lines, and no other byte."""

from pathlib import Path as File
from typing import Any

import pytest

from generator.core.diagnostic import Path
from generator.editing.entries.adding import add, copy, move
from generator.editing.file import FileChange, Read, read_file, spliced
from generator.editing.offsets import EditRefused

DATA = (File(__file__).parents[3] / "policy" / "support.yaml").read_text("utf-8")
READ = read_file(DATA.encode(), "support.yaml")
TEXT = {"en": "Sunday", "de": "Sonntag"}


def made(change: FileChange, read: Read = READ) -> str:
    again = spliced(read, change)
    assert [each.rule.id for each in again.source.findings] == []
    return again.data.decode()


def edited(*edits: tuple[str, str]) -> str:
    text = DATA
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


GOLD_END = "      P3: 4 hours\n      P4: 8 hours\n"
SILVER = {
    "first_response": {"P1": {"time": "1 hour"}, "P2": {"note": {"de": "Nur so.", "en": "Only so."}, "time": "2 hours"}},
    "features": {},
    "price": "extra charge",
    "name": "Silver",
    "service_hours": {"P1": "around-the-clock", "P2": "business-hours"},
    "maximum": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "name", "data", "after", "edits"),
    [
        (("tiers",), "silver", SILVER, "standard", [(
            "      P4: 4 business days\n\n  gold:\n",
            "      P4: 4 business days\n\n  silver:\n    name: Silver\n    price: extra charge\n    service_hours:\n"
            "      P1: around-the-clock\n      P2: business-hours\n    features: none\n    first_response:\n"
            "      P1: 1 hour\n      P2:\n        time: 2 hours\n        note:\n          de: Nur so.\n          en: Only so.\n\n  gold:\n")]),
        (("definitions",), "ticket", {"term": TEXT, "meaning": {"de": "Eins.\nZwei. ", "en": "x" * 121}, "origin": "added"}, None, [(
            "      en: Any support request, by whatever means. It becomes a support case.\n    origin: added\n",
            "      en: Any support request, by whatever means. It becomes a support case.\n    origin: added\n"
            "  ticket:\n    term:\n      en: Sunday\n      de: Sonntag\n    meaning:\n      de: |\n        Eins.\n        Zwei.\n"
            f"      en: |\n        {'x' * 121}\n    origin: added\n")]),
        (("features",), "chat", {"name": {"de": "Chat", "en": "Chat: live"}}, "email", [(
            "      en: Email\n  web:\n", '      en: Email\n  chat:\n    name:\n      de: Chat\n      en: "Chat: live"\n  web:\n')]),
        (("contact", "phone", "numbers"), None, {"number": "+49 30 1", "region": "germany"}, 3, [(
            "        number: +49 30 52 00 56 130\n",
            "        number: +49 30 52 00 56 130\n      - region: germany\n        number: +49 30 1\n")]),
        (("severities", "P1", "description"), None, TEXT, None, [(
            "impaired by deficient performance\n", "impaired by deficient performance\n      - en: Sunday\n        de: Sonntag\n")]),
        (("tiers", "gold"), "workaround", {"P1": "2 hours"}, None, [(GOLD_END, GOLD_END + "    workaround:\n      P1: 2 hours\n")]),
        (("tiers", "gold", "workaround"), "P1", "2 hours", None, [(GOLD_END, GOLD_END + "    workaround:\n      P1: 2 hours\n")]),
        (("tiers", "gold", "formerly"), None, "premium", None, [("    name: Gold\n", "    name: Gold\n    formerly: [premium]\n")]),
        (("tiers", "gold", "first_response", "P1"), "note", {"de": "Nur so.", "en": "Only so."}, None, [(
            "      P1: 30 minutes\n",
            "      P1:\n        time: 30 minutes\n        note:\n          de: Nur so.\n          en: Only so.\n")]),
        (("document", "languages"), None, "fr", 0, [("[de, en]", "[de, fr, en]")]),
        (("availability",), "portal", {"promised": "99.9 %", "name": TEXT, "measured_per": "month"}, None, [(
            GOLD_END, GOLD_END + "\navailability:\n  portal:\n    name:\n      en: Sunday\n      de: Sonntag\n"
            "    promised: 99.9 %\n    measured_per: month\n")]),
    ],
)  # fmt: skip
def test_an_entry_is_added_where_it_belongs(
    table: Path, name: str | None, data: Any, after: str | int | None, edits: list[tuple[str, str]]
) -> None:
    assert made(add(READ, table, name, data, after)) == edited(*edits)


def test_the_first_entry_of_a_block_that_says_none_or_nothing_at_all() -> None:
    start, end = DATA.index("  numbers:"), DATA.index("  email:\n    label:\n      de: Per")
    numbers = read_file((DATA[:start] + "  numbers: []  # CHECK: which?\n" + DATA[end:]).encode(), "x")
    result = made(
        add(numbers, ("contact", "phone", "numbers"), None, {"number": "1", "region": "israel"}), numbers
    )
    assert result == (
        DATA[:start] + "  numbers:  # CHECK: which?\n      - region: israel\n        number: 1\n" + DATA[end:]
    )
    start, end = DATA.index("roles:\n"), DATA.index("# ── Hours, regions")
    roles = read_file((DATA[:start] + "roles: none\n\n" + DATA[end:]).encode(), "x")
    assert made(add(roles, ("roles",), "boss", "The boss"), roles) == (
        DATA[:start] + "roles:\n  boss: The boss\n\n" + DATA[end:]
    )


def test_lines_end_as_those_above_and_the_last_one_as_it_did() -> None:
    crlf = read_file(DATA.rstrip("\n").replace("\n", "\r\n").encode(), "x")
    change = add(crlf, ("units",), "days", {"de": "Tag | Tage", "en": "day | days"})
    added = "\n  days:\n    de: Tag | Tage\n    en: day | days"
    assert made(change, crlf) == (DATA.rstrip("\n") + added).replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("table", "name", "data", "reason"),
    [
        (("tiers",), "gold", {"name": "Gold"}, "“gold” is there already"),
        (("tiers",), "very good", {"name": "Gold"}, "“very good” cannot be a name"),
        (("tiers",), "Com1", {"name": "Gold"}, "“Com1” cannot be the name of a folder on Windows"),
        (("tiers",), "silver", {"name": " "}, "Nothing is said of the new entry yet"),
        (("tiers", "gold", "name"), "fr", "Or", "Nothing can be added to tiers › gold › name"),
        (("tiers", "gold", "service_hours"), "P1", "business-hours", "Nothing can be added to tiers › gold"),
        (("glossary_of",), "x", "y", "Nothing can be added to glossary_of › x"),
        (("document", "languages"), None, "fr, it", "cannot be written"),
    ],
)
def test_what_cannot_be_added(table: Path, name: str | None, data: Any, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        made(add(READ, table, name, data))


def test_a_copy_has_neither_comments_nor_former_names() -> None:
    before = read_file(
        edited(("    name: Gold\n", "    name: Gold  # CHECK: so?\n    formerly: [premium]\n")).encode(), "x"
    )
    start, end = before.data.decode().index("  gold:\n"), before.data.decode().index("features:\n  email:")
    block = DATA[DATA.index("  gold:\n") : DATA.index("features:\n  email:")].rstrip("\n")
    text = before.data.decode()
    assert made(copy(before, ("tiers", "gold"), "platinum"), before) == (
        text[:end].rstrip("\n") + "\n\n" + block.replace("  gold:", "  platinum:") + "\n\n" + text[end:]
    )
    assert start < end
    again = made(copy(READ, ("contact", "phone", "numbers", 2), None))
    lines = "      - region: united-kingdom\n        number: +44 800-048-8166"
    comment = "  # accepted phone-cost: the source marks only the number in the United States\n"
    assert again == edited((lines + comment, f"{lines}{comment}{lines}\n"))


def test_an_entry_changes_its_place_with_its_comments() -> None:
    before = edited(("  web:\n    name:\n", "  # of old\n  web:\n    name:\n"))
    web = "  # of old\n  web:\n    name:\n      de: Internet\n      en: Web\n"
    email = "  email:\n    name:\n      de: E-Mail\n      en: Email\n"
    read = read_file(before.encode(), "x")
    assert made(move(read, ("features", "web"), None), read) == before.replace(email + web, web + email)
    assert made(move(read, ("features", "email"), "web"), read) == before.replace(email + web, web + email)
    assert made(move(read, ("features", "web"), "email"), read) == before


def test_a_tier_changes_its_place_and_the_blank_lines_stay() -> None:
    result = made(move(READ, ("tiers", "gold"), None))
    start, middle, end = (
        DATA.index("  standard:\n"),
        DATA.index("  gold:\n"),
        DATA.index("features:\n  email:"),
    )
    standard, gold = DATA[start:middle].rstrip("\n"), DATA[middle:end].rstrip("\n")
    assert result == f"{DATA[:start]}{gold}\n\n{standard}\n\n{DATA[end:]}"


def test_an_entry_of_a_list_changes_its_place() -> None:
    result = made(move(READ, ("contact", "phone", "numbers", 4), 0))
    last = "      - region: israel\n        number: +972 9-863-6888\n"
    first = "        number: +1-650-864-2090\n"
    assert result == edited((last, "")).replace(first, first + last)
    assert made(move(READ, ("document", "languages", 1), None)) == edited(("[de, en]", "[en, de]"))


@pytest.mark.parametrize(
    ("path", "after", "reason"),
    [
        (("tiers", "silver"), None, "tiers › silver is not in the file"),
        (("tiers", "gold"), "silver", "tiers › gold is not in the file"),
        (("contact", "phone", "numbers", 0, "region"), "number", "cannot change its place"),
    ],
)
def test_what_cannot_change_its_place(path: Path, after: str | None, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        move(READ, path, after)
