"""Work in other processes: its answers in order, its failures raised here, nobody left behind."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from generator.core.errors import PortalError
from generator.publishing.disk.workers import in_workers, start_worker


def test_answers_come_in_the_order_of_the_parts() -> None:
    def slow_first(part: int) -> tuple[int, bool]:
        time.sleep(0.05 if part == 0 else 0)
        return part, os.getpid() == here

    here = os.getpid()
    assert in_workers(slow_first, [0, 1, 2]) == [(0, False), (1, False), (2, False)]


def _killed(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _refused(_: int) -> None:
    raise PortalError("no")


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


def _mistaken(_: int) -> None:
    raise KeyError("x")


@pytest.mark.parametrize(
    ("run", "kind", "sentence"),
    [
        (_killed, PortalError, "a worker of the build was killed"),
        (_refused, PortalError, "no"),
        (_full, OSError, "[Errno 28] No space left on device"),
        (_mistaken, PortalError, "KeyError: 'x'"),
    ],
)
def test_a_failure_there_is_one_here(run: Callable[[int], None], kind: type, sentence: str) -> None:
    with pytest.raises(kind) as failed:
        in_workers(run, [1])
    assert str(failed.value) == sentence


@pytest.mark.parametrize("is_alone", [True, False])
def test_work_beside_is_answered_when_asked(is_alone: bool) -> None:
    with start_worker(lambda: 6 * 7, is_alone=is_alone) as answer:
        assert answer() == 42


def test_work_beside_that_nobody_waits_for_is_ended() -> None:
    reader, writer = os.pipe()
    with pytest.raises(PortalError), start_worker(lambda: time.sleep(60), is_alone=False):
        raise PortalError("something else failed")
    os.close(writer)
    assert os.read(reader, 1) == b""  # the worker held the other copy of the writing end
    os.close(reader)
