"""What the company looks like: one row a fault, and rows in which nothing is wrong."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from generator.core.own_folder import NOTHING, OwnFolder
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.contact import reach
from generator.rules.corpus.context import Context
from generator.rules.names import brand
from tests.support.nordlicht import BRAND, FOLDER, OWN, text_of
from tests.support.rule_cases import TODAY


def found(lines: str, own: OwnFolder) -> list[tuple[str, str, str]]:
    """(rule, line, cure) of what is found of the brand."""
    read = source.read(text_of(lines).encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None
    assert [each.message("en") for each in refused] == []
    every = [*brand.CHECKS, reach.unknown_links]
    diagnostics = [each for check in every for each in check(policy, read, Context(TODAY, own=own))]
    return [(each.rule.id, read.line(each.span.line).strip(), each.help("en")) for each in diagnostics]


def test_nothing_is_wrong_with_nordlicht() -> None:
    assert (found(BRAND, OWN), found("", OWN)) == ([], [])


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("accent: 1d4fa5", None),
        ("accent: 717171", None),
        ("accent: e30613", None),
        ("accent: 00a651", "00833f"),
        ("accent: ffd23f", "8a6e00"),
        ('accent: "#00a651"', "00833f"),
        ("accent_dark: 9ec1ff", None),
        ("accent_dark: 1d4fa5", "5388e3"),
    ],
)
def test_an_accent_can_be_read_on_its_papers(line: str, cure: str | None) -> None:
    expected = [("accent-contrast", line, f"The nearest colour that can be read: “{cure}”.")] if cure else []
    assert found(f"brand:\n  {line}\n\n", OWN) == expected


def png(width: int, height: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(drawn, "PNG")
    return drawn.getvalue()


def variable(font: bytes) -> bytes:
    """The font with one table more, of axes."""
    (tables,) = struct.unpack(">H", font[4:6])
    records = [struct.unpack(">4sIII", font[start : start + 16]) for start in range(12, 12 + 16 * tables, 16)]
    moved = [struct.pack(">4sIII", tag, checksum, at + 16, size) for tag, checksum, at, size in records]
    axes = struct.pack(">4sIII", b"fvar", 0, len(font) + 16, 4)
    head = font[:4] + struct.pack(">H", tables + 1) + font[6:12]
    return head + b"".join(sorted([*moved, axes])) + font[12 + 16 * tables :] + bytes(4)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s</svg>'
FILES = {
    "logo.svg": SVG % b"<path/>",
    "evil.svg": SVG % b"<script/>",
    "heavy.svg": SVG % (b"<path/>" * 4000),
    "logo.eps": b"%!PS",
    "small.png": png(30, 20),
    "preview.png": png(1200, 630),
    "font.ttf": (FOLDER / "brand" / "Nordlicht-Bold.ttf").read_bytes(),
    "font.woff2": b"wOF2",
    "page.ttf": b"<!doctype html>",
    "variable.ttf": variable((FOLDER / "brand" / "Nordlicht-Bold.ttf").read_bytes()),
    "huge.ttf": (FOLDER / "brand" / "Nordlicht-Bold.ttf").read_bytes() + bytes(300_000),
    "webp.png": b"RIFF\x0c\0\0\0WEBPVP8 ",
    "avif.svg": b"\0\0\0\x1cftypavif",
    "really.png": SVG % b"<path/>",
    "really.svg": png(30, 20),
    "cut.png": png(1200, 630)[:-20],
    "wide.png": png(5000, 1),
    "deep.svg": SVG % (b"<g>" * 300 + b"</g>" * 300),
}
STATIC = "Name one file for each weight; those who give the font away call them static."
PLAIN = "Export it as plain SVG, without scripts, links and files from elsewhere."
FROM_WHERE = (
    "Name it from the folder in which policy/ lies, such as “brand/logo.svg”; links are not followed."
)
NO_FONT = "Name a TrueType or OpenType file (ttf, otf) of one font; no web font (woff), no collection (ttc)."


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> OwnFolder:
    folder: Path = tmp_path_factory.mktemp("company")
    (folder / "brand").mkdir()
    for name, data in FILES.items():
        (folder / "brand" / name).write_bytes(data)
    (folder / "brand" / "link.svg").symlink_to(folder / "brand" / "logo.svg")
    return OwnFolder(folder)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("logo: brand/logo.svg", []),
        ("mark: brand/small.png", []),
        ("preview: brand/preview.png", []),
        ("font: [brand/font.ttf]", []),
        ("font: system", []),
        ("logo: brand/lgo.svg", [("brand-file-missing", "Did you mean “brand/logo.svg”?")]),
        ("logo: /etc/passwd", [("brand-file-missing", FROM_WHERE)]),
        ("logo: ../company/secret", [("brand-file-missing", FROM_WHERE)]),
        ("mark: brand/link.svg", [("brand-file-missing", "Did you mean “brand/logo.svg”?")]),
        ("logo: brand/evil.svg", [("brand-file-unsafe", PLAIN)]),
        (
            "logo_dark: brand/heavy.svg",
            [("brand-file-large", "At most 20 kB are loaded quickly on a phone.")],
        ),
        ("logo: brand/deep.svg", [("brand-file-unsafe", PLAIN)]),
        ("logo: brand/really.svg", []),
        ("logo: brand/really.png", []),
        ("logo: brand/page.ttf", [("picture-unreadable", "Export it as SVG or PNG.")]),
        (
            "logo: brand/logo.eps",
            [("picture-unreadable", "What is in it is PostScript; export it as SVG or PNG.")],
        ),
        (
            "mark: brand/webp.png",
            [("picture-unreadable", "What is in it is WebP; export it as SVG or PNG.")],
        ),
        (
            "mark: brand/avif.svg",
            [("picture-unreadable", "What is in it is AVIF; export it as SVG or PNG.")],
        ),
        ("logo: brand/cut.png", [("picture-unreadable", "The file is damaged; export it again.")]),
        (
            "logo: brand/wide.png",
            [("picture-unreadable", "It has 5000 × 1 pixels; at most 4096 × 4096 can be drawn.")],
        ),
        ("preview: brand/cut.png", [("picture-unreadable", "The file is damaged; export it again.")]),
        ("preview: brand/logo.svg", [("picture-unreadable", "Export it as PNG.")]),
        ("preview: brand/small.png", [("preview-size", "Make it 1200 × 630 pixels.")]),
        ("font: [brand/font.ttf, brand/font.woff2]", [("font-unreadable", NO_FONT)]),
        ("font: [brand/page.ttf]", [("font-unreadable", NO_FONT)]),
        ("font: [brand/variable.ttf]", [("font-variable", STATIC)]),
        ("font: [brand/huge.ttf]", [("brand-file-large", "At most 200 kB are loaded quickly on a phone.")]),
    ],
)
def test_files(own: OwnFolder, line: str, expected: list[tuple[str, str]]) -> None:
    assert found(f"brand:\n  {line}\n\n", own) == [(rule, line, cure) for rule, cure in expected]


def test_of_a_policy_that_lies_nowhere_no_file_is_looked_for() -> None:
    assert found("brand:\n  logo: brand/gone.svg\n\n", NOTHING) == []


@pytest.mark.parametrize(
    ("to", "rule"),
    [
        ("https://nordlicht.example/jobs/", None),
        ("contact", None),
        ("mailto:jobs@nordlicht.example", None),
        ("contct", "link-unknown"),
        ("javascript:x()", "link-unknown"),
        ("http://nordlicht.example/", "url-not-https"),
    ],
)
def test_links_lead_somewhere(to: str, rule: str | None) -> None:
    lines = f'brand:\n  header:\n    one:\n      text: Jobs\n      to: "{to}"\n\n'
    assert [name for name, _, _ in found(lines, OWN)] == ([rule] if rule else [])
