"""The commands for people who read, translate and examine: their options."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Final

from ..core.errors import CLEAN, MISUSED
from ..core.messages import LANGUAGES
from ..publishing.hosting.headers import HOSTS
from .verb import Verb, language_option, machine_language

_HOW_MANY: Final = "give one policy file for a site; with --desk, at least one answer of its API"


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


def _verify_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="the policy file that the site was made of (default: that of --policy); with --desk, answers of its API",
    )
    parser.add_argument(
        "--site",
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
    return run_verify(file, date.today(), options.site or "site", options.format, options.lang)


def _upgrade_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--site",
        metavar="DIR|URL",
        help="what is published now: a folder, or an address (default: site)",
    )
    parser.add_argument("--format", choices=("text", "markdown", "json"), help="(default: text)")
    parser.add_argument(
        "--files",
        metavar="DIR",
        help="only write into this folder what “new” puts beside a policy today, to compare or merge: schema, workflows, …",
    )
    language_option(parser)


def _upgrade(options: argparse.Namespace) -> int:
    from .upgrade import run_files, run_upgrade

    file, today = Path(options.policy), date.today()
    if options.files:
        return run_files(file, today, Path(options.files), options.lang)
    return run_upgrade(file, today, options.site or "site", options.format or "text", options.lang)


def _new_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help="the folder to make, or an empty one")
    parser.add_argument("--company", metavar="NAME", help="name of the company")
    parser.add_argument("--title", metavar="TEXT", help="what the portal is called")
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="L",
        help="a language of the portal, the one that prevails first; may be repeated",
    )
    parser.add_argument(
        "--region",
        action="append",
        default=[],
        metavar="R",
        help="an office by its calendar of public holidays: DE-BE, or Berlin=DE-BE,Europe/Berlin; may be repeated",
    )
    parser.add_argument(
        "--start", metavar="S", help="one-office, two-tiers, around-the-clock, university, managed-services"
    )
    parser.add_argument("--email", metavar="ADDRESS", help="where reports arrive by e-mail")
    parser.add_argument(
        "--phone",
        action="append",
        default=[],
        metavar="NUMBER",
        help="telephone number: +49 30 …; may be repeated, one for each office in their order",
    )
    parser.add_argument("--address", metavar="URL", help="web address of the portal")
    parser.add_argument(
        "--hosting",
        action="append",
        default=[],
        metavar="HOST",
        help=f"{', '.join(HOSTS)}: what publishes it there is written, too; may be repeated",
    )
    parser.add_argument(
        "--form", metavar="SERVICE=URL", help="where the form is sent: formspree=https://…, or an address"
    )
    parser.add_argument("--form-key", metavar="KEY", help="public key that some form services ask for")
    parser.add_argument("--accent", metavar="RRGGBB", help="colour of links and headings: 0a6b3d")
    parser.add_argument("--logo", metavar="FILE", help="picture for the header, svg or png")
    parser.add_argument(
        "--yes", action="store_true", help="ask nothing: take what is proposed, leave the rest open"
    )
    language_option(parser)


def _new(options: argparse.Namespace) -> int:
    from ..starting.asking import Speaking
    from ..starting.new import ask_in_terminal, run_new
    from ..starting.texts import LANGUAGES as PORTAL_LANGUAGES

    single = ("company", "title", "start", "email", "address", "form", "form_key", "accent", "logo")
    given = {name.replace("_", "-"): tuple(filter(None, [getattr(options, name)])) for name in single}
    given |= {name: tuple(getattr(options, name)) for name in ("language", "region", "phone", "hosting")}
    # French is a language of portals, and none of authors.
    machine, beyond = machine_language().partition("-")[0], {*PORTAL_LANGUAGES} - {*LANGUAGES}
    return run_new(
        Path(options.folder),
        given,
        date.today(),
        takes_proposals=options.yes,
        speaking=Speaking(options.lang, machine if machine in beyond else options.lang),
        ask=ask_in_terminal if sys.stdin.isatty() else None,
    )


def _links_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("table", "csv", "json"), help="(default: table)")
    parser.add_argument(
        "--secret",
        action="store_true",
        help="only print a new secret for the address of a contract (contracts › … › secret)",
    )
    language_option(parser)


def _links(options: argparse.Namespace) -> int:
    from .links import new_secret, run_links

    if options.secret:
        print(new_secret())
        return CLEAN

    return run_links(Path(options.policy), date.today(), options.format or "table", options.lang)


LINKS = Verb(
    "links",
    "list every deep link, with words for contracts",
    _links_options,
    _links,
    apart={"--secret": ("--format",)},
)
FURTHER_VERBS = (
    Verb("new", "begin a portal in a folder of its own", _new_options, _new),
    Verb(
        "verify",
        "compare a site, or a help desk, with the policy",
        _verify_options,
        _verify,
        apart={"--desk": ("--site",)},
        only_with={"--map": "--desk", "--region": "--desk"},
    ),
    Verb(
        "upgrade",
        "tell what this version of the program would change of the published site",
        _upgrade_options,
        _upgrade,
        apart={"--files": ("--site", "--format")},
    ),
    Verb("export-text", "write one language as a document to mark up", _export_options, _export_text),
    Verb("import-text", "show or write what a marked-up document changes", _import_options, _import_text),
    Verb(
        "translations",
        "tell what is missing, stale and done per language",
        _translations_options,
        _translations,
    ),
)
