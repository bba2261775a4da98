"""What a newer program would make of a site: what is lost, what only looks otherwise, and what a visitor on the web can see of it."""

import json
from pathlib import Path

import pytest

from generator.core.verdicts import Item
from generator.publishing.verified.places import place_of
from generator.publishing.verified.upgraded import Upgrade, WordChange, compare_sites, published

POLICY = b'{"program": "1.0.0", "document": {"version": "1.0"}}'
TIERS = b'<body><nav>Menu</nav><article><h1 id="gold">Gold</h1><p id="p1">30 minutes</p></article></body>'
HOURS = b"<body><nav>Menu</nav><article><p>9 to 18</p></article></body>"
ARCHIVED = b'<meta http-equiv="Content-Security-Policy" content="a"><main><p>Terms</p></main>'
SITE = {
    "policy.json": POLICY,
    "sla.json": b'{"version": "1.0"}',
    "de/tiers/index.html": TIERS,
    "de/hours/index.html": HOURS,
    "de/versions/1.0/index.html": ARCHIVED,
    "de/tiers/gold.pdf": b"%PDF",
    "de/search.json": b"[]",
}
SAME = Upgrade("1.0.0", True, (), (), (), (), 0, 3, ())


def told(found: Upgrade) -> dict[str, object]:
    """What differs from the upgrade of a site that is the same."""
    return {name: value for name, value in vars(found).items() if value != vars(SAME)[name]}


def without(*paths: str) -> dict[str, bytes]:
    return {path: data for path, data in SITE.items() if path not in paths}


@pytest.mark.parametrize(
    ("here", "what"),
    [
        (SITE, {}),
        ({"policy.json": POLICY.replace(b"1.0.0", b"1.1.0")}, {}),
        ({"de/new/index.html": HOURS}, {"new": ("/de/new/",)}),
        ({"de/search.json": b"[1]", "de/tiers/gold.pdf": b"%PDF2"}, {}),
        ({"de/tiers/index.html": TIERS.replace(b"<p ", b'<p class="a" ')}, {"markup": 1}),
        (
            {"de/tiers/index.html": TIERS.replace(b"30 minutes", b"30 min.")},
            {"changes": (WordChange(("/de/tiers/",), ("30 minutes",), ("30 min.",)),)},
        ),
        (
            {"de/tiers/index.html": TIERS.replace(b"Menu", b"All"), "de/hours/index.html": HOURS.replace(b"Menu", b"All")},
            {"changes": (WordChange(("/de/hours/", "/de/tiers/"), ("Menu",), ("All",)),)},
        ),
        ({"de/tiers/index.html": TIERS.replace(b' id="p1"', b"")}, {"lost": ("/de/tiers/#p1",), "markup": 1}),
        (
            {"de/tiers/index.html": TIERS.replace(b' id="p1"', b""),
             "moved.json": b'{"anchors": {"de/tiers/#p1": "de/tiers/#gold"}}'},
            {"markup": 1},
        ),
        (
            {"de/tiers/index.html": b'<script src="x.js" data-to="../../de/hours/"></script><body>Hours</body>'},
            {"lost": ("/de/tiers/#gold", "/de/tiers/#p1"),
             "changes": (WordChange(("/de/tiers/",), ("Menu", "# Gold", "30 minutes"), ("Hours",)),)},
        ),
        ({"de/versions/1.0/index.html": ARCHIVED.replace(b'"a"', b'"b"')}, {}),
        ({"de/versions/1.0/index.html": ARCHIVED.replace(b"<p>", b"<p lang=de>")}, {"archived": ("/de/versions/1.0/",), "markup": 1}),
    ],
)  # fmt: skip
def test_each_difference_is_told_as_what_it_is(here: dict[str, bytes], what: dict[str, object]) -> None:
    found = compare_sites(SITE, {**SITE, **here})
    assert told(found) == what
    assert found.is_safe == (not found.lost and not found.archived)


def test_what_is_gone_is_lost_and_data_is_told_by_its_first_difference() -> None:
    found = compare_sites(SITE, {**without("de/tiers/index.html", "de/tiers/gold.pdf"), "sla.json": b"{}"})
    assert found.lost == ("/de/tiers/gold.pdf", "/de/tiers/")
    assert not found.is_safe
    (data,) = found.data
    assert isinstance(data, Item)
    assert (data.name, data.said.in_("en")) == (
        "/sla.json", 'version: now "1.0", then –',
    )  # fmt: skip


def test_another_policy_is_told_and_what_of_it_is_another() -> None:
    found = compare_sites(SITE, {**SITE, "policy.json": POLICY.replace(b'"1.0"', b'"1.1"')})
    assert not found.same_policy
    assert [each.name for each in found.data] == ["/policy.json"]


@pytest.mark.parametrize(
    ("there", "here", "is_same"),
    [
        ({"a": 1, "b": [{"c": 2}]}, {"a": 1, "b": [{"c": 2}]}, True),
        ({"a": 1, "b": [{"c": 2}]}, {"a": 1, "b": [{"c": 2, "new": None}], "pages": {}, "name": ""}, True),
        ({"a": 1, "b": [{"c": 2}]}, {"a": 1, "b": [{"c": 2, "new": "x"}]}, False),
        ({"a": 1, "b": [{"c": 2}]}, {"a": 1, "b": [{"c": 2}, {}]}, False),
        ({"a": 1}, {"a": 1, "brand": {"accent": "0a6b3d"}}, False),
        ({"a": 1, "b": 2}, {"a": 1}, False),
        ({"a": None}, {"a": {}}, False),
    ],
)
def test_keys_that_came_with_the_program_and_say_nothing_are_no_other_policy(
    there: dict[str, object], here: dict[str, object], is_same: bool
) -> None:
    before, after = ({"policy.json": json.dumps(each).encode()} for each in (there, here))
    assert compare_sites(before, after).same_policy is is_same


@pytest.mark.parametrize("policy", [b"{", b"[]", b"{}"])
def test_a_site_that_does_not_say_who_made_it(policy: bytes) -> None:
    assert compare_sites({"policy.json": policy}, {"policy.json": policy}).there == ""
    assert compare_sites({}, {}).there == ""


def test_on_the_web_pages_are_found_by_their_links(tmp_path: Path, serve: object) -> None:
    files = {
        "index.html": b'<a href="de/old/">x</a> <a href="https://example.org/">y</a> <a href="http://[">z</a>',
        "de/old/index.html": b'<a href="../more/#a">x</a> <a href="sheet.pdf">y</a> <a href="../../../../up/">z</a>',
        "de/more/index.html": b"<p>end</p>",
        "de/old/sheet.pdf": b"%PDF",
        "assets/a.css": b"",
        "javascripts/embed.js": b"",
    }
    for path, data in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    compared = {path: data for path, data in files.items() if path != "assets/a.css"}
    assert published(place_of(str(tmp_path)), ()) == compared
    address = serve(tmp_path)  # type: ignore[operator]
    assert published(place_of(address), ["index.html", "javascripts/embed.js", "gone/index.html"]) == compared
