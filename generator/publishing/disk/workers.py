"""Work in forked processes: they know all that this one knows, and answer with what can be pickled.

A worker dies with its parent, so that a killed build leaves none that still writes.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from ctypes import CDLL
from typing import TypeVar

from ...core.errors import PortalError

Part = TypeVar("Part")
Answer = TypeVar("Answer")


class Worker:
    """A process that has begun."""

    def __init__(self, run: Callable[[], object]) -> None:
        self._pid, self._pipe = _fork(run)
        self._is_over = False

    def answer(self) -> object:
        """Waits. What went wrong there is raised here: PortalError, OSError."""
        with os.fdopen(self._pipe, "rb") as pipe:
            told = pipe.read()
        os.waitpid(self._pid, 0)
        self._is_over = True
        found = pickle.loads(told) if told else PortalError("a worker of the build was killed")
        if isinstance(found, BaseException):
            raise found
        return found

    def stop(self) -> None:
        if not self._is_over:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            with suppress(PortalError, OSError, EOFError, pickle.UnpicklingError):
                self.answer()


def in_workers(run: Callable[[Part], Answer], parts: Sequence[Part]) -> list[Answer]:
    """Runs each part in a process of its own; the first failure is raised here, when all have ended."""
    workers = [Worker(lambda part=part: run(part)) for part in parts]  # type: ignore[misc]
    answers: list[Answer] = []
    failure: Exception | None = None
    for worker in workers:
        try:
            answers.append(worker.answer())  # type: ignore[arg-type]  # a pickle has no type
        except (PortalError, OSError) as error:
            failure = failure or error
    if failure:
        raise failure
    return answers


@contextmanager
def start_worker(run: Callable[[], Answer], *, is_alone: bool) -> Iterator[Callable[[], Answer]]:
    """Begins the work in a process of its own, or leaves it until it is asked for if the build is to be alone."""
    if is_alone:
        yield run
        return
    worker = Worker(run)
    try:
        yield worker.answer  # type: ignore[misc]
    finally:
        worker.stop()


def _fork(run: Callable[[], object]) -> tuple[int, int]:
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    status = 1
    try:
        os.close(reader)
        _die_with_parent(parent)
        gc.freeze()  # what it inherits is not its to tidy up
        try:
            answer = run()
        except Exception as error:
            answer = (
                error
                if isinstance(error, PortalError | OSError)
                else PortalError(f"{type(error).__name__}: {error}")
            )
        with os.fdopen(writer, "wb") as pipe:
            pickle.dump(answer, pipe)
        status = 0
    finally:
        os._exit(status)


def _die_with_parent(parent: int) -> None:
    """A killed build must not leave a worker that still writes into the stages (else the lock waits)."""
    try:
        CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG, SIGKILL
    except (OSError, AttributeError):
        return
    if os.getppid() != parent:
        os._exit(1)
