"""The last results are kept: by the identity of what is large, by the value of texts."""

from generator.core.keeping import cached


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
