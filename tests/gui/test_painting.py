"""Painting: strokes of the mouse and of the keys become points that are trained on."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMessageBox, QSpinBox, QWidget

from engine.own_data.painting import MOST_PAINTED, SQUARE, Place, sprayed
from gui.own_data.paint_canvas import ERASER
from gui.own_data.painting import PaintDialog
from tests.gui.conftest import PATIENCE, Lab

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(small: Lab) -> PaintDialog:
    small.qtbot.keyClick(small.window, Qt.Key.Key_D, CONTROL)
    small.qtbot.waitUntil(lambda: small.window.findChild(PaintDialog) is not None)
    found = small.window.findChild(PaintDialog)
    assert found is not None
    small.qtbot.waitExposed(found)
    found.activateWindow()
    small.qtbot.waitUntil(found.isActiveWindow)
    return found


def pixel(dialog: PaintDialog, place: Place) -> QPoint:
    return dialog.canvas.pixel_of(place).toPoint()


def drag(dialog: PaintDialog, *places: Place, button: Qt.MouseButton = LEFT) -> None:
    first, *others = (pixel(dialog, place) for place in places)
    QTest.mousePress(dialog.canvas, button, pos=first)
    for point in others:
        QTest.mouseMove(dialog.canvas, point)
    QTest.mouseRelease(dialog.canvas, button, pos=others[-1] if others else first)


def key(dialog: PaintDialog, which: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.keyClick(dialog.focusWidget(), which, keys)


def test_both_buttons_paint_and_the_points_are_trained_on(small: Lab, dialog: PaintDialog) -> None:
    before = small.window.experiment
    assert not dialog.ok.isEnabled()
    assert "at least 2 points of each class" in dialog.problem.text()
    drag(dialog, (-1.0, 1.0), (-0.4, 1.0), (-1.0, 0.4))
    zeros = dialog.canvas.painting.counts[0]
    assert zeros > 5 * 5
    drag(dialog, (1.0, -1.0), (0.5, -0.5), button=RIGHT)
    ones = dialog.canvas.painting.counts[1]
    assert ones >= 5 * 5
    X, Y = dialog.canvas.painting.X, dialog.canvas.painting.Y
    assert (X[0, Y == 0] < 0).all()
    assert (X[0, Y == 1] > 0).all()
    assert [words.text() for words in dialog.counts.words] == [
        f"Class 0: {zeros} points", f"Class 1: {ones} points",
    ]  # fmt: skip
    assert not dialog.problem.text()
    dialog.holding_out.share.setValue(40)
    QTest.mouseClick(dialog.ok, LEFT)
    dataset = small.window.experiment.dataset
    assert (dataset.name, dataset.origin, dataset.test_share) == ("csv", "painted", 0.4)
    np.testing.assert_array_equal(np.array(dataset.points).T[:2], X)
    assert small.window.experiment.runs == before.runs
    small.wait_for(0)
    small.qtbot.waitUntil(
        lambda: small.window.cards[0].boundary.classes[0].shape[1] == zeros - round(0.4 * zeros),
        timeout=PATIENCE,
    )
    small.trigger("undo")
    assert small.window.experiment.parts_that_differ(before) == []


def test_keys_choose_the_brush_and_the_eraser(dialog: PaintDialog) -> None:
    key(dialog, Qt.Key.Key_2)
    drag(dialog, (0.0, 0.0))
    assert dialog.canvas.painting.counts == (0, 5)
    key(dialog, Qt.Key.Key_1)
    drag(dialog, (1.0, 1.0))
    assert dialog.canvas.painting.counts == (5, 5)
    key(dialog, Qt.Key.Key_E)
    assert dialog.tools[ERASER].isChecked()
    drag(dialog, (0.05, 0.05), (-0.05, -0.05))
    assert dialog.canvas.painting.counts == (5, 0)
    drag(dialog, (0.0, 0.0), button=RIGHT)
    assert dialog.canvas.painting.counts == (5, 5)
    QTest.mouseClick(dialog.tools[1], LEFT)
    assert dialog.canvas.hasFocus()
    assert dialog.canvas.tool == 1


def test_arrows_move_the_brush_and_space_paints(dialog: PaintDialog) -> None:
    assert dialog.canvas.hasFocus()
    for _ in range(4):
        key(dialog, Qt.Key.Key_Right)
        key(dialog, Qt.Key.Key_Up)
    key(dialog, Qt.Key.Key_Space)
    X = dialog.canvas.painting.X
    assert X.shape == (2, 5)
    assert (np.hypot(X[0] - 0.6, X[1] - 0.6) <= 0.15).all()
    for _ in range(99):
        key(dialog, Qt.Key.Key_Down)
    assert dialog.canvas.brush[1] == SQUARE.bottom


def test_ctrl_z_takes_whole_strokes_back(dialog: PaintDialog) -> None:
    drag(dialog, (-1.0, 0.0), (0.0, 0.0))
    first = dialog.canvas.painting
    drag(dialog, (0.0, 1.0), (1.0, 1.0), button=RIGHT)
    second = dialog.canvas.painting
    QTest.mouseClick(dialog.clear_button, LEFT)
    assert dialog.canvas.painting.counts == (0, 0)
    assert not dialog.ok.isEnabled()
    key(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.canvas.painting is second
    assert dialog.ok.isEnabled()
    key(dialog, Qt.Key.Key_E)
    drag(dialog, (-1.4, -1.4))  # nothing is there: no stroke to take back
    QTest.mouseClick(dialog.undo_button, LEFT)
    assert dialog.canvas.painting is first
    key(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.canvas.painting.counts == (0, 0)
    assert not dialog.undo_button.isEnabled()
    key(dialog, Qt.Key.Key_Z, CONTROL)


def test_brush_and_dab_are_as_chosen(dialog: PaintDialog) -> None:
    dialog.radius.setValue(20)
    dialog.count.setValue(50)
    drag(dialog, (0.0, 0.0))
    X = dialog.canvas.painting.X
    assert X.shape == (2, 50)
    assert 0.4 < np.hypot(*X).max() <= 0.6


def test_one_can_begin_with_the_present_points(small: Lab, dialog: PaintDialog) -> None:
    QTest.mouseClick(dialog.begin_button, LEFT)
    assert dialog.canvas.painting.counts == (200, 200)
    assert dialog.ok.isEnabled()
    drag(dialog, (0.0, 0.0))
    QTest.mouseClick(dialog.ok, LEFT)
    assert len(small.window.experiment.dataset.points) == 405


def test_escape_leaves_all_as_it_was(small: Lab, dialog: PaintDialog) -> None:
    before = small.window.experiment
    key(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert small.window.experiment is before
    assert not small.window.isWindowModified()


def test_what_was_painted_is_not_lost_unasked(small: Lab, dialog: PaintDialog) -> None:
    drag(dialog, (0.0, 0.0))
    for answer, stays in (
        (QMessageBox.StandardButton.Cancel, True),
        (QMessageBox.StandardButton.Discard, False),
    ):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        box = dialog.findChild(QMessageBox)
        assert box is not None
        box.button(answer).click()
        assert dialog.isVisible() == stays
        if stays:
            small.qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is None)
    assert not small.window.isWindowModified()


def test_what_is_painted_is_seen_and_what_is_erased_is_not(small: Lab, dialog: PaintDialog) -> None:
    def colour_at(place: Place) -> QColor:
        picture = dialog.canvas.grab().toImage()
        ratio = picture.devicePixelRatio()
        return picture.pixelColor((dialog.canvas.pixel_of(place) * ratio).toPoint())

    palette = small.window.look.palette
    drag(dialog, (0.5, 0.5))
    drag(dialog, (-0.5, 0.5), button=RIGHT)
    X = dialog.canvas.painting.X
    class_0, class_1 = (float(X[0, 0]), float(X[1, 0])), (float(X[0, 9]), float(X[1, 9]))
    assert colour_at(class_0) == QColor(palette.class_0)
    assert colour_at(class_1) == QColor(palette.class_1)
    key(dialog, Qt.Key.Key_E)
    drag(dialog, class_0)
    assert colour_at(class_0) != QColor(palette.class_0)
    assert colour_at(class_1) == QColor(palette.class_1)


def test_a_full_canvas_can_still_be_painted_on(dialog: PaintDialog) -> None:
    full = sprayed(dialog.canvas.painting, (0.0, 0.0), 1.4, MOST_PAINTED, 0)
    dialog.canvas.replace_by(full)
    drag(dialog, (0.0, 0.0), (1.0, 1.0), button=RIGHT)
    assert dialog.canvas.painting is full
    dialog.canvas.undo()
    assert dialog.canvas.painting.counts == (0, 0)


def test_every_control_has_a_name_and_a_tooltip(dialog: PaintDialog) -> None:
    assert dialog.canvas.accessibleName()
    ends: list[QWidget] = list(dialog.buttons.buttons())
    for kind in (QAbstractButton, QSpinBox, QComboBox):
        for control in dialog.findChildren(kind):
            assert control.accessibleName() or getattr(control, "text", str)(), control
            assert control in ends or control.toolTip(), control
