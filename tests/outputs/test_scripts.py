"""The scripts that stand for several modules."""

from pathlib import Path

import pytest

from generator.outputs.scripts import artifacts

SCRIPTS = Path(__file__).parents[2] / "docs" / "javascripts"
MADE = {
    each.path: each.data.decode()
    for each in artifacts(lambda path: (SCRIPTS / path).read_text(encoding="utf-8"))
}


@pytest.mark.parametrize(
    ("path", "defined"),
    [
        ("javascripts/calculator.js", ["sla-calculator", "open-now"]),
        ("javascripts/contact.js", ["contact-form", "contact-thanks"]),
    ],
)
def test_it_needs_no_other_file_and_defines_its_elements(path: str, defined: list[str]) -> None:
    lines = MADE[path].split("\n")
    assert [line for line in lines if line.startswith(("import", "export"))] == []
    found = [line.split("'")[1] for line in lines if line.startswith("customElements.define")]
    assert sorted(found) == sorted(defined)
    # Each module stands once, whoever imports it.
    assert MADE[path].count("class SlaError") == 1
