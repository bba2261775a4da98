"""What a tier says, says less of, or says later than it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...policy.promises import FIRST_RESPONSE, KINDS, kinds_in
from ...reading.yaml.nodes import Mapping
from ..corpus.context import Context
from .slower import NameOf, between, later

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Price, Tier
    from ...reading.yaml.source import Source

_HOURS = (("tiers", "*", "service_hours"),)

RESPONSE_MISSING = error(
    "response-missing",
    Message("{tier} has no first response for {severity}."),
    Message("Add a line “{severity}: …” under first_response."),
    why=Message("The customer finds an empty cell where a promise belongs."),
    bad="first_response:\n  P1: 1 hour",
    good="first_response:\n  P1: 1 hour\n  P2: 2 hours",
)

PRICE_ORDER = warning(
    "price-order",
    Message("{tier} is included, but stands after {dearer}, which costs extra."),
    Message("List the tiers cheapest first."),
    why=Message("Customers read the table from the cheapest to the dearest."),
    bad="gold:\n  price: extra charge\nstandard:\n  price: included",
    good="standard:\n  price: included\ngold:\n  price: extra charge",
)

SLOWER_THAN_CHEAPER_TIER = warning(
    "slower-than-cheaper-tier",
    Message(
        "{severity}: {tier} ({time}) is at {when} slower than {cheaper} ({other}), "
        "although it stands after it, as the dearer one."
    ),
    Message("Is one of the two times wrong?"),
    why=Message("Nobody buys a tier in order to wait longer."),
    bad="standard: 8 business hours\ngold: 9 hours",
    good="standard: 8 business hours\ngold: 1 hour",
    rests_on=_HOURS,
)

LESS_THAN_CHEAPER_TIER = warning(
    "less-than-cheaper-tier",
    Message("{tier} lacks “{feature}”, which {cheaper} includes."),
    Message("Add “{feature}: included” to {tier}."),
    why=Message("A dearer tier holds what a cheaper one does."),
    bad="standard:\n  phone: included\ngold:\n  email: included",
    good="gold:\n  email: included\n  phone: included",
)

LESS_SEVERE_IS_FASTER = warning(
    "less-severe-is-faster",
    Message("{tier}: {severity} ({time}) is due later than the less severe {other} ({faster})."),
    Message("Is one of the two times wrong?"),
    why=Message("The worse problem is answered first."),
    bad="P1: 1 hour\nP2: 20 minutes",
    good="P1: 20 minutes\nP2: 1 hour",
    rests_on=_HOURS,
)

PROMISE_NAME_TAKEN = error(
    "promise-name-taken",
    Message("“{name}” is the name of a promise that every tier can make."),
    Message("Write its times under {name} in the tier, or give it another name here and there."),
    why=Message("Two promises of one name could not be told apart."),
    bad="promises:\n  resolution:\n    name: Resolution",
    good="gold:\n  resolution:\n    P1: 8 hours",
)

RULES = (
    PROMISE_NAME_TAKEN,
    RESPONSE_MISSING,
    PRICE_ORDER,
    SLOWER_THAN_CHEAPER_TIER,
    LESS_THAN_CHEAPER_TIER,
    LESS_SEVERE_IS_FASTER,
)


def promise_name_taken(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name in policy.promises:
        if name in {kind.key for kind in KINDS}:
            path: Path = ("promises", name)
            yield Diagnostic(PROMISE_NAME_TAKEN, source.name_span(path), path, {"name": name})


def response_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier in policy.tiers.values():
        path: Path = ("tiers", tier.id, FIRST_RESPONSE.key)
        node, said = source.find(path), FIRST_RESPONSE.commitments(tier)
        if not said or (isinstance(node, Mapping) and node.broken):
            continue
        above = path
        for severity in policy.severities:
            if severity in said:
                above = (*path, severity)
            else:
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": severity}
                yield Diagnostic(RESPONSE_MISSING, source.name_span(above), (*path, severity), values)


def slower_than_cheaper_tier(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for kind, (index, tier) in product(kinds_in(*policy.tiers.values()), enumerate(policy.tiers.values())):
        for severity, slow in kind.promises(tier).items():
            for cheaper in reversed(
                [each for each in list(policy.tiers.values())[:index] if is_dearer(tier, each)]
            ):
                fast = kind.promises(cheaper).get(severity)
                when = later(policy, slow, fast) if fast else None
                if fast and when:
                    values: dict[str, Value] = {"severity": severity, "tier": NameOf(tier), "time": slow.time.words,
                              "when": when, "cheaper": NameOf(cheaper), "other": fast.time.words}  # fmt: skip
                    yield between(SLOWER_THAN_CHEAPER_TIER, source, slow, fast, values)
                    break


def is_dearer(tier: Tier, before: Tier) -> bool:
    """Than a tier that stands before it. Words for prices stand cheapest first; prices of the company's own are compared by
    their numbers, and of what has none ("as quoted"), nobody knows.
    """
    if before.price.word == "included" or (tier.price.word and before.price.word):
        return True
    amounts = [_amount(each) for each in (before.price, tier.price)]
    return 0 < amounts[0] < amounts[1]


def _amount(price: Price) -> float:
    """The only number of a price, in its first wording; 0 if there is none, or another beside it."""
    said = re.findall(r"\d[\d.,’']*", next(iter(price.root.values())))
    digits = re.sub(r"[.,’'](?=\d{3})", "", said[0]) if len(said) == 1 else "0"
    return float(digits.rstrip(".,’'").replace(",", "."))


def price_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Tiers stand cheapest first: what is compared with "the cheaper tier" depends on it."""
    dearer: Tier | None = None
    for tier in policy.tiers.values():
        if tier.price.word == "extra charge":
            dearer = tier
        elif dearer is not None and tier.price.word == "included":
            path = ("tiers", tier.id, "price")
            values: dict[str, Value] = {"tier": NameOf(tier), "dearer": NameOf(dearer)}
            other = (source.span(("tiers", dearer.id, "price")),)
            yield Diagnostic(PRICE_ORDER, source.span(path), path, values, related=other)


def less_than_cheaper_tier(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for cheaper, tier in pairwise(policy.tiers.values()):
        # `features: none` says nothing of them.
        compared = tier.features and is_dearer(tier, cheaper)
        for feature, kind in cheaper.features.items() if compared else ():
            is_less = kind.word == "included" and not _holds(tier, feature)
            if is_less and not _is_replaced(feature, cheaper, tier):
                path = ("tiers", tier.id, "features")
                values: dict[str, Value] = {
                    "tier": NameOf(tier),
                    "feature": feature,
                    "cheaper": NameOf(cheaper),
                }
                place = (*path, feature) if feature in tier.features else path
                yield Diagnostic(LESS_THAN_CHEAPER_TIER, source.name_span(place), place, values)


def _is_replaced(feature: str, cheaper: Tier, tier: Tier) -> bool:
    """Does the dearer tier hold another feature of this kind, as `three-users` is one of `one-user`?"""
    added = (each for each in tier.features if _holds(tier, each) and each not in cheaper.features)
    return feature not in tier.features and any(_kinds(feature) & _kinds(each) for each in added)


def _holds(tier: Tier, feature: str) -> bool:
    """Also where it says how much of it."""
    return feature in tier.features and tier.features[feature].word != "add-on"


def _kinds(feature: str) -> set[str]:
    return {re.sub(r"(?:en|e|s|n)$", "", word) for word in feature.split("-") if len(word) > 2}


def less_severe_is_faster(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for tier, kind in product(policy.tiers.values(), kinds_in(*policy.tiers.values())):
        promised = kind.promises(tier)
        for slow, fast in pairwise(promised[each] for each in policy.severities if each in promised):
            if later(policy, slow, fast):
                values: dict[str, Value] = {"tier": NameOf(tier), "severity": slow.severity, "time": slow.time.words,
                          "other": fast.severity, "faster": fast.time.words}  # fmt: skip
                yield between(LESS_SEVERE_IS_FASTER, source, slow, fast, values)


CHECKS = (
    promise_name_taken,
    response_missing,
    price_order,
    slower_than_cheaper_tier,
    less_than_cheaper_tier,
    less_severe_is_faster,
)
