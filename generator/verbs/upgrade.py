"""The verb `upgrade`: what this program would change of the site that an older one has published. It only reads."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ..core.diagnostic import Diagnostic
from ..core.errors import CLEAN, FINDINGS
from ..core.installation import COMMAND, ROOT, VERSION
from ..core.messages import Message, plural_message
from ..core.own_folder import own_folder
from ..publishing.hosting.root_files import root_files
from ..publishing.verified.places import place_of
from ..publishing.verified.upgraded import Upgrade, WordChange, upgraded
from ..reading.json_schema import schema_text
from ..rules import report
from ..rules.inspection import Inspection
from ..rules.rule_ids import known_to, numbers_of
from ..starting.renewed import other_files, write_files
from ..versions.history import history_on
from .policy_file import inspect_file

_FIRST: Final = "1.0.0"
"""What made a site that names no version: only since 1.1.0 they do."""
_NAMED: Final = 3
"""Of the pages with the same change, those that are named."""
_MADE: Final = Message("The site was made with version {there} of the program; this is {here}.")
_UNSIGNED: Final = Message(
    "The site does not say which version of the program made it, so it was one before 1.1; this is {here}."
)
_OTHER_POLICY: Final = Message(
    "The policy file is not the one that the site was made of, so some of this comes from the file. Publish first, or take the file from before."
)
_NEWER: Final = Message("The site was made with a newer version of the program than this one.")
_LOST: Final = Message("Addresses that would lead nowhere")
_ARCHIVED: Final = Message("Pages of released versions that would change")
_NEW: Final = Message("New pages")
_WORDS: Final = Message("Words that change")
_DATA: Final = Message("Data for programs that change")
_FINDINGS: Final = Message("What check finds that version {there} did not look for")
_CHANGES: Final = Message("What is new since version {there} (CHANGELOG.md)")
_SCHEMA: Final = Message(
    "The schema for editors is that of an older version; write it anew: {program} schema > {file}"
)
_FILES: Final = Message(
    "Files that “new” would write otherwise today (from an older version, or changed by you)"
)
_COMPARE: Final = Message("To compare or merge them with today’s: {program} upgrade --files DIR")


@dataclass(frozen=True)
class _Told:
    """A heading with lines below it; `is_prose`: Markdown of its own, not lines one by one."""

    heading: Message
    lines: Sequence[str]
    is_prose: bool = False


def run_upgrade(policy_file: Path, today: date, site: str, format: str, language: str) -> int:
    """Says what would change; 1 if a published address or archived page would be lost, or the policy has errors.

    PortalError if the site cannot be read, OSError if there is no policy file.
    """
    place = place_of(site)
    _, archive, inspection = inspect_file(policy_file, today)
    if inspection.policy is None or inspection.errors:
        sys.stderr.write(report.text(inspection.source, inspection.errors, language))
        return FINDINGS
    history = history_on(inspection.policy, archive, today)
    found = upgraded(place, history, root_files(policy_file), own_folder(policy_file))
    beside = FilesBeside(
        _stale_schema(policy_file, inspection),
        other_files(policy_file, inspection.policy, inspection.source),
    )
    said = UpgradeSaid(found, _new_findings(found, inspection), inspection, beside, language)
    sys.stdout.write(said.as_json() if format == "json" else said.as_text(is_markdown=format == "markdown"))
    return CLEAN if found.is_safe else FINDINGS


def run_files(policy_file: Path, today: date, folder: Path, language: str) -> int:
    """Writes what `new` puts beside a policy, as this program makes it, into another folder; names each file.

    1 if the policy has errors. PortalError if the disk refuses, OSError if there is no policy file.
    """
    _, _, inspection = inspect_file(policy_file, today)
    if inspection.policy is None or inspection.errors:
        sys.stderr.write(report.text(inspection.source, inspection.errors, language))
        return FINDINGS
    for file in write_files(folder, inspection.policy, inspection.source):
        print(file.as_posix())
    return CLEAN


def _new_findings(found: Upgrade, inspection: Inspection) -> list[Diagnostic]:
    """Those of rules that the older program did not have."""
    known = known_to(found.there or _FIRST)
    return [each for each in report.worst_first(inspection.open) if each.rule.id not in known]


def _stale_schema(policy_file: Path, inspection: Inspection) -> Path | None:
    """The schema beside the file, if it is there and not the one that this program would write."""
    file = policy_file.with_suffix(".schema.json")
    is_stale = file.is_file() and file.read_text("utf-8") != schema_text(inspection.source, None)
    return file if is_stale else None


@dataclass(frozen=True)
class FilesBeside:
    """Of the files beside the policy: a schema of an older version, and those that `new` would write otherwise."""

    schema: Path | None = None
    others: Sequence[str] = ()


@dataclass(frozen=True)
class UpgradeSaid:
    """All that is told, in one language."""

    found: Upgrade
    findings: list[Diagnostic]
    inspection: Inspection
    beside: FilesBeside
    language: str

    def as_text(self, *, is_markdown: bool) -> str:
        """A paragraph of what was compared, a part for each kind of change, and a line that counts."""
        words = [each.in_(self.language) for each in self._head()]
        parts = [line for part in self._parts() if part.lines for line in self._part(part, is_markdown)]
        return "\n".join([*words, *parts, "", self._counted()]) + "\n"

    def _head(self) -> Iterator[Message]:
        there = self.found.there
        yield (_MADE if there else _UNSIGNED).filled(there=there, here=VERSION)
        if numbers_of(there or _FIRST) > numbers_of(VERSION):
            yield _NEWER
        if not self.found.same_policy:
            yield _OTHER_POLICY
        if self.beside.schema:
            yield _SCHEMA.filled(program=COMMAND, file=self.beside.schema.as_posix())

    def _parts(self) -> Iterator[_Told]:
        found, there = self.found, self.found.there or _FIRST
        yield _Told(_LOST, found.lost)
        yield _Told(_ARCHIVED, found.archived)
        yield _Told(_NEW, found.new)
        yield _Told(_WORDS, [line for each in found.changes for line in self._change(each)])
        yield _Told(_DATA, [f"{each.name}: {each.said.in_(self.language)}" for each in found.data])
        yield _Told(_FINDINGS.filled(there=there), [self._finding(each) for each in self.findings])
        if others := self.beside.others:
            yield _Told(_FILES, [*others, _COMPARE.in_(self.language, {"program": COMMAND})])
        yield _Told(_CHANGES.filled(there=there), changes_since(_changelog(), there), is_prose=True)

    def _part(self, part: _Told, is_markdown: bool) -> list[str]:
        heading = part.heading.in_(self.language)
        if not is_markdown:
            return ["", heading, *(f"  {each}".rstrip() for each in part.lines)]
        if part.is_prose:
            return ["", f"## {heading}", "", *part.lines]
        kind = "diff" if part.heading is _WORDS else "text"
        return ["", f"## {heading}", "", f"```{kind}", *part.lines, "```"]

    def _change(self, change: WordChange) -> Iterator[str]:
        named, count = ", ".join(change.pages[:_NAMED]), len(change.pages) - _NAMED
        more = plural_message("and {count} other", "and {count} others", count)
        yield f"{named} {more.in_(self.language)}" if count > 0 else named
        yield from (f"- {each}" for each in change.before)
        yield from (f"+ {each}" for each in change.after)

    def _finding(self, found: Diagnostic) -> str:
        where = f"{self.inspection.source.name}:{found.span.line}:{found.span.column}"
        level = report.LEVELS[found.level].in_(self.language)
        return f"{where}: {level}[{found.rule.id}]: {found.message(self.language)}"

    def _counted(self) -> str:
        found = self.found
        worded = len({page for each in found.changes for page in each.pages})
        parts = (
            plural_message("{count} address lost", "{count} addresses lost", len(found.lost)),
            plural_message(
                "{count} archived page changed", "{count} archived pages changed", len(found.archived)
            ),
            plural_message("{count} page with other words", "{count} pages with other words", worded),
            plural_message(
                "{count} page with other markup alone", "{count} pages with other markup alone", found.markup
            ),
            plural_message("{count} page in all", "{count} pages in all", found.pages),
        )
        return ", ".join(each.in_(self.language) for each in parts)

    def as_json(self) -> str:
        """{"format": 1, "program": {"there", "here"}, "same_policy", "lost", "archived", "new", "words", …}"""
        found = self.found
        told: dict[str, Any] = {
            "format": 1,
            "program": {"there": found.there or None, "here": VERSION},
            "same_policy": found.same_policy,
            "lost": found.lost,
            "archived": found.archived,
            "new": found.new,
            "words": [vars(each) for each in found.changes],
            "markup": found.markup,
            "pages": found.pages,
            "data": [{"path": each.name, "said": each.said.in_(self.language)} for each in found.data],
            "findings": json.loads(report.as_json(self.inspection.source, self.findings, self.language)),
            "schema": self.beside.schema.as_posix() if self.beside.schema else None,
            "files": [*self.beside.others],
            "changes": "\n".join(changes_since(_changelog(), found.there or _FIRST)),
        }
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text("utf-8")


def changes_since(changelog: str, there: str) -> list[str]:
    """The sections of versions after `there`, up to this program's, a heading for each."""
    lines, is_wanted = list[str](), False
    for line in changelog.splitlines():
        if line.startswith("## "):
            is_wanted = numbers_of(there) < numbers_of(line.removeprefix("## ")) <= numbers_of(VERSION)
            line = f"#{line}"
        if is_wanted:
            lines.append(line)
    return "\n".join(lines).strip().splitlines()
