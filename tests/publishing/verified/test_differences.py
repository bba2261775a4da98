"""Where two files of a site begin to differ, and what is no difference to a reader."""

import json

import pytest

from generator.core.verdicts import Verdict
from generator.publishing.verified.differences import compared

PAGE = (
    '<html lang="de"><head><title>Gold</title><meta name="description" content="x"></head><body>'
    '<p class="a">In 30 Minuten</p><a href="tel:+49301">Anruf</a><script>run()</script></body></html>'
)
HASH = "a" * 64
OTHER_HASH = "b" * 64


def pdf(typst: str, digest: str, rest: str = "") -> bytes:
    named = f"<pdf:Keywords>policy-sha256:{digest}</pdf:Keywords>" if digest else ""
    return f"{named}<xmp:CreatorTool>Typst {typst}</xmp:CreatorTool>{rest}".encode()


def said(path: str, there: bytes | None, here: bytes | None) -> tuple[Verdict, str]:
    item = compared(path, there, here)
    return item.verdict, item.said.in_("en")


@pytest.mark.parametrize(
    ("old", "new", "verdict", "words"),
    [
        ("30 Minuten", "60 Minuten", Verdict.OTHER, "there “In 60 Minuten”, according to the file “In 30 Minuten”"),
        ("tel:+49301", "tel:+49302", Verdict.OTHER, "href of <a>: there “tel:+49302”, according to the file “tel:+49301”"),
        ("run()", "steal()", Verdict.OTHER, "a script in the page is another"),
        ("<script>", "<script></script><script>", Verdict.OTHER, "a script in the page is another"),
        ("</body>", "<p>Mehr</p></body>", Verdict.OTHER, "there “Mehr”, according to the file “”"),
        ("<p ", "<p hidden ", Verdict.OTHER, "hidden of <p>"),
        ("<p ", '<p style="display:none" ', Verdict.OTHER, "style of <p>"),
        ("</head>", "<style>p{display:none}</style></head>", Verdict.OTHER, "a style in the page is another"),
        ('content="x"', 'content="y"', Verdict.OTHER, "content of <meta>: there “y”, according to the file “x”"),
        ('class="a"', 'class="b"', Verdict.OTHER, "class of <p>: there “b”, according to the file “a”"),
        ("<a ", '<a class="hidden" ', Verdict.OTHER, "class of <a>: there “<a class=\"hidden\">”, according to the file “–”"),
        ("<p ", "<p  ", Verdict.OPEN, "only the markup differs"),
        ("In 30", "In  30", Verdict.OPEN, "only the markup differs"),
        ("Gold", "Gold", Verdict.SAME, ""),
    ],
)  # fmt: skip
def test_pages(old: str, new: str, verdict: Verdict, words: str) -> None:
    found = said("de/index.html", PAGE.replace(old, new, 1).encode(), PAGE.encode())
    assert (found[0], words in found[1]) == (verdict, True), found


FRAMED = f"<html><body><nav>Menu</nav><main>{PAGE}</main></body></html>"


@pytest.mark.parametrize(
    ("old", "new", "verdict", "words"),
    [
        ("Menu", "Menü", Verdict.OPEN, "nothing else of it was compared"),
        ('class="a"', 'class="b"', Verdict.OPEN, "its words and where they lead are the same"),
        ("run()", "steal()", Verdict.OPEN, "nothing else of it was compared"),
        ("30 Minuten", "60 Minuten", Verdict.OTHER, "there “In 60 Minuten”"),
        ("tel:+49301", "tel:+49302", Verdict.OTHER, "href of <a>"),
        ("<p ", "<p hidden ", Verdict.OTHER, "hidden of <p>"),
    ],
)
def test_pages_of_other_tools(old: str, new: str, verdict: Verdict, words: str) -> None:
    item = compared(
        "de/index.html", FRAMED.replace(old, new, 1).encode(), FRAMED.encode(), by_same_tools=False
    )
    assert (item.verdict, words in item.said.in_("en")) == (verdict, True), item.said.in_("en")


@pytest.mark.parametrize(
    ("there", "here", "words"),
    [
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, "a › b › 2: there 2, according to the file 3"),
        ({"a": 1}, {"a": True}, "a: there 1, according to the file true"),
        ({"a": 1, "b": 2}, {"a": 1}, "b: there 2, according to the file –"),
        (["a" * 80 + "b"], ["a" * 80 + "c"], f'1: there …{"a" * 35}b", according to the file …{"a" * 35}c"'),
        ([], [0], "1: there –, according to the file 0"),
        ({"b": 1, "a": 2}, {"a": 2, "b": 1}, "its bytes differ: 16 of them there, 16 according to the file"),
    ],
)
def test_data(there: object, here: object, words: str) -> None:
    assert said("sla.json", json.dumps(there).encode(), json.dumps(here).encode()) == (Verdict.OTHER, words)


@pytest.mark.parametrize(
    ("there", "verdict", "words"),
    [
        (pdf("0.15", HASH), Verdict.SAME, ""),
        (pdf("0.15", HASH, "x"), Verdict.OTHER, "its bytes differ from those that Typst 0.15 makes of the file; it names the SHA-256 of the file"),
        (pdf("0.14", HASH), Verdict.OPEN, "made with Typst 0.14 there and 0.15 here, so the bytes cannot be compared; it names the SHA-256 of the file"),
        (pdf("0.14", OTHER_HASH), Verdict.OTHER, f"it names the SHA-256 {OTHER_HASH}, and the file has {HASH}"),
        (pdf("0.14", ""), Verdict.OTHER, f"it names the SHA-256 –, and the file has {HASH}"),
        (b"no PDF", Verdict.OTHER, f"it names the SHA-256 –, and the file has {HASH}"),
    ],
)  # fmt: skip
def test_paper(there: bytes, verdict: Verdict, words: str) -> None:
    found = said("de/support-policy.pdf", there, pdf("0.15", HASH))
    assert (found[0], words in found[1]) == (verdict, True), found


@pytest.mark.parametrize(
    ("path", "there", "here", "words"),
    [
        ("de/a.ics", b"A\nB", b"A\nC", "line 2: there “B”, according to the file “C”"),
        ("a.png", b"12", b"3", "its bytes differ: 2 of them there, 1 according to the file"),
        ("sla.json", b"<html>", b"{}", "what is there is no JSON"),
        ("sla.json", b"[" * 100_000, b"{}", "what is there is no JSON"),
        ("a.js", None, b"x", "the site has no such file"),
        ("a.js", b"x", None, "the file makes nothing of this name"),
    ],
)
def test_all_else(path: str, there: bytes | None, here: bytes | None, words: str) -> None:
    assert said(path, there, here) == (Verdict.OTHER, words)


def test_another_version_of_the_program_alone_is_no_other_policy() -> None:
    """Its name stands in `/policy.json` of the site's root, and in none before 1.1."""
    here = b'{\n "program": "1.1.0",\n "format": 1\n}\n'
    only = "all of it is the same but the version of the program that made it: there {}, here 1.1.0"
    assert said("policy.json", here.replace(b"1.1.0", b"1.2.0"), here) == (Verdict.OPEN, only.format("1.2.0"))
    assert said("policy.json", b'{\n "format": 1\n}\n', here) == (Verdict.OPEN, only.format("–"))
    assert said("policy.json", here.replace(b"1\n", b"2\n"), here)[0] is Verdict.OTHER
    assert said("sla.json", here.replace(b"1.1.0", b"1.2.0"), here)[0] is Verdict.OTHER
