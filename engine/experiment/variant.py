"""What the parts of an experiment are made of: immutable values, and those that name a registry entry.

The parameters of a registry entry stand flat beside its name (`{"initialiser": "random", "scale": 10}`): the
accepted fields and their limits are read from the registry.
"""

import sys
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, create_model, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from engine.arguments import native
from engine.messages.message import listed
from engine.registry import Entry, Registry


def named(registry: Registry[Any]) -> type[Any]:
    """A field that takes the names of `registry`."""
    return Literal[tuple(registry)]  # type: ignore[return-value]


class Value(BaseModel):
    """What all parts of an experiment share: immutable, no unknown fields, no nan or inf."""

    # Built at the first use: most are only ever built as part of an experiment, and a start waits for each.
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def take_known_fields(cls, data: Any) -> Any:
        """Name the fields that exist, which pydantic's own message does not; take NumPy's numbers too.

        A list that is too long is refused before its items, each of which pydantic would complain of.
        """
        if isinstance(data, dict):
            for key in data:
                if key not in cls.model_fields:
                    allowed = listed(cls.model_fields)
                    raise PydanticCustomError(
                        "unknown_field", "unknown field", {"key": str(key), "allowed": allowed}
                    )
            for key, most in longest_lists(cls).items():
                value = data.get(key)
                if isinstance(value, list | tuple) and len(value) > most:
                    raise PydanticCustomError("too_many", "too many", {"key": key, "most": most})
            return {key: native(value) for key, value in data.items()}
        return data


@cache
def longest_lists(model: type[Value]) -> dict[str, int]:
    """How many items each field may have that takes a list: known before the first of them is looked at."""
    return {
        name: limit.max_length
        for name, field in model.model_fields.items()
        for limit in field.metadata
        if hasattr(limit, "max_length") and get_origin(field.annotation) is tuple
    }


class Variant(Value):
    """A part that names a registry entry and carries that entry's own parameters as fields."""

    def own(self, entry: Entry) -> dict[str, Any]:
        """The values of the entry's own parameters."""
        return {name: getattr(self, name) for name in entry.parameters}


@cache
def variant_model(base: type[Variant], field: str, entry: Entry) -> type[Variant]:
    """`base` with the fields that `entry` adds, and `field` held to the entry's name."""
    own: dict[str, Any] = dict(entry.parameters)
    own[field] = (Literal[entry.name], entry.name)
    made = create_model(base.__name__, __base__=base, __module__=base.__module__, **own)
    # Pickle looks a class up in its module by its qualified name: another process makes it on import.
    made.__qualname__ = f"{base.__qualname__}[{entry.name}]"
    setattr(sys.modules[base.__module__], made.__qualname__, made)
    return made


class VariantOf:
    """Annotates a Variant: validate it as the model of the registry entry that `field` names.

    `base` gives the entry's base where not all have the annotated one.
    """

    def __init__(
        self,
        registry: Registry[Any],
        field: str,
        default: str,
        base: Callable[[Entry], type[Variant]] | None = None,
    ) -> None:
        self.registry, self.field, self.default, self.base = registry, field, default, base

    def __get_pydantic_core_schema__(
        self, source: type[Variant], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def name_of(value: Any) -> Any:
            if isinstance(value, dict):
                return str(value.get(self.field, self.default))
            return getattr(value, self.field, None)

        choices = {
            name: handler.generate_schema(
                variant_model(source if self.base is None else self.base(entry), self.field, entry)
            )
            for name, entry in self.registry.items()
        }
        return core_schema.tagged_union_schema(
            choices,
            discriminator=name_of,
            custom_error_type="unknown_name",
            custom_error_message="unknown name",
            custom_error_context={"field": self.field, "allowed": ", ".join(self.registry)},
        )
