"""Kinds of exports, by name: which files each writes, and with which parameters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.experiment.model import validated
from engine.experiment.variant import Variant, variant_model
from engine.exports.subject import Subject
from engine.messages.message import listed
from engine.messages.problems import ExperimentError, Problem, refused, shown
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class ExportKind(Entry):
    """A kind of export: `formula` says what is in the file, `source` what defines its format.

    The function is given the subject and one of the `suffixes`, and returns the content of the file. Where
    nobody says which kind is meant, the one that is `usual` for a suffix is written: at most one is.
    """

    function: Callable[..., bytes]
    suffixes: tuple[str, ...]
    usual: bool = False

    def written(self, subject: Subject, suffix: str, parameters: Mapping[str, Any]) -> bytes:
        """The content of a file of this kind.

        ExperimentError, which names the parameter, where one is unknown or outside its limits; InterruptError
        where the subject's interrupt comes.
        """
        return self.function(subject, suffix, **self.checked(parameters))

    def checked(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """All parameters, those that are not given as they are by default; ExperimentError as `written`."""
        filled = validated(settings_of(self), {"name": self.name, **parameters})
        return {name: getattr(filled, name) for name in self.parameters}


class KindSettings(Variant):
    """A kind by its name, and its parameters."""

    name: str


@cache
def settings_of(kind: ExportKind) -> type[Variant]:
    """The model of the kind's parameters, from which a form can be made."""
    return variant_model(KindSettings, "name", kind)


kinds: Registry[ExportKind] = Registry(ExportKind)


def kinds_for(suffix: str) -> list[ExportKind]:
    """Those that write such files, the usual one first."""
    return sorted(
        (kind for kind in kinds.values() if suffix in kind.suffixes), key=lambda kind: not kind.usual
    )


def suffixes() -> list[str]:
    """All that some kind writes, in alphabetical order."""
    return sorted({suffix for kind in kinds.values() for suffix in kind.suffixes})


def kind_for(suffix: str, name: str | None = None) -> ExportKind:
    """The kind of this name, or the usual one for the suffix; ExperimentError where there is none."""
    fitting = kinds_for(suffix)
    if name is not None and name not in kinds:
        raise refused("--as", shown(name), listed(kinds))
    if not fitting:
        raise refused("--out", shown(suffix) or "''", listed(suffixes()))
    if name is None:
        return fitting[0]
    if kinds[name] not in fitting:
        raise refused("--out", shown(suffix), listed(kinds[name].suffixes))
    return kinds[name]


def named(option: str, error: ExperimentError) -> ExperimentError:
    """The same refusal of parameters that came with an option, which it names."""
    return ExperimentError(
        Problem(f"{option} {each.field}", each.given, each.allowed) for each in error.problems
    )
