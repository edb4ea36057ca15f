"""Kinds of exports, by name: which files each writes, and with which parameters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.experiment.fields import FieldSpec, fields_of
from engine.experiment.model import Experiment, validated
from engine.experiment.variant import Variant, variant_model
from engine.exports.subject import StudySubject, Subject
from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem, refused, shown
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class ExportKind(Entry):
    """A kind of export: `formula` says what is in the file, `source` what defines its format.

    The function is given the subject and one of the `suffixes`, and returns the content of the file. Where
    nobody says which kind is meant, the one is written for which a suffix is `usual`: at most one. What it
    `takes` is an experiment, as a Subject, or the results of a study. `size` foresees the bytes of the file,
    from the experiment, the iteration, the suffix and the parameters; `extent` says likewise in words what
    else is known of it before. `choices` names the values that parameters may have of an experiment, with
    words for each, where limits alone do not say it.
    """

    function: Callable[..., bytes]
    suffixes: tuple[str, ...]
    usual: tuple[str, ...] = ()
    takes: type[Subject] | type[StudySubject] = Subject
    size: Callable[..., int] | None = None
    extent: Callable[..., Note] | None = None
    choices: Callable[[Experiment], Mapping[str, Mapping[Any, str]]] | None = None

    def written(self, subject: Subject | StudySubject, suffix: str, parameters: Mapping[str, Any]) -> bytes:
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


def fields_of_kind(kind: ExportKind) -> list[FieldSpec]:
    """What may be filled in for the kind, in the order of its parameters."""
    specs = fields_of(settings_of(kind))
    return [specs[name] for name in kind.parameters]


kinds: Registry[ExportKind] = Registry(ExportKind)


def kinds_of(takes: type[Subject] | type[StudySubject]) -> dict[str, ExportKind]:
    """Those that take such a subject, by name."""
    return {name: kind for name, kind in kinds.items() if kind.takes is takes}


def kinds_for(suffix: str, fitting: Mapping[str, ExportKind]) -> list[ExportKind]:
    """Those that write such files, the usual one first."""
    found = (kind for kind in fitting.values() if suffix in kind.suffixes)
    return sorted(found, key=lambda kind: suffix not in kind.usual)


def kind_for(suffix: str, name: str | None, fitting: Mapping[str, ExportKind]) -> ExportKind:
    """The kind of this name, or the usual one for the suffix; without a suffix, any of its own will do.

    ExperimentError, which names the option of the command line, where there is none.
    """
    if name is not None and name not in fitting:
        raise refused("--as", shown(name), listed(fitting))
    if name is not None and not suffix:
        return fitting[name]
    found = kinds_for(suffix, fitting if name is None else {name: fitting[name]})
    if not found:
        suffixes = {suffix for kind in fitting.values() for suffix in kind.suffixes}
        allowed = sorted(suffixes) if name is None else fitting[name].suffixes
        given = Note("a file called {suffix}", suffix=shown(suffix)) if suffix else Note("no suffix")
        raise refused("--out", given, listed(allowed))
    return found[0]


def named(option: str, error: ExperimentError) -> ExperimentError:
    """The same refusal of parameters that came with an option, which it names."""
    return ExperimentError(
        Problem(f"{option} {each.field}", each.given, each.allowed) for each in error.problems
    )
