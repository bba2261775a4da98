"""Texts of a policy on paper: paragraphs, lists, tables with columns as wide as what they say."""

from generator.artifacts.paper.prose_blocks import prose_blocks
from generator.artifacts.paper.sheet import Cell, Paragraph, Points, Table, line
from generator.policy.prose import Run, label, parse


def test_paragraphs_lists_and_labels() -> None:
    assert list(prose_blocks(parse("One.\n\n- two\n\n1. three"), "")) == [
        Paragraph(line("One.")),
        Points((line("two"),)),
        Points((line("three"),), is_numbered=True),
    ]
    assert list(prose_blocks(label("a\nb"), "")) == [Paragraph((Run("a"), Run(" "), Run("b")))]


def test_a_table_with_its_head_and_the_names_of_its_rows() -> None:
    text = f"| Availability | Credit |\n| --- | --- |\n| {'long ' * 20}| *5 %* |"
    assert list(prose_blocks(parse(text), "Credits")) == [
        Table(
            "Credits: Availability, Credit",
            ("40", "8"),
            (Cell((line("Availability"),)), Cell((line("Credit"),))),
            ((Cell((line(("long " * 20).strip()),), "strong"), Cell(((Run("5 %", "em"),),))),),
        )
    ]


def test_the_only_cell_of_a_row_names_nothing() -> None:
    (table,) = prose_blocks(parse("| a |\n| - |\n| b |"), "")
    assert isinstance(table, Table)
    assert [[cell.weight for cell in row] for row in table.rows] == [["plain"]]
