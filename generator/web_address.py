"""Web addresses as a policy may name them; what is none of these leads nowhere, wherever it lands."""

import re
from typing import Final
from urllib.parse import urlsplit

NOWHERE: Final = "#"
_HOST: Final = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}|localhost|127\.0\.0\.1")
_FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\"<>\\^`{|}]")


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


def is_path(address: str) -> bool:
    """A path of the portal itself: `/form`, but not `//somebody.else/form`."""
    return address.startswith("/") and not re.search(r"//|\\", address) and not _FORBIDDEN.search(address)


def safe(address: str) -> str:
    """The address, or one that leads nowhere."""
    return address if host(address) is not None else NOWHERE
