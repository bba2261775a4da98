"""Who may edit: one secret a start, one token a save, and an end to guessing."""

from collections.abc import Callable

import pytest

from generator.preview.desk.session import (
    DESK_CLOSED,
    MOST_PAGES,
    MOST_WRONG,
    NOT_OPENED,
    SAVED_ALREADY,
    WRONG_SECRET,
    DeskRefused,
    Session,
)

PAGE = "/de/tiers/gold/"


def refusal(asked: Callable[[], object]) -> object:
    with pytest.raises(DeskRefused) as refused:
        asked()
    assert refused.value.status == "403 Forbidden"
    return refused.value.message


def test_a_token_saves_once_and_reads_until_then() -> None:
    session = Session()
    first = session.opened(session.secret, PAGE)
    assert [session.page_of(first), session.page_of(first)] == [PAGE, PAGE]
    second = session.next(first)
    assert refusal(lambda: session.next(first)) == refusal(lambda: session.page_of(first)) == SAVED_ALREADY
    assert session.page_of(second) == PAGE
    assert session.next(second) not in (first, second)


def test_each_page_has_tokens_of_its_own() -> None:
    session = Session()
    one, other = (session.opened(session.secret, page) for page in (PAGE, "/en/"))
    session.next(one)
    assert session.page_of(other) == "/en/"


def test_what_is_no_token_of_this_start_is_refused() -> None:
    session, other = Session(), Session()
    token = session.opened(session.secret, PAGE)
    number, step, sign = token.split(".")
    odd = [
        "",
        "x",
        f"{number}.1.{sign}",
        f"2.{step}.{sign}",
        f"{token}0",
        other.opened(other.secret, PAGE),
        f"１.{step}.{sign}",
    ]
    assert {refusal(lambda each=each: session.next(each)) for each in odd} == {NOT_OPENED}  # type: ignore[misc]
    assert session.page_of(token) == PAGE


def test_of_too_many_pages_the_one_used_the_longest_ago_is_forgotten() -> None:
    session = Session()
    tokens = [session.opened(session.secret, str(number)) for number in range(MOST_PAGES)]
    session.page_of(tokens[0])
    session.opened(session.secret, PAGE)
    assert session.page_of(tokens[0]) == "0"
    assert refusal(lambda: session.page_of(tokens[1])) == NOT_OPENED


def test_guessing_ends_for_everybody_until_the_next_start() -> None:
    session = Session()
    token = session.opened(session.secret, PAGE)
    for _ in range(MOST_WRONG):  # to send none is no try
        assert refusal(lambda: session.opened("", PAGE)) == WRONG_SECRET
    for number in range(MOST_WRONG):
        assert session.page_of(token) == PAGE
        assert refusal(lambda number=number: session.opened(f"ö{number}", PAGE)) == WRONG_SECRET  # type: ignore[misc]
    for asked in (lambda: session.opened(session.secret, PAGE), lambda: session.next(token)):
        assert refusal(asked) == DESK_CLOSED


def test_each_start_has_another_secret_of_128_bits() -> None:
    secrets = {Session().secret for _ in range(20)}
    assert (len(secrets), {len(each) for each in secrets}) == (20, {22})
