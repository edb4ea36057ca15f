"""Every dialog fits a low screen at any zoom and a projected one: it scrolls, its buttons stay in view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from engine.experiment.model import Experiment
from gui.editing.section_dialog import SectionDialog
from gui.editing.weight_dialog import WeightDialog
from gui.exporting.dialog import ExportDialog
from gui.exporting.figure_dialog import FigureDialog
from gui.files.links import LinkDialog
from gui.language.offered import CODES
from gui.own_data.column_picker import ColumnPicker
from gui.panels.weight_place import WeightPlace
from gui.style.look import USUAL_LOOK
from gui.style.zoom import FACTORS
from gui.widgets.fitting import TITLE_BAR, fit
from gui.widgets.plain import PlainBox
from gui.window.dialogs import ErrorDialog, KeysDialog, show_about
from gui.window.main_window import MainWindow
from tests.gui.conftest import SMALL, Lab, settle

LEAST = 560  # pixels that every screen has room for, under its bars
LOW, HIGH = QSize(1366, 768), QSize(1920, 1080)
TABLE = b"first,second,kind\n" + b"".join(b"%d,%d,%d\n" % (n, n * n % 7, n % 2) for n in range(40))
DETAILS = "Traceback\n" * 40 + "ValueError: " + "no " * 300
REASON = "training.learning_rate: 1e99 is not allowed; at least 1e-8, at most 100\n(one more field is wrong)"

LONG_NAME = "Random ×10, biases normal, layer 3 orthogonal"
WEIGHT = WeightPlace(run=1, iteration=400, layer=12, unit=340, input=511, value=0.5)

OPENED: dict[str, Callable[[MainWindow], object]] = {
    "ImportDialog": lambda window: window.own_data.ask_columns("points.csv", TABLE),
    "ImportDialog of no table": lambda window: window.own_data.ask_columns("points.csv", b"\n"),
    "PaintDialog": lambda window: window.own_data.ask_paint(),
    "BranchDialog": lambda window: window.dialogs.branch(),
    "BookmarkDialog": lambda window: window.dialogs.bookmark(),
    "FollowDialog": lambda window: window.actions_by_name["follow_example"].trigger(),
    "WeightDialog": lambda window: WeightDialog(
        LONG_NAME, WEIGHT.words, WEIGHT.nudge(0.5), 400, window
    ).open(),
    "SectionDialog": lambda window: SectionDialog([LONG_NAME, "x", "y"], (0, 1), window).open(),
    "ColumnPicker": lambda window: ColumnPicker(
        [LONG_NAME, *map(str, range(60))], [3], [0], [1, 2, 3], USUAL_LOOK, window
    ).open(),
    "LinkDialog": lambda window: LinkDialog("initlab:" + "no" * 400, window).open(),
    "ExportDialog": lambda window: window.exporting.ask(),
    "FigureDialog": lambda window: window.figures.ask(),
    "Gallery": lambda window: window.dialogs.gallery(),
    "KeysDialog": lambda window: KeysDialog(window).open(),
    "LicencesDialog": lambda window: window.dialogs.licences(),
    "LogDialog": lambda window: window.dialogs.log(),
    "CommandPalette": lambda window: window.dialogs.commands(),
    "ErrorDialog": lambda window: ErrorDialog(DETAILS, window).open(),
    "the laboratory itself": lambda window: show_about(window),
    "a refusal": lambda window: window.files.say("“points.csv” cannot be opened", REASON),
    "unsaved changes": lambda window: window.files.ask_before_closing(),
    "a file": lambda window: window.files.ask_open(),
}


def own_dialogs() -> set[str]:
    """The names of all dialogs that the laboratory defines."""
    found, waiting = set[str](), [QDialog]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("gui."):
                found.add(kind.__name__)
    return found


def test_every_dialog_is_looked_at() -> None:
    assert own_dialogs() - {PlainBox.__name__} == {name for name in OPENED if name in own_dialogs()}
    assert {ExportDialog.__name__, FigureDialog.__name__} <= own_dialogs()


def opened_by(lab: Lab, open_one: Callable[[MainWindow], object]) -> QDialog:
    before = set(QApplication.topLevelWidgets())
    open_one(lab.window)
    settle()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one not in before]
    assert len(found) == 1
    return found[0]


def close(lab: Lab, dialog: QDialog) -> None:
    dialog.done(0)
    dialog.deleteLater()
    lab.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    settle()


def within(inner: QWidget, outer: QWidget) -> bool:
    return outer.rect().contains(QRect(inner.mapTo(outer, QPoint(0, 0)), inner.size()))


def assert_all_is_reached(dialog: QDialog) -> None:
    """What does not scroll is whole; what does scroll is whole within its area."""
    for widget in dialog.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        area = scrolled_by(widget)
        if area is None:
            assert within(widget, dialog), widget
        else:
            assert within(widget, area.widget()), widget
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
    for box in dialog.findChildren(QDialogButtonBox):
        assert scrolled_by(box) is None
        assert all(within(button, dialog) for button in box.buttons() if button.isVisible())


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


@pytest.mark.parametrize("code", CODES)
def test_every_dialog_fits_a_low_screen_at_any_zoom(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    """In one window, which the dialogs leave as it is, from the smallest zoom to the largest."""
    speaking(code)
    lab = open_lab(SMALL)
    zoom = lab.window.appearance.zoom
    zoom.change(-len(FACTORS))
    for factor in FACTORS:
        assert zoom.factor == factor
        all_fit(lab, LOW)
        zoom.change(1)


@pytest.mark.parametrize("code", CODES)
def test_every_dialog_fits_a_high_screen_and_a_projected_one(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    lab.window.appearance.zoom.change(len(FACTORS))
    all_fit(lab, HIGH)
    lab.window.presentation.enter()
    settle()
    for size in (LOW, HIGH):
        all_fit(lab, size)
    lab.window.presentation.leave()


def all_fit(lab: Lab, size: QSize) -> None:
    lab.window.resize(size)
    lab.qtbot.waitUntil(lambda: lab.window.size() == size)
    settle()
    for name in OPENED:
        assert_it_fits(lab, name, size)


def assert_it_fits(lab: Lab, name: str, size: QSize) -> None:
    dialog = opened_by(lab, OPENED[name])
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert least.height() <= LEAST, name
    assert least.width() <= LOW.width(), name
    assert dialog.height() <= size.height(), name
    if not isinstance(dialog, QMessageBox | QFileDialog):  # Qt's own, which do not get smaller
        dialog.resize(least)
        settle()
        assert_all_is_reached(dialog)
    close(lab, dialog)


@pytest.mark.parametrize("name", sorted(name for name in OPENED if name.split()[0] in own_dialogs()))
def test_a_dialog_leaves_room_for_its_title_bar(name: str, open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(SMALL)
    lab.window.resize(LOW)
    lab.window.appearance.zoom.change(len(FACTORS))
    settle()
    dialog = opened_by(lab, OPENED[name])
    screen = dialog.screen().availableGeometry()
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_Moved)  # the place is that of its frame, title and all
    assert screen.top() <= dialog.y() <= screen.bottom() - dialog.height() - TITLE_BAR + 1
    close(lab, dialog)


def test_a_dialog_that_grows_stays_on_the_screen(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(SMALL)
    dialog = opened_by(lab, OPENED["ImportDialog"])
    screen = dialog.screen().availableGeometry()
    dialog.resize(dialog.minimumSizeHint())
    dialog.move(screen.center().x(), screen.bottom() - dialog.height())
    fit(dialog, dialog.sizeHint())
    assert screen.top() <= dialog.y() <= screen.bottom() - dialog.height() - TITLE_BAR + 1
    close(lab, dialog)


@pytest.mark.parametrize("code", CODES)
def test_the_keys_need_no_scrolling_sideways(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    lab.window.resize(LOW)
    settle()
    dialog = opened_by(lab, OPENED["KeysDialog"])
    (area,) = dialog.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    close(lab, dialog)
