"""A study as a value: its limits, its axes, and what is refused before anything is trained."""

import json
import pickle
from typing import Any

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Study, run_study
from engine.studies.axes import axes
from engine.studies.json_io import parse_study, read_study, study_of
from engine.studies.plan import cell, cells, check

HE = {"initialiser": "he"}
RANDOM = {"initialiser": "random"}
POINTS = [[0, 1, 0], [1, 2, 1], [1, 3, 0], [2, 2, 1]]
VALUES: dict[str, list[Any]] = {
    "gain": [0.5, 2],
    "learning_rate": [0.001, 0.1],
    "weight_decay": [0.0, 0.01],
    "depth": [1, 3],
    "width": [2, 8],
    "activation": ["relu", "tanh"],
    "optimiser": ["gradient_descent", "adam"],
    "batch_size": [None, 32],
    "noise": [0.0, 0.1],
    "samples": [40, 60],
    "scale": [1.0, 10.0],
    "bias_scale": [0.5, 2.0],
}
DRAWN = {"initialiser": "he", "bias": {"name": "normal"}}


def study(**fields: Any) -> Study:
    return study_of(fields)


@pytest.mark.parametrize("name", [name for name in axes if name in VALUES])
def test_an_axis_changes_its_setting_alone(name: str) -> None:
    runs = {"runs": [DRAWN]} if name == "bias_scale" else {}
    made = study(axes=[{"vary": name, "values": VALUES[name]}], experiment=runs)
    found = [each.experiment.model_dump() for each in cells(made)]
    assert [each.settings for each in cells(made)] == [{name: value} for value in VALUES[name]]
    assert found[0] != found[1]
    text = json.dumps(found[1])
    wanted = {"depth": '"hidden": [10, 5, 5]', "width": '"hidden": [8, 8]'}
    setting = f'"{name.removeprefix("bias_")}": {json.dumps(VALUES[name][1])}'
    assert (wanted.get(name, setting) in text) or (f"{setting}.0" in text)
    parts = [part for part in found[0] if found[0][part] != found[1][part]]
    assert len(parts) == 1


def test_every_axis_is_tried_here() -> None:
    assert set(axes) == set(VALUES)


def test_cells_are_all_combinations_the_last_axis_first() -> None:
    made = study(axes=[{"vary": "width", "values": [2, 3]}, {"vary": "depth", "values": [1, 2, 4]}], draws=3)
    assert [each.settings for each in cells(made)] == [
        {"width": width, "depth": depth} for width in (2, 3) for depth in (1, 2, 4)
    ]
    assert [each.experiment.network.hidden for each in cells(made)][3:] == [(3,), (3, 3), (3, 3, 3, 3)]
    assert [cell(made, number) for number in range(made.cells)] == list(cells(made))
    assert made.trials == 6 * 3 * 3


def test_runs_without_the_setting_stay_as_they_are() -> None:
    made = study(axes=[{"vary": "gain", "values": [2.0]}])
    zeros, _, he = cell(made, 0).experiment.runs
    assert zeros == Experiment().runs[0]
    assert he.gain == 2.0  # type: ignore[attr-defined]


def test_a_study_reads_as_it_is_written(tmp_path: Any) -> None:
    made = study(axes=[{"vary": "optimiser", "values": ["adam"]}], reached={"cost": 0.2}, first_seed=7)
    path = tmp_path / "study.json"
    path.write_text(made.model_dump_json(), encoding="utf-8")
    assert read_study(path) == made
    assert read_study(path).identity == made.identity
    assert study(first_seed=8).identity != study(first_seed=7).identity


def test_a_study_takes_numpys_numbers_and_can_be_pickled() -> None:
    made = Study(axes=[{"vary": "gain", "values": np.linspace(0.5, 2.0, 4)}], draws=np.int64(3))
    assert made.axes[0].values == (0.5, 1.0, 1.5, 2.0)
    assert parse_study(made.model_dump_json()) == made == pickle.loads(pickle.dumps(made))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"draws": 0}, "draws: given 0; allowed: at least 1"),
        ({"draws": 1.5}, "draws: given 1.5; allowed: a whole number"),
        ({"draws": True}, "draws: given true; allowed: a whole number"),
        ({"draw": 3}, "draw: given this field; allowed: only version, experiment, draws"),
        ({"first_seed": 2**32 - 5}, f"first_seed: given {2**32 - 5}; allowed: at most {2**32 - 200}"),
        ({"version": 2}, "version: given 2; allowed: 1"),
        ({"axes": [{"vary": "gian", "values": [1]}]}, 'axes.0.vary: given "gian"; allowed: gain'),
        ({"axes": [{"vary": "gain"}]}, "axes.0.values: given nothing; allowed: it has to be given"),
        ({"axes": [{"vary": "gain", "values": []}]}, "axes.0.values: given []; allowed: at least 1 of them"),
        ({"axes": [{"vary": "gain", "values": [1, 1.0]}]}, "axes.0.values.1: given 1.0; allowed: each value"),
        ({"axes": [{"vary": "gain", "values": [1, -1]}]}, "axes.0.values.1: given -1; allowed: at least 0"),
        ({"axes": [{"vary": "gain", "values": ["a"]}]}, 'axes.0.values.0: given "a"; allowed: a valid'),
        ({"axes": [{"vary": "depth", "values": [0]}]}, "axes.0.values.0: given 0; allowed: at least 1 of"),
        ({"axes": [{"vary": "depth", "values": [65]}]}, "axes.0.values.0: given 65; allowed: at most 64 of"),
        ({"axes": [{"vary": "depth", "values": ["3"]}]}, 'axes.0.values.0: given "3"; allowed: a whole'),
        ({"axes": [{"vary": "width", "values": [0]}]}, "axes.0.values.0: given 0; allowed: at least 1"),
        ({"axes": [{"vary": "optimiser", "values": ["adm"]}]}, 'axes.0.values.0: given "adm"; allowed: grad'),
        ({"axes": [{"vary": "bias_scale", "values": [1]}]}, "axes.0.vary: given bias_scale, which none of"),
        (
            {"axes": [{"vary": "scale", "values": [1]}], "experiment": {"runs": [HE]}},
            "axes.0.vary: given scale, which none of the runs and data here have; allowed: gain, learning",
        ),
        (
            {
                "axes": [{"vary": "noise", "values": [1]}],
                "experiment": {"dataset": {"name": "csv", "points": POINTS}},
            },
            "axes.0.vary: given noise, which none",
        ),
        (
            {"axes": [{"vary": "gain", "values": [1]}, {"vary": "gain", "values": [2]}]},
            "axes.1.vary: given gain; allowed: each setting once",
        ),
        (
            {"axes": [{"vary": name, "values": [n / 1000 for n in range(1, 1001)]} for name in
                      ("gain", "learning_rate", "noise")]},
            "axes: given 1,000,000,000 cells; allowed: at most 10,000 cells",
        ),
        (
            {"draws": 100_000, "axes": [{"vary": "gain", "values": list(range(100))}]},
            "draws: given 100,000 draws of 3 runs in 100 cells; allowed: at most 10,000,000",
        ),
        ({"reached": {}}, "reached: given nothing; allowed: one of test_accuracy, train_accuracy, cost"),
        ({"reached": {"cost": 1, "test_accuracy": 0.9}}, "reached: given test_accuracy and cost;"),
        ({"reached": {"test_accuracy": 95}}, "reached.test_accuracy: given 95; allowed: at most 1"),
        (
            {"experiment": {"runs": [HE, RANDOM, {**HE, "seed": 9}]}},
            "experiment.runs.2: given run 0 again, but for its seed; allowed: runs that differ",
        ),
        (
            {"experiment": {"runs": [HE, {**HE, "gain": 2}]}, "axes": [{"vary": "gain", "values": [0.5]}]},
            "experiment.runs.1: given run 0 again, but for its seed, with gain 0.5; allowed: runs that still",
        ),
        (
            {"experiment": {"runs": [RANDOM, HE, {**RANDOM, "scale": 2}]},
             "axes": [{"vary": "gain", "values": [1, 2]}, {"vary": "scale", "values": [3]}]},
            "experiment.runs.2: given run 0 again, but for its seed, with scale 3; allowed:",
        ),
        ({"experiment": {"runs": [{"initialiser": "hee"}]}}, 'experiment.runs.0.initialiser: given "hee"'),
        ({"experiment": {"runs": []}}, "experiment.runs: given []; allowed: at least 1 of them"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_field(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ExperimentError) as refused:
        study_of(fields)
    assert str(refused.value).startswith(said)


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"draws": NaN}', "null", '"study"'])
def test_a_text_that_is_no_study_is_refused(text: str) -> None:
    with pytest.raises(ExperimentError):
        parse_study(text)


def test_a_file_that_is_none_is_refused_with_its_name(tmp_path: Any) -> None:
    (tmp_path / "no_text.json").write_bytes(b"\xff\xfe\x00")
    for name in ("missing.json", "no_text.json", "."):
        with pytest.raises(ExperimentError, match=name.replace(".", r"\.")):
            read_study(tmp_path / name)


HOSTILE = (None, True, 10**400, 1e308, -0.0, "", "\x00", [], [[]], {}, {"values": 3}, "9" * 1000, [None] * 50)


@pytest.mark.parametrize("name", axes)
def test_whatever_an_axis_is_given_it_takes_or_refuses(name: str) -> None:
    for value in (*HOSTILE, float("nan"), float("inf")):
        try:
            made = study(axes=[{"vary": name, "values": [value]}])
        except ExperimentError as error:
            assert error.problems[0].field.startswith("axes.0.")  # noqa: PT017
            assert len(str(error)) < 1_000  # noqa: PT017
        else:
            assert parse_study(made.model_dump_json()).identity == made.identity
            assert cell(made, 0).settings == {name: value}


@pytest.mark.parametrize("place", ["version", "draws", "first_seed", "axes", "reached", "experiment"])
def test_whatever_a_field_is_given_it_takes_or_refuses(place: str) -> None:
    for value in HOSTILE:
        try:
            made = study(**{place: value})
        except ExperimentError as error:
            assert error.problems[0].field.startswith(place)  # noqa: PT017
        else:
            assert parse_study(made.model_dump_json()) == made


def test_runs_that_two_axes_together_make_one_are_refused_before_anything_is_trained() -> None:
    runs = [{**RANDOM, "scale": 1, "gain": 2}, {**RANDOM, "scale": 2, "gain": 1}]
    axes = [{"vary": "gain", "values": [5]}, {"vary": "scale", "values": [3]}]
    made = study(experiment={"runs": runs}, axes=axes)
    with pytest.raises(ExperimentError, match=r"^experiment.runs.1: given run 0 .* with gain 5, scale 3;"):
        run_study(made)


@pytest.mark.parametrize(
    ("runs", "vary", "names"),
    [
        ([{**RANDOM, "scale": 10}, {**HE, "gain": 2}], "scale", ("Random", "He ×2")),
        ([{**RANDOM, "scale": 10}, {**HE, "gain": 2}], "gain", ("Random ×10", "He")),
        (
            [{**DRAWN, "bias": {"name": "normal", "scale": 3.0}}, HE],
            "bias_scale",
            ("He, biases Normal", "He"),
        ),
        ([HE, {**HE, "seed": 8, "changes": [{"iteration": 9}]}], "width", ("He", "He (2)")),
        ([{**HE, "name": "Mine ×2", "gain": 2}, RANDOM], "gain", ("Mine ×2", "Random ×10")),
    ],
)
def test_runs_are_called_by_nothing_that_is_varied(runs: Any, vary: str, names: tuple[str, ...]) -> None:
    assert study(experiment={"runs": runs}, axes=[{"vary": vary, "values": [2, 3]}]).run_names == names


def test_python_too_is_told_what_is_allowed() -> None:
    with pytest.raises(ValueError, match=r"axes\.0\.vary: given bias_scale, which none .*; allowed: gain"):
        Study(axes=[{"vary": "bias_scale", "values": [1]}])


def test_an_experiment_that_is_given_as_a_study_is_told_where_to_stand() -> None:
    for fields in ({"runs": [HE]}, {"training": {}, "version": 1}, {"dataset": {}, "draws": 3}):
        with pytest.raises(ExperimentError, match="put it under `experiment`"):
            study_of(fields)


def test_memory_is_that_of_all_trainings_at_once() -> None:
    made = study(experiment={"network": {"hidden": [512] * 64}, "runs": [HE]})
    check(made)
    with pytest.raises(ExperimentError, match=r"^memory: given 10000 runs with 64 hidden layers"):
        check(made, 10_000)


@pytest.mark.parametrize("name", VALUES)
def test_an_axis_finds_the_value_that_it_has_set(name: str) -> None:
    drawn = {**RANDOM, "bias": DRAWN["bias"]} if name == "bias_scale" else RANDOM
    experiment = {"runs": [drawn, {"initialiser": "zeros"}]}
    made = study(experiment=experiment, axes=[{"vary": name, "values": VALUES[name]}])
    for each in cells(made):
        assert axes[name].present(each.experiment) == (each.settings[name],)
    random, zeros = made.experiment.runs
    assert axes[name].fits_run(made.experiment, random)
    assert axes[name].fits_run(made.experiment, zeros) == (name not in ("gain", "scale", "bias_scale"))


def test_what_has_no_single_value_has_none_at_present() -> None:
    unlike = Experiment(network={"hidden": [4, 3]}, runs=[{**HE, "gain": 2.0}, {"initialiser": "zeros"}, HE])
    assert axes["width"].present(unlike) == ()
    assert axes["gain"].present(unlike) == (2.0, 1.0)
    assert axes["bias_scale"].present(unlike) == ()
