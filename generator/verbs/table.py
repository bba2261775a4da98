"""The commands: what each is called, what it is asked for, and what it calls."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path

from ..core.errors import CLEAN
from ..core.messages import LANGUAGES
from ..publishing.hosting.headers import HOSTS
from .further_verbs import FURTHER_VERBS, LINKS
from .verb import Verb, author_language, language_option

POLICY = "policy/support.yaml"


def _check_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json", "github", "sarif"), default="text")
    language_option(parser)
    parser.add_argument("--strict", action="store_true", help="warnings count like errors")
    parser.add_argument("--fix", action="store_true", help="write the corrections whose intention is plain")


def _check(options: argparse.Namespace) -> int:
    from .check import run_check

    return run_check(
        Path(options.policy),
        date.today(),
        format=options.format,
        language=options.lang,
        strict=options.strict,
        fix=options.fix,
    )


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help="port to listen on (default: 8000, or the next free one; 0: any free one)",
    )
    language_option(parser)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"“{text}” is not a port: a number from 0 to 65535")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    from ..preview.watching import run_serve

    return run_serve(Path(options.policy), date.today(), options.port, options.lang)


def _schema_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the descriptions (default: all)")


def _schema(options: argparse.Namespace) -> int:
    from .check import run_schema

    return run_schema(Path(options.policy), options.lang)


def _diff_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD", help="the policy file before")
    parser.add_argument("new", metavar="NEW", help="the policy file after")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    language_option(parser)


def _diff(options: argparse.Namespace) -> int:
    from .diff import run_diff

    return run_diff(Path(options.old), Path(options.new), format=options.format, language=options.lang)


def _export_desk_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", required=True, choices=("zendesk", "zammad", "jira"), help="the help desk")
    parser.add_argument("--region", help="a region of the policy (default: all)")
    language_option(parser)


def _export_desk(options: argparse.Namespace) -> int:
    from .export import run_export_desk

    return run_export_desk(Path(options.policy), date.today(), options.to, options.region, options.lang)


def _rules(options: argparse.Namespace) -> int:
    from ..rules.reference import reference

    sys.stdout.write(reference(options.lang))
    return CLEAN


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--site", default="site", metavar="DIR", help="where the site goes (default: site)")
    parser.add_argument(
        "--jobs", type=int, default=0, metavar="N", help="languages built at a time (default: CPUs)"
    )
    parser.add_argument(
        "--lang", action="append", default=[], metavar="L", help="only this language; may be repeated"
    )
    parser.add_argument(
        "--hosting",
        type=_hosts,
        default=(),
        metavar="HOST,…",
        help=f"hosts to write the configuration of, instead of the policy's: {', '.join(HOSTS)}",
    )
    parser.add_argument(
        "--precompress",
        action=argparse.BooleanOptionalAction,
        help="write .gz and .br beside the texts (default: unless the chosen hosts compress by themselves)",
    )
    parser.add_argument(
        "--engine",
        choices=("mkdocs", "properdocs", "zensical"),
        default="mkdocs",
        help="what makes pages of the staged folders (default: mkdocs; the others have to be installed)",
    )


def _hosts(names: str) -> tuple[str, ...]:
    wanted = tuple(filter(None, names.split(",")))
    for name in wanted:
        if name not in HOSTS:
            raise argparse.ArgumentTypeError(f"no such host: {name}; there are {', '.join(HOSTS)}")
    return wanted


def _build(options: argparse.Namespace) -> int:
    from ..publishing.disk.fingerprint import Build

    start = time.monotonic()
    choices = (options.engine, options.hosting, options.precompress)
    wanted = Build(Path(options.policy), Path(options.site), tuple(options.lang), date.today(), choices)
    if wanted.is_unchanged():
        print(f"{Path(options.site, 'index.html')}: nothing has changed ({time.monotonic() - start:.1f} s)")
        return CLEAN
    from ..publishing.build import Choices, run_build

    ingredients = wanted.ingredients()
    status = run_build(
        wanted.policy_file,
        wanted.today,
        wanted.site,
        Choices(*choices, options.jobs, wanted.only),
        author_language(),
    )
    if status == CLEAN:
        wanted.note(ingredients)
    return status


def _deadline_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tier", default="", metavar="T", help="name from tiers: standard")
    parser.add_argument("--severity", required=True, metavar="S", help="name from severities: P1")
    parser.add_argument("--region", default="", metavar="R", help="name from regions: germany")
    parser.add_argument(
        "--contract",
        default="",
        metavar="C",
        help="instead of tier and region, a name from contracts: with the times that were agreed there",
    )
    parser.add_argument(
        "--reported",
        required=True,
        metavar="TIME",
        help="local time of the region: 2026-11-27T16:30; with an offset (+01:00) it is never doubtful",
    )
    parser.add_argument(
        "--zone",
        default="",
        metavar="ZONE",
        help="the customer's time zone, in which TIME is told: Asia/Kathmandu (needed where their local time counts)",
    )
    parser.add_argument(
        "--way",
        default="",
        metavar="WAY",
        help="how it is reported, where the time depends on it: form, phone, email, or a name from contact › ways",
    )
    parser.add_argument(
        "--lang", metavar="L", help="a language of the policy for the answer (default: yours, else its first)"
    )
    parser.add_argument("--json", action="store_true", help="instants and names, for programs")


def _deadline(options: argparse.Namespace) -> int:
    from ..versions.questions import Question
    from .deadline import run_deadline

    return run_deadline(
        Path(options.policy),
        date.today(),
        Question(
            options.tier,
            options.severity,
            options.region,
            options.reported,
            options.zone,
            options.way,
            options.contract,
        ),
        wanted=options.lang,
        language=author_language(),
        as_json=options.json,
    )


def _release_options(parser: argparse.ArgumentParser) -> None:
    language_option(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--branch",
        action="store_true",
        help="commit it on a branch of its own, policy-<version>; nothing is pushed",
    )
    instead.add_argument(
        "--undo", action="store_true", help="take back the last release, if it was not pushed"
    )
    instead.add_argument(
        "--take-back",
        action="store_true",
        help="write a draft with the words of the version before the last one",
    )
    parser.add_argument("--as", default="", metavar="VERSION", help="another number than in the file: 1.1")
    parser.add_argument(
        "--from", default="", metavar="DATE", help="another first day than in the file: 2027-01-01"
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help="do not ask, at a terminal, whether the listed changes are meant so",
    )


def _release(options: argparse.Namespace) -> int:
    from .release import run_release, run_release_as, run_take_back, run_undo

    file, number, day = Path(options.policy), getattr(options, "as"), getattr(options, "from")
    if options.undo:
        return run_undo(file, language=options.lang)
    if options.take_back:
        return run_take_back(file, date.today(), language=options.lang)
    released = partial(
        run_release,
        file,
        date.today(),
        language=options.lang,
        on_branch=options.branch,
        is_meant=options.yes,
    )
    if number or day:
        return run_release_as(file, number, day, released, language=options.lang)
    return released()


VERBS: tuple[Verb, ...] = (
    Verb("check", "find everything that is wrong with the policy file", _check_options, _check),
    Verb("build", "build the site", _build_options, _build),
    Verb("serve", "preview the portal while you edit", _serve_options, _serve),
    Verb("diff", "tell what changed in meaning between two policy files", _diff_options, _diff),
    Verb("export", "write the promises for a help desk", _export_desk_options, _export_desk),
    LINKS,
    Verb("deadline", "say when the first response to a report is due, and why", _deadline_options, _deadline),
    Verb(
        "release",
        "freeze the current version into the archive",
        _release_options,
        _release,
        apart=dict.fromkeys(("--undo", "--take-back"), ("--as", "--from", "--yes")),
    ),
    Verb("schema", "print the JSON Schema of the policy file, for editors", _schema_options, _schema),
    Verb("rules", "print what check finds, and why, as Markdown", language_option, _rules),
    *FURTHER_VERBS,
)
