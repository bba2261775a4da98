"""Family Contact: addresses that arrive, links that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ...core import web_address
from ...core.diagnostic import Diagnostic, Edit, Fix, Path, Span, did_you_mean, error, warning
from ...core.messages import Message
from ...policy import prose
from ...policy.portal import link_targets
from ...reading.yaml.source import texts
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

EMAIL_INVALID = error(
    "email-invalid",
    Message("“{value}” is not an email address."),
    Message("It looks like name@example.com."),
    why=Message("Mails would not arrive."),
    bad="address: support(at)cyren.com",
    good="address: support@cyren.com",
)

URL_INVALID = error(
    "url-invalid",
    Message("“{value}” is not a web address."),
    Message("It starts with https://"),
    why=Message("The link would lead nowhere."),
    bad="imprint: www.cyren.com",
    good="imprint: https://www.cyren.com",
)

URL_NOT_HTTPS = error(
    "url-not-https",
    Message("{value} is not encrypted."),
    Message("Use https://"),
    why=Message("Others could read or change what is sent."),
    bad="imprint: http://www.cyren.com",
    good="imprint: https://www.cyren.com",
    is_plain=True,
)

URL_EXAMPLE = warning(
    "url-example",
    Message("{value} is only an example address."),
    Message("Enter the real one."),
    why=Message("Nobody would receive what is sent there."),
    bad="endpoint: https://forms.example.com/",
    good="endpoint: https://formspree.io/f/…",
)

ADDRESS_NO_FOLDER = error(
    "address-no-folder",
    Message("“{value}” is not the address of a folder in which a site can lie."),
    Message(
        "End it at the folder, without ? and #, with letters, digits and . _ ~ - in its names: "
        "https://www.example.com/support/"
    ),
    why=Message("Every permanent link begins with this address."),
    bad="address: https://www.example.com/support/?page=1",
    good="address: https://www.example.com/support/",
)

LINK_UNKNOWN = error(
    "link-unknown",
    Message("The link target “{target}” does not exist."),
    Message("Known targets: {known}; or an address starting with https://."),
    why=Message("The link would lead nowhere."),
    bad="[privacy](privacy)",
    good="[privacy notice](privacy-notice)",
)

RULES = (
    EMAIL_INVALID,
    URL_INVALID,
    URL_NOT_HTTPS,
    URL_EXAMPLE,
    ADDRESS_NO_FOLDER,
    LINK_UNKNOWN,
)

_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_EXAMPLE = re.compile(r"(^|\.)example\.(com|net|org)$|\.(example|test|invalid)$|^localhost$")


def email_addresses(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if policy.contact.email:
        yield from _email(source, ("contact", "email", "address"), policy.contact.address)
    for name, way in policy.contact.ways.items():
        if way.email:
            yield from _email(source, ("contact", "ways", name, "email"), way.email)


def _email(source: Source, path: Path, address: str) -> Iterator[Diagnostic]:
    if not _EMAIL.fullmatch(address) or ".." in address:
        meant = re.sub(r"\s*[\[(]?\s*(at|@)\s*[\])]?\s*", "@", address, count=1)
        advice = did_you_mean(meant) if meant != address and _EMAIL.fullmatch(meant) else None
        yield Diagnostic(EMAIL_INVALID, source.span(path), path, {"value": address}, advice)
    elif _EXAMPLE.search(address.rpartition("@")[2]):
        yield Diagnostic(URL_EXAMPLE, source.span(path), path, {"value": address})


FEED: Final[Path] = ("status", "feed")
_ADDRESS_OR_FILE = Message("It starts with https://, or is a file of the portal's own, such as status.json.")


def web_addresses(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, value in _addresses(policy):
        yield from _url(source, path, value)


def _addresses(policy: Policy) -> Iterator[tuple[Path, str]]:
    for key in ("imprint", "privacy_notice"):
        if (stated := getattr(policy.company, key)) not in policy.pages:
            yield ("company", key), stated
    if policy.publishing.address:
        yield ("publishing", "address"), policy.publishing.address
    if policy.status:
        yield ("status", "page"), policy.status.page
        yield from ((FEED, feed) for feed in policy.status.read_from)
    form = policy.contact.form
    if form:
        yield ("contact", "form", "endpoint"), form.endpoint
        for index, origin in enumerate(form.redirect_origins):
            yield ("contact", "form", "redirect_origins", index), origin
    for name, way in policy.contact.ways.items():
        if way.link:
            yield ("contact", "ways", name, "link"), way.link


def _url(source: Source, path: Path, value: str) -> Iterator[Diagnostic]:
    span = source.span(path)
    if path[-1] == "endpoint" and web_address.is_path(value):
        return
    host = web_address.host(value)
    if host is None:
        advice = _guess_feed(value) if path == FEED else _guess_web_address(value)
        yield Diagnostic(URL_INVALID, span, path, {"value": value}, advice)
    elif _is_open(value) and host not in ("localhost", "127.0.0.1"):
        fix = Fix((Edit(span, f"https{value[4:]}"),))
        yield Diagnostic(URL_NOT_HTTPS, span, path, {"value": value}, fix=fix)
    elif _EXAMPLE.search(host):
        yield Diagnostic(URL_EXAMPLE, span, path, {"value": value})
    if host is not None and path == ("publishing", "address") and web_address.home(value) is None:
        yield Diagnostic(ADDRESS_NO_FOLDER, span, path, {"value": value})


def _is_open(address: str) -> bool:
    """Can everybody on the way read along? A scheme is the same in capitals."""
    return address.lower().startswith("http://")


def _guess_feed(value: str) -> Message:
    """A feed may be a file of the portal's own as well, which is named without a slash at its beginning."""
    own = re.sub(r"^(?:\.?/)+", "", value)
    if web_address.is_own_file(own):
        return did_you_mean(own)
    return _guess_web_address(value) or _ADDRESS_OR_FILE


def _guess_web_address(value: str) -> Message | None:
    """What to do where the missing https:// is not the fault, or not the only one."""
    if web_address.host(f"https://{value}"):
        return did_you_mean(f"https://{value}")
    if value.lower().startswith("https://"):
        return Message(
            "Name a host, without spaces, passwords and a dot at its end: https://www.example.com/page."
        )
    return None


def unknown_links(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = link_targets.link_targets(policy)
    for path, scalar in texts(source):
        for match in prose.LINK.finditer(scalar.text):
            span = scalar.place(*match.span("target"))
            yield from _link(path, span, match["target"], known)
    for place in ("header", "footer") if policy.brand else ():
        for name, link in getattr(policy.brand, place).items():
            to = ("brand", place, name, "to")
            yield from _link(to, source.span(to), link.to, known)


def _link(path: Path, span: Span, target: str, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    if re.match(r"https?://|mailto:|tel:", target, re.IGNORECASE):
        if target.lower().startswith("http") and web_address.host(target) is None:
            yield Diagnostic(URL_INVALID, span, path, {"value": target})
        elif _is_open(target):
            yield Diagnostic(URL_NOT_HTTPS, span, path, {"value": target})
    elif link_targets.resolve(target, known) is None:
        fixed = ", ".join(each for each in link_targets.FIXED if each in known)
        yield Diagnostic(LINK_UNKNOWN, span, path, {"target": target, "known": fixed})


CHECKS = (email_addresses, web_addresses, unknown_links)
