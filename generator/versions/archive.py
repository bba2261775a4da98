"""The versions that were released: `policy/archive/<version>.yaml`, never edited, beside its lock.

`<version>.lock.json` holds what cannot be computed again for certain, because programs and holiday data change:

    {"format": 1, "version": "1.0", "effective": "2026-01-01",
     "sha256": of the YAML file with its line ends as LF,
     "previous": {"version", "sha256"} of the version before, or null
     "owner": {language: text}, "approved": {"by": {language: text}, "on": "2025-12-15"}; absent where not stated
     "tools": {"tzdata": "2026.6", "holidays": "0.109", ...}
     "holidays": {region: {"2026-01-01": "New Year's Day", ...}}
     "texts": {language: {"title", "html"}}      the whole terms as published, an HTML fragment
     "addresses": {"de/tiers/": [anchors], "calendars/germany.ics": [], ...}   everything that was published
     "sla": the version's /sla.json
     "seal": SHA-256 of all this, as canonical JSON without "seal"}
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ..core.atomic import replace_file
from ..core.errors import PortalError
from ..core.own_folder import NOTHING, OwnFolder
from ..deadlines.world.almanac import WorldAlmanac
from ..policy.policy import Policy
from ..reading.schema import load
from ..reading.yaml.source import read
from ..rules.corpus.context import Context

FOLDER: Final = "archive"
FORMAT: Final = 1


@dataclass(frozen=True)
class Version:
    """A policy under its number, from its day on."""

    policy: Policy

    @property
    def version(self) -> str:
        return self.policy.document.version

    @property
    def effective(self) -> date:
        return self.policy.document.effective


@dataclass(frozen=True)
class ReleasedVersion(Version):
    """A released version and its lock; `data`: the file, byte for byte what the lock's digest was made of."""

    lock: Mapping[str, Any]
    data: bytes = b""

    @property
    def holidays(self) -> dict[str, frozenset[date]]:
        """Region -> public holidays, as they were laid down."""
        return {
            region: frozenset(map(date.fromisoformat, days)) for region, days in self.lock["holidays"].items()
        }

    def text(self, language: str) -> tuple[str, str]:
        """(language, HTML) of the terms; in the version's first language if it had none in this one."""
        texts: Mapping[str, Any] = self.lock["texts"]
        known = language if language in texts else self.policy.languages[0]
        return known, texts[known]["html"]


@dataclass(frozen=True)
class Snapshot:
    """What of a version cannot be computed again for certain; shapes as in the lock, days as dates."""

    tools: Mapping[str, str]
    holidays: Mapping[str, Mapping[date, str]]
    texts: Mapping[str, Mapping[str, str]]
    addresses: Mapping[str, list[str]]
    sla: Mapping[str, Any]


@dataclass(frozen=True)
class Archive:
    """All released versions, oldest first; `modified`: files that are no longer what was released."""

    versions: tuple[ReleasedVersion, ...] = ()
    modified: tuple[str, ...] = ()

    @property
    def last(self) -> ReleasedVersion | None:
        return self.versions[-1] if self.versions else None

    def context(self, today: date, own: OwnFolder = NOTHING) -> Context:
        """What the rules of family Versions compare with, and what lies beside the policy file."""
        return Context(
            today,
            published=self.last.policy if self.last else None,
            earlier=tuple(each.policy for each in self.versions),
            modified=self.modified,
            public_holidays=self.last.holidays if self.last else {},
            almanac=WorldAlmanac(),
            untranslated=_untranslated,
            own=own,
        )


def _untranslated(language: str) -> frozenset[str]:
    from ..i18n.locale import untranslated  # only a language that does not come with the program needs it

    return untranslated(language)


def folder_of(policy_file: Path) -> Path:
    """The archive stands beside the policy file."""
    return policy_file.parent / FOLDER


def open_archive(folder: Path) -> Archive:
    """Reads what is there. A version whose files are damaged is named in `modified`, and used if it can be read."""
    found: dict[str, ReleasedVersion] = {}
    spoiled: list[str] = []
    for file in sorted(folder.glob("*.yaml")):
        archived, damaged = _read(file)
        spoiled += damaged
        if archived:
            found[archived.version] = archived
    for archived in found.values():
        previous = archived.lock.get("previous")
        before = previous and found.get(previous["version"])
        if previous and (before is None or before.lock["sha256"] != previous["sha256"]):
            spoiled.append(f"{folder.name}/{previous['version']}.yaml")
    versions = sorted(found.values(), key=lambda each: each.effective)
    return Archive(tuple(versions), tuple(dict.fromkeys(spoiled)))


def stamp(*files: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Tells whether any file, or any in a folder among them, is another one than before: name, file, time and size."""
    return tuple(found for file in files for each in _within(file) if (found := _stamp_of(each)))


def _within(file: Path) -> list[Path]:
    try:
        return sorted(file.iterdir())
    except OSError:  # a file, or nothing
        return [file]


def _stamp_of(file: Path) -> tuple[str, int, int, int] | None:
    try:
        is_now = file.stat()
    except OSError:  # gone between two looks
        return None
    return file.as_posix(), is_now.st_ino, is_now.st_mtime_ns, is_now.st_size


def _read(file: Path) -> tuple[ReleasedVersion | None, list[str]]:
    lock_file = lock_path(file)
    name, lock_name = (f"{each.parent.name}/{each.name}" for each in (file, lock_file))
    try:
        data = file.read_bytes()
    except OSError:  # a folder of this name, a link that leads nowhere
        return None, [name]
    policy, _ = load(read(data, file.as_posix()))
    try:
        lock = json.loads(lock_file.read_text("utf-8"))
        is_sealed, released = seal(lock) == lock["seal"], lock["sha256"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None, [lock_name]
    same = [each for each in _line_ends(data) if digest(each) == released]
    spoiled = [*([] if same else [name]), *([] if is_sealed else [lock_name])]
    known = ReleasedVersion(policy, lock, same[0] if same else b"") if policy and is_sealed else None
    return known, spoiled


def lock_path(file: Path) -> Path:
    return file.with_suffix(".lock.json")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def digest_of_lines(data: bytes) -> str:
    """The same for every way of ending lines: Git for Windows checks them out as CRLF."""
    return digest(data.replace(b"\r\n", b"\n"))


def _line_ends(data: bytes) -> tuple[bytes, bytes]:
    """What the digest of a lock may be made of; the second if it is from before line ends were left out."""
    lines = data.replace(b"\r\n", b"\n")
    return lines, lines.replace(b"\n", b"\r\n")


def seal(lock: Mapping[str, Any]) -> str:
    rest = {key: value for key, value in lock.items() if key != "seal"}
    return digest(json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


def freeze(
    folder: Path, data: bytes, policy: Policy, previous: ReleasedVersion | None, snapshot: Snapshot
) -> tuple[Path, Path]:
    """Writes a version and its lock, all or nothing; PortalError if one of that number exists."""
    file = folder / f"{policy.document.version}.yaml"
    lock = _lock(data, policy, previous, snapshot)
    if file.exists():
        raise PortalError(f"{file} exists; a released version is never written again")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The lock first: a lock alone is no version, so a broken run leaves nothing that counts.
        replace_file(lock_path(file), json.dumps(lock, ensure_ascii=False, indent=1).encode() + b"\n")
        replace_file(file, data)
    except OSError as error:
        raise PortalError(f"nothing is released: {error.filename}: {error.strerror}") from error
    return file, lock_path(file)


def _approval(policy: Policy) -> dict[str, Any]:
    stated = {"owner": policy.document.owner, "approved": policy.document.approved}
    return {key: each.model_dump(mode="json") for key, each in stated.items() if each is not None}


def _lock(
    data: bytes, policy: Policy, previous: ReleasedVersion | None, snapshot: Snapshot
) -> dict[str, Any]:
    """Sealed, in the order in which it is written."""
    lock: dict[str, Any] = {
        "format": FORMAT,
        "version": policy.document.version,
        "effective": str(policy.document.effective),
        "sha256": digest_of_lines(data),
        "previous": {"version": previous.version, "sha256": previous.lock["sha256"]} if previous else None,
        **_approval(policy),
        "tools": snapshot.tools,
        "holidays": {
            region: {str(day): name for day, name in days.items()}
            for region, days in snapshot.holidays.items()
        },
        "texts": snapshot.texts,
        "addresses": snapshot.addresses,
        "sla": snapshot.sla,
    }
    return lock | {"seal": seal(lock)}
