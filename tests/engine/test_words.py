"""Numbers as a reader wants them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.words import Number, readable


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0.0000"),
        (0.0, "0.0000"),
        (-0.0, "0.0000"),
        (1, "1.0000"),
        (-0.5, "-0.5000"),
        (0.6931471805599453, "0.6931"),
        (0.99999, "1.0000"),
        (9.9999, "9.9999"),
        (9.99999, "10.0000"),
        (42.1234567, "42.123"),
        (1773.5859549, "1773.6"),
        (99999, "99999"),
        (-99999, "-99999"),
        (1e5, "1.00e+05"),
        (-1e5, "-1.00e+05"),
        (1e-4, "0.0001"),
        (1e-5, "1.00e-05"),
        (-1e-5, "-1.00e-05"),
        (9.9e-5, "9.90e-05"),
        (5e-324, "4.94e-324"),
        (1e300, "1.00e+300"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (math.nan, "nan"),
    ],
)
def test_readable(value: float, text: str) -> None:
    assert readable(value) == text


@given(st.floats(-1e300, 1e300))
def test_readable_stays_short_and_near_the_value(value: float) -> None:
    text = readable(value)
    assert len(text) <= 10
    assert float(text) == pytest.approx(value, rel=6e-3, abs=6e-5)


def test_a_number_formats_itself_readably_unless_told_how() -> None:
    assert f"{Number(1773.5859549)} {Number(0.9933):.1%} {Number(15000):,.0f}" == "1773.6 99.3% 15,000"
    assert f"{Number(math.inf)}" == "∞"
