"""The contact form's own pages over HTTP, under the strict policy of the portal and in a sub-path.

`/portal/<provider>/<fault>/<language>/contact/` is the form of the real policy with that provider, sending to
the test endpoint with that fault. One server and one rendering for every case: nothing has to be built.
"""

from __future__ import annotations

import json
import mimetypes
import socket
import threading

import markdown
import yaml
from flask import Flask, Response
from werkzeug.serving import make_server

from generator.artifacts.pages.pages import pages, render
from generator.deadlines.baking import bake_policy
from generator.i18n.locale import Locale
from generator.policy.contact import RequiredInformation
from generator.policy.policy import Policy
from generator.policy.portal.form_providers import origins
from generator.publishing import scripts
from generator.publishing.hosting import csp
from generator.views.say_policy import say
from tests.support.form_policy import ROOT, real_policy

NOTHING = "-"
REFUSED = "refused"  # nobody listens there
OTHER_LIST = "other-list"  # no fault: a policy that asks for other things
PROPERTIES = "properties"  # a policy whose fields have the names of what a form element can do and is
SILENT = "silent"  # a policy without telephone numbers
FILES = "files"  # a policy that takes two files, and offers a copy
NAMES = [
    "elements",
    "reset",
    "addEventListener",
    "removeEventListener",
    "dispatchEvent",
    "submit",
    "requestSubmit",
    "reportValidity",
    "checkValidity",
    "noValidate",
    "action",
    "method",
    "enctype",
    "encoding",
    "target",
    "acceptCharset",
    "autocomplete",
    "rel",
    "relList",
    "length",
    "item",
    "namedItem",
    "append",
    "appendChild",
    "prepend",
    "before",
    "after",
    "remove",
    "replaceWith",
    "replaceChildren",
    "insertBefore",
    "removeChild",
    "contains",
    "querySelector",
    "querySelectorAll",
    "getElementsByTagName",
    "closest",
    "matches",
    "children",
    "childNodes",
    "firstChild",
    "parentNode",
    "parentElement",
    "nodeType",
    "nodeName",
    "tagName",
    "ownerDocument",
    "textContent",
    "innerHTML",
    "outerHTML",
    "hidden",
    "title",
    "id",
    "className",
    "classList",
    "dataset",
    "style",
    "attributes",
    "getAttribute",
    "setAttribute",
    "removeAttribute",
    "hasAttribute",
    "toggleAttribute",
    "focus",
    "blur",
    "click",
    "scrollIntoView",
    "isConnected",
    "constructor",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "then",
    "aside",
    "summary",
    "failed",
    "sent",
    "onsubmit",
]


def _asked(answers: dict[str, str]) -> dict[str, RequiredInformation]:
    return {
        name: RequiredInformation.model_validate(
            {"id": name, "label": {"de": f"{name} auf Deutsch", "en": f"{name} in English"}, "answer": answer}
        )
        for name, answer in answers.items()
    }


LISTS = {
    OTHER_LIST: _asked({"serial-number": "one line", "since": "date and time", "log": "text"}),
    PROPERTIES: _asked(dict.fromkeys(NAMES, "one line")),
}
POLICIES = (*LISTS, SILENT, FILES)


MKDOCS = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
EXTENSIONS = [*(each for each in MKDOCS["markdown_extensions"] if each != "toc"), "toc"]


def strict(policy: Policy) -> str:
    """The portal's own Content-Security-Policy, and Trusted Types on top."""
    allowed = origins(policy)
    return csp.policy((), allowed.form_to, allowed.form_back) + "; require-trusted-types-for 'script'"


def body_of(policy: Policy, language: str, name: str) -> str:
    """A page as MkDocs puts it between header and footer."""
    locale = Locale.of(policy, language)
    view = say(policy, locale)
    page = next(page for page in pages(view, locale) if page.name == name)
    text = str(render(page, view, locale).content).split("---\n", 2)[2]
    return markdown.markdown(text, extensions=EXTENSIONS)


SCRIPTS = ROOT / "docs" / "javascripts"
JOINED = {each.path: each.data for each in scripts.artifacts(SCRIPTS)}
SHELL = """<!doctype html>
<html lang="{language}" data-md-color-scheme="default"><head><meta charset="utf-8">
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
<link rel="stylesheet" href="{root}stylesheets/accessibility.css">
<script defer src="{root}javascripts/portal.js"></script>
</head><body data-md-color-scheme="default"><main class="md-typeset">
{body}
</main></body></html>"""


class FormSite:
    """The web server of the pages; a context manager."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._taken = socket.socket()  # bound, so that nobody else gets this port and listens there
        self._taken.bind(("127.0.0.1", 0))
        self.closed = f"http://127.0.0.1:{self._taken.getsockname()[1]}"
        self._sla = bake_policy(real_policy())
        self._pages: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
        self._server = make_server("127.0.0.1", 0, self._app(), threaded=True)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.port}/portal/"

    def page(self, provider: str, language: str = "en", fault: str = NOTHING) -> str:
        return f"{self.url}{provider}/{fault}/{language}/contact/"

    def __enter__(self) -> FormSite:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._taken.close()

    def policy(self, provider: str, fault: str) -> Policy:
        where = self.closed if fault == REFUSED else self.endpoint
        more = {"files": {"most": "2", "size": "1 MB"}, "copy_to_sender": "yes"} if fault == FILES else {}
        policy = real_policy(
            provider=provider,
            endpoint=f"{where}/{provider}"
            + ("" if fault in (NOTHING, REFUSED, *POLICIES) else f"?fault={fault}"),
            key="test-key",
            address=f"{self.url}{provider}/{fault}/",
            **more,
        )
        if fault == SILENT:
            phone = policy.contact.phone.model_copy(update={"numbers": ()})
            return policy.model_copy(update={"contact": policy.contact.model_copy(update={"phone": phone})})
        asked = LISTS.get(fault)
        if asked is None:
            return policy
        form = policy.contact.form.model_copy(update={"subject": "[{reference}] {company}"})
        contact = policy.contact.model_copy(update={"form": form})
        return policy.model_copy(update={"required_information": asked, "contact": contact})

    def _app(self) -> Flask:
        app = Flask(__name__, static_folder=None)

        @app.get("/portal/<provider>/<fault>/<language>/contact/")
        def form(provider: str, fault: str, language: str) -> Response:
            return self._html(provider, fault, language, "contact", "../")

        @app.get("/portal/<provider>/<fault>/<language>/contact/thanks/")
        def thanks(provider: str, fault: str, language: str) -> Response:
            return self._html(provider, fault, language, "contact/thanks", "../../")

        @app.get("/portal/<provider>/<fault>/sla.json")
        def sla(provider: str, fault: str) -> Response:
            return Response(json.dumps(self._sla), mimetype="application/json")

        @app.get("/portal/<provider>/<fault>/<language>/<any(javascripts,stylesheets):folder>/<path:name>")
        @app.get("/portal/<provider>/<fault>/<any(javascripts,stylesheets):folder>/<path:name>")
        def asset(provider: str, fault: str, folder: str, name: str, language: str = "") -> Response:
            file = ROOT / "docs" / folder / name
            data = JOINED.get(f"{folder}/{name}") or file.read_bytes()
            return Response(data, mimetype=mimetypes.guess_type(name)[0])

        return app

    def _html(self, provider: str, fault: str, language: str, name: str, root: str) -> Response:
        """Rendered once, however often it is asked for."""
        asked = provider, fault, language, name
        if asked not in self._pages:
            policy, title = self.policy(provider, fault), {"de": "Kontakt", "en": "Contact"}[language]
            body = body_of(policy, language, name)
            self._pages[asked] = (
                SHELL.format(language=language, title=title, body=body, root=root),
                {"Content-Security-Policy": strict(policy)},
            )
        html, headers = self._pages[asked]
        return Response(html, headers=headers)
