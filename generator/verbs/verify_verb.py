"""The command that holds a site, or a help desk, against the policy: its options."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Final

from ..core.exit_status import MISUSED
from .verb import Verb, language_option

_HOW_MANY: Final = "give one policy file for a site; with --desk, at least one answer of its API"


def _verify_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="the policy file that the site was made of (default: that of --policy); with --desk, answers of its API",
    )
    parser.add_argument(
        "--site",
        default="site",
        metavar="DIR|URL",
        help="a folder, or an address: https://support.example.com/ (default: site)",
    )
    parser.add_argument(
        "--desk",
        choices=("zendesk", "zammad", "jira"),
        help="compare a help desk's settings with the policy instead",
    )
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="NAME=WHAT",
        help="what a name of the desk is: VIP=gold/germany",
    )
    parser.add_argument(
        "--region", action="append", default=[], metavar="R", help="only this region of the policy"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    language_option(parser)


def _verify(options: argparse.Namespace) -> int:
    from .verify import DeskQuestion, run_verify, run_verify_desk

    if len(options.files) != 1 and bool(options.files) != bool(options.desk):
        print(_HOW_MANY, file=sys.stderr)
        return MISUSED
    if options.desk:
        question = DeskQuestion(
            options.desk, [Path(each) for each in options.files], options.map, options.region
        )
        return run_verify_desk(Path(options.policy), date.today(), question, options.format, options.lang)
    file = Path(*options.files) if options.files else Path(options.policy)
    return run_verify(file, date.today(), options.site, options.format, options.lang)


VERIFY = Verb("verify", "compare a site, or a help desk, with the policy", _verify_options, _verify)
