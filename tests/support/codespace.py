"""GitHub's forwarding of a codespace's port, as far as it is known: HTTPS under a public name, HTTP to the preview.

A browser asks it as its proxy. The Host that arrives is the public name, or `localhost:PORT` (`is_renamed`); then an Origin
that is the public one becomes `http://localhost:PORT`, too, and any other stays as it is.
"""

import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

NAME, DOMAIN = "fuzzy-disco", "app.github.dev"
ENVIRONMENT = {
    "CODESPACES": "true",
    "CODESPACE_NAME": NAME,
    "GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN": DOMAIN,
}


def certificate(folder: Path) -> ssl.SSLContext:
    """Of nobody, for the public names: a browser has to be told to take it."""
    files = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    for_whom = ["-subj", f"/CN=*.{DOMAIN}", "-addext", f"subjectAltName=DNS:*.{DOMAIN}", "-days", "2"]
    subprocess.run([*made, *for_whom, "-keyout", files[0], "-out", files[1]], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files[1], files[0])
    return context


class Forwarding(ThreadingTCPServer):
    """Of one port, until `shutdown`. `address`: for the browser, as its proxy."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64
    is_renamed = False

    def __init__(self, port: int, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), _Forwarded)
        self.port, self.context = port, context
        self.public, self.near = f"{NAME}-{port}.{DOMAIN}", f"localhost:{port}"
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def head(self, lines: list[str]) -> bytes:
        """What is asked of the preview; one request a connection."""
        kept = [
            each for each in lines if not each.lower().startswith(("host:", "connection:", "x-forwarded-"))
        ]
        if self.is_renamed:
            kept = [
                f"Origin: http://{self.near}" if each.lower() == f"origin: https://{self.public}" else each
                for each in kept
            ]
        host = self.near if self.is_renamed else self.public
        more = [
            f"Host: {host}",
            f"X-Forwarded-Host: {self.public}",
            "X-Forwarded-Proto: https",
            "Connection: close",
        ]
        return "\r\n".join([*kept, *more, "", ""]).encode("latin-1")


class _Forwarded(StreamRequestHandler):
    server: Forwarding

    def handle(self) -> None:
        target = self.rfile.readline().split()[1].decode()
        while self.rfile.readline().strip():
            pass
        if target != f"{self.server.public}:443":
            self.wfile.write(b"HTTP/1.1 502 Bad Gateway\r\n\r\n")
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        with suppress(OSError), self.server.context.wrap_socket(self.connection, server_side=True) as public:
            self._forward(public)

    def _forward(self, public: ssl.SSLSocket) -> None:
        asked = public.makefile("rb")
        lines: list[str] = []
        while line := asked.readline().decode("latin-1").rstrip("\r\n"):
            lines.append(line)
        if not lines:
            return
        length = next((int(each[15:]) for each in lines if each.lower().startswith("content-length:")), 0)
        with socket.create_connection(("127.0.0.1", self.server.port)) as preview:
            preview.sendall(self.server.head(lines) + asked.read(length))
            while data := preview.recv(65536):
                public.sendall(data)
