"""Colours as six digits (`#1d4fa5`): contrast (WCAG 2.2), and the nearest one that can be read; mixed in OKLab, as eyes do.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and https://bottosson.github.io/posts/oklab/
"""

import re
from collections.abc import Iterable
from typing import Final

TEXT: Final = 4.5  # the least contrast of text and what it stands on

_DIGITS: Final = re.compile(r"#?([0-9a-f]{6})", re.IGNORECASE)
_BLACK: Final = "#000000"
_WHITE: Final = "#ffffff"
_STEPS: Final = 1000  # of lightness
_HALVINGS: Final = 14  # of how colourful: finer than a screen shows

Three = tuple[float, float, float]


def parse(text: str) -> str | None:
    """`0A6b3d`, `#0a6b3d` -> `#0a6b3d`; None if it is no colour."""
    found = _DIGITS.fullmatch(text.strip())
    return f"#{found[1].lower()}" if found else None


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def least_contrast(colour: str, papers: Iterable[str]) -> float:
    """On the paper on which it is hardest to read."""
    return min(contrast(colour, paper) for paper in papers)


def passing(colour: str, papers: Iterable[str], least: float = TEXT) -> str:
    """The colour, or of the same hue the one of the nearest lightness that has this contrast on all papers.

    Where none has, black or white, whichever can be read better.
    """
    grounds = tuple(papers)
    if least_contrast(colour, grounds) >= least:
        return colour
    lightness = _oklab(colour)[0]
    for step in range(1, _STEPS + 1):
        for tried in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= tried <= 1 and least_contrast(found := at_lightness(colour, tried), grounds) >= least:
                return found
    return max((_BLACK, _WHITE), key=lambda each: least_contrast(each, grounds))


def at_lightness(colour: str, lightness: float) -> str:
    """The same hue as light (0 to 1) as this, and as colourful as a screen can show it."""
    _, a, b = _oklab(colour)
    return _on_screen((lightness, a, b))


def lightness(colour: str) -> float:
    """0 (black) to 1 (white), as eyes judge it."""
    return _oklab(colour)[0]


def mixed(colour: str, paper: str, share: float) -> str:
    """So much (0 to 1) of a colour in its paper."""
    one, other = _oklab(colour), _oklab(paper)
    first, second, third = (share * x + (1 - share) * y for x, y in zip(one, other, strict=True))
    return _on_screen((first, second, third))


def soft(colour: str, paper: str, most: float, least: float = TEXT) -> str:
    """As much of a colour in its paper as lets it be read on the mixture: at most this share (0 to 1)."""
    for step in range(_STEPS, 0, -1):
        found = mixed(colour, paper, most * step / _STEPS)
        if contrast(colour, found) >= least:
            return found
    return paper


def _channels(colour: str) -> Three:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _for_screen(light: float) -> float:
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(colour: str) -> Three:
    red, green, blue = map(_linear, _channels(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _light_of(lab: Three) -> Three:
    """Linear red, green and blue; beyond 0 to 1 where no screen has the colour."""
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _on_screen(lab: Three) -> str:
    """Where no screen is as colourful, as colourful as one can be."""
    lightness, a, b = lab
    low, high = 0.0, 1.0
    if _is_shown(_light_of(lab)):
        low = 1.0
    else:
        for _ in range(_HALVINGS):
            tried = (low + high) / 2
            if _is_shown(_light_of((lightness, a * tried, b * tried))):
                low = tried
            else:
                high = tried
    light = _light_of((lightness, a * low, b * low))
    return "#" + "".join(f"{round(255 * _for_screen(min(1.0, max(0.0, each)))):02x}" for each in light)


def _is_shown(light: Three) -> bool:
    return all(-1e-4 <= channel <= 1.0001 for channel in light)
