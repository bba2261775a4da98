"""Run in the place of a program that would need the world: notes what it was asked, and does what a guide goes on with.

`python -IS stand_in.py NAME ARGUMENT…`, with the folder of the world (tests/support/world.py) in `WORLD`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

WORLD = Path(os.environ["WORLD"])
FOREIGN = ("push", "pull", "fetch", "clone", "ls-remote")
REQUIREMENTS = ("-r", "--requirement")


def note(name: str, arguments: list[str]) -> None:
    values = [each.split("=", 1)[-1] if each.startswith("-") else each for each in arguments]
    # `aws` says of a file that its bytes are meant: fileb://folders.js
    there = [value for value in values if Path(value.removeprefix("fileb://")).exists()]
    with (WORLD / "noted").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"name": name, "arguments": arguments, "there": there}) + "\n")


def link(folder: Path) -> None:
    """The program is installed: its commands stand in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for command in (WORLD / "program").iterdir():
        (folder / command.name).unlink(missing_ok=True)
        (folder / command.name).symlink_to(command)


def environment(folder: Path) -> None:
    """What `python3 -m venv` makes, as far as a guide uses it."""
    bin = (folder / "bin").absolute()
    bin.mkdir(parents=True)
    (bin / "activate").write_text(f'PATH="{bin}:$PATH"\n', "utf-8")
    for name in ("pip", "python"):
        (bin / name).symlink_to(WORLD / "bin" / name)


def install(arguments: list[str], into: Path) -> None:
    """Each line of a file of requirements is a file too, named from the current folder."""
    for option, value in pairwise(arguments):
        if option in REQUIREMENTS:
            lines = [line for line in Path(value).read_text("utf-8").splitlines() if not line.startswith("#")]
            note("requirement", lines)
    link(into)


def copy(arguments: list[str]) -> None:
    """What `rsync` copies into a folder of this machine."""
    left_out = [value for option, value in pairwise(arguments) if option == "--exclude"]
    source, target = (each for each in arguments if not each.startswith("-") and each not in left_out)
    if Path(source).is_dir() and Path(target).is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*left_out), dirs_exist_ok=True)


def serve(command: list[str]) -> None:
    """Starts a server, waits until it names its address, and stops it. It fails if the server does."""
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line)
            if re.search(r"http://127\.0\.0\.1:\d+", line):
                process.kill()
                return
    sys.exit("".join(said) or "it named no address")


def main(name: str, *arguments: str) -> None:
    asked, given = list(arguments), Path(sys.argv[0])
    if name == "sudo":
        os.execvp(asked[0], asked)
    if name == "git" and not set(asked) & set(FOREIGN):
        os.execv("/usr/bin/git", ["git", *asked])
    if name in ("support-portal", "mkdocs"):
        port = ["--port", "0"] if name == "support-portal" and "--port" not in asked else []
        serve([str(WORLD / "venv/bin" / name), *asked, *port])
        return
    note(name, asked)
    called = Path(os.environ.get("CALLED", given))
    if name == "rsync":
        copy(asked)
    elif asked[:2] == ["-m", "venv"]:
        environment(Path(asked[2]))
    elif asked[:3] == ["-m", "pip", "install"] or (name == "pip" and asked[:1] == ["install"]):
        install(asked, called.parent)
    elif (name, asked[:1]) == ("pipx", ["install"]) or (name, asked[:2]) == ("uv", ["tool", "install"]):
        link(Path.home() / ".local/bin")


main(*sys.argv[1:])
