"""The configuration of nginx: what a site's pages, languages and former addresses ask of it.

`portal-maps.conf` belongs to the `http` level, `portal-server.conf` into a `server`, `portal-brotli.conf` beside
it where the module is installed; `portal-site.conf` is such a `server` with certificates, `nginx.conf` a whole
nginx of its own, for a container. Headers stand at the level of the server only: a location with an `add_header`
of its own would lose them all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ...core import web_address
from ...core.artifact import Artifact
from .headers import HEADERS, IMMUTABLE, REVALIDATE, Redirect

FOLDER = "nginx"
# Complete, so that no version of `mime.types` decides; texts are UTF-8, compressed or not.
TYPES = {
    "text/html; charset=utf-8": "html",
    "text/css; charset=utf-8": "css",
    "text/javascript; charset=utf-8": "js",
    "text/plain; charset=utf-8": "txt",
    "text/markdown; charset=utf-8": "md",
    "text/csv; charset=utf-8": "csv",
    "text/calendar; charset=utf-8": "ics",
    "application/atom+xml; charset=utf-8": "atom",
    "application/xml; charset=utf-8": "xml",
    "application/json": "json",
    "application/yaml": "yaml",
    "application/pdf": "pdf",
    "application/wasm": "wasm",
    "application/gzip": "gz",
    "font/woff2": "woff2",
    "image/svg+xml": "svg svgz",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "image/webp": "webp",
    "image/x-icon": "ico",
}
# Where the site lies in a container, and in the example for a host of one's own.
IN_CONTAINER, ON_HOST = "/srv/portal", "/var/www/portal"


@dataclass(frozen=True)
class ServedSite:
    """What nginx must know of a site.

    policy     the Content-Security-Policy
    languages  codes, the default first
    root       path of the site on its host: `/` or `/support/`, escaped as in an address
    moved      former path -> where it leads, from the site's root: `de/tiers/silver/` -> `de/tiers/gold/`
    address    where the site will live; None if unknown
    hashed     files whose names change with their content, from the site's root
    """

    policy: str
    languages: Sequence[str]
    root: str
    moved: Mapping[str, Redirect]
    address: str | None
    hashed: Sequence[str] = ()

    @property
    def folder(self) -> str:
        """The path as nginx compares it, and as the disk has it."""
        return unquote(self.root)


def artifacts(site: ServedSite) -> list[Artifact]:
    files = {
        "portal-maps.conf": _maps(site),
        "portal-server.conf": _server(site),
        "portal-brotli.conf": _BROTLI,
        "portal-site.conf": _example(site),
        "nginx.conf": _NGINX,
    }
    return [Artifact(f"{FOLDER}/{name}", text) for name, text in files.items()]


def _maps(site: ServedSite) -> str:
    wanted = [
        f'    "{_asks_for(pattern, site)}" {language};' for pattern, language in _patterns(site.languages)
    ]
    return "\n".join(
        [
            "# For the http level: /etc/nginx/conf.d/. Written by each build, with portal-server.conf.",
            "",
            "# The first language of the reader's list that there is.",
            "map $http_accept_language $portal_language {",
            f"    default {site.languages[0]};",
            *wanted,
            "}",
            "map $uri $portal_vary {",
            '    default "";',
            # Patterns, for nginx keeps whole addresses in a table whose places are too short for a long path.
            f'    "~^{re.escape(site.folder)}$" "Accept-Language";',
            "}",
            "",
            "# What bears a hash of its content in its name never changes; all else is asked for again each time.",
            "map $uri $portal_cache {",
            f'    default "{REVALIDATE}";',
            *(f'    "~^{re.escape(site.folder + path)}$" "{IMMUTABLE}";' for path in sorted(site.hashed)),
            "}",
            "",
        ]
    )


def _patterns(languages: Sequence[str]) -> list[tuple[str, str]]:
    """Code or base of a code -> the language; whole codes before the bases (`pt-BR` before `pt`)."""
    bases: dict[str, str] = {}
    for language in languages:
        base = language.split("-")[0]
        if base not in languages:
            bases.setdefault(base, language)
    whole = sorted(languages, key=lambda language: -language.count("-"))
    return [*((language, language) for language in whole), *bases.items()]


def _asks_for(pattern: str, site: ServedSite) -> str:
    """A list of languages in which `pattern` is the first that there is; never tries a place twice."""
    known = "|".join(re.escape(each) for each, _ in _patterns(site.languages))
    return rf"~*^(?:\s*+(?!(?:{known})\b)[^,]*+,)*+\s*+{re.escape(pattern)}\b"


def _server(site: ServedSite) -> str:
    return "\n".join(
        [
            "# Inside `server { … }`, beside `listen` and `root`. Written by each build from the pages themselves:",
            "# the security policy fits these pages and no others.",
            *([f"# The site lies in the folder .{site.folder} below `root`."] if site.root != "/" else []),
            "",
            _SETTINGS,
            *_headers(site),
            "",
            *_locations(site),
            "",
        ]
    )


def _headers(site: ServedSite) -> list[str]:
    headers = {
        "Content-Security-Policy": site.policy,
        **HEADERS,
        "Cache-Control": "$portal_cache",
        "Vary": "$portal_vary",
    }
    return [f'add_header {name} "{value}" always;' for name, value in headers.items()]


def _locations(site: ServedSite) -> list[str]:
    root, folder = site.root, site.folder
    missing = [
        f"location {folder}{language}/ {{ error_page 404 {folder}{language}/404.html; }}"
        for language in site.languages
    ]
    moved = [
        f'location = "{folder}{old}" {{ return {leads.status} "{root}{leads.to}$is_args$args"; }}'
        for old, leads in sorted(site.moved.items())
    ]
    return [
        f"error_page 404 {folder}404.html;",
        *missing,
        "",
        f"location = {folder} {{ return 302 {root}$portal_language/$is_args$args; }}",
        *moved,
        f"location = {folder}_headers {{ return 404; }}",
        f"location = {folder}_redirects {{ return 404; }}",
    ]


_TYPES = "\n".join(f'    "{name}" {endings};' for name, endings in TYPES.items())
# Opening a file again for each request costs more than all that stands here besides.
_SETTINGS = f"""\
index index.html;
absolute_redirect off;  # right behind a proxy too
server_tokens off;
types {{
{_TYPES}
}}
default_type application/octet-stream;

gzip off;  # what is worth it lies there compressed
gzip_static on;
gzip_vary on;
open_file_cache max=4096 inactive=60s;
open_file_cache_valid 1s;  # so long an old page may still be sent after a new build
"""

_BROTLI = """\
# Beside portal-server.conf, where nginx has the module:
#   apt-get install libnginx-mod-http-brotli-static
brotli_static on;
"""


def _example(site: ServedSite) -> str:
    host = web_address.host(site.address or "") or "support.example.com"
    port = urlsplit(site.address or "").port or 443
    behind = "" if port == 443 else f":{port}"
    # nginx keeps names of hosts in places of 64 bytes on most processors.
    room = "server_names_hash_bucket_size 512;\n" if len(host) > 40 else ""
    return f"""\
# An example for /etc/nginx/sites-enabled/; name your own certificates. The site lies in {ON_HOST}{site.folder}
{room}server {{
    listen 80;
    listen [::]:80;
    server_name {host};
    return 301 https://$host{behind}$request_uri;
}}
server {{
    listen {port} ssl http2;
    listen [::]:{port} ssl http2;
    server_name {host};
    ssl_certificate /etc/letsencrypt/live/{host}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/{host}/privkey.pem;
    root {ON_HOST};
    include /etc/nginx/portal/portal-server.conf;
    # include /etc/nginx/portal/portal-brotli.conf;
}}
"""


_NGINX = f"""\
# A whole nginx that serves the portal and nothing else, on port 8080, as any user.
include /etc/nginx/modules-enabled/*.conf;
worker_processes auto;
worker_rlimit_nofile 8192;
pid /tmp/nginx.pid;
error_log stderr crit;  # no address of a reader is kept: what warns names who asked
events {{
    worker_connections 4096;
}}
http {{
    access_log off;
    log_not_found off;
    client_body_temp_path /tmp/nginx-body;
    proxy_temp_path /tmp/nginx-proxy;
    fastcgi_temp_path /tmp/nginx-fastcgi;
    uwsgi_temp_path /tmp/nginx-uwsgi;
    scgi_temp_path /tmp/nginx-scgi;
    sendfile on;
    tcp_nopush on;
    include portal-maps.conf;
    server {{
        listen 8080;
        root {IN_CONTAINER};
        include portal-server.conf;
        include portal-brotli.conf;
    }}
}}
"""
