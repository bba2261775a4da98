"""The commands for people who read and translate the texts of a policy."""

from __future__ import annotations

import argparse
from pathlib import Path

from .verb import Verb, language_option


def _language(code: str) -> str:
    """As the policy writes it: `FR` is `fr`, `de-at` is `de-AT`, `ZH-hant` is `zh-Hant`."""
    first, *others = code.replace("_", "-").split("-")
    told = (each.title() if len(each) == 4 else each.upper() if len(each) == 2 else each for each in others)
    return "-".join((first.lower(), *told))


def _export_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", type=_language, required=True, help="language of the texts: de, en, …")
    parser.add_argument("--format", choices=("markdown", "docx", "xliff"), default="markdown")
    parser.add_argument("--output", metavar="FILE", help="file to write (default: standard output)")
    language_option(parser)


def _export_text(options: argparse.Namespace) -> int:
    from .exchange_text import run_export

    return run_export(Path(options.policy), options.language, options.format, options.output, options.lang)


def _import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", help="the document that came back: .md, .docx, .xlf")
    parser.add_argument("--language", type=_language, required=True, help="language of the texts: de, en, …")
    parser.add_argument("--write", action="store_true", help="write the changes that are shown")
    language_option(parser)


def _import_text(options: argparse.Namespace) -> int:
    from .exchange_text import run_import

    return run_import(
        Path(options.policy), Path(options.document), options.language, options.write, options.lang
    )


def _translations_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        type=_language,
        help="only this language: fr; also one that the policy does not have yet",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    language_option(parser)


def _translations(options: argparse.Namespace) -> int:
    from .translations import run_translations

    return run_translations(Path(options.policy), options.language, options.format, options.lang)


TEXT_VERBS = (
    Verb("export-text", "write one language as a document to mark up", _export_options, _export_text),
    Verb("import-text", "show or write what a marked-up document changes", _import_options, _import_text),
    Verb(
        "translations",
        "tell what is missing, stale and done per language",
        _translations_options,
        _translations,
    ),
)
