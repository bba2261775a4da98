"""Which numbers would mean another clause, rule or definition than those that contracts cite."""

from generator.diff.comparing.number_moves import NumberMove, number_moves
from tests.support.policies import changed, real

SECTION = "  remedies:\n{number}    text:\n      de: Neu.\n      en: New.\n\n  contact-support:\n"
DEFINITION = (
    "  weekday:\n    term:",
    "  region:\n    term: Region\n    meaning: Region.\n  weekday:\n    term:",
)


def test_nothing_moves_where_nothing_differs_or_the_new_section_has_a_letter() -> None:
    lettered = changed(("  contact-support:\n", SECTION.format(number="    number: 7a\n")))
    assert number_moves(real(), real()) == number_moves(real(), lettered) == ()


def test_clauses_after_a_new_one_move_and_their_parts_with_them() -> None:
    moved = number_moves(real(), changed(("  contact-support:\n", SECTION.format(number=""))))
    assert moved == (
        NumberMove(("sections", "contact-support"), "8", "9"),
        NumberMove(("service_hours",), "9", "10"),
        NumberMove(("counting",), "10", "11"),
        NumberMove(("definitions",), "11", "12"),
        NumberMove(("not_promised",), "12", "13"),
        NumberMove(("document",), "13", "14"),
    )


def test_a_definition_and_a_rule_that_come_between() -> None:
    assert number_moves(real(), changed(DEFINITION)) == (
        NumberMove(("definitions", "weekday"), "11.3", "11.4"),
        NumberMove(("definitions", "first-response"), "11.4", "11.5"),
        NumberMove(("definitions", "report"), "11.5", "11.6"),
    )
    later = (
        "  day_of_receipt: not counted\n",
        "  day_of_receipt: not counted\n  waiting_for_customer: stops the clock\n",
    )
    assert number_moves(real(), changed(later)) == (
        NumberMove(("counting", "local-time"), "10.7", "10.8"),
        NumberMove(("counting", "clock-change"), "10.8", "10.9"),
        NumberMove(("counting", "horizon"), "10.9", "10.10"),
    )


def test_a_renamed_section_keeps_its_number() -> None:
    renamed = ("  disclaimer:\n", "  liability:\n    formerly: [disclaimer]\n")
    assert number_moves(real(), changed(renamed)) == ()
