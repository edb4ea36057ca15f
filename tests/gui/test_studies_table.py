"""The table: what a study along three settings and more comes to, as figures."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.studies.table_view import TableView
from gui.studies.views import view_class
from tests.gui.drawn_studies import pictured, small_study

AXES = ("gain", [0.5, 1.0]), ("activation", ["relu", "tanh"]), ("batch_size", [8, None])


def test_a_row_for_each_run_in_each_cell_leads_to_the_draws(qtbot: QtBot, tmp_path: Path) -> None:
    runs = [{"initialiser": "zeros"}, {"initialiser": "he", "name": "<b>He</b> & Co"}]
    study = small_study(*AXES, draws=2, runs=runs)
    assert view_class(study) is TableView
    view = TableView()
    qtbot.addWidget(view)
    view.show_study(study)
    view.resize(900, 400)
    view.show()
    picture = pictured(study, tmp_path / "table.sqlite")
    view.show_picture(picture)
    heading, *rows = view.copied()
    assert heading[:5] == ["Run", "Gain", "Activation", "Batch size", "Draws"]
    assert len(rows) == 2 * 8
    assert [str(text) for text in rows[3][:5]] == ["<b>He</b> & Co", "0.5", "ReLU", "all", "2"]
    assert rows[2][6] == "–"  # all draws of zeros are alike: no interval
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    place = view.table.visualRect(view.table.model().index(3, 0)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [1]
