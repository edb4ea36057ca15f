"""File > Export, in the real window: what is written is what a trainer of its own says."""

import csv
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QMessageBox

import gui.exporting.kinds  # noqa: F401 - enters its exports among the engine's
from engine import Study, Trainer, run_study
from engine.exports.kinds import kinds, kinds_of
from engine.exports.subject import Subject
from gui.editing.branch_dialog import BranchDialog
from gui.exporting.dialog import ExportDialog
from gui.exporting.order import Order
from gui.training.work import Work
from gui.widgets.number_field import NumberField
from tests.gui.conftest import Lab
from tests.gui.test_recovery import room_for

# Takes minutes on any machine: whoever waits for it would notice.
LONG = 2_000_000


def asked(lab: Lab) -> ExportDialog:
    """The dialog, as it opens."""
    lab.trigger("export")
    return lab.window.findChildren(ExportDialog)[-1]


def choose(dialog: ExportDialog, kind: str, path: Path) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.suffix.setCurrentText(path.suffix)
    dialog.path.setText(str(path))


def fill(field: object, text: str) -> None:
    """Type a number over what is there."""
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def wait(lab: Lab) -> None:
    lab.qtbot.waitUntil(lambda: not lab.window.exporting.is_on)


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_all_kinds_are_offered_and_the_iteration_on_screen(small: Lab) -> None:
    small.training.seek(30)
    small.wait_for(30)
    dialog = asked(small)
    offered = {dialog.kind.itemData(place) for place in range(dialog.kind.count())}
    assert offered == {name for name in kinds if name != "study"}
    assert dialog.iteration.value == 30
    dialog.reject()


def test_costs_are_exported_while_playing(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "costs.csv"
    small.trigger("play")
    dialog = asked(small)
    choose(dialog, "costs", out)
    fill(dialog.iteration, "60")
    fill(dialog.form.fields["every"], "20")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    wait(small)
    assert small.training.state.playing or small.training.state.iteration > 60
    heading, *rows = rows_of(out)
    assert [int(row[0]) for row in rows] == [0, 20, 40, 60]
    with Trainer(small.window.experiment) as trainer:
        trainer.advance(60)
        assert [float(row[2]) for row in rows] == trainer.runs[1].costs[::20].tolist()
        assert heading == ["iteration", *(run.name for run in trainer.runs)]
    assert "costs.csv" in small.window.status.message.text()


def test_a_branch_is_exported_as_it_was_trained(small: Lab, tmp_path: Path) -> None:
    small.training.seek(20)
    small.wait_for(20)
    small.trigger("branch")
    (branch,) = small.window.findChildren(BranchDialog)
    branch.accept()
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    dialog = asked(small)
    choose(dialog, "weights", tmp_path / "w.npz")
    dialog.form.fields["run"].setCurrentIndex(3)  # type: ignore[union-attr]
    fill(dialog.iteration, "40")
    dialog.accept()
    wait(small)
    with Trainer(small.window.experiment) as trainer, np.load(tmp_path / "w.npz") as arrays:
        trainer.advance(40)
        assert np.array_equal(arrays["W2"], trainer.runs[2].weights(2))


def test_points_stand_in_numbers_whatever_the_locale(small: Lab, tmp_path: Path) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        dialog = asked(small)
        choose(dialog, "measures", tmp_path / "m.csv")
        dialog.accept()
        wait(small)
    finally:
        QLocale.setDefault(before)
    heading, *rows = rows_of(tmp_path / "m.csv")
    assert all("," not in cell for row in rows for cell in row)
    assert float(rows[0][heading.index("cost")]) == pytest.approx(np.log(2.0))


def test_what_cannot_be_is_said_in_the_dialog_and_nothing_is_written(small: Lab, tmp_path: Path) -> None:
    dialog = asked(small)
    choose(dialog, "costs", tmp_path / "nowhere" / "costs.csv")
    dialog.accept()
    assert "nowhere" in dialog.reason.text()
    choose(dialog, "costs", tmp_path / "costs.csv")
    fill(dialog.form.fields["every"], "0")
    assert "every: given 0; allowed: at least 1" in dialog.reason.text()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_replaced_unasked(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "costs.csv"
    out.write_text("old", encoding="utf-8")
    dialog = asked(small)
    choose(dialog, "costs", out)
    dialog.accept()
    (box,) = dialog.findChildren(QMessageBox)
    box.reject()
    assert dialog.isVisible()
    assert out.read_text(encoding="utf-8") == "old"
    dialog.accept()
    box = dialog.findChildren(QMessageBox)[-1]
    next(button for button in box.buttons() if "Replace" in button.text()).click()
    wait(small)
    assert rows_of(out)[0][0] == "iteration"


def test_nothing_is_exported_while_a_lesson_hides_the_answer(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "costs.csv"
    small.window.model.hide(frozenset({"future"}))
    dialog = asked(small)
    choose(dialog, "costs", out)
    assert "question" in dialog.reason.text()
    assert not dialog.ok.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    assert not small.window.exporting.is_on
    small.window.model.hide(frozenset())
    again = asked(small)
    assert again.ok.isEnabled()
    assert not again.reason.text()
    again.reject()


def test_a_file_is_chosen_in_a_dialog_of_its_own(small: Lab, tmp_path: Path) -> None:
    dialog = asked(small)
    dialog.choose.click()
    (files,) = dialog.findChildren(QFileDialog)
    files.fileSelected.emit(str(tmp_path / "mine.csv"))
    files.reject()
    assert dialog.path.text() == str(tmp_path / "mine.csv")
    dialog.kind.setCurrentIndex(dialog.kind.findData("weights"))
    assert dialog.path.text() == str(tmp_path / "mine.npz")
    dialog.reject()


def test_esc_gives_an_export_up_and_leaves_no_file(lab: Lab, tmp_path: Path) -> None:
    out = tmp_path / "costs.csv"
    dialog = asked(lab)
    choose(dialog, "costs", out)
    fill(dialog.iteration, str(LONG))
    fill(dialog.form.fields["every"], "1000")
    dialog.accept()
    card = lab.window.progress
    lab.qtbot.waitUntil(lambda: card.busy is not None and card.busy.work is Work.EXPORTING)
    lab.qtbot.waitUntil(lambda: card.busy is not None and card.busy.share is not None)
    lab.trigger("leave")
    wait(lab)
    assert list(tmp_path.iterdir()) == []
    assert "Not exported" in lab.window.status.message.text()


def test_a_window_that_closes_gives_an_export_up(lab: Lab, tmp_path: Path) -> None:
    dialog = asked(lab)
    choose(dialog, "costs", tmp_path / "costs.csv")
    fill(dialog.iteration, str(LONG))
    dialog.accept()
    lab.window.close()
    assert not lab.window.exporting.is_on
    assert list(tmp_path.iterdir()) == []


def refusal_of(lab: Lab) -> str:
    """What the box says that tells why a file is not there."""
    lab.qtbot.waitUntil(lambda: lab.window.findChild(QMessageBox, "refusal") is not None)
    box = lab.window.findChild(QMessageBox, "refusal")
    assert isinstance(box, QMessageBox)
    said = box.text() + box.informativeText()
    box.reject()
    return said


NAMES = {"costs": "costs.csv", "figure": "figure.png", "film": "film.gif", "report": "report.pdf"}


def order_of(lab: Lab, kind: str, path: Path) -> Order:
    """What the dialog orders; a film of two pictures."""
    dialog = asked(lab)
    choose(dialog, kind, path)
    if kind == "film":
        fill(dialog.form.fields["frames"], "2")
    order = dialog._order()
    dialog.reject()
    return order


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit to a file's size")
@pytest.mark.parametrize("kind", NAMES)
def test_a_full_disk_leaves_the_old_file(small: Lab, tmp_path: Path, kind: str) -> None:
    out = tmp_path / NAMES[kind]
    out.write_text("old", encoding="utf-8")
    order = order_of(small, kind, out)
    with room_for(500):
        small.window.exporting.begin(order)
        wait(small)
    assert out.name in refusal_of(small)
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    assert out.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("kind", NAMES)
def test_a_folder_that_vanishes_meanwhile_is_said(small: Lab, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "there"
    folder.mkdir()
    order = order_of(small, kind, folder / NAMES[kind])
    folder.rmdir()
    small.window.exporting.begin(order)
    assert NAMES[kind] in refusal_of(small)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", NAMES)
def test_a_folder_that_is_a_file_is_said_in_the_dialog(small: Lab, tmp_path: Path, kind: str) -> None:
    (tmp_path / "there").write_text("mine", encoding="utf-8")
    dialog = asked(small)
    choose(dialog, kind, tmp_path / "there" / NAMES[kind])
    dialog.accept()
    assert NAMES[kind] in dialog.reason.text()
    assert dialog.isVisible()
    dialog.reject()
    assert not small.window.exporting.is_on
    assert (tmp_path / "there").read_text(encoding="utf-8") == "mine"


def test_exports_that_wait_are_written_one_after_another(small: Lab, tmp_path: Path) -> None:
    dialog = asked(small)
    choose(dialog, "costs", tmp_path / "costs.csv")
    order = dialog._order()
    dialog.reject()
    for number in range(3):
        small.window.exporting.begin(replace(order, path=tmp_path / f"{number}.csv"))
    wait(small)
    assert len({path.read_bytes() for path in tmp_path.iterdir()}) == 1
    assert len(list(tmp_path.iterdir())) == 3


def test_the_dialog_begins_with_what_is_asked_for(small: Lab) -> None:
    small.window.exporting.ask("measures", {"every": 7})
    (dialog,) = small.window.findChildren(ExportDialog)
    assert dialog.chosen.name == "measures"
    assert dialog._order().parameters == {"every": 7}
    dialog.reject()


def test_what_may_be_chosen_of_the_experiment_is_offered_by_name(small: Lab, tmp_path: Path) -> None:
    small.window.exporting.ask("weights")
    (dialog,) = small.window.findChildren(ExportDialog)
    box = dialog.form.fields["run"]
    assert isinstance(box, QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["all of them", "Zeros", "He"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    dialog.path.setText(str(tmp_path / "he.npz"))
    dialog.accept()
    wait(small)
    with np.load(tmp_path / "he.npz") as arrays:
        assert "W1" in arrays
        assert arrays["W1"].any()


def test_a_parameter_that_is_true_or_false_is_a_box_to_check(small: Lab) -> None:
    small.window.exporting.ask("figure")
    (dialog,) = small.window.findChildren(ExportDialog)
    box = dialog.form.fields["dark"]
    assert isinstance(box, QCheckBox)
    box.click()
    assert dialog._order().parameters["dark"] is True
    dialog.reject()


@pytest.mark.parametrize("name", sorted(kinds_of(Subject)))
def test_every_kind_of_export_is_written_from_the_window(small: Lab, tmp_path: Path, name: str) -> None:
    small.window.exporting.ask(name, {"frames": 3} if name == "film" else None)
    (dialog,) = small.window.findChildren(ExportDialog)
    out = tmp_path / f"out{dialog.chosen.suffixes[0]}"
    dialog.path.setText(str(out))
    fill(dialog.iteration, "20")
    dialog.accept()
    wait(small)
    assert small.window.findChild(QMessageBox, "refusal") is None
    assert out.stat().st_size > 0


def test_the_results_of_the_study_that_is_shown_are_offered(small: Lab, tmp_path: Path) -> None:
    results, out = tmp_path / "mine.sqlite", tmp_path / "trials.csv"
    run_study(Study(experiment={"training": {"iterations": 3}}, draws=2), results)
    small.window.studying.open_file(str(results))
    small.qtbot.waitUntil(lambda: small.window.studying.place is not None)
    dialog = asked(small)
    choose(dialog, "study", out)
    assert not dialog.iteration.isEnabled()
    dialog.form.fields["what"].setCurrentIndex(1)  # type: ignore[union-attr]
    dialog.accept()
    wait(small)
    assert len(rows_of(out)) == 7
    small.window.studying.place = None  # as where no study is shown any more
    dialog = asked(small)
    assert dialog.kind.findData("study") < 0
    dialog.reject()
