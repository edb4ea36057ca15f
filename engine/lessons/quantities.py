"""Quantities: what a lesson can measure, by name. Each is a function of a run where it stands.

Its arguments are places in the network, counted from 1 as in print, and classes, counted from 0. Their limits
follow from the experiment; `engine.lessons.expression` holds them to it, and goes to the iteration asked for.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.diagnosis import evidence_of, verdict_on
from engine.measures.confusion import CONFUSION, NO_ANSWER, answers_of
from engine.measures.penalty import PENALTY
from engine.measures.plane import extent_of, inputs_over
from engine.measures.signals import BACKWARD, FORWARD
from engine.measures.symmetry import layer_symmetry
from engine.nn.network import Activations, Backpropagation, backpropagate, forward
from engine.registry import Entry, Registry
from engine.studies.law import theory_of_network
from engine.studies.trial import blind_share as share_of_blind_points
from engine.training.run import TrainingRun

SIDE = 100  # points along the plane where its share is counted


@dataclass(frozen=True, kw_only=True)
class Quantity(Entry):
    """A quantity of a run; `takes` names its other arguments, of which `hidden` layers are hidden ones.

    `seen_in` are the panels and places of the window where a person reads it.
    """

    takes: tuple[str, ...] = ()
    hidden: bool = False
    seen_in: tuple[str, ...] = ()


quantities: Registry[Quantity] = Registry(Quantity)


def quantity(
    label: str, *takes: str, hidden: bool = False, seen_in: tuple[str, ...] = ()
) -> Callable[[Any], Any]:
    """Enter a function under its own name."""

    def enter(function: Any) -> Any:
        name = function.__name__
        fields = {"label": label, "formula": f"{name}({', '.join(('run', *takes))})", "source": "measured"}
        return quantities.register(name, **fields, takes=takes, hidden=hidden, seen_in=seen_in)(function)

    return enter


@quantity(
    "the mean cross-entropy over the training set, from the logits; of numbers the mean squared error",
    seen_in=("cost", "results", "laid_open"),
)
def cost(run: TrainingRun) -> float:
    return run.cost


@quantity(
    "the cost by the textbook's formula: inf where a probability rounds to 0 or 1",
    seen_in=("cost", "results", "laid_open"),
)
def textbook_cost(run: TrainingRun) -> float:
    return run.textbook_cost


@quantity(
    "what weight decay and L1 add to the cost: 0 where there is neither", seen_in=("results", "laid_open")
)
def penalty(run: TrainingRun) -> float:
    return PENALTY.of(run).total


@quantity("the share of the training set that is right", seen_in=("results", "confusion"))
def train_accuracy(run: TrainingRun) -> float:
    return run.train_accuracy


@quantity("the share of the test set that is right", seen_in=("results", "confusion"))
def test_accuracy(run: TrainingRun) -> float:
    return run.test_accuracy


@quantity("how many test examples of a class get this answer", "class", "answer", seen_in=("confusion",))
def taken_for(run: TrainingRun, truth: int, answer: int) -> float:
    found = CONFUSION.of(run)
    return math.nan if found is None else float(found.test.counts[truth, answer])


@quantity("the first iteration at which the cost is at most this, or inf", "level", seen_in=("cost",))
def iterations_to(run: TrainingRun, level: float) -> float:
    reached = run.first_at_most(level)
    return math.inf if reached is None else float(reached)


@quantity("the iteration at which the cost stopped being finite, or inf", seen_in=("cost", "results"))
def diverged_at(run: TrainingRun) -> float:
    return math.inf if run.diverged_here is None else float(run.diverged_here)


@quantity("the headline of the diagnosis, such as Learned", seen_in=("verdict", "diagnosis"))
def verdict(run: TrainingRun) -> str:
    return verdict_on(evidence_of(run)).headline


@quantity(
    "how many units of a hidden layer differ from one another",
    "layer",
    hidden=True,
    seen_in=("symmetry", "weights", "neurons"),
)
def distinct_units(run: TrainingRun, layer: int) -> float:
    W, b = run.network.layers(run.parameters)[layer - 1]
    return float(layer_symmetry(W, b).distinct)


@quantity(
    "how many units of a hidden layer answer 0 to every example",
    "layer",
    hidden=True,
    seen_in=("forward", "neurons"),
)
def dead_units(run: TrainingRun, layer: int) -> float:
    return float(FORWARD.of(run).dead[layer - 1])


@quantity("the share of training points for which every unit of the last hidden layer answers 0")
def blind_share(run: TrainingRun) -> float:
    return share_of_blind_points(run.network, run.parameters, run.data.X_train)


@quantity("the blind share that theory expects at iteration 0 over many draws, or nan")
def expected_blind_share(run: TrainingRun) -> float:
    network = run.network
    return theory_of_network(network.sizes, network.activation, run.settings).get("blind_share", math.nan)


@quantity("the largest |∂C/∂W| of all layers", seen_in=("gradients", "backward", "laid_open"))
def largest_gradient(run: TrainingRun) -> float:
    return float(np.max([np.abs(dW).max() for dW, _ in run.network.layers(run.gradient())]))


@quantity("the largest |W| of a layer", "layer", seen_in=("weights", "laid_open"))
def largest_weight(run: TrainingRun, layer: int) -> float:
    return float(np.abs(run.weights(layer)).max())


@quantity("the root mean square of a layer's weights", "layer", seen_in=("weights", "backward"))
def rms_W(run: TrainingRun, layer: int) -> float:
    return float(BACKWARD.of(run).W[layer - 1])


@quantity(
    "the root mean square of how far a layer's weights have moved since iteration 0",
    "layer",
    seen_in=("weights", "first_layer"),
)
def rms_moved(run: TrainingRun, layer: int) -> float:
    before, _ = run.network.layers(run.initial_parameters)[layer - 1]
    return float(np.sqrt(np.mean((run.weights(layer) - before) ** 2)))


@quantity(
    "the root mean square of a layer's pre-activations over the training set", "layer", seen_in=("forward",)
)
def rms_Z(run: TrainingRun, layer: int) -> float:
    return float(FORWARD.of(run).Z.rms[layer - 1])


@quantity("the root mean square of a hidden layer's activations", "layer", hidden=True, seen_in=("forward",))
def rms_A(run: TrainingRun, layer: int) -> float:
    return float(FORWARD.of(run).A.rms[layer - 1])


@quantity("the root mean square of a layer's ∂C/∂W", "layer", seen_in=("backward", "gradients"))
def rms_dW(run: TrainingRun, layer: int) -> float:
    return float(BACKWARD.of(run).dW[layer - 1])


@quantity(
    "the share of outputs so near to 0 or 1 at iteration 0 that they hardly move",
    seen_in=("forward", "diagnosis"),
)
def saturated_at_first(run: TrainingRun) -> float:
    return evidence_of(run).saturated_at_first


@quantity("the share of the plane shown that is answered with class 1", seen_in=("boundary",))
def share_of_plane(run: TrainingRun) -> float:
    # On the usual plane, however the window looks at it: an answer does not depend on that.
    if run.data.classes is None:
        return math.nan
    answers = answers_of(run.logits(inputs_over(run.data.section(), extent_of(run.data), SIDE)))
    return math.nan if (answers == NO_ANSWER).any() else float(np.mean(answers == 1))


@quantity("a feature of a training example", "input", "example", seen_in=("laid_open",))
def x(run: TrainingRun, input: int, example: int) -> float:  # noqa: A002 - what it is called
    return float(run.data.X_train[input - 1, example - 1])


@quantity("the class of a training example", "example", seen_in=("laid_open",))
def y(run: TrainingRun, example: int) -> float:
    return float(run.data.Y_train[example - 1])


@quantity("a weight", "layer", "unit", "input", seen_in=("weights", "laid_open"))
def W(run: TrainingRun, layer: int, unit: int, input: int) -> float:  # noqa: A002
    return float(run.weights(layer)[unit - 1, input - 1])


@quantity("a bias", "layer", "unit", seen_in=("laid_open",))
def b(run: TrainingRun, layer: int, unit: int) -> float:
    return float(run.biases(layer)[unit - 1])


@quantity("a pre-activation of a training example", "layer", "unit", "example", seen_in=("laid_open",))
def Z(run: TrainingRun, layer: int, unit: int, example: int) -> float:
    return float(passed(run).Z[layer][unit - 1, example - 1])


@quantity("an activation of a training example", "layer", "unit", "example", seen_in=("laid_open",))
def A(run: TrainingRun, layer: int, unit: int, example: int) -> float:
    return float(passed(run).A[layer][unit - 1, example - 1])


@quantity("∂C/∂Z of a unit for a training example", "layer", "unit", "example", seen_in=("laid_open",))
def dZ(run: TrainingRun, layer: int, unit: int, example: int) -> float:
    return float(passed_back(run).dZ[layer - 1][unit - 1, example - 1])


@quantity("∂C/∂W of a weight", "layer", "unit", "input", seen_in=("laid_open",))
def dW(run: TrainingRun, layer: int, unit: int, input: int) -> float:  # noqa: A002
    return float(of_gradient(run)[layer - 1][0][unit - 1, input - 1])


@quantity("∂C/∂b of a bias", "layer", "unit", seen_in=("laid_open",))
def db(run: TrainingRun, layer: int, unit: int) -> float:
    return float(of_gradient(run)[layer - 1][1][unit - 1, 0])


def passed(run: TrainingRun) -> Activations:
    def compute() -> Activations:
        with np.errstate(all="ignore"):  # a run that diverges or is about to
            return forward(run.network, run.parameters, run.data.X_train)

    return run.here("lesson pass", compute)


def passed_back(run: TrainingRun) -> Backpropagation:
    def compute() -> Backpropagation:
        with np.errstate(all="ignore"):
            return backpropagate(run.network, run.parameters, passed(run), run.data.Y_train)

    return run.here("lesson pass back", compute)


def of_gradient(run: TrainingRun) -> list[tuple[Array, Array]]:
    return run.network.layers(passed_back(run).gradient)
