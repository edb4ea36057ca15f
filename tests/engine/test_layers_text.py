"""The widths of layers in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.experiment.layers_text import parsed_layers, written_layers


@given(st.lists(st.integers(1, 512), min_size=1, max_size=30))
def test_what_is_written_is_read(widths: list[int]) -> None:
    assert parsed_layers(written_layers(widths), 30) == tuple(widths)


@pytest.mark.parametrize(
    ("text", "widths"),
    [
        ("64, 32,16", (64, 32, 16)),
        ("64 32 16", (64, 32, 16)),
        ("3x2; 4 × 2", (3, 3, 4, 4)),
        (" 5 ", (5,)),
        ("7 * 3", (7, 7, 7)),
    ],
)
def test_people_write_it_in_several_ways(text: str, widths: tuple[int, ...]) -> None:
    assert parsed_layers(text, 30) == widths


@pytest.mark.parametrize(
    "text", ["", ",", "x", "3 x", "-3", "1.5", "8, many", "9" * 500, "1 x 31", "1 x 99999999"]
)
def test_what_names_no_layers_is_none(text: str) -> None:
    assert parsed_layers(text, 30) is None
