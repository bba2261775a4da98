"""Files beside the policy that get into no page: one row a folder, and rows in which each file has its place."""

from pathlib import Path

import pytest

from generator.core.own_folder import own_folder
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.names import own_files
from tests.support.folders import filled
from tests.support.rule_cases import POLICY, TODAY

MEANT = "Did you mean “overrides/{}”?"
NO_TEMPLATE = "Templates end in .html; pictures and other files belong in assets/."
GENERAL = "Give it the name of one, such as main.html or partials/footer.html, or include it in a template."

ROWS: list[tuple[str, dict[str, str], list[tuple[str, str]]]] = [
    ("nothing", {}, []),
    ("ours", {"main.html": "", "404.html": "", "partials/footer.html": "", "partials/unfurling.html": ""}, []),
    ("the theme's", {"base.html": "", "partials/tabs.html": ""}, []),
    ("included", {"main.html": '{% include "own/banner.html" %}', "own/banner.html": ""}, []),
    ("included by what is included",
     {"main.html": "{% include 'a.html' %}", "a.html": "{% include 'b.html' %}", "b.html": ""}, []),
    ("hidden", {".footer.html.swp": "", ".git/main.html": ""}, []),
    ("misspelt", {"partials/foooter.html": ""}, [("partials/foooter.html", MEANT.format("partials/footer.html"))]),
    ("in the wrong folder", {"footer.html": ""}, [("footer.html", MEANT.format("partials/footer.html"))]),
    ("our copy", {"portal/main.html": ""}, [("portal/main.html", MEANT.format("main.html"))]),
    ("named only in itself", {"advertisement-of-the-day.html": '"advertisement-of-the-day.html"'},
     [("advertisement-of-the-day.html", GENERAL)]),
    ("no template", {"main.html": '"logo.svg"', "logo.svg": "", "hooks.py": ""},
     [("hooks.py", NO_TEMPLATE), ("logo.svg", NO_TEMPLATE)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_templates_that_no_page_is_made_of(
    files: dict[str, str], expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    filled(tmp_path, {f"overrides/{name}": text for name, text in files.items()})
    read = source.read(POLICY.read_bytes(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    context = Context(TODAY, own=own_folder(tmp_path / "policy" / "support.yaml"))
    found = [each for check in own_files.CHECKS for each in check(policy, read, context)]
    assert [(each.rule.id, each.message("en"), each.help("en")) for each in found] == [
        ("override-unknown", f"overrides/{name} takes the place of no template of the program.", cure)
        for name, cure in expected
    ]
    assert {read.line(each.span.line).split(":")[0] for each in found} <= {"company"}
