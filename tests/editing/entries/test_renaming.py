"""An entry gets another name; everything that refers to it follows, and `diff` sees nothing but the name."""

import pytest

from generator.core.diagnostic import Path
from generator.diff.comparing.comparison import compare
from generator.editing.entries.renaming import rename
from generator.editing.entries.uses import uses_of
from generator.editing.file import Read, read_file, spliced
from generator.editing.offsets import EditRefused
from tests.support.rule_cases import edited

WORDS = "        Gold Support is available at any time of day and on every day of the week.\n"
LINKED = (
    WORDS,
    "        [Gold](gold) answers {gold.P1} within {gold.P1}, [definition](#report), [golden](gold-x).\n",
)
DATA = edited()
CONTRACTS = (
    "contracts:\n  acme:\n    tier: gold\n    region: germany\n  old:\n    tier: gold\n    region: germany\n"
    '    version: "0.9"\n'
)


def renamed(text: str, path: Path, new: str, *, formerly: bool = True) -> str:
    read = read_file(text.encode(), "support.yaml")
    again = spliced(read, rename(read, path, new, formerly=formerly))
    assert again.source.findings == []
    return again.data.decode()


def changes(before: str, after: str) -> list[str]:
    reads: list[Read] = [read_file(each.encode(), "x") for each in (before, after)]
    old, new = (each.loaded.policy for each in reads)
    assert old and new
    return [each.kind.name for each in compare(old, new).changes]


@pytest.mark.parametrize(
    ("path", "new", "count"),
    [
        (("tiers", "gold"), "premium", 1),
        (("severities", "P1"), "S1", 4),
        (("service_hours", "around-the-clock"), "always-open", 2),
        (("regions", "germany"), "de", 2),
        (("sections", "disclaimer"), "liability", 1),
        (("features", "email"), "mail", 3),
        (("definitions", "report"), "message", 1),
    ],
)
def test_everything_that_refers_to_it_follows(path: Path, new: str, count: int) -> None:
    result = renamed(DATA, path, new)
    lines = [(old, line) for old, line in zip(DATA.split("\n"), result.replace(f"    formerly: [{path[1]}]\n", "").split("\n"), strict=True) if old != line]  # fmt: skip
    assert len(lines) == count
    assert all(line == old.replace(str(path[1]), new) for old, line in lines)
    assert result.count(f"formerly: [{path[1]}]") == 1
    assert set(changes(DATA, result)) <= {"RENAMED", "OTHER"}


def test_what_has_no_former_names_has_none() -> None:
    assert renamed(DATA, ("roles", "vp-products"), "vp") == DATA.replace("vp-products", "vp")
    assert renamed(DATA, ("tiers", "gold"), "premium", formerly=False) == DATA.replace(
        "  gold:", "  premium:"
    )


def test_links_placeholders_and_contracts_follow_and_words_do_not() -> None:
    before = edited(LINKED) + CONTRACTS
    result = renamed(before, ("tiers", "gold"), "premium", formerly=False)
    tied = "\n    region: germany\n"
    assert result == (
        before.replace("  gold:", "  premium:")
        .replace("[Gold](gold)", "[Gold](premium)")
        .replace("{gold.P1}", "{premium.P1}")
        .replace(f"  acme:\n    tier: gold{tied}", f"  acme:\n    tier: premium{tied}")
    )
    other = renamed(before, ("definitions", "report"), "message", formerly=False)
    assert other == before.replace("  report:", "  message:").replace("(#report)", "(#message)")
    severity = renamed(before, ("severities", "P1"), "S1", formerly=False)
    assert severity.count("{gold.S1}") == 2 and "{gold.P1}" not in severity


def test_a_field_of_the_form_is_renamed_in_its_subject() -> None:
    result = renamed(DATA, ("required_information", "service"), "product")
    assert '    subject: "[{severity}] {company}: {product}"\n' in result


def test_a_name_that_the_entry_had_before_is_its_own_again() -> None:
    once = renamed(DATA, ("tiers", "gold"), "premium")
    assert renamed(once, ("tiers", "premium"), "gold", formerly=False) == DATA
    assert "    formerly: [premium]\n" in renamed(once, ("tiers", "premium"), "gold")


@pytest.mark.parametrize(
    ("path", "new", "reason"),
    [
        (("tiers", "gold"), "standard", "“standard” is there already"),
        (("tiers", "gold"), "über", "“über” cannot be a name"),
        (("tiers", "silver"), "x", "tiers › silver is not in the file"),
        (("units", "hours"), "h", "units › hours has a name that the program knows"),
        (("document", "title"), "x", "document › title has a name that the program knows"),
        ((), "x", "is not in the file|has a name that the program knows"),
    ],
)
def test_what_cannot_be_renamed(path: Path, new: str, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        renamed(DATA, path, new)


def test_who_refers_to_an_entry() -> None:
    read = read_file((edited(LINKED) + CONTRACTS).encode(), "x")
    uses = uses_of(read, ("tiers", "gold"))
    assert [(each.kind, each.path, each.goes) for each in uses] == [
        ("text", ("sections", "support-agreement", "text_after", "en"), ()),
        ("value", ("contracts", "acme", "tier"), ("contracts", "acme")),
    ]
    assert [each.goes for each in uses_of(read, ("roles", "director-of-support-services"))] == [
        ("escalation", "P1", 0), ("escalation", "P2", 0)]  # fmt: skip
