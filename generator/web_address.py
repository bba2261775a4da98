"""Web addresses as a policy may name them; what is none of these leads nowhere, wherever it lands."""

import re
from typing import Final
from urllib.parse import urlsplit

NOWHERE: Final = "#"
_HOST: Final = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}|localhost|127\.0\.0\.1")
_FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\"<>\\^`{|}]")
# Each name of the path; no dots alone, which lead elsewhere, and no page, which holds no site.
_FOLDER: Final = re.compile(
    r"(?:/(?!\.{1,2}(?:/|$)|[^/]*\.(?:html?|php|aspx?)$)[A-Za-z0-9._~-]+)*", re.IGNORECASE
)


def host(address: str) -> str | None:
    """The host of a web address, in ASCII; None if it is none."""
    if not re.match(r"https?://", address) or _FORBIDDEN.search(address) or re.search(r"\s", address):
        return None
    try:
        parts = urlsplit(address)
        found = (parts.hostname or "").encode("idna").decode()
        _ = parts.port
    except ValueError:
        return None
    return found if _HOST.fullmatch(found) and "@" not in parts.netloc else None


def home(address: str) -> str | None:
    """The address of a portal, with the last slash that people leave out; None if no folder of a host is meant.

    Hosts read it as a folder's name in their configuration, so only letters, digits and `. _ ~ -` may stand in it.
    """
    if host(address) is None or re.search(r"[?#]", address):
        return None
    path = urlsplit(address).path
    whole = address if path.endswith("/") else f"{address}/"
    return whole if _FOLDER.fullmatch(path.removesuffix("/")) else None


def is_path(address: str) -> bool:
    """A path of the portal itself: `/form`, but not `//somebody.else/form`."""
    return address.startswith("/") and not re.search(r"//|\\", address) and not _FORBIDDEN.search(address)


def safe(address: str) -> str:
    """The address, or one that leads nowhere."""
    return address if host(address) is not None else NOWHERE
