"""What is asked: by options, or one question after the other in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass
from datetime import date
from typing import Final

from ..core.messages import Message, plural_message
from ..publishing.hosting.headers import HOSTS
from .answers import (
    Answers,
    NoAnswer,
    a_company,
    a_form,
    a_host,
    a_language,
    a_logo,
    a_phone,
    a_place,
    a_start,
    an_accent,
    an_address,
    an_email,
)
from .points import STARTING_POINTS
from .policy_text import TITLE
from .texts import LANGUAGES, translated

Given = Mapping[str, tuple[str, ...]]
"""By the name of an option, what was given, as it was typed; nothing for what may stay open."""
_REGIONS: Final = {"de": "DE", "fr": "FR", "en": "GB-ENG"}

_OPEN: Final = Message("(Enter: a question in the file)")


@dataclass(frozen=True, slots=True)
class Asked:
    """One of them; `is_needed` if nothing can be made without an answer, `between` stands between several, `open` says what
    comes of no answer."""

    option: str
    asks: Message
    is_needed: bool = False
    between: str = ""
    open: Message = _OPEN


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
        Message("Where is your office? Its calendar of public holidays, if need be with a name and a time zone: DE-BE; or Berlin=DE-BE,Europe/Berlin. Several: with a semicolon between."),
        is_needed=True,
        between=";",
    ),
    Asked("start", Message("With what do you begin?"), is_needed=True),
    Asked("email", Message("At which e-mail address do reports arrive?")),
    Asked("phone", Message("At which telephone number are you reached, such as +49 30 …? Without an answer at none. Of several offices: in their order, with a semicolon between."), between=";"),
    Asked("address", Message("At which web address will the portal be published?")),
    Asked("hosting", Message("Where will it be hosted ({known})? Several: with a comma between."), between="[ ,;]+", open=Message("(Enter: somewhere else)")),
    Asked("form", Message("Which form service takes reports: SERVICE=ADDRESS, or the address of an endpoint of your own?")),
)  # fmt: skip
_PROPOSED: Final = Message("(Enter: {proposal})")
_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "company": a_company, "language": a_language, "start": a_start, "email": an_email, "phone": a_phone,
    "address": an_address, "hosting": a_host, "form": a_form,
}  # fmt: skip


def proposals(given: Given, spoken: str) -> dict[str, str]:
    """What is proposed where nothing is given; `spoken` is the language of the author's machine.

    The title is that of the first language: where none is given, each has its own.
    """
    first = (given.get("language") or (spoken if spoken in LANGUAGES else "en",))[0].partition("-")[0].lower()
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

    languages = tuple(dict.fromkeys(a_language(each) for each in given["language"]))
    places = tuple(
        {place.id: place for place in (a_place(each, languages) for each in given["region"])}.values()
    )
    return Answers(
        company=a_company(one("company")),
        title=" ".join(one("title").split()),
        languages=languages,
        places=places,
        start=a_start(one("start")),
        today=today,
        email=one("email") and an_email(one("email")),
        phones=_for_places(tuple(a_phone(each) for each in given.get("phone", ())), places),
        address=one("address") and an_address(one("address")),
        hosting=tuple(dict.fromkeys(a_host(each) for each in given.get("hosting", ()))),
        form=a_form(one("form")) if one("form") else ("", ""),
        form_key=one("form-key").strip(),
        accent=one("accent") and an_accent(one("accent")),
        logo_file=(a_logo(one("logo")),) if one("logo") else (),
    )


def _for_places(phones: tuple[str, ...], places: Sized) -> tuple[str, ...]:
    """NoAnswer where a number would belong to no office."""
    if len(phones) > len(places):
        said = plural_message(
            "{phones} telephone numbers are too many for {count} office.",
            "{phones} telephone numbers are too many for {count} offices.",
            len(places),
        )
        raise NoAnswer(said.filled(phones=len(phones), count=len(places)))
    return phones


def asked(given: Given, spoken: str, language: str, ask: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """What was given, and the answers to all other questions; each is asked until it can be meant.

    ask  says a question and gives what was typed; EOFError where nobody is there any more
    """
    found = {option: values for option, values in given.items() if values}
    for question in QUESTIONS:
        refused = ""
        while question.option not in found:
            said = _said(question, proposals(found, spoken).get(question.option, ""), language)
            answer = _split(question, ask(f"{refused}{said} "), proposals(found, spoken))
            if not answer:
                break
            try:
                _examine(question.option, answer, found)
            except NoAnswer as no:
                refused = f"{no.message.in_(language)}\n"
                continue
            found[question.option] = answer
    return found


def _said(question: Asked, proposal: str, language: str) -> str:
    choice = "".join(f"\n  {point.id}: {point.about.in_(language)}" for point in STARTING_POINTS)
    known = HOSTS if question.option == "hosting" else LANGUAGES
    asks = question.asks.in_(language, {"known": ", ".join(known)})
    hint = (
        _PROPOSED.in_(language, {"proposal": proposal})
        if proposal
        else ""
        if question.is_needed
        else question.open.in_(language)
    )
    return " ".join(filter(None, (asks + (f"{choice}\n" if question.option == "start" else ""), hint)))


def _split(question: Asked, typed: str, proposed: Mapping[str, str]) -> tuple[str, ...]:
    """() for what stays open."""
    text = typed.strip() or (proposed.get(question.option, "") if question.is_needed else "")
    parts = re.split(question.between, text) if question.between else [text]
    found = tuple(part.strip() for part in parts if part.strip())
    return found or (("",) if question.is_needed else ())


def _examine(option: str, answer: tuple[str, ...], found: Given) -> None:
    """NoAnswer for what cannot be meant."""
    for each in answer:
        if option == "region":
            a_place(each, found["language"])
        elif option in _READ:
            _READ[option](each)
    if option == "phone":
        _for_places(answer, found["region"])
