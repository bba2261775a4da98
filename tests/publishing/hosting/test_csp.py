"""The security policy, word for word."""

import pytest

from generator.publishing.hosting import csp


def test_a_site_without_scripts_and_forms_to_elsewhere() -> None:
    assert csp.policy([]) == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none'; "
        "frame-src 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def test_the_form_is_sent_to_its_endpoint_and_may_come_back_from_elsewhere() -> None:
    made = csp.policy([], ["https://forms.example/f/1?x=1"], ["https://thanks.example/done"])
    assert [part for part in made.split("; ") if part.startswith(("connect-src", "form-action"))] == [
        "connect-src 'self' https://forms.example",
        "form-action 'self' https://forms.example https://thanks.example",
    ]


def test_known_faults_are_read_and_nothing_is_sent_there() -> None:
    made = csp.policy([], ["https://forms.example/f"], read_from=["https://status.example/portal.json"])
    assert [part for part in made.split("; ") if part.startswith(("connect-src", "form-action"))] == [
        "connect-src 'self' https://forms.example https://status.example",
        "form-action 'self' https://forms.example",
    ]


def test_an_endpoint_on_our_own_site_needs_no_origin() -> None:
    assert csp.policy([], ["/submit"]) == csp.policy([])


def test_scripts_are_allowed_by_their_hash_once_each_in_a_fixed_order() -> None:
    one, two = csp.script_hash("a"), csp.script_hash("b")
    assert one == "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"
    assert csp.policy(["b", "a", "b"]).split("; ")[1] == " ".join(["script-src 'self'", *sorted([one, two])])


def test_browsers_refuse_frame_ancestors_in_a_page() -> None:
    assert csp.for_meta(csp.policy([])) == csp.policy([]).removesuffix("; frame-ancestors 'none'")


@pytest.mark.parametrize(
    ("address", "origin"),
    [("https://a.example/b?c", "https://a.example"), ("http://a.example:8080/", "http://a.example:8080")],
)
def test_origin(address: str, origin: str) -> None:
    assert csp.origin(address) == origin
