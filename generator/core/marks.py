"""Invisible marks around words that say from which entry of the policy they come; no policy file may hold one of them.

A mark begins with U+2061, goes on with the number of its entry in binary digits, and ends behind the words with
U+2062. Marks may stand in each other: a time in a sentence has its own.
"""

import re
from collections.abc import Iterator
from typing import Final

BEGIN: Final = "\u2061"
END: Final = "\u2062"
_DIGITS: Final = "\u2063\u2064"
_LENGTH: Final = 14
ENDS: Final = -1
MOST: Final = 2**_LENGTH
_MARK: Final = re.compile(f"{BEGIN}([{_DIGITS}]{{{_LENGTH}}})|{END}")


def marked(words: str, number: int) -> str:
    """ValueError for a number that has more digits than a mark: such an entry is found in another way."""
    if not 0 <= number < MOST:
        raise ValueError(number)
    code = "".join(_DIGITS[number >> place & 1] for place in reversed(range(_LENGTH)))
    return f"{BEGIN}{code}{words}{END}"


def unmarked(words: str) -> str:
    return _MARK.sub("", words) if BEGIN in words or END in words else words


def pieces(words: str) -> Iterator[tuple[str, int]]:
    """The words before each mark, with the number that begins there, or ENDS; last, what is left, which ENDS nothing."""
    at = 0
    for mark in _MARK.finditer(words):
        yield words[at : mark.start()], _number(mark[1]) if mark[1] else ENDS
        at = mark.end()
    yield words[at:], ENDS


def _number(code: str) -> int:
    return int("".join(str(_DIGITS.index(each)) for each in code), 2)
