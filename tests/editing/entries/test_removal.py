"""Entries are taken out as whole lines, with their comments, and with what refers to them if that is asked for."""

import pytest

from generator.core.diagnostic import Path
from generator.editing.entries.removal import remove
from generator.editing.entries.uses import uses_of
from generator.editing.file import read_file, spliced
from generator.editing.offsets import EditRefused
from tests.support.rule_cases import edited

DATA = edited()


def removed(text: str, path: Path, *also: Path) -> str:
    read = read_file(text.encode(), "support.yaml")
    again = spliced(read, remove(read, path, also))
    assert again.source.findings == []
    return again.data.decode()


def between(start: str, end: str) -> str:
    return DATA[DATA.index(start) : DATA.index(end)]


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (("tiers", "standard"), between("  standard:\n    name", "  gold:\n")),
        (("tiers", "gold"), between("\n  gold:\n", "\nfeatures:\n  email")),
        (("features", "technical-account-manager"), between("  technical-account-manager:\n    name", "\n# ── Severities")),
        (("contact", "phone", "numbers", 2), between("      - region: united-kingdom\n", "      - region: germany\n")),
        (("contact", "phone", "numbers", 1, "cost"), "        cost: toll-free\n"),
        (("contact", "phone", "numbers", 1, "region"), "region: united-states\n        number: +1 855-323-5955\n        "),
        (("regions", "israel", "holidays"), between("    # CHECK: Are the eves", "    open:  # CHECK: The working")),
        (("severities", "P1", "description", 0), between("      - de: Service nicht", "      - de: Administrationsportal")),
        (("regions", "israel", "open"), between("    open:  # CHECK: The working", "    origin: chosen\n\ncounting")),
        (("regions", "israel", "open", "sunday to thursday"), between("    open:  # CHECK: The working", "    origin: chosen\n\ncounting")),
        (("document", "languages", 1), ", en"),
        (("document", "languages", 0), "de, "),
        (("units", "business days"), DATA[DATA.index("  business days:\n    de: Arbeitstag |") :]),
    ],
)  # fmt: skip
def test_its_lines_go_and_no_other_byte(path: Path, lines: str) -> None:
    expected = DATA.replace(lines, "", 1)
    if path[-1] == "region":  # the hyphen passes to what follows
        expected = DATA.replace("region: united-states\n        number: +1 855", "number: +1 855")
    assert removed(DATA, path) == expected
    crlf = removed(DATA.replace("\n", "\r\n"), path)
    assert crlf == expected.replace("\n", "\r\n")


def test_a_block_whose_last_entry_goes_says_none_where_it_may() -> None:
    only = DATA.replace(between("  vp-customer-success: VP", "\n# ── Hours, regions"), "").replace(
        "roles:\n", "roles:  # CHECK: who?\n"
    )
    assert removed(only, ("roles", "director-of-support-services")) == only.replace(
        "roles:  # CHECK: who?\n  director-of-support-services: Director of Support Services\n",
        "roles: none  # CHECK: who?\n",
    )


def test_what_refers_to_it_goes_too_if_that_is_asked_for() -> None:
    read = read_file(DATA.encode(), "x")
    path = ("roles", "director-of-support-services")
    assert removed(DATA, path, *(each.goes for each in uses_of(read, path))) == (
        DATA.replace("  director-of-support-services: Director of Support Services\n", "")
        .replace(
            between("    - after: 1 hour  # accepted", "    - after: 2 hours\n      to: [vp-customer"), ""
        )
        .replace(between("    - after: 2 hours  # accepted", "    - after: 4 hours\n"), "")
    )
    steps = [("escalation", "P1", 0), ("escalation", "P1", 1), ("escalation", "P2")]
    gone = (
        DATA[: DATA.index("escalation:\n  # CHECK")] + "escalation: none\n\n" + DATA[DATA.index("roles:\n") :]
    )
    assert removed(DATA, steps[0], *steps[1:]) == gone


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (("tiers", "silver"), "tiers › silver is not in the file"),
        ((), "is not in the file"),
        (
            ("escalation", "P1", 0, "to", 0),
            "escalation › P1 › 1 › to is the last entry there, and there has to be one",
        ),
    ],
)
def test_what_cannot_be_taken_out(path: Path, reason: str) -> None:
    with pytest.raises(EditRefused, match=reason):
        removed(DATA, path)
