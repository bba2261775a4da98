"""The built site behind nginx at full load: python -m benchmarks.nginx

Our configuration beside nginx's stock one (Debian's nginx.conf, without its log) over the same files, in turns, so
that a busy machine slows both; the CPU time of the workers is what it hardly changes. `wrk` (apt-get install wrk) sends the requests over the loopback. "The same bytes"
means: plain, and compressed as the file that lies there, which stock must be asked for by its own name.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.policies import POLICY
from generator.publishing.build import build
from generator.publishing.website import Folders
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History
from tests.support import nginx_server

PAGE, SMALL = "/de/tiers/index.html", "/small.html"
SECONDS, TURNS = 10, 3
CONNECTIONS = 64
STOCK = """
worker_processes auto;
pid {folder}/stock.pid;
events {{ worker_connections 768; }}
http {{
    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    gzip on;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        index index.html;
    }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A running nginx: its address, and where its process is named."""

    address: str
    pid_file: Path


@dataclass(frozen=True)
class Load:
    """What one run of wrk saw, and microseconds of the CPU that nginx spent on each answer."""

    per_second: float
    cpu_us: float
    errors: int


def main(arguments: Sequence[str]) -> int:
    """0 if nothing failed. An argument: seconds of each run."""
    seconds = int(arguments[0]) if arguments else SECONDS
    if nginx_server.program() is None or shutil.which("wrk") is None:
        print("nothing measured: needs nginx and wrk (apt-get install nginx wrk)", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as name, ExitStack() as servers:
        folder = Path(name)
        folder.chmod(0o755)
        ours, stock = (
            Server(servers.enter_context(address), pid_file) for address, pid_file in _servers(folder)
        )
        errors = 0
        print(
            f"{'':40}{'requests/s':>12}{'CPU us':>8}{'errors':>8}   ratios to stock ({TURNS} turns of {seconds} s)"
        )
        for line, failed in _compared(ours, stock, seconds):
            print(line, flush=True)
            errors += failed
    return int(errors > 0)


def _servers(folder: Path) -> Iterator[tuple[AbstractContextManager[str], Path]]:
    policy, found = load(read(POLICY.read_bytes(), POLICY.name))
    if policy is None:
        sys.exit(f"{POLICY}: {found}")
    site = folder / "site"
    build(History(policy), Folders(site, folder / "build"))
    (site / "small.html").write_bytes(b"x" * 1000)
    port = nginx_server.free_port()
    conf = nginx_server.portal_conf(folder / "build/hosting", folder, site, port)
    yield nginx_server.running(conf, port), folder / "nginx.pid"
    port = nginx_server.free_port()
    plain = folder / "stock.conf"
    plain.write_text(STOCK.format(folder=folder, port=port, site=site), "utf-8")
    yield nginx_server.running(plain, port), folder / "stock.pid"


def _compared(ours: Server, stock: Server, seconds: int) -> Iterator[tuple[str, int]]:
    asks = {
        "a page, plain": ((ours, PAGE, ""), (stock, PAGE, "")),
        "a page, compressed": ((ours, PAGE, "gzip"), (stock, f"{PAGE}.gz", "")),
        "1 kB, plain": ((ours, SMALL, ""), (stock, SMALL, "")),
        "a page, stock compressing it": ((ours, PAGE, "gzip"), (stock, PAGE, "gzip")),
    }
    for what, pair in asks.items():
        runs: tuple[list[Load], list[Load]] = ([], [])
        for _ in range(TURNS):
            for (server, path, encoding), seen in zip(pair, runs, strict=True):
                seen.append(_load(server, path, encoding, seconds))
        rates = [statistics.median(run.per_second for run in seen) for seen in runs]
        costs = [statistics.median(run.cpu_us for run in seen) for seen in runs]
        ratios = f"   {rates[0] / rates[1]:.2f}, {costs[0] / costs[1]:.2f}"
        for n, who in enumerate(("ours", "stock")):
            failed = sum(run.errors for run in runs[n])
            figures = f"{rates[n]:12.0f}{costs[n]:8.1f}{failed:8}"
            yield f"{what + ', ' + who:40}{figures}{'' if n else ratios}", failed


def _load(server: Server, path: str, encoding: str, seconds: int) -> Load:
    header = ["-H", f"Accept-Encoding: {encoding}"] if encoding else []
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", *header, server.address + path]
    before = nginx_server.cpu_s(server.pid_file)
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    used = nginx_server.cpu_s(server.pid_file) - before
    count = re.search(r"(\d+) requests in", said)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    other = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    socket = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    errors = int(other[1]) if other else 0
    errors += sum(map(int, socket.groups())) if socket else 0
    each = used * 1e6 / max(int(count[1]) if count else 0, 1)
    return Load(float(rate[1]) if rate else 0.0, each, errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
