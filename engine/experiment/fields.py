"""Fields: what may be filled in for a part of an experiment, read off its model, for forms to be made from.

A form that is made from these has a place for every new registry entry and parameter, with its limits.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from engine.experiment.variant import Variant
from engine.registry import Registry


class Kind(StrEnum):
    """What is filled in."""

    WHOLE = "whole"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"
    SWITCH = "switch"
    OTHER = "other"  # a list or a part of its own: no single field


@dataclass(frozen=True)
class FieldSpec:
    """One field: its name in files, what it takes, and within which limits.

    `above` and `below` say that `low` and `high` themselves are not allowed; `optional` that it may be null.
    """

    name: str
    kind: Kind
    words: str
    default: Any
    low: float | None = None
    high: float | None = None
    above: bool = False
    below: bool = False
    longest: int | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False


def fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    """The fields of a model, by name, in the order in which it has them."""
    return {name: spec_of(name, field) for name, field in model.model_fields.items()}


def fields_of_variant(part: Variant, naming: str, registry: Registry[Any]) -> dict[str, FieldSpec]:
    """The fields of a part that names an entry of the registry in the field `naming`: any entry, there."""
    specs = fields_of(type(part))
    return {**specs, naming: replace(specs[naming], choices=tuple(registry), default=None)}


def spec_of(name: str, field: FieldInfo) -> FieldSpec:
    annotation, metadata, optional = field.annotation, list(field.metadata), False
    if NoneType in get_args(annotation):  # X | None
        optional = True
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if get_origin(annotation) is Annotated:
        annotation, *within = get_args(annotation)
        for part in within:
            metadata += part.metadata if isinstance(part, FieldInfo) else [part]
    limits = {
        key: getattr(limit, key)
        for limit in metadata
        for key in ("ge", "gt", "le", "lt", "max_length")
        if hasattr(limit, key)
    }
    return FieldSpec(
        name=name,
        kind=kind_of(annotation),
        words=field.description or "",
        default=field.default,
        low=limits.get("ge", limits.get("gt")),
        high=limits.get("le", limits.get("lt")),
        above="gt" in limits,
        below="lt" in limits,
        longest=limits.get("max_length"),
        choices=get_args(annotation) if get_origin(annotation) is Literal else (),
        optional=optional,
    )


def kind_of(annotation: Any) -> Kind:
    if get_origin(annotation) is Literal:
        return Kind.CHOICE
    kinds = {int: Kind.WHOLE, float: Kind.NUMBER, str: Kind.TEXT, bool: Kind.SWITCH}
    return kinds.get(annotation, Kind.OTHER)
