"""The import dialog on files as they really are: what it says of them, and what can be clicked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.own_data.importing import ImportDialog
from tests.engine.test_tables_as_they_are import BODY, GERMAN, PLAIN, PRICES
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_importing import agree, asked, imported, pick


def button(dialog: ImportDialog, words: str) -> QPushButton:
    return next(button for button in dialog.asking.buttons if button.text() == words)


def click(dialog: ImportDialog, words: str) -> None:
    QTest.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)


def shown(dialog: ImportDialog, column: int) -> list[str]:
    """What the preview shows in a column."""
    return [dialog.preview.item(row, column).text() for row in range(dialog.preview.rowCount())]


def test_what_is_left_out_is_said(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", "sep=;\n# by logger 4\n" + GERMAN + ";;\n;;\n")
    assert dialog.left_out.isVisible()
    assert dialog.left_out.text() == (
        "Left out: the line “sep=;” (row 1); 1 line that begins with # (row 2); 2 empty rows (rows 14–15)"
    )
    assert "column names in row 3" in dialog.found.text()
    assert dialog.reading.first_row.value() == 3
    assert dialog.preview.verticalHeaderItem(0).text() == "4"
    agree(dialog)
    assert len(small.window.experiment.dataset.points) == 10


def test_an_incomplete_row_is_left_out_by_a_click_and_then_said(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", PLAIN.replace("0.726", "NA"))
    pick(dialog.choosers["x"], "y")
    pick(dialog.choosers["y"], "x")
    assert "row 6, column 'x': given \"NA\"" in asked(dialog)
    assert dialog.problem.text() == "Choose one of the buttons above first."  # and not the same again
    assert not dialog.ok.isEnabled()
    click(dialog, "Leave out the incomplete row")
    assert not dialog.problem.text()
    assert dialog.left_out.text() == "Left out: 1 row with a missing value (row 6)"
    assert dialog.choosers["x"].currentText() == "y"  # as it was chosen
    agree(dialog)
    assert len(small.window.experiment.dataset.points) == 9


def test_lines_above_the_header_are_skipped_by_a_click(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", "a,b,c\nleft,left,who\n" + PLAIN)
    click(dialog, "Skip the lines before row 3")
    assert dialog.ok.isEnabled()
    assert dialog.reading.first_row.value() == 3
    assert dialog.left_out.text() == "Left out: 2 lines before the header (rows 1–2)"
    assert dialog.choosers["x"].currentText() == "x"


def test_the_row_that_the_table_begins_in_can_be_chosen(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", PLAIN)
    dialog.reading.first_row.setValue(4)
    assert dialog.left_out.text() == "Left out: 3 lines before the points (rows 1–3)"
    assert not dialog.reading.header.isChecked()
    assert shown(dialog, 0)[0] == "−0.651"
    dialog.reading.first_row.setValue(1)
    assert dialog.reading.header.isChecked()
    assert not dialog.left_out.isVisible()


def test_numbers_are_shown_as_they_will_be(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", PRICES)
    assert shown(dialog, 1) == ["950", "1020", "870", "1250", "720"]
    assert dialog.preview.item(1, 1).toolTip() == "In the file: 1,020"
    assert dialog.notes.text() == "'price': 1,020 is read as 1020"
    agree(dialog)
    assert [y for _, y, _ in small.window.experiment.dataset.points] == [950, 1020, 870, 1250, 720]


def test_what_no_column_decides_is_asked_and_the_answer_shown(small: Lab, tmp_path: Path) -> None:
    rows = "x;y;k\n4.609;5;a\n2.301;1;b\n7.123;2;a\n2.222;3;b\n"
    dialog = imported(small, tmp_path / "a.csv", rows)
    assert not dialog.ok.isEnabled()
    assert shown(dialog, 0)[0] == "4.609"
    click(dialog, "4.609 is 4609")
    assert shown(dialog, 0) == ["4609", "2301", "7123", "2222"]
    assert button(dialog, "4.609 is 4609").isChecked()
    assert dialog.ok.isEnabled()
    click(dialog, "4.609 is 4.609")
    assert shown(dialog, 0)[0] == "4.609"
    agree(dialog)
    assert small.window.experiment.dataset.points[0] == (4.609, 5.0, 0)


@pytest.mark.parametrize(
    ("answer", "x", "rows"), [("It names the columns", "0", 10), ("It is a point", "column 1", 11)]
)
def test_a_header_of_numbers_is_asked_about(
    small: Lab, tmp_path: Path, answer: str, x: str, rows: int
) -> None:
    dialog = imported(small, tmp_path / "a.csv", "0,1,2\n" + BODY.replace(",A", ",0").replace(",B", ",2"))
    assert "Row 1 may name the columns, or be a point." in asked(dialog)
    assert dialog.problem.text() == "Choose one of the buttons above first."
    assert not dialog.ok.isEnabled()
    click(dialog, answer)
    assert dialog.ok.isEnabled()
    assert dialog.choosers["x"].currentText() == x
    assert f" of {rows} rows" in dialog.rows.text()
    assert not dialog.asking.buttons


def test_a_column_that_numbers_the_rows_is_not_proposed(small: Lab, tmp_path: Path) -> None:
    rows = ",x1,x2,label\n" + "".join(
        f"{n},{n * 7 % 10 / 10},{n * 3 % 7 / 9:.2f},{n % 2}\n" for n in range(20)
    )
    dialog = imported(small, tmp_path / "a.csv", rows)
    assert [chooser.currentText() for chooser in dialog.choosers.values()] == ["x1", "x2", "label"]
    assert dialog.notes.text() == "'column 1' only numbers the rows, so it is not proposed"


SIZES = "id,Age,Pay,Bought\n" + "".join(
    f"{n},{20 + n * 17 % 40},{20000 + n * 7919 % 90000},{n % 2}\n" for n in range(40)
)


def test_features_of_very_different_size_are_standardised_by_a_click(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", SIZES)
    assert dialog.holding_out.scaling.currentData() == "none"
    assert dialog.ok.isEnabled()
    click(dialog, "Standardise")
    assert dialog.holding_out.scaling.currentData() == "standardise"
    assert not dialog.asking.buttons
    agree(dialog)
    assert small.window.experiment.dataset.scaling == "standardise"


def test_the_preview_draws_the_points_as_the_window_will(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", SIZES)
    click(dialog, "Standardise")
    drawn = [points.tolist() for points in dialog.picture.classes]
    named = [label.text() for label in dialog.picture.axes.names]
    assert [len(points[0]) for points in drawn] == [15, 15]
    agree(dialog)
    small.wait_for(0)
    boundary = small.window.cards[0].boundary
    small.qtbot.waitUntil(lambda: [each.tolist() for each in boundary.classes] == drawn, timeout=PATIENCE)
    assert named == ["Age, standardised →", "↑ Pay, standardised"]


def test_axes_of_own_data_have_names_and_numbers_and_stand_still(small: Lab, tmp_path: Path) -> None:
    boundary = small.window.cards[0].boundary
    assert not any(label.text() for label in boundary.axes.labels)  # of drawn circles nothing has a name
    small.window.resize(1600, 900)
    agree(imported(small, tmp_path / "a.csv", SIZES))
    small.wait_for(0)
    small.qtbot.waitUntil(lambda: boundary.axes.names[1].text() == "↑ Pay", timeout=PATIENCE)
    assert boundary.axes.names[0].text() == "Age →"
    numbers = [(label.text(), label.pos()) for label in boundary.axes.numbers if label.text()]
    assert any(words == "50000" for words, _ in numbers)
    small.training.step(5)
    small.wait_for(5)
    assert numbers == [(label.text(), label.pos()) for label in boundary.axes.numbers if label.text()]
    small.trigger("undo")
    small.qtbot.waitUntil(lambda: not any(label.text() for label in boundary.axes.labels), timeout=PATIENCE)


def test_points_are_drawn_again_after_columns_that_give_none(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", SIZES)
    x, y = dialog.choosers["x"], dialog.choosers["y"].currentIndex()
    for place, drawn in ((x.currentIndex(), True), (y, False), (x.currentIndex(), True)):
        x.setCurrentIndex(place)
        x.activated.emit(place)
        assert dialog.picture.markers.isVisible() == drawn


def test_files_without_points_draw_none(small: Lab, tmp_path: Path) -> None:
    dialog = imported(small, tmp_path / "a.csv", "hello\n")
    assert not dialog.picture.markers.isVisible()
    assert not dialog.asking.buttons
