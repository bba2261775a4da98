"""WebKit by its own driver (Debian's `webkit2gtk-driver`), on a screen that nobody sees (`xvfb`)."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.support.patience import PATIENCE_MS, STEP_MS

PROGRAMS: Final = ("WebKitWebDriver", "Xvfb")


def missing() -> list[str]:
    """The programs that this machine has not."""
    return [name for name in PROGRAMS if not shutil.which(name)]


class Driver:
    """A running WebKitWebDriver; it has one session at a time."""

    def __init__(self, port: int) -> None:
        self._address = f"http://127.0.0.1:{port}"

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """The value of its answer; what it refuses is an HTTPError."""
        sent = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._address}{path}", sent, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_MS / 1000) as answer:
            return json.load(answer)["value"]

    @contextmanager
    def page(self, zone: str) -> Iterator["Page"]:
        """A page of a browser of its own, whose clock is in a zone (`Europe/London`)."""
        wanted = {"webkitgtk:browserOptions": {"args": ["--automation", f"--time-zone={zone}"]}}
        session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        try:
            self.ask("POST", f"/session/{session}/timeouts", {"script": PATIENCE_MS, "pageLoad": PATIENCE_MS})
            yield Page(self, f"/session/{session}")
        finally:
            self.ask("DELETE", f"/session/{session}")


class Page:
    """What a test asks of one page."""

    def __init__(self, driver: Driver, path: str) -> None:
        self._driver, self._path = driver, path

    def goto(self, address: str) -> None:
        self._driver.ask("POST", f"{self._path}/url", {"url": address})

    def evaluate(self, function: str, argument: object = None) -> Any:
        """What a function of the page (a promise is awaited) gives for a value."""
        script = f"return ({function})(...arguments)"
        return self._driver.ask("POST", f"{self._path}/execute/sync", {"script": script, "args": [argument]})

    def until(self, expression: str) -> None:
        """Waits for an expression of the page."""
        end = time.monotonic() + PATIENCE_MS / 1000
        while not self.evaluate(f"() => Boolean({expression})"):
            assert time.monotonic() < end, expression
            time.sleep(STEP_MS / 1000)


@contextmanager
def webkit(home: Path) -> Iterator[Driver]:
    """A driver with its screen; what its browsers remember lies in a folder of the test's."""
    with _screen() as display:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        environment = {**kept, "HOME": str(home), "DISPLAY": display, "GDK_BACKEND": "x11"}
        port = _free_port()
        running = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env=environment)
        try:
            _reached(port, running)
            yield Driver(port)
        finally:
            running.terminate()
            running.wait()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of its own, named as DISPLAY names it (`:99`)."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-noreset"]
    running = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb ended before it had a screen"
        yield f":{number}"
    finally:
        running.terminate()
        running.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _reached(port: int, running: subprocess.Popen[bytes]) -> None:
    """Waits until the driver listens."""
    end = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < end and running.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(STEP_MS / 1000)
    raise AssertionError("WebKitWebDriver does not listen")
