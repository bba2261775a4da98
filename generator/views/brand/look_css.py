"""A look -> the style sheet that names its colours and fonts (`--portal-accent`); no other style sheet has a colour."""

from collections.abc import Mapping

from .fonts import FontFile
from .look import OWN_FAMILY, Look

# Only a portal with a brand has these, and only its readers load their styles.
_OWN = """.portal-logo {
  flex: none;
  inline-size: auto;
  block-size: 1.5rem;
  max-inline-size: 100%;
  object-fit: contain;
  object-position: 0 50%;
}
.portal-name:has(.portal-logo) {
  display: flex;
  gap: 0.5rem;
  align-items: center;
  min-block-size: 2.2rem;
}
:is([data-md-color-scheme="slate"] .portal-logo--light, [data-md-color-scheme="default"] .portal-logo--dark) {
  display: none;
}
.portal-own-links {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.8rem;
  margin: 0;
  padding: 0 0.6rem;
  list-style: none;
  font-size: 0.7rem;
}
.portal-own-links a {
  display: inline-block;
  padding-block: 0.45rem;
  color: inherit;
  text-decoration: underline;
  text-underline-offset: 0.2em;
}
@media screen and (max-width: 60em) {
  .portal-header:has(.portal-own-links) {
    flex-wrap: wrap;
  }
  .portal-header:has(.portal-own-links) .md-header__title {
    flex-basis: 0;
  }
  .portal-header > nav:has(.portal-own-links) {
    order: 1;
    inline-size: 100%;
  }
  html:has(.portal-own-links) {
    scroll-padding-block-start: 5.2rem;
  }
}
"""
# The header shows the logo alone, so the home page says its name itself.
_TITLE_ON_HOME = """@media screen {
  body .md-typeset h1:has(~ .portal-home) {
    position: static;
    inline-size: auto;
    block-size: auto;
    margin: 0 0 24px;
    overflow: visible;
    clip-path: none;
    white-space: normal;
  }
}
"""
_LOGO_ALONE = """.portal-logo {
  display: block;
  margin-block-end: 0.75rem;
  inline-size: auto;
  block-size: auto;
  max-inline-size: 100%;
  max-block-size: 3rem;
}
.portal-logo--dark {
  display: none;
}
@media (prefers-color-scheme: dark) {
  .portal-logo--light {
    display: none;
  }
  .portal-logo--dark {
    display: block;
  }
}
"""
_PALETTE = '[data-md-color-scheme="%s"]'


def tokens_css(look: Look, standalone: bool) -> str:
    """Files of a font are named from where the sheet will lie: joined with the others in `/assets/`, or in `/stylesheets/`.

    standalone  for a sheet without the theme, where the reader's system chooses the palette
    """
    faces = "".join(_face(each, "../assets/brand/" if standalone else "brand/") for each in look.font_files)
    light = {**look.light, "font": ", ".join(map(_family, look.screen_fonts))}
    if standalone:
        logo = _LOGO_ALONE if look.logo else ""
        dark = f"@media (prefers-color-scheme: dark) {{\n{_rule(':root', look.dark)}}}\n"
        return faces + _rule(":root", light) + dark + _printed(":root", look.printed) + logo
    palettes = faces + _rule(f":root,\n{_PALETTE % 'default'}", light) + _rule(_PALETTE % "slate", look.dark)
    own = _OWN + ("" if look.is_named else _TITLE_ON_HOME) if look.is_own else ""
    return palettes + _printed(":root,\n[data-md-color-scheme]", look.printed) + own


def _face(font: FontFile, folder: str) -> str:
    style = "italic" if font.is_italic else "normal"
    lines = (
        f"font-family: {OWN_FAMILY}",
        f"font-style: {style}",
        f"font-weight: {font.weight}",
        "font-display: swap",
        f"src: url({folder}{font.name})",
    )
    return "@font-face {\n" + "".join(f"{line};\n" for line in lines) + "}\n"


def _printed(selector: str, tokens: Mapping[str, str]) -> str:
    # The margins of a page know no variables.
    margin = f"@page {{\n@bottom-right {{\ncolor: {tokens['quiet']};\n}}\n}}\n"
    return f"@media print {{\n{margin}{_rule(selector, tokens)}}}\n"


def _rule(selector: str, tokens: Mapping[str, str]) -> str:
    lines = "".join(f"--portal-{name}: {value};\n" for name, value in tokens.items())
    return f"{selector} {{\n{lines}}}\n"


def _family(name: str) -> str:
    return f'"{name}"' if " " in name else name
