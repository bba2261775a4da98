"""pairs: which old step or number a new one replaces."""

import pytest

from generator.diff.pairs import aligned, paired_phones
from generator.policy.contact import PhoneNumber
from generator.policy.notation import Duration
from generator.policy.tiers import EscalationStep
from tests.support.versions_of_policy import FIRST, policy


def step(hours: int, *to: str) -> EscalationStep:
    return EscalationStep(after=Duration(hours, "hours"), to=to)


A, B, C = step(1, "a"), step(2, "b"), step(4, "c")
STEPS = [
    ((A, B), (A, B), [(0, A, A), (1, B, B)]),
    ((A, B, C), (A, C), [(0, A, A), (1, B, None), (1, C, C)]),
    ((A, C), (A, B, C), [(0, A, A), (1, None, B), (2, C, C)]),
    ((A, B), (A, step(3, "b")), [(0, A, A), (1, B, step(3, "b"))]),
    ((A,), (step(3, "c"),), [(0, A, step(3, "c"))]),
    ((A, B), (B, step(3, "c")), [(0, A, None), (0, B, B), (1, None, step(3, "c"))]),
    ((A,), (), [(0, A, None)]),
    ((), (), []),
]


@pytest.mark.parametrize(("old", "new", "expected"), STEPS)
def test_aligned(
    old: tuple[EscalationStep, ...], new: tuple[EscalationStep, ...], expected: list[object]
) -> None:
    assert aligned(old, new) == expected


def test_numbers_are_paired_in_their_region() -> None:
    old = policy(FIRST).contact.phone.numbers
    other = PhoneNumber(region="germany", number="+49 30 1")
    more = PhoneNumber(region="israel", number="+972 9 1")
    new = (*old[:3], other, old[4], more)
    assert list(paired_phones(old, new)) == [(3, old[3], other), (5, None, more)]
    assert list(paired_phones(old, old)) == []
    assert list(paired_phones(old, old[1:])) == [(0, old[0], None)]


def test_the_same_digits_are_nearer_than_the_same_region() -> None:
    moved, left = (
        PhoneNumber(region=region, number=number)
        for region, number in (("germany", "+49 30 1"), ("israel", "+972 9 1"))
    )
    there = PhoneNumber(region="israel", number="+49 30 1")
    for old in ((moved, left), (left, moved)):
        assert list(paired_phones(old, (there,))) == [(0, moved, there), (old.index(left), left, None)]
