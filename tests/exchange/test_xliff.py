"""A translation as XLIFF: what is written, what another program makes of it, and what is refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.exchange.beside import beside_source
from generator.exchange.from_xliff import FromXliff, from_xliff
from generator.exchange.inline_codes import InlineCode, parted
from generator.exchange.passages import ExchangeError, marks
from generator.exchange.xliff import NAMESPACE, to_xliff, unit_ids
from generator.reading.yaml import source

CASES = Path(__file__).parents[1] / "cases"
READ = source.read((CASES / "xliff" / "policy.yaml").read_bytes(), "policy.yaml")
TEXT = ("sections", "one", "text", "en")
ENGLISH = [replace(each, stale=(1,) if each.path == TEXT else ()) for each in beside_source(READ, "en")]
FRENCH = beside_source(READ, "fr")
DATA = to_xliff(ENGLISH, "de", "en", "policy.yaml", "en")
POLICIES = [
    *sorted((CASES / "policies").glob("*.yaml")),
    Path(__file__).parents[2] / "policy" / "support.yaml",
]


def named(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def unit(data: bytes, id_: str) -> Any:
    return next(each for each in etree.fromstring(data).iter(named("unit")) if each.get("id") == id_)


def back(data: bytes) -> FromXliff:
    return from_xliff(data, ENGLISH)


def test_unchanged_it_says_the_same() -> None:
    read = back(DATA)
    assert read.texts == {each.path: each.text for each in ENGLISH}
    assert (read.marks, read.partial, read.formatted) == (marks(ENGLISH), (), ())
    assert to_xliff(ENGLISH, "de", "en", "policy.yaml", "en") == DATA


@pytest.mark.parametrize("file", POLICIES, ids=lambda file: file.stem)
def test_every_policy_goes_out_and_comes_back(file: Path) -> None:
    read = source.read(file.read_bytes(), file.name)
    for language in ("en", "fr"):
        found = beside_source(read, language)
        if any(each.source for each in found):
            texts = from_xliff(to_xliff(found, "de", language, file.name, "de"), found).texts
            assert texts == {each.path: each.text for each in found}
            copied = [replace(each, text=each.source) for each in found]
            texts = from_xliff(to_xliff(copied, "de", language, file.name, "de"), found).texts
            assert texts == {each.path: each.source for each in found}


def test_a_unit_has_sentences_codes_and_what_is_stale() -> None:
    made = unit(DATA, "sections.one.text")
    assert [etree.QName(each).localname for each in made] == [
        "notes", "originalData", "segment", "ignorable", "segment",
    ]  # fmt: skip
    assert made.get("name") == "sections › one › text"
    assert made[0][0].text == "The source was changed since this was translated: 2"
    data = {each.get("id"): each.text for each in made[1]}
    assert list(data.values()) == ["{gold.P1}", "[", "](tiers)", "**", "*"]
    assert [(each.get("state"), each.get("subState")) for each in made.iter(named("segment"))] == [
        ("translated", None), ("initial", "portal:stale"),
    ]  # fmt: skip
    first, second = (made[2].find(named(each)) for each in ("source", "target"))
    assert "".join(first.itertext()) == "Wir antworten in , siehe die ganze Tabelle."
    codes = [
        [(each.get("id"), each.tag) for each in side.iter(named("ph"), named("pc"))]
        for side in (first, second)
    ]
    assert codes[0] == codes[1] == [("1", named("ph")), ("2", named("pc")), ("3", named("pc"))]
    assert [each.get("state") for each in unit(DATA, "sections.one.heading").iter(named("segment"))] == [
        "initial"
    ]
    # German has a sentence more there: then the text is one segment.
    assert len(list(unit(DATA, "sections.one.text_after").iter(named("segment")))) == 1


def test_ids_are_unique_and_of_letters_that_they_may_have() -> None:
    odd = [replace(ENGLISH[0], path=("a b", each, "en")) for each in ("ä", "ö", "c", 1)]
    assert unit_ids(odd) == ["a_b._", "a_b._-2", "a_b.c", "a_b.1"]


def test_signs_that_are_codes_and_those_that_are_none() -> None:
    assert parted("2*3*4, [1], {a b}, **, a_b_c, snake*case*d") == (
        "2*3*4, [1], {a b}, **, a_b_c, snake*case*d",
    )
    assert parted("**b**[*i*](x){p}") == (
        InlineCode("**", "**", ("b",)), InlineCode("[", "](x)", (InlineCode("*", "*", ("i",)),)), InlineCode("{p}"),
    )  # fmt: skip


def changed(*edits: tuple[str, str], data: bytes = DATA) -> bytes:
    text = data.decode()
    for old, new in edits:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text.encode()


def test_what_a_translator_changes_is_what_comes_back() -> None:
    read = back(changed(("We answer within ", "We reply within "), ("Title &amp; &lt;signs&gt;", "Titel")))
    expected = {each.path: each.text for each in ENGLISH}
    expected[TEXT] = expected[TEXT].replace("We answer", "We reply")
    assert read.texts == {**expected, ("document", "title", "en"): "Titel"}


def test_codes_as_other_programs_write_them() -> None:
    spanned = changed(
        ('<target>We answer within <ph id="1" dataRef="d1" disp="{gold.P1}"/>, see ', "<target>See "),
        (
            '>the <pc id="3" dataRefStart="d4" dataRefEnd="d4">whole</pc> table</pc>.',
            '>a<mrk id="m1" translate="no">b</mrk><sm id="m2"/>c<em startRef="m2"/><cp hex="0041"/></pc>'
            '<sc id="8" dataRef="d4"/>d<ec startRef="8" dataRef="d4"/>.',
        ),
    )
    assert back(spanned).texts[TEXT].split("\n")[0] == "See [abcA](tiers)**d**."
    foreign = back(
        changed(("We answer within", '<pc id="9" type="fmt" subType="xlf:b">We</pc> answer within'))
    )
    assert (foreign.texts, foreign.formatted) == (back(DATA).texts, ("sections › one › text",))


def test_half_translated_texts_are_named_and_left_out() -> None:
    data = to_xliff(FRENCH, "de", "fr", "policy.yaml", "en")
    root = etree.fromstring(data)
    text = next(each for each in root.iter(named("unit")) if each.get("id") == "sections.one.text")
    etree.SubElement(text.find(named("segment")), named("target")).text = "Un."
    read = from_xliff(etree.tostring(root), FRENCH)
    assert read.partial == ("sections › one › text",)
    assert (*TEXT[:-1], "fr") not in read.texts
    assert set(read.texts.values()) == {""}


def test_what_translate_toolkit_saved_is_read() -> None:
    """`toolkit.xlf` is ours, opened by translate-toolkit 3.20.4, three units translated, saved."""
    saved = (CASES / "xliff" / "toolkit.xlf").read_bytes()
    expected = {each.path: each.text for each in ENGLISH}
    expected |= {
        ("document", "title", "en"): "New & <better>",
        ("sections", "one", "heading", "en"): "Heading",
    }
    assert back(saved).texts == expected


ENTITY = '<?xml version="1.0"?><!DOCTYPE xliff [<!ENTITY a "b">]>'
FILE_ENTITY = '<?xml version="1.0"?><!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BODY = DATA.decode().split("?>", 1)[1]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<a", b"<a/>", b"PK\x03\x04", b"\x00", DATA[:400],
        (ENTITY + BODY).encode(), (FILE_ENTITY + BODY.replace("One and two.", "&a;")).encode(),
        (ENTITY + BODY).encode("utf-16"),
        BODY.replace('xmlns="urn:oasis:names:tc:xliff:document:2.0"', 'xmlns="urn:oasis:names:tc:xliff:document:1.2"').encode(),
        BODY.replace("One and two.", "<x/>").encode(),
        BODY.replace("One and two.", '<cp hex="110000"/>').encode(),
        BODY.replace("One and two.", "<pc id=\"n\">" * 200 + "</pc>" * 200).encode(),
        BODY.replace("One and two.", "<pc id=\"n\">" * 5000 + "</pc>" * 5000).encode(),
    ],
    ids=["empty", "broken", "foreign", "zip", "zero", "cut", "doctype", "file", "utf-16", "1.2", "code", "number", "deep", "deeper"],
)  # fmt: skip
def test_hostile_and_foreign_documents_are_refused(data: bytes) -> None:
    with pytest.raises(ExchangeError, match="not an XLIFF document"):
        back(data)


def test_a_place_that_the_file_does_not_have() -> None:
    other = changed(('id="sections.one.heading" name="sections › one › heading"', 'id="x" name="somewhere"'))
    with pytest.raises(ExchangeError, match="names a place that the policy does not have: somewhere"):
        back(other)


def test_signs_that_no_xml_can_hold() -> None:
    odd = [replace(ENGLISH[0], text="a\x0bb\ufffe")]
    assert from_xliff(to_xliff(odd, "de", "en", "p", "en"), odd).texts == {odd[0].path: "a\ufffdb\ufffd"}
