"""The one script of the calculator."""

from pathlib import Path

from generator.outputs.calculator_script import artifact

SCRIPTS = Path(__file__).parents[2] / "docs" / "javascripts"


def test_it_needs_no_other_file_and_defines_both_elements() -> None:
    made = artifact(lambda path: (SCRIPTS / path).read_text(encoding="utf-8"))
    text = made.data.decode()
    assert made.path == "javascripts/calculator.js"
    lines = text.split("\n")
    assert [line for line in lines if line.startswith(("import", "export"))] == []
    assert [line for line in lines if line.startswith("customElements.define")] == [
        "customElements.define('sla-calculator', SlaCalculator)",
        "customElements.define('open-now', OpenNow)",
    ]
    # Each module stands once, whoever imports it.
    assert text.count("class SlaError") == 1
