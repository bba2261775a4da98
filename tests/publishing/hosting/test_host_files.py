"""Which files configure the chosen hosts, and where they stand."""

from pathlib import Path

import pytest

from generator.publishing.hosting.host_files import hashed_files, in_site, write_host_files
from generator.publishing.hosting.nginx import ServedSite

SERVED = ServedSite("default-src 'none'", ("de", "en"), "/", {}, None)
NGINX = [
    f"nginx/{name}.conf" for name in ("nginx", "portal-brotli", "portal-maps", "portal-server", "portal-site")
]


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [
        ((), NGINX),
        (("nginx",), NGINX),
        (("container",), ["container/Containerfile", *NGINX]),
        (("netlify",), ["netlify/netlify.toml"]),
        (("cloudflare-pages", "github-pages"), ["github-pages/portal.yml"]),
        (("gitlab-pages",), ["gitlab-pages/pages.yml"]),
    ],
)
def test_beside_the_site_stands_what_was_chosen_and_nothing_else(
    tmp_path: Path, hosts: tuple[str, ...], expected: list[str]
) -> None:
    (tmp_path / "left-over").mkdir()
    write_host_files(tmp_path, SERVED, hosts)
    files = (path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert sorted(files) == expected
    assert not (tmp_path / "left-over").exists()


@pytest.mark.parametrize(("in_checkout", "expected"), [(False, "--requirement requirements.txt"), (True, "make setup")])  # fmt: skip
def test_the_program_is_set_up_as_the_project_needs_it(
    tmp_path: Path, in_checkout: bool, expected: str
) -> None:
    write_host_files(tmp_path, SERVED, ("netlify", "github-pages", "gitlab-pages"), in_checkout=in_checkout)
    texts = [path.read_text("utf-8") for path in tmp_path.rglob("*.*") if path.is_file()]
    assert [expected in text for text in texts] == [True] * 3


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [((), 1), (("netlify",), 1), (("nginx", "cloudflare-pages"), 1), (("nginx", "github-pages"), 0)],
)
def test_headers_stand_in_the_site_for_hosts_that_read_them(
    tmp_path: Path, hosts: tuple[str, ...], expected: int
) -> None:
    assert [each.path for each in in_site("x", tmp_path, hosts)] == ["_headers"] * expected


def test_names_with_a_hash_are_known(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in (
        "site.0123abcd.css",
        "site.0123abcd.css.br",
        "bundle.0123abcd.min.js",
        "icon.svg",
        "site.css",
    ):
        (tmp_path / "assets" / name).touch()
    assert hashed_files(tmp_path) == ["assets/bundle.0123abcd.min.js", "assets/site.0123abcd.css"]
