"""What hosts and robots read: security headers, redirects, site map, robots.txt. nginx has a module of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from ...core.artifact import Artifact

HEADERS = {
    # Everything is public, and other sites show parts of it (javascripts/embed.js).
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}


HOSTS = ("netlify", "cloudflare-pages", "nginx", "github-pages", "gitlab-pages", "container")
IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def headers_file(policy: str, hashed: Sequence[str]) -> Artifact:
    """`_headers` of Netlify and Cloudflare Pages; `hashed`: files whose names change with their content.

    Without a rule of ours both hosts let browsers ask again each time, which is what pages need.
    """
    lines = [f"  {name}: {value}" for name, value in {"Content-Security-Policy": policy, **HEADERS}.items()]
    rules = [line for path in sorted(hashed) for line in (f"/{path}", f"  Cache-Control: {IMMUTABLE}")]
    return Artifact("_headers", "\n".join(["/*", *lines, *rules, ""]))


@dataclass(frozen=True)
class Redirect:
    """Where a former path leads, from the site's root. Browsers keep what is permanent and never ask again."""

    to: str
    is_permanent: bool = True

    @property
    def status(self) -> int:
        return 301 if self.is_permanent else 302


def redirects_file(moved: Mapping[str, Redirect], root: str = "/") -> Artifact:
    """`_redirects` of Netlify, Cloudflare and GitLab Pages; `moved`: former paths, from the site's `root`."""
    lines = [f"{root}{old} {root}{leads.to} {leads.status}" for old, leads in sorted(moved.items())]
    return Artifact("_redirects", "".join(f"{line}\n" for line in lines))


def redirect_page(old: str, new: str, language: str, title: str = "", head: str = "") -> Artifact:
    """A page at an old address that leads on, for hosts that know no redirects; a script keeps the anchor.

    title, head   what a chat shows of the address, which reads this page and not the one it leads to
    """
    up = "../" * old.strip("/").count("/") + "../"
    target = escape(up + new)
    return Artifact(
        f"{old.strip('/')}/index.html",
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<script src="{up}javascripts/lead-on.js" data-to="{target}"></script>\n'
        f'<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>\n'
        f'<meta name="robots" content="noindex">\n{head}'
        f"<title>{escape(title or new)}</title>\n</head>\n<body>\n"
        f'<p><a href="{target}">{escape(title) or target}</a></p>\n</body>\n</html>\n',
    )


def robots_file(address: str | None) -> Artifact:
    lines = ["User-agent: *", "Allow: /"]
    if address:
        lines.append(f"Sitemap: {address}sitemap.xml")
    return Artifact("robots.txt", "\n".join(lines) + "\n")


def sitemap_file(address: str, languages: Sequence[str], default: str, paths: Sequence[str]) -> Artifact:
    """`paths`: of the pages, from a language's home (`tiers/`), the same in every language."""
    entries = []
    for path in sorted(paths):
        links = [(language, f"{address}{language}/{path}") for language in languages]
        links.append(("x-default", f"{address}{default}/{path}" if path else address))
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{escape(language)}" href="{escape(href)}"/>'
            for language, href in links
        )
        entries += [f"<url><loc>{escape(href)}</loc>{alternates}</url>" for _, href in links[:-1]]
    return Artifact(
        "sitemap.xml",
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(entries) + "\n</urlset>\n",
    )
