"""A few hundred damaged policies, documents, forms and answers; `python -m benchmarks.fuzz --count 10000` for more."""

import html
import json
import random
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from benchmarks.fuzz import SIGNS, Fuzz, damaged
from generator.artifacts.data import ical
from generator.artifacts.pages import markup
from generator.policy.portal.form_providers import PROVIDERS
from generator.policy.prose import inline, parse
from generator.publishing.scripts import joined
from generator.reading.yaml.source import read

ROOT = Path(__file__).parents[2]
CASES = 100
# The same examples in each run, however slowly they are drawn.
STEADY = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
SCRIPTS = ROOT / "docs" / "javascripts"
# Objects that have no words, where words are expected.
HOSTILE = [
    '{"errors": {"a": {"toString": 1}}}',
    '{"ok": {"toString": null}, "success": {"valueOf": 1, "toString": 2}}',
    '{"errors": [{"field": "a", "message": {"toString": 2}}], "error": {"toString": 1}}',
]
_OK: dict[str, object] = {"ok": True, "status": 200, "type": "application/json"}
REASONS = {"busy", "broken", "refused", "unclear"}


@pytest.mark.parametrize("start", range(0, CASES, 50))
def test_damaged_files_and_forms(start: int) -> None:
    """Nothing raises, nothing hangs, and every finding stands on a line of the file."""
    assert list(Fuzz(seed=0).failures(range(start, start + 50))) == []


@settings(STEADY, max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(data: bytes) -> None:
    source = read(data, "any.yaml")
    assert all(1 <= each.span.line <= data.count(b"\n") + 1 for each in source.findings)


TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("<>&\"'`{}[]()*_#|\\\r\n\u2028\x02")), max_size=60
)


@settings(STEADY, max_examples=300)
@given(TEXTS)
def test_an_escaped_text_says_the_same_and_starts_nothing(text: str) -> None:
    shown = markup.escape_html(text)
    assert html.unescape(shown).split() == text.replace("\x02", "").replace("\x03", "").split()
    assert not set(shown) & set("<>\"'`{}[]*~\\|\n\r")


@settings(STEADY, max_examples=300)
@given(TEXTS)
def test_the_words_of_a_line_stay(text: str) -> None:
    """Only the marks of emphasis, and the targets of links, are not shown."""
    marks = str.maketrans("", "", "*_[]()")
    said = "".join(run.text + run.target for run in inline(text))
    assert said.translate(marks) == text.translate(marks)
    assert all(block.items for block in parse(text).blocks)


@settings(STEADY, max_examples=200)
@given(TEXTS)
def test_a_calendar_holds_one_property(text: str) -> None:
    document = ical.document(ical.component("VEVENT", [ical.line("SUMMARY", ical.text(text))]))
    (event,) = icalendar.Calendar.from_ical(document).walk("VEVENT")
    assert list(event) == ["SUMMARY"]


def test_any_answer_of_a_form_service_is_judged(browser: Browser) -> None:
    """Damaged JSON, pages and nothing at all, by the contract of every provider."""
    chance = random.Random(1)
    contracts = [json.loads(each.contract(_form())) for each in PROVIDERS.values()]
    bodies = [*(dict(_OK, text=each) for each in HOSTILE), *(_answer(chance) for _ in range(400))]
    source = joined(("form/form-answer.js",), lambda path: (SCRIPTS / path).read_text("utf-8"))
    page = browser.new_page()
    verdicts = page.evaluate(
        """async ({ source, contracts, answers }) => {
          const { judge } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })))
          return answers.flatMap((answer) => contracts.map((contract) => {
            const verdict = judge(contract, answer)
            return [verdict.sent, verdict.reason ?? '', typeof (verdict.sentence ?? ''), verdict.fields instanceof Map,
              [...(verdict.fields ?? [])].flat().every((each) => typeof each == 'string')]
          }))
        }""",
        {"source": f"{source}export {{ judge }}", "contracts": contracts, "answers": bodies},
    )
    page.close()
    assert len(verdicts) == len(bodies) * len(PROVIDERS)
    wrong = [
        each
        for each in verdicts
        if not (
            each[:3] == [True, "", "string"] or (each[1] in REASONS and each[2:] == ["string", True, True])
        )
    ]
    assert wrong == []


def _form() -> object:
    from tests.support.policies import real

    return real().contact.form


def _answer(chance: random.Random) -> dict[str, object]:
    value = _json(chance, 3)
    body = json.dumps(
        {
            "errors": value,
            "error": _json(chance, 1),
            "next": _json(chance, 1),
            "ok": _json(chance, 0),
            "__proto__": value,
        }
    )
    text = chance.choice(
        (
            body,
            damaged(body.encode(), chance).decode("utf-8", "replace"),
            "<!doctype html><p>captcha",
            "",
            "null",
        )
    )
    status = chance.choice((200, 200, 204, 400, 422, 429, 500))
    return {
        "ok": status < 300,
        "status": status,
        "type": chance.choice(("application/json", "text/html", "")),
        "text": text,
    }


def _json(chance: random.Random, depth: int) -> object:
    if depth and chance.random() < 0.6:
        values = [_json(chance, depth - 1) for _ in range(chance.randint(0, 3))]
        names = ("field", "message", "constructor", "length", "toString", "a.b", "")
        return values if chance.random() < 0.5 else {chance.choice(names): each for each in values}
    return chance.choice((None, True, False, 0, 1e308, "", "no", "true", chance.choice(SIGNS)))
