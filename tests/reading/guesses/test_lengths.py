"""A time typed another way: the same to the minute, or a question, never another promise."""

import pytest

from generator.reading.guesses.lengths import guess_duration, possible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 Arbeitsstunden", "4 business hours"),
        ("30 Min.", "30 minutes"),
        ("1 Std", "1 hour"),
        ("1.5 hours", "1.5 hours"),
        ("1,5 Stunden", "1.5 hours"),
        ("1 h 30", "90 minutes"),
        ("2 Arbeitstage", "2 business days"),
        ("4 bussiness hours", "4 business hours"),
        ("1,25 Arbeitsstunden", "75 business minutes"),
        ("1,5 Arbeitsstunden", "1.5 business hours"),
        ("14 Kalendertage", "14 days"),
        ("30 Arbeitsminuten", "30 business minutes"),
        ("1½ hours", None),
        ("1 1/2 hours", None),
        ("2.5 business days", None),
        ("1.5 Geschäftsstunden", "1.5 business hours"),
        ("30-45 minutes", "30 to 45 minutes"),
        ("2 – 4 Std.", "2 to 4 hours"),
        ("1 Stunde bis 2 Stunden", "1 to 2 hours"),
        ("1,5 bis 2 Arbeitsstunden", "1.5 to 2 business hours"),
        ("0.5-1 hours", None),
        ("30 minutes to 1 hour", None),
        ("4-2 hours", None),
        ("2/4 hours", None),
        ("3 Monate", "3 months"),
        ("1 months", "1 month"),
        ("1 Jahr", "1 year"),
        ("2 to 3 Tage", None),
        ("2 Werktage", None),
        ("3 Tage", None),
        ("2 weeks", None),
        ("about 2 hours", None),
        ("max. 4 hours", None),
        ("1.000 hours", None),
        ("3O minutes", None),
        ("1l hours", None),
        ("1.30 hours", None),
        ("1,15 Stunden", None),
        ("1.25 hours", "75 minutes"),
        ("4hours", "4 hours"),
        ("30min.", "30 minutes"),
        ("0 hours", None),
        ("soon", None),
    ],
)
def test_only_what_means_the_same_is_a_correction(text: str, expected: str | None) -> None:
    assert guess_duration(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.5 business days", ("2 business days", "3 business days")),
        ("45-30 minutes", ("45 minutes", "30 minutes")),
        ("2 Werktage", ("2 business days", "2 days")),
        ("3 Tage", ("3 business days", "3 days")),
        ("1½ hours", ("1.5 hours",)),
        ("1/2 hour", ("30 minutes",)),
        ("max. 4 hours", ("4 hours",)),
        ("3O minutes", ("30 minutes",)),
        ("l5 minutes", ("15 minutes",)),
        ("1O4 business hours", ("104 business hours",)),
        ("1.30 hours", ("78 minutes", "90 minutes")),
        ("0,45 Std.", ("27 minutes", "45 minutes")),
        ("soon", ()),
    ],
)
def test_what_it_may_mean_is_asked(text: str, expected: tuple[str, ...]) -> None:
    assert possible(text) == expected
