"""Where an entry stands, and which lines belong to it."""

import pytest

from generator.core.diagnostic import Path
from generator.editing.file import block_at, entry_at, read_file
from generator.editing.places import place_of

FILE = """\
document:
  title: Terms  # CHECK: of what?
  languages: [de, "en"]

# ── Tiers ──
# Cheapest first.
tiers:
  # The one that
  # everybody has.
  standard:
    name: Standard
    # the reason for this

  gold:
    name: |
      Gold

      or more
    steps:
      # at once
      - after: 1 hour
        to: [boss]
      - plain
      - |
          a text
"""
READ = read_file(FILE.encode(), "support.yaml")


@pytest.mark.parametrize(
    ("path", "bytes_", "text", "style"),
    [
        (("document", "title"), "Terms", "Terms", "plain"),
        (("document", "languages", 1), '"en"', "en", "quoted"),
        (("tiers", "gold", "name"), "      Gold\n\n      or more", "Gold\n\nor more", "block"),
        (("tiers", "gold", "steps", 0, "to", 0), "boss", "boss", "plain"),
        (("tiers", "gold", "steps", 2), "          a text", "a text", "block"),
        (("tiers", "gold", "steps", 1), "plain", "plain", "plain"),
    ],
)
def test_a_value_and_its_bytes(path: Path, bytes_: str, text: str, style: str) -> None:
    entry = entry_at(READ, path)
    assert entry is not None
    assert (READ.data[slice(*entry.span)].decode(), entry.text, entry.style) == (bytes_, text, style)


@pytest.mark.parametrize("path", [(), ("tiers",), ("tiers", "silver"), ("document", "languages", 2)])
def test_what_is_no_value(path: Path) -> None:
    assert entry_at(READ, path) is None


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        (("document",), (1, 3)),
        (("document", "title"), (2, 2)),
        (("tiers",), (6, 25)),
        (("tiers", "standard"), (8, 12)),
        (("tiers", "standard", "name"), (11, 11)),
        (("tiers", "gold"), (14, 25)),
        (("tiers", "gold", "name"), (15, 18)),
        (("tiers", "gold", "steps", 0), (20, 22)),
        (("tiers", "gold", "steps", 2), (24, 25)),
        (("tiers", "gold", "steps", 1), (23, 23)),
    ],
)
def test_an_entry_and_what_belongs_to_it(path: Path, lines: tuple[int, int]) -> None:
    block = block_at(READ, path)
    assert block is not None
    assert (block.first_line, block.last_line) == lines


@pytest.mark.parametrize("path", [(), ("nothing",), ("document", "languages", 0)])
def test_what_has_no_lines_of_its_own(path: Path) -> None:
    assert block_at(READ, path) is None


def test_a_place_is_named_as_in_documents() -> None:
    assert place_of(("features", "email", "name", "de")) == "features › email › name"
    assert place_of(("escalation", "P1", 1, "to", 0)) == "escalation › P1 › 2 › to › 1"
    assert place_of(("document", "version")) == "document › version"
