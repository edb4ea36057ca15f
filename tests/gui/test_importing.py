"""Importing: from a file to points that are trained on, or to a reason why not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMessageBox, QWidget

from engine.datasets.scaling import scalings
from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from gui.own_data.column_picker import ColumnPicker
from gui.own_data.importing import ImportDialog
from tests.gui.conftest import PATIENCE, Lab

TABLE = "petal;sepal;bed;kind\n" + "".join(
    f"{number},5;{-number / 8};{number % 5};{'sweet' if number % 3 else 'bitter'}\n".replace(".", ",")
    for number in range(60)
)


def imported(lab: Lab, path: Path, content: str | bytes = TABLE) -> ImportDialog:
    """The dialog over the window on a file of this content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    assert lab.window.files.open_path(path)
    return dialog_over(lab)


def dialog_over(lab: Lab) -> ImportDialog:
    """The dialog, as soon as the file is read."""
    lab.qtbot.waitUntil(lambda: lab.window.findChild(ImportDialog) is not None, timeout=PATIENCE)
    dialog = lab.window.findChild(ImportDialog)
    assert dialog is not None
    lab.qtbot.waitExposed(dialog)
    return dialog


def pick(chooser: QComboBox, words: str) -> None:
    """Choose by the keyboard, as typing the beginning does."""
    place = chooser.findText(words)
    assert place >= 0, words
    QTest.keyClick(chooser, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert chooser.currentIndex() == place


def asked(dialog: ImportDialog) -> str:
    """The sentences that have buttons beside them."""
    return "\n".join(button.accessibleName() for button in dialog.asking.buttons)


def agree(dialog: ImportDialog) -> None:
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_a_table_is_previewed_and_trained_on(small: Lab, tmp_path: Path) -> None:
    before = small.window.experiment
    dialog = imported(small, tmp_path / "flowers.csv")
    assert "UTF-8" in dialog.found.text()
    assert "Semicolon" in dialog.found.text()
    assert dialog.reading.header.isChecked()
    assert dialog.preview.rowCount() == 12
    assert dialog.preview.item(0, 0).text() == "0,5"
    assert dialog.preview.verticalHeaderItem(0).text() == "2"
    assert dialog.preview.horizontalHeaderItem(3).text().endswith("label")
    assert [chooser.currentText() for chooser in dialog.choosers.values()] == ["petal", "sepal", "kind"]
    assert [words.text() for words in dialog.counts.words] == ["bitter: 20 points", "sweet: 40 points"]
    assert "45 to train on, 15 to test" in dialog.holding_out.sizes.text()
    assert dialog.holding_out.scaling.currentData() == "none"
    agree(dialog)
    experiment = small.window.experiment
    assert (experiment.network, experiment.training, experiment.runs) == (
        before.network, before.training, before.runs,
    )  # fmt: skip
    dataset = experiment.dataset
    assert (dataset.name, dataset.origin) == ("csv", "flowers.csv")
    assert dataset.points[1] == (1.5, -0.125, 1)
    assert (dataset.features, dataset.classes) == (("petal", "sepal"), ("bitter", "sweet"))
    small.wait_for(0)
    small.qtbot.waitUntil(
        lambda: [points.shape[1] for points in small.window.cards[0].boundary.classes] == [15, 30],
        timeout=PATIENCE,
    )
    assert small.window.isWindowModified()


def test_what_is_chosen_is_what_is_trained_on(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "flowers.csv")
    pick(dialog.choosers["x"], "sepal")
    pick(dialog.choosers["y"], "bed")
    dialog.holding_out.share.setValue(50)
    dialog.holding_out.seed.setValue(11)
    scaling = dialog.holding_out.scaling
    assert [scaling.itemData(place) for place in range(scaling.count())] == list(scalings)
    pick(scaling, scaling.itemText(scaling.findData("standardise")))
    agree(dialog)
    dataset = small.window.experiment.dataset
    assert dataset.features == ("sepal", "bed")
    assert (dataset.test_share, dataset.test_seed, dataset.scaling) == (0.5, 11, "standardise")


def test_undoing_comes_back_and_saving_keeps_the_points(
    small: Lab, open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    before = small.window.experiment
    agree(imported(small, tmp_path / "flowers.csv"))
    path = tmp_path / "mine.json"
    assert small.window.files.save_to(path, small.window.view())
    kept = read_experiment(path)
    assert kept.dataset == small.window.experiment.dataset
    small.trigger("undo")
    assert small.window.experiment.parts_that_differ(before) == []
    small.trigger("redo")
    assert small.window.experiment.dataset == kept.dataset
    assert open_lab(Experiment()).window.files.open_path(path)


def test_ctrl_i_asks_for_a_file(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "flowers.txt"
    path.write_text(TABLE)
    small.qtbot.keyClick(small.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    small.qtbot.waitUntil(lambda: bool(small.window.findChildren(QFileDialog)))
    asking = small.window.findChildren(QFileDialog)[0]
    line = asking.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))
    asking.accept()
    small.qtbot.waitUntil(lambda: small.window.findChild(ImportDialog) is not None)
    QTest.keyClick(small.window.findChild(ImportDialog), Qt.Key.Key_Escape)
    assert not small.window.isWindowModified()


@pytest.mark.parametrize("name", ["points.csv", "POINTS.TSV", "points.txt", "points.dat"])
def test_a_table_dropped_on_the_window_is_previewed(small: Lab, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TABLE)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    small.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
    dialog = small.window.findChild(ImportDialog)
    assert dialog is not None
    assert name in dialog.windowTitle()


def test_an_experiment_by_another_name_is_opened(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "lesson.v2"
    path.write_bytes(b"\xef\xbb\xbf\n{}")
    assert small.window.files.open_path(path)
    assert small.window.experiment == Experiment()
    assert small.window.findChild(ImportDialog) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TABLE.replace("\n7,5;", "\nseven;"), "row 9, column 'petal': given \"seven\"; allowed: a number"),
        (TABLE.replace("sweet", "bitter", 1).replace("\n1,5;", "\n;"), "an empty cell"),
        ("x,y,l\n" + "".join(f"1,2,k{i}\n" for i in range(21)) * 2, "21 classes: k0"),
        ("x\n1\n", "the columns: given 1: x; allowed: at least 2"),
        ("", "no rows"),
        (b"\x00\x01\x02" * 99, "bytes that are not text"),
    ],
)
def test_what_is_refused_is_told_and_cannot_be_used(
    small: Lab, tmp_path: Path, content: str | bytes, said: str
) -> None:
    before = small.window.experiment
    dialog = imported(small, tmp_path / "bad.csv", content)
    assert said in f"{dialog.problem.text()} {asked(dialog)}"
    assert not dialog.ok.isEnabled()
    assert all(words.text() == "–" for words in dialog.counts.words)
    agree(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.accept()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert small.window.experiment is before


def test_a_problem_goes_when_another_column_is_chosen(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "flowers.csv")
    pick(dialog.choosers["y"], "kind")
    assert "three different columns" in dialog.problem.text()
    assert not dialog.ok.isEnabled()
    pick(dialog.choosers["label"], "bed")
    assert "column 'kind'" in dialog.problem.text()
    pick(dialog.choosers["y"], "sepal")
    assert dialog.ok.isEnabled()  # five beds are five classes
    assert dialog.counts.words[0].text().startswith("5 classes: 0: ")
    pick(dialog.choosers["label"], "kind")
    assert not dialog.problem.text()
    assert dialog.ok.isEnabled()


def test_how_the_file_is_read_can_be_overridden(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "words.csv", TABLE.replace("sweet", "süß").encode("cp1252"))
    assert dialog.reading.encoding.currentText() == "Windows-1252"
    assert "süß" in dialog.counts.words[1].text()
    pick(dialog.reading.encoding, "UTF-8")
    assert "bytes that are not UTF-8" in dialog.problem.text()
    assert dialog.preview.rowCount() == 0
    pick(dialog.reading.encoding, "ISO 8859-15")
    assert "süß" in dialog.counts.words[1].text()
    QTest.mouseClick(
        dialog.reading.header, Qt.MouseButton.LeftButton, pos=dialog.reading.header.rect().center() / 8
    )
    assert dialog.choosers["x"].currentText() == "column 1"
    assert "row 1, column 'column 1': given \"petal\"" in asked(dialog)
    pick(dialog.reading.separator, "Tab")
    assert dialog.preview.columnCount() == 1
    assert not dialog.reading.header.isChecked()  # as a person chose
    pick(dialog.reading.separator, "Semicolon ;")
    assert dialog.preview.columnCount() == 4


@pytest.mark.parametrize("name", ["none.csv", "large.csv"])
def test_a_file_that_cannot_be_read_is_told(small: Lab, tmp_path: Path, name: str) -> None:
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(2**30)
    assert not small.window.files.import_path(tmp_path / name)
    box = small.window.findChild(QMessageBox, "refusal")
    assert box is not None
    assert "a CSV, TSV or text file" in box.informativeText()
    box.close()
    assert small.window.findChild(ImportDialog) is None


def test_every_field_has_a_name_and_a_tab_stop(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "flowers.csv")
    fields: list[QWidget] = [
        dialog.reading.separator, dialog.reading.encoding, *dialog.choosers.values(),
        dialog.holding_out.share, dialog.holding_out.seed, dialog.holding_out.scaling, dialog.preview,
    ]  # fmt: skip
    assert all(field.accessibleName() for field in fields)
    assert all(field.toolTip() for field in (dialog.reading.header, *fields[:-1]))
    assert all(field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in fields[:-1])


MANY = "a;b;c;d;kind\n" + "".join(f"{n};{n % 5};{n % 7};{n % 3};{'xyz'[n % 3]}\n" for n in range(30))


def test_further_columns_are_taken_at_once_and_three_classes_as_they_are(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "many.csv", MANY)
    assert [chooser.currentText() for chooser in dialog.choosers.values()] == ["b", "c", "kind"]
    choice = dialog.column_choice
    assert choice.further.text() == "none"
    assert "1 further" in asked(dialog) or "further columns" in asked(dialog)
    button = next(one for one in dialog.asking.buttons if one.text() == "Use them as features")
    button.click()
    assert choice.columns is not None
    assert len(choice.columns.features) > 2
    assert dialog.counts.words[0].text() == "3 classes: x: 10 points, y: 10 points, z: 10 points"
    dialog.ok.click()
    small.qtbot.waitUntil(lambda: small.window.experiment.sizes[0] == len(choice.columns.features))
    assert small.window.experiment.sizes[-1] == 3
    small.qtbot.waitUntil(lambda: "slice" in small.window.status.message.toolTip())


def test_columns_are_ticked_one_by_one(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "many.csv", MANY)
    dialog.column_choice.further.click()
    picker = next(iter(dialog.findChildren(ColumnPicker)))
    names = [picker.list.item(row).text() for row in range(picker.list.count())]
    assert names == ["a", "d"]  # what is x, y or the label already is no further feature
    picker.list.item(1).setCheckState(Qt.CheckState.Checked)
    picker.ok.click()
    assert dialog.column_choice.further.text() == "1 column"
    assert dialog.column_choice.columns is not None
    assert dialog.column_choice.columns.more == (3,)
    heads = [dialog.preview.horizontalHeaderItem(place).text() for place in range(5)]
    assert heads == ["a", "b  →  x", "c  →  y", "d  →  feature", "kind  →  label"]
    pick(dialog.choosers["x"], "d")  # then it is no further one
    assert dialog.column_choice.columns.more == ()


def test_a_single_feature_has_no_second_one(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "many.csv", MANY)
    pick(dialog.choosers["y"], "none")
    dialog.ok.click()
    small.qtbot.waitUntil(lambda: small.window.experiment.sizes[0] == 1)
