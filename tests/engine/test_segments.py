"""A run's changes: another learning rate keeps the rule at work, another rule starts afresh."""

from collections.abc import Sequence

import numpy as np
import pytest

from engine import ExperimentError, Trainer, parse_experiment
from engine.experiment.update_schedule import rule_of, segment_at, segments_of
from engine.nn.network import backward, forward

TEXT = """{{"dataset": {{"samples": 60, "test_samples": 20}},
           "network": {{"hidden": [6, 4], "activation": "tanh"}},
           "training": {{"optimiser": "momentum", "learning_rate": 0.1}}, "runs": [{{"changes": [{0}]}}]}}"""
SLOWER = '{"iteration": 30, "optimiser": "momentum", "learning_rate": 0.01}'
ADAM = '{"iteration": 50, "optimiser": "adam", "learning_rate": 0.02}'


def textbook(changes: Sequence[tuple[int, str, float]], iterations: int) -> np.ndarray:
    """The parameters by the textbook, each change written as (iteration, optimiser, learning rate)."""
    with Trainer(parse_experiment(TEXT.format(""))) as trainer:
        run, data = trainer.runs[0], trainer.data
        rule, rate, since = rule_of(trainer.experiment.training), 0.1, 0
        state = np.zeros((rule.rows, run.parameters.size))
        state[0] = run.parameters
        for iteration in range(iterations):
            for at, name, new_rate in changes:
                if at == iteration:
                    rate = new_rate
                    if name != "momentum":
                        experiment = parse_experiment(f'{{"training": {{"optimiser": "{name}"}}}}')
                        rule, since = rule_of(experiment.training), iteration
                        parameters, state = state[0], np.zeros((rule.rows, state.shape[1]))
                        state[0] = parameters
            passed = forward(run.network, state[0], data.X_train)
            gradient = backward(run.network, state[0], passed, data.Y_train)
            state = rule.update(state, gradient, rate, iteration - since + 1)
        return state[0]


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        (SLOWER, [(30, "momentum", 0.01)]),
        (ADAM, [(50, "adam", 0.02)]),
        (f"{SLOWER}, {ADAM}", [(30, "momentum", 0.01), (50, "adam", 0.02)]),
        ('{"iteration": 0, "optimiser": "adam", "learning_rate": 0.02}', [(0, "adam", 0.02)]),
    ],
)
def test_changes_are_the_textbook_s(changes: str, written: list[tuple[int, str, float]]) -> None:
    expected = textbook(written, 80)
    for moves in ([80], [30, 50, 80], [29, 31, 49, 51, 80], [80, 10, 80], [120, 45, 80]):
        with Trainer(parse_experiment(TEXT.format(changes))) as trainer:
            for move in moves:
                trainer.seek(move)
            np.testing.assert_allclose(trainer.runs[0].parameters, expected, rtol=1e-9, atol=1e-12)


def test_another_learning_rate_keeps_the_count_and_another_rule_starts_its_own() -> None:
    experiment = parse_experiment(TEXT.format(f"{SLOWER}, {ADAM}"))
    segments = segments_of(experiment.training, experiment.runs[0].changes)
    assert [(part.start, part.since, part.learning_rate) for part in segments] == [
        (0, 0, 0.1),
        (30, 0, 0.01),
        (50, 50, 0.02),
    ]
    assert [segment_at(segments, at) for at in (0, 29, 30, 49, 50, 99)] == [
        (segments[0], 30),
        (segments[0], 30),
        (segments[1], 50),
        (segments[1], 50),
        (segments[2], None),
        (segments[2], None),
    ]


def test_a_change_that_changes_nothing_changes_no_bit() -> None:
    same = '{"iteration": 20, "optimiser": "momentum", "learning_rate": 0.1}'
    with (
        Trainer(parse_experiment(TEXT.format(""))) as one,
        Trainer(parse_experiment(TEXT.format(same))) as other,
    ):
        one.seek(70)
        other.seek(70)
        assert one.runs[0].parameters.tobytes() == other.runs[0].parameters.tobytes()
        assert one.runs[0].costs.tobytes() == other.runs[0].costs.tobytes()


def test_changes_out_of_order_are_refused() -> None:
    with pytest.raises(ExperimentError, match=r"runs\.0\.changes.*ascending"):
        parse_experiment(TEXT.format(f"{ADAM}, {SLOWER}"))


def test_a_rule_without_moments_takes_the_state_as_it_is_whatever_its_size() -> None:
    (plain,) = segments_of(parse_experiment("{}").training, ())
    (adam,) = segments_of(parse_experiment('{"training": {"optimiser": "adam"}}').training, ())
    state = np.ones((3, 5))
    assert plain.state(0, state).shape == (1, 5)
    assert np.shares_memory(plain.state(0, state), state)
    np.testing.assert_array_equal(adam.state(0, state), [[1.0] * 5, [0.0] * 5, [0.0] * 5])
