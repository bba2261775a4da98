"""`/c/<name>/`: a short address for one contract, which leads to its tier and region in its language.

A static page, so that it works on any host. A contract tied to a version keeps it in the address.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from ..artifact import Artifact
from ..policy import Contract, Policy
from .hosting import redirect_page


def artifacts(policy: Policy) -> list[Artifact]:
    """A page for each contract and for each of its former names."""
    return [
        redirect_page(f"c/{name}/", target(contract, policy), language(contract, policy))
        for contract in policy.contracts.values()
        for name in _names(contract)
    ]


def target(contract: Contract, policy: Policy) -> str:
    """From the portal's root: `de/calculator/?tier=gold&region=germany`."""
    query = {"tier": contract.tier, "region": contract.region}
    if contract.version is not None:
        query["version"] = contract.version
    return f"{language(contract, policy)}/calculator/?{urlencode(query)}"


def language(contract: Contract, policy: Policy) -> str:
    return contract.language or policy.languages[0]


def _names(contract: Contract) -> Iterator[str]:
    yield contract.id
    yield from contract.formerly
