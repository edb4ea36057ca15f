"""What is told of weight decay and L1: the measure, the report, the inspected iteration, and the verdict."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.diagnosis.as_measures import diagnose
from engine.experiment.json_io import written
from engine.experiment.model import make_change
from engine.lessons.quantities import quantities
from engine.measures.penalty import PENALTY
from engine.measures.summary import SUMMARY
from engine.nn.optimisers import optimisers
from engine.output.iteration_trace import Part, trace
from engine.output.report import as_document, train
from engine.output.terminal import of_training

ROOT = Path(__file__).parents[2]


def trainer_of(runs: Any = None, **training: Any) -> Trainer:
    text = {
        "dataset": {"samples": 60, "test_samples": 20},
        "training": training,
        "runs": runs or [{"bias": {"name": "normal", "scale": 0.5}}],
    }
    return Trainer(parse_experiment(json.dumps(text)))


def test_the_penalty_is_of_all_parameters_and_follows_a_run_through_time() -> None:
    change = make_change(10, 0.01, "gradient_descent", l1=0.5)
    runs = [{"changes": [change.model_dump(mode="json")]}]
    with trainer_of(runs, weight_decay=0.2) as trainer:
        run = trainer.runs[0]
        for iteration, decay, l1 in (
            (0, 0.2, 0.0),
            (9, 0.2, 0.0),
            (10, 0.0, 0.5),
            (30, 0.0, 0.5),
            (3, 0.2, 0.0),
        ):
            trainer.seek(iteration)
            theta = run.parameters
            shown = PENALTY.of(run)
            assert shown.l2 == pytest.approx(decay / 2.0 * float((theta**2).sum()), rel=1e-12)
            assert shown.l1 == pytest.approx(l1 * float(np.abs(theta).sum()), rel=1e-12)
            assert SUMMARY.of(run).penalty == pytest.approx(shown.total, rel=1e-12)
            assert quantities["penalty"].function(run) == shown.total


def test_a_run_without_penalties_has_none() -> None:
    with trainer_of(optimiser="adamw", weight_decay=0.5) as trainer:
        trainer.advance(5)
        assert SUMMARY.of(trainer.runs[0]).penalty is None
        assert PENALTY.of(trainer.runs[0]).total == 0.0
        assert "P" not in [stage.symbol for stage in trace(trainer.runs[0]).stages]


def test_the_report_has_penalties_only_where_there_are_some() -> None:
    text: dict[str, Any] = {"training": {"iterations": 20}, "runs": [{}]}
    bare = parse_experiment(json.dumps(text))
    assert "penalties" not in as_document(bare, train(bare, 10))["runs"][0]
    assert "Penalty" not in of_training(train(bare, 10), None)
    text["training"]["weight_decay"] = 0.01
    decayed = parse_experiment(json.dumps(text))
    reports = train(decayed, 10)
    (run,) = as_document(decayed, reports)["runs"]
    assert len(run["penalties"]) == len(run["costs"]) == 3
    assert run["penalties"][0] > run["penalties"][2] > 0.0
    assert "Penalty" in of_training(reports, None)


def by_command_line(*options: str, input_: str = "{}", folder: Path) -> subprocess.CompletedProcess[str]:
    file = folder / "experiment.json"
    file.write_text(input_, encoding="utf-8")
    command = [sys.executable, "main.py", "train", str(file), "--iterations", "3", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_terminal_takes_both(tmp_path: Path) -> None:
    done = by_command_line("--weight-decay", "0.25", "--l1", "1e-3", "--json", folder=tmp_path)
    document = json.loads(done.stdout)
    training = document["experiment"]["training"]
    assert (training["weight_decay"], training["l1"]) == (0.25, 0.001)
    assert all(len(run["penalties"]) == 2 for run in document["runs"])


@pytest.mark.parametrize(
    ("option", "text", "field"),
    [
        ("--weight-decay", "much", "training.weight_decay"),
        ("--l1", "-1", "training.l1"),
        ("--l1", "nan", "l1"),
    ],
)
def test_the_terminal_refuses_what_is_outside_the_limits(
    option: str, text: str, field: str, tmp_path: Path
) -> None:
    done = by_command_line(f"{option}={text}", folder=tmp_path)
    assert done.returncode == 2
    assert field in done.stderr
    assert text in done.stderr.lower()
    assert "allowed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("example", [None, 3])
@pytest.mark.parametrize("batch_size", [None, 16])
@pytest.mark.parametrize("optimiser", [name for name in optimisers if name != "adamw"])
def test_the_inspected_iteration_has_the_terms(
    optimiser: str, batch_size: int | None, example: int | None
) -> None:
    training = {"optimiser": optimiser, "batch_size": batch_size, "weight_decay": 0.02, "l1": 0.003}
    with trainer_of(**training) as trainer:
        trainer.advance(4)
        run = trainer.runs[0]
        inspected = trace(run, example)
        stages = {stage.symbol: stage for stage in inspected.stages}
        expected = run.network.layers(run.penalties.added_to(run.batch_gradient(), run.parameters))
        for layer, (W, b) in enumerate(expected, start=1):
            for name, total in ((f"W{layer}", W), (f"b{layer}", b)):
                stage = stages[f"g{name}"]
                np.testing.assert_allclose(stage.values, total, rtol=1e-9, atol=1e-13)
                assert stage.part is Part.UPDATE
                assert stage.formula == f"g{name} = d{name} + 0.02 {name} + 0.003 sign({name})"
                assert f"g = g{name}" in stages[f"{name} ←"].formula
                worked = stage.equation.worked(0, 0)
                assert worked.value == stage.values[0, 0]
        P = stages["P"]
        assert P.values[0, 0] == pytest.approx(PENALTY.of(run).total, rel=1e-12)
        assert P.equation.worked(0, 0).value == P.values[0, 0]
        # The new weights are those of the next iteration.
        trainer.advance(1)
        for layer in range(1, run.network.depth + 1):
            after = stages[f"W{layer} ←"].equation.result.values
            np.testing.assert_allclose(after, run.weights(layer), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(
    ("training", "iteration", "rule"),
    [
        ({"weight_decay": 1.0}, 100, "outweighed"),
        ({"weight_decay": 1.0}, 3000, "shrunk"),
        ({"l1": 0.1}, 3000, "shrunk"),
        ({"weight_decay": 0.001, "learning_rate": 0.1}, 3000, "learned"),
        ({"optimiser": "adamw", "weight_decay": 0.01}, 0, "untrained"),
    ],
)
def test_the_verdict_knows_of_penalties(training: dict[str, Any], iteration: int, rule: str) -> None:
    text = {"training": training, "runs": [{}]}
    with Trainer(parse_experiment(json.dumps(text))) as trainer:
        trainer.advance(iteration)
        assert diagnose(trainer.runs[0]).rule == rule


def test_weights_that_are_small_without_a_penalty_were_not_shrunk() -> None:
    text = {"runs": [{"initialiser": "random", "scale": 1e-9}]}
    with Trainer(parse_experiment(json.dumps(text))) as trainer:
        trainer.advance(10)
        assert diagnose(trainer.runs[0]).rule not in ("shrunk", "outweighed")


def test_a_study_varies_weight_decay_and_keeps_it_with_another_optimiser() -> None:
    from engine.experiment.model import remade
    from engine.studies.axes import axes

    base = parse_experiment('{"training": {"weight_decay": 0.5, "l1": 0.25}}')
    varied = remade(base, **axes["weight_decay"].function(base, 0.125))
    assert (varied.training.weight_decay, varied.training.l1) == (0.125, 0.25)
    adam = remade(base, **axes["optimiser"].function(base, "adam"))
    assert (adam.training.weight_decay, adam.training.l1) == (0.5, 0.25)
    adamw = remade(base, **axes["optimiser"].function(base, "adamw"))
    assert (adamw.training.weight_decay, adamw.training.l1) == (0.01, 0.25)
    assert axes["weight_decay"].present(base) == (0.5,)
    without = remade(base, **axes["weight_decay"].function(base, 0.0))
    assert "weight_decay" not in written(without)
