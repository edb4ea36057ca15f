"""Several classes, numbers, and a single feature in the window: what is drawn is what the engine measures."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from engine.datasets import Data
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.boundary import BOUNDARY
from engine.measures.confusion import CONFUSION
from engine.measures.fitted_function import FITTED_FUNCTION
from engine.measures.summary import SUMMARY
from gui.panels.boundary import BoundaryPanel
from gui.panels.confusion_matrix import NUMBER, ConfusionMatrix
from gui.panels.docked.confusion import ConfusionPanel, MatrixArea
from gui.panels.fitted_curve import FittedCurve
from gui.panels.labels import dresses
from gui.panels.marker_shapes import MARKERS, marker_of
from gui.panels.results import COST, TEST, TRAIN
from gui.style.colour_scale import class_tables, colour_table
from gui.style.theme import LIGHT
from tests.gui.conftest import Lab, settle
from tests.gui.test_workbench import turn_to

OpenLab = Callable[[Experiment], Lab]

THREE = parse_experiment(
    '{"dataset": {"name": "spirals", "classes": 3, "samples": 90}, "training": {"iterations": 500}, '
    '"runs": [{"initialiser": "he"}, {"initialiser": "zeros"}]}'
)
SADDLE = parse_experiment(
    '{"dataset": {"name": "saddle", "samples": 80}, "training": {"iterations": 500}, "runs": [{}]}'
)
SINE = parse_experiment(
    '{"dataset": {"name": "sine", "samples": 60}, "training": {"iterations": 500}, "runs": [{}, {"seed": 4}]}'
)
DIGITS = parse_experiment(
    '{"dataset": {"name": "digits"}, "network": {"hidden": [8]}, "training": {"iterations": 500}, '
    '"runs": [{}]}'
)


def data_of(lab: Lab) -> Data:
    data = lab.window.model.data
    assert data is not None
    return data


def picture_of(lab: Lab, number: int = 0) -> BoundaryPanel | FittedCurve:
    return lab.window.columns.cards[number].evidence.picture


def confusion_of(lab: Lab) -> ConfusionPanel:
    lab.trigger("show_confusion")
    panel = lab.window.docks.panels["confusion"]
    assert isinstance(panel, ConfusionPanel)
    lab.qtbot.waitUntil(lambda: panel.table is not None)
    return panel


def test_twenty_classes_have_markers_and_colours_of_their_own() -> None:
    assert len({(each.marker, each.colour) for each in dresses(LIGHT, 20)}) == 20
    assert len({marker_of(label) for label in range(10)}) == len(MARKERS) == 10


def test_two_classes_by_softmax_have_the_colours_that_a_sigmoid_has() -> None:
    tables, scale = class_tables(LIGHT, 2), colour_table(LIGHT)
    assert tables[1, 255] == scale[255]
    assert tables[0, 255] == scale[0]
    assert tables[0, 128] == tables[1, 128]  # undecided


def test_the_picture_has_the_colour_of_the_winner(open_lab: OpenLab) -> None:
    lab = open_lab(THREE)
    lab.training.step(200)
    lab.wait_for(200)
    picture, boundary = picture_of(lab), lab.frame.runs[0][BOUNDARY]
    assert isinstance(picture, BoundaryPanel)
    assert boundary.winners is not None
    expected = class_tables(LIGHT, 3)[boundary.winners, boundary.probabilities]
    lab.qtbot.waitUntil(lambda: np.array_equal(picture.image._pixels, expected))
    assert [points.shape for points in picture.classes] == [(2, 30)] * 3
    assert len({stamp.marker for stamp in picture.markers.stamps}) == 3
    x, _ = picture.contour.getData()
    assert np.array_equal(x, boundary.contour_x, equal_nan=True)


def test_the_mouse_reads_the_class_and_its_probability(open_lab: OpenLab) -> None:
    lab = open_lab(THREE)
    picture, boundary = picture_of(lab, 1), lab.frame.runs[1][BOUNDARY]
    extent = boundary.extent
    spot = QPointF(extent.left + 0.1 * extent.width, extent.bottom + 0.1 * extent.height)
    words = picture.words_at(picture.mapFromScene(picture._view.mapViewToScene(spot)))
    assert "the most probable class is 0, with a probability of 0.33" in words


def test_the_legend_names_all_classes_and_the_costs_have_ln_3(open_lab: OpenLab) -> None:
    lab = open_lab(THREE)
    legend = lab.window.status.classes
    assert [name.text() for name in legend.names] == ["class 0", "class 1", "class 2"]
    assert not legend.bar.isVisible()
    plot = lab.window.cost_plot
    assert plot.margin.mark.text() == "ln 3"
    assert plot.chance.line().y1() == pytest.approx(np.log10(np.log(3.0)))


def test_numbers_have_one_scale_in_figures_and_the_variance(open_lab: OpenLab) -> None:
    lab = open_lab(SADDLE)
    legend, data = lab.window.status.classes, data_of(lab)
    lab.qtbot.waitUntil(legend.bar.isVisible)
    assert legend.names == []
    assert float(legend.high.text()) == pytest.approx(data.Y_train.max(), rel=0.01)
    plot = lab.window.cost_plot
    assert plot.chance.line().y1() == pytest.approx(np.log10(data.Y_train.var()))
    assert plot.margin.mark.text() == "variance"
    picture = picture_of(lab)
    assert sum(points.shape[1] for points in picture.classes) == 80
    lowest, highest = picture.markers.stamps[0].colour, picture.markers.stamps[-1].colour
    assert (QColor(lowest), QColor(highest)) == (QColor(LIGHT.class_0), QColor(LIGHT.class_1))


def test_a_single_feature_has_a_curve_over_that_of_the_start(open_lab: OpenLab) -> None:
    lab = open_lab(SINE)
    start = lab.frame.runs[1][FITTED_FUNCTION]
    assert start is not None
    lab.training.step(300)
    lab.wait_for(300)
    curve, fitted = picture_of(lab, 1), lab.frame.runs[1][FITTED_FUNCTION]
    assert isinstance(curve, FittedCurve)
    assert curve.isVisible()
    assert not lab.window.columns.cards[1].boundary.isVisible()
    assert fitted is not None
    assert np.array_equal(curve.curves.made[0].getData()[1], fitted.answers[0])
    assert np.array_equal(curve.initial.made[0].getData()[1], start.answers[0])
    data = data_of(lab)
    assert sorted(np.hstack(curve.classes)[1]) == sorted(data.Y_train)
    assert BOUNDARY not in lab.frame.runs[1]  # what nobody sees is not measured


def test_a_single_feature_of_several_classes_has_a_curve_for_each(open_lab: OpenLab) -> None:
    lab = open_lab(SINE)
    points = [[place / 10.0, place // 10] for place in range(30)]
    own = {"name": "csv", "points": points, "features": ["length"], "classes": ["a", "b", "c"]}
    lab.window.editor.open(parse_experiment(json.dumps({"dataset": own, "runs": [{}]})), None)
    curve = picture_of(lab)
    assert isinstance(curve, FittedCurve)
    lab.qtbot.waitUntil(lambda: len(curve.curves.made) == 3)
    pens = {one.opts["pen"].color().name().upper() for one in curve.curves.made}
    assert pens == {LIGHT.class_colour(label) for label in range(3)}
    assert [points.shape[1] for points in curve.classes] == [8, 8, 8]
    assert {float(height) for points in curve.classes for height in points[1]} == {1.0}


def test_the_picture_is_a_plane_again_for_two_features(open_lab: OpenLab) -> None:
    lab = open_lab(SINE)
    lab.window.editor.open(THREE, None)
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 2 and BOUNDARY in lab.frame.runs[0])
    assert isinstance(picture_of(lab), BoundaryPanel)
    lab.qtbot.waitUntil(picture_of(lab).isVisible)


def test_scores_of_numbers_are_called_what_they_are(open_lab: OpenLab) -> None:
    lab = open_lab(SINE)
    lab.training.step(300)
    lab.wait_for(300)
    figures, summary = lab.window.columns.cards[0].figures, lab.frame.runs[0][SUMMARY]
    lab.qtbot.waitUntil(lambda: figures.test.text() == f"{summary.test_accuracy:.3f}")
    assert figures._captions[figures.test].text() == "R² test"
    results = lab.window.workspace.results
    headings = [results.table.headings[column].text() for column in (COST, TRAIN, TEST)]
    assert headings == ["Cost now", "R² train", "R² test"]
    assert results.cells[0, TEST].text() == f"{summary.test_accuracy:.3f}"
    assert "R² is" in picture_of(lab).accessibleDescription()


def test_a_cell_of_the_confusion_matrix_shows_its_examples_and_picks_them_out(open_lab: OpenLab) -> None:
    lab = open_lab(THREE)
    lab.window.model.chosen_run.choose(1)
    panel = confusion_of(lab)
    lab.qtbot.waitUntil(lambda: panel.matrix.counts.sum() == 100)
    lab.qtbot.waitUntil(lambda: panel.matrix.height() >= panel.matrix.area_of((2, 2)).bottom())
    place = panel.matrix.area_of((2, 0)).center().toPoint()  # zeros answer class 0 to everything
    lab.qtbot.mouseClick(panel.matrix, Qt.MouseButton.LeftButton, pos=place)
    data = data_of(lab)
    of_class_2 = np.flatnonzero(data.Y_test == 2.0)
    assert panel.examples.table.rowCount() == of_class_2.size
    assert panel.examples.table.item(0, 0).text() == str(of_class_2[0] + 1)
    picked = picture_of(lab, 1).picked.groups
    assert np.array_equal(picked[2], data.X_test[:, of_class_2])
    assert picture_of(lab, 0).picked.groups == ()
    lab.qtbot.mouseClick(panel.matrix, Qt.MouseButton.LeftButton, pos=place)
    assert picture_of(lab, 1).picked.groups == ()


def test_the_matrix_is_used_by_keys_and_told_in_words(open_lab: OpenLab) -> None:
    lab = open_lab(THREE)
    lab.window.model.chosen_run.choose(1)
    panel = confusion_of(lab)
    panel.part.setCurrentIndex(panel.part.findData(True))
    lab.qtbot.waitUntil(lambda: panel.matrix.counts.sum() == 90)
    panel.matrix.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        lab.qtbot.keyClick(panel.matrix, key)
    assert panel.matrix.chosen == (2, 0)
    told = panel.matrix.accessibleDescription()
    assert "30 examples of class 2 are taken for class 0: 100.0" in told
    assert panel.copied()[3] == ["class 2", 30, 0, 0]


def test_examples_that_are_pictures_are_shown_as_pictures(open_lab: OpenLab) -> None:
    lab = open_lab(DIGITS)
    panel = confusion_of(lab)
    table = lab.frame.runs[0][CONFUSION]
    assert table is not None
    truth, answer = (int(place[0]) for place in np.nonzero(table.test.counts))
    panel.matrix.choose((truth, answer))
    panel._show()
    assert panel.examples.images.isVisible()
    assert len(panel.examples.images.examples) == min(100, table.test.counts[truth, answer])


def test_all_of_the_matrix_is_in_sight_in_a_wide_and_low_room(qtbot: QtBot) -> None:
    matrix = ConfusionMatrix()
    qtbot.addWidget(matrix)
    matrix.show_counts(np.eye(10, dtype=np.int64), ())
    matrix.resize(800, 100)
    assert matrix.height() > 600
    matrix.fit_into(300)
    assert 280 < matrix.height() <= 300
    assert matrix.area_of((9, 9)).bottom() <= 300
    matrix.fit_into(50)
    assert matrix.height() > 100, "what is too small to be read is scrolled"


def test_examples_stand_beside_the_matrix_in_a_wide_room(qtbot: QtBot) -> None:
    matrix, told, inside = ConfusionMatrix(), QLabel("told"), QWidget()
    matrix.show_counts(np.eye(10, dtype=np.int64), ())
    parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
    parts.addWidget(matrix, 1, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(told, 1)
    area = MatrixArea(matrix, parts)
    qtbot.addWidget(area)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.show()
    for width, height, beside in ((900, 320, True), (340, 600, False)):
        area.resize(width, height)
        settle()
        assert (told.x() > matrix.area_of((9, 9)).right()) == beside
        assert (told.y() > matrix.area_of((9, 9)).bottom()) != beside


def test_classes_without_names_have_their_numbers_beside_the_matrix(qtbot: QtBot) -> None:
    matrix = ConfusionMatrix()
    qtbot.addWidget(matrix)
    matrix.resize(300, 300)
    heads: list[float] = []
    for names in (("", "", ""), ("a", "b", "c")):
        matrix.show_counts(np.eye(3, dtype=np.int64), names)
        matrix.resize(300, 300)
        heads.append(matrix.area_of((0, 0)).topLeft().x())
    assert heads[0] > heads[1] + 10  # room for a number
    matrix.show_counts(np.eye(3, dtype=np.int64), ("", "", ""))
    beside = matrix.grab(QRect(0, int(matrix.area_of((0, 0)).top()), NUMBER, 40)).toImage()
    below = matrix.grab(QRect(0, int(matrix.area_of((1, 0)).top()), NUMBER, 40)).toImage()
    assert beside != below  # 0 and 1, not twice nothing


def test_numbers_have_no_confusion_matrix(open_lab: OpenLab) -> None:
    lab = open_lab(SADDLE)
    lab.trigger("show_confusion")
    panel = lab.window.docks.panels["confusion"]
    assert isinstance(panel, ConfusionPanel)
    lab.qtbot.waitUntil(lambda: "no classes" in panel.words.text())
    assert not panel.matrix.isVisible()


def test_the_output_can_be_chosen_where_several_fit(small: Lab) -> None:
    bench = turn_to(small, "Network")
    box = bench.network.form.fields["output"]
    assert isinstance(box, QComboBox)
    assert [box.itemData(place) for place in range(box.count())] == ["sigmoid", "softmax"]
    assert box.currentData() == "sigmoid"
    box.setCurrentIndex(box.findData("softmax"))
    box.activated.emit(box.currentIndex())
    small.qtbot.waitUntil(lambda: bench.shown is not None and bench.shown.output == "softmax")
    assert box.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
