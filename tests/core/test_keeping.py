"""The last results are kept: by the identity of what is large, by the value of texts."""

import gc

import pytest

from generator.core.keeping import cached, uncollected


class Large:
    """Not compared, because that would take too long."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise AssertionError("compared")


def test_the_same_question_is_answered_once() -> None:
    asked: list[tuple[Large, str]] = []

    @cached(2)
    def answer(large: Large, name: str) -> object:
        asked.append((large, name))
        return object()

    one, other = Large(), Large()
    first = answer(one, "de")
    assert answer(one, "".join(["d", "e"])) is first
    assert answer(other, "de") is not first
    assert answer(one, "en") is not first
    assert len(asked) == 3
    assert answer(one, "de") is not first, "only the last two are kept"
    last = answer(one, "de")
    answer.forget()
    assert answer(one, "de") is not last


def test_a_question_with_one_argument_more_or_another_name_is_another() -> None:
    asked: list[object] = []

    @cached(8)
    def answer(*large: object, **named: object) -> object:
        asked.append((large, named))
        return object()

    one, other = Large(), Large()
    answers = [answer(*each) for each in ((one,), (one, other), (), (other,))]
    answers += [answer(one, of=other), answer(one, by=other)]
    assert len(asked) == len({*map(id, answers)}) == 6
    assert (
        answer(one, other) is answers[1] and answer(one) is answers[0] and answer(one, by=other) is answers[5]
    )


@pytest.mark.parametrize("is_on", [True, False])
def test_nothing_is_collected_for_a_while_and_afterwards_all_is_as_before(is_on: bool) -> None:
    was_on = gc.isenabled()
    (gc.enable if is_on else gc.disable)()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if was_on else gc.disable)()
