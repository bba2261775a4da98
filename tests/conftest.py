"""What several tests share: a browser, a server for a folder, and a small portal in two languages."""

import fcntl
import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from generator.core.installation import ROOT
from generator.publishing.build import build
from generator.publishing.website import Folders
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History
from tests.support.patience import PATIENCE_MS
from tests.support.static_server import Serve, StaticServers
from tools import packing

expect.set_options(timeout=PATIENCE_MS)

# Tests that run in a codespace are about a machine of one's own, but for those that say otherwise.
os.environ.pop("CODESPACES", None)

POLICY = Path(__file__).parent.parent / "policy" / "support.yaml"
# The first is Chromium without windows: a page costs half there, for no tab strip and address bar are drawn that nobody sees.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Of two lists of features only the last counts, so Playwright's own is said again; the rest are renderers that each
# context would start for nobody: of the popup of an address bar, and one kept for a second site: half of a test's time.
FEATURES_OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
    "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,"
    "WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess"
)
BROWSER_ARGUMENTS = [
    f"--disable-features={FEATURES_OFF}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# Ten thousand tests live until the end: to look for what is dead among them takes a fifth of their time.
gc.set_threshold(20_000)

# Rooms whose files take long: builds, processes, a browser.
LONG = ("javascripts", "preview", "publishing", "versions", "whole")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files first: at the end only short ones are left, and no core waits for another."""
    items.sort(key=lambda item: item.path.relative_to(Path(__file__).parent).parts[0] not in LONG)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    wanted = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else BROWSERS
    found = next((path for name in wanted if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no browser: apt-get install chromium, or set CHROMIUM to one", pytrace=False)
    with sync_playwright() as playwright:
        # Where a page names no other zone, its reader is in Berlin.
        here = {**os.environ, "TZ": "Europe/Berlin"}
        running = playwright.chromium.launch(executable_path=found, args=BROWSER_ARGUMENTS, env=here)
        yield running
        running.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serves a folder on a free port until the end of the session; returns the address, without a slash."""
    with StaticServers() as servers:
        yield servers.start


def of_all(tmp_path_factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder that all processes of a run have in common."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it is given away: one for all processes of a run."""
    folder = of_all(tmp_path_factory, "wheel-of-all")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (found := [*folder.glob("*.whl")]):
            with chdir(ROOT):
                found = [folder / packing.build_wheel(str(folder))]
    return found[0]


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real policy, which nobody writes to: one for all processes of a run."""
    folder = of_all(tmp_path_factory, "portal-of-all")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "site").exists():
            policy, found = load(read(POLICY.read_bytes(), POLICY.name))
            assert policy is not None, found
            build(History(policy), Folders(folder / "site", folder / "build"))
    return folder / "site"


@pytest.fixture(scope="session")
def portal_address(portal: Path, serve: Serve) -> str:
    return serve(portal)
