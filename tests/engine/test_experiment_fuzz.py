"""Damaged experiment files: each one parses or raises ExperimentError, never anything else."""

import functools
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from tests.engine.quotations import untold

unhurried = functools.partial(
    settings,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
WHOLE = Experiment().model_dump_json(indent=1)

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**17, 10**40)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["he", "circles", "relu", "name", "initialiser"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "seed", "hidden", "runs", "x"]) | st.text(max_size=4), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def parses_or_is_refused(text: str) -> None:
    """Whatever is raised but an ExperimentError fails the test."""
    try:
        experiment = parse_experiment(text)
    except ExperimentError as error:
        check(error, text)
    else:
        assert parse_experiment(experiment.model_dump_json()) == experiment


def check(error: ExperimentError, given: str) -> None:
    assert not untold(error.problems, given)
    assert 1 <= len(error.lines()) <= 2
    assert all(problem.field and problem.given and problem.allowed for problem in error.problems)


def places(document: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) in a document."""
    keys: list[Any] = list(document) if isinstance(document, dict) else []
    keys = list(range(len(document))) if isinstance(document, list) else keys
    return [(document, key) for key in keys] + [place for key in keys for place in places(document[key])]


@unhurried(max_examples=200)
@given(st.text(max_size=40))
def test_any_text(text: str) -> None:
    parses_or_is_refused(text)


@unhurried(max_examples=200)
@given(values)
def test_any_json(value: Any) -> None:
    parses_or_is_refused(json.dumps(value, ensure_ascii=False))


@unhurried(max_examples=150)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)))
def test_documents_cut_short_or_with_a_piece_missing(first: int, second: int) -> None:
    parses_or_is_refused(WHOLE[:first])
    parses_or_is_refused(WHOLE[: min(first, second)] + WHOLE[max(first, second) :])


@unhurried(max_examples=300)
@given(st.data(), values)
def test_a_value_swapped_for_another(data: st.DataObject, value: Any) -> None:
    document = json.loads(WHOLE)
    container, key = data.draw(st.sampled_from(places(document)))
    container[key] = value
    parses_or_is_refused(json.dumps(document, ensure_ascii=False))


@unhurried(max_examples=100)
@given(st.data(), values, st.text(max_size=6))
def test_a_field_added_or_taken_away(data: st.DataObject, value: Any, name: str) -> None:
    document = json.loads(WHOLE)
    container, key = data.draw(st.sampled_from(places(document)))
    del container[key]
    parses_or_is_refused(json.dumps(document, ensure_ascii=False))
    document[name] = value
    parses_or_is_refused(json.dumps(document, ensure_ascii=False))


@unhurried(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
def test_bytes_flipped_in_a_file(tmp_path: Path, changes: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE.encode())
    for place, byte in changes:
        content[place] = byte
    path = tmp_path / "experiment.json"
    path.write_bytes(content)
    try:
        read_experiment(path)
    except ExperimentError as error:
        check(error, content.decode(errors="ignore") + str(path))


@unhurried(max_examples=100)
@given(st.binary(max_size=200))
def test_random_bytes_in_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "experiment.json"
    path.write_bytes(content)
    try:
        read_experiment(path)
    except ExperimentError as error:
        check(error, content.decode(errors="ignore") + str(path))


def test_numbers_with_thousands_of_digits() -> None:
    for digits in ("1" * 4299, "1" * 5000, "0." + "1" * 5000, "1e999999999"):
        for field in ("learning_rate", "iterations", "x"):
            parses_or_is_refused(f'{{"training": {{"{field}": {digits}}}}}')
