"""The data in a script: drawn by the same calls, or the numbers themselves."""

from typing import Any

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.experiment.model import GivenSettings
from engine.exports.code.entries_text import joined, with_unpacked
from engine.exports.code.function_syntax import NotPlainError
from engine.exports.code.literals import array_code, literal
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Plan

LARGEST_ARGUMENT = 60  # letters of a value that stands in a call


def data_text(plan: Plan, source: PlainSource) -> tuple[str, str]:
    """The data in words and as code: X_train, Y_train, X_test, Y_test."""
    settings = plan.experiment.dataset
    entry = datasets[settings.name]
    try:
        rule = source.add(entry.function, entry.name)
        scale = source.add(scalings[settings.scaling].function) if settings.scaling != "none" else ""
    except NotPlainError:
        return embedded_data(plan, source)
    own = {
        name: value
        for name, value in settings.own(entry).items()
        if name in source.parameters(entry.function)
    }
    constants, call = in_call(own, source)
    if isinstance(settings, GivenSettings):
        words = "The points are there; a share of them is held out to test on. X is (features, examples)."
        made = [f"X, Y = {rule}({call})", "", held_out_text(plan, settings)]
    else:
        words = "A training and a test set are drawn, by a seed each. X is (features, examples)."
        rest = f", {call}" if call else ""

        def draw(samples: int, seed: int) -> str:
            return f"{rule}({samples}, {literal(settings.noise)}, {seed}{rest})"

        made = [
            f"X_train, Y_train = {draw(settings.samples, settings.seed)}",
            f"X_test, Y_test = {draw(settings.test_samples, settings.test_seed)}",
        ]
    if scale:
        made.append(f"X_train, X_test = {scale}(X_train, X_test)")
    return words, joined(source.take(), *constants, "\n".join(made))


def in_call(own: dict[str, Any], source: PlainSource) -> tuple[list[str], str]:
    """Large values as constants before a call, and its keyword arguments."""
    constants, written = [], []
    for name, value in own.items():
        if isinstance(value, tuple) and len(literal(value)) > LARGEST_ARGUMENT:
            text = array_code(value)
            constants.append(with_unpacked(text, source) + f"{name.upper()} = {text}")
            written.append(f"{name}={name.upper()}")
        else:
            written.append(f"{name}={literal(value)}")
    return constants, ", ".join(written)


def held_out_text(plan: Plan, settings: GivenSettings) -> str:
    """Which points are tested on: of each class a share, or of all where they are numbers."""
    share = literal(settings.test_share)
    if plan.classes is None:
        drawing = [
            "places = np.arange(Y.size)",
            f"count = min(max(1, round({share} * places.size)), places.size - 1)",
            "testing[stream.permutation(places)[:count]] = True",
        ]
    else:
        drawing = [
            f"for label in range({plan.classes}):",
            "    places = np.flatnonzero(Y == label)",
            f"    count = min(max(1, round({share} * places.size)), places.size - 1)",
            "    testing[stream.permutation(places)[:count]] = True",
        ]
    return "\n".join(
        [
            f"stream = np.random.RandomState({settings.test_seed})",
            "testing = np.zeros(Y.size, dtype=bool)",
            *drawing,
            "X_train, Y_train = X[:, ~testing], Y[~testing]",
            "X_test, Y_test = X[:, testing], Y[testing]",
        ]
    )


def embedded_data(plan: Plan, source: PlainSource) -> tuple[str, str]:
    """The numbers themselves, of data that nothing but the laboratory can make."""
    source.take()
    data = plan.data
    arrays = {"X_train": data.X_train, "Y_train": data.Y_train, "X_test": data.X_test, "Y_test": data.Y_test}
    written = {name: array_code(array) for name, array in arrays.items()}
    made = [with_unpacked(text, source) + f"{name} = {text}" for name, text in written.items()]
    return "The numbers themselves. X is (features, examples).", joined(*made)
