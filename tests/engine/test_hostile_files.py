"""Whatever a file holds, it is read or refused within a memory that does not grow with it.

Nor does the time, see tests/benchmarks.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import ExperimentError, parse_experiment
from engine.experiment.extent import AT_ONCE, more_than
from engine.messages.problems import LINES_AT_ONCE, line_in

ROOT = Path(__file__).parents[2]
MOST_BYTES = 300_000_000
READ = {
    ".json": {"most points"},
    ".lab": {"a right session", "a right session, packed"},
    ".csv": {"points in a table"},
    ".md": set(),
}


@pytest.mark.skipif(sys.platform == "win32", reason="a process is forked for each file")
@pytest.mark.parametrize("suffix", READ)
def test_every_file_is_read_or_refused_within_bounds(suffix: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.hostile_files", str(tmp_path), suffix],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) > len(READ[suffix])
    for file in found:
        name = file["name"]
        assert not file["came"].startswith("raised"), file
        assert (file["came"] == "read") == (name in READ[suffix]), file
        assert file["bytes"] <= MOST_BYTES, file
        assert len(file["came"]) < 1500, file


POINTS = [[1.0, 2.0, place % 2] for place in range(90_000)]


@pytest.mark.parametrize(
    "parts",
    [
        {"dataset": {"name": "csv", "points": [["a", None, 3]] * 90_000}},
        {"dataset": {"name": "csv", "points": POINTS[:50_000] + [[1.0, 2.0, 2]] * 30_000}},
        {"runs": [{"changes": [{"iteration": -1, "learning_rate": -1}] * 100}] * 12},
    ],
)
def test_of_many_problems_the_first_hundred_are_kept(parts: dict[str, Any]) -> None:
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps(parts))
    assert len(refused.value.problems) == 100
    assert refused.value.lines()[-1].endswith("(and many more)")
    assert len({problem.field for problem in refused.value.problems}) == 100


def test_a_wrong_point_is_found_wherever_it_stands() -> None:
    points = [*POINTS[:65_000], [1.0, 2.0, 7], *POINTS[65_000:70_000], [1.0, "2", 0], *POINTS[70_000:]]
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps({"dataset": {"name": "csv", "points": points}}))
    assert [problem.field for problem in refused.value.problems] == [
        "dataset.points.65000.2",
        "dataset.points.70001.1",
    ]


def by_hand(text: str) -> tuple[int, int]:
    """Values and fields of a JSON text, sign by sign. Outside of texts there is no backslash in JSON."""
    values = fields = 0
    inside = escaped = False
    for sign in text:
        if sign == '"' and not escaped:
            inside = not inside
        elif not inside:
            values, fields = values + (sign in "[{,"), fields + (sign == ":")
        escaped = sign == "\\" and not escaped
    return values, fields


@settings(deadline=None, derandomize=True, max_examples=200)
@given(
    st.lists(st.sampled_from(['"', "\\", "[", "{", ",", ":", "a", '\\"', "\\\\", "é"]), max_size=40).map(
        "".join
    ),
    st.integers(0, 12),
)
def test_values_are_counted_outside_of_texts_only(text: str, before_the_end: int) -> None:
    padded = (
        " " * (AT_ONCE - before_the_end) + text
    )  # so that the text lies over the end of what is read at once
    values, fields = by_hand(text)
    assert not more_than(padded.encode(), values, fields)
    assert values == 0 or more_than(padded.encode(), values - 1, fields)
    assert fields == 0 or more_than(padded.encode(), values, fields - 1)


def test_a_line_is_found_as_it_would_be_in_a_list_of_all() -> None:
    rng = np.random.RandomState(3)
    for length in (0, 1, 5, LINES_AT_ONCE, 3 * LINES_AT_ONCE):
        for share in (0.0, 0.001, 0.5, 1.0):
            content = np.where(rng.rand(length) < share, ord("\n"), ord("x")).astype(np.uint8).tobytes()
            lines = content.split(b"\n")
            for number in {1, 2, len(lines) // 2, len(lines) - 1, len(lines)} - {0, len(lines) + 1}:
                if 1 <= number <= len(lines):
                    assert line_in(content, number) == lines[number - 1]
