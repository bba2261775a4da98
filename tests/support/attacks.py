"""Texts that try to become something else wherever they land, and policies in which every text is one.

None of them is the safe Markdown that texts may use, so each must show exactly as it was typed.
"""

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, Final

from babel.messages.pofile import read_po

from generator.i18n.locale import TEMPLATE, TRANSLATIONS
from generator.policy.base import ALL_LANGUAGES
from generator.policy.policy import Policy
from tests.support.policies import real

HTML: Final = (
    "<img src=x onerror=hacked()> </title></textarea></select></script><script>hacked()</script> "
    '" onmouseover="hacked()" autofocus onfocus=hacked() x=\' <!-- --> <svg/onload=hacked()> &lt;i&gt; &#60;b&#62;'
)
JINJA: Final = "{{7*7}} {% raw %} {# note #} {{ config.theme }} %s %(a)s"
PLACES: Final = "{url} {time} {heading} {n} {0}"  # of the program's own sentences, which wording may move
MARKDOWN: Final = (
    "{: onclick=hacked() } {#p1} [x](javascript:hacked()) ![y](data:text/html,z) [a][ref] "
    '<javascript:hacked()> `<b>` \\</div> --8<-- "x" !!! note ^[1]'
)
TYPST: Final = '#read("/etc/passwd") #panic("x") #{1} $x$ @p1 <p1> // no'
DATA: Final = "]]> <![CDATA[ &amp; %0d%0aX: \\n \\u0041 ;=1+1,+1 \u200fx"
WORD: Final = f"{HTML} {JINJA} {MARKDOWN} {TYPST} {DATA}"
ONE_LINE: Final = f"{WORD} {PLACES}"
LINES: Final = (
    "\r\nATTENDEE:mailto:hacked@example.org\rBEGIN:VEVENT\nX: 1\n\n# heading\n\n    code\n\n> said\n\n"
    "a b\n---\n\n[ref]: javascript:hacked()\n\n<script>hacked()</script>\n\n<div markdown=1>\n\u2028{: #p1 }\n"
)
FORMULA: Final = '=HYPERLINK("x")'

# What a spreadsheet takes for a formula, if a cell begins with it.
FORMULAS: Final = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
)
ADDRESSES: Final = (
    "javascript:hacked()",
    "JaVaScRiPt:hacked()//https://a.example/",
    " javascript:hacked()",
    "data:text/html,<script>hacked()</script>",
    "vbscript:hacked()",
    'https://a.example/"><script>hacked()</script>',
    "https://a.example/'; script-src *",
    "https://a.example/\r\nX-Hacked: 1",
    "//a.example/x",
)

EMAIL: Final = 'x"><script>hacked()</script>\r\nBcc:y?bcc=z@a.example'
PHONE: Final = '+49 30 1"><script>hacked()</script>;ext=1'

Change = Callable[[tuple[str, ...], str], str]


def attacked() -> Policy:
    """Every text replaced by all attacks and a number of its own, and every word of the program followed by them."""
    return _replaced(
        lambda n: f"{FORMULA} №{n} {ONE_LINE}{LINES}",
        lambda n: f"{FORMULA} №{n} {ONE_LINE}",
        WORD,
        EMAIL,
        PHONE,
    )


def harmless() -> Policy:
    """The same policy with a word for each text, and `p1` as in the attacks: a name that says an id hides the id."""
    return _replaced(lambda n: f"Word {n} p1", lambda n: f"Word {n}", "word", "x@a.example", "+49 30 1")


def printed() -> Policy:
    """Every text replaced by what Typst would run, short enough for the cells of a printed table."""
    return _replaced(lambda n: f"№{n} {TYPST}", lambda n: f"№{n} #u", "#w", EMAIL, PHONE)


def unsafe(address: str) -> Policy:
    """The real policy with this address wherever one can stand; no checked file can hold it."""
    data = real().model_dump(mode="python")
    data["company"] |= {"imprint": address, "privacy_notice": address}
    data["publishing"]["address"] = address
    data["contact"]["form"] |= {"endpoint": address, "redirect_origins": [address]}
    return Policy.model_validate(data)


def _replaced(
    text: Callable[[int], str], unit: Callable[[int], str], suffix: str, email: str, phone: str
) -> Policy:
    numbers = count(1)

    def change(path: tuple[str, ...], value: str) -> str:
        if path[0] == "units":
            return " | ".join(unit(next(numbers)) for _ in value.split("|"))
        return text(next(numbers)) if is_free(path) else value

    data = _changed(real().model_dump(mode="python"), change, ())
    data["wording"] = {word: {ALL_LANGUAGES: f"{word} {suffix}"} for word in _words()}
    data["contact"]["form"]["hidden"] = {f"field {suffix}": text(next(numbers))}
    data["contact"]["email"]["address"] = email
    for number in data["contact"]["phone"]["numbers"]:
        number["number"] = phone
    return Policy.model_validate(data)


def is_free(path: tuple[str, ...]) -> bool:
    """Is this a text for people, not an id, an address, a number or a word that the program knows?"""
    words_of_tiers = path[0] == "tiers" and path[2] in ("price", "features", "service_hours")
    if words_of_tiers or path[:2] == ("counting", "starts"):
        return False  # words and names of the file, in the real policy
    return path[-1] in (*real().languages, ALL_LANGUAGES) or path in (
        ("company", "name"),
        ("contact", "form", "subject"),
    )


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """(path, text) of everything in a dumped policy that is free."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from texts(each, (*path, str(name)))
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from texts(each, (*path, str(index)))
    elif isinstance(value, str) and is_free(path):
        yield path, value


def _words() -> Iterator[str]:
    """The program's own words that a policy may replace; those that count have forms of their own."""
    with (TRANSLATIONS / TEMPLATE).open("rb") as file:
        yield from (each.id for each in read_po(file) if isinstance(each.id, str) and each.id)


def _changed(value: Any, change: Change, path: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        return {name: _changed(each, change, (*path, str(name))) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_changed(each, change, (*path, str(index))) for index, each in enumerate(value)]
    return change(path, value) if isinstance(value, str) else value
