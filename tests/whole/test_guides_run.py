"""What the guides tell their readers to type works, from the first block of a page to its last, in a company's own folder.

A block that is not to be run says why in a comment before it: `<!-- not run: reason -->`. What a reader does in an editor
stands in one as well, `<!-- by hand: … -->`, and is done here in its place.
"""

import re
import shlex
import shutil
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import cli
from generator.publishing.verified.places import place_of
from tests.support import nginx_server
from tests.support.static_server import Serve
from tests.support.world import World

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "guides"
PAGES = sorted([*GUIDES.glob("*.md"), *GUIDES.glob("hosting/*.md")])
NOT_RUN = 1
# Their readers have nothing yet but the wheel.
FROM_NOTHING = ("first-portal.md", "erstes-portal.md")
BY_HAND = {
    "the answers of the help desk are saved": "cp zendesk.json policies.json;"
    """ echo '{"schedules": []}' > schedules.json; echo '{"holidays": []}' > holidays-360000123.json""",
    "P1 becomes one business hour": "sed -i 's/P1: 2 business hours/P1: 1 business hour/' policy/support.yaml",
    "all questions are answered": "sed -i -E -e 's/ *# CHECK:.*//'"
    r" -e 's/(: \S*example.com\S*)/\1  # accepted url-example: no other one is known here/' policy/support.yaml",
}
COMPANY = (
    'support-portal new "Meier & Söhne" --yes --company Nordlicht --language de --language en --start two-tiers'
    " --region germany=DE-BE,Europe/Berlin --email support@nordlicht.example --lang en"
)
HOSTS = "netlify, cloudflare-pages, nginx, github-pages, gitlab-pages, container"
_BLOCK = re.compile(r"(?ms)^(?:(?P<before>[^\n]*)\n\n?)?^(?P<indent> *)```sh\n(?P<text>.*?)^(?P=indent)```$")
_DONE = re.compile(r"^<!-- by hand: (.+) -->$", re.MULTILINE)
_SHOWN = re.compile(r"(?ms)^```text\n(.*?)^```$")
_INLINE = re.compile(r"`(support-portal [^`]*)`")


@dataclass(frozen=True)
class Block:
    """`line` of the page; `reason` if it is not run."""

    line: int
    text: str
    reason: str = ""


def by_hand(page: Path) -> Iterator[Block]:
    text = page.read_text("utf-8")
    for found in _DONE.finditer(text):
        yield Block(text.count("\n", 0, found.start()) + 1, BY_HAND[found[1]])


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text("utf-8")
    for found in _BLOCK.finditer(text):
        reason = re.search(r"<!-- not run: (.+) -->", found["before"] or "")
        line = text.count("\n", 0, found.start("text")) + 1
        yield Block(line, textwrap.dedent(found["text"]), reason[1] if reason else "")


RUN = [page for page in PAGES if any(not block.reason for block in blocks(page))]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> World:
    return World(tmp_path_factory.mktemp("world"), wheel)


@pytest.fixture(scope="module")
def begun(world: World) -> Path:
    """A new portal with its site, for every host."""
    done = world.run(COMPANY, world.place, is_installed=True)
    assert done.returncode == 0, done.stderr
    folder = world.place / "Meier & Söhne"
    policy = folder / "policy/support.yaml"
    text = policy.read_text("utf-8")
    policy.write_text(text.replace("\npublishing:\n", f"\npublishing:\n  hosting: [{HOSTS}]\n", 1), "utf-8")
    done = world.run("support-portal build", folder, is_installed=True)
    assert done.returncode == 0, done.stderr
    return Path(shutil.copytree(folder, world.place / "kept"))


@pytest.fixture
def folder(page: Path, world: World, begun: Path) -> Path:
    """Where a page begins. Each time the same place: there nothing has changed since the site was built."""
    if page.name in FROM_NOTHING:
        folder = world.place / page.stem
        folder.mkdir()
        [wheel] = (begun / "program").glob("*.whl")
        shutil.copy2(wheel, folder)
        return folder
    folder = world.place / "Meier & Söhne"
    shutil.rmtree(folder)
    shutil.copytree(begun, folder)
    shutil.copy2(folder / "policy/support.yaml", folder / "policy.yaml")  # as a customer was given it
    return folder


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.relative_to(GUIDES).with_suffix("").as_posix())
def test_what_a_guide_tells_to_type_works(page: Path, folder: Path, world: World, serve: Serve) -> None:
    published = f"{serve(folder / 'site')}/" if (folder / "site").exists() else ""
    script = "".join(
        f"printf '%s\\n' '{page.name}:{block.line}' >&2\n{block.text}\n"
        for block in sorted([*blocks(page), *by_hand(page)], key=lambda block: block.line)
        if not block.reason
    )
    script = script.replace("--site https://support.example.com/", f"--site {published}")
    done = world.run(script, folder, is_installed=page.name not in FROM_NOTHING)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    assert world.misused() == []
    if page.name in FROM_NOTHING:
        shown = _SHOWN.findall(page.read_text("utf-8"))
        assert [text for text in shown if text in done.stdout] == shown != []


def test_what_a_company_built_stands_behind_nginx(begun: Path, tmp_path: Path) -> None:
    """On a server of its own, and in a container."""
    if nginx_server.program() is None:
        pytest.fail(nginx_server.MISSING, pytrace=False)
    port = nginx_server.free_port()
    conf = nginx_server.portal_conf(begun / "build/hosting", tmp_path, begun / "site", port)
    with nginx_server.running(conf, port) as address:
        place = place_of(address)
        for path in ("index.html", "de/index.html", "en/calculator/index.html", "sla.json"):
            assert place.read(path) == (begun / "site" / path).read_bytes()
        assert place.read("program/") is None
    copied = re.findall(
        r"^COPY (\S+)/ ", (begun / "build/hosting/container/Containerfile").read_text("utf-8"), re.M
    )
    assert copied == ["build/hosting/nginx", "${SITE}"]
    shutil.copytree(begun / copied[0], tmp_path / "host/nginx")
    assert nginx_server.refusals(tmp_path / "host") == ""


def test_what_is_not_run_is_little_and_says_why() -> None:
    assert sum(bool(block.reason) for page in PAGES for block in blocks(page)) == NOT_RUN
    assert sum(page.read_text("utf-8").count("<!-- not run: ") for page in PAGES) == NOT_RUN


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_within_a_line_are_understood(page: Path) -> None:
    for command in _INLINE.findall(page.read_text("utf-8")):
        arguments = shlex.split(re.sub(r" > \S+$", "", command.replace("…", "")))[1:]
        if not {"--help", "--version"} & set(arguments):
            cli.parser().parse_args(arguments)
