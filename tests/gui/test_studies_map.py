"""The map: what is drawn, said and asked for over two settings of a study."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from engine import Study
from engine.studies.picture import StudyPicture
from engine.studies.plan import Shard
from engine.studies.theory_curves import theory_curves
from gui.language.words import tr
from gui.studies.map_painting import ink_on
from gui.studies.map_view import MapView
from gui.studies.quantities import QUANTITIES
from gui.style.colour_scale import sequential_table
from gui.style.look import Look
from gui.style.theme import Mode
from tests.gui.colours import DEFICIENCIES, contrast, lab_of, linear
from tests.gui.drawn_studies import pictured, small_study

AXES = ("gain", [2.0, 0.5, 1.0]), ("depth", [3, 1])
TWELVE = [{"initialiser": name, "gain": gain} for name in ("he", "glorot", "lecun") for gain in (1, 2, 3, 4)]


def shown(
    qtbot: QtBot, study: Study, picture: StudyPicture | None, size: tuple[int, int] = (1000, 500)
) -> MapView:
    view = MapView()
    qtbot.addWidget(view)
    view.show_study(study)
    view.resize(*size)
    view.show()
    qtbot.waitExposed(view)
    if picture is not None:
        view.show_picture(picture)
    return view


def middle(view: MapView, run: int, row: int, column: int) -> QPoint:
    layout = view.canvas.layout_now()
    assert layout is not None
    return layout.cell(layout.runs.index(run), row, column).center().toPoint()


@pytest.fixture(scope="module")
def study() -> Study:
    return small_study(*AXES, network={"hidden": [4], "activation": "tanh"})


@pytest.fixture(scope="module")
def picture(study: Study, tmp_path_factory: pytest.TempPathFactory) -> StudyPicture:
    return pictured(study, tmp_path_factory.mktemp("map") / "map.sqlite", looked_at=2)


@pytest.mark.parametrize("quantity", QUANTITIES, ids=lambda quantity: quantity.name)
def test_every_cell_has_the_colour_of_its_value(
    qtbot: QtBot, study: Study, picture: StudyPicture, quantity: Any
) -> None:
    view = shown(qtbot, study, picture)
    view.quantity.choose(quantity.name)
    drawn = view._drawn
    assert drawn is not None
    picture_of_it = view.canvas.grab().toImage()
    by_axes = {(cell.run, *cell.axes.values()): cell for cell in picture.summary.cells}
    for run, name in enumerate(study.run_names):
        for row, depth in enumerate((1, 3)):
            for column, gain in enumerate((0.5, 1.0, 2.0)):
                figures = quantity.figures(by_axes[name, gain, depth])
                value = drawn.values[run, row, column]
                assert figures[0] == value if figures else math.isnan(value)
                if math.isnan(value) or (column == 0 and row == 0):
                    continue
                corner = middle(view, run, row, column) + QPoint(-30, 30)  # beside the number and the line
                wanted = QColor.fromRgb(int(sequential_table()[round(drawn.shares[run, row, column] * 255)]))
                if not has_line(view, run, corner):
                    assert picture_of_it.pixelColor(corner) == wanted
    low, high = drawn.shown
    assert (drawn.shares[np.isfinite(drawn.shares)] >= 0.0).all()
    assert low < high
    assert len(view.legend.texts) == 3
    assert len(view.copied()) == 9


def has_line(view: MapView, run: int, place: QPoint) -> bool:
    """Whether a line of theory goes by."""
    layout, plane = view.canvas.layout_now(), view._plane
    assert layout is not None
    assert plane is not None
    points = [
        layout.spot(layout.runs.index(run), across, up)
        for line in plane.lines[run]
        for across, up in zip(line.across, line.up, strict=True)
        if math.isfinite(across + up)
    ]
    return any((point - QPointF(place)).manhattanLength() < 60 for point in points)


def test_the_mouse_is_told_both_values_and_the_draws(
    qtbot: QtBot, study: Study, picture: StudyPicture
) -> None:
    view = shown(qtbot, study, picture)
    words = view.canvas.words_at(QPointF(middle(view, 2, 1, 0)))
    assert words.split("\n")[:2] == ["Gain: 0.5", "Depth: 3"]
    cell = next(
        cell
        for cell in picture.summary.cells
        if cell.run == study.run_names[2] and cell.axes == {"gain": 0.5, "depth": 3}
    )
    assert cell.test_accuracy is not None
    assert f"He: median {100 * cell.test_accuracy.median:.0f}" in words
    assert words.endswith(f"{cell.reached} of 4 draws reached it")
    assert view.canvas.words_at(QPointF(1.0, 1.0)) == ""
    view.quantity.choose("odds")
    assert "Wilson" in view.canvas.words_at(QPointF(middle(view, 2, 1, 0)))


def test_a_click_asks_for_the_cell(qtbot: QtBot, study: Study, picture: StudyPicture) -> None:
    view = shown(qtbot, study, picture)
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    for run, row, column in ((0, 0, 0), (1, 1, 0), (2, 1, 2), (2, 0, 1)):
        place = middle(view, run, row, column)
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=place)
        assert view.canvas.run == run
    assert asked == [3, 2, 0, 5]  # by their order in the study: gain 2, 0.5, 1, each with depth 3, 1
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert len(asked) == 4


def test_keys_go_from_cell_to_cell_and_on_to_the_next_run(
    qtbot: QtBot, study: Study, picture: StudyPicture
) -> None:
    view = shown(qtbot, study, picture)
    asked: list[int] = []
    view.cell_asked.connect(asked.append)
    keys = Qt.Key
    for key, run, cell in (
        (keys.Key_Left, 0, (0, 0)),
        (keys.Key_Down, 0, (0, 0)),
        (keys.Key_Up, 0, (1, 0)),
        (keys.Key_Up, 0, (1, 0)),
        (keys.Key_Right, 0, (1, 1)),
        (keys.Key_Right, 0, (1, 2)),
        (keys.Key_Right, 1, (1, 0)),
        (keys.Key_Left, 0, (1, 2)),
        (keys.Key_Down, 0, (0, 2)),
    ):
        qtbot.keyClick(view.canvas, key)
        assert (view.canvas.run, view.canvas.cursor_at) == (run, cell)
        assert view.run.currentIndex() == run
    qtbot.keyClick(view.canvas, keys.Key_Return)
    assert asked == [1]
    assert view.canvas.accessibleDescription().startswith("Gain: 2\nDepth: 1\nZeros")


def test_runs_are_chosen_where_not_all_have_room(qtbot: QtBot, study: Study, picture: StudyPicture) -> None:
    view = shown(qtbot, study, picture, (1000, 500))
    assert view.run.isHidden()
    view.resize(300, 260)
    assert not view.run.isHidden()
    layout = view.canvas.layout_now()
    assert layout is not None
    assert layout.runs == (0,)
    view.run.setFocus()
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    for key, run in ((right, 1), (right, 2), (right, 2), (left, 1)):
        qtbot.keyClick(view.run, key)
        layout = view.canvas.layout_now()
        assert layout is not None
        assert layout.runs == (run,)
    assert "Glorot" in view.canvas.words_at(QPointF(middle(view, 1, 0, 0)))


def test_cells_without_draws_are_empty_and_said_to_be(qtbot: QtBot, tmp_path: Path) -> None:
    one = small_study(*AXES, draws=1)
    view = shown(qtbot, one, None)
    assert view.canvas.words_at(QPointF(middle(view, 0, 0, 0))) == ""
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert view.copied() == ()
    view.show_picture(pictured(one, tmp_path / "some.sqlite", Shard(1, 6)))  # the first cell: gain 2, depth 3
    drawn = view._drawn
    assert drawn is not None
    assert np.isfinite(drawn.values[2]).tolist() == [[False, False, False], [False, False, True]]
    assert view.legend.gaps == "no draws yet"
    assert "no draws yet" in view.canvas.words_at(QPointF(middle(view, 2, 0, 0)))
    colours = {view.canvas.grab().toImage().pixelColor(middle(view, 2, 0, 0) + QPoint(x, 0)).name()
               for x in range(20)}  # fmt: skip
    assert len(colours) > 1  # hatched
    view.show_picture(pictured(one, tmp_path / "some.sqlite"))
    assert not view.legend.gaps


def test_cells_that_no_draw_reached_are_not_said_to_wait(qtbot: QtBot, tmp_path: Path) -> None:
    never = small_study(
        ("learning_rate", [0.1, 0.2]), ("depth", [1, 2]), draws=1, runs=[{"initialiser": "zeros"}]
    )
    view = shown(qtbot, never, pictured(never, tmp_path / "never.sqlite"))
    view.quantity.choose("iterations_to_reach")
    assert view.legend.gaps == "none reached it"
    assert view.canvas.words_at(QPointF(middle(view, 0, 0, 0))).endswith("none of 1 draws reached it")


def test_what_earlier_versions_did_not_measure_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    one = small_study(*AXES, draws=1)
    before = pictured(one, tmp_path / "some.sqlite")
    cells = tuple(replace(cell, signal=None) for cell in before.summary.cells)
    view = shown(qtbot, one, replace(before, summary=replace(before.summary, cells=cells)))
    view.quantity.choose("signal")
    assert view.legend.gaps == "not measured"
    assert (
        view.canvas.words_at(QPointF(middle(view, 1, 0, 0)))
        .split("\n")[-1]
        .startswith("Glorot: not measured")
    )


def test_shares_near_none_and_all_are_not_rounded_to_them() -> None:
    shares = next(quantity for quantity in QUANTITIES if quantity.is_share)
    assert [shares.brief(share) for share in (0.0, 0.004, 0.5, 0.996, 1.0)] == ["0", "<1", "50", ">99", "100"]


def test_theory_is_drawn_from_the_engine(qtbot: QtBot, study: Study, picture: StudyPicture) -> None:
    view = shown(qtbot, study, picture)
    plane = view._plane
    assert plane is not None
    assert [len(lines) for lines in plane.lines] == [0, 1, 1]  # zeros have no signal
    varied = {"gain": (2.0, 0.5, 1.0), "depth": (3, 1)}
    (curve,) = theory_curves(study.experiment, study.experiment.runs[1], varied)
    line = plane.lines[1][0]
    for place in (0, 20, 50):
        gain, depth = (curve.places[name][place] for name in ("gain", "depth"))
        assert line.across[place] == pytest.approx(1.0 + math.log2(gain))
        assert line.up[place] == pytest.approx((depth - 1.0) / 2.0)
    assert "6 ξ" in view.key.text()
    assert "Schoenholz" in view.key.text()
    view.show_study(small_study(*AXES))
    assert tr("No line: theory knows no such depth for this activation and these rules.") in view.key.text()
    view.show_study(small_study(("width", [1, 2]), ("depth", [1, 2])))
    assert [len(lines) for lines in view._plane.lines] == [0, 3, 3]
    view.show_study(small_study(("width", [1, 2]), ("gain", [1.0, 2.0])))
    assert tr("White lines") not in view.key.text()


def test_what_the_experiment_has_now_is_said(qtbot: QtBot, study: Study, picture: StudyPicture) -> None:
    view = shown(qtbot, study, picture)
    assert "Gain 1, Depth 1" in view.key.text()


def test_twelve_runs_and_looks(qtbot: QtBot, tmp_path: Path) -> None:
    study = small_study(("depth", [1, 2]), ("activation", ["relu", "tanh"]), draws=1, runs=TWELVE)
    view = shown(qtbot, study, pictured(study, tmp_path / "twelve.sqlite"), (1900, 1000))
    for look in (Look(Mode.DARK, 1.0), Look(Mode.LIGHT, 1.5), Look(Mode.LIGHT, 1.4, presenting=True)):
        view.set_look(look)
        layout = view.canvas.layout_now()
        assert layout is not None
        room = view.canvas.rect()
        assert all(room.contains(area.toAlignedRect()) for area in layout.areas)
        assert len(layout.runs) == 12 or look.presenting
    view.set_look(Look(Mode.LIGHT, 1.0))
    view.resize(420, 300)
    layout = view.canvas.layout_now()
    assert layout is not None
    assert layout.runs == (0,)


def test_the_colours_are_even_and_told_apart_without_colour() -> None:
    """Lightness rises evenly, as all eyes see it; words on each colour can be read."""
    table = [f"#{int(colour) & 0xFFFFFF:06X}" for colour in sequential_table()]
    for matrix in DEFICIENCIES.values():
        lightness = [lab_of(np.clip(np.array(matrix) @ linear(colour), 0.0, 1.0))[0] for colour in table]
        assert min(np.diff(lightness[::8])) > 1.0
        assert np.ptp(np.diff(lightness[::32])) < 8.0
    for colour, number in zip(table, sequential_table(), strict=True):
        assert contrast(ink_on(int(number)).name(), colour) > 4.5


@pytest.mark.parametrize(("code", "words"), [("de", "Nullen"), ("es", "Ceros")])
def test_it_speaks_other_languages(
    qtbot: QtBot,
    study: Study,
    picture: StudyPicture,
    speaking: Callable[[str], None],
    code: str,
    words: str,
) -> None:
    speaking(code)
    view = shown(qtbot, study, picture)
    told = view.canvas.words_at(QPointF(middle(view, 0, 0, 0)))
    assert words in told
    assert "draws" not in told + view.key.text()
    assert "White" not in view.key.text()
    assert "Depth" not in told
