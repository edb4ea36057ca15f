"""The coordinate check in the window: begun from the menu, made aside, drawn, said, and left."""

import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment, remade
from engine.studies import coordinate_check as check_module
from engine.studies.coordinate_check import CoordinateCheck, coordinate_check
from gui.studies.coordinate_plot import CoordinatePlot
from gui.studies.coordinate_view import CoordinateView, shown_decades
from gui.studies.coordinate_words import drawn_layers, sentence
from gui.studies.job import SEEDS
from gui.studies.panel import StudiesPanel
from tests.gui.conftest import PATIENCE, Lab, settle

WIDTHS = (4, 16, 64)
ADAM = parse_experiment(
    '{"dataset": {"samples": 40, "test_samples": 20}, "network": {"hidden": [4, 3]},'
    '"training": {"iterations": 50, "optimiser": "adam", "learning_rate": 0.1},'
    '"runs": [{"initialiser": "zeros"}, {"initialiser": "he"}]}'
)


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Networks that are trained in a moment."""
    monkeypatch.setattr(check_module, "WIDTHS", WIDTHS)


@pytest.fixture(scope="module")
def expected() -> CoordinateCheck:
    return coordinate_check(ADAM, WIDTHS, range(SEEDS))


def begun(lab: Lab) -> CoordinateView:
    lab.trigger("coordinate_check")
    panel = lab.window.docks.panel("studies")
    assert isinstance(panel, StudiesPanel)
    assert panel.coordinates is not None
    return panel.coordinates


def done(lab: Lab) -> CoordinateView:
    view = begun(lab)
    lab.qtbot.waitUntil(lambda: bool(view.drawn))
    return view


def is_checking() -> bool:
    return any(thread.name == "coordinate check" for thread in threading.enumerate())


def made(rms: Any, widths: tuple[int, ...] = (16, 512)) -> CoordinateCheck:
    """A check of one run with these sizes, by width, updates and layer."""
    return CoordinateCheck(("He",), widths, (0, 1), (0,), np.array([rms], dtype=np.float64))


def test_what_is_drawn_are_the_figures_of_the_engine(
    open_lab: Callable[[Experiment], Lab], expected: CoordinateCheck
) -> None:
    view = done(open_lab(ADAM))
    assert [plot.name.text() for plot in view.drawn] == ["Hidden layer 1", "Hidden layer 2", "Logits"]
    for run in (1, 0):
        view.chooser.show_chosen(run)
        low, high = shown_decades(expected, run)
        for plot in view.drawn:
            for number, line in enumerate(plot.lines):
                x, y = line.getData()
                sizes = expected.rms[run, :, number, plot.layer]
                assert x == pytest.approx(np.log2(WIDTHS))
                with np.errstate(divide="ignore"):
                    assert y == pytest.approx(np.clip(np.log10(sizes), low, high))
    rows = view.copied()
    assert rows[0] == ["Run", "Layer", "Width", "after 0", "after 1", "after 2", "after 4"]
    assert rows[-1] == ["He", "Logits", 64, *expected.rms[1, -1, :, -1]]
    assert len(rows) == 1 + expected.rms[..., 0, :].size


def test_under_adam_wide_layers_grow_and_the_sentence_says_so(open_lab: Callable[[Experiment], Lab]) -> None:
    view = done(open_lab(ADAM))
    view.chooser.show_chosen(1)
    words = view.sentence.text()
    assert words.startswith("After ")
    assert "of the widest network (64) are" in words
    assert words.endswith("the step is too large for wide layers.")
    view.chooser.show_chosen(0)  # zeros, of which no weight has any effect
    assert view.sentence.text().startswith("All hidden layers are 0 at every width")


@pytest.mark.parametrize(
    ("rms", "words"),
    [
        (
            [[[1, 1], [1, 1]], [[1, 1], [2, 90]]],
            "After 1 update, the logits of the widest network (512)",
        ),
        (
            [[[1, 1], [1, 1]], [[1, 1], [9, 1]]],
            "After 1 update, the activations of hidden layer 1 of",
        ),
        ([[[1, 1], [1, 1]], [[1, 1], [1, 0.2]]], "the same step moves wide layers further."),
        ([[[1, 1], [1, 1]], [[1, 1.2], [1, 0.8]]], "Every layer stays about as large at every width"),
        ([[[1, 1], [1, 1]], [[1, 5], [1, 5]]], "Before any update, the logits are 5 times as large"),
        ([[[1, 1], [1, 1]], [[1, 3], [1, 9]]], "After 1 update, the logits of the widest network"),
        ([[[0, 0], [0, 1]], [[0, 0], [0, 1]]], "All hidden layers are 0 at every width"),
        ([[[1, 1], [1, 1]], [[1, 1], [np.inf, np.inf]]], "the run has diverged at these widths: 512."),
        ([[[1, 1], [np.inf, np.inf]]] * 2, "the run has diverged at every width"),
    ],
)
def test_the_sentence_says_where_widths_differ_most(rms: Any, words: str) -> None:
    assert words in sentence(made(rms), 0)


def test_in_narrow_plots_lines_have_a_number_instead_of_words(
    qtbot: QtBot, expected: CoordinateCheck
) -> None:
    plot = CoordinatePlot()
    qtbot.addWidget(plot)
    plot.show_layer(expected, 1, 2, 0, shown_decades(expected, 1))
    plot.show()
    qtbot.waitExposed(plot)
    for width, names in ((160, ["0", "1", "2", "4"]), (320, ["after 0", "after 1", "after 2", "after 4"])):
        plot.resize(width, 200)
        settle()
        assert [label.text() for label in plot.margin.labels[:4]] == names


def test_of_deep_networks_a_few_layers_are_drawn_and_named(open_lab: Callable[[Experiment], Lab]) -> None:
    assert drawn_layers(4) == (0, 1, 2, 3)
    view = done(open_lab(remade(ADAM, network={"hidden": [3] * 7})))
    names = [plot.name.text() for plot in view.drawn]
    assert names == ["Hidden layer 1", "Hidden layer 4", "Hidden layer 7", "Logits"]
    assert "Drawn of the 7 hidden layers: 1, 4, 7." in view.key.text()
    assert len({row[1] for row in view.copied()[1:]}) == 8  # all of them are copied


def test_mouse_and_keys_tell_the_sizes_at_a_width(
    open_lab: Callable[[Experiment], Lab], expected: CoordinateCheck
) -> None:
    lab = open_lab(ADAM)
    view = done(lab)
    view.chooser.show_chosen(1)
    plot = view.drawn[2]
    place = plot.plot.view_rect.center()  # the middle one of three widths
    assert plot.words_at(QPointF(place)).split("\n")[0] == "Logits, width 16"
    assert plot.words_at(QPointF(2.0, 2.0)) == ""
    plot.plot.hovered.emit(QPointF(place))
    assert plot.crosshair.iteration.text().strip() == "16"
    plot.plot.hovered.emit(None)
    assert not plot.crosshair.upright.isVisible()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Left):
        lab.qtbot.keyClick(view, key)
    assert view.cursor_at == (2, 1)
    lines = view.accessibleDescription().split("\n")
    assert lines[0] == "Logits, width 16"
    assert lines[2] == f"After 1 update: {expected.rms[1, 1, 1, 2]:.3g}"
    assert plot.crosshair.upright.isVisible()
    view.clearFocus()
    assert not plot.crosshair.upright.isVisible()


def test_leaving_the_page_ends_the_thread_and_coming_back_begins_again(
    open_lab: Callable[[Experiment], Lab], monkeypatch: pytest.MonkeyPatch
) -> None:
    lab = open_lab(ADAM)
    with monkeypatch.context() as endless:
        endless.setattr(check_module, "WIDTHS", tuple(range(4, 500)))
        endless.setattr(check_module, "MOST_WORK", np.inf)
        view = begun(lab)
        lab.qtbot.waitUntil(is_checking)
        lab.trigger("how_often")
        lab.qtbot.waitUntil(lambda: not is_checking())
    lab.qtbot.waitUntil(lambda: not view.checking.is_at_work)
    assert not view.drawn
    assert done(lab) is view


def test_the_window_closes_in_the_middle_of_a_check(
    open_lab: Callable[[Experiment], Lab], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_module, "WIDTHS", tuple(range(4, 500)))
    monkeypatch.setattr(check_module, "MOST_WORK", np.inf)
    lab = open_lab(ADAM)
    view = begun(lab)
    lab.qtbot.waitUntil(lambda: is_checking() and view.bar.isVisible())
    lab.window.close()
    settle()
    assert not view.checking.is_at_work
    lab.qtbot.waitUntil(lambda: not is_checking(), timeout=PATIENCE)


def test_an_experiment_that_is_too_large_is_refused_in_words(
    open_lab: Callable[[Experiment], Lab], monkeypatch: pytest.MonkeyPatch
) -> None:
    lab = open_lab(ADAM)
    monkeypatch.setattr("engine.training.footprint.machine_memory", lambda: 1)
    monkeypatch.setattr("engine.training.footprint.WORTH_SAYING", 1)
    view = begun(lab)
    lab.qtbot.waitUntil(lambda: bool(view.sentence.text()))
    assert "GB" in view.sentence.text()
    assert view.copied() == ()


@pytest.mark.parametrize(
    ("code", "title", "start"),
    [("de", "Koordinatenprüfung", "Nach "), ("es", "Verificación de coordenadas", "Tras ")],
)
def test_it_speaks_other_languages(
    open_lab: Callable[[Experiment], Lab],
    speaking: Callable[[str], None],
    code: str,
    title: str,
    start: str,
) -> None:
    speaking(code)
    view = done(open_lab(ADAM))
    view.chooser.show_chosen(1)
    assert view.title.text() == title
    assert view.sentence.text().startswith(start)
    assert "width" not in view.key.text() + view.drawn[0].words(0)
