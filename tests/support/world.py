"""A machine on which the commands of the guides run: the program is installed, what needs the world is met by a stand-in.

`bin/` holds what everybody has and the stand-ins, `program/` the program's commands, `root/` what guides write to outside.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

STAND_IN = Path(__file__).with_name("stand_in.py")
REAL = (
    "sh", "cat", "cp", "mkdir", "mv", "rm", "ls", "grep", "sed", "head", "tail", "sort", "diff", "chmod", "ln", "env",
    "find", "date", "touch", "tee", "tr", "cut", "wc", "dirname", "basename", "unzip", "tar", "true", "test", "printf",
)  # fmt: skip
"""What is run as it is."""
OUTSIDE = re.compile(r"(?<![\w./:~*-])/(?=(?:etc|opt|srv|usr|var)/)")
"""Begins a path that is no guide's to write to in a test."""
FRESH = (
    "home",
    "root/etc/nginx/conf.d",
    "root/etc/nginx/sites-enabled",
    "root/srv",
    "root/usr/local/bin",
    "root/var/www",
)
LONGEST_S = 300
UNDRAWN = """\
class TypstError(Exception): ...
class Compiler:
    def __init__(self, **options): ...
    def compile(self, *_, **options): return b"not drawn"
"""
"""In the place of what draws sheets and cards, which is half of a build; no command of a guide is about them."""


@dataclass(frozen=True)
class Tool:
    """What a program really takes. Everything else that is named to it has to be a file.

    takes  options with a value that is no file
    of     options without a value, or with a file
    words  pattern of what is no file
    """

    takes: str = ""
    of: str = ""
    words: str = ""

    def misused(self, arguments: list[str], there: list[str]) -> list[str]:
        """What it would not know: options, and files that are not there."""
        wrong, rest = [], iter(arguments)
        for each in rest:
            option, _, value = each.partition("=")
            if not each.startswith("-"):
                value = each
            elif option in self.takes.split():
                value = "" if "=" in each else next(rest, "")
                continue
            elif option not in self.of.split():
                wrong.append(option)
            if value and value not in there and not re.fullmatch(self.words or "(?!)", value):
                wrong.append(value)
        return wrong


WORLD: dict[str, Tool] = {
    "apt-get": Tool(of="-y --yes", words=r"[a-z0-9.+-]+"),
    "aws": Tool(
        takes="--exclude --include --cache-control --content-type --distribution-id --paths --profile --region --name --function-config",
        of="--delete --recursive --function-code",
        words=r"s3|sync|cp|cloudfront|create-(invalidation|function)|s3://.*",
    ),
    "certbot": Tool(takes="-d --email", of="--nginx --agree-tos", words="renew|certonly"),
    "curl": Tool(
        takes="-o --output -H --header --request -w --write-out",
        of="-s -S -f -I -L --silent --show-error --fail --head --location --remote-name",
        words=r"https?://\S+",
    ),
    "docker": Tool(
        takes="--tag -t --tmpfs --publish -p --name",
        of="--file -f --rm --read-only --detach -d",
        words=r"build|run|stop|push|tag|portal|[\w.]+/[\w./:-]+",
    ),
    "git": Tool(takes="--branch", of="-u --set-upstream --quiet --ff-only", words=r"push|pull|origin|main|HEAD"),
    "netlify": Tool(takes="--message --site", of="--prod --dir --no-build", words="deploy|login|link|init"),
    "nginx": Tool(takes="-s", of="-t -q"),
    "npx": Tool(words=".*"),
    "pip": Tool(of="-r --requirement --quiet -q --upgrade --force-reinstall", words="install"),
    "pipx": Tool(of="--force", words="install|ensurepath"),
    "podman": Tool(
        takes="--tag -t --tmpfs --publish -p --name",
        of="--file -f --rm --read-only --detach -d",
        words=r"build|run|stop|push|tag|portal|[\w.]+/[\w./:-]+",
    ),
    "python": Tool(of="-m -r --requirement --quiet -q --upgrade --force-reinstall", words=r"venv|pip|install|\.venv"),
    "python3": Tool(takes="--bind --directory -d", of="-m", words=r"venv|http\.server|\d+|\S*venv|\S*/support-portal"),
    "requirement": Tool(),
    "rsync": Tool(
        takes="--exclude --chmod",
        of="-a -v -z -n --archive --delete --delay-updates --delete-delay --delete-after --dry-run --checksum",
        words=r"[\w.@-]+:\S+",
    ),
    "scp": Tool(of="-r -q", words=r"[\w.@-]+:\S+"),
    "ssh": Tool(words=r".*"),
    "sudo": Tool(words=".*"),
    "systemctl": Tool(of="--now", words=r"enable|reload|restart|start|status|daemon-reload|list-timers|[\w.-]+"),
    "uv": Tool(of="--force", words="tool|install|update-shell"),
    "wrangler": Tool(takes="--project-name --branch --production-branch", words="pages|deploy|project|create|login|[a-z-]+"),
}  # fmt: skip


class World:
    """One such machine below `place`, with the program of this wheel."""

    def __init__(self, place: Path, wheel: Path) -> None:
        self.place = place
        self._install(wheel)
        for name in ("bin", "program"):
            (place / name).mkdir()
        for name in REAL:
            if found := shutil.which(name, path="/usr/bin:/bin"):
                (place / "bin" / name).symlink_to(found)
        for name in WORLD:
            _script(place / "bin" / name, f'CALLED="$0" exec {_stand_in(name)} "$@"')
        for name in ("support-portal", "mkdocs"):
            real = f'exec "{place}/venv/bin/{name}" "$@"'
            _script(place / "program" / name, f'[ "$1" != serve ] || exec {_stand_in(name)} "$@"\n{real}')

    def _install(self, wheel: Path) -> None:
        """As pip does it, but for what the program needs, which is that of this Python."""
        run = [sys.executable, "-m", "venv", "--without-pip", str(self.place / "venv")]
        subprocess.run(run, check=True)
        [packages] = (self.place / "venv/lib").glob("python*/site-packages")
        (packages / "needed.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
        (packages / "typst").mkdir()
        (packages / "typst/__init__.py").write_text(UNDRAWN, "utf-8")
        pip = [sys.executable, "-m", "pip", "--python", str(self.place / "venv/bin/python")]
        options = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", *options, str(wheel)], check=True)
        scripts = self.place / "venv/bin"
        own = '#!/bin/sh\nexec "{}/python" -m mkdocs "$@"\n'
        (scripts / "mkdocs").write_text(own.format(scripts), "utf-8")
        (scripts / "mkdocs").chmod(0o755)

    def run(self, script: str, folder: Path, *, is_installed: bool) -> subprocess.CompletedProcess[str]:
        """In this folder, ended by the first command that fails; all else that commands write to is new."""
        for name in ("home", "root"):
            shutil.rmtree(self.place / name, ignore_errors=True)
        for name in FRESH:
            (self.place / name).mkdir(parents=True)
        (self.place / "noted").write_text("", "utf-8")
        first = self.place / ("program" if is_installed else "home/.local/bin")
        return subprocess.run(
            [str(self.place / "bin/sh"), "-e"],
            input=OUTSIDE.sub(f"{self.place}/root/", script),
            cwd=folder,
            env={
                "PATH": f"{first}:{self.place / 'bin'}",
                "HOME": str(self.place / "home"),
                "WORLD": str(self.place),
                "LC_ALL": "C.UTF-8",
                "NO_MKDOCS_2_WARNING": "1",
                "GIT_CONFIG_COUNT": "2",
                "GIT_CONFIG_KEY_0": "user.name",
                "GIT_CONFIG_VALUE_0": "Author",
                "GIT_CONFIG_KEY_1": "user.email",
                "GIT_CONFIG_VALUE_1": "author@example.com",
            },
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST_S,
            check=False,
        )

    def misused(self) -> list[str]:
        """Of the last run, what the programs of the world would not have understood."""
        found = []
        for line in (self.place / "noted").read_text("utf-8").splitlines():
            noted = json.loads(line)
            wrong = WORLD[noted["name"]].misused(noted["arguments"], noted["there"])
            found += [f"{noted['name']}: {each}" for each in wrong]
        return found


def _stand_in(name: str) -> str:
    return f'"{sys.executable}" -IS "{STAND_IN}" {name}'


def _script(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)
