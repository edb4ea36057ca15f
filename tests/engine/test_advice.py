"""What the rules say together: no two of them contradict each other, and no advice is followed already."""

import itertools
import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import Trainer, parse_experiment
from engine.datasets.feature_sizes import Feature
from engine.diagnosis import Finding, evidence_of, reasoning_on, rules, verdict_on
from engine.diagnosis.evidence import Evidence
from engine.diagnosis.ruling import advice_of, contradict
from engine.diagnosis.setup import Setup, setup_of
from engine.diagnosis.task import Task
from engine.experiment.model import Experiment
from engine.measures.signals import BackwardSignals, ForwardSignals, Spread
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from gui.files.presets import presets
from tests.engine.test_diagnosis import (
    AGE_AND_SALARY,
    BLOBS,
    CASES,
    CHANCE,
    DIVERGING,
    NARROW,
    SIGMOID,
    YEARS,
    ZERO,
    evidence,
    reasoning_of,
)

# What cannot both be so, whatever the rules themselves claim.
CONTRARY = {
    "learned": "diverged no_gradient rising untrained stuck dead_layer constant_output different_features "
    "large_features",
    "learning": "diverged no_gradient rising untrained stuck dead_layer constant_output",
    "diverged": "no_gradient rising untrained stuck symmetric dead_layer constant_output tiny_updates "
    "huge_updates",
    "no_gradient": "rising untrained symmetric tiny_updates huge_updates layers_without_gradient",
    "untrained": "rising stuck layers_without_gradient dead_layer",
    "stuck": "rising tiny_updates",
    "preserved_signal": "dead_layer no_gradient constant_output layers_without_gradient vanishing_signal "
    "exploding_signal vanishing_gradient exploding_gradient diverged",
    "too_large": "different_features large_features",
    "vanishing_signal": "exploding_signal",
    "vanishing_gradient": "exploding_gradient",
    "tiny_updates": "huge_updates",
}
PAIRS = [(one, other) for one, others in CONTRARY.items() for other in others.split()]
OPPOSITE = (
    ("larger learning rate", "smaller learning rate"),
    ("Go on.", "learning rate"),
    ("Draw larger weights", "smaller standard deviation"),
)


def check(found: tuple[Finding, ...]) -> None:
    names = {finding.rule for finding in found}
    assert not [pair for pair in PAIRS if names.issuperset(pair)], found
    words = " ".join(" ".join(finding.advice) for finding in found)
    assert not [pair for pair in OPPOSITE if all(part in words for part in pair)], found


# Of all runs: larger experiments are followed for a shorter way. The largest, of eight million, says at
# iteration 60 of each run what it has said before.
FEW_PARAMETERS, MANY_PARAMETERS = 100_000, 1_000_000
EXPERIMENTS = [preset.experiment for preset in presets()] + [
    parse_experiment(json.dumps({**rest, "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {}]}))
    for rest in (
        *(AGE_AND_SALARY, BLOBS, CHANCE, DIVERGING, NARROW, SIGMOID, YEARS),
        {"training": {"learning_rate": 100}},
        {"training": {"optimiser": "adam", "batch_size": 16}},
        {"network": {"hidden": [8] * 6, "activation": "tanh"}, "training": {"optimiser": "momentum"}},
    )
]


@pytest.mark.parametrize("experiment", EXPERIMENTS, ids=range(len(EXPERIMENTS)))
def test_nothing_that_is_said_along_the_way_contradicts_itself(experiment: Experiment) -> None:
    with Trainer(experiment) as trainer:
        parameters = sum(run.network.parameter_count for run in trainer.runs)
        shorter = () if parameters >= MANY_PARAMETERS else (60,)
        longer = (200, 701, 1500) if parameters < FEW_PARAMETERS else ()
        for iteration in (0, 1, 2, 5, 17, *shorter, *longer):
            if iteration > experiment.training.iterations:
                break
            trainer.seek(iteration)
            for run in trainer.runs:
                seen = evidence_of(run)
                found = reasoning_on(seen)
                assert found[0] == verdict_on(seen)
                check(found)


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)])
def test_nothing_contradicts_itself_where_a_rule_is_the_verdict(case: tuple[Any, ...]) -> None:
    check(reasoning_of(*case[1:]))


def sizes(draw: st.DrawFn, count: int) -> np.ndarray:
    some = st.sampled_from([0.0, 1e-9, 1e-3, 0.1, 1.0, 5.0, 1e3, 1e9, np.inf])
    return np.array([draw(some) for _ in range(count)])


@st.composite
def setups(draw: st.DrawFn) -> Setup:
    return Setup(
        activation=draw(st.sampled_from(sorted(activations))),
        optimiser=draw(st.sampled_from(sorted(optimisers))),
        random=draw(st.booleans()),
        variances=draw(st.none() | st.sampled_from([(0.0,) * 3, (1.0, 0.2, 0.4), (1e-9,) * 3, (100.0,) * 3])),
    )


@st.composite
def situations(draw: st.DrawFn) -> dict[str, Any]:
    """What is measured of a run, put together at random, also as no network would give it."""
    iteration = draw(st.sampled_from([0, 1, 10, 100]))
    ends = draw(
        st.lists(st.sampled_from([0.0, 1e-4, 0.1, 0.5, 0.69, 0.7, 3.0, 1e9, np.inf]), min_size=3, max_size=3)
    )
    costs = np.interp(
        np.arange(iteration + 1), [0, 0.9 * iteration + 1e-9, iteration + 2e-9], np.minimum(ends, 1e12)
    )
    grads = draw(
        st.sampled_from(
            [(ZERO, ZERO), (ZERO, np.ones((1, 2))), (np.ones((2, 2)), ZERO), (np.ones((2, 2)),) * 2]
        )
    )
    logits = draw(
        st.sampled_from(
            [np.zeros(20), np.full(20, 0.3), np.linspace(-9.0, 9.0, 20), np.linspace(20.0, 30.0, 20)]
        )
    )
    forward_spread = Spread(rms=sizes(draw, 2), quantiles=np.ones((2, 5)))
    forward_of = ForwardSignals(forward_spread, forward_spread, (draw(st.sampled_from([0, 1, 2])), 0), (2, 2))
    backward_of = BackwardSignals(dZ=sizes(draw, 3), dW=np.ones(3), W=np.ones(3), update=sizes(draw, 3))
    deviations = draw(st.sampled_from([(1.0, 1.0), (1.0, 30.0), (20.0, 20.0)]))
    return {
        "iteration": iteration,
        "costs": costs,
        "diverged_at": draw(st.sampled_from([None, None, iteration])),
        "train_accuracy": draw(st.sampled_from([0.5, 0.94, 0.97, 0.99, 1.0])),
        "task": draw(st.sampled_from([Task((0.97, 0.03)), Task(), Task((0.03, 0.97)), Task((), 0.5)])),
        "weight_gradients": grads,
        "initial_logits": logits,
        "logits": draw(st.sampled_from([logits, np.zeros(20)])),
        "hidden_units": draw(st.sampled_from([(np.ones((2, 3)),) * 2, (np.arange(6.0).reshape(2, 3),) * 2])),
        "measure_forward": lambda: forward_of,
        "measure_backward": lambda: backward_of,
        "features": tuple(Feature(name, 0.0, size) for name, size in zip("xy", deviations, strict=True)),
        "setup": draw(setups()),
    }


@settings(derandomize=True, deadline=None, max_examples=600)
@given(situations())
def test_nothing_that_is_said_of_any_evidence_contradicts_itself(situation: dict[str, Any]) -> None:
    seen = evidence(**situation)
    found = reasoning_on(seen)
    assert found[0] == verdict_on(seen)
    check(found)
    for one, other in itertools.combinations({finding.rule for finding in found}, 2):
        assert not contradict(rules[one].claims, rules[other].claims)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_two_rules_that_cannot_both_be_so_are_kept_apart(pair: tuple[str, str]) -> None:
    """By what they claim, or as the last resort."""
    one, other = (rules[name] for name in pair)
    assert contradict(one.claims, other.claims) or one.last_resort or other.last_resort


def texts_of(rule: str, seen: Evidence) -> list[str]:
    return [advice.text for advice in advice_of(rules[rule], seen, {})]


@pytest.mark.parametrize("activation", activations)
def test_a_remedy_is_offered_for_runs_that_it_fits(activation: str) -> None:
    """By the name of the action that does it."""
    suits = activations[activation].suits
    random = Setup(activation=activation, random=True, variances=(100.0, 100.0, 100.0))
    zeros = Setup(activation=activation, random=False, variances=(0.0, 0.0, 0.0))
    offered = {
        (name, setup): [
            advice.remedy(evidence(setup=setup))
            for advice in advice_of(rules[name], evidence(setup=setup), {})
        ]
        for name in ("too_large", "no_gradient", "huge_updates", "tiny_updates")
        for setup in (random, zeros)
    }
    start = None if suits is None else f"start_{suits}"
    assert start in offered["too_large", random]
    assert start in offered["no_gradient", zeros]
    assert "start_he" not in offered["no_gradient", random]
    assert offered["huge_updates", random] == ["branch_slower"]
    assert offered["tiny_updates", random][0] == "branch_faster"


HE_S_VARIANCE = {"he", "he_uniform", "truncated", "own"}  # an own rule is He's until it is changed
GLOROT_S_VARIANCE = {"glorot", "glorot_uniform"}


@pytest.mark.parametrize("initialiser", initialisers)
@pytest.mark.parametrize("rule", rules)
def test_no_advice_names_what_a_run_does_already(rule: str, initialiser: str) -> None:
    for optimiser, activation in itertools.product(optimisers, activations):
        given = {"optimiser": optimiser, "activation": activation}
        words = " ".join(texts_of(rule, evidence(setup=setup_by(initialiser, **given))))
        if initialiser in HE_S_VARIANCE:
            assert "He's rule" not in words
            assert "fan_in" not in words
        if initialiser in GLOROT_S_VARIANCE:
            assert "Try Glorot's rule" not in words
        if initialisers[initialiser].random:
            assert "random weights" not in words
        else:
            assert "seed" not in words
            assert "standard deviation" not in words
        if optimiser in ("adam", "rmsprop"):
            assert "Adam" not in words
        if activation == "leaky_relu":
            assert "leaky" not in words
        if activation != "sigmoid":
            assert "than the sigmoid" not in words


def setup_by(initialiser: str, activation: str, optimiser: str) -> Setup:
    entry, network = initialisers[initialiser], (2, 10, 5, 1)
    own = {name: default for name, (_, default) in entry.parameters.items()}
    return Setup(network, activation, optimiser, entry.random, entry.variances(network, own))


def test_the_setup_is_that_of_the_run_where_it_stands() -> None:
    text = """{"network": {"hidden": [4], "activation": "tanh"},
               "runs": [{"gain": 2, "changes": [{"iteration": 5, "optimiser": "adam"}]},
                        {"initialiser": "zeros"}]}"""
    with Trainer(parse_experiment(text)) as trainer:
        he, zeros = map(setup_of, trainer.runs)
        assert he == Setup((2, 4, 1), "tanh", "gradient_descent", True, (4.0, 2.0))
        assert zeros == Setup((2, 4, 1), "tanh", "gradient_descent", False, (0.0, 0.0))
        trainer.seek(6)
        assert setup_of(trainer.runs[0]).optimiser == "adam"


@pytest.mark.parametrize(
    ("gain", "advised"),
    [(0.1, "Try He's rule"), (1.0, "Choose fewer layers."), (10.0, "Choose fewer layers.")],
)
def test_a_rule_is_advised_in_the_direction_in_which_it_leads(gain: float, advised: str) -> None:
    entry = initialisers["he"]
    setup = Setup(variances=entry.variances((2, 10, 5, 1), {"gain": gain}))
    assert texts_of("vanishing_gradient", evidence(setup=setup))[0].startswith(advised)
    smaller = " ".join(texts_of("too_large", evidence(setup=setup)))
    assert ("He's rule" in smaller) == (gain > 1.0)
