"""Web addresses as a policy may name them; what is none of these leads nowhere, wherever it lands.

What is published is the address in ASCII, the one form that browsers, site maps, headers and PDFs read alike.
"""

import re
from typing import Final
from unicodedata import category, normalize
from urllib.parse import SplitResult, quote, unquote, urlsplit

NOWHERE: Final = "#"
_LABEL: Final = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST: Final = re.compile(rf"(?=.{{1,253}}$)({_LABEL}\.)+([a-z]{{2,63}}|xn--{_LABEL})|localhost|127\.0\.0\.1")
_FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\"<>\\^`{|}]")
_USUAL_PORT: Final = {"https": 443, "http": 80}
# Each name of the path; no dots alone, which lead elsewhere, and no page, which holds no site.
_FOLDER: Final = re.compile(r"(?:/(?!\.{1,2}(?:/|$)|[^/]*\.(?:html?|php|aspx?)$)[^/]+)*", re.IGNORECASE)


def host(address: str) -> str | None:
    """The host of a web address, in ASCII; None if it is none."""
    if not re.match(r"(?i:https?)://", address) or _FORBIDDEN.search(address) or re.search(r"\s", address):
        return None
    try:
        parts = urlsplit(address)
        found = _in_ascii(parts.hostname or "")
        is_reached = parts.port != 0
    except ValueError:
        return None
    return found if is_reached and _HOST.fullmatch(found) and "@" not in parts.netloc else None


def is_own_file(name: str) -> bool:
    """`status.json`, `data/status.json`: no address, a file beside the portal's own."""
    return bool(re.fullmatch(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.json", name, re.ASCII))


def origin(address: str) -> str | None:
    """`https://xn--mller-kva.example` of `https://Müller.example:443/a`; None if it is no web address."""
    name = host(address)
    if name is None:
        return None
    parts = urlsplit(address)
    port = "" if parts.port in (None, _USUAL_PORT[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{name}{port}"


def home(address: str) -> str | None:
    """The address of a portal, with the last slash that people leave out; None if no folder of a host is meant.

    Hosts read it as a folder's name in their configuration, so only letters, digits and `. _ ~ -` may stand in it.
    Letters that are not ASCII are escaped; escapes of letters that need none are not.
    """
    start = origin(address)
    if start is None or re.search(r"[?#]", address):
        return None
    folder = _folder(urlsplit(address).path.removesuffix("/"))
    return None if folder is None else f"{start}{quote(folder)}/"


def readable(address: str) -> str:
    """As people write it: `https://müller.example/größe/` of the form in ASCII."""
    start, slashes, rest = address.partition("://")
    name, slash, path = rest.partition("/")
    return f"{start}{slashes}{'.'.join(map(_decode_label, name.split('.')))}{slash}{unquote(path)}"


def is_path(address: str) -> bool:
    """A path of the portal itself: `/form`, but not `//somebody.else/form`."""
    return address.startswith("/") and not re.search(r"//|\\", address) and not _FORBIDDEN.search(address)


def safe(address: str) -> str:
    """The address in ASCII, or one that leads nowhere."""
    start = origin(address)
    return NOWHERE if start is None else start + _escaped(_behind_host(address, urlsplit(address)))


def _in_ascii(name: str) -> str:
    """As today's browsers ask for it: `ß` stays itself, where Python's own codec, of 2003, makes `ss` of it."""
    known = normalize("NFKC", name.lower()).replace("。", ".")
    return ".".join(map(_label, known.split(".")))


def _label(label: str) -> str:
    if label.isascii():
        return label
    if any(category(char)[0] in "CZ" for char in label):
        raise ValueError(label)
    return f"xn--{label.encode('punycode').decode()}"


def _decode_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        shown = label[4:].encode().decode("punycode")
        return shown if _label(shown) == label else label
    except ValueError:  # somebody's invention; it stays as it is
        return label


def _folder(path: str) -> str | None:
    """The path as a folder's name has it, without escapes."""
    try:
        name = unquote(normalize("NFC", path), errors="strict")
    except UnicodeDecodeError:
        return None
    is_named = _FOLDER.fullmatch(name) and all(map(_may_stand, name)) and name.count("/") == path.count("/")
    return name if is_named else None


def _may_stand(char: str) -> bool:
    return char in "/._~-" or (char.isalnum() if char.isascii() else category(char)[0] in "LMN")


def _behind_host(address: str, parts: SplitResult) -> str:
    return address[len(f"{parts.scheme}://{parts.netloc}") :]


def _escaped(text: str) -> str:
    return re.sub(r"[^\x00-\x7f]+", lambda found: quote(found[0]), text)
