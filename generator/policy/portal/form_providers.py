"""FormProvider profiles: a table of what each form service expects and how it says that it worked.

A new service is one row here; the page and its script read everything from the row. Sources: the services'
own documentation as of November 2026, `@formspree/core` 4.0.0 for Formspree, `@formspark/use-formspark` 0.1.42 and
public clients of Basin. HTTP 200 alone is never success: a CAPTCHA page, a quota message and a login page all come
as 200, and so do many refusals of hand-made endpoints.
"""

import json
from dataclasses import asdict, dataclass
from typing import Final, Literal
from urllib.parse import urlsplit, urlunsplit

from ...core import web_address
from ..contact import ContactForm
from ..policy import Policy

Meaning = Literal["text", "true", "word", "said"]
GENERIC: Final = "generic"
_SECOND_LEVEL: Final = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
_EXAMPLE_HOSTS: Final = frozenset({"localhost", "127.0.0.1", "example.com", "example.net", "example.org"})
_EXAMPLE_ENDS: Final = (
    ".example",
    ".invalid",
    ".test",
    ".localhost",
    ".example.com",
    ".example.net",
    ".example.org",
)


@dataclass(frozen=True, slots=True)
class Success:
    """When an answer with a 2xx status means that the report has arrived.

    body     "json": a JSON object; "echo": a JSON object with the report's number, or a yes; "page": a page with a
             word of `proof`; "proof": whatever says by itself that the report was taken (`form-answer.js`)
    path     the entry of the JSON answer that decides, with dots: `data.ok`; "" if the status is enough
    means    of that entry: a "text", the value "true", the "word" `"true"`, or "said": anything but a no
    without  a page with this word in it is not success (a CAPTCHA comes as a page with status 200)
    proof    a page is success only with one of these in it
    """

    body: Literal["json", "echo", "page", "proof"]
    path: str = ""
    means: Meaning = "said"
    without: str = ""
    proof: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """How the service says no, and to which field.

    filled   entries that mean failure when there is something in them, also with status 200
    denied   entries that mean failure when they say no: false, 0, "no", "failed", …
    fields   the entry with the errors of fields: a list of {field, message} or a map of field -> messages
    message  entries that hold a sentence for people, the first that is there
    """

    filled: tuple[str, ...] = ("error", "errors")
    denied: tuple[str, ...] = ("ok", "success")
    fields: str = "errors"
    field: str = "field"
    text: str = "message"
    message: tuple[str, ...] = ("error", "message", "detail", "title")


@dataclass(frozen=True, slots=True)
class Files:
    """What the service takes of files; limits in millions of bytes, 0 if it states none.

    most         in one report
    each_mb      for one file
    together_mb  for a whole report, what is typed included
    """

    most: int = 10
    each_mb: int = 0
    together_mb: int = 0


def file_fields(count: int) -> tuple[str, ...]:
    """A field for each file, for not every service takes several in one: `attachment`, `attachment_2`."""
    return tuple("attachment" if at == 1 else f"attachment_{at}" for at in range(1, count + 1))


@dataclass(frozen=True, slots=True)
class FormProvider:
    """A form service. Field names are the service's; "" where it has no such field.

    key           the hidden field for the policy's `key`; the service refuses the form without it
    form_name     the key is also the name of the form (Netlify finds the form by it in the built page)
    script_path   put before the path of the endpoint when a script sends the form
    fixed         hidden fields that always have the same value
    attributes    extra attributes of the form element
    own_page      the form is sent to our own thank-you page when the endpoint is the portal itself
    trap_is_box   the honeypot is a check box, not a line
    limit_mb      a longer report is refused by the service (millions of bytes); 0 if it states none
    files         what it takes of them; None if it takes none
    copy          the field that makes it send a copy to the address in `email`; "" if only its own settings can
    copy_is_text  of that field: it holds the words above the copy
    """

    id: str
    name: str
    honeypot: str
    success: Success
    refusal: Refusal = Refusal()
    subject: str = ""
    redirect: str = ""
    reply_to: str = ""
    key: str = ""
    form_name: bool = False
    script_path: str = ""
    fixed: tuple[tuple[str, str], ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    own_page: bool = False
    trap_is_box: bool = False
    limit_mb: int = 0
    files: Files | None = None
    copy: str = ""
    copy_is_text: bool = False
    hosts: tuple[str, ...] = ()
    accept: str = "application/json"
    encoding: str = "application/x-www-form-urlencoded"

    def hidden(self, form: ContactForm, thanks: str | None, subject: str) -> tuple[tuple[str, str], ...]:
        """Hidden fields of the page: name and value, each name once; the policy's own come last and win.

        thanks   absolute address of the thank-you page, or None if the portal's address is not known
        subject  the subject line of a form sent without script
        """
        fields = dict(self.fixed)
        if self.key and form.key:
            fields[self.key] = form.key
        if self.subject:
            fields[self.subject] = subject
        if self.redirect and thanks:
            fields[self.redirect] = thanks
        return tuple((fields | form.hidden).items())

    def action(self, form: ContactForm) -> str:
        """Where the page sends the form without script."""
        return _moved(form.endpoint, self.script_path, "") if self.script_path else form.endpoint

    def script_action(self, form: ContactForm) -> str:
        """Where the script sends it."""
        return (
            _moved(form.endpoint, self.script_path, self.script_path) if self.script_path else form.endpoint
        )

    def contract(self, form: ContactForm) -> str:
        """What the script must know of the service, as JSON."""
        success = asdict(self.success)
        if self.id == GENERIC and form.success:
            success |= {"body": "json", "path": form.success}
        return json.dumps(
            {
                "accept": self.accept,
                "subject": self.subject,
                "redirect": self.redirect,
                "replyTo": self.reply_to,
                "limitBytes": self.limit_mb * 1_000_000,
                "success": success,
                "refusal": asdict(self.refusal),
            },
            ensure_ascii=False,
            sort_keys=True,
        )

    def lacks_key(self, form: ContactForm) -> bool:
        return bool(self.key) and not (form.key or form.hidden.get(self.key))

    @property
    def reserved(self) -> frozenset[str]:
        """Names that no field of the policy may have."""
        own = {self.honeypot, self.subject, self.redirect, self.reply_to, self.key, self.copy}
        return frozenset(own | dict(self.fixed).keys()) - {""}


def _moved(endpoint: str, prefix: str, wanted: str) -> str:
    """The endpoint with `wanted` before its path, whether or not `prefix` stands there already."""
    parts = urlsplit(endpoint)
    return urlunsplit(parts._replace(path=wanted + parts.path.removeprefix(prefix)))


_ROWS: Final = (
    FormProvider(
        id="formspree", name="Formspree", hosts=("formspree.io",),
        subject="_subject", redirect="_next", honeypot="_gotcha",
        success=Success("json", path="next", means="text"), files=Files(each_mb=25, together_mb=100),
    ),
    FormProvider(
        id="netlify", name="Netlify Forms", hosts=("netlify.app",),
        key="form-name", form_name=True, honeypot="bot-field", subject="subject", own_page=True, limit_mb=8, files=Files(together_mb=8),
        attributes=(("data-netlify", "true"), ("data-netlify-honeypot", "bot-field")),
        # Netlify answers with a thank-you page, ours or its own, so a page is success here and only here.
        success=Success("page", without="captcha", proof=("<contact-thanks", "thank you", "submission has been received")),
    ),
    FormProvider(
        id="basin", name="Basin", hosts=("usebasin.com",),
        honeypot="_gotcha", success=Success("json", path="success", means="true"), files=Files(together_mb=100),
    ),
    FormProvider(
        id="web3forms", name="Web3Forms", hosts=("web3forms.com",),
        key="access_key", subject="subject", redirect="redirect", reply_to="replyto",
        honeypot="botcheck", trap_is_box=True, files=Files(most=1, each_mb=5),
        success=Success("json", path="success", means="true"),
        refusal=Refusal(filled=("error",), message=("message", "body.message")),
    ),
    FormProvider(
        id="formsubmit", name="FormSubmit", hosts=("formsubmit.co",),
        subject="_subject", redirect="_next", honeypot="_honey", script_path="/ajax",
        fixed=(("_captcha", "false"),), files=Files(together_mb=10), copy="_autoresponse", copy_is_text=True,
        success=Success("json", path="success", means="word"),
        refusal=Refusal(message=("message",)),
    ),
    FormProvider(
        id="formspark", name="Formspark", hosts=("submit-form.com", "formspark.io"),
        subject="_email.subject", redirect="_redirect", honeypot="_honeypot",
        success=Success("echo"),
    ),
    FormProvider(
        id=GENERIC, name="own endpoint",
        subject="subject", redirect="redirect", honeypot="leave_empty",
        success=Success("proof"), files=Files(), copy="copy_to_sender",
    ),
)  # fmt: skip
PROVIDERS: Final[dict[str, FormProvider]] = {row.id: row for row in _ROWS}


@dataclass(frozen=True, slots=True)
class Origins:
    """What the Content-Security-Policy must allow for the form, besides the portal itself.

    form_to    where it is sent, by the browser itself and by the script
    form_back  where an answer may lead: browsers stop any other redirect, after the report was delivered
    """

    form_to: tuple[str, ...]
    form_back: tuple[str, ...]


def origins(policy: Policy) -> Origins:
    """`https://host:port` of all addresses the form of this policy goes to and comes back from, each once."""
    form, back = policy.contact.form, policy.publishing.address or ""
    if form is None:
        return Origins((), _each_once([back]))
    provider = PROVIDERS.get(form.provider, PROVIDERS[GENERIC])
    return Origins(
        form_to=_each_once([provider.action(form), provider.script_action(form)]),
        form_back=_each_once([*form.redirect_origins, back]),
    )


def _each_once(addresses: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for address in addresses if (found := origin(address))))


def origin(address: str) -> str:
    """`https://forms.example.com/a?b` -> `https://forms.example.com`; "" for a path of the portal itself.

    Only letters, digits, dots, hyphens and a port get through: the result becomes part of a header.
    """
    return web_address.origin(address) or ""


def _host(address: str) -> str:
    """`https://forms.example.com:8/x` -> `forms.example.com`, "" if there is none."""
    return urlsplit(origin(address)).hostname or ""


def is_example(address: str) -> bool:
    """Nobody owns this address; it stands in for one that is not known yet."""
    host = _host(address)
    return host in _EXAMPLE_HOSTS or host.endswith(_EXAMPLE_ENDS)


def is_foreign(policy: Policy) -> bool:
    """Does someone else run the endpoint? Judged by the domains that the company names as its own."""
    form, company = policy.contact.form, policy.company
    if form is None or not origin(form.endpoint) or is_example(form.endpoint):
        return False
    own = (policy.publishing.address or "", company.imprint, company.privacy_notice)
    domains = {*(domain(_host(each)) for each in own), domain(policy.contact.address.rpartition("@")[2])}
    return domain_of_form(form) not in domains


def domain_of_form(form: ContactForm) -> str:
    """Whose server takes what it sends: `forms.cyren.com` -> `cyren.com`; "" for a path of the portal itself."""
    return domain(_host(form.endpoint))


def domain(host: str) -> str:
    """The part of a host name that someone registers: `forms.cyren.com` -> `cyren.com`."""
    labels = host.lower().split(".")
    short = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if short else labels[-2:])
