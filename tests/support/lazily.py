"""A mapping whose values are made when they are asked for: most tests look at one page of thirty."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Lazily(Mapping[str, _Value], Generic[_Value]):
    """Each value is made once, when it is first asked for; the names are known before."""

    def __init__(self, makers: Mapping[str, Callable[[], _Value]]) -> None:
        self._makers = makers
        self._made: dict[str, _Value] = {}

    def __getitem__(self, name: str) -> _Value:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
