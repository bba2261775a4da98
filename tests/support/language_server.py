"""The YAML language server from npm, spoken to as an editor speaks to it."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
NODE = ROOT / ".venv" / "bin" / "node"
MOST_MESSAGES = 200


class Editor:
    """One open file. Positions are 0-based lines and characters, as in the protocol."""

    def __init__(self, process: "subprocess.Popen[bytes]", schema: Path, text: str) -> None:
        self._process = process
        self._count = 0
        # The first line of the file leads an editor to the schema.
        text = text.replace("$schema=support.schema.json", f"$schema={schema.as_uri()}", 1)
        self.uri = (ROOT / "policy" / "edited.yaml").as_uri()
        self._ask("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": {}})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": self._settings()}})
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def diagnostics(self) -> list[dict[str, Any]]:
        """What the server underlines."""
        for _ in range(MOST_MESSAGES):
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                return list(message["params"]["diagnostics"])
        raise AssertionError("the language server published no diagnostics")

    def completions(self, line: int, character: int) -> list[str]:
        answer = self._ask("textDocument/completion", self._at(line, character))
        return [item["label"] for item in answer["items"]]

    def hover(self, line: int, character: int) -> str:
        answer = self._ask("textDocument/hover", self._at(line, character))
        contents = answer["contents"]
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def _at(self, line: int, character: int) -> dict[str, Any]:
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": character}}

    def _settings(self) -> dict[str, Any]:
        return {
            "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}
        }

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._count += 1
        self._send({"id": self._count, "method": method, "params": params})
        for _ in range(MOST_MESSAGES):
            message = self._receive()
            if message.get("id") == self._count and "method" not in message:
                return message["result"]
        raise AssertionError(f"the language server did not answer {method}")

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; questions of the server are answered on the way."""
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            assert line or length, "the language server has gone"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            wanted = (
                message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            )
            settings = self._settings()
            result = [settings.get(item["section"], {}) for item in wanted] if wanted is not None else None
            self._send({"id": message["id"], "result": result})
        return message


@contextmanager
def editing(schema: Path, text: str) -> Iterator[Editor]:
    process = subprocess.Popen(
        [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield Editor(process, schema, text)
    finally:
        process.kill()
        process.wait()
