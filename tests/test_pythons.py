"""Which Pythons are tried with the wheel, and what is said of their answers."""

import sys

from tools.pythons import OLDEST, different, found, version_of


def test_every_python_that_is_here_is_tried_once() -> None:
    versions = [version_of(python) for python in found()]
    assert versions == sorted(set(versions))
    assert min(versions, default=OLDEST) >= OLDEST


def test_a_python_says_which_it_is() -> None:
    assert version_of(sys.executable) == sys.version_info[:3]


def test_what_differs_is_named() -> None:
    assert different([("check", "a"), ("site", "b"), ("check", "a"), ("site", "b")]) == []
    assert different([("check", "a"), ("site", "b"), ("check", "a"), ("site", "c"), ("site", "b")]) == [
        "site"
    ]
    assert different([]) == []
