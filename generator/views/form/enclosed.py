"""What stands at the end of the form: files, a copy, whose the data are, and the customer's own declaration, in one language."""

import re
from collections.abc import Iterator
from typing import Final

from ...i18n.locale import Locale
from ...policy import prose
from ...policy.base import Text
from ...policy.contact import ContactForm, FormFiles
from ...policy.notation import N_
from ...policy.portal.consent import FIELD
from ...policy.portal.form_providers import FormProvider, file_fields
from ...policy.prose import Prose
from .form_view import BoxView, FieldView, FilesView

# What Art. 13 GDPR wants said, in the order of the form.
_DUTIES: Final = {
    "controller": N_("Controller"),
    "recipient": N_("Recipient of the data"),
    "transfer": N_("Transfer of the data"),
    "retention": N_("Retention of the data"),
}
# A sentence, not the full stop of `Inc.`; or a label of the author's own, not the colon of an address.
_SAYS_ITSELF: Final = re.compile(r"\w{5,}[.!?]\s*$|:\s")


def say_files(locale: Locale, files: FormFiles) -> FilesView:
    size = f"{locale.number(files.megabytes)} MB"
    is_one = files.count == 1
    labels = [
        locale.text("File") if is_one else locale.text("File {number}", number=at + 1)
        for at in range(files.count)
    ]
    invalid = locale.text("A file may have at most {size}.", size=size)
    several = locale.text("At most {count} files, each of at most {size}.", count=files.count, size=size)
    return FilesView(
        fields=tuple(
            FieldView(name, label, "file", False, "", invalid=f"{label}{locale.colon}{invalid}")
            for name, label in zip(file_fields(files.count), labels, strict=True)
        ),
        hint=invalid if is_one else several,
        most_bytes=files.megabytes * 1_000_000,
    )


def say_copy(locale: Locale, provider: FormProvider) -> BoxView:
    label = prose.label(locale.text("Send a copy to my email address"))
    above = locale.text("This is what you sent us:")
    return BoxView(provider.copy, label, above if provider.copy_is_text else "yes")


def say_consent(locale: Locale, declaration: Prose) -> BoxView:
    """To be ticked; its words are sent along."""
    sent = " ".join(declaration.plain.split())
    return BoxView(FIELD, declaration, sent, locale.text("Please tick: “{label}”", label=sent))


def duties(form: ContactForm) -> Iterator[tuple[str, Text]]:
    """Those that the form fulfils, with the author's words."""
    return ((each, text) for each in _DUTIES if (text := getattr(form, each)))


def say_duty(locale: Locale, duty: str, text: str) -> str:
    """`Verantwortlicher: Cyren GmbH, Berlin`: a name alone does not say what it stands for; a sentence does."""
    return text if _SAYS_ITSELF.search(text) else f"{locale.text(_DUTIES[duty])}{locale.colon}{text}"
