"""The sweep: what is drawn, said and asked for along one setting of a study."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from engine import Study
from engine.studies.picture import StudyPicture
from engine.studies.plan import Shard
from engine.studies.study import Reached
from engine.studies.summary import CellSummary
from gui.language.words import tr
from gui.studies.axis_values import axis_values
from gui.studies.quantities import QUANTITIES
from gui.studies.sweep_view import SweepView
from gui.style.look import Look
from gui.style.theme import Mode
from tests.gui.drawn_studies import pictured, small_study

GAINS = ("gain", [0.5, 4.0, 1.0, 2.0])  # not in their order
TWELVE = [{"initialiser": name, "gain": gain} for name in ("he", "glorot", "lecun") for gain in (1, 2, 3, 4)]


def shown(qtbot: QtBot, study: Study, picture: StudyPicture | None, width: int = 900) -> SweepView:
    view = SweepView()
    qtbot.addWidget(view)
    view.show_study(study)
    view.resize(width, 500)
    view.show()
    qtbot.waitExposed(view)
    if picture is not None:
        view.show_picture(picture)
    return view


def cell_of(picture: StudyPicture, run: int, **axes: Any) -> CellSummary:
    of_cell = [cell for cell in picture.summary.cells if cell.axes == axes]
    return of_cell[run]


def place_of(view: SweepView, value: Any) -> QPoint:
    """The middle of the plot at a value, in pixels."""
    plot = view.plot
    across = view._axis.place(value)
    (low, high) = plot.y_range
    return plot.view.mapViewToScene(QPointF(across, (low + high) / 2.0)).toPoint()


@pytest.fixture(scope="module")
def gains() -> Study:
    return small_study(GAINS)


@pytest.fixture(scope="module")
def of_gains(gains: Study, tmp_path_factory: pytest.TempPathFactory) -> StudyPicture:
    return pictured(gains, tmp_path_factory.mktemp("sweep") / "gains.sqlite")


def test_lines_and_bands_are_the_medians_and_quantiles(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    view = shown(qtbot, gains, of_gains)
    for run in range(3):
        cells = [cell_of(of_gains, run, gain=gain).test_accuracy for gain in (0.5, 1.0, 2.0, 4.0)]
        x, y = view.drawing.lines[run].getData()
        assert x == pytest.approx(np.log10([0.5, 1.0, 2.0, 4.0]))
        assert y == pytest.approx([cell.median for cell in cells if cell is not None])
        outer, inner = (band.path().boundingRect() for band in view.drawing.bands[run])
        assert outer.top() == pytest.approx(min(cell.q05 for cell in cells if cell is not None))
        assert outer.bottom() == pytest.approx(max(cell.q95 for cell in cells if cell is not None))
        assert inner.bottom() == pytest.approx(max(cell.q75 for cell in cells if cell is not None))
    low, _ = view.plot.y_range
    assert low < min(cell.test_accuracy.q05 for cell in of_gains.summary.cells if cell.test_accuracy)
    assert not view.drawing.lines[3].isVisible()


@pytest.mark.parametrize("quantity", QUANTITIES, ids=lambda quantity: quantity.name)
def test_every_quantity_is_drawn_and_said(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture, quantity: Any
) -> None:
    view = shown(qtbot, gains, of_gains)
    view.quantity.choose(quantity.name)
    assert view.quantity.currentText() == tr(quantity.label)
    low, high = view.plot.y_range
    for run in range(3):
        for gain in (0.5, 4.0):
            figures = quantity.figures(cell_of(of_gains, run, gain=gain))
            drawn = view.drawing.lines[run].getData()[1][0 if gain < 1.0 else 3]
            if not figures or not np.isfinite(figures[0]):
                continue
            height = figures[0] if quantity.is_share else math.log10(max(figures[0], 1e-300))
            assert drawn == pytest.approx(height) or not low <= height <= high
    assert view.plot.accessibleDescription().count("\n") == 3
    assert len(view.copied()) == 5


def test_the_law_stands_beside_what_is_measured(qtbot: QtBot, gains: Study, of_gains: StudyPicture) -> None:
    view = shown(qtbot, gains, of_gains)
    view.quantity.choose("blind_share")
    law = cell_of(of_gains, 2, gain=1.0).theory["blind_share"]
    assert view.drawing.theories[2].getData()[1] == pytest.approx([law] * 4)
    assert np.isnan(view.drawing.theories[0].getData()[1]).all()
    assert tr("Thin dashes: the law.") in view.key.text()
    assert view.key.text().startswith("Dots: means of the draws.")
    words = view.words_at(QPointF(place_of(view, 1.0)))
    assert "by the law" in words.split("\n")[3]
    view.quantity.choose("test_accuracy")
    assert tr("Thin dashes: the law.") not in view.key.text()


def test_what_is_to_be_reached_is_in_view(qtbot: QtBot, gains: Study, of_gains: StudyPicture) -> None:
    assert max(cell.test_accuracy.q95 for cell in of_gains.summary.cells if cell.test_accuracy) < 0.9
    far = gains.model_copy(update={"reached": Reached(test_accuracy=1.0)})
    view = shown(qtbot, far, of_gains)
    assert view.plot.y_range[1] > 1.0
    assert not view.marks.aim.path().isEmpty()
    assert "Dotted: what has to be reached" in view.key.text()
    view.quantity.choose("train_accuracy")
    assert "Dotted" not in view.key.text()
    assert view.plot.y_range[1] < 1.0
    assert view.marks.aim.path().isEmpty()


def test_what_is_to_be_reached_leaves_the_measured_half_of_the_height(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    """A cost a million times as low would make a flat line of all others."""
    view = shown(qtbot, gains.model_copy(update={"reached": Reached(cost=1e-9)}), of_gains)
    view.quantity.choose("cost")
    assert view.plot.y_range[0] > -4.0
    assert view.marks.aim.path().isEmpty()
    assert "Dotted" not in view.key.text()


def test_the_mouse_is_told_value_run_median_quartiles_odds_and_draws(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    view = shown(qtbot, gains, of_gains)
    heading, _, _, he = view.words_at(QPointF(place_of(view, 2.0))).split("\n")
    cell = cell_of(of_gains, 2, gain=2.0)
    assert cell.test_accuracy is not None
    assert heading == "Gain: 2"
    median, low, high = (round(100 * getattr(cell.test_accuracy, name)) for name in ("median", "q25", "q75"))
    assert he.startswith(f"He: median {median}")
    assert f"half of the draws from {low}" in he
    assert f"to {high}" in he
    assert he.endswith(f"{cell.reached} of 4 draws reached it")
    assert view.words_at(QPointF(2.0, 2.0)) == ""


def test_a_click_and_the_keys_ask_for_the_cell_of_a_value(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    view = shown(qtbot, gains, of_gains)
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    for value in (0.5, 1.0, 4.0):
        qtbot.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, value))
    assert asked == [0, 2, 1]  # by their order in the study
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    assert asked[3:] == [2]
    assert view.reading.crosshair.upright.isVisible()
    assert view.reading.crosshair.iteration.text().strip() == "1"
    assert "Gain: 1" in view.plot.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert asked[4:] == [1]


def test_what_the_experiment_has_now_is_marked_where_it_lies_on_the_axis(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    view = shown(qtbot, gains, of_gains)
    marks = view.marks
    assert marks.present.path().boundingRect().left() == pytest.approx(0.0)  # the logarithm of 1
    assert marks.label.isVisible()
    assert marks.aim.path().boundingRect().top() == pytest.approx(0.6)
    view.quantity.choose("cost")
    assert marks.aim.path().isEmpty()
    view.show_study(small_study(("gain", [2.0, 4.0])))
    assert marks.present.path().isEmpty()
    assert not marks.label.isVisible()
    assert "Now: 1." in view.key.text()


def test_runs_without_the_setting_are_flat_and_said_to_be(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture
) -> None:
    view = shown(qtbot, gains, of_gains)
    assert "Zeros: without this setting, the same everywhere." in view.key.text()
    assert len(set(view.drawing.lines[0].getData()[1])) == 1
    view.show_study(small_study(("depth", [1, 2])))
    assert "without this setting" not in view.key.text()


def test_values_without_draws_leave_gaps(qtbot: QtBot, tmp_path: Path) -> None:
    study = small_study(("learning_rate", [0.01, 0.1, 0.5, 1.0, 2.0]), draws=1)
    view = shown(qtbot, study, None)
    assert view.words_at(QPointF(place_of(view, 0.1))) == ""
    qtbot.keyClick(view, Qt.Key.Key_Right)
    view.show_picture(pictured(study, tmp_path / "gaps.sqlite", Shard(1, 2)))  # every second cell
    line = view.drawing.lines[2].getData()[1]
    assert np.isfinite(line).tolist() == [True, False, True, False, True]
    assert "He: no draws yet" in view.words_at(QPointF(place_of(view, 0.1)))
    assert view.reading.margin.labels[2].text() == "He –"  # at the value that keys have come to
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.reading.margin.labels[2].text().endswith("%")
    view.show_picture(pictured(study, tmp_path / "gaps.sqlite"))
    assert np.isfinite(view.drawing.lines[2].getData()[1]).all()


@pytest.mark.parametrize(
    ("axis", "texts"),
    [
        (("activation", ["tanh", "relu"]), ("tanh", "ReLU")),
        (("optimiser", ["adam", "gradient_descent"]), ("Adam", "Gradient descent")),
        (("batch_size", [None, 20, 10]), ("10", "20", "all")),
    ],
)
def test_names_stand_side_by_side_and_are_not_joined(
    qtbot: QtBot, tmp_path: Path, axis: tuple[str, list[Any]], texts: tuple[str, ...]
) -> None:
    study = small_study(axis, draws=3)
    view = shown(qtbot, study, pictured(study, tmp_path / "names.sqlite"))
    values = axis_values(study, 0)
    assert (values.texts, values.is_numeric) == (texts, False)
    assert np.isnan(view.drawing.lines[2].getData()[1]).all()
    bars = [view.drawing.bands[run][1].path().boundingRect() for run in (1, 2)]
    assert bars[0].left() < bars[1].left()
    assert all(not view.drawing.dots[run].path().isEmpty() for run in range(3))
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    last = values.values[-1]
    qtbot.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, last))
    assert asked == [axis[1].index(last)]


def test_numbers_are_logarithmic_where_they_are_far_apart_or_grow_by_a_factor() -> None:
    for values, logarithmic in (
        ([0.5, 1.0, 2.0], True),
        ([0.01, 0.02, 1.0], True),
        ([1.0, 2.0, 3.0], False),
        ([0.0, 1.0, 100.0], False),
        ([1.0, 2.0], False),
        ([1.0], False),
    ):
        assert axis_values(small_study(("gain", values)), 0).is_logarithmic == logarithmic


def test_a_value_between_two_has_its_place_between_them() -> None:
    linear = axis_values(small_study(("depth", [1, 2, 6])), 0)
    assert [linear.among(value) for value in (1, 2, 4, 6, 10, 0)] == pytest.approx([0, 1, 1.5, 2, 3, -1])
    logarithmic = axis_values(small_study(("gain", [1.0, 10.0, 100.0])), 0)
    assert logarithmic.among(math.sqrt(10.0)) == pytest.approx(0.5)
    assert math.isnan(logarithmic.among(0.0))
    names = axis_values(small_study(("activation", ["relu", "tanh"])), 0)
    assert names.among("tanh") == 1.0
    assert math.isnan(names.among("elu"))


@pytest.mark.parametrize("width", [400, 1300])
def test_twelve_runs_have_their_lines_and_names(qtbot: QtBot, tmp_path: Path, width: int) -> None:
    study = small_study(("depth", [1, 2, 3]), draws=2, runs=TWELVE)
    view = shown(qtbot, study, pictured(study, tmp_path / "twelve.sqlite"), width)
    for mode in (Mode.DARK, Mode.LIGHT):
        view.set_look(Look(mode, 1.0))
        for line, label in zip(view.drawing.lines, view.reading.margin.labels, strict=True):
            assert np.isfinite(line.getData()[1]).all()
            assert label.isVisible()
            assert label.sceneBoundingRect().right() <= view.plot.width()
    assert len(view.words_at(QPointF(place_of(view, 2))).split("\n")) == 13


def test_another_study_takes_the_place_of_one(
    qtbot: QtBot, gains: Study, of_gains: StudyPicture, tmp_path: Path
) -> None:
    view = shown(qtbot, gains, of_gains)
    other = small_study(("depth", [1, 2]), draws=1, runs=[{"initialiser": "he"}])
    view.show_study(other)
    assert not view.drawing.lines[2].isVisible()
    assert view.copied() == ()
    view.show_picture(pictured(other, tmp_path / "other.sqlite"))
    assert view.drawing.lines[0].getData()[0].tolist() == [1.0, 2.0]


def test_other_settings_stay_as_in_the_cell_that_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    study = small_study(("depth", [1, 2]), ("learning_rate", [0.01, 0.1, 1.0]), draws=2)
    picture = pictured(study, tmp_path / "two.sqlite", looked_at=4)  # depth 2, 0.1
    view = shown(qtbot, study, picture)
    he = [cell_of(picture, 2, depth=depth, learning_rate=0.1).test_accuracy for depth in (1, 2)]
    assert view.drawing.lines[2].getData()[1] == pytest.approx([cell.median for cell in he if cell])
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    qtbot.mouseClick(view.plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, 1))
    assert asked == [1]


@pytest.mark.parametrize(("code", "axis", "reached"), [("de", "Gain", "von 4"), ("es", "Ganancia", "de 4")])
def test_it_speaks_other_languages(
    qtbot: QtBot,
    gains: Study,
    of_gains: StudyPicture,
    speaking: Callable[[str], None],
    code: str,
    axis: str,
    reached: str,
) -> None:
    speaking(code)
    view = shown(qtbot, gains, of_gains)
    words = view.words_at(QPointF(place_of(view, 1.0)))
    assert reached in words
    assert axis in words
    assert "draws" not in words + view.key.text()
    assert view.quantity.itemText(0) != "Test accuracy"
