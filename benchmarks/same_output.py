"""Does the program still put out the same bytes? python -m benchmarks.same_output BASE_REV [--only check,site]

Runs BASE_REV and the files as they lie here (or --against REV) over the same policies, as if it were the same day, by
nothing but `python -m generator`: how the modules are called does not matter. Status 1 if anything differs.
"""

import argparse
import difflib
import itertools
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATE, DAMAGED = "2025-12-01", 16  # the day on which both run; how many damaged files
SHIPPED, OLD, NEW = "policy/support.yaml", "tests/cases/versions/1.0.yaml", "tests/cases/versions/1.1.yaml"
PROGRAM = ("generator", "docs", "overrides", "mkdocs.yml")
MADE = "compared"  # the folder that the commands read from and write to
# Part, then arguments; a|b stands for two commands.
COMMANDS = """
check    check --lang de|en --format text|sarif
site     build --site compared/site
history  release --policy compared/history/policy/support.yaml
history  build --site compared/history/site --policy compared/history/policy/next.yaml
export   export --to zendesk|zammad|jira
export   export --to zendesk|zammad|jira --region germany --lang de
text     export-text --language de|en
text     export-text --language de --format docx --output compared/text/de.docx
text     export-text --language en --format docx --output compared/text/en.docx
diff     diff policy/support.yaml|tests/cases/versions/1.0.yaml tests/cases/versions/1.1.yaml --lang de|en --format text|markdown|json
diff     diff tests/cases/versions/1.1.yaml tests/cases/versions/1.0.yaml --lang de|en
links    links --lang de|en --format table|csv|json
rules    rules --lang de|en
schema   schema
schema   schema --lang de|en
deadline deadline --tier standard|gold --severity P1|P3 --region germany|united-states --reported 2026-12-24T17:45 --lang de|en
deadline deadline --tier standard|gold --severity P2|P4 --region israel|united-kingdom --reported 2026-03-28T23:15 --json
help     check|build|serve|diff|export|links|deadline|release|schema|rules|export-text|import-text --help
"""
PARTS = ("fix", *dict.fromkeys(line.split()[0] for line in COMMANDS.strip().splitlines()))
OUTSIDE = re.compile(
    rb" in [\d.]+ s|(?<=-)[0-9a-f]{8}(?=/)"
)  # seconds; folders named after the path of the site
# For each state a process in which it is DATE; every command runs in a fork of it and has no imports left to do.
DRIVER = """
import contextlib, ctypes, datetime, gc, io, json, os, runpy, sys
today = datetime.date.fromisoformat(sys.argv[1])
gc.get_referents(datetime.date.__dict__)[0]["today"] = classmethod(lambda cls: today)
ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime.date))
def run(arguments):
    sys.argv = ["generator", *arguments]
    runpy.run_module("generator", run_name="__main__", alter_sys=True)
for verb in ("check", "links", "schema"):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        run([verb])
for number, arguments in enumerate(json.load(sys.stdin)):
    if not os.fork():
        file = os.open(f"compared/{number}.out", os.O_CREAT | os.O_WRONLY)
        os.dup2(file, 1), os.dup2(file, 2)
        run(arguments)
    print(os.waitstatus_to_exitcode(os.wait()[1]))
"""
Outputs = dict[tuple[str, str], bytes]  # (part, command or file) -> what it holds


def commands(policies: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is run: (part, arguments)."""
    for number, policy in enumerate(policies):
        yield "check", f"check --format json --lang {('de', 'en')[number % 2]} --policy {policy}"
        yield "fix", f"check --fix --policy {MADE}/fix/{number}.yaml"
    for line in COMMANDS.strip().splitlines():
        part, *words = line.split()
        for chosen in itertools.product(*(word.split("|") for word in words)):
            yield part, " ".join(chosen)


def damaged(text: str, seed: int) -> str:
    """The file with one to four slips of the fingers."""
    chance, lines = random.Random(seed), text.splitlines(keepends=True)
    for at in chance.sample(range(len(lines)), 1 + seed % 4):
        line, cut = lines[at], chance.randrange(len(lines[at]))
        slips = (
            "",
            line * 2,
            f" {line}",
            f"\t{line}",
            line[:cut] + line[cut + 1 :],
            line.replace(":", "", 1),
        )
        lines[at] = chance.choice((*slips, line.replace("hour", "huor"), line.swapcase()))
    return "".join(lines)


def inputs(count: int) -> dict[str, bytes]:
    """The same files for both states, as they lie here: path -> content. With `count` damaged ones, and two versions."""
    paths = [*ROOT.glob("policy/**/*"), *ROOT.glob("tests/cases/policies/*"), ROOT / OLD, ROOT / NEW]
    files = {str(path.relative_to(ROOT)): path.read_bytes() for path in paths if path.is_file()}
    shipped = files[SHIPPED].decode()
    files |= {f"{MADE}/damaged/{seed}.yaml": damaged(shipped, seed).encode() for seed in range(count)}
    old, new = (
        re.sub(rb"# CHECK:.*", b"", files[name]).replace(b"forms.example.com", b"forms.cyren.com")
        for name in (OLD, NEW)
    )
    accepted = re.sub(rb"(after: .*)", rb"\1  # accepted escalation-before-response: so it is", old)
    return files | {f"{MADE}/history/policy/support.yaml": accepted, f"{MADE}/history/policy/next.yaml": new}


def check_out(revision: str | None, folder: Path) -> None:
    """The program of a revision; None: as it lies here, committed or not."""
    pack = ["git", "archive", revision] if revision else ["tar", "-c", "--exclude=__pycache__"]
    packed = subprocess.run([*pack, *PROGRAM], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    folder.mkdir()
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)


def outputs(folder: Path, files: dict[str, bytes], only: Sequence[str]) -> Outputs:
    """What the state in this folder prints and writes."""
    policies = sorted(name for name in files if name.endswith(".yaml") and "history" not in name)
    copies = {f"{MADE}/fix/{number}.yaml": files[name] for number, name in enumerate(policies)}
    for name, data in {**files, **copies}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / MADE / "text").mkdir()
    asked = [(part, line) for part, line in commands(policies) if part in only]
    sent = json.dumps([line.split() for _, line in asked])
    driver = [sys.executable, "-c", DRIVER, DATE]
    ran = subprocess.run(driver, cwd=folder, input=sent, stdout=subprocess.PIPE, text=True, check=True)
    made: Outputs = {}
    for number, (name, status) in enumerate(zip(asked, ran.stdout.split(), strict=True)):
        said = OUTSIDE.sub(b"", (folder / MADE / f"{number}.out").read_bytes())
        made[name] = f"status {status}\n".encode() + said.replace(str(folder).encode(), b".")
    for part in {part for part, _ in asked} & {"site", "history", "text", "fix"}:
        written = (file for file in (folder / MADE / part).rglob("*") if file.is_file())
        made |= {(part, str(file.relative_to(folder / MADE))): file.read_bytes() for file in written}
    return made


def difference(before: bytes | None, after: bytes | None) -> str:
    """The first lines that differ; of what is no text, its size."""
    if before is None or after is None:
        return "    only after" if before is None else "    only before"
    try:
        lines = difflib.unified_diff(
            *(text.decode().splitlines() for text in (before, after)), n=1, lineterm=""
        )
    except UnicodeDecodeError:
        return f"    {len(before)} bytes before, {len(after)} after"
    return "\n".join(f"    {line[:160]}" for line in list(lines)[2:10]) or "    ends of lines"


def report(before: Outputs, after: Outputs, show: int = 1) -> int:
    """Prints a line for each part, and its first differences; 1 if there is any."""
    names = sorted(before.keys() | after.keys())
    differing = [name for name in names if before.get(name) != after.get(name)]
    count = Counter(part for part, _ in differing)
    for part, total in Counter(part for part, _ in names).items():
        print(f"{part:10}{f'{count[part]} of {total} differ' if count[part] else f'{total} identical'}")
        for name in [name for name in differing if name[0] == part][:show]:
            print(f"  {name[1]}\n{difference(before.get(name), after.get(name))}")
    return int(bool(differing))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_output")
    parser.add_argument("base", metavar="BASE_REV", help="the state before: main, HEAD~3")
    parser.add_argument("--against", metavar="REV", help="the state after (default: what lies here)")
    parser.add_argument("--only", type=_parts, default=PARTS, metavar="PART,…", help=", ".join(PARTS))
    parser.add_argument(
        "--show", type=int, default=1, metavar="N", help="how many differences of a part (default: 1)"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="same-output-") as name:
        files = inputs(DAMAGED)

        def state(folder: str, revision: str | None) -> Outputs:
            check_out(revision, Path(name, folder))
            return outputs(Path(name, folder), files, options.only)

        with ThreadPoolExecutor() as pool:
            before, after = pool.map(state, ("before", "after_"), (options.base, options.against))
        return report(before, after, options.show)


def _parts(text: str) -> list[str]:
    if unknown := set(text.split(",")) - set(PARTS):
        raise argparse.ArgumentTypeError(f"no part: {', '.join(sorted(unknown))}")
    return text.split(",")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
