"""Pages of other sites in the browser of whoever edits: nothing of the preview is read by them, and nothing is written."""

import json
import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.support.attacks import DATA, HTML, JINJA, MARKDOWN
from tests.support.codespace import DOMAIN, ENVIRONMENT, NAME, Forwarding, certificate
from tests.support.desk_page import SEED, DeskPage, DeskServer
from tests.support.patience import PATIENCE_MS

ASK = """async ([name, data, secret]) => (await fetch(`/_preview/desk/${name}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-Desk-Secret': secret},
    body: JSON.stringify(data),
})).json()"""
UNTOUCHED = "_preview/preview.css"  # an address of the preview that is never reloaded
READ = ("en/", "_inbox", "_preview/desk/words.json", "_preview/translations", "policy.json")
SCRIPTS = ("preview.js", "desk/desk.js", "desk/calls.js", "desk/words.json")

# Everything that a page can do to another address, with a token and a change that a page of the preview could send.
ATTACK = r"""async ([base, change, read, scripts]) => {
    const told = {}
    const write = `${base}_preview/desk/write`
    const json = {'Content-Type': 'application/json'}
    const tried = async (name, doing) => {
        try { told[name] = await doing() } catch (error) { told[name] = error.name }
    }
    const sent = (options, address = write) => async () => (await fetch(address, options)).text()
    const loaded = (tag, properties) => () => new Promise((done) => {
        const made = Object.assign(document.createElement(tag), properties)
        for (const each of ['load', 'error']) made.addEventListener(each, () => done(each))
        document.body.append(made)
    })
    const form = (enctype, fields) => () => new Promise((done) => {
        const frame = Object.assign(document.createElement('iframe'), {name: `frame-${Math.random()}`})
        document.body.append(frame)
        frame.addEventListener('load', () => done(frame.contentDocument ? 'read' : 'unread'))
        const made = Object.assign(document.createElement('form'), {action: write, method: 'post', enctype, target: frame.name})
        for (const [name, value] of fields) made.append(Object.assign(document.createElement('input'), {name, value}))
        document.body.append(made)
        made.submit()
    })
    const post = {method: 'POST', body: change}
    await tried('json', sent({...post, headers: json}))
    await tried('json with cookies', sent({...post, headers: json, credentials: 'include'}))
    await tried('json, answer unread', sent({...post, headers: json, mode: 'no-cors'}))
    await tried('words', sent(post))
    await tried('words, answer unread', sent({...post, mode: 'no-cors'}))
    await tried('put', sent({...post, method: 'PUT'}))
    await tried('beacon', () => navigator.sendBeacon(write, new Blob([change], {type: 'application/json'})))
    await tried('form of words', form('text/plain', [[change.slice(0, -1) + ',"', '":""}']]))
    await tried('form', form('application/x-www-form-urlencoded', [['token', 'x']]))
    for (const path of read) {
        await tried(`read ${path}`, sent({}, base + path))
        await tried(`read unread ${path}`, sent({mode: 'no-cors'}, base + path))
        await tried(`frame ${path}`, async () => {
            const frame = Object.assign(document.createElement('iframe'), {src: base + path})
            const shown = new Promise((done) => frame.addEventListener('load', done))
            document.body.append(frame)
            await shown
            return frame.contentWindow.length + (frame.contentDocument ? 'read' : 'unread')
        })
    }
    for (const path of scripts) {
        await tried(`import ${path}`, () => import(`${base}_preview/${path}`))
        await tried(`script ${path}`, loaded('script', {src: `${base}_preview/${path}`}))
    }
    await tried('style', loaded('link', {rel: 'stylesheet', href: `${base}_preview/preview.css`}))
    await tried('image', loaded('img', {src: `${base}_preview/desk/write`}))
    await tried('worker', () => new Promise((done) => {
        new Worker(`${base}_preview/preview.js`).onerror = () => done('SecurityError')
    }))
    await tried('events', () => new Promise((done) => {
        const events = new EventSource(`${base}_preview/events?path=/en/`)
        events.onmessage = events.onopen = () => done('open')
        events.addEventListener('findings', () => done('findings'))
        events.onerror = () => done(events.readyState)
    }))
    await tried('socket', () => new Promise((done) => {
        const socket = new WebSocket(`${base.replace('http', 'ws')}_preview/desk/write`)
        socket.onopen = () => done('open')
        socket.onclose = (event) => done(event.code)
    }))
    await tried('kept', () => [document.cookie, JSON.stringify(sessionStorage), JSON.stringify(localStorage)])
    return told
}"""

# What came of it: nothing was answered that the page could read; a beacon is sent by whoever asks, and asks first.
NOTHING: dict[str, object] = {
    **dict.fromkeys(("json", "json with cookies", "json, answer unread", "put"), "TypeError"),
    **dict.fromkeys(("words", "words, answer unread"), "TypeError"),
    "beacon": True,
    **dict.fromkeys(("form of words", "form"), "unread"),
    **{f"{each}{path}": "TypeError" for path in READ for each in ("read ", "read unread ")},
    **{f"frame {path}": "0unread" for path in READ},
    **{f"import {path}": "TypeError" for path in SCRIPTS},
    **{f"script {path}": "error" for path in SCRIPTS},
    "style": "error",
    "image": "error",
    "worker": "SecurityError",  # or made of nothing
    "events": 2,  # closed
    "socket": 1006,
    "kept": ["", "{}", "{}"],
}


class Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b'<!doctype html><title>elsewhere</title><link rel="icon" href="data:,"><body></body>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        return


def port_in(public: str) -> int:
    found = re.fullmatch(rf"https://{NAME}-(\d+)\.{re.escape(DOMAIN)}/", public)
    assert found is not None
    return int(found[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    """Started in a codespace: the same as anywhere, and asked under a public name, too."""
    running = DeskServer(tmp_path_factory.mktemp("desk"), **ENVIRONMENT)
    running.address = f"http://127.0.0.1:{port_in(running.address)}/"
    yield running
    running.stop()
    assert running.errors == []


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    """The port of another server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


class OwnPage:
    """A page of the preview with the desk opened; `change`: a save that it would send."""

    def __init__(self, served: DeskServer, context: BrowserContext) -> None:
        self.served, self.page = served, context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.goto(f"{served.address}{UNTOUCHED}")
        self.page.evaluate("sessionStorage.setItem('desk', 'secret'); localStorage.setItem('desk', 'secret')")
        opened = self.ask("open", {"page": "/en/tiers/gold/"}, served.secret)
        set_ = {"do": "set", "path": ["tiers", "gold", "first_response", "P1"], "text": "33 minutes"}
        self.token = opened["token"]
        self.change = json.dumps({"token": self.token, "base": opened["digest"], "changes": [set_]})

    def ask(self, name: str, data: dict[str, object], secret: str = "") -> Any:
        return self.page.evaluate(ASK, [name, data, secret])

    def is_alone(self) -> None:
        """Nothing was written, and nobody has used its token."""
        assert self.served.saved == SEED
        assert self.ask("leave", {"token": self.token}) == {"undo": False, "redo": False}


@pytest.fixture(scope="module")
def own(served: DeskServer, browser: Browser) -> Iterator[OwnPage]:
    context = browser.new_context()
    yield OwnPage(served, context)
    context.close()


@pytest.mark.parametrize("host", ["127.0.0.1", "attacker.localhost"])
def test_a_page_elsewhere_reads_nothing_and_writes_nothing(host: str, own: OwnPage, elsewhere: int) -> None:
    """Another port shares cookies with the preview and is of the same site, another name is of another site."""
    base = own.served.address
    page = own.page.context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"http://{host}:{elsewhere}/")
    assert page.evaluate(ATTACK, [base, own.change, READ, SCRIPTS]) == NOTHING
    own.is_alone()
    with page.context.expect_page() as opened:
        page.evaluate("(address) => { globalThis.opened = open(address, 'desk') }", f"{base}en/")
    expect(opened.value.locator(".desk-dock")).to_be_visible()
    assert page.evaluate("[opened.closed, opened.length]") == [
        True,
        0,
    ]  # whatever is posted there reaches nobody
    assert opened.value.evaluate("[opener, name, sessionStorage.length]") == [None, "", 0]
    for each in (opened.value, page):
        each.close()


def test_a_page_that_follows_in_the_same_window_knows_nothing(own: OwnPage, elsewhere: int) -> None:
    page = own.page.context.new_page()
    page.goto(f"{own.served.address}en/#desk={own.served.secret}")
    expect(page.locator(".desk-dock")).to_be_visible()
    assert own.served.secret in page.evaluate("sessionStorage.getItem('desk')")
    page.evaluate("(address) => { location.href = address }", f"http://127.0.0.1:{elsewhere}/")
    page.wait_for_url(f"http://127.0.0.1:{elsewhere}/")
    assert page.evaluate("[sessionStorage.length, document.cookie, name]") == [0, "", ""]
    assert own.served.secret not in page.evaluate("document.referrer")
    page.close()


def test_another_name_that_leads_here_is_answered_one_sentence(own: OwnPage) -> None:
    """A page that has changed whom its name belongs to, so that the browser takes the preview for its own."""
    base = own.served.address
    there = base.replace("127.0.0.1", "attacker.localhost")
    public = f"https://{NAME}-{base.rstrip('/').rpartition(':')[2]}.{DOMAIN}/"
    sentence = f"The preview does not answer at this address; please open {public}."
    page = own.page.context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(f"{there}en/")
    assert page.inner_text("body") == sentence
    told = page.evaluate(ATTACK, [there, own.change, READ, SCRIPTS])
    read = {
        *("json", "json with cookies", "json, answer unread", "words", "words, answer unread", "put"),
        *(f"{each}{path}" for path in READ for each in ("read ", "read unread ")),
    }
    assert told == {**NOTHING, **dict.fromkeys(read, sentence)}
    page.close()
    own.is_alone()


def test_a_hundred_megabytes_are_refused_in_a_sentence(own: OwnPage) -> None:
    sent = """async ([name, type]) => {
        const body = new Blob(Array(100).fill(new Uint8Array(1e6)))
        const headers = {'Content-Type': type}
        const answer = await fetch(`/_preview/desk/${name}`, {method: 'POST', headers, body})
        return [answer.status, (await answer.json()).message]
    }"""
    told = own.page.evaluate(sent, ["write", "application/json"])
    assert told == [413, "What was sent is too large: 2 MB at most."]
    own.is_alone()


def test_a_codespace_is_edited_in_under_its_public_name(
    own: OwnPage, browser: Browser, tmp_path: Path
) -> None:
    """Whatever its forwarding says of the host. It opens the page by itself, so the secret is not in the address."""
    served = own.served
    forwarding = Forwarding(int(served.address.rstrip("/").rpartition(":")[2]), certificate(tmp_path))
    base = f"https://{forwarding.public}/"
    for forwarding.is_renamed in (False, True):
        context = browser.new_context(proxy={"server": forwarding.address}, ignore_https_errors=True)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda said: served.errors.append(said.text) if said.type == "error" else None)
        page.goto(f"{base}en/tiers/gold/")
        desk = DeskPage(page).turn_on()
        expect(desk.title).to_have_text("Turn editing on")
        desk.panel.get_by_label("Secret").fill(served.secret)
        desk.button("Start editing").click()
        expect(desk.title).to_have_text("Texts of this page")
        page.goto(f"{base}{UNTOUCHED}")
        opened = page.evaluate(ASK, ["open", {"page": "/en/tiers/gold/"}, served.secret])
        said = {**json.loads(own.change), "token": opened["token"]}
        written = page.evaluate(ASK, ["write", said, ""])
        assert served.saved == SEED.replace("P1: 30 minutes", "P1: 33 minutes", 1)
        page.evaluate(ASK, ["undo", {"token": written["token"]}, ""])
        assert served.saved == SEED
        sent = "async () => (await fetch('/_inbox', {method: 'POST', body: new URLSearchParams({name: 'x'})})).url"
        assert page.evaluate(sent) == f"{base}_inbox"
        context.close()
    forwarding.shutdown()


HOSTILE = f"{HTML} {JINJA} {MARKDOWN} {DATA}".replace("\u200f", "")
IMAGE = "<img src=x onerror=hacked()>"
ODD_PATHS = (
    ["__proto__", "constructor"],
    ["tiers", "\u202egold"],
    ["tiers", IMAGE],
    ["tiers", "constructor"],
)
MADE_OF_WORDS = "img[src='x'], [onerror], [onload], [onmouseover], [onfocus], [autofocus], [href^='javascript:'], article script"


def test_words_of_the_file_stay_words(served: DeskServer, browser: Browser) -> None:
    """In the findings over the page, in the panel, in its fields, and where a path is asked for that is none."""
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        desk.page.evaluate(
            "() => { globalThis.hacks = 0; globalThis.hacked = () => { globalThis.hacks += 1 } }"
        )
        served.save(
            ("    name: Gold\n", f"    name: {json.dumps(HOSTILE)}\n"), ("# CHECK: ", f"# CHECK: {IMAGE} ")
        )
        expect(desk.page.locator(".preview-findings")).to_contain_text(f"HTML is not allowed: {IMAGE}")
        desk.button("Findings").or_(
            desk.panel.get_by_role("button", name=re.compile("^Findings"))
        ).first.click()
        expect(desk.panel).to_contain_text(f"HTML is not allowed: {IMAGE}")
        expect(desk.panel).to_contain_text(f"{IMAGE} The source has neither")
        desk.button("Whole file").click()
        desk.panel.get_by_label(re.compile("^Find an entry")).fill(IMAGE)
        expect(desk.panel).to_contain_text(f"tiers › gold › name {IMAGE}")
        expect(desk.open_entry("tiers", "gold", "name")).to_have_value(HOSTILE)
        for path in ODD_PATHS:
            desk.page.evaluate("(path) => document.querySelector('policy-desk').openEntry(path)", path)
            expect(desk.panel).to_contain_text(path[-1])  # refused, or a form for what is not there yet
        assert desk.page.evaluate(
            "(odd) => [globalThis.hacks, document.querySelectorAll(odd).length, Object.keys(Object.prototype)]",
            MADE_OF_WORDS,
        ) == [0, 0, []]


def test_after_ten_guesses_nobody_edits(own: OwnPage) -> None:
    """The last test: until the next start the desk is closed to who knows the secret, and to pages that are open."""
    wrong = "This is not the secret of this preview: it stands in the address that was printed when the preview was started."
    closed = "After too many wrong secrets nothing can be edited here until the preview is started again."
    told = [own.ask("open", {"page": "/en/"}, f"guess {number}") for number in range(10)]
    assert told == [{"message": wrong}] * 10
    for secret in ("guess", own.served.secret):
        assert own.ask("open", {"page": "/en/"}, secret) == {"message": closed}
    assert own.ask("leave", {"token": own.token}) == {"message": closed}
    assert own.served.saved == SEED
