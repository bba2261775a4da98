"""All measurements, one after the other: python -m benchmarks (make bench)

--write also puts them into benchmarks/README.md, with the machine, the versions and how busy the machine was.
--only NAME… runs some of them; with --write, the others stay as they are.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).parent / "README.md"
MEASUREMENTS = {
    "verbs": ((), "Whole processes"),
    "site": ((), "A cold build beside plain MkDocs, and the weight of a page"),
    "stages": ((), "Where a cold build spends its time"),
    "first_page": ((), "From nothing to the first page of a new portal"),
    "preview": ((), "From the save of the policy to the new page on the screen"),
    "engine": ((), "The engine of the calculator"),
    "answers": (("--count", "20000", "--seed", "1"), "Random questions: both engines and an oracle"),
    "calculator": ((), "What a reader of the calculator loads"),
    "loads": ((), "What a browser loads for a page, and how far it moves"),
    "nginx": (("3",), "Serving"),
    "mistakes": (("--every", "10"), "Mistakes in the file: found, and where"),
    "fuzz": (("--count", "300"), "Damaged files"),
    "mutants": (("--seed", "1"), "Faults put into the program: noticed by a module's own tests"),
}
VERSIONS = ("mkdocs", "mkdocs-material", "typst", "pydantic")


def main(arguments: list[str]) -> int:
    """Each in a process of its own, so that none warms up another; 1 if one of them failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", nargs="+", choices=tuple(MEASUREMENTS), default=tuple(MEASUREMENTS))
    options = parser.parse_args(arguments)
    failed = 0
    for name in options.only:
        more, title = MEASUREMENTS[name]
        print(f"\n{name}: {title}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{name}", *more]
        ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        print(ran.stdout, end="", flush=True)
        failed |= ran.returncode != 0
        if options.write and not ran.returncode:
            text = TABLE.read_text("utf-8")
            TABLE.write_text(put(text, name, section(name, title, ran.stdout)), encoding="utf-8")
    return failed


def section(name: str, title: str, said: str) -> str:
    """A measurement as it stands in the file; what explains it comes after it and stays."""
    rows = "\n".join(row.rstrip() for row in said.splitlines()).strip("\n")  # the first may begin with spaces
    return f"## {title}\n\n`python -m benchmarks.{name}`, {machine()}\n\n```\n{rows}\n```\n"


def put(text: str, name: str, new: str) -> str:
    """The file with the section of this name replaced, or added at its end."""
    known = re.compile(rf"^## .*\n\n`python -m benchmarks\.{name}`.*\n\n```\n(?:.*\n)*?```\n", re.MULTILINE)
    return known.sub(lambda _: new, text, count=1) if known.search(text) else f"{text.rstrip()}\n\n{new}"


def machine() -> str:
    kinds = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    packages = ", ".join(f"{name} {version(name)}" for name in VERSIONS)
    load = os.getloadavg()[1]
    return (
        f"{datetime.now(UTC):%Y-%m-%d} on {os.cpu_count()} cores ({kinds[0] if kinds else platform.machine()}), "
        f"Python {platform.python_version()}, {packages}; load of the machine meanwhile {load:.1f}."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
