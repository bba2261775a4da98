"""What is asked: by options, or one question after the other in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..core.messages import Message, plural_message
from ..policy.portal.form_providers import PROVIDERS
from ..publishing.hosting.headers import HOSTS
from .answers import (
    Answers,
    a_company,
    a_form,
    a_host,
    a_language,
    a_logo,
    a_phone,
    a_start,
    a_title,
    an_accent,
    an_address,
    an_email,
)
from .places import NoAnswer, Office, a_place, told_apart
from .points import STARTING_POINTS
from .policy_text import TITLE
from .texts import LANGUAGES, translated

Given = Mapping[str, tuple[str, ...]]
"""By the name of an option, what was given, as it was typed; nothing for what may stay open."""
_REGIONS: Final = {"de": "DE", "fr": "FR", "en": "GB-ENG"}

_OPEN: Final = Message("(Enter: a question in the file)")


@dataclass(frozen=True, slots=True)
class Speaking:
    """`language`: that in which the author is spoken to; `machine`: that in which something is proposed."""

    language: str
    machine: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One of them; `is_needed` if nothing can be made without an answer, `between` stands between several.

    without  what comes of it where nobody answers
    """

    option: str
    asks: Message
    is_needed: bool = False
    between: str = ""
    without: Message = _OPEN


QUESTIONS: Final = (
    Asked("company", Message("What is your company called?"), is_needed=True),
    Asked(
        "language",
        Message("In which languages will the portal speak, the one that prevails first? ({known})"),
        is_needed=True,
        between="[ ,;]+",
    ),
    Asked("title", Message("What is the portal to be called?")),
    Asked(
        "region",
        Message("Where is your office? The code of its country, with that of its part if holidays differ there: DE or DE-BE. A name and a time zone may stand with it: Berlin=DE-BE,Europe/Berlin. Several offices: with a semicolon between."),
        is_needed=True,
        between=";",
    ),
    Asked("start", Message("With what do you begin?"), is_needed=True),
    Asked("email", Message("At which e-mail address do reports arrive?")),
    Asked("phone", Message("At which telephone number are you reached, such as +49 30 …? Of several offices: in their order, with a semicolon between."), between=";", without=Message("(Enter: at none)")),
    Asked("address", Message("At which web address will the portal be published?")),
    Asked("hosting", Message("Where will it be hosted ({known})? Several: with a comma between."), between="[ ,;]+", without=Message("(Enter: somewhere else)")),
    Asked("form", Message("Which form service takes reports? SERVICE=ADDRESS with one of {known}, or the address of an endpoint of your own.")),
)  # fmt: skip
_PROPOSED: Final = Message("(Enter: {proposal})")
_BEGINS: Final = Message("Nothing is written before the last answer; Ctrl-C ends the questions.")
_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "company": a_company, "language": a_language, "title": a_title, "start": a_start, "email": an_email,
    "address": an_address, "hosting": a_host, "form": a_form,
}  # fmt: skip


def proposals(given: Given, spoken: str) -> dict[str, str]:
    """What is proposed where nothing is given; `spoken` is the language of the author's machine. NoAnswer as in `answers_of`.

    The title is that of the first language: where none is given, each has its own.
    """
    languages = _languages(given) if given.get("language") else (spoken if spoken in LANGUAGES else "en",)
    first = languages[0].partition("-")[0]
    return {
        "language": first,
        "title": translated(TITLE, first),
        "region": _REGIONS.get(first, "DE"),
        "start": STARTING_POINTS[0].id,
    }


def missing(given: Given) -> list[str]:
    """Names of the options without which nothing can be made."""
    return [each.option for each in QUESTIONS if each.is_needed and not given.get(each.option)]


def answers_of(given: Given, today: date) -> Answers:
    """NoAnswer for the first that cannot be meant. What is needed must be there."""

    def one(option: str) -> str:
        return next(iter(given.get(option, ())), "")

    languages, places = _languages(given), _places(given)
    return Answers(
        company=a_company(one("company")),
        title=a_title(one("title")),
        languages=languages,
        places=places,
        start=a_start(one("start")),
        today=today,
        email=one("email") and an_email(one("email")),
        phones=_phones(given, places),
        address=one("address") and an_address(one("address")),
        hosting=tuple(dict.fromkeys(a_host(each) for each in given.get("hosting", ()))),
        form=a_form(one("form")) if one("form") else ("", ""),
        form_key=one("form-key").strip(),
        accent=one("accent") and an_accent(one("accent")),
        logo_file=(a_logo(one("logo")),) if one("logo") else (),
    )


def _languages(given: Given) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a_language(each) for each in given["language"]))


def _places(given: Given) -> tuple[Office, ...]:
    languages = _languages(given)
    return told_apart(a_place(each, languages) for each in given["region"])


def _phones(given: Given, places: tuple[Office, ...]) -> tuple[str, ...]:
    """NoAnswer where a number would belong to no office."""
    phones = tuple(a_phone(each) for each in given.get("phone", ()))
    if len(phones) > len(places):
        said = plural_message(
            "{phones} telephone numbers are too many for {count} office.",
            "{phones} telephone numbers are too many for {count} offices.",
            len(places),
        )
        raise NoAnswer(said.filled(phones=len(phones), count=len(places)))
    return phones


def asked(given: Given, speaking: Speaking, ask: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """What was given, and the answers to all other questions; each is asked until it can be meant.

    ask  says a question and gives what was typed; EOFError where nobody is there any more
    """
    found = {option: values for option, values in given.items() if values}
    language, spoken = speaking.language, speaking.machine
    begins = f"{_BEGINS.in_(language)}\n"
    for question in QUESTIONS:
        said = _said(question, proposals(found, spoken).get(question.option, ""), language)
        if question.option in found:
            _examine(question.option, found[question.option], found)
        while question.option not in found:
            answer = _split(question, ask(f"{begins}{said}\n> "), proposals(found, spoken))
            begins = "\n"
            if not answer:
                break
            try:
                _examine(question.option, answer, found)
            except NoAnswer as no:
                said = no.message.in_(language)
                continue
            found[question.option] = answer
    return found


def _said(question: Asked, proposal: str, language: str) -> str:
    known = {"form": PROVIDERS, "hosting": HOSTS}.get(question.option, LANGUAGES)
    asks = question.asks.in_(language, {"known": ", ".join(known)})
    if question.option == "start":
        points = enumerate(STARTING_POINTS, 1)
        asks += "".join(f"\n  {number}  {each.id}: {each.about.in_(language)}" for number, each in points)
    without = "" if question.is_needed else question.without.in_(language)
    hint = _PROPOSED.in_(language, {"proposal": proposal}) if proposal else without
    return "\n".join(filter(None, (asks, hint)))


def _split(question: Asked, typed: str, proposed: Mapping[str, str]) -> tuple[str, ...]:
    """() for what stays open."""
    text = typed.strip() or (proposed.get(question.option, "") if question.is_needed else "")
    parts = re.split(question.between, text) if question.between else [text]
    found = tuple(part.strip() for part in parts if part.strip())
    return found or (("",) if question.is_needed else ())


def _examine(option: str, answer: tuple[str, ...], found: Given) -> None:
    """NoAnswer for what cannot be meant."""
    given = {**found, option: answer}
    if option == "region":
        _places(given)
    elif option == "phone":
        _phones(given, _places(given))
    for each in answer if option in _READ else ():
        _READ[option](each)
