"""Or null: what a choice is held to that may also be left open, so that a refusal says so."""

from typing import Any

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError


def with_null_among_the_allowed(value: Any, validated: ValidatorFunctionWrapHandler) -> Any:
    """Pydantic's own error of a `Literal[…] | None` names the literals alone."""
    try:
        return validated(value)
    except ValidationError as error:
        (details,) = error.errors(include_url=False)
        if details["type"] != "literal_error":
            raise
        context = {"expected": details["ctx"]["expected"]}
        raise PydanticCustomError("literal_or_null", "no such choice", context) from None


OR_NULL = WrapValidator(with_null_among_the_allowed)
