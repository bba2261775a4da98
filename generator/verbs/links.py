"""The verb `links`: every deep link of a policy, as a table for people, CSV for a CRM, or JSON."""

import csv
import io
import json
import secrets
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path

from ..artifacts.pages.contract_page import OwnTerms, contract_links
from ..artifacts.pages.every_page import listed_pages
from ..artifacts.pages.link_sentences import Link
from ..artifacts.pages.links import KINDS, links
from ..core.errors import CLEAN, FINDINGS
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..policy.portal.provenance import as_released
from ..policy.published import Contract
from ..versions.contract_terms import own_terms
from ..versions.history import History, history_on
from ..versions.history_pages import editions, said_in
from ..views.say_policy import say
from .policy_file import sound_policy

FORMATS = ("table", "csv", "json")
# None that is taken for another one on paper.
_SECRET, _DIGITS = "abcdefghjkmnpqrstuvwxyz23456789", 8


def run_links(policy_file: Path, today: date, format: str, language: str) -> int:
    """Prints them; 1 if the policy has errors, which are then shown on stderr in this language."""
    sound = sound_policy(policy_file, today, language)
    if sound is None:
        return FINDINGS
    history = history_on(*sound, today)
    sys.stdout.write(render(links_of(history.policy, history), format))
    return CLEAN


def new_secret() -> str:
    """78 bits by chance. The first is a letter, so that no reader of YAML takes it for a number."""
    first = secrets.choice(_SECRET[:-_DIGITS])
    return first + "".join(secrets.choice(_SECRET) for _ in range(15))


def links_of(policy: Policy, history: History | None = None) -> tuple[Link, ...]:
    """In each language of the policy, of this version and of those before it."""
    found: list[Link] = []
    for language in policy.languages:
        locale = Locale.of(policy, language)
        view = said_in(history, locale) if history else say(as_released(policy), locale)
        names = listed_pages(view, locale)
        known = editions(history or History(policy), locale)
        if history is None:  # a policy by itself is said as its release will say it
            known = tuple(replace(each, is_draft=False) for each in known)
        each = [
            *links(policy, view, locale, names, known),
            *contract_links(policy, view, locale, _tied_in(history, language)),
        ]
        found += sorted(each, key=lambda link: KINDS.index(link.kind))
    return tuple(found)


def _tied_in(history: History | None, language: str) -> Callable[[Contract], OwnTerms | None]:
    return lambda contract: own_terms(history, contract, language) if history else None


def render(found: Sequence[Link], format: str) -> str:
    if format == "json":
        return json.dumps([asdict(link) for link in found], ensure_ascii=False, indent=1) + "\n"
    if format == "csv":
        return _csv(found)
    return _table(found)


def _csv(found: Sequence[Link]) -> str:
    file = io.StringIO()
    names = [field.name for field in fields(Link)]
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerow(names)
    rows.writerows([harmless(getattr(link, name)) for name in names] for link in found)
    return file.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: OWASP, "CSV Injection", with the wide signs of East Asia."""
    return f"'{cell}" if cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) else cell


def _table(found: Sequence[Link]) -> str:
    columns = [("language", "kind", "name", "url")]
    columns += [(link.language, link.kind, _short(link.name), link.url) for link in found]
    widths = [max(len(row[index]) for row in columns) for index in range(3)]
    lines = ("  ".join([*(row[i].ljust(widths[i]) for i in range(3)), row[3]]) for row in columns)
    return "".join(f"{line}\n" for line in lines)


def _short(name: str, most: int = 60) -> str:
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= most else f"{one_line[: most - 2]} …"
