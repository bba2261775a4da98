"""What the reader takes as correct means the same to PyYAML; what it does not is reported at its line."""

from pathlib import Path

import pytest
import yaml

from generator.reading.yaml.nodes import Empty, Mapping, Node, Scalar
from generator.reading.yaml.source import read

REAL = Path("policy/support.yaml").read_bytes()


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Empty) or node is None:
        return ""
    if isinstance(node, Mapping):
        return {name: plain(member.value) for name, member in node.members.items()}
    return [plain(item) for item in node.items]


def as_pyyaml_reads(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_pyyaml_reads(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_pyyaml_reads(item) for item in node.value]
    return node.value.rstrip("\n") if node.style in ("|", ">") else node.value


def test_the_real_policy_reads_as_in_any_yaml_reader() -> None:
    source = read(REAL, "support.yaml")
    assert source.findings == []
    assert plain(source.root) == as_pyyaml_reads(yaml.compose(REAL.decode()))


ROWS = [
    ("tab", "company:\n\tname: Cyren\n", 2),
    ("indent", "company:\n   name: Cyren\n", 2),
    ("colon-missing", "company:\n  name Cyren\n", 2),
    ("space-after-colon", "company:\n  name:Cyren\n", 2),
    ("colon-in-text", "company:\n  name: Cyren: Support\n", 2),
    ("hash-in-text", "company:\n  name: Cyren #1\n", 2),
    ("quote-unfinished", 'company:\n  name: "Cyren\n', 2),
    ("quotes-inside", 'company:\n  name: "Cyren" Support\n', 2),
    ("bracket-unfinished", "document:\n  languages: [de, en\n", 2),
    ("special-first-character", "company:\n  name: *Cyren\n", 2),
    ("advanced-yaml", "company:\n  name: &c Cyren\n", 2),
    ("advanced-yaml", "company:\n  name: !!str Cyren\n", 2),
    ("braces", "document:\n  title: {de: Ja, en: Yes}\n", 2),
    ("text-after-bar", "document:\n  title:\n    de: | Ja\n    en: Yes\n", 3),
    ("list-dash", "document:\n  languages:\n    – de\n    - en\n", 3),
    ("space-after-dash", "document:\n  languages:\n    -de\n    - en\n", 3),
    ("duplicate-entry", "company:\n  name: Cyren\n  imprint: https://a.de\n  name: Cyren\n", 4),
    ("invisible-space", "company:\n  name:\u00a0Cyren\n", 2),
    ("invisible-space", "company:\n  name: Cyren\u00a0SA\u00a0!\n", 2),
    ("control-character", "company:\n  name: Cy\u202eren\n", 2),
    ("control-character", "company:\n  name: Cy\U000e0041ren\n", 2),
    ("control-character", "company:\n  name: Cy\ufe01\ufe02ren\n", 2),
    ("control-character", 'company:\n  name: "Cy\\u202eren"\n', 2),
    ("control-character", 'company:\n  name: "Cy\\u2066ren"\n', 2),
    ("control-character", 'company:\n  name: "Cy\\x00ren"\n', 2),
    ("control-character", 'company:\n  - "\\u001b[2J"\n', 2),
    ("control-character", 'company:\n  name: "\\uffff"\n', 2),
    ("invisible-space", 'company:\n  name: "Cy\\u200bren"\n', 2),
    # With these the desk marks which entry a word of a page comes from.
    *(
        ("invisible-space", f"company:\n  name: Cy{sign}ren\n", 2)
        for sign in "\u2060\u2061\u2062\u2063\u2064"
    ),
    ("invisible-space", 'company:\n  name: "Cy\\u0085ren"\n', 2),
    ("damaged-character", 'company:\n  name: "Gr\\u00c3\\u00bcn"\n', 2),
    ("colon-wrong", "company:\n  name = Cyren\n", 2),
    ("colon-wrong", "company:\n  name; Cyren\n", 2),
    ("colon-wrong", "company:\n  name:: Cyren\n", 2),
    ("colon-wrong", "regions:\n  far-east：\n    name: East\n", 2),
    ("name-quoted", "company:\n  „name“: Cyren\n", 2),
    ("damaged-character", "company:\n  name: GrÃ¼n\n", 2),
    ("damaged-character", "company:\n  name: Gr\ufffdn\n", 2),
    ("list-dash", "document:\n  list:\n    1. de: Ja\n      en: Yes\n", 3),
    ("line-without-name", "company:\n  name: Cyren\nSupport\n  imprint: https://a.de\n", 3),
    ("bar-missing", "document:\n  title:\n    de: l\n      Ein Titel\n    en: Yes\n", 3),
    ("dash-missing", "phones:\n  - de: Telefon\n    en: Phone\n  de: Fax\n    en: Fax\n", 4),
    ("dash-surplus", "document:\n  title:\n    de: Ja\n    - en: Yes\n", 4),
    ("lines-joined", "document:\n  title:\n    de: Ja en: Yes\n", 3),
    ("parent-missing", "tiers:\n  standard:\n    name: a\n    price: b\n    name: Gold\n    price: c\n", 5),
    ("space-before-colon", "company:\n  name : Cyren\n", 2),
    ("syntax", "document:\n  languages: [de, en]]\n", 2),
    ("folded-text", "document:\n  title:\n    de: >\n      Ja\n    en: Yes\n", 3),
]


@pytest.mark.parametrize(("rule", "text", "line"), ROWS)
def test_one_slip_gives_one_finding_on_its_line(rule: str, text: str, line: int) -> None:
    found = read(text.encode(), "support.yaml").findings
    assert [(each.rule.id, each.span.line) for each in found] == [(rule, line)]


BYTES = [
    ("file-encoding", "company:\n  name: Grün\n".encode("latin-1"), 2),
    ("file-encoding", "company:\n  name: Grün\n".encode("utf-16"), 1),
    ("file-empty", b"", 1),
    ("line-ends", b"format: 1\rdocument:\r", 1),
    ("line-length", b"a: b\nc: " + b"d" * 10_000, 2),
    ("file-size", b"a" * 1_048_577, 1),
    ("control-character", b"company:\n  name: Cy\0ren\n", 2),
]


@pytest.mark.parametrize(("rule", "data", "line"), BYTES)
def test_bytes_that_are_no_text(rule: str, data: bytes, line: int) -> None:
    found = read(data, "support.yaml").findings
    assert [(each.rule.id, each.span.line) for each in found] == [(rule, line)]


@pytest.mark.parametrize(
    "text",
    [
        "Gr\\u00fcn",
        "one\\ntwo",
        "one\\ttwo",
        "\\u2764\\ufe0f",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "C:\\\\u202e",
    ],
)
def test_signs_that_everybody_sees_may_be_written_as_they_like(text: str) -> None:
    assert read(f'company:\n  name: "{text}"\n'.encode(), "support.yaml").findings == []


def test_a_space_that_french_sets_before_a_sign_is_an_ordinary_one() -> None:
    """As a word processor writes it; the program sets it again in what it makes of a French text."""
    pasted = read(
        "document:\n  title:\n    fr: |\n      «\u00a0P1\u00a0»\u202f; à 5\u00a0%\u00a0: quand\u202f?\n".encode(),
        "x",
    )
    typed = read("document:\n  title:\n    fr: |\n      « P1 » ; à 5 % : quand ?\n".encode(), "x")
    assert (pasted.findings, plain(pasted.root)) == (typed.findings, plain(typed.root))
    assert pasted.findings == []


def test_a_decoded_sign_is_named_at_its_escape_and_mended_there() -> None:
    source = read(b'company:\n  name: "a \\"b\\" Cy\\u200bren"\n', "support.yaml")
    (found,) = source.findings
    text = source.lines[1]
    assert text[found.span.column - 1 : found.span.end_column - 1] == "\\u200b"
    assert found.fix is not None and [edit.text for edit in found.fix.edits] == [""]
    assert plain(source.root) == {"company": {"name": 'a "b" Cyren'}}


@pytest.mark.parametrize("name", ["_template", "a.b", "a[b]", '"a b"', "~", "x" * 61])
def test_an_entry_with_an_odd_name_is_no_text(name: str) -> None:
    text = f"contact:\n  form:\n    hidden:\n      {name}: 1\nrequired_information:\n  {name}:\n    answer: text\n"
    assert read(text.encode(), "support.yaml").findings == []


def test_a_name_with_spaces_stands_above_its_entries() -> None:
    """„Bitte beachten:“ would be a text; above entries it is a name, and nothing below it is lost."""
    source = read(b"regions:\n  far east:\n    name: East\n", "support.yaml")
    assert source.findings == []
    assert plain(source.root) == {"regions": {"far east": {"name": "East"}}}


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    data = b"\xef\xbb\xbf" + REAL.replace(b"\n", b"\r\n")
    source = read(data, "support.yaml")
    assert source.findings == []
    assert plain(source.root) == plain(read(REAL, "support.yaml").root)


def test_spans_of_values_and_names() -> None:
    source = read(b"company:\n  name: Cyren\n", "support.yaml")
    assert (source.span(("company", "name")).line, source.span(("company", "name")).column) == (2, 9)
    assert source.name_span(("company", "name")).column == 3
    assert source.span(("company", "imprint")).line == 1


def test_blocks_in_braces_are_no_reason_to_take_their_neighbours_for_lists() -> None:
    """A hyphen before `standard` would destroy what is only written on fewer lines."""
    text = REAL.decode()
    start, end = text.index("\n  standard:\n"), text.index("\nfeatures:\n")
    blocks = (
        "    features: {email: included}\n    first_response: {P1: 1 hour}\n    resolution: {P1: 4 hours}\n"
    )
    tiers = "".join(
        f"  {each}:\n    name: {each}\n    price: included\n    service_hours: business-hours\n{blocks}"
        for each in ("standard", "gold")
    )
    braced = f"{text[:start]}\n{tiers}{text[end:]}"
    assert {each.rule.id for each in read(braced.encode(), "support.yaml").findings} == {"braces"}
