"""A person's own rule: what it gives, and that nothing else comes of it."""

import json
import math
import re
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.experiment.json_io import parse_experiment
from engine.messages.message import Note
from engine.messages.problems import ExperimentError
from engine.nn.initialisers import initialisers
from engine.nn.network import Network, initial_parameters
from engine.nn.sigma_expression import FUNCTIONS, LONGEST_RULE, OPERATORS, SYMBOLS, deviation
from tests.calls import counted_calls
from tests.engine.quotations import untold


def sigma(rule: str) -> float:
    return deviation(rule, fan_in=4, fan_out=9, layer=2, depth=5)


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("sqrt(2 / fan_in)", math.sqrt(0.5)),
        ("sqrt(2 / (fan_in + fan_out))", math.sqrt(2 / 13)),
        ("1 / depth ** layer", 0.04),
        ("-1 + 2 * max(layer, 1) - -1", 4.0),
        ("exp(log(3)) + min(pi, e)", 3.0 + math.e),
        ("0.5 if layer >= depth else 0", 0.0),
        ("  10  ", 10.0),
    ],
)
def test_rules_are_worked_out(rule: str, value: float) -> None:
    assert sigma(rule) == pytest.approx(value, rel=1e-14, abs=0.0)


@pytest.mark.parametrize(
    "rule",
    [
        "", "x", "1 +", "fan_in = 2", "1; 2", "sqrt", "sqrt(", "-1", "1 / 0", "log(0)", "1e308 * 10", "True",
        "'a' * 3", "[1]", "1j", "__import__('os').getpid()", "fan_in.__class__", "(lambda: 1)()", "open('x')",
        "9 ** 9 ** 9 ** 9", "min(1)", "layer < 3", "f'{fan_in}'",
        "1e200", "fan_in.real", "1 if 'a' else 2",
    ],
)  # fmt: skip
def test_what_gives_no_deviation_is_refused_with_the_field(rule: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        sigma(rule)
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps({"runs": [{"initialiser": "own", "sigma": rule}]}))
    assert refused.value.problems[0].field == "runs.0.sigma"
    assert "fan_in, fan_out, layer, depth" in refused.value.problems[0].allowed
    assert not untold(refused.value.problems, rule)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("(2/fan_in)^0.5", "^ is not an operator here: write ** for a power; there are + - * / **"),
        ("fan_in // 2", "// is not an operator here: write / to divide; there are + - * / **"),
        ("fan_in % 2", "% is not an operator here: there are + - * / **"),
        ("not fan_in", "not is not an operator here: there are + - * / **"),
        ("x", "x is not among fan_in, fan_out, layer, depth"),
        ("sqrt", "sqrt has nothing in brackets after it"),
        ("min(1)", "min takes 2 arguments or more, given 1"),
        ("log(1, 2, 3)", "log takes 1 to 2 arguments, given 3"),
        ("sqrt(1)(2)", "sqrt(1)(2) is not a function with its arguments"),
        ("sqrt(", "( is never closed"),
        ("sqrt(2))", ") closes nothing that is open"),
        ("sqrt(2]", "] closes nothing that is open"),
        ("fan_in = 2", "no expression"),
        ("'\\d'", "no expression"),
        ("log(0)", "a root, power or logarithm that is not a number"),
        ("9 ** 9 ** 9 ** 9", "a number too large"),
    ],
)
def test_a_refusal_names_what_is_wrong(rule: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        sigma(rule)


INSIDES = re.compile(r"ast\.|object at|<class|'(int|float|str|bool|tuple|function)'|:=|operand|literal|math ")

words = [
    *SYMBOLS,
    *FUNCTIONS,
    "**",
    "*",
    "/",
    "(",
    ")",
    "-",
    "9",
    "1e300",
    ",",
    " if ",
    " else ",
    "[",
    ".",
    "'",
    *("^", "//", "%", "@", "~", "&", "!=", " is ", " not ", " and ", "=", ":", "{", "]", "\\d", "*"),
]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(words), max_size=40).map("".join) | st.text(max_size=LONGEST_RULE))
def test_any_text_gives_a_deviation_or_a_reason_at_once(rule: str) -> None:
    refusal: ValueError | None = None
    with counted_calls() as calls:
        try:
            assert 0.0 <= sigma(rule[:LONGEST_RULE]) < math.inf
        except ValueError as error:
            refusal = error
    assert calls.made < 2_000
    if refusal is not None:
        (said,) = refusal.args
        assert isinstance(said, Note)
        assert not INSIDES.search(said.text)
        assert not INSIDES.search(said) or INSIDES.search(rule)


def test_a_rule_that_fails_for_one_layer_of_the_network_is_refused() -> None:
    text = '{"network": {"hidden": %s}, "runs": [{}, {"initialiser": "own", "sigma": "1 / (layer - 3)"}]}'
    for hidden in ("[5]", "[5, 5]"):
        with pytest.raises(ExperimentError) as refused:
            parse_experiment(text % hidden)
        assert refused.value.problems[0].field == "runs.1.sigma"
    assert parse_experiment(text.replace("layer - 3", "6 - layer") % "[5, 5]").runs[1]


def test_the_rule_s_weights_are_the_draw_times_the_deviation_of_each_layer() -> None:
    network = Network((2, 3, 4, 1), "relu")
    X = np.zeros((2, 1))
    rule = initialisers["own"].function
    own = {"sigma": "fan_out * 100 + fan_in * 10 + layer + depth / 10", "gain": 2.0}
    got = network.layers(initial_parameters(network, rule, 3, X, **own))
    stream = np.random.RandomState(3)
    for layer, (W, _) in enumerate(got, start=1):
        fan_out, fan_in = W.shape
        expected = 2.0 * (fan_out * 100 + fan_in * 10 + layer + 0.3) * stream.randn(fan_out, fan_in)
        np.testing.assert_allclose(W, expected, rtol=1e-15)
    variances = initialisers["own"].variances(network.sizes, own)
    assert variances == pytest.approx([(2 * x) ** 2 for x in (321.3, 432.3, 143.3)])


def test_only_arithmetic_is_known() -> None:
    assert len(OPERATORS) == 12
    assert not {"eval", "exec", "open", "getattr"} & set(FUNCTIONS)


@pytest.mark.parametrize("rule", ["'a' * 1000000000", "'a'.zfill(1000000000)", "max('a' * 1000000000, 'b')"])
def test_no_rule_fills_the_memory(rule: str) -> None:
    tracemalloc.start()
    with pytest.raises(ValueError, match="not allowed in a rule"):
        sigma(rule)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1e6
