"""Debian's nginx with a given configuration on a free port of this machine: for tests and benchmarks."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.core.artifact import Artifact
from tests.support.patience import PATIENCE_MS

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MISSING = "no nginx: apt-get install nginx"


def program() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def portal_conf(hosting: Path, folder: Path, root: Path, port: int) -> Path:
    """The whole configuration that a build wrote, with this machine's port and folders in it."""
    conf = folder / "conf"
    shutil.copytree(hosting / "nginx", conf)
    main = conf / "nginx.conf"
    text = main.read_text("utf-8")
    changes = {
        "listen 8080;": f"listen 127.0.0.1:{port};",
        "root /srv/portal;": f"root {root};",
        "/tmp/nginx": f"{folder}/nginx",
    }
    if not BROTLI.exists():
        changes["        include portal-brotli.conf;\n"] = ""
    for before, now in changes.items():
        assert before in text, before
        text = text.replace(before, now)
    main.write_text(text, "utf-8")
    return main


def into(folder: Path, artifact: Artifact) -> None:
    path = folder / artifact.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(artifact.data)


def refusals(folder: Path) -> str:
    """What nginx says against `nginx.conf`, and against the example for a host, without its certificates."""
    conf = folder / "nginx"
    site = (conf / "portal-site.conf").read_text("utf-8")
    bare = re.sub(r" ssl http2;|ssl_certificate.*", lambda found: ";" if "http2" in found[0] else "", site)
    ports = re.sub(r"\b(80|443);", lambda found: f"{8000 + int(found[1])};", bare)
    ports = ports.replace("/etc/nginx/portal", str(conf))
    (conf / "portal-site.conf").write_text(ports, "utf-8")
    main = (conf / "nginx.conf").read_text("utf-8").replace("/tmp/nginx", f"{folder}/nginx")
    main = main.replace("    server {\n", "    include portal-site.conf;\n    server {\n", 1)
    if not BROTLI.exists():
        main = main.replace("        include portal-brotli.conf;\n", "")
    (conf / "nginx.conf").write_text(main, "utf-8")
    command = [program() or MISSING, "-t", "-q", "-e", "stderr", "-c", str(conf / "nginx.conf")]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def cpu_s(pid_file: Path) -> float:
    """Seconds of the CPU that the workers of a running nginx have used."""
    parent, ticks = pid_file.read_text().strip(), 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = status.read_text().rpartition(")")[2].split()
            if fields[1] == parent:
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def running(conf: Path, port: int) -> Iterator[str]:
    """The address of an nginx with this configuration, without a slash at the end."""
    command = [program() or MISSING, "-e", "stderr", "-c", str(conf)]
    # Root would hand over to a user who may not read a test's folders.
    options = "daemon off;" + (" user root;" if os.geteuid() == 0 else "")
    process = subprocess.Popen([*command, "-g", options], stderr=subprocess.PIPE)
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE_MS / 1000)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"nginx: {process.communicate()[1].decode()}")
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx does not answer")
