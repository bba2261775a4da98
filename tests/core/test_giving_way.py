"""Who is waited for is first; who gives way goes on when nobody is."""

import threading

import pytest

from generator.core import giving_way
from generator.core.giving_way import GivingWay


def test_work_that_can_wait_goes_on_when_nobody_is_first() -> None:
    way, order = GivingWay(), list[str]()
    way.give_way()
    later = threading.Thread(target=lambda: (way.give_way(), order.append("later")))
    with way.first():
        way.give_way()  # not for oneself
        later.start()
        later.join(0.1)
        order.append("first")
    later.join()
    assert order == ["first", "later"]


def test_nobody_is_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_way, "PATIENCE_S", 0.01)
    way = GivingWay()
    with way.first():
        later = threading.Thread(target=way.give_way)
        later.start()
        later.join(10)
        assert not later.is_alive()


def test_two_that_are_first_wait_for_neither() -> None:
    way, both = GivingWay(), threading.Barrier(2, timeout=10)
    ended: list[bool] = []

    def work() -> None:
        with way.first():
            both.wait()
            way.give_way()
            both.wait()
            ended.append(True)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert ended == [True, True]
