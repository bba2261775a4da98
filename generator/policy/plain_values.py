"""Values of the models back in the spelling of the policy file."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from .notation import Duration, OpenInterval
from .policy import Entry, EscalationStep, PhoneNumber, SpecialDay, Text, Week, WeekChange


def plain_value(value: Any) -> Any:
    """`2 business days`, `9:00–18:00`, a wording by language; models as dicts, for JSON."""
    match value:
        case Duration() | OpenInterval():
            return value.words
        case Text():
            return value.root.get("*", value.root)
        case Week():
            if value.is_always:
                return "always"
            return {days: plain_value(each) for days, each in value.root.items()}
        case BaseModel():
            return {
                name: plain_value(getattr(value, name)) for name in type(value).model_fields if name != "id"
            }
        case dict():
            return {str(key): plain_value(each) for key, each in value.items()}
        case tuple():
            if value and all(isinstance(each, OpenInterval) for each in value):
                return ", ".join(each.words for each in value)
            return [plain_value(each) for each in value]
        case date():
            return str(value)
    return value


def on_one_line(value: Any) -> str:
    """A value as a message about it says it; an absent one is a dash."""
    match value:
        case None:
            return "–"
        case EscalationStep():
            return f"{value.after.words}: {', '.join(value.to)}"
        case PhoneNumber():
            return f"{value.number}, {value.cost}"
        case SpecialDay() | WeekChange():
            return on_one_line(value.open)
        case Week() if not value.is_always:
            return "; ".join(f"{days}: {on_one_line(each)}" for days, each in value.root.items())
        case () | []:
            return "closed"
        case Entry():
            return value.id
    plain = plain_value(value)
    return ", ".join(map(str, plain)) if isinstance(plain, list) else str(plain)
