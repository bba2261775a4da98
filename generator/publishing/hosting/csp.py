"""The Content-Security-Policy of the whole site, made from the final bytes of its pages."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from urllib.parse import urlsplit

NO_FRAMES = "frame-ancestors 'none'"


def script_hash(script: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(
    inline_scripts: Iterable[str],
    connect_to: Iterable[str] = (),
    redirect_to: Iterable[str] = (),
    read_from: Iterable[str] = (),
) -> str:
    """One policy for every page.

    inline_scripts  texts of the theme's inline scripts, each allowed by its hash
    connect_to      addresses that the contact form is sent to
    redirect_to     addresses that an answer to the form redirects to; Chromium stops a redirect to any other,
                    after the form was delivered
    read_from       addresses that scripts read, and nothing is sent to
    """
    hashes = sorted({script_hash(script) for script in inline_scripts})
    endpoints = _origins([*connect_to, *read_from])
    forms = _origins([*connect_to, *redirect_to])
    directives = [
        ["default-src", "'none'"],
        ["script-src", "'self'", *hashes],
        ["style-src", "'self'"],
        ["img-src", "'self'", "data:"],
        ["font-src", "'self'"],
        ["connect-src", "'self'", *endpoints],
        ["worker-src", "'self'"],
        ["manifest-src", "'self'"],
        ["base-uri", "'none'"],
        ["object-src", "'none'"],
        ["frame-src", "'none'"],
        ["form-action", "'self'", *forms],
        [NO_FRAMES],
    ]
    return "; ".join(" ".join(words) for words in directives)


def for_meta(policy: str) -> str:
    """The policy without what browsers refuse to read in a `<meta>` element."""
    return "; ".join(part for part in policy.split("; ") if not part.startswith("frame-ancestors"))


def origin(address: str) -> str:
    """`https://forms.example.com` of `https://forms.example.com/support`."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _origins(addresses: Iterable[str]) -> list[str]:
    return sorted({origin(address) for address in addresses if urlsplit(address).netloc})
