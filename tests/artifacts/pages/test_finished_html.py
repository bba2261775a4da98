"""Blocks of finished HTML: the same page, whether Markdown parses them or passes over them."""

import re
from pathlib import Path

import markdown
import pytest

from generator.artifacts.pages.finished_html import FinishedHtml, _blocks
from generator.policy.policy import Policy
from generator.publishing import contents
from generator.reading.schema import load
from generator.reading.yaml.source import read

ROOT = Path(__file__).parents[3]
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list"]
OPTIONS = {"toc": {"permalink": "#", "toc_depth": 3}}


def parsed(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs=OPTIONS)


def passed_over(text: str) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, FinishedHtml()], extension_configs=OPTIONS)


def policy() -> Policy:
    found, _ = load(read((ROOT / "policy/support.yaml").read_bytes(), "support.yaml"))
    assert found is not None
    return found


def test_every_page_is_the_same() -> None:
    real = policy()
    views = [contents.view_of(real, code) for code in real.document.languages]
    pages = [each for each in contents.page_artifacts(real, views) if each.path.endswith(".md")]
    assert len(pages) > 20
    for page in pages:
        text = re.sub(r"\A---\n.*?\n---\n", "", str(page.content), flags=re.DOTALL)
        assert passed_over(text) == parsed(text), page.path
        assert _blocks(text), page.path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<div>a</div>",
        "<div>a</div>\n",
        "<div>a</div>\n\n",
        "<div>a</div>\n\nb *c*",
        "a *b*\n<div>*c*</div>\nd",
        "a\n\n<div>*b*</div>\nc\n\n<p>*d*</p>\n\ne",
        "<div>\n\n<div>*a*</div>\n\n</div>\n\n# b",
        "<div>\n\n*a*\n\n# b\n\n<div>c</div>\n\n",
        "<div><p>a</div>\n\n*b*\n\n</p>\n\nc",
        "<div>a</div> *b*\n\nc",
        "<div>a</div><div>b</div>\n\nc",
        "  <div>*a*</div>\n\nb",
        "    <div>*a*</div>\n\nb",
        "- a\n\n<div>*b*</div>\n\n- c",
        "<divider>*a*</divider>\n\nb",
        "<span>*a*</span>\n\n<div>*b*</div>\n\n",
        "<!-- <div> -->\n\n<div>*a*</div>\n\n*b*",
        "<script>\n\n<div>*a*</div>\n\n</script>\n\n*b*",
        "```\n\n<div>*a*</div>\n\n```\n\n*b*",
        "<p>a &amp; &#42;b&#42; &nbsp;</p>\n\n&#42;c&#42;",
        "<p>a<br>b<hr></p>\n\nc\n\n<table><tr><td>*d*</td></tr></table>\n\n\n\n*e*",
        "<p>\u0002a\u0003</p>\n\nb",
    ],
)
def test_odd_markdown_is_the_same(text: str) -> None:
    assert passed_over(text) == parsed(text)
