"""The two entries of the two engines offer the same."""

import re

from generator.deadlines import engine
from tests.support.engines import ENGINE


def test_both_entries_have_the_same_names() -> None:
    source = (ENGINE / "engine.js").read_text()
    exported = re.findall(r"^export (?:const|class) (\w+)", source, re.MULTILINE)
    snake = [name if name == "SlaError" else re.sub("([A-Z])", r"_\1", name).lower() for name in exported]
    assert sorted(snake) == sorted(engine.__all__)
