"""Policies for tests: the real file, and the real file with some of its words replaced."""

from collections.abc import Iterable, Mapping
from functools import cache, partial
from pathlib import Path

from generator.artifacts.pages.pages import Page, pages, render
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.views.policy_view import PolicyView
from generator.views.say_policy import say
from tests.support.lazily import Lazily

REAL = Path(__file__).parents[2] / "policy" / "support.yaml"
OTHERS = Path(__file__).parents[1] / "cases" / "policies"


@cache
def real() -> Policy:
    return changed()


def changed(*replacements: tuple[str, str]) -> Policy:
    """The real policy with each `old`, which must be there, replaced by `new`."""
    return _loaded(REAL, replacements)


def of_another(name: str, *replacements: tuple[str, str]) -> Policy:
    """One of the twelve real policies of other organizations, with replacements as in `changed`."""
    return _loaded(OTHERS / f"{name}.yaml", replacements)


def of_the_twelve(name: str) -> Policy:
    """One of `tests/policies/`, as it stands there."""
    return _loaded(Path(__file__).parents[1] / "policies" / f"{name}.yaml", ())


def german(*replacements: tuple[str, str]) -> PolicyView:
    """What the changed policy says in German."""
    policy = changed(*replacements)
    return say(policy, Locale.of(policy, "de"))


def pages_of(view: PolicyView, locale: Locale) -> Mapping[str, str]:
    """Path of each page of one language -> its Markdown, made when it is asked for."""

    def made(page: Page) -> str:
        return str(render(page, view, locale).content)

    return Lazily({f"{view.language}/{page.path}": partial(made, page) for page in pages(view, locale)})


def _loaded(path: Path, replacements: Iterable[tuple[str, str]]) -> Policy:
    text = path.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new)
    policy, found = load(read(text.encode(), path.name))
    assert policy is not None, [each.message("en") for each in found]
    return policy
