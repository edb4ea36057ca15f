"""A run starts from the weights in a file that a person chooses, and says why where it cannot."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from engine.experiment.json_io import parse_experiment
from gui.widgets.plain import PlainBox
from tests.gui.conftest import Lab
from tests.gui.test_workbench import turn_to


def save(path: Path, **arrays: object) -> Path:
    np.savez(path, **arrays)  # type: ignore[arg-type]
    return path


def box_of(lab: Lab, name: str) -> PlainBox:
    (box,) = (box for box in lab.window.findChildren(PlainBox) if box.objectName() == name)
    return box


def test_a_run_starts_from_a_file_and_is_called_after_it(small: Lab, tmp_path: Path) -> None:
    inputs, units = small.window.experiment.sizes[:2]
    W1 = np.arange(inputs * units, dtype=float).reshape(inputs, units) / 100.0
    small.window.own_data.start_from_file.take(save(tmp_path / "mine.npz", W1=W1))
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    run = small.window.experiment.runs[2]
    assert run.name == "mine"
    assert np.array(run.given[0].weights).tolist() == W1.T.tolist()
    small.trigger("undo")
    assert len(small.window.experiment.runs) == 2


def test_what_does_not_fit_is_refused_with_both_shapes(small: Lab, tmp_path: Path) -> None:
    before = small.window.experiment
    small.window.own_data.start_from_file.take(save(tmp_path / "other.npz", W1=np.ones((77, 2))))
    box = box_of(small, "refusal")
    assert "W1: given 77 x 2" in box.informativeText()
    assert small.window.experiment == before
    box.accept()


def test_square_weights_are_asked_about(small: Lab, tmp_path: Path) -> None:
    small.window.editor.open(parse_experiment('{"network": {"hidden": [3, 3]}, "runs": [{}]}'))
    small.wait_for(0)
    W2 = np.arange(9.0).reshape(3, 3)
    small.window.own_data.start_from_file.take(save(tmp_path / "square.npz", W2=W2))
    box = box_of(small, "rows")
    keras = next(button for button in box.findChildren(QAbstractButton) if "Keras" in button.text())
    small.qtbot.mouseClick(keras, Qt.MouseButton.LeftButton)
    assert np.array(small.window.experiment.runs[1].given[0].weights).tolist() == W2.T.tolist()


ALL_WEIGHTS = [
    {"layer": 1, "weights": [[1.0, 2.0], [3.0, 4.0]]},
    {"layer": 2, "weights": [[5.0, 6.0]]},
]
ALL = [{**layer, "biases": [0.5] * (3 - layer["layer"])} for layer in ALL_WEIGHTS]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("given", "bias", "on_card", "in_form"),
    [
        (ALL, "normal", "weights and biases given", "All weights and biases are given: the rules draw none."),
        (ALL_WEIGHTS, "zeros", "weights given", "All weights are given: the rule draws none."),
        (ALL[1:], "zeros", "σ = √(2/fan_in), given: W2 b2, seed 3", "Given, not drawn: W2 b2"),
    ],
)
def test_where_weights_are_given_no_rule_is_said_to_have_drawn_them(
    small: Lab, given: list[dict[str, object]], bias: str, on_card: str, in_form: str
) -> None:
    run = {"initialiser": "he", "given": given, "bias": {"name": bias}}
    fields = {"network": {"hidden": [2]}, "runs": [run, {"initialiser": "he"}]}
    small.window.editor.open(parse_experiment(json.dumps(fields)))
    small.wait_for(0)
    card, other = small.window.cards
    assert card.rule.text() == on_card
    assert ("He, Zhang" in card.rule.toolTip()) == ("σ" in on_card)
    assert other.rule.text() == "σ = √(2/fan_in), seed 3"
    form = turn_to(small, "Runs")
    form.runs.choose(0)
    assert form.runs.given.text() == in_form
    assert form.runs.gain.isHidden() == ("σ" not in on_card)
    assert ("seed" in form.runs.form.fields) == ("σ" in on_card)
    form.runs.choose(1)
    assert form.runs.given.isHidden()
    assert not form.runs.gain.isHidden()
