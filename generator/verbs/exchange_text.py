"""The verbs `export-text` and `import-text`: files in and out, a diff to confirm before anything is written."""

from __future__ import annotations

import sys
from pathlib import Path

from ..core.atomic import replace_file
from ..core.errors import CLEAN, FINDINGS
from ..core.installation import COMMAND
from ..core.messages import Message
from ..editing.file import Read, read_file
from ..exchange import passages
from ..exchange.documents import document_of
from ..exchange.passages import ExchangeError
from ..exchange.program_words import PROGRAM, catalog_with
from ..exchange.returned import TakenIn, refuse_unread, taken_in
from ..reading.yaml import source
from ..versions.translations.state import translations_of

NOTHING = Message("The document changes nothing.")
CONFIRM = Message("Nothing is written yet. If this is what you mean, call it again with --write.")
WRITTEN = Message("Written to {name}, texts changed: {count}. Now run: {program} check")


def run_export(policy: Path, language: str, format: str, output: str | None, author: str) -> int:
    """Writes the document to a file or stdout; 1 if there is nothing to write."""
    data = policy.read_bytes()
    translations = translations_of(policy, data)
    stale = [each for state in translations.states for each in state.stale] if translations else []
    read = source.read(data, policy.as_posix())
    try:
        written = document_of(policy, read, language, format, stale, author)
    except ExchangeError as error:
        return _refused(error.message, author)
    if output:
        replace_file(Path(output), written)
    else:
        sys.stdout.buffer.write(written)
    return CLEAN


def run_import(policy: Path, document: Path, language: str, write: bool, author: str) -> int:
    """Shows what the document changes; with `write`, writes it. 1 if the document does not fit the file."""
    file = read_file(policy.read_bytes(), policy.as_posix())
    try:
        refuse_unread(document.name, document.stat().st_size)
        back = taken_in(policy, file.source, document.name, document.read_bytes(), language)
        files = _files(policy, file, back)
    except ExchangeError as error:
        return _refused(error.message, author)
    for note in back.notes:
        print(note.in_(author), file=sys.stderr)
    differences = "".join(passages.unified(name.as_posix(), old, new) for name, old, new in files)
    if not differences:
        print(NOTHING.in_(author))
        return CLEAN
    sys.stdout.write(differences)
    if not write:
        print(CONFIRM.in_(author), file=sys.stderr)
        return CLEAN
    names = [name for name, old, new in files if old != new]
    for name, _, new in files:
        if name in names:
            name.parent.mkdir(exist_ok=True)
            replace_file(name, new)
    said = ", ".join(each.as_posix() for each in names)
    print(WRITTEN.filled(count=len(back.changed), name=said, program=COMMAND).in_(author), file=sys.stderr)
    return CLEAN


def _files(policy: Path, file: Read, back: TakenIn) -> list[tuple[Path, bytes, bytes]]:
    """Each file that takes in something, with what stands in it now and then."""
    words = {each.path: back.texts[each.path] for each in back.changed if each.path[0] == PROGRAM}
    result = passages.apply_texts(
        file, {path: text for path, text in back.texts.items() if path[0] != PROGRAM}
    )
    files = [(policy, file.data, result.data)]
    return [*files, catalog_with(policy, back.language, words)] if words else files


def _refused(said: Message, author: str) -> int:
    print(said.in_(author))
    return FINDINGS
