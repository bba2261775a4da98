"""Where a site is read from: a folder, or an address on the web.

Of the web only https is asked, and http on this machine; no redirect leads to another host, nothing larger than a
site of ours is taken, and no answer is waited for without end.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Final, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from ...core.errors import PortalError

MOST_BYTES: Final = 16_000_000
"""Of one file; the largest of a site with 24 languages has two million."""
MOST_FILES: Final = 5_000
_SECONDS: Final = 30
_AT_ONCE: Final = 4
_GONE: Final = (404, 410)
_MOST_REDIRECTS: Final = 3


class SitePlace(Protocol):
    """A site, wherever it is."""

    def read(self, path: str) -> bytes | None:
        """A file by its path in the site; None if there is none. PortalError if nobody can tell."""

    def paths(self) -> list[str] | None:
        """Of all files; None where only what is asked for by name can be seen."""


def place_of(text: str) -> SitePlace:
    """`site`, `https://support.example.com/help/`. PortalError for what is neither."""
    return WebPlace(text) if "://" in text else FolderPlace(Path(text))


def read_all(place: SitePlace, paths: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """Some at a time, in their order. PortalError for the first that cannot be read."""
    wanted = list(paths)
    if len(wanted) > MOST_FILES:
        raise PortalError(f"the site has {len(wanted)} files; not more than {MOST_FILES} are read")
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        yield from zip(wanted, threads.map(place.read, wanted), strict=True)


class FolderPlace:
    """A site on the disk; nothing outside it is read."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise PortalError(f"{folder}: there is no such folder")
        self._folder = folder.resolve()

    def read(self, path: str) -> bytes | None:
        file = (self._folder / path).resolve()
        if not file.is_relative_to(self._folder):
            raise PortalError(f"{path} leads out of {self._folder}")
        if not file.is_file():
            return None
        if file.stat().st_size > MOST_BYTES:
            raise PortalError(f"{file} has more than {MOST_BYTES:,} bytes, which no file of a portal has")
        return file.read_bytes()

    def paths(self) -> list[str]:
        files = (each for each in self._folder.rglob("*") if each.is_file())
        return sorted(each.relative_to(self._folder).as_posix() for each in files)


class WebPlace:
    """A site on the web, or in a folder of one: `https://example.com/support/`.

    A page is asked for as readers do, by its folder; that in the root by its name, since hosts lead on from `/` itself to the
    language of whoever asks.
    """

    def __init__(self, address: str) -> None:
        parts = _parts_of(address)
        self._home = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
        self._opener = _opener(is_here=_is_loopback(parts.hostname or ""))

    def read(self, path: str) -> bytes | None:
        address = self._home + quote(
            path.removesuffix("index.html") if path.endswith("/index.html") else path
        )
        try:
            return self._asked(address)
        except HTTPError as error:
            error.close()
            if error.code in _GONE:
                return None
            raise PortalError(f"{address} answers with status {error.code}") from error
        except (URLError, HTTPException, OSError) as error:
            raise PortalError(f"{address} cannot be read: {getattr(error, 'reason', error)}") from error

    def paths(self) -> None:
        return None

    def _asked(self, address: str) -> bytes:
        asked = Request(
            address, headers={"Accept-Encoding": "identity", "User-Agent": "support-portal verify"}
        )
        with self._opener.open(asked, timeout=_SECONDS) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise PortalError(f"{address} has more than {MOST_BYTES:,} bytes, which no file of a portal has")
        return data


def _parts_of(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        is_usable = (
            bool(host) and parts.port != 0 and "@" not in parts.netloc and not parts.query + parts.fragment
        )
    except ValueError:
        raise PortalError(f"{address} is no web address") from None
    if not is_usable:
        raise PortalError(
            f"{address} is no address of a site: https://, the host, and the folder if it lies in one"
        )
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(host)):
        raise PortalError(f"{address}: a site is read over https only; over http on this machine alone")
    return parts


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _SameHost(HTTPRedirectHandler):
    """Follows only what stays at the same scheme, host and port."""

    max_redirections = _MOST_REDIRECTS

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        before, after = urlsplit(req.full_url), urlsplit(urljoin(req.full_url, newurl))
        if (before.scheme, before.netloc) != (after.scheme, after.netloc):
            raise PortalError(
                f"{req.full_url} redirects to {after.scheme}://{after.netloc}, another host; not followed"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(*, is_here: bool) -> OpenerDirector:
    """`is_here`: this machine is asked itself, whatever proxy there is."""
    return build_opener(_SameHost, *([ProxyHandler({})] if is_here else []))
