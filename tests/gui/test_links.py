"""Links in the real window: copied, pasted, dropped, and opened from a file."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from engine.experiment.json_io import parse_experiment
from engine.experiment.link import link_of
from engine.experiment.model import Experiment
from gui.files.links import LinkDialog
from tests.gui.conftest import Lab

MINE = parse_experiment('{"title": "<b>Mine</b>", "training": {"iterations": 50}, "runs": [{}]}')
LINK = link_of(MINE)
COPY = Qt.DropAction.CopyAction


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def dropped(lab: Lab, data: QMimeData) -> bool:
    """Drop this on the window; whether it takes it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), COPY, data, buttons, keys)
    entering.ignore()
    lab.window.dragEnterEvent(entering)
    if entering.isAccepted():
        lab.window.dropEvent(QDropEvent(QPoint(50, 50), COPY, data, buttons, keys))
    return entering.isAccepted()


def refusal(lab: Lab) -> str:
    box = lab.window.findChild(QMessageBox, "refusal")
    assert isinstance(box, QMessageBox)
    said = f"{box.text()}\n{box.informativeText()}"
    box.done(0)
    return said


def test_a_copied_link_opens_as_the_same_experiment_by_a_key(small: Lab) -> None:
    experiment = small.window.experiment
    small.trigger("copy_link")
    assert "Copied" in small.window.status.message.text()
    small.trigger("new")
    assert small.window.experiment == Experiment()
    QTest.keyClick(small.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert small.window.experiment == experiment
    assert small.window.editor.path is None
    small.window.editor.history.undo()
    assert small.window.experiment == Experiment()


def test_without_a_link_on_the_clipboard_one_is_asked_for(small: Lab) -> None:
    clipboard("nothing of ours")
    small.trigger("open_link")
    (dialog,) = small.window.findChildren(LinkDialog)
    assert (dialog.text.toPlainText(), dialog.reason.text(), dialog.ok.isEnabled()) == ("", "", False)
    dialog.text.setPlainText(LINK[:-3])
    assert "given a part of one" in dialog.reason.text()
    assert not dialog.ok.isEnabled()
    dialog.text.setPlainText(f"See: {LINK}")
    assert (dialog.reason.text(), dialog.ok.isEnabled()) == ("", True)
    dialog.ok.click()
    assert small.window.experiment == MINE


def test_a_damaged_link_is_told_beside_its_text_and_changes_nothing(small: Lab) -> None:
    before = small.window.experiment
    clipboard(LINK.replace("initlab:1.", "initlab:1.AAAA"))
    small.trigger("open_link")
    (dialog,) = small.window.findChildren(LinkDialog)
    assert "a damaged one" in dialog.reason.text()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert small.window.experiment is before


def test_a_text_with_a_link_can_be_dropped_and_no_other(small: Lab) -> None:
    data = QMimeData()
    data.setText("no link")
    assert not dropped(small, data)
    data.setText(f"Look: {LINK}")
    assert dropped(small, data)
    assert small.window.experiment == MINE
    data.setText("initlab:1.AAAA.AAAAAAAA")
    assert dropped(small, data)
    assert "a damaged one" in refusal(small)
    assert small.window.experiment == MINE


@pytest.mark.parametrize(
    ("name", "text"),
    [("link.txt", f"{LINK}\n"), ("link.url", f"[InternetShortcut]\r\nURL={LINK}\r\n"), ("link", LINK)],
)
def test_a_file_with_a_link_is_opened_without_becoming_the_experiment_s_file(
    small: Lab, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert dropped(small, data)
    assert small.window.experiment == MINE
    assert small.window.editor.path is None


def test_a_file_with_half_a_link_is_refused_in_a_sentence(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "half.txt"
    path.write_text(LINK[:40], encoding="utf-8")
    assert not small.window.files.open_path(path)
    assert "the link: given a part of one" in refusal(small)


def test_an_experiment_that_is_too_long_says_so_and_leaves_the_clipboard(small: Lab) -> None:
    weights = np.random.RandomState(0).randn(64, 64).tolist()
    given = [{"layer": layer, "weights": weights} for layer in (2, 3)]
    data = {"network": {"hidden": [64, 64, 64]}, "runs": [{"given": given}]}
    small.window.editor.open(Experiment.model_validate(data))
    clipboard("mine")
    small.trigger("copy_link")
    assert "save a file instead" in refusal(small)
    assert QGuiApplication.clipboard().text() == "mine"
