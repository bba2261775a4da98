"""`/<language>/changes.atom`: a feed entry for each version (RFC 4287).

Times are the midnights (UTC) of the effective dates, so that the same versions always make the same feed.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ...core.artifact import Artifact
from ...deadlines.placeholders import name_in
from ...i18n.locale import Locale
from ...policy.policy import Policy

NAME = "changes.atom"


@dataclass(frozen=True)
class FeedEntry:
    """A version: its number, its heading, the first day on which it applies, and lines of plain text."""

    version: str
    title: str
    effective: date
    lines: tuple[str, ...]


def artifact(policy: Policy, locale: Locale, entries: Sequence[FeedEntry]) -> Artifact:
    """`entries`: the newest first."""
    language = locale.language
    title = locale.text("Changes: {title}", title=name_in(locale, policy, policy.document.title))
    home = f"{policy.publishing.home}{language}/" if policy.publishing.home else ""
    updated = max(each.effective for each in entries)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(language)}">',
        f"<id>{_identity(policy, language, '')}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{updated}T00:00:00Z</updated>",
        f"<author><name>{_text(policy.company.name)}</name></author>",
        f'<link rel="alternate" type="text/html" hreflang="{escape(language)}" href="{escape(home)}changes/"/>',
    ]
    if home:
        head.append(f'<link rel="self" type="application/atom+xml" href="{escape(home)}{NAME}"/>')
    body = [_entry(each, policy, language, home) for each in entries]
    return Artifact(f"{language}/{NAME}", "\n".join([*head, *body, "</feed>", ""]))


def _entry(entry: FeedEntry, policy: Policy, language: str, home: str) -> str:
    lines = "".join(f"<li>{escape(line)}</li>" for line in entry.lines)
    return (
        f"<entry>\n<id>{_identity(policy, language, entry.version)}</id>\n<title>{_text(entry.title)}</title>\n"
        f"<updated>{entry.effective}T00:00:00Z</updated>\n"
        f'<link rel="alternate" type="text/html" href="{escape(home)}versions/{entry.version}/"/>\n'
        f'<content type="html">{_text(f"<ul>{lines}</ul>")}</content>\n</entry>'
    )


def _identity(policy: Policy, language: str, version: str) -> str:
    """The same for ever, also if the portal moves to another address."""
    name = f"{policy.company.name}/support-policy/{language}/{version}"
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _text(words: str) -> str:
    """XML knows fewer characters than a policy may hold."""
    return escape("".join(sign for sign in words if sign >= " " and sign not in "\ufffe\uffff"), quote=False)
