"""Worked arithmetic: what a line says, calculated again by its own figures, is the textbook's number."""

import json
import math
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.nn.activations import activations
from engine.nn.network import Network, backpropagate, forward
from engine.nn.optimisers import optimisers
from engine.nn.outputs import binary_cross_entropy, softmax
from engine.output.equations import Axis, ErrorThrough, Lit, Matrix, MatrixProduct, ends
from engine.output.iteration_trace import IterationTrace, TraceStep, trace
from engine.output.output_equations import Shares
from engine.output.worked import CLOSE, Product, Worked, Writing, sum_worked, write_formula

NAMES = {
    "E": math.e,
    "log": math.log,
    "tanh": math.tanh,
    "Φ": lambda z: 0.5 + 0.5 * math.erf(z / math.sqrt(2.0)),
    "φ": lambda z: math.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi),
    "max": max,
    "abs": abs,
}
SHOWN = 6e-4  # of a number that is shown with four figures


def calculated(text: str) -> float:
    """What somebody gets who calculates with the figures of a line as they stand there."""
    text = re.sub(r"\(\d+ more terms: ([^()]+)\)", r"(\1)", text)
    text = re.sub(r"\|([^|]+)\|", r"abs(\1)", text)
    for sign, python in (("·", "*"), ("−", "-"), ("²", "**2"), ("e^", "E**")):
        text = text.replace(sign, python)
    return float(eval(text, {"__builtins__": {}}, NAMES))


def holds(worked: Worked) -> bool:
    """Whether all sides of a line are equal, and its value, as closely as its figures can be."""
    line = re.sub("^gradient [^:]+: ", "", worked.line)
    sides = [calculated(side) for side in line.split(" = ")]
    return all(abs(side - worked.value) <= (CLOSE + SHOWN) * abs(worked.value) + 1e-12 for side in sides)


def trainer_of(**changes: object) -> Trainer:
    experiment: dict[str, object] = {
        "dataset": {"samples": 40, "test_samples": 10, "noise": 0.3},
        "runs": [{"initialiser": "he"}],
    }
    return Trainer(parse_experiment(json.dumps(experiment | changes)))


def stage(anatomy: IterationTrace, symbol: str) -> TraceStep:
    return next(stage for stage in anatomy.stages if stage.symbol == symbol)


def line_of(anatomy: IterationTrace, symbol: str, row: int = 0, column: int = 0) -> str:
    return stage(anatomy, symbol).equation.worked(row, column).line


@pytest.mark.parametrize("activation", activations)
@pytest.mark.parametrize("example", [None, 5])
@pytest.mark.parametrize("optimiser", ["gradient_descent", "adam"])
def test_every_line_of_an_iteration_holds(activation: str, example: int | None, optimiser: str) -> None:
    network = {"hidden": [9, 4], "activation": activation}
    with trainer_of(network=network, training={"optimiser": optimiser}) as trainer:
        trainer.advance(30)
        anatomy = trace(trainer.runs[0], example)
    for found in anatomy.stages:
        rows, columns = found.equation.result.values.shape
        for row in range(rows):
            for column in {0, columns // 2, columns - 1}:
                worked = found.equation.worked(row, column)
                assert worked.value == found.equation.result.values[row, column]
                assert holds(worked), (found.symbol, worked.line)


SEVERAL = {"name": "spirals", "classes": 4, "samples": 40, "test_samples": 10}
MANY = {"name": "blobs", "classes": 7, "noise": 0.3, "samples": 40, "test_samples": 10}
NUMBERS = {"name": "saddle", "noise": 0.3, "samples": 40, "test_samples": 10}


@pytest.mark.parametrize("dataset", [SEVERAL, MANY, NUMBERS], ids=["several", "many", "numbers"])
@pytest.mark.parametrize("example", [None, 5])
def test_every_line_holds_of_several_classes_and_of_numbers(
    dataset: dict[str, object], example: int | None
) -> None:
    with trainer_of(dataset=dataset, network={"hidden": [9, 4], "activation": "tanh"}) as trainer:
        trainer.advance(30)
        anatomy = trace(trainer.runs[0], example)
    for found in anatomy.stages:
        for row, column in np.ndindex(found.equation.result.values.shape):
            worked = found.equation.worked(row, column)
            assert worked.value == found.equation.result.values[row, column]
            assert holds(worked), (found.symbol, worked.line)
            assert len(found.equation.lit(row, column)) == len(found.equation.matrices)


def test_the_stages_of_a_softmax_are_the_textbook_s() -> None:
    with trainer_of(dataset=SEVERAL) as trainer:
        run = trainer.runs[0]
        anatomy = trace(run)
        passed = forward(run.network, run.parameters, run.data.X_train)
    cost, error = stage(anatomy, "C"), stage(anatomy, "dZ3")
    assert cost.values[0, 0] == pytest.approx(run.cost, rel=1e-12)
    A, Y = (matrix.values for matrix in error.equation.operands)
    np.testing.assert_array_equal(A, passed.A[-1])
    assert (Y.argmax(axis=0) == run.data.Y_train).all()
    assert (Y.sum(axis=0) == 1.0).all()
    np.testing.assert_allclose(error.values, (A - Y) / 40, rtol=1e-15)
    assert stage(anatomy, "A3").equation.lit(1, 6) == (Lit(None, 6), Lit(1, 6))
    assert cost.equation.lit(0, 0)[0] == Lit(None, None)


def test_large_logits_are_worked_by_their_differences() -> None:
    Z = np.array([[1000.0], [999.0], [-3000.0]])
    A = softmax(Z)
    equation = Shares((Matrix("Z", Z, Axis.UNIT, Axis.EXAMPLE),), Matrix("A", A, Axis.UNIT, Axis.EXAMPLE))
    for row in (0, 1):
        assert holds(equation.worked(row, 0))
    assert equation.worked(2, 0).value == 0.0


@pytest.mark.parametrize("optimiser", optimisers)
def test_an_update_tells_before_gradient_change_and_after(optimiser: str) -> None:
    with trainer_of(training={"optimiser": optimiser, "learning_rate": 0.01}) as trainer:
        trainer.advance(3)
        run = trainer.runs[0]
        anatomy, before = trace(run, 2), run.parameters.copy()
        trainer.advance(1)
        (W, _), (after, _) = run.network.layers(before)[0], run.network.layers(run.parameters)[0]
    found = stage(anatomy, "W1 ←")
    worked = found.equation.worked(1, 0)
    assert worked.value == pytest.approx(after[1, 0], rel=1e-12)
    first, *_, last = worked.line.rpartition(": ")[2].split(" = ")
    assert calculated(first) == pytest.approx(after[1, 0], rel=2e-3)
    told = calculated(last) - calculated(first.replace(" + ", " − ").split(" − ")[0])
    assert told == pytest.approx(after[1, 0] - W[1, 0], rel=0.03)


weights = st.floats(-3.0, 3.0, allow_nan=False).map(lambda value: round(value, 5))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_random_networks_are_worked_as_the_textbook_computes_them(data: st.DataObject) -> None:
    """Not by way of a trainer: sizes, weights and examples are anything."""
    from engine.output.iteration_trace import backward_stages, cost_stage, forward_stages

    sizes = (2, *data.draw(st.lists(st.integers(1, 12), min_size=1, max_size=3)), 1)
    network = Network(sizes, data.draw(st.sampled_from(list(activations))))
    many = network.parameter_count
    parameters: Array = np.array(data.draw(st.lists(weights, min_size=many, max_size=many)))
    m = data.draw(st.integers(1, 12))
    X = np.array(data.draw(st.lists(weights, min_size=2 * m, max_size=2 * m))).reshape(2, m)
    Y = np.array(data.draw(st.lists(st.sampled_from([0.0, 1.0]), min_size=m, max_size=m)))
    passed = forward(network, parameters, X)
    back = backpropagate(network, parameters, passed, Y)
    expected = {f"Z{layer}": passed.Z[layer] for layer in range(1, network.depth + 1)}
    expected |= {f"A{layer}": passed.A[layer] for layer in range(1, network.depth + 1)}
    expected |= {f"dZ{layer}": back.dZ[layer - 1] for layer in range(1, network.depth + 1)}
    expected |= {f"dA{layer}": back.dA[layer - 1] for layer in range(1, network.depth)}
    for layer, (dW, db) in enumerate(network.layers(back.gradient), start=1):
        expected |= {f"dW{layer}": dW, f"db{layer}": db}
    expected |= {"C": np.array([[binary_cross_entropy(passed.logits, Y)]]), "X": X}
    value = float(expected["C"][0, 0])
    found = [
        *forward_stages(network, parameters, passed),
        cost_stage(network, passed, Y, value, m),
        *backward_stages(network, parameters, passed, back, Y, m),
    ]
    assert {stage.symbol for stage in found} == set(expected)
    for stage in found:
        table = expected[stage.symbol]
        row = data.draw(st.integers(0, table.shape[0] - 1))
        column = data.draw(st.integers(0, table.shape[1] - 1))
        worked = stage.equation.worked(row, column)
        assert worked.value == table[row, column]
        if abs(worked.value) > 1e-6:  # nearer to 0, terms may cancel beyond any figures
            assert holds(worked), (stage.symbol, worked.line)


def sum_of(left: list[float], right: list[float], bias: float | None = None) -> Worked:
    """One number of left · right + bias."""
    matrices = [
        Matrix("W", np.array([left]), Axis.UNIT, Axis.INPUT),
        Matrix("A", np.array([right]).T, Axis.INPUT, Axis.EXAMPLE),
    ]
    total = math.fsum(w * a for w, a in zip(left, right, strict=True)) + (bias or 0.0)
    if bias is not None:
        matrices.append(Matrix("b", np.array([[bias]]), Axis.UNIT, Axis.SINGLE))
    result = Matrix("Z", np.array([[total]]), Axis.UNIT, Axis.EXAMPLE)
    return MatrixProduct(tuple(matrices), result, len(left)).worked(0, 0)


def test_a_product_is_written_as_on_a_board() -> None:
    assert sum_of([0.42, -0.07], [1.56, 0.31], 0.1).line == "0.42 · 1.56 − 0.07 · 0.31 + 0.1 = 0.7335"
    assert sum_of([-0.5, 2.0], [-1.0, 0.25], -3.0).line == "−0.5 · (−1) + 2 · 0.25 − 3 = −2"
    assert sum_of([0.0, -0.0], [1.0, -2.0]).line == "0 · 1 + 0 · (−2) = 0"
    assert sum_of([math.nan, 1.0], [1.0, -math.inf]).line == "nan · 1 + 1 · (−∞) = nan"


def test_a_long_sum_tells_how_many_terms_it_leaves_out_and_what_they_come_to() -> None:
    seven, eight = [1.0] * 7, [1.0, 2.0, 3.0, 4.0, -5.5, 0.25, 7.0, 8.0]
    assert "more" not in sum_of(seven, seven).line
    line = sum_of(eight, [1.0] * 8, 0.5).line
    assert line == "1 · 1 + 2 · 1 + 3 · 1 + 4 · 1 + (2 more terms: −5.25) + 7 · 1 + 8 · 1 + 0.5 = 20.25"
    assert ends(7, 7) == (slice(0, 7), slice(7, 7))
    assert ends(6, 90) == (slice(0, 6), slice(6, 6))


def test_terms_that_nearly_cancel_get_more_figures() -> None:
    worked = sum_of([1.0, -1.0], [1000.4444, 1000.4333])
    assert worked.line == "1 · 1000.4444 − 1 · 1000.4333 = 0.0111"
    assert holds(worked)


def test_a_wrong_sign_or_figure_would_be_seen() -> None:
    """What the other tests rely on: a line that is wrong does not hold."""
    right = sum_of([0.42, -0.07], [1.56, 0.31], 0.1)
    for was, becomes in ((" − ", " + "), ("1.56", "1.65"), (" + 0.1 ", " "), ("0.7335", "0.73")):
        wrong = right.line.replace(was, becomes)
        assert wrong != right.line
        assert not holds(Worked(wrong, right.value))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "z", "expected"),
    [
        ("relu", -0.31, "max(0, −0.31)"),
        ("leaky_relu", -2.0, "max(0.01 · (−2), −2)"),
        ("tanh", 0.5, "tanh(0.5)"),
        ("sigmoid", -1.0, "1 / (1 + e^−(−1))"),
        ("sigmoid", 1e-5, "1 / (1 + e^−(1e-05))"),
        ("elu", -1.0, "e^(−1) − 1"),
        ("elu", 2.0, "2"),
        ("gelu", -1.5, "−1.5 · Φ(−1.5)"),
        ("linear", -3.0, "−3"),
    ],
)
def test_an_activations_formula_has_its_number(name: str, z: float, expected: str) -> None:
    writing = Writing(4)
    write_formula(writing, activations[name].formula_at(z), {"z": z})
    assert writing.note() == expected
    assert calculated(expected) == pytest.approx(float(activations[name].function(np.float64(z))), rel=1e-12)


def test_an_activation_of_ones_own_is_written_by_its_formula() -> None:
    writing = Writing(4)
    write_formula(writing, "z / (1 + |z|)", {"z": -0.5})
    assert writing.note() == "−0.5 / (1 + |−0.5|)"
    assert calculated(writing.note()) == pytest.approx(-1.0 / 3.0)


@pytest.mark.parametrize("name", activations)
@pytest.mark.parametrize("z", [-1.25, -0.01, 0.75])
def test_slopes_are_the_derivatives(name: str, z: float) -> None:
    g = activations[name]
    assert g.slope is not None
    a = g.function(np.array([[z]]))
    d = Matrix("dA", np.array([[-0.2]]), Axis.UNIT, Axis.EXAMPLE)
    result = Matrix("dZ", d.values * g.derivative(np.array([[z]]), a), Axis.UNIT, Axis.EXAMPLE)
    operands = d, Matrix("Z", np.array([[z]]), Axis.UNIT, Axis.EXAMPLE)
    worked = ErrorThrough(operands, result, g, a).worked(0, 0)
    assert holds(worked), worked.line


def test_operands_are_lit_where_a_number_comes_from() -> None:
    with trainer_of() as trainer:
        anatomy = trace(trainer.runs[0], 3)
    lit = {found.symbol: found.equation.lit(0, 0) for found in anatomy.stages}
    assert stage(anatomy, "Z2").equation.lit(4, 0) == (Lit(4, None), Lit(None, 0), Lit(4, 0), Lit(4, 0))
    assert stage(anatomy, "dW2").equation.lit(1, 6) == (Lit(1, None), Lit(None, 6), Lit(1, 6))
    assert stage(anatomy, "db2").equation.lit(1, 0) == (Lit(1, None), Lit(1, 0))
    assert stage(anatomy, "A1").equation.lit(7, 0) == (Lit(7, 0), Lit(7, 0))
    assert lit["X"] == (Lit(0, 0),)
    for found in anatomy.stages:
        rows, columns = found.equation.result.values.shape
        for matrix, part in zip(
            found.equation.matrices, found.equation.lit(rows - 1, columns - 1), strict=True
        ):
            assert part.row is None or part.row < matrix.values.shape[0], found.symbol
            assert part.column is None or part.column < matrix.values.shape[1], found.symbol


def test_layouts_are_the_textbooks() -> None:
    """Matrices that stand side by side multiply to the result, as NumPy does it."""
    with trainer_of() as trainer:
        trainer.advance(5)
        anatomy = trace(trainer.runs[0])
    for symbol in ("Z1", "Z2", "Z3", "dW3", "dA2", "dW1"):
        equation = stage(anatomy, symbol).equation
        left, right, *bias = (operand.values for operand in equation.operands)
        product = left @ right + (bias[0] if bias else 0.0)
        np.testing.assert_allclose(product, equation.result.values, rtol=1e-9, atol=1e-15)
    assert [matrix.symbol for matrix in stage(anatomy, "dW2").equation.matrices] == ["dZ2", "A1ᵀ", "dW2"]
    assert [matrix.symbol for matrix in stage(anatomy, "A3").equation.matrices] == ["Z3", "A3"]


def test_a_cost_that_the_logarithm_cannot_tell_is_told_from_the_logit() -> None:
    runs = [{"initialiser": "random", "scale": 1000}]
    with trainer_of(runs=runs) as trainer:
        run = trainer.runs[0]
        for example in range(40):
            anatomy = trace(run, example)
            worked = stage(anatomy, "C").equation.worked(0, 0)
            assert math.isfinite(worked.value)
            assert holds(worked), worked.line
        whole = stage(trace(run), "C").equation.worked(0, 0)
    assert "more terms" in whole.line
    assert holds(whole), whole.line


def test_some_of_a_large_batch_tell_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only some examples are shown; the rest is in what the others come to."""
    monkeypatch.setattr("engine.output.iteration_trace.MOST_VALUES", 200)
    with trainer_of() as trainer:
        trainer.advance(5)
        anatomy = trace(trainer.runs[0])
    assert anatomy.examples.size < anatomy.batch == 40
    for symbol in ("dW2", "db2", "C", "dW1", "dZ3"):
        worked = stage(anatomy, symbol).equation.worked(0, 0)
        assert holds(worked), worked.line
    left_out = 40 - 6 if anatomy.examples.size > 6 else 40 - anatomy.examples.size
    assert f"({left_out} more terms: " in line_of(anatomy, "dW2")


def test_what_a_run_learns_later_leaves_a_trace_as_it_was() -> None:
    with trainer_of() as trainer:
        anatomy = trace(trainer.runs[0], 1)
        before = line_of(anatomy, "Z1", 2)
        trainer.advance(50)
        assert line_of(anatomy, "Z1", 2) == before
        assert line_of(trace(trainer.runs[0], 1), "Z1", 2) != before
    for W, b in anatomy.layers:
        assert not W.flags.writeable
        assert not b.flags.writeable


def test_a_sum_of_products_may_be_divided() -> None:
    worked = sum_worked(2.0, [Product((1.0,)), Product((3.0,))], (0, 0.0), 2)
    assert worked.line == "(1 + 3) / 2 = 2"


def test_a_run_that_diverged_is_worked_as_far_as_there_are_numbers() -> None:
    training = {"learning_rate": 50}
    network = {"hidden": [3], "activation": "linear"}
    with trainer_of(dataset={"name": "moons"}, network=network, training=training) as trainer:
        trainer.advance(400)
        run = trainer.runs[0]
        assert run.diverged_at is not None
        lines = [found.equation.worked(0, 0).line for found in trace(run, 3).stages]
    assert any("∞" in line or "nan" in line for line in lines)
