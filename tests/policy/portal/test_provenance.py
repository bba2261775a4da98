"""Marks of what was chosen or added: shown to whoever writes and reads a draft, and said like all else in a release."""

from datetime import date

import pytest

from generator.i18n.locale import Locale
from generator.policy.portal.provenance import as_released
from generator.versions.archive import Archive, ReleasedVersion
from generator.versions.history import History
from generator.versions.history_pages import said_in
from generator.views.policy_view import PolicyView
from tests.support.versions_of_policy import policy, settled, with_lines

SHOWN = ("publishing:\n", "publishing:\n  provenance: shown\n")


def said(text: str, is_released: bool) -> PolicyView:
    known = policy(text)
    archive = (ReleasedVersion(known, {}),) if is_released else ()
    return said_in(History(known, Archive(archive), date(2026, 12, 1)), Locale.of(known, "de"))


@pytest.mark.parametrize(
    ("text", "is_released", "expected"),
    [
        (settled(), False, ["gewählte Lesart", "ergänzt"]),
        (settled(), True, []),
        (with_lines(settled(), SHOWN), True, ["gewählte Lesart", "ergänzt"]),
    ],
)
def test_readers_see_the_marks(text: str, is_released: bool, expected: list[str]) -> None:
    view = said(text, is_released)
    each = [view.counting_origin, view.not_promised_origin, *(region.origin for region in view.regions)]
    each += [*(section.origin for section in view.sections), *(one.origin for one in view.definitions)]
    assert sorted({mark.label for mark in each if mark}, reverse=True) == expected
    assert [mark.label for mark in view.origins] == expected


def test_nothing_else_differs() -> None:
    known = policy(settled())
    plain = as_released(known)
    assert plain.model_dump() != known.model_dump()
    assert {name: getattr(plain, name) for name in type(plain).model_fields if name != "counting"} == {
        **{name: getattr(known, name) for name in type(known).model_fields if name != "counting"},
        **{name: getattr(plain, name) for name in ("sections", "regions", "definitions")},
    }
    assert as_released(plain) is plain
