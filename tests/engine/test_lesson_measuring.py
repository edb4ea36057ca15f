"""What a lesson measures, against the textbook and by hand; and its statements, texts and scores."""

import math
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from engine import Experiment, Trainer
from engine.diagnosis import evidence_of, verdict_on
from engine.interrupt import Interrupt, InterruptError
from engine.lessons.drawn_lines import agreement
from engine.lessons.evaluator import Evaluator, over_seeds
from engine.lessons.expression import surveyed
from engine.lessons.quantities import quantities
from engine.lessons.questions.boundary import DrawnBoundary
from engine.lessons.questions.choice import Choice
from engine.lessons.questions.number import NumberOnSlider
from engine.lessons.statement import parsed_statement
from engine.lessons.text import Outcome, filled
from engine.measures.boundary import Boundary
from engine.measures.plane import Extent
from engine.messages.message import Note, Wording
from engine.nn.network import backpropagate, forward

SMALL = Experiment.model_validate({"training": {"iterations": 60}, "network": {"hidden": [4, 3]}})


@pytest.mark.parametrize(
    ("text", "expected", "tolerance", "relative", "source"),
    [
        ('cost("He") = 0.5', 0.5, 0.0, False, None),
        ('cost("He") = 0.5 ± 0.1', 0.5, 0.1, False, None),
        ('cost("He") = 0.5 +- 1e-3 | here', 0.5, 1e-3, False, "here"),
        ('cost("He") = 0.5 ± 2 %', 0.5, 0.02, True, None),
        ('cost("He") = 83 % ± 5 %', 0.83, 0.05, False, None),
        ('cost("He") = 15,000', 15_000.0, 0.0, False, None),
        ('cost("He") = inf', math.inf, 0.0, False, None),
        ('verdict("σ = 1 | a") = Learned | b = c', "Learned", 0.0, False, "b = c"),
        ('verdict("He") = "No learning"', "No learning", 0.0, False, None),
        ('cost("He") == cost("Zeros")', True, 0.0, False, None),
    ],
)
def test_statements(text: str, expected: Any, tolerance: float, relative: bool, source: str | None) -> None:
    statement = parsed_statement(text)
    assert statement.expected == expected
    assert (statement.tolerance, statement.relative, statement.source) == (
        pytest.approx(tolerance),
        relative,
        source,
    )


@pytest.mark.parametrize(
    ("statement", "holds", "fails"),
    [
        ("x = 0.5 ± 0.1", [0.4, 0.5, 0.6], [0.39, 0.61, math.inf, math.nan, "0.5", True]),
        ("x = 200 ± 1 %", [198.0, 202.0], [197.9, 202.1]),
        ("x = -200 ± 1 %", [-198.0, -202.0], [-197.9, 200.0]),
        ("x = inf", [math.inf], [-math.inf, 1e300, math.nan]),
        ("x = 3", [3.0], [3.0000001]),
        ("x = Learned", ["Learned"], ["Learning", 1.0]),
        ("x > 1", [True], [False, 1.0]),
    ],
)
def test_what_a_statement_holds_to(statement: str, holds: list[Any], fails: list[Any]) -> None:
    parsed = parsed_statement(statement)
    assert all(parsed.holds(value) for value in holds)
    assert not any(parsed.holds(value) for value in fails)


@pytest.fixture(scope="module")
def trainer() -> Iterator[Trainer]:
    with Trainer(SMALL) as trainer:
        trainer.seek(40)
        yield trainer


def by_hand(trainer: Trainer, run: int, at: int) -> dict[str, Any]:
    """Every quantity, from the parameters and the textbook alone, at layer 2, unit 2, input 3, example 7."""
    trainer.seek(at)
    it = trainer.runs[run]
    network, X, Y = it.network, it.data.X_train, it.data.Y_train
    passed = forward(network, it.parameters, X)
    back = backpropagate(network, it.parameters, passed, Y)
    layers, gradients = network.layers(it.parameters), network.layers(back.gradient)
    a = 1.0 / (1.0 + np.exp(-passed.logits))
    extent = it.data.X_train.min(axis=1), it.data.X_train.max(axis=1)
    side = float((extent[1] - extent[0]).max()) * 4.0 / 3.0
    corner = (extent[0] + extent[1] - side) / 2.0
    steps = (np.arange(100) + 0.5) * side / 100
    plane = np.array([[corner[0] + x, corner[1] + y] for y in steps for x in steps]).T
    units = np.hstack(layers[1])
    moved = layers[1][0] - network.layers(it.initial_parameters)[1][0]
    first_logits = forward(network, it.initial_parameters, X).logits
    test_answers = forward(network, it.parameters, it.data.X_test).logits > 0
    with np.errstate(all="ignore"):
        textbook = -np.nansum(Y * np.log(a) + (1 - Y) * np.log(1 - a)) / Y.size
    return {
        "cost": float(np.mean(np.logaddexp(0.0, passed.logits) - Y * passed.logits)),
        "textbook_cost": textbook,
        "penalty": 0.0,
        "train_accuracy": float(np.mean((passed.logits > 0) == Y)),
        "test_accuracy": float(np.mean(test_answers == it.data.Y_test)),
        "taken_for": float(np.sum((it.data.Y_test == 1.0) & ~test_answers)),
        "iterations_to": float(next((i for i, c in enumerate(it.costs[: at + 1]) if c <= 0.7), math.inf)),
        "diverged_at": math.inf,
        "verdict": verdict_on(evidence_of(it)).headline,
        "distinct_units": float(len({tuple(row) for row in units.round(12)})),
        "dead_units": float(np.sum(passed.A[2].max(axis=1) == 0.0)),
        "blind_share": float(np.mean((passed.A[-2] == 0.0).all(axis=0))),
        "expected_blind_share": math.nan
        if run == 0
        else 1.0 - math.prod(1.0 - 0.5**n for n in network.sizes[1:-1]),
        "largest_gradient": max(float(np.abs(dW).max()) for dW, _ in gradients),
        "largest_weight": float(np.abs(layers[1][0]).max()),
        "rms_W": float(np.sqrt(np.mean(layers[1][0] ** 2))),
        "rms_moved": float(np.sqrt(np.mean(moved**2))),
        "rms_Z": float(np.sqrt(np.mean(passed.Z[2] ** 2))),
        "rms_A": float(np.sqrt(np.mean(passed.A[2] ** 2))),
        "rms_dW": float(np.sqrt(np.mean(gradients[1][0] ** 2))),
        "saturated_at_first": float(np.mean(np.exp(-np.abs(first_logits)) < 1e-3)),
        "share_of_plane": float(np.mean(forward(network, it.parameters, plane).logits > 0)),
        "x": X[0, 6],
        "y": Y[6],
        "W": layers[1][0][1, 2],
        "b": layers[1][1][1, 0],
        "Z": passed.Z[2][1, 6],
        "A": passed.A[2][1, 6],
        "dZ": back.dZ[1][1, 6],
        "dW": gradients[1][0][1, 2],
        "db": gradients[1][1][1, 0],
    }


PLACES = {"layer": 2, "unit": 2, "input": 3, "example": 7, "level": 0.7, "class": 1, "answer": 0}


@pytest.mark.parametrize("name", quantities)
@pytest.mark.parametrize(("run", "at"), [("He", 0), ("He", 40), ("Random ×10", 0), ("Zeros", 40)])
def test_each_quantity_against_the_textbook(trainer: Trainer, name: str, run: str, at: int) -> None:
    places = {**PLACES, "input": 1} if name == "x" else PLACES
    arguments = "".join(f", {places[place]}" for place in quantities[name].takes)
    value = Evaluator(trainer).measure(f'{name}("{run}"{arguments}, {at})', 0)
    number = ["Zeros", "Random ×10", "He"].index(run)
    expected = by_hand(trainer, number, at)[name]
    assert expected != 0.0 or (run, name) not in {("He", "A"), ("He", "dZ"), ("He", "dW")}, "proves nothing"
    assert value == (
        expected if name == "verdict" else pytest.approx(expected, rel=1e-9, abs=1e-12, nan_ok=True)
    )


def test_how_often_each_class_is_taken_for_which() -> None:
    digits = Experiment.model_validate(
        {"dataset": {"name": "digits", "scaling": "range"}, "network": {"hidden": [8]}, "runs": [{}]}
    )
    with Trainer(digits) as trainer:
        trainer.seek(20)
        (run,) = trainer.runs
        truth, answers = run.data.Y_test, run.test_logits.argmax(axis=0)
        bench = Evaluator(trainer)
        counts = {
            (one, other): bench.measure(f'taken_for("He", {one}, {other})', 20)
            for one in range(10)
            for other in range(10)
        }
        assert sum(map(float, counts.values())) == truth.size
        for (one, other), count in counts.items():
            assert count == np.sum((truth == one) & (answers == other))
        for wrong in ('taken_for("He", 10, 0)', 'taken_for("He", -1, 0)', 'taken_for("He", 0, 1.5)'):
            with pytest.raises(ValueError, match="allowed: a whole number from 0 to 9"):
                bench.measure(wrong, 20)


def test_numbers_to_predict_have_no_classes() -> None:
    sine = Experiment.model_validate({"dataset": {"name": "sine"}, "runs": [{}]})
    with pytest.raises(ValueError, match="no classes"):
        surveyed('taken_for("He", 0, 1)', sine, 0)


def test_divergence_and_costs_that_are_none() -> None:
    wild = {"training": {"learning_rate": 1.0, "iterations": 50}, "network": {"hidden": [8] * 8},
            "runs": [{"initialiser": "random"}, {"initialiser": "zeros"}]}  # fmt: skip
    with Trainer(Experiment.model_validate(wild)) as trainer:
        trainer.seek(50)
        bench, diverged = Evaluator(trainer), trainer.runs[0].diverged_at
        assert diverged is not None
        assert bench.measure('diverged_at("Random ×10")', 50) == diverged
        assert bench.measure('lowest("cost")', 50) == "Zeros"
        assert bench.measure('highest("cost")', 50) == "Random ×10"
        assert bench.measure('verdict("Random ×10")', 50) == "Diverged"
        assert bench.measure('lowest("textbook_cost")', 50) == "Zeros"
        assert bench.measure('highest("textbook_cost")', 50) == "Random ×10"


def test_a_run_whose_outputs_are_no_numbers_wins_nothing() -> None:
    deep = {"network": {"hidden": [64] * 40}, "runs": [{"initialiser": "random"}, {}]}
    with Trainer(Experiment.model_validate(deep)) as trainer:
        bench = Evaluator(trainer)
        for cost in ("cost", "textbook_cost"):
            assert bench.measure(f'lowest("{cost}", 3)', 0) == "He"
            assert bench.measure(f'highest("{cost}", 3)', 0) == "Random ×10"
        for quantity in ("cost", "textbook_cost", "largest_gradient", "share_of_plane"):
            value = bench.measure(f'{quantity}("Random ×10", 3)', 0)
            assert isinstance(value, float)
            assert math.isnan(value), quantity
        assert bench.measure('train_accuracy("Random ×10", 3)', 0) == 0.0


def test_seeds_that_diverge_are_the_worst_of_all() -> None:
    """At this learning rate four of twelve seeds diverge."""
    edge = {"dataset": {"name": "moons"}, "network": {"activation": "linear"},
            "training": {"learning_rate": 1.2, "iterations": 60}, "runs": [{}]}  # fmt: skip
    experiment = Experiment.model_validate(edge)
    costs = sorted(cost for cost in over_seeds(experiment, "cost", 12, 60) if math.isfinite(cost))
    assert len(costs) == 8
    with Trainer(experiment) as trainer:
        bench = Evaluator(trainer)
        lowest, median, highest = (
            bench.measure(f'{how}_over_seeds("cost", "He", 12, 60)', 60)
            for how in ("lowest", "median", "highest")
        )
    assert lowest == costs[0]
    assert median == pytest.approx((costs[5] + costs[6]) / 2.0)
    assert highest == math.inf


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ('cost("He") ^ 2', "^ is not an operator here: write ** for a power"),
        ('cost("He") // 2', "// is not an operator here: write / to divide"),
        ('cost("He") % 2', "% is not an operator here: there are + - * / **"),
        ('[cost("He")]', "[cost('He')] is not among calls, numbers"),
        ("abs()", "abs takes one argument, given 0"),
        ('lowest("cost", 1, 2)', "lowest takes 1 to 2 arguments, given 3"),
        ('median_over_seeds("cost")', "median_over_seeds takes 2 to 4 arguments, given 1"),
        ('cost("He", 1 < 2)', "has a comparison as an argument"),
        ('cost("He", 1e999)', "iteration inf; allowed: a whole number"),
    ],
)
def test_a_refusal_speaks_of_arithmetic_and_not_of_python(
    trainer: Trainer, expression: str, words: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(words)) as refused:
        Evaluator(trainer).measure(expression, 0)
    assert isinstance(refused.value.args[0], Note)


def test_arithmetic_and_ties(trainer: Trainer) -> None:
    bench = Evaluator(trainer)
    he, zeros = (bench.measure(f'cost("{run}", 0)', 0) for run in ("He", "Zeros"))
    assert isinstance(he, float)
    assert isinstance(zeros, float)
    assert bench.measure('2 * cost("He") - cost("Zeros") / 4 ** 0.5', 0) == pytest.approx(2 * he - zeros / 2)
    assert bench.measure('sqrt(abs(cost("Zeros") - cost("He")))', 0) == pytest.approx(abs(zeros - he) ** 0.5)
    assert bench.measure('0.1 < cost("Zeros") < 1', 0) is True
    with pytest.raises(ValueError, match="several runs"):
        bench.measure('lowest("train_accuracy")', 0)


def test_over_seeds_is_each_seed_trained_alone(trainer: Trainer) -> None:
    costs = []
    for seed in range(14):
        alone = SMALL.model_copy(update={"runs": (SMALL.runs[2].model_copy(update={"seed": seed}),)})
        with Trainer(alone) as other:
            other.seek(30)
            costs.append(other.runs[0].cost)
    bench = Evaluator(trainer)
    for how, value in {
        "lowest": min(costs),
        "low_tenth": np.quantile(costs, 0.1),
        "median": np.median(costs),
        "high_tenth": np.quantile(costs, 0.9),
        "highest": max(costs),
    }.items():
        assert bench.measure(f'{how}_over_seeds("cost", "He", 14, 30)', 0) == pytest.approx(value, rel=1e-12)


def test_places_in_a_text() -> None:
    statement = parsed_statement("x = 0.83 ± 0.1 | somebody")
    values = {"a": Outcome(statement, 0.8264), "b": Outcome(statement, 0.2), "c": Outcome(statement)}
    assert filled("{a} {a:.1%} {a.expected:.0%} {a.result} {a.source}", values) == (
        "0.8264 82.6 % 83 % pass somebody"
    )
    assert filled("{e:,} {e:,.1f}", {"e": Outcome(statement, 15000.0)}) == "15,000 15,000.0"
    assert filled("{e} {e:.1%}", {"e": Outcome(statement, math.inf)}) == "∞ ∞"
    assert filled("{b.result} {c} {c.result} {d}", values) == "miss … … …"


def test_what_is_put_into_a_text_can_be_told_in_another_language() -> None:
    statement = parsed_statement("x = 0.83 ± 0.1")
    values = {"a": Outcome(statement, 0.8264), "b": Outcome(parsed_statement("x > 0"), False)}

    def tell(text: str) -> str:
        return f"<{text}>" if isinstance(text, Note) else text

    assert (
        filled("{a} {a.result} {a.source}, {b}", values, Wording(tell)) == "0.8264 <pass> <the lesson>, <no>"
    )


def made(kind: Any, **fields: Any) -> Any:
    common = {"ask": "?", "reveal": 0, "explain": "!", "answer": parsed_statement("x = 0")}
    return kind(**common, **fields)


def test_scores() -> None:
    choice = made(Choice, options=("a", "b"))
    assert (choice.score("a", "a").points, choice.score("b", "a").points) == (1.0, 0.0)
    number = made(NumberOnSlider, low=0.0, high=2.0, within=0.1)
    assert number.score(0.59, 0.5).right
    assert not number.score(0.61, 0.5).right
    assert number.score(1.6, 0.5).points == pytest.approx(0.5)
    assert number.score(0.0, math.inf).points == 0.0
    drawn = made(DrawnBoundary, run=1, within=0.9)
    assert (drawn.score(0.95, 0.0).right, drawn.score(0.75, 0.0).right) == (True, False)
    assert drawn.score(0.75, 0.0).points == 0.5


def plane(class_1: Any) -> Boundary:
    """A boundary over the square from (-2, -1) to (2, 3), 80 pixels a side."""
    x = -2.0 + (np.arange(80) + 0.5) / 20
    probabilities = np.where(class_1(x[None, :], x[:, None] + 1.0), 255, 0).astype(np.uint8)
    nothing = np.empty(0)
    return Boundary(Extent.square(-2.0, -1.0, 4.0), probabilities, nothing, nothing, nothing.astype(bool))


def ring(radius: float) -> Any:
    angle = np.linspace(0.0, 6.2, 60)
    return np.stack([radius * np.cos(angle), 1.0 + radius * np.sin(angle)], axis=1)


def test_a_drawn_ring() -> None:
    disc = plane(lambda x, y: x**2 + (y - 1.0) ** 2 < 1.0)
    assert agreement([ring(1.0)], disc) > 0.99
    assert agreement([ring(1.5)], disc) == pytest.approx(1 - math.pi * (1.5**2 - 1) / 16, abs=0.01)
    annulus = plane(lambda x, y: (x**2 + (y - 1.0) ** 2 < 1.0) & (x**2 + (y - 1.0) ** 2 > 0.25))
    assert agreement([ring(1.0), ring(0.5)], annulus) > 0.98
    assert agreement([], plane(lambda x, y: x + y < 1e9)) == 1.0


@pytest.mark.parametrize(
    ("line", "class_1"),
    [
        ([[-1.9, 1.0], [1.9, 1.0]], lambda x, y: y + 0 * x > 1.0),  # from the left edge to the right
        ([[1.9, 1.0], [-1.9, 1.0]], lambda x, y: y + 0 * x > 1.0),
        ([[0.5, -0.9], [0.5, 2.9]], lambda x, y: x + 0 * y > 0.5),  # from the lower edge to the upper
        ([[-1.9, 1.0], [0.0, 2.9]], lambda x, y: y > x + 3.0),  # around one corner
        ([[0.0, 2.9], [-1.9, 1.0]], lambda x, y: y > x + 3.0),
        ([[-1.9, 0.0], [0.0, 1.0], [-1.9, 2.0]], lambda x, y: abs(y - 1.0) < -x / 2.0),  # along one side
        ([[-1.9, 2.0], [0.0, 1.0], [-1.9, 0.0]], lambda x, y: abs(y - 1.0) < -x / 2.0),
    ],
)
def test_a_line_from_edge_to_edge(line: Any, class_1: Any) -> None:
    assert agreement([np.array(line)], plane(class_1)) > 0.98


def test_what_is_interrupted_goes_on_where_it_was(trainer: Trainer) -> None:
    interrupt = Interrupt()
    bench = Evaluator(trainer, interrupt)
    interrupt.ask()
    with pytest.raises(InterruptError), bench.excursion():
        bench.measure('highest_over_seeds("cost", "He", 13, 31)', 0)
    interrupt.answer()
    again = bench.measure('highest_over_seeds("cost", "He", 13, 31)', 0)
    assert again == Evaluator(trainer).measure('highest_over_seeds("cost", "He", 13, 31)', 0)
