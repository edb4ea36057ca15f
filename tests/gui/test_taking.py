"""What is on screen is taken along: by menus, by Ctrl+C, and by the dialog that saves a figure."""

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QMessageBox

from engine import Study, run_study
from engine.experiment.json_io import parse_experiment
from engine.exports.subject import hash_of
from engine.measures.boundary import BOUNDARY
from engine.measures.curve import CURVE
from engine.measures.histograms import HISTOGRAMS
from engine.measures.summary import SUMMARY
from gui.exporting.figure_dialog import FigureDialog
from gui.exporting.paint import size_of
from gui.panels.taking_ways import Way
from gui.panels.zoom import Zoom
from gui.style.theme import LIGHT, Mode
from tests.gui.conftest import Lab, settle
from tests.gui.test_panel_menus import choose, right_click
from tests.gui.test_recovery import room_for

SVG = "{http://www.w3.org/2000/svg}"
ODD = parse_experiment(
    '{"title": "<b>&\\" title", "training": {"iterations": 200},'
    ' "runs": [{"initialiser": "zeros", "name": "<b>&\\" of it"}, {}]}'
)


def asked(lab: Lab) -> FigureDialog:
    lab.trigger("export_figure")
    return lab.window.findChildren(FigureDialog)[-1]


def pick(box: QComboBox, data: object) -> None:
    place = box.findData(data)
    assert place >= 0, [box.itemData(each) for each in range(box.count())]
    box.setCurrentIndex(place)


def saved(lab: Lab, figure: str, path: Path, scale: int = 2) -> Path:
    """The file, once it is written."""
    dialog = asked(lab)
    pick(dialog.figure, figure)
    pick(dialog.format, path.suffix)
    pick(dialog.scale, scale)
    dialog.path.setText(str(path))
    with lab.qtbot.waitSignal(lab.window.figures.taking.said):
        dialog.accept()
    return path


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def words_in(path: Path) -> list[str]:
    return [text.text or "" for text in ElementTree.parse(path).iter(f"{SVG}text")]


def form(menu: QMenu, text: str) -> QAction:
    forms = next(one for one in menu.findChildren(QMenu) if one.title() == "Copy the figures as")
    return next(action for action in forms.actions() if action.text() == text)


def test_a_picture_is_copied_with_its_figures(small: Lab) -> None:
    card = small.window.columns.cards[1]
    small.qtbot.waitUntil(lambda: bool(card.copied()))
    choose(right_click(card.title), "Copy the picture")
    content = QApplication.clipboard().mimeData()
    picture = content.imageData()
    assert isinstance(picture, QImage)
    assert picture.width() == 2 * (card.width() + 28)
    assert content.text().startswith("Run\tHe\nCost\t")
    drawing = ElementTree.fromstring(content.data("image/svg+xml").data())
    words = [text.text for text in drawing.iter(f"{SVG}text")]
    assert "He" in words
    assert "···" not in words, "on paper there is nothing to press"
    assert any("iteration 600 · Initialisation Lab" in (text or "") for text in words)


def test_a_table_is_copied_as_markdown_and_latex(small: Lab) -> None:
    results = small.window.results
    small.window.workspace.under.show_panel(results)
    small.qtbot.waitUntil(lambda: bool(results.copied()))
    menu = right_click(results.table.viewport())
    form(menu, "Markdown").trigger()
    heads, rule, *body = QApplication.clipboard().text().splitlines()
    assert heads.startswith("| Run | Initial cost |")
    assert rule.startswith("| --- | ---: |")
    assert [line.split(" | ")[0] for line in body] == ["| Zeros", "| He"]
    form(menu, "LaTeX").trigger()
    menu.close()
    assert QApplication.clipboard().text().startswith(r"\begin{tabular}{lrrrrrl}")


def test_ctrl_c_copies_the_card_of_the_chosen_run(small: Lab) -> None:
    small.window.chosen_run.choose(1)
    small.window.setFocus()
    QApplication.clipboard().clear()
    QTest.keyClick(small.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("Run\tHe\n")


def test_ctrl_c_in_a_field_copies_its_text(small: Lab) -> None:
    dialog = asked(small)
    dialog.path.setText("mine")
    dialog.path.selectAll()
    QTest.keyClick(dialog.path, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "mine"
    dialog.reject()


def test_the_costs_are_saved_as_they_are_zoomed_in(small: Lab, tmp_path: Path) -> None:
    plot = small.window.cost_plot
    plot._show_zoom(Zoom((100.0, 200.0), None))
    heads, *rows = rows_of(saved(small, "cost", tmp_path / "costs.csv"))
    assert heads == ["Iteration", "Zeros", "He"]
    curves = [run[CURVE] for run in small.frame.runs]
    assert len(rows) > 20
    for iteration, *costs in rows:
        assert 100 <= int(iteration) <= 200
        found = [curve.cost_at(int(iteration)) for curve in curves]
        assert [float(cost) for cost in costs] == [one[0] for one in found if one]
    words = words_in(saved(small, "cost", tmp_path / "costs.svg"))
    assert {"100", "200"} <= {*words}
    assert "0" not in words


def test_a_card_is_saved_with_its_grid_and_its_bins(small: Lab, tmp_path: Path) -> None:
    small.window.chosen_run.choose(1)
    run = small.frame.runs[1]
    rows = rows_of(saved(small, f"card-{run.id}", tmp_path / "card.csv"))
    assert ["Run", "He"] in rows
    assert ["Cost", repr(run[SUMMARY].cost)] in rows
    start = next(place for place, row in enumerate(rows) if row and row[0] == "Probability")
    grid = run[BOUNDARY].probabilities
    side = len(grid)
    read = [[round(255.0 * float(cell)) for cell in row[1:]] for row in rows[start + 1 : start + 1 + side]]
    assert read == grid.tolist()
    assert float(rows[start][1]) > run[BOUNDARY].extent.left
    bins = [row for row in rows if row and row[0] == "W1"]
    assert [int(row[3]) for row in bins] == run[HISTOGRAMS][0].shared.now.tolist()
    assert sum(int(row[4]) for row in bins) == run[HISTOGRAMS][0].weights.size


def test_every_format_is_written_and_the_folder_remembered(small: Lab, tmp_path: Path) -> None:
    for suffix in (".png", ".svg", ".pdf", ".csv"):
        assert saved(small, "window", tmp_path / f"all{suffix}").stat().st_size > 500
    dialog = asked(small)
    assert Path(dialog.path.text()).parent == tmp_path
    pick(dialog.figure, "cost")
    pick(dialog.format, ".png")
    size = size_of(small.window.figures.taking.figure_of(dialog.chosen))
    pick(dialog.scale, 4)
    assert f"{4 * size.width():,}" in dialog.size_label.text().replace("\N{NARROW NO-BREAK SPACE}", ",")
    dialog.reject()
    settle()
    for scale in (1, 4):
        picture = QImage(str(saved(small, "cost", tmp_path / f"{scale}.png", scale)))
        assert picture.size() == size * scale


def test_names_and_titles_are_escaped(open_lab: Callable[..., Lab], tmp_path: Path) -> None:
    lab = open_lab(ODD)
    words = words_in(saved(lab, "window", tmp_path / "all.svg"))
    assert '<b>&" of it' in words
    assert any(text.startswith('<b>&" title, iteration 0') for text in words)


def test_a_dark_window_is_saved_light_and_stays_dark(small: Lab, tmp_path: Path) -> None:
    small.window.model.set_mode(Mode.DARK)
    settle()
    before = small.window.grab().toImage()
    name = f"card-{small.frame.runs[1].id}"
    for figure in ("window", "cards", name, "cost"):
        picture = QImage(str(saved(small, figure, tmp_path / "dark.png", 1)))
        (tmp_path / "dark.png").unlink()
        assert picture.pixelColor(2, 2) == QColor(LIGHT.card)
        middle = picture.pixelColor(picture.width() // 2, 24)
        assert middle.lightness() > 200, (figure, middle.name())
    small.window.status.message.setText("")
    settle()
    assert small.window.appearance.look.mode is Mode.DARK
    after = small.window.grab().toImage()
    card = small.window.columns.cards[1]
    place = card.mapTo(small.window, QPoint(8, 8))
    assert before.pixelColor(place) == after.pixelColor(place)
    assert before.copy(0, 0, 1000, 500) == after.copy(0, 0, 1000, 500)


def test_a_figure_is_saved_while_it_plays(lab: Lab, tmp_path: Path) -> None:
    lab.training.play()
    lab.qtbot.waitUntil(lambda: lab.frame.iteration > 100)
    for suffix in (".svg", ".png", ".csv"):
        saved(lab, "window", tmp_path / f"all{suffix}")
    assert lab.training.state.playing
    reached = lab.frame.iteration
    lab.qtbot.waitUntil(lambda: lab.frame.iteration > reached)
    lab.training.pause()


def test_files_have_points_in_german(small: Lab, tmp_path: Path, speaking: Callable[[str], None]) -> None:
    speaking("de")
    rows = rows_of(saved(small, "cost", tmp_path / "kosten.csv"))
    assert all("," not in cell for row in rows[1:] for cell in row)
    assert float(rows[1][2]) == small.window.cost_plot.copied()[1][2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit to a file's size")
def test_a_full_disk_leaves_the_old_file_and_says_so(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "all.png"
    out.write_text("old", encoding="utf-8")
    figures = small.window.figures
    seen = next(each for each in figures.all() if each.name == "window")
    with room_for(500), small.qtbot.waitSignal(figures.taking.refused):
        figures.taking.save(seen, out, 1)
    small.window.findChild(QMessageBox, "refusal").reject()
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["all.png"]


def test_a_figure_that_takes_long_can_be_given_up(small: Lab, tmp_path: Path) -> None:
    given_up, window = Event(), small.window
    taking = window.figures.taking

    def endless() -> Iterator[list[str]]:
        given_up.wait()
        yield ["Cost"]

    seen = next(each for each in window.figures.all() if each.name == "cost")
    taking.save(replace(seen, cells=endless), tmp_path / "cost.csv", 1)  # type: ignore[arg-type]
    small.qtbot.waitUntil(window.progress.isVisible)
    assert window.progress.words.text() == "Exporting…"
    with small.qtbot.waitSignal(taking.said) as said:
        QTest.keyClick(window, Qt.Key.Key_Escape)
        given_up.set()
    assert said.args == ["Not exported: the file is as it was."]
    assert not window.progress.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_the_dialog(small: Lab, tmp_path: Path) -> None:
    dialog = asked(small)
    pick(dialog.format, ".svg")
    dialog.path.setText(str(tmp_path / "none" / "all.svg"))
    dialog.accept()
    assert dialog.isVisible()
    assert "none" in dialog.reason.text()
    dialog.path.setText(str(tmp_path / "all.txt"))
    dialog.accept()
    assert ".svg" in dialog.reason.text()
    dialog.reject()


def test_a_file_that_is_there_is_not_replaced_unasked(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "all.svg"
    out.write_text("old", encoding="utf-8")
    dialog = asked(small)
    pick(dialog.format, ".svg")
    dialog.path.setText(str(out))
    dialog.accept()
    dialog.findChildren(QMessageBox)[-1].reject()
    assert out.read_text(encoding="utf-8") == "old"
    dialog.reject()


def test_what_a_lesson_hides_is_in_no_drawing(small: Lab, tmp_path: Path) -> None:
    small.window.model.hide(frozenset({"verdict"}))
    dialog = asked(small)
    for suffix in (".svg", ".pdf", ".csv"):
        pick(dialog.format, suffix)
        dialog.path.setText(str(tmp_path / f"all{suffix}"))
        dialog.accept()
        assert "hidden" in dialog.reason.text()
    dialog.reject()
    small.window.figures.take(small.window.columns.cards[0], Way.PICTURE)
    content = QApplication.clipboard().mimeData()
    assert content.hasImage()
    assert not content.hasText()
    assert not content.hasFormat("image/svg+xml")
    for way in (Way.FIGURES, Way.MARKDOWN, Way.LATEX):
        with small.qtbot.waitSignal(small.window.figures.taking.said) as said:
            small.window.figures.take(small.window.columns.cards[0], way)
        assert "hidden" in said.args[0]
        assert not QApplication.clipboard().mimeData().hasText()
    small.window.model.hide(frozenset())


@pytest.mark.parametrize("name", ["forward", "confusion", "neurons", "diagnosis", "symmetry"])
def test_a_docked_panel_is_saved_from_its_menu(small: Lab, tmp_path: Path, name: str) -> None:
    small.window.docks.show_panel(name)
    panel = small.window.docks.panel(name)
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    choose(right_click(panel), "Save this figure…")
    dialog = small.window.findChildren(FigureDialog)[-1]
    assert dialog.figure.count() == 1
    pick(dialog.format, ".svg")
    path = tmp_path / "panel.svg"
    dialog.path.setText(str(path))
    with small.qtbot.waitSignal(small.window.figures.taking.said):
        dialog.accept()
    assert small.window.docks.docks[name].windowTitle() in words_in(path)


def test_a_study_is_said_to_be_of_its_own_experiment(small: Lab, tmp_path: Path) -> None:
    results, path = tmp_path / "mine.sqlite", tmp_path / "study.svg"
    study = Study(experiment={"title": "Another one", "training": {"iterations": 3}}, draws=2)
    run_study(study, results)
    small.window.studying.open_file(str(results))
    small.qtbot.waitUntil(lambda: small.window.studying.place is not None)
    small.window.figures.take(small.window.docks.panel("studies"), Way.SAVE)
    dialog = small.window.findChildren(FigureDialog)[-1]
    pick(dialog.format, ".svg")
    dialog.path.setText(str(path))
    with small.qtbot.waitSignal(small.window.figures.taking.said):
        dialog.accept()
    line = next(text for text in words_in(path) if "Initialisation Lab" in text)
    assert line.startswith("Another one, 6 trainings · ")
    assert line.endswith(hash_of(study.experiment))


def test_fields_of_the_dialog_have_names(small: Lab) -> None:
    dialog = asked(small)
    for field in dialog.findChildren(QLineEdit) + dialog.findChildren(QComboBox):
        assert field.accessibleName() or field.parent() is not dialog
    dialog.reject()
