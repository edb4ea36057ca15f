"""Each rule fires on a network built for it, and not on one that must not be told so."""

import functools
import json
import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.datasets.feature_sizes import Feature
from engine.diagnosis import Evidence, Finding, Severity, evidence_of, rules, verdict_on
from engine.diagnosis.as_measures import REASONING, VERDICT, diagnose
from engine.diagnosis.ruling import ranked
from engine.diagnosis.task import Task
from engine.measures.signals import BackwardSignals, ForwardSignals, Spread
from engine.nn.network import backpropagate, forward

ZEROS, CONSTANT, RANDOM, HE = ({"initialiser": name} for name in ("zeros", "constant", "random", "he"))
# Data, network and training of the cases, where they are not the published ones.
SIGMOID: dict[str, Any] = {"dataset": {"samples": 301}, "network": {"activation": "sigmoid"}}
DEEP_SIGMOID: dict[str, Any] = {"network": {"hidden": [5] * 6, "activation": "sigmoid"}}
DEEP: dict[str, Any] = {"network": {"hidden": [32] * 20}, "training": {"learning_rate": 0.03}}
CHAOTIC: dict[str, Any] = {
    "network": {"hidden": [16] * 30, "activation": "tanh"},
    "training": {"learning_rate": 1e-7},
}
LONELY: dict[str, Any] = {"dataset": {"samples": 301}, "network": {"hidden": [1], "activation": "sigmoid"}}
ADAM: dict[str, Any] = {"training": {"optimiser": "adam", "learning_rate": 0.03}}
SEVERAL: dict[str, Any] = {"dataset": {"name": "blobs", "classes": 7}, **ADAM}
PLANE: dict[str, Any] = {"dataset": {"name": "plane"}, **ADAM}
SINE: dict[str, Any] = {"dataset": {"name": "sine"}, **ADAM}
DECAYING: dict[str, Any] = {"training": {"weight_decay": 1.0}}
NARROW: dict[str, Any] = {"network": {"hidden": [4] * 10}}
BLOBS: dict[str, Any] = {"dataset": {"name": "blobs"}, "training": {"learning_rate": 1}}
LINEAR_BLOBS: dict[str, Any] = {**BLOBS, "network": {"hidden": [3], "activation": "linear"}}
DIVERGING: dict[str, Any] = {
    "dataset": {"name": "moons"},
    "network": {"activation": "linear"},
    "training": {"learning_rate": 50},
}


NUDGED: dict[str, Any] = {**CONSTANT, "changes": [{"nudge": {"amount": 1e-6}}]}
ONE_LAYER: dict[str, Any] = {"network": {"hidden": [4]}}


def own_points(X: Array, Y: Array, features: tuple[str, str] = ("x", "y")) -> dict[str, Any]:
    points = [[float(x), float(y), int(label)] for (x, y), label in zip(X, Y, strict=True)]
    return {"dataset": {"name": "csv", "points": points, "features": features}}


def standardised(rest: dict[str, Any]) -> dict[str, Any]:
    return {"dataset": {**rest["dataset"], "scaling": "standardise"}}


def drawn_points() -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Labels that are chance, three of a hundred of class 1; age and salary, whose sum decides; years."""
    stream = np.random.RandomState(7)
    draw = stream.randn(400, 2)
    both = draw.sum(axis=1) > 0.0
    features = ("Age", "Salary")
    return (
        own_points(draw, stream.permutation(np.arange(400) < 12)),
        own_points(draw * (10.0, 30_000.0) + (38.0, 70_000.0), both, features),
        own_points(draw * (5.0, 2.0) + (2000.0, 0.0), both, ("Year", "y")),
    )


CHANCE, AGE_AND_SALARY, YEARS = drawn_points()


@functools.cache
def diagnosed(settings: str, iteration: int) -> Finding:
    with Trainer(parse_experiment(settings)) as trainer:
        trainer.advance(iteration)
        return diagnose(trainer.runs[0])


def verdict_of(run: dict[str, Any], iteration: int, rest: dict[str, Any]) -> Finding:
    return diagnosed(json.dumps({**rest, "runs": [run]}), iteration)


CASES: list[tuple[str, dict[str, Any], int, dict[str, Any]]] = [
    ("no_gradient", ZEROS, 0, {}),
    ("no_gradient", ZEROS, 15_000, {}),
    ("no_gradient", {"initialiser": "random", "scale": 0}, 10, {}),
    ("symmetric", ZEROS, 100, SIGMOID),  # with g(0) = 1/2 zeros move after all
    ("symmetric", CONSTANT, 0, {}),
    ("symmetric", CONSTANT, 1000, {}),
    ("symmetric", CONSTANT, 1000, SIGMOID),
    ("symmetric", CONSTANT, 1000, BLOBS),  # also where one unit a layer is enough
    ("too_large", RANDOM, 0, {}),
    ("too_large", RANDOM, 1000, {}),
    ("too_large", RANDOM, 15_000, {}),
    ("untrained", HE, 0, {}),
    ("untrained", HE, 0, DIVERGING),
    ("learning", HE, 100, {}),
    ("stuck", HE, 1000, {}),  # on a plateau: it has fallen by 0.2 % since iteration 900
    ("learning", HE, 2000, {}),
    ("learning", HE, 5000, {}),
    ("stuck", NUDGED, 15_000, {}),  # which leads nowhere
    ("no_gradient", ZEROS, 0, CHANCE),
    ("no_gradient", ZEROS, 5000, CHANCE),
    ("learning", HE, 1000, CHANCE),
    ("learning", HE, 15_000, CHANCE),  # by heart: 97 % is what the larger class alone gives
    ("different_features", HE, 0, AGE_AND_SALARY),
    ("different_features", RANDOM, 100, AGE_AND_SALARY),
    ("learned", HE, 3000, standardised(AGE_AND_SALARY)),
    ("large_features", HE, 0, YEARS),
    ("constant_output", {"initialiser": "own", "sigma": "2e-11 if layer < 2 else 1"}, 0, ONE_LAYER),
    ("learned", HE, 15_000, {}),
    ("learned", HE, 3000, BLOBS),
    # Cost 0, every gradient 0: nothing is left to learn, which is not the same as learning nothing.
    ("learned", {"initialiser": "random", "scale": 1000}, 3000, LINEAR_BLOBS),
    ("rising", HE, 10, {"network": {"activation": "tanh"}, "training": {"learning_rate": 100}}),
    ("vanishing_gradient", HE, 0, DEEP_SIGMOID),
    ("vanishing_gradient", HE, 500, DEEP_SIGMOID),
    ("vanishing_gradient", {"initialiser": "glorot", "seed": 11}, 1290, DEEP),
    ("exploding_gradient", {"initialiser": "glorot", "gain": 4}, 0, CHAOTIC),
    ("dead_layer", HE, 0, NARROW),
    ("dead_layer", HE, 300, NARROW),
    ("tiny_updates", HE, 100, {"training": {"learning_rate": 1e-6}}),
    ("stuck", {"initialiser": "uniform"}, 500, {}),
    ("layers_without_gradient", ZEROS, 0, LONELY),
    ("diverged", HE, 50, DIVERGING),
]


@pytest.mark.parametrize(("rule", "run", "iteration", "rest"), CASES)
def test_the_verdict_on_a_network_built_for_it(
    rule: str, run: dict[str, Any], iteration: int, rest: dict[str, Any]
) -> None:
    verdict = verdict_of(run, iteration, rest)
    assert verdict.rule == rule, verdict.sentence
    assert verdict.headline == rules[rule].label
    assert verdict.severity in Severity


# A network on which a rule finds something, and one on which it must not, with the rest of the experiment.
# A new rule needs a row here, and nothing else in the tests.
GLOROT, NORMAL = {"initialiser": "glorot", "seed": 11}, {"initialiser": "random", "scale": 1, "seed": 11}
# Signals that underflow on their way are 0 as well, but no unit is dead.
TINY, LINEAR = (
    {"initialiser": "random", "scale": 1e-6},
    {"network": {"hidden": [3] * 64, "activation": "linear"}},
)
TORCH = {"initialiser": "uniform", "bias": {"name": "uniform_fan_in"}, "seed": 11}
SINKING = {"name": "constant", "value": -3.0}
FAST = {"training": {"learning_rate": 100}}
TANH = {"network": {"activation": "tanh"}}
FINDINGS: list[tuple[str, tuple[Any, int, Any], tuple[Any, int, Any]]] = [
    ("diverged", (HE, 50, DIVERGING), (HE, 50, {})),
    ("shrunk", (HE, 3000, DECAYING), (HE, 100, DECAYING)),
    ("outweighed", (HE, 100, DECAYING), (HE, 100, {})),
    ("no_gradient", (ZEROS, 10, {}), (ZEROS, 10, SIGMOID)),
    ("symmetric", (CONSTANT, 10, {}), (ZEROS, 10, {})),  # zeros do not even move
    ("identical_units", (ZEROS, 10, {}), (HE, 10, {})),
    ("dead_layer", (HE, 0, NARROW), (TINY, 0, LINEAR)),
    ("dead_units", (HE, 0, {}), (HE, 0, TANH)),
    ("layers_without_gradient", (ZEROS, 0, SIGMOID), (ZEROS, 0, {})),
    ("constant_output", (ZEROS, 10, {}), (RANDOM, 0, {})),
    ("silenced_units", ({**HE, "bias": SINKING}, 0, {}), (HE, 0, {})),
    ("drowned_input", (TORCH, 0, DEEP), (TORCH, 0, {})),
    ("blind_with_biases", (TORCH, 0, {}), (HE, 0, {})),
    ("learned", (HE, 15_000, {}), (RANDOM, 15_000, {})),
    ("learning", (HE, 5000, {}), (ZEROS, 5000, {})),
    ("rising", (HE, 10, {**TANH, **FAST}), (HE, 5000, {})),
    ("different_features", (HE, 0, AGE_AND_SALARY), (HE, 0, standardised(AGE_AND_SALARY))),
    ("large_features", (HE, 0, YEARS), (HE, 0, {})),
    ("untrained", (HE, 0, {}), (ZEROS, 0, {})),
    ("stuck", ({"initialiser": "uniform"}, 500, {}), (ZEROS, 500, {})),
    ("too_large", (RANDOM, 0, {}), (HE, 0, {})),
    ("saturated_start", (RANDOM, 1000, {}), (HE, 1000, {})),
    ("vanishing_gradient", (GLOROT, 0, DEEP), (HE, 0, DEEP)),
    ("exploding_gradient", (NORMAL, 0, DEEP), (HE, 0, DEEP)),
    ("vanishing_signal", (GLOROT, 0, DEEP), (HE, 0, DEEP)),
    ("exploding_signal", (NORMAL, 0, DEEP), (HE, 0, DEEP)),
    ("preserved_signal", (HE, 0, {}), (GLOROT, 0, DEEP)),
    ("class_never_answered", (HE, 0, SEVERAL), (HE, 300, SEVERAL)),
    ("fitted", (HE, 300, PLANE), (HE, 0, PLANE)),
    ("large_answers", (RANDOM, 0, SINE), (HE, 0, SINE)),
    ("tiny_updates", (HE, 0, {"training": {"learning_rate": 1e-6}}), (HE, 0, {})),
    ("huge_updates", (HE, 0, FAST), (HE, 0, {})),
]


@functools.cache
def reasoned(settings: str, iteration: int) -> tuple[Finding, ...]:
    with Trainer(parse_experiment(settings)) as trainer:
        trainer.advance(iteration)
        return REASONING.function(trainer.runs[0])


def reasoning_of(run: dict[str, Any], iteration: int, rest: dict[str, Any]) -> tuple[Finding, ...]:
    return reasoned(json.dumps({**rest, "runs": [run]}), iteration)


@pytest.mark.parametrize(("rule", "fires", "silent"), FINDINGS, ids=[case[0] for case in FINDINGS])
def test_a_rule_fires_on_one_network_and_not_on_another(
    rule: str, fires: tuple[Any, int, Any], silent: tuple[Any, int, Any]
) -> None:
    assert rule in {finding.rule for finding in reasoning_of(*fires)}
    assert rule not in {finding.rule for finding in reasoning_of(*silent)}


@pytest.mark.parametrize(("rule", "fires"), [case[:2] for case in FINDINGS], ids=[c[0] for c in FINDINGS])
def test_a_rule_s_sentence_has_its_numbers(rule: str, fires: tuple[Any, int, Any]) -> None:
    for sentence in sentences(rule, *fires):
        assert "{" not in sentence
        assert "nan" not in sentence


def a_rule(name: str, after: str | None) -> None:
    rules.register(
        name, label=name, formula="x", source="x", sentence="x", meaning="x.", advice=(),
        severity=Severity.SLOW, after=after,
    )(lambda _: [])  # fmt: skip


def test_a_rule_stands_right_after_the_one_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "_entries", dict(rules))
    before = [rule.name for rule in ranked()]
    assert (before[0], before[-1]) == ("different_features", "stuck")
    a_rule("mine", "learned")
    a_rule("support", None)
    place = before.index("learned") + 1
    assert [rule.name for rule in ranked()] == [*before[:place], "mine", *before[place:]]
    a_rule("nowhere", "typing_error")
    with pytest.raises(ValueError, match="none that there is: nowhere"):
        ranked()


def test_every_rule_is_among_them() -> None:
    assert sorted(case[0] for case in FINDINGS) == sorted(rules)


@pytest.mark.parametrize("rule", rules)
def test_a_rule_says_what_it_means_and_what_to_try(rule: str) -> None:
    assert rules[rule].meaning.endswith(".")
    assert all(advice.text.endswith(".") for advice in rules[rule].advice)


def sentences(rule: str, run: dict[str, Any], iteration: int, rest: dict[str, Any]) -> list[str]:
    return [finding.sentence for finding in reasoning_of(run, iteration, rest) if finding.rule == rule]


def test_the_reasoning_begins_with_the_verdict() -> None:
    for case in CASES:
        assert reasoning_of(*case[1:])[0] == verdict_of(*case[1:])


@pytest.mark.parametrize(
    ("run", "iteration", "rules_found"),
    [
        (ZEROS, 15_000, ["no_gradient", "identical_units", "identical_units", "constant_output"]),
        (RANDOM, 0, ["too_large", "exploding_gradient", "saturated_start", "dead_units"]),
        (HE, 15_000, ["learned", "learning", "preserved_signal", "dead_units"]),
    ],
)
def test_all_that_is_found_in_the_published_experiment(
    run: dict[str, Any], iteration: int, rules_found: list[str]
) -> None:
    found = [finding.rule for finding in reasoning_of(run, iteration, {})]
    assert sorted(found) == sorted(rules_found)


def test_the_evidence_is_told_layer_by_layer() -> None:
    assert sentences("identical_units", CONSTANT, 1000, {}) == [
        "layer 1: 10 of 10 units identical",
        "layer 2: 5 of 5 units identical",
    ]
    assert sentences("dead_layer", HE, 0, NARROW) == [
        "layer 8: 4 of 4 units dead; nothing from the input gets past it"
    ]
    assert sentences("saturated_start", RANDOM, 0, {}) == [
        "output saturated for 100.0% of examples at iteration 0, initial cost 1773.6 against ln 2 = 0.693"
    ]
    assert sentences("layers_without_gradient", ZEROS, 0, SIGMOID) == [
        "all weight gradients of 2 of 3 layers are exactly 0, the last of them layer 2"
    ]


@pytest.mark.parametrize(("run", "rest"), [(GLOROT, DEEP), (NORMAL, DEEP), (HE, {})])
def test_sizes_in_sentences_are_those_of_the_textbook(run: dict[str, Any], rest: dict[str, Any]) -> None:
    """By the textbook's passes, and by norms instead of the engine's own root mean square."""
    findings = {finding.rule: finding.numbers for finding in reasoning_of(run, 0, rest)}
    with Trainer(parse_experiment(json.dumps({**rest, "runs": [run]}))) as trainer:
        one = trainer.runs[0]
        passed = forward(one.network, one.parameters, one.data.X_train)
        back = backpropagate(one.network, one.parameters, passed, one.data.Y_train)
    A = [np.linalg.norm(A) / math.sqrt(A.size) for A in passed.A[1:-1]]
    dZ = [np.linalg.norm(dZ) / math.sqrt(dZ.size) for dZ in back.dZ]
    found = 0
    for rule, sizes in (("gradient", dZ[::-1]), ("signal", A)):
        for way in ("vanishing", "exploding"):
            if (numbers := findings.get(f"{way}_{rule}")) is not None:
                assert numbers["left"] == pytest.approx(sizes[-1] / sizes[0], rel=1e-9)
                assert numbers["factor"] ** (len(sizes) - 1) == pytest.approx(numbers["left"], rel=1e-9)
                found += 1
    if (numbers := findings.get("preserved_signal")) is not None:
        assert numbers["forward"] == pytest.approx(A[-1] / A[0], rel=1e-9)
        assert numbers["backward"] == pytest.approx(dZ[0] / dZ[-1], rel=1e-9)
        found += 2
    assert found == 2


def test_an_update_is_told_as_what_training_then_does() -> None:
    text = json.dumps({**FAST, "runs": [HE]})
    with Trainer(parse_experiment(text)) as trainer:
        run = trainer.runs[0]
        before = [run.weights(layer).copy() for layer in (1, 2, 3)]
        (finding,) = [one for one in REASONING.function(run) if one.rule == "huge_updates"]
        trainer.advance(1)
        moved = [np.linalg.norm(run.weights(i) - W) / np.linalg.norm(W) for i, W in enumerate(before, 1)]
    assert finding.numbers == pytest.approx({"layer": int(np.argmax(moved)) + 1, "ratio": max(moved)})


@pytest.mark.parametrize(
    ("run", "iteration", "sentence"),
    [
        (ZEROS, 0, "every weight gradient is exactly 0; only the last bias can move"),
        (
            CONSTANT,
            1000,
            "all 15 hidden units change, but those of each layer stay identical: a layer acts as one unit",
        ),
        (RANDOM, 0, "100% of outputs saturated at the start; cost 1773.6, now 1773.6"),
        (HE, 0, "cost 0.8831, where guessing costs 0.693; a gradient reaches every layer"),
        (HE, 1000, "the cost has stayed near 0.6880 since iteration 900"),
        (HE, 5000, "the cost is falling: 0.5747 → 0.5305 since iteration 4,500"),
        (HE, 15_000, "99.3% of the training set is right, cost 0.8831 → 0.0648"),
    ],
)
def test_sentences_of_the_published_experiment(run: dict[str, Any], iteration: int, sentence: str) -> None:
    assert verdict_of(run, iteration, {}).sentence == sentence


def test_features_are_told_by_their_names_and_standard_deviations() -> None:
    finding = verdict_of(HE, 0, AGE_AND_SALARY)
    with Trainer(parse_experiment(json.dumps({**AGE_AND_SALARY, "runs": [HE]}))) as trainer:
        least, most = trainer.data.X_train.std(axis=1)
    assert finding.sentence == f"standard deviation {least:.4f} of “Age”, {most:.0f} of “Salary”"
    assert finding.advice == ("Standardise the features, to mean 0 and variance 1 over the training set.",)
    assert finding.remedy == "standardise"
    found = [one.rule for one in reasoning_of(RANDOM, 0, AGE_AND_SALARY)]
    assert found[0] == "different_features"
    assert "too_large" not in found


@pytest.mark.parametrize(
    ("rule", "severity"),
    [
        ("diverged", Severity.FAILING),
        ("no_gradient", Severity.FAILING),
        ("symmetric", Severity.FAILING),
        ("too_large", Severity.SLOW),
        ("stuck", Severity.SLOW),
        ("untrained", Severity.GOOD),
        ("learning", Severity.GOOD),
        ("learned", Severity.GOOD),
    ],
)
def test_severity(rule: str, severity: Severity) -> None:
    assert rules[rule].severity is severity


def test_zeros_with_relu_move_nothing_but_the_last_bias() -> None:
    """On classes of unequal size, so that the last bias has somewhere to go."""
    text = '{"dataset": {"name": "spirals", "samples": 301}, "runs": [{"initialiser": "zeros"}]}'
    with Trainer(parse_experiment(text)) as trainer:
        (run,) = trainer.runs
        assert not run.gradient()[:-1].any()
        assert run.gradient()[-1] != 0.0
        trainer.advance(1000)
        assert not run.parameters[:-1].any()
        assert run.parameters[-1] != 0.0
        assert run.predict([[0.3], [0.4]])[0] == pytest.approx(1.0 / (1.0 + math.exp(-run.parameters[-1])))
        assert diagnose(run).rule == "no_gradient"


@pytest.mark.parametrize("activation", ["relu", "sigmoid", "tanh"])
def test_units_that_start_equal_move_and_stay_equal(activation: str) -> None:
    text = f'{{"network": {{"activation": "{activation}"}}, "runs": [{{"initialiser": "constant"}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        (run,) = trainer.runs
        assert run.gradient()[:-1].any()
        start = [run.weights(layer) for layer in (1, 2)]
        trainer.advance(1000)
        for layer in (1, 2):
            units = np.column_stack([run.weights(layer), run.biases(layer)])
            assert np.abs(units - units[0]).max() <= 1e-12
            assert np.abs(run.weights(layer) - start[layer - 1]).max() > 1e-3
        assert diagnose(run).rule == "symmetric"


@pytest.mark.parametrize("iteration", [0, 1000, 15_000])
def test_he_is_never_called_symmetric_or_too_large(iteration: int) -> None:
    assert verdict_of(HE, iteration, {}).rule not in ("symmetric", "too_large", "no_gradient")


def test_of_several_classes_and_of_numbers_guessing_costs_something_else() -> None:
    def said(rule: str, rest: dict[str, Any]) -> str:
        (sentence,) = sentences(rule, RANDOM if rule == "saturated_start" else HE, 0, rest)
        return sentence

    assert "against ln 7 = 1.946" in said("saturated_start", SEVERAL)
    assert "against ln 2 = 0.693" in said("saturated_start", {})
    assert "where guessing costs 1.946" in said("untrained", SEVERAL)
    with Trainer(parse_experiment(json.dumps(SINE))) as trainer:
        variance = trainer.data.Y_train.var()
    assert f"where guessing costs {variance:.3f}" in said("untrained", SINE)


def test_several_classes_can_be_learned_and_one_answer_be_given_to_all() -> None:
    assert verdict_of(HE, 300, SEVERAL).rule == "learned"
    found = {finding.rule: finding for finding in reasoning_of(ZEROS, 0, SEVERAL)}
    assert found["constant_output"].sentence == "the output is class 0 for every example"
    assert "class_never_answered" not in found


RAW_DIGITS: dict[str, Any] = {
    "dataset": {"name": "digits"},
    "network": {"hidden": [32]},
    "training": {"learning_rate": 0.01},
}


@pytest.mark.parametrize(
    ("run", "iteration", "rest", "rule"),
    [
        (HE, 0, RAW_DIGITS, "untrained"),
        (HE, 50, RAW_DIGITS, "learning"),
        (ZEROS, 50, RAW_DIGITS, "no_gradient"),
        (RANDOM, 0, RAW_DIGITS, "too_large"),
        (HE, 50, {**RAW_DIGITS, "network": {"hidden": [32], "activation": "tanh"}}, "learning"),
        # With pixels from 0 to 1 this run learns all of it within 300 iterations.
        (HE, 50, {**RAW_DIGITS, "training": {"learning_rate": 1.0}}, "large_features"),
        (HE, 0, {"dataset": {"name": "digits"}}, "large_features"),
        (HE, 0, {**YEARS, "network": {"activation": "tanh"}}, "large_features"),
    ],
)
def test_large_features_are_blamed_for_what_they_do_and_not_for_being_large(
    run: dict[str, Any], iteration: int, rest: dict[str, Any], rule: str
) -> None:
    assert verdict_of(run, iteration, rest).rule == rule


@pytest.mark.parametrize(
    ("dataset", "names"),
    [
        ({"name": "iris", "without": None}, {"setosa", "versicolor", "virginica"}),
        ({"name": "wine", "without": None}, {"cultivar 0", "cultivar 1", "cultivar 2"}),
        (
            {"name": "csv", "points": [[n, n % 4, n % 3] for n in range(60)], "classes": ["oak", "", "fir"]},
            {"oak", "class 1", "fir"},
        ),
    ],
)
def test_the_rules_call_classes_as_their_data_do(dataset: dict[str, Any], names: set[str]) -> None:
    of_three: dict[str, Any] = {"dataset": dataset, "network": {"hidden": [2]}}
    (one,) = (each for each in reasoning_of(ZEROS, 0, of_three) if each.rule == "constant_output")
    assert one.sentence.split(" for ")[0].removeprefix("the output is ") in names
    missing = {
        name
        for seed in range(1, 6)
        for each in reasoning_of({"initialiser": "he", "seed": seed}, 0, of_three)
        if each.rule == "class_never_answered"
        for name in each.sentence.removeprefix("never answered: ").split(", ")
    }
    assert missing
    assert missing <= names


def test_the_verdict_is_a_measure() -> None:
    assert VERDICT.function is diagnose


# --- thresholds, on evidence made by hand


SPREAD = Spread(rms=np.ones(2), quantiles=np.ones((2, 5)))
SOUND_FORWARD = ForwardSignals(Z=SPREAD, A=SPREAD, dead=(0,), units=(2,))
SOUND_BACKWARD = BackwardSignals(dZ=np.ones(2), dW=np.ones(2), W=np.ones(2), update=np.full(2, 1e-3))


def evidence(**changed: Any) -> Evidence:
    """A run in the middle of a good training, except for what is changed."""
    fields: dict[str, Any] = {
        "iteration": 100,
        "costs": np.linspace(0.7, 0.3, 101),
        "train_accuracy": 0.8,
        "initial_logits": np.linspace(-1.0, 1.0, 20),
        "logits": np.linspace(-1.0, 1.0, 20),
        "weight_gradients": (np.ones((2, 2)), np.ones((1, 2))),
        "hidden_units": (np.array([[1.0, 2.0, 0.0], [3.0, -1.0, 0.0]]),),
        "diverged_at": None,
        "measure_forward": lambda: SOUND_FORWARD,
        "measure_backward": lambda: SOUND_BACKWARD,
    }
    fields |= changed
    costs = fields.pop("costs")
    return Evidence(**fields, costs_between=lambda first, last: costs[first : last + 1])


def falling(share: float) -> Array:
    """Costs that lose `share` of their value over the last tenth of 100 iterations."""
    return np.concatenate([np.full(91, 0.6), np.linspace(0.6, 0.6 * (1.0 - share), 11)[1:]])


def alike(difference: float) -> tuple[Array, ...]:
    return (np.array([[1.0, 2.0, 0.0], [1.0, 2.0 + difference, 0.0]]),)


SATURATED = np.array([7.0] * 10 + [6.8] * 10)  # e^-7 is below a thousandth, e^-6.8 is not
MINORITY = np.array([7.0] * 9 + [6.8] * 11)
ZERO = np.zeros((2, 2))
ONE, FIVE = Feature("one", 0.0, 1.0), Feature("five", 0.0, 5.0)
LARGE_SIGNALS = replace(SOUND_FORWARD, Z=Spread(rms=np.array([10.1, 1.0]), quantiles=np.ones((2, 5))))
LARGE_FEATURES: dict[str, Any] = {
    "features": (Feature("a", 11.0, 1.0), ONE),
    "measure_forward": lambda: LARGE_SIGNALS,
}
SATURATED_BY_FEATURES: dict[str, Any] = {
    **LARGE_FEATURES,
    "initial_logits": SATURATED,
    "costs": np.linspace(9.0, 0.8, 101),
}


@pytest.mark.parametrize(
    ("rule", "changed"),
    [
        ("learning", {}),
        ("learning", {"costs": falling(0.0031)}),
        ("stuck", {"costs": falling(0.0029)}),
        ("stuck", {"costs": np.append(np.linspace(0.9, 0.6, 91), np.full(10, 0.6))}),  # it fell before
        ("stuck", {"costs": falling(-0.009)}),
        ("rising", {"costs": falling(-0.013)}),
        (
            "rising",
            {"costs": np.append(np.linspace(0.3, 0.9, 91), np.full(10, 0.8))},
        ),  # and is above the first
        ("rising", {"costs": falling(-0.5)}),
        # One batch that raises the cost does not make a rise of it, nor one that lowers it a fall.
        ("rising", {"costs": np.append(np.full(100, 0.6), 0.63)}),
        ("stuck", {"costs": np.append(np.full(100, 0.6), 0.63), "in_epoch": 10}),
        ("learning", {"costs": np.append(np.full(100, 0.6), 0.57)}),
        ("stuck", {"costs": np.append(np.full(100, 0.6), 0.59), "in_epoch": 10}),
        ("rising", {"costs": np.append(np.full(91, 0.6), np.full(10, 0.63)), "in_epoch": 10}),
        ("learning", {"costs": falling(0.05), "in_epoch": 10}),
        ("stuck", {"costs": falling(0.03), "in_epoch": 1000}),
        ("learned", {"train_accuracy": 0.95}),
        ("learning", {"train_accuracy": 0.9499}),
        ("learning", {"train_accuracy": 0.97, "task": Task((0.97, 0.03))}),  # no better than the larger class
        ("learning", {"train_accuracy": 0.98, "task": Task((0.97, 0.03))}),
        (
            "learned",
            {"train_accuracy": 0.99, "task": Task((0.03, 0.97)), "costs": np.linspace(0.7, 0.13, 101)},
        ),
        # The same answer to everything would cost 0.1347, as the classes have shares of 3 and 97 %.
        (
            "learning",
            {"train_accuracy": 0.99, "task": Task((0.03, 0.97)), "costs": np.linspace(0.7, 0.14, 101)},
        ),
        ("untrained", {"train_accuracy": 1.0, "iteration": 0, "costs": np.array([0.3])}),
        ("stuck", {"train_accuracy": 1.0, "costs": np.full(101, 0.3)}),
        ("rising", {"train_accuracy": 1.0, "costs": np.linspace(0.2, 0.3, 101)}),
        ("learned", {"train_accuracy": 1.0, "costs": np.append(np.linspace(0.7, 1e-5, 100), 2e-5)}),
        ("constant_output", {"logits": np.full(20, 0.3)}),
        ("different_features", {"features": (Feature("a", 0.0, 1.0), Feature("b", 0.0, 10.1))}),
        ("learning", {"features": (Feature("a", 0.0, 1.0), Feature("b", 0.0, 9.9))}),
        ("learning", {"features": (Feature("a", 0.0, 0.0), Feature("b", 0.0, 9.9))}),  # one never varies
        ("large_features", {**SATURATED_BY_FEATURES, "features": (Feature("a", 11.0, 1.0), ONE)}),
        ("large_features", {**SATURATED_BY_FEATURES, "features": (Feature("a", 0.0, 10.1), FIVE)}),
        ("large_features", {**LARGE_FEATURES, "logits": np.full(20, 0.3)}),
        # Large features alone do no harm, nor where it is the weights that saturate the output.
        ("learning", {"features": LARGE_FEATURES["features"]}),
        ("learning", LARGE_FEATURES),
        ("learning", {**SATURATED_BY_FEATURES, "costs": np.linspace(2.0, 0.69, 101)}),
        ("too_large", {**SATURATED_BY_FEATURES, "initial_logits": 12.0 * SATURATED}),
        ("too_large", {**SATURATED_BY_FEATURES, "measure_forward": lambda: SOUND_FORWARD}),
        ("learned", {"features": (Feature("a", 0.0, 1e3), Feature("b", 0.0, 1.0)), "train_accuracy": 1.0}),
        (
            "learned",
            {"train_accuracy": 1.0, "initial_logits": SATURATED, "costs": np.linspace(9.0, 0.1, 101)},
        ),
        ("learned", {"train_accuracy": 1.0, "costs": np.zeros(101), "weight_gradients": (ZERO, ZERO)}),
        ("too_large", {"initial_logits": SATURATED, "costs": np.linspace(9.0, 0.3, 101)}),
        ("too_large", {"initial_logits": -SATURATED, "costs": np.linspace(2.08, 0.3, 101)}),
        ("learning", {"initial_logits": SATURATED, "costs": np.linspace(2.07, 0.3, 101)}),  # 3 ln 2 is 2.079
        ("learning", {"initial_logits": MINORITY, "costs": np.linspace(9.0, 0.3, 101)}),
        ("no_gradient", {"weight_gradients": (ZERO, ZERO)}),
        ("learning", {"weight_gradients": (ZERO, np.full((1, 2), 5e-324))}),
        ("symmetric", {"hidden_units": alike(0.0)}),
        ("symmetric", {"hidden_units": alike(1e-9)}),
        ("learning", {"hidden_units": alike(1e-8)}),
        ("symmetric", {"hidden_units": (*alike(0.0), np.ones((1, 3)))}),
        ("learning", {"hidden_units": (*alike(0.0), *alike(0.5))}),
        ("learning", {"hidden_units": (np.ones((1, 3)),)}),  # a single unit has no twin
        ("symmetric", {"hidden_units": alike(0.0), "train_accuracy": 1.0}),
        ("no_gradient", {"hidden_units": alike(0.0), "weight_gradients": (ZERO, ZERO)}),
        ("untrained", {"iteration": 0, "costs": np.array([0.9])}),
        (
            "layers_without_gradient",
            {"iteration": 0, "costs": np.array([0.9]), "weight_gradients": (ZERO, np.ones((1, 2)))},
        ),
        ("diverged", {"costs": np.full(101, np.nan), "diverged_at": 100}),
        ("diverged", {"costs": np.full(101, np.inf), "diverged_at": 100, "weight_gradients": (ZERO, ZERO)}),
    ],
)
def test_thresholds(rule: str, changed: dict[str, Any]) -> None:
    verdict = verdict_on(evidence(**changed))
    assert verdict.rule == rule, verdict.sentence
    assert verdict.sentence


@pytest.mark.parametrize(("size", "in_epoch"), [("null", 1), ("32", 10), ("300", 1)])
def test_the_evidence_says_how_long_an_epoch_is(size: str, in_epoch: int) -> None:
    with Trainer(parse_experiment(f'{{"training": {{"batch_size": {size}}}, "runs": [{{}}]}}')) as trainer:
        assert evidence_of(trainer.runs[0]).in_epoch == in_epoch
