"""The answers of a help desk's API, as files: JSON objects that are what their documentation says, and whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ....core.errors import PortalError

MOST_BYTES: Final = 32_000_000


@dataclass(frozen=True)
class ApiAnswer:
    """One file: what stands in it, and its name for words about it. `exported`: the version that `export --to` wrote it of."""

    file: str
    data: Any
    exported: str = ""


def read_answers(files: Sequence[Path]) -> list[ApiAnswer]:
    """PortalError for a file that is none, OSError for one that cannot be read."""
    return [ApiAnswer(file.name, _read(file)) for file in files]


def _read(file: Path) -> Any:
    if file.stat().st_size > MOST_BYTES:
        raise PortalError(f"{file} has more than {MOST_BYTES:,} bytes, which no answer of a help desk has")
    try:
        data = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PortalError(f"{file} is no JSON: {error}") from error
    if _goes_on(data):
        raise PortalError(
            f"{file} is one page of several; put all of them into files of their own, or ask for more at once"
        )
    return data


def _goes_on(data: Any) -> bool:
    """Is there another page, by any of the ways in which the three desks say so?"""
    if not isinstance(data, dict):
        return False
    meta = data.get("meta")
    is_last = data.get("isLastPage")
    return is_last is False or (isinstance(meta, dict) and meta.get("has_more") is True)


class Shaped:
    """A JSON object that is asked for entries of a kind; PortalError names the file and the entry where they are otherwise."""

    def __init__(self, data: Any, where: str) -> None:
        self.where = where
        self.data: Mapping[str, Any] = self._is(data, dict, where)

    def _is(self, value: Any, kind: type | tuple[type, ...], where: str) -> Any:
        if not isinstance(value, kind) or (kind in (int, (int, float)) and isinstance(value, bool)):
            raise PortalError(f"{where} is not what the help desk's documentation says")
        return value

    def string(self, key: str, default: str | None = None) -> str:
        value = self.data.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)  # ids
        return str(self._is(value, str, f"{self.where} › {key}"))

    def number(self, key: str) -> float | None:
        value = self.data.get(key)
        return None if value is None else float(self._is(value, (int, float), f"{self.where} › {key}"))

    def flag(self, key: str) -> bool:
        return bool(self._is(self.data.get(key), bool, f"{self.where} › {key}"))

    def below(self, key: str) -> Shaped:
        return Shaped(self.data.get(key), f"{self.where} › {key}")

    def each(self, key: str) -> Iterator[Shaped]:
        """The objects of a list; none of them where there is no list."""
        value = self.data.get(key)
        rows = [] if value is None else self._is(value, list, f"{self.where} › {key}")
        return (Shaped(row, f"{self.where} › {key} › {number}") for number, row in enumerate(rows, 1))
