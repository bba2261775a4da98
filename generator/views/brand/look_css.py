"""A look -> the style sheet that names its colours and fonts (`--portal-accent`); no other style sheet has a colour."""

from collections.abc import Mapping

from .look import Look

_PALETTE = '[data-md-color-scheme="%s"]'


def tokens_css(look: Look, standalone: bool) -> str:
    """standalone  for a sheet without the theme, where the reader's system chooses the palette"""
    light = {**look.light, "font": ", ".join(map(_family, look.screen_fonts))}
    if standalone:
        dark = f"@media (prefers-color-scheme: dark) {{\n{_rule(':root', look.dark)}}}\n"
        return _rule(":root", light) + dark + _printed(":root", look.printed)
    palettes = _rule(f":root,\n{_PALETTE % 'default'}", light) + _rule(_PALETTE % "slate", look.dark)
    return palettes + _printed(":root,\n[data-md-color-scheme]", look.printed)


def _printed(selector: str, tokens: Mapping[str, str]) -> str:
    # The margins of a page know no variables.
    margin = f"@page {{\n@bottom-right {{\ncolor: {tokens['quiet']};\n}}\n}}\n"
    return f"@media print {{\n{margin}{_rule(selector, tokens)}}}\n"


def _rule(selector: str, tokens: Mapping[str, str]) -> str:
    lines = "".join(f"--portal-{name}: {value};\n" for name, value in tokens.items())
    return f"{selector} {{\n{lines}}}\n"


def _family(name: str) -> str:
    return f'"{name}"' if " " in name else name
