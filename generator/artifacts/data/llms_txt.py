"""`/llms.txt`: what the portal promises and where it says so, for programs that read text (llmstxt.org)."""

from collections.abc import Iterable, Sequence

from ...core.artifact import Artifact
from ...views.policy_view import PolicyView
from ...views.service_levels.promise_view import PromiseView


def artifact(views: Sequence[tuple[PolicyView, Sequence[tuple[str, str, str]]]]) -> Artifact:
    """`views`: each language's view with (name, title, description) of its pages; the default one first."""
    first = views[0][0]
    lines = [
        f"# {first.document.company}: {first.document.title}",
        "",
        f"> {first.document.version_line}",
        "",
    ]
    for view, pages in views:
        lines += [*_promises(view), *_pages(view, pages)]
    lines += ["## Data", "", *_data(first)]
    return Artifact("llms.txt", "\n".join(lines) + "\n")


def _promises(view: PolicyView) -> Iterable[str]:
    yield f"## {view.document.title} ({view.language})"
    yield ""
    for tier in view.tiers:
        hours = tier.hours_name.on_one_line
        first, *further = map(tier.of, tier.promise_kinds)
        yield f"- {_plain(tier.name)} ({_plain(hours)}): {_times(first)}"
        for each in filter(None, further):
            yield f"- {_plain(each[0].heading)}: {_times(each)}"
    for language in view.contact.languages:
        yield f"- {_plain(language)}"
    for rule in view.counting:
        yield f"- {_plain(rule.text)}"
    yield ""


def _times(promises: Iterable[PromiseView]) -> str:
    return _plain("; ".join(f"{each.label}: {each.with_note}" for each in promises))


def _pages(view: PolicyView, pages: Sequence[tuple[str, str, str]]) -> Iterable[str]:
    for name, title, description in pages:
        path = f"{name}/" if name else ""
        yield f"- [{_plain(title)}]({_home(view)}{path}): {_plain(description)}"
    yield ""


def _data(view: PolicyView) -> Iterable[str]:
    root = _home(view).removesuffix(f"{view.language}/")
    for path, said in (
        ("policy.json", "the whole policy, in every language"),
        ("policy.schema.json", "its JSON Schema"),
        ("sla.json", "calendars and commitments, ready to compute with"),
        ("vectors.json", "computed deadlines, to prove an implementation with"),
    ):
        yield f"- [{path}]({root}{path}): {said}"


def _home(view: PolicyView) -> str:
    return f"{view.document.address.rstrip('/')}/{view.language}/"


def _plain(text: str) -> str:
    """On one line, and with nothing that would begin a link."""
    return " ".join(text.replace("[", "(").replace("]", ")").split())
