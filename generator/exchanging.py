"""The verbs `export-text` and `import-text`: files in and out, a diff to confirm before anything is written."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path

from . import exchange, schema, source
from .diagnostic import Path as Place
from .diagnostic import Said
from .exchange import ExchangeError, Passage

CLEAN, FINDINGS = 0, 1

NO_TEXTS = Said("The policy has no texts in “{code}”.", "Die Datei hat keine Texte in „{code}“.")
NOT_TEXT = Said("{name} is not a text saved as UTF-8.", "{name} ist kein als UTF-8 gespeicherter Text.")
NOTHING = Said("The document changes nothing.", "Das Dokument ändert nichts.")
OTHER_LANGUAGE = Said(
    "The document is in “{written}”, but was to be taken in as “{asked}”.",
    "Das Dokument ist in „{written}“, sollte aber als „{asked}“ übernommen werden.",
)
MISSING = Said(
    "Not in the document, so left as they are: {count} ({places})",
    "Nicht im Dokument und deshalb unverändert: {count} ({places})",
)
CONFIRM = Said(
    "Nothing is written yet. If this is what you mean, call it again with --write.",
    "Noch ist nichts geschrieben. Ist es so gemeint, rufen Sie es mit --write noch einmal auf.",
)
WRITTEN = Said(
    "Written to {name}, texts changed: {count}. Now run: python -m generator check",
    "In {name} geschrieben, geänderte Texte: {count}. Prüfen Sie nun: python -m generator check",
)


def run_export(policy: Path, language: str, format: str, output: str | None, author: str) -> int:
    """Writes the document to a file or stdout; 1 if the policy has no texts in that language."""
    read = source.read(policy.read_bytes(), policy.as_posix())
    found = exchange.passages(read, language)
    if not found:
        return _refused(
            Said(*(said.replace("{code}", language) for said in (NO_TEXTS.en, NO_TEXTS.de))), author
        )
    title = exchange.titled(found, language)
    if format == "docx":
        from .exchange_docx import to_docx

        loaded = schema.load(read)[0]
        on = datetime.combine(loaded.document.effective, time()) if loaded else datetime(2000, 1, 1)
        data = to_docx(found, title, author, on.replace(tzinfo=UTC))
    else:
        data = exchange.to_markdown(found, title, author).encode()
    if output:
        Path(output).write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
    return CLEAN


def run_import(policy: Path, document: Path, language: str, write: bool, author: str) -> int:
    """Shows what the document changes; with `write`, writes it. 1 if the document does not fit the file."""
    read = source.read(policy.read_bytes(), policy.as_posix())
    try:
        found = exchange.passages(read, language)
        changed = _texts_of(document, found, language)
        result = exchange.take_in(read, changed)
    except ExchangeError as error:
        return _refused(error.said, author)
    _tell_missing([each.place for each in found if each.path not in changed], author)
    difference = exchange.difference(read, result)
    if not difference:
        print(NOTHING.in_(author))
        return CLEAN
    sys.stdout.write(difference)
    if not write:
        print(CONFIRM.in_(author), file=sys.stderr)
        return CLEAN
    _replace(policy, result)
    count = sum(passage.text != changed.get(passage.path, passage.text) for passage in found)
    print(WRITTEN.in_(author).format(count=count, name=policy.as_posix()), file=sys.stderr)
    return CLEAN


def _tell_missing(places: list[str], author: str) -> None:
    """A row that was deleted is no order to delete a text; whoever meant it must hear so."""
    if places:
        shown = ", ".join(places[:5]) + (", …" if len(places) > 5 else "")
        print(MISSING.in_(author).format(count=len(places), places=shown), file=sys.stderr)


def _texts_of(document: Path, found: list[Passage], language: str) -> dict[Place, str]:
    data = document.read_bytes()
    if document.suffix.lower() == ".docx":
        from .exchange_docx import from_docx, title_of

        _same_language(title_of(data), language)
        return from_docx(data, found)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = (words.replace("{name}", document.name) for words in (NOT_TEXT.en, NOT_TEXT.de))
        raise ExchangeError(Said(*said)) from error
    _same_language(text.lstrip().split("\n")[0], language)
    return exchange.from_markdown(text, found)


def _same_language(title: str, language: str) -> None:
    written = exchange.language_of(title)
    if written is not None and written != language:
        values = {"written": written, "asked": language}
        raise ExchangeError(Said(*(said.format(**values) for said in (OTHER_LANGUAGE.en, OTHER_LANGUAGE.de))))


def _replace(policy: Path, text: str) -> None:
    """Lines end as they did."""
    old = policy.read_bytes()
    if old.count(b"\r\n") * 2 > old.count(b"\n"):
        text = text.replace("\n", "\r\n")
    replace_file(policy, text.encode())


def replace_file(file: Path, data: bytes) -> None:
    """The whole new file or the whole old one, whatever happens in between. OSError if the disk refuses."""
    with tempfile.NamedTemporaryFile(
        "wb", dir=file.parent, prefix=".", suffix=".tmp", delete=False
    ) as beside:
        try:
            beside.write(data)
            beside.flush()
            os.fsync(beside.fileno())
            Path(beside.name).chmod(file.stat().st_mode)
            Path(beside.name).replace(file)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise


def _refused(said: Said, author: str) -> int:
    print(said.in_(author))
    return FINDINGS
