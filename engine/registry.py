"""Named entries: the one place where an initialiser, activation, data set or rule is added.

A registry maps the name that files and the command line use to a function and to the words that menus,
tables and docs show about it. Parameters are read off the function's keyword-only arguments, so that a
new entry is one function and nothing else.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, get_type_hints


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One named thing: how files call it, how people read it, and where it comes from."""

    name: str
    label: str
    formula: str
    source: str
    function: Callable[..., Any]

    @cached_property
    def parameters(self) -> dict[str, tuple[Any, Any]]:
        """Each keyword-only argument's (annotation with limits, default); `...` where it has to be given."""
        hints = get_type_hints(self.function, include_extras=True)
        signature = inspect.signature(self.function)
        return {
            name: (hints[name], ... if parameter.default is parameter.empty else parameter.default)
            for name, parameter in signature.parameters.items()
            if parameter.kind is parameter.KEYWORD_ONLY
        }


def described(entry: Entry) -> str:
    """A docstring: label and formula, what the function says of itself, and the source."""
    own = inspect.cleandoc(entry.function.__doc__ or "")
    parts = (f"{entry.label}: {entry.formula}.", own, f"Source: {entry.source}.")
    return "\n\n".join(part for part in parts if part)


E = TypeVar("E", bound=Entry)
F = TypeVar("F", bound=Callable[..., Any])


class Registry(Mapping[str, E], Generic[E]):
    """A read-only mapping from name to entry, filled by decorating functions.

    >>> registry = Registry(Entry)
    >>> @registry.register("half", label="Half", formula="x / 2", source="arithmetic")
    ... def half(x, *, times: int = 1):
    ...     return x / 2 * times
    >>> registry["half"].label, registry["half"].function(8.0)
    ('Half', 4.0)
    >>> registry["half"].parameters
    {'times': (<class 'int'>, 1)}
    >>> print(half.__doc__)
    Half: x / 2.
    <BLANKLINE>
    Source: arithmetic.
    """

    def __init__(self, entry_type: type[E]) -> None:
        self._entry_type = entry_type
        self._entries: dict[str, E] = {}

    def register(self, name: str, **fields: Any) -> Callable[[F], F]:
        """Decorate a function to enter it under `name`; `fields` are the entry's other fields."""

        def decorate(function: F) -> F:
            self.enter(self._entry_type(name=name, function=function, **fields))
            return function

        return decorate

    def enter(self, entry: E) -> None:
        """Add an entry, and its words to its function's docstring; ValueError where its name is taken."""
        if entry.name in self._entries:
            raise ValueError(f"{entry.name!r} is registered twice")
        self._entries[entry.name] = entry
        entry.function.__doc__ = described(entry)

    def __getitem__(self, name: str) -> E:
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
