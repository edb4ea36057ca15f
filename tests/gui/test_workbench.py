"""The workbench: by mouse and keyboard from one experiment to another, with nothing lost unasked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from engine.datasets import datasets
from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import MOST_RUNS, Experiment, Nudge, make_change
from engine.experiment.naming import run_names
from engine.measures.curve import CURVE
from engine.measures.histograms import HISTOGRAMS
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.output.frame import MeasureRequest
from gui.widgets.number_field import NumberField
from gui.workbench.panel import WorkbenchPanel
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_docks import show

LEFT = Qt.MouseButton.LeftButton


def bench_of(lab: Lab) -> WorkbenchPanel:
    """The workbench, brought to view by its key."""
    if lab.window.docks.panels.get("workbench") not in lab.window.docks.visible:
        show(lab, "workbench")
    panel = lab.window.docks.panel("workbench")
    assert isinstance(panel, WorkbenchPanel)
    return panel


def turn_to(lab: Lab, title: str) -> WorkbenchPanel:
    """Turn to a section by a click on its tab."""
    bench = bench_of(lab)
    bar = bench.tabs.tabBar()
    place = next(index for index in range(bar.count()) if bar.tabText(index) == title)
    lab.qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
    lab.qtbot.waitUntil(lambda: bench.tabs.currentIndex() == place)
    return bench


def write(lab: Lab, field: QWidget, text: str) -> None:
    """Type over what a field has, and press Enter."""
    line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    lab.qtbot.mouseClick(line, LEFT)
    line.selectAll()
    lab.qtbot.keyClicks(line, text)
    lab.qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(lab: Lab, box: QWidget, choice: str) -> None:
    """Choose an entry of a box by its first letters, as a person types them into its list."""
    assert isinstance(box, QComboBox)
    place = box.findData(choice)
    assert place >= 0
    box.setFocus()
    lab.qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(place):
        lab.qtbot.keyClick(box, Qt.Key.Key_Down)
    lab.qtbot.waitUntil(lambda: box.currentData() == choice)


def choose_last(lab: Lab, box: QWidget) -> None:
    """Choose the last entry of a box, by the key for it."""
    assert isinstance(box, QComboBox)
    box.setFocus()
    lab.qtbot.keyClick(box, Qt.Key.Key_End)


def settled(lab: Lab) -> None:
    """Until a frame of the present runs has arrived."""
    names = list(run_names(lab.window.experiment))
    lab.qtbot.waitUntil(lambda: [run.name for run in lab.frame.runs] == names, timeout=PATIENCE)


def test_an_experiment_built_from_nothing_is_saved_and_opened_bit_for_bit(
    lab: Lab, open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    bench = turn_to(lab, "Data")
    choose(lab, bench.data.form.fields["name"], "moons")
    write(lab, bench.data.form.fields["samples"], "120")
    write(lab, bench.data.form.fields["noise"], "0.2")
    choose(lab, bench.data.form.fields["scaling"], "standardise")
    turn_to(lab, "Network")
    lab.qtbot.mouseClick(bench.network.layers.add, LEFT)
    lab.qtbot.mouseClick(bench.network.layers.columns[2].more, LEFT)
    write(lab, bench.network.layers.columns[0].width_field, "7")
    choose(lab, bench.network.form.fields["activation"], "tanh")
    turn_to(lab, "Training")
    choose(lab, bench.training.updating.fields["optimiser"], "momentum")
    write(lab, bench.training.updating.fields["beta"], "0.8")
    write(lab, bench.training.rate.field, "0.05")
    write(lab, bench.training.rest.fields["iterations"], "900")
    turn_to(lab, "Runs")
    bench.runs.choose(0)
    lab.qtbot.mouseClick(bench.runs.buttons["remove"], LEFT)
    lab.qtbot.mouseClick(bench.runs.buttons["add"], LEFT)
    choose(lab, bench.runs.form.fields["initialiser"], "own")
    write(lab, bench.runs.form.fields["sigma"], "sqrt(1 / fan_in) / layer")
    choose(lab, bench.runs.form.fields["bias"], "normal")
    write(lab, bench.runs.form.fields["bias_scale"], "0.3")
    write(lab, bench.runs.form.fields["seed"], "11")
    write(lab, bench.runs.form.fields["name"], "Mine")
    write(lab, bench.runs.gain.field, "1.5")

    made = lab.window.experiment
    assert (made.dataset.name, made.dataset.scaling) == ("moons", "standardise")
    assert made.dataset.model_dump()["samples"] == 120
    assert made.dataset.model_dump()["noise"] == 0.2
    assert (made.network.hidden, made.network.activation) == ((7, 5, 6), "tanh")
    assert (made.training.optimiser, made.training.learning_rate) == ("momentum", 0.05)
    assert (made.training.model_dump()["beta"], made.training.iterations) == (0.8, 900)
    assert run_names(made) == ("Random ×10", "He", "Mine")
    mine = made.runs[2].model_dump()
    assert (mine["sigma"], mine["seed"], mine["gain"]) == ("sqrt(1 / fan_in) / layer", 11, 1.5)
    assert mine["bias"] == {"name": "normal", "scale": 0.3}

    settled(lab)
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_Right)
    lab.wait_for(100)
    path = tmp_path / "mine.json"
    assert lab.window.files.save_to(path, lab.window.view())
    other = open_lab(Experiment())
    assert other.window.files.open_path(path)
    other.wait_for(100)
    assert [run[CURVE].costs.tobytes() for run in other.frame.runs] == [
        run[CURVE].costs.tobytes() for run in lab.frame.runs
    ]
    assert read_experiment(path) == made


@pytest.mark.parametrize(
    ("section", "field", "registry"),
    [
        ("Data", "name", datasets),
        ("Network", "activation", activations),
        ("Training", "optimiser", optimisers),
        ("Runs", "initialiser", initialisers),
    ],
)
def test_every_entry_of_the_registries_can_be_chosen(
    lab: Lab, section: str, field: str, registry: Any
) -> None:
    bench = turn_to(lab, section)
    forms = (bench.data.form, bench.network.form, bench.training.updating, bench.runs.form)
    box = next(form.fields[field] for form in forms if field in form.fields)
    assert isinstance(box, QComboBox)
    assert [box.itemData(place) for place in range(box.count())] == list(registry)


@pytest.mark.parametrize("name", [name for name in datasets if name != "csv"])
def test_every_data_set_shows_its_own_fields(lab: Lab, name: str) -> None:
    bench = turn_to(lab, "Data")
    choose(lab, bench.data.form.fields["name"], name)
    assert lab.window.experiment.dataset.name == name
    assert set(datasets[name].parameters) <= set(bench.data.form.fields)
    assert ("samples" in bench.data.form.fields) != datasets[name].given


def test_own_points_are_asked_for_where_there_are_none(lab: Lab) -> None:
    bench = turn_to(lab, "Data")
    before = lab.window.experiment
    choose_last(lab, bench.data.form.fields["name"])
    dialog = lab.window.findChild(QFileDialog)
    assert dialog is not None
    assert "csv" in dialog.nameFilters()[0]
    dialog.reject()
    box = bench.data.form.fields["name"]
    assert isinstance(box, QComboBox)
    assert box.currentData() == before.dataset.name
    assert lab.window.experiment is before


def test_what_would_cost_the_training_waits_until_it_is_wanted(small: Lab) -> None:
    bench = turn_to(small, "Network")
    before = small.window.experiment
    small.qtbot.mouseClick(bench.network.layers.columns[0].more, LEFT)
    assert small.window.experiment is before
    assert bench.question.isVisible()
    assert "600" in bench.words.text()
    turn_to(small, "Data")
    write(small, bench.data.form.fields["noise"], "0.1")
    assert small.window.experiment is before
    small.qtbot.mouseClick(bench.keep, LEFT)
    assert not bench.question.isVisible()
    assert bench.data.form.fields["noise"].text() == "0.05"
    turn_to(small, "Network")
    small.qtbot.mouseClick(bench.network.layers.columns[0].more, LEFT)
    small.qtbot.mouseClick(bench.anew, LEFT)
    assert small.window.experiment.network.hidden == (11, 5)
    small.wait_for(0)
    small.trigger("undo")
    assert small.window.experiment.network == before.network
    small.wait_for(600)


def test_a_draft_survives_an_edit_that_costs_nothing(small: Lab) -> None:
    bench = turn_to(small, "Network")
    small.qtbot.mouseClick(bench.network.layers.columns[0].more, LEFT)
    turn_to(small, "Runs")
    small.qtbot.mouseClick(bench.runs.buttons["add"], LEFT)
    assert len(small.window.experiment.runs) == 3
    assert small.window.experiment.network.hidden == (10, 5)
    assert bench.question.isVisible()
    settled(small)
    small.qtbot.mouseClick(bench.anew, LEFT)
    assert small.window.experiment.network.hidden == (11, 5)
    assert len(small.window.experiment.runs) == 3


def test_a_new_rate_holds_from_here_on_is_marked_and_undone(small: Lab) -> None:
    bench = turn_to(small, "Training")
    recorded = small.frame.runs[1][CURVE].costs
    write(small, bench.training.rate.field, "0.3")
    changes = [[(c.iteration, c.learning_rate) for c in run.changes] for run in small.window.experiment.runs]
    assert changes == [[(600, 0.3)], [(600, 0.3)]]
    assert small.window.cost_plot.change_labels[0].text().strip() == "α 0.3"
    assert small.window.cost_plot.change_labels[0].x() == 600
    small.qtbot.waitUntil(lambda: any(mark.label == "α 0.3" for mark in small.window.marks), timeout=PATIENCE)
    assert small.training.state.iteration == 600
    assert small.frame.runs[1][CURVE].costs.tobytes() == recorded.tobytes()
    small.training.step(100)
    small.wait_for(700)
    assert bench.training.rate.field.value == 0.3
    small.training.seek(300)
    small.wait_for(300)
    small.qtbot.waitUntil(lambda: bench.training.rate.field.value == 0.01)
    small.trigger("undo")
    assert not any(run.changes for run in small.window.experiment.runs)


def test_the_rate_is_dragged_by_powers_and_given_when_let_go(small: Lab) -> None:
    slider = turn_to(small, "Training").training.rate.slider
    slider.setFocus()
    for _ in range(2):
        small.qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert small.window.experiment.runs[0].changes[-1].learning_rate == 1.0
    assert small.training.state.iteration == 600, "the arrow keys are the slider's, not steps"
    small.qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert small.window.experiment.runs[0].changes[-1].learning_rate == 0.891


def test_more_iterations_cost_nothing(small: Lab) -> None:
    bench = turn_to(small, "Training")
    write(small, bench.training.rest.fields["iterations"], "5000")
    assert not bench.question.isVisible()
    small.qtbot.waitUntil(lambda: small.training.state.goal == 5000, timeout=PATIENCE)
    assert small.training.state.iteration == 600


@pytest.mark.parametrize(
    ("section", "field", "text", "said"),
    [
        ("Data", "samples", "1", "dataset.samples: given 1; allowed: at least 2"),
        ("Data", "noise", "abc", 'dataset.noise: given "abc"'),
        ("Training", "learning_rate", "0", "learning_rate: given 0.0; allowed: more than 0"),
        ("Training", "iterations", "1.5", "training.iterations: given 1.5"),
        ("Network", "units", "600", "network.hidden.0: given 600; allowed: at most 512"),
        ("Network", "layers", "8, many", 'network.hidden: given "8, many"'),
        ("Network", "layers", "8, 0", "network.hidden.1: given 0; allowed: at least 1"),
        ("Network", "layers", "32 x 100000000", 'network.hidden: given "32 x 100000000"'),
        ("Runs", "seed", "-1", "seed: given -1; allowed: at least 0"),
        ("Runs", "gain", "1e9", "gain: given 1000000000.0; allowed: at most 1000"),
    ],
)
def test_what_is_not_allowed_is_refused_with_the_field(
    small: Lab, section: str, field: str, text: str, said: str
) -> None:
    bench, before = turn_to(small, section), small.window.experiment
    if section == "Runs":
        bench.runs.choose(1)
    fields: dict[str, QWidget] = {
        **bench.data.form.fields,
        **bench.training.rest.fields,
        **bench.runs.form.fields,
        "learning_rate": bench.training.rate.field,
        "units": bench.network.layers.columns[0].width_field,
        "layers": bench.network.line,
        "gain": bench.runs.gain.field,
    }
    if section == "Data":
        fields |= bench.data.form.fields
    shown = fields[field].text()  # type: ignore[attr-defined]
    write(small, fields[field], text)
    assert said in bench.problem.text()
    assert bench.problem.isVisible()
    assert small.window.experiment is before
    assert fields[field].text() == shown  # type: ignore[attr-defined]
    assert not bench.question.isVisible()


def test_twenty_layers_are_typed_as_one_line(small: Lab) -> None:
    bench = turn_to(small, "Network")
    assert bench.network.line.text() == "10, 5"
    write(small, bench.network.line, "32 x 20, 8")
    small.qtbot.mouseClick(bench.anew, LEFT)
    assert small.window.experiment.network.hidden == (*[32] * 20, 8)
    assert bench.network.line.text() == "32 x 20, 8"
    assert [column.width_field.value for column in bench.network.layers.columns[:21]] == [*[32] * 20, 8]


def test_a_rule_that_makes_no_sense_is_refused(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    choose(small, bench.runs.form.fields["initialiser"], "own")
    before = small.window.experiment
    write(small, bench.runs.form.fields["sigma"], "__import__('os')")
    assert "runs.0.sigma" in bench.problem.text() or "sigma" in bench.problem.text()
    assert small.window.experiment is before


def test_runs_are_copied_moved_recoloured_and_removed(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    small.qtbot.mouseClick(bench.runs.buttons["copy"], LEFT)
    assert run_names(small.window.experiment) == ("Zeros", "He", "He (copy)")
    assert bench.runs.chosen == 2
    small.qtbot.mouseClick(bench.runs.buttons["up"], LEFT)
    small.qtbot.mouseClick(bench.runs.buttons["up"], LEFT)
    assert run_names(small.window.experiment) == ("He (copy)", "Zeros", "He")
    assert bench.runs.chosen == 0
    small.qtbot.mouseClick(bench.runs.colours[0], LEFT)  # that of the zeros, which get this run's
    assert [run.colour for run in small.window.experiment.runs] == [0, 2, 1]
    settled(small)
    assert small.window.cards[0].colour == 0
    assert small.training.state.iteration == 600
    small.qtbot.mouseClick(bench.runs.buttons["remove"], LEFT)
    assert run_names(small.window.experiment) == ("Zeros", "He")
    for _ in range(5):
        small.trigger("undo")
    assert run_names(small.window.experiment) == ("Zeros", "He")
    settled(small)


def test_up_to_twelve_runs_and_never_none(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    while bench.runs.buttons["add"].isEnabled():
        small.qtbot.mouseClick(bench.runs.buttons["add"], LEFT)
    assert len(small.window.experiment.runs) == MOST_RUNS
    assert not small.window.actions_by_name["add_run"].isEnabled()
    settled(small)
    while bench.runs.buttons["remove"].isEnabled():
        small.qtbot.mouseClick(bench.runs.buttons["remove"], LEFT)
    assert len(small.window.experiment.runs) == 1
    settled(small)


def test_he_s_gain_is_marked(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    assert bench.runs.gain.slider.mark == 0
    choose(small, bench.runs.form.fields["initialiser"], "lecun")
    assert bench.runs.gain.slider.mark == bench.runs.gain.place_of(2**0.5)
    assert "1.414" in bench.runs.he.text()
    choose(small, bench.runs.form.fields["initialiser"], "lsuv")
    assert bench.runs.gain.slider.mark is None
    bench.runs.choose(0)
    assert not bench.runs.gain.isVisible()


def test_a_run_has_a_bias_rule_with_its_parameter(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(0)
    fields = bench.runs.form.fields
    assert [name for name in fields if name.startswith("bias")] == ["bias"]
    assert "seed" not in fields
    choose(small, fields["bias"], "normal")
    assert [*bench.runs.form.fields] == [
        "name", "framework", "initialiser", "layer_otherwise", "bias", "bias_scale", "seed",
    ]  # fmt: skip
    write(small, bench.runs.form.fields["bias_scale"], "0.5")
    assert run_names(small.window.experiment) == ("Zeros, biases Normal 0.5", "He")
    choose(small, bench.runs.form.fields["initialiser"], "random")
    write(small, bench.runs.form.fields["scale"], "2")
    run = small.window.experiment.runs[0].model_dump()
    assert (run["scale"], run["bias"]) == (2.0, {"name": "normal", "scale": 0.5})
    settled(small)
    assert small.window.cards[0].rule.toolTip().startswith("σ = 2, σ_b = 0.5, seed 3\n")
    write(small, bench.runs.form.fields["bias_scale"], "-1")
    assert small.window.experiment.runs[0].model_dump() == run
    choose(small, bench.runs.form.fields["bias"], "zeros")
    assert run_names(small.window.experiment) == ("Random ×2", "He")
    settled(small)


def test_a_framework_is_one_choice_for_both_rules_and_is_known_by_them(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    fields = bench.runs.form.fields
    before = small.window.experiment
    choose(small, fields["framework"], "none_of_these")
    assert small.window.experiment == before
    choose(small, fields["framework"], "sklearn")
    run = small.window.experiment.runs[1]
    assert (run.initialiser, run.bias.model_dump()) == (
        "glorot_uniform", {"name": "uniform_fans", "factor": 6.0},
    )  # fmt: skip
    assert run_names(small.window.experiment)[1] == "scikit-learn"
    choose(small, bench.runs.form.fields["bias"], "zeros")
    assert run_names(small.window.experiment)[1] == "Glorot uniform"
    box = bench.runs.form.fields["framework"]
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Keras"
    choose(small, bench.runs.form.fields["initialiser"], "he")
    assert box.currentData() == "none_of_these"
    small.trigger("add_pytorch")
    assert run_names(small.window.experiment)[2] == "PyTorch"
    small.trigger("add_pytorch")
    assert [run.seed for run in small.window.experiment.runs[2:]] == [3, 4]
    settled(small)


def test_a_single_layer_takes_another_rule_in_the_form(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    before = small.window.experiment
    write(small, bench.runs.form.fields["layer_otherwise"], "9")
    assert small.window.experiment == before  # there are three layers
    write(small, bench.runs.form.fields["layer_otherwise"], "2")
    choose(small, bench.runs.form.fields["layer2_initialiser"], "random")
    write(small, bench.runs.form.fields["layer2_scale"], "0.5")
    (layer,) = small.window.experiment.runs[1].layers
    assert layer.model_dump() == {"layer": 2, "initialiser": "random", "scale": 0.5, "gain": 1.0}
    assert run_names(small.window.experiment)[1] == "He, layer 2 Random ×0.5"
    settled(small)
    write(small, bench.runs.form.fields["layer_otherwise"], "2")
    assert small.window.experiment.runs[1].layers == (layer,)  # it has a rule already
    choose(small, bench.runs.form.fields["layer2_bias"], "normal")
    write(small, bench.runs.form.fields["layer2_bias_scale"], "0.5")
    (with_bias,) = small.window.experiment.runs[1].layers
    assert with_bias.model_dump() == {**layer.model_dump(), "bias": {"name": "normal", "scale": 0.5}}
    assert "layer 2: σ_b = 0.5" in small.window.cards[1].rule.text()
    settled(small)
    choose_last(small, bench.runs.form.fields["layer2_bias"])  # as the run
    assert small.window.experiment.runs[1].layers == (layer,)
    settled(small)
    choose_last(small, bench.runs.form.fields["layer2_initialiser"])  # as the run
    assert small.window.experiment.runs[1].recipe == before.runs[1].recipe
    settled(small)


def test_another_initialiser_keeps_a_name_that_a_person_gave(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    choose(small, bench.runs.form.fields["initialiser"], "glorot")
    assert run_names(small.window.experiment) == ("Zeros", "Glorot")
    write(small, bench.runs.form.fields["name"], "Ours")
    choose(small, bench.runs.form.fields["initialiser"], "lecun")
    assert run_names(small.window.experiment) == ("Zeros", "Ours")


def test_keys_and_the_card_s_menu_edit_runs(small: Lab) -> None:
    window = small.window
    small.qtbot.keyClick(window, Qt.Key.Key_A)
    settled(small)
    assert run_names(window.experiment) == ("Zeros", "He", "He (2)")
    assert window.chosen_run.index == 2
    small.qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert run_names(window.experiment) == ("Zeros", "He (2)", "He")
    assert window.chosen_run.index == 1
    small.qtbot.keyClick(window, Qt.Key.Key_C)
    assert len(window.experiment.runs) == 4
    assert window.chosen_run.index == 2
    window.chosen_run.choose(1)
    small.qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    bench = bench_of(small)
    small.qtbot.waitUntil(lambda: bench in window.docks.visible)
    assert bench.runs.chosen == 1
    assert bench.tabs.tabText(bench.tabs.currentIndex()) == "Runs"
    window.setFocus()
    small.qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert len(window.experiment.runs) == 3
    settled(small)


def test_typing_letters_into_a_field_is_not_a_command(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    runs = len(small.window.experiment.runs)
    write(small, bench.runs.form.fields["name"], "abc den")
    assert run_names(small.window.experiment)[-1] == "abc den"
    assert len(small.window.experiment.runs) == runs
    assert not small.training.state.playing


def test_arrows_step_a_number(small: Lab) -> None:
    field = turn_to(small, "Training").training.rest.fields["iterations"]
    assert isinstance(field, NumberField)
    field.setFocus()
    small.qtbot.keyClick(field, Qt.Key.Key_Up)
    assert small.window.experiment.training.iterations == 2001
    assert small.training.state.iteration == 600


def test_another_file_drops_the_draft(small: Lab) -> None:
    bench = turn_to(small, "Network")
    small.qtbot.mouseClick(bench.network.layers.columns[0].more, LEFT)
    small.window.editor.open(parse_experiment('{"dataset": {"name": "xor"}}'))
    assert not bench.question.isVisible()
    assert bench.network.layers.columns[0].width_field.value == 10
    small.wait_for(0)


@pytest.mark.parametrize("runs", [1, 3, 4, 5, 8, 12])
def test_all_cards_are_to_be_seen_whole(open_lab: Callable[[Experiment], Lab], runs: int) -> None:
    lab = open_lab(parse_experiment(json.dumps({"runs": [{}] * runs})))
    columns = lab.window.columns
    rooms = [card.geometry() for card in lab.window.cards]
    assert all(columns.viewport().rect().contains(room) for room in rooms)
    assert not any(a.intersects(b) for a in rooms for b in rooms if a is not b)
    assert max(room.width() for room in rooms) - min(room.width() for room in rooms) <= 1
    assert all(card.boundary.height() >= 100 for card in lab.window.cards)
    wanted = MeasureRequest(HISTOGRAMS) in lab.window.columns.requests
    assert wanted == (not lab.window.cards[0].histograms.isHidden())
    assert wanted or runs > 6


def turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, QPointF(widget.mapToGlobal(middle)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_nothing_that_it_only_passes(small: Lab) -> None:
    bench, before = bench_of(small), small.window.experiment
    fields = {
        "Data": [bench.data.form.fields["name"], bench.data.form.fields["noise"]],
        "Network": [bench.network.layers.columns[0].width_field, bench.network.form.fields["activation"]],
        "Training": [bench.training.rate.slider, bench.training.rate.field],
        "Runs": [bench.runs.gain.slider, bench.runs.form.fields["initialiser"]],
    }
    for title, passed in fields.items():
        turn_to(small, title)
        for field in passed:
            turn_wheel(field)
            assert not field.hasFocus()
    assert small.window.experiment == before
    assert not bench.question.isVisible()
    bench.runs.choose(1)
    seed = bench.runs.form.fields["seed"]
    seed.setFocus()
    small.qtbot.waitUntil(seed.hasFocus)
    turn_wheel(seed)
    assert small.window.experiment.runs[1].seed == 2


@pytest.mark.parametrize("text", ["nan", "inf", "1e999"])
def test_arrows_step_from_what_is_no_number(lab: Lab, text: str) -> None:
    field = turn_to(lab, "Data").data.form.fields["samples"]
    assert isinstance(field, NumberField)
    field.lineEdit().setText(text)
    field.stepBy(1)
    assert field.text() == "3"


def test_a_branch_by_a_weight_that_the_draft_has_not_drops_the_draft(small: Lab) -> None:
    bench = turn_to(small, "Network")
    write(small, bench.network.layers.columns[0].width_field, "3")
    assert bench.question.isVisible()
    nudge = Nudge(unit=9, amount=1.0)
    small.window.editor.branch(1, make_change(600, 0.01, "gradient_descent", nudge=nudge))
    settled(small)
    assert not bench.question.isVisible()
    assert "nudge.unit: given 9; allowed: at most 3" in bench.problem.text()
    assert bench.network.layers.columns[0].width_field.value == 10


def test_another_experiment_is_edited_from_its_own_iteration_on(small: Lab) -> None:
    bench = turn_to(small, "Training")
    small.qtbot.waitUntil(lambda: "600" in bench.training.since.text())
    small.window.editor.open(parse_experiment('{"network": {"hidden": [3]}}'))
    bench.training.rate.entered.emit(0.5)
    assert small.window.experiment.training.learning_rate == 0.5
    assert not any(run.changes for run in small.window.experiment.runs)


def test_names_are_shown_as_they_are(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    write(small, bench.runs.form.fields["name"], "<b>a & b</b>")
    settled(small)
    labels = [label for label in small.window.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_long_words_about_the_data_do_not_widen_the_window(small: Lab) -> None:
    least = small.window.minimumSizeHint().width()
    small.window.status.say(60 * "long words ")
    QApplication.processEvents()  # the layout has heard of it
    assert small.window.minimumSizeHint().width() <= least


def test_what_is_being_typed_is_not_meant_for_another_run(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    bench.runs.choose(1)
    seed = bench.runs.form.fields["seed"]
    seed.setFocus()
    small.qtbot.keyClicks(seed, "7")
    small.trigger("add_run")
    assert bench.runs.chosen == 2
    bench.runs.list.setFocus()
    assert [run.seed for run in small.window.experiment.runs] == [3, 3, 4]  # the new run's is a free one


def test_what_is_being_typed_goes_with_its_field(small: Lab) -> None:
    bench = turn_to(small, "Data")
    noise = bench.data.form.fields["noise"]
    noise.setFocus()
    small.qtbot.keyClicks(noise, "9")
    small.window.editor.open(parse_experiment('{"dataset": {"name": "iris"}}'))
    small.qtbot.waitUntil(lambda: not isValid(noise))
    assert "noise" not in bench.data.form.fields
    assert not bench.problem.isVisible()
    assert small.window.editor.history.count() == 1


def test_the_chosen_run_stays_chosen_when_one_before_it_goes(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(parse_experiment(json.dumps({"runs": [{"name": name} for name in "ABCD"]})))
    bench, window = turn_to(lab, "Runs"), lab.window
    bench.runs.choose(2)
    window.editor.remove(0)
    assert window.cards[window.chosen_run.index].name == window.chosen_run.name == "C"
    item = bench.runs.list.currentItem()
    assert item is not None
    assert item.text() == "C"


def test_a_number_that_is_being_typed_stays(small: Lab) -> None:
    bench = turn_to(small, "Training")
    line = bench.training.rate.field.lineEdit()
    small.qtbot.mouseClick(line, LEFT)
    line.selectAll()
    small.qtbot.keyClicks(line, "0.0")
    small.trigger("add_run")
    settled(small)
    assert line.text() == "0.0"
    small.qtbot.keyClicks(line, "5")
    small.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert small.window.experiment.runs[0].changes[-1].learning_rate == 0.05


def test_letters_find_an_entry_in_a_box_and_are_no_commands(lab: Lab) -> None:
    bench = turn_to(lab, "Data")
    box = bench.data.form.fields["name"]
    assert isinstance(box, QComboBox)
    box.setFocus()
    lab.qtbot.keyClick(box, Qt.Key.Key_M)  # would name the iteration
    lab.qtbot.waitUntil(lambda: lab.window.experiment.dataset.name == "moons")
    assert bench in lab.window.docks.visible
    assert box.focusPolicy() == Qt.FocusPolicy.TabFocus
