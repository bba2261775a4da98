"""`python -m generator VERB`: reads the command line, hands over to the verb, turns its outcome into a status.

Status: 0 clean, 1 findings, 2 wrong usage, 3 failed. What was asked for goes to stdout, all else to stderr.
"""

from __future__ import annotations

import argparse
import codecs
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from .core.errors import FAILED, MISUSED, PortalError
from .core.installation import IS_INSTALLED, VERSION
from .verbs.table import POLICY, VERBS

_AS_CALLED = "as-called"


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="support-portal" if IS_INSTALLED else "python -m generator",
        description="The support-policy portal.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"support-portal {VERSION}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in VERBS:
        below = verbs.add_parser(verb.name, help=verb.help, description=verb.help, allow_abbrev=False)
        below.add_argument(
            "--policy", default=POLICY, metavar="FILE", help=f"policy file (default: {POLICY})"
        )
        verb.options(below)
        below.set_defaults(run=verb.run, misused=verb.misused, refuse=below.error)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one verb; never raises for what the world does (disk, missing files), never shows a traceback."""
    _speak_utf8()
    # Nothing plugs into our models; looking for who would costs a tenth of a `check`.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        options = parser().parse_args(argv)
        if wrong := options.misused(options):
            options.refuse(wrong)
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else MISUSED
    try:
        _take_own_words(Path(options.policy))
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has gone; keep the interpreter from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except PortalError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return _failed("stopped")
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return _failed(f"{name}{error.strerror or error}")
    except Exception as error:  # Our own mistake: one sentence for the author, the details for whoever asks.
        if os.environ.get("PORTAL_DEBUG"):
            raise
        return _failed(f"{type(error).__name__}: {error} (PORTAL_DEBUG=1 shows where)")
    return status


def _take_own_words(policy_file: Path) -> None:
    """What speaks a language is slow to load, and most policies have no catalogs beside them."""
    if (policy_file.parent / "translations").is_dir() or "generator.core.own_catalogs" in sys.modules:
        from .core.own_catalogs import speak_as

        if speak_as(policy_file):
            from .i18n import locale

            locale.forget()


def _failed(why: str) -> int:
    print(f"failed: {why}", file=sys.stderr)
    return FAILED


def _speak_utf8() -> None:
    """Findings quote the policy, whatever the terminal's locale; names of files are said as they are called."""
    codecs.register_error(_AS_CALLED, _as_called)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=_AS_CALLED)


def _as_called(error: UnicodeError) -> tuple[bytes, int]:
    """Bytes of a file's name that Python could not read under the terminal's locale (PEP 383); else a question mark."""
    assert isinstance(error, UnicodeEncodeError)
    odd = error.object[error.start : error.end]
    said = [bytes([ord(each) - 0xDC00]) if "\udc80" <= each <= "\udcff" else b"?" for each in odd]
    return b"".join(said), error.end


def run() -> NoReturn:
    """One verb, and the end of the process."""
    if sys.argv[1:2] == ["check"]:
        gc.disable()  # what it makes lives until its end, which is soon
    status = main()
    gc.freeze()  # else the interpreter looks once more through all that is there before it goes
    sys.exit(status)
