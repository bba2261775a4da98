"""What one contract has otherwise than its tier: what is no gain for the customer, and who could find out."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.versions import contracts, names
from tests.support.versions_of_policy import TODAY, next_version, policy, settled, with_lines

HIDDEN = settled().replace("source: shown", "source: not shown")
RULES = (
    "agreed-same",
    "agreed-worse",
    "contract-secret-weak",
    "contract-in-source",
    "contract-gone",
    "name-reused",
)
NEXT = next_version(
    HIDDEN,
    "1.1",
    "2027-03-01",
    ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
    ("      P1: 30 minutes\n", "      P1: 10 minutes\n"),
)


def contract(*lines: str, name: str = "k7", tier: str = "gold") -> str:
    """Written as a block of the file."""
    indented = "".join(f"    {each}\n" for each in lines)
    return f"contracts:\n  {name}:\n    tier: {tier}\n    region: germany\n{indented}\n"


def agreed(
    severity: str, said: str, kind: str = "first_response", below: tuple[str, ...] = ()
) -> tuple[str, ...]:
    return "agreed:", f"  {kind}:", f"    {severity}: {said}".rstrip(), *(f"      {each}" for each in below)


def found(text: str, block: str, *earlier: str) -> list[tuple[str, str, str]]:
    """(rule, line of the file, message)"""
    read = source.read(text.replace("wording:\n", f"{block}wording:\n", 1).encode(), "support.yaml")
    now, refused = schema.load(read)
    released = tuple(map(policy, earlier))
    context = Context(TODAY, released[-1] if released else None, released)
    checks = (*contracts.CHECKS, *names.CHECKS) if now else ()  # what cannot be read is not judged
    judged = [each for check in checks for each in check(now, read, context)]
    return [
        (each.rule.id, read.line(each.span.line).strip(), each.message("en")) for each in (*refused, *judged)
    ]


AGREED = [
    (agreed("P1", "15 minutes"), []),
    (agreed("P1", "at once"), []),
    (agreed("P1", "8 hours", "resolution"), []),
    (agreed("P1", "30 minutes"),
     [("agreed-same", "P1: 30 minutes", "first_response › P1: Gold promises 30 minutes anyway.")]),
    (agreed("P1", "", below=("time: 30 minutes", "note:", "  de: nur per Telefon", "  en: by phone only")), []),
    (agreed("P1", "45 minutes"),
     [("agreed-worse", "P1: 45 minutes",
       "first_response › P1: 45 minutes is worse for the customer than what Gold promises (30 minutes).")]),
    (agreed("P2", "1 business day"),
     [("agreed-worse", "P2: 1 business day",
       "first_response › P2: 1 business day is worse for the customer than what Gold promises (1 hour).")]),
    (agreed("P1", "best effort"),
     [("agreed-worse", "P1: best effort",
       "first_response › P1: best effort is worse for the customer than what Gold promises (30 minutes).")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), AGREED)
def test_what_is_agreed_is_held_against_the_tier(
    lines: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert found(HIDDEN, contract(*lines)) == expected


def test_a_faster_time_for_one_way_to_report_is_not_taken_away_unseen() -> None:
    by_way = with_lines(
        HIDDEN,
        (
            "      P1: 30 minutes\n",
            "      P1:\n        time: 30 minutes\n        by:\n          phone: 10 minutes\n",
        ),
    )
    rows = found(by_way, contract(*agreed("P1", "15 minutes")))
    assert [each[:2] for each in rows] == [("agreed-worse", "P1: 15 minutes")]


@pytest.mark.parametrize(
    ("tier", "tied", "expected"),
    [
        ("gold-plus", (), [("agreed-worse", "P1: 15 minutes")]),
        ("gold", ('version: "1.0"',), []),
        ("gold-plus", ('version: "1.0"',), []),
    ],
)
def test_a_contract_on_an_earlier_version_is_held_against_that(
    tier: str, tied: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    block = contract(*tied, *agreed("P1", "15 minutes"), tier=tier)
    assert [each[:2] for each in found(NEXT, block, HIDDEN)] == expected


def test_what_its_version_does_not_know_is_told_where_it_stands() -> None:
    block = contract('version: "1.0"', *agreed("P9", "15 minutes"))
    assert [each[:2] for each in found(NEXT, block, HIDDEN)] == [("unknown-reference", "P9: 15 minutes")]


def test_what_nobody_knows_is_told_as_everywhere() -> None:
    rows = found(HIDDEN, contract(*agreed("P9", "15 minutes")))
    assert rows[0][:2] == ("unknown-reference", "P9: 15 minutes")
    rows = found(HIDDEN, contract(*agreed("P1", "", below=("time: 15 minutes", "by:", "  phone: 5 minutes"))))
    assert rows[0][0] == "unknown-entry"


@pytest.mark.parametrize(
    ("secret", "is_weak"),
    [
        ("7f3k9q2m8x4w6d1z", False),
        ("7f3k9q2m8x4w6d1", True),  # one letter less
        ("aaaaaaaaaaaaaaaabbbb", True),
        ("7F3K9Q2M8X4W6D1Z", True),
        ("7f3k-9q2m-8x4w-6d1z", True),
        ("../../7f3k9q2m8x4w", True),
    ],
)
def test_a_secret_that_can_be_guessed(secret: str, is_weak: bool) -> None:
    rows = found(HIDDEN, contract(f"secret: {secret}"))
    assert [each[0] for each in rows] == (["contract-secret-weak"] if is_weak else [])
    assert all(secret not in message for _, _, message in rows)


def test_the_file_that_everybody_may_read_must_not_tell() -> None:
    shown, secret = settled(), contract("secret: 7f3k9q2m8x4w6d1z")
    kept = HIDDEN.replace("wording:\n", f"{secret}wording:\n", 1)
    assert [each[0] for each in found(shown, secret)] == ["contract-in-source"]
    assert [each[0] for each in found(shown, contract(*agreed("P1", "15 minutes")))] == ["contract-in-source"]
    assert found(shown, contract()) == []
    # What a released file says of contracts stays in it.
    later = next_version(shown, "1.1", "2027-03-01")
    rows = found(later, "", kept)
    assert [each for each in rows if each[0] == "contract-in-source"] == [
        ("contract-in-source", "source: shown",
         "The published file of version 1.0 would show what contract k7 keeps to itself.")
    ]  # fmt: skip


def test_who_gives_a_contract_a_secret_is_told_of_its_old_address() -> None:
    before = HIDDEN.replace("wording:\n", f"{contract()}wording:\n", 1)
    gone = found(HIDDEN, contract("secret: 7f3k9q2m8x4w6d1z"), before)
    assert [each[::2] for each in gone] == [
        ("contract-gone", "The address /c/k7/ of a contract leads nowhere any more.")
    ]
    assert found(HIDDEN, contract("secret: 7f3k9q2m8x4w6d1z", "formerly: [k7]"), before) == []
    reused = found(HIDDEN, contract("formerly: [k7]"), before)
    assert [each[0] for each in reused] == ["name-reused"]
