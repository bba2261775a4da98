"""A preview as a real process, and the desk as a person has it on a page of it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from generator.core.installation import ROOT
from tests.support.patience import PATIENCE_MS

SEED = (ROOT / "policy" / "support.yaml").read_text(encoding="utf-8")


class DeskServer:
    """A running preview of a policy, by default a copy of the real one; `errors`: what its pages complained of.

    variables  of the environment, beside those that there are
    """

    def __init__(self, folder: Path, language: str = "en", text: str = SEED, **variables: str) -> None:
        self.file, self.language, self.text = folder / "support.yaml", language, text
        self.variables = {**os.environ, **variables}
        self.file.write_text(text, encoding="utf-8")
        self.errors: list[str] = []
        self.start("0")

    def start(self, port: str) -> None:
        command = [sys.executable, "-m", "generator", "serve", "--policy", str(self.file)]
        options = ["--lang", self.language, "--port", port]
        self.process = subprocess.Popen(
            [*command, *options], cwd=ROOT, env=self.variables, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stderr is not None
        found = re.search(r"(https?://\S+/)#desk=(\S+)", self.process.stderr.readline())
        assert found is not None
        self.address, self.secret = found.groups()
        self.process.stderr.readline()  # the first build

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()

    def restart(self) -> None:
        """At the same address, with another secret."""
        port = self.address.rstrip("/").rpartition(":")[2]
        self.stop()
        self.start(port)

    def save(self, *edits: tuple[str, str]) -> None:
        """As another program would: the text that it started with, with edits; without any it is put back."""
        text = self.text
        for old, new in edits:
            assert old in text
            text = text.replace(old, new, 1)
        self.file.write_text(text, encoding="utf-8")

    def _note(self, error: str) -> None:
        """What is refused is an answer too."""
        if not error.startswith("Failed to load resource"):
            self.errors.append(error)

    @property
    def saved(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @contextmanager
    def page(self, browser: Browser, path: str, *, secret: str | None = None) -> Iterator["DeskPage"]:
        """A window of its own on a page, e.g. `en/tiers/gold/`; the file is put back after it.

        secret  that the address brings; "": none
        """
        context = browser.new_context()
        opened = context.new_page()
        opened.set_default_timeout(PATIENCE_MS)
        opened.on("console", lambda said: self._note(said.text) if said.type == "error" else None)
        opened.on("pageerror", lambda error: self.errors.append(str(error)))
        known = self.secret if secret is None else secret
        opened.goto(f"{self.address}{path}{f'#desk={known}' if known else ''}", wait_until="commit")
        try:
            yield DeskPage(opened, known)
        finally:
            # A page that reloads itself while it is closed may never be closed: nothing new reaches it any more.
            context.set_offline(True)
            opened.wait_for_load_state()
            context.close()
            self.save()


class DeskPage:
    """The desk on a page: `panel` is its frame; `secret`: that the page was opened with, or ""."""

    def __init__(self, page: Page, secret: str = "") -> None:
        self.page, self.secret = page, secret

    @property
    def panel(self) -> Locator:
        return self.page.locator("policy-desk")

    @property
    def title(self) -> Locator:
        return self.panel.get_by_role("heading", level=2)

    def turn_on(self) -> "DeskPage":
        """By the button; until what can be edited on the page is known, where somebody knows the secret."""
        self.page.locator(".desk-dock > button").click()
        expect(self.title).not_to_be_empty()
        if self.secret:
            self.panel.locator(".desk-list button").first.wait_for(state="attached")
        return self

    @property
    def place(self) -> Locator:
        """Of the entry that is shown, in the file."""
        return self.panel.locator(".desk-place")

    def listed(self, place: str) -> Locator:
        """An entry among the texts of the page, once they are known."""
        found = self.panel.locator(".desk-list").get_by_role("button").filter(has_text=place).first
        found.wait_for()
        return found

    def open_entry(self, *path: str | int) -> Locator:
        """The field with the entry's only text; with several, the first one."""
        self.page.evaluate("path => document.querySelector('policy-desk').openEntry(path)", path)
        expect(self.place).to_have_text(" › ".join(map(str, path)))
        return self.panel.locator(".desk-fields .desk-control").first

    def button(self, name: str) -> Locator:
        return self.panel.get_by_role("button", name=name, exact=True)
