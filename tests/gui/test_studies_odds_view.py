"""The picture of odds: dots, bars, bands and words show what the draws of a study came to."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine import Study, run_study
from engine.studies.json_io import study_of
from engine.studies.picture import Pictures, StudyPicture
from engine.studies.plan import WHOLE, Shard
from engine.studies.results import open_results
from gui.language.numbers import readable
from gui.studies.odds_view import OddsView
from gui.studies.strip_axis import DrawFigure
from gui.style.look import Look
from gui.style.theme import Mode
from tests.gui.conftest import settle

LEFT = Qt.MouseButton.LeftButton
EXPERIMENT: dict[str, Any] = {
    "dataset": {"samples": 60, "test_samples": 20},
    "network": {"hidden": [4, 3]},
    "training": {"iterations": 150, "learning_rate": 0.5},
}
ZEROS, RANDOM, HE = range(3)
RUNS = [
    {"initialiser": "zeros"},
    {"initialiser": "random", "scale": 1.0},
    {"initialiser": "he"},
]
TWELVE = [
    {"initialiser": "he", "gain": 0.25 * (place + 1), "name": f"He, gain {place}"} for place in range(12)
]
SIZES = [QSize(400, 500), QSize(1280, 400), QSize(1280, 640), QSize(1900, 1000)]
Make = Callable[..., OddsView]


def made(runs: list[dict[str, Any]], **more: Any) -> Study:
    fields = {"experiment": {**EXPERIMENT, "runs": runs}, "draws": 12, "reached": {"test_accuracy": 0.6}}
    return study_of({**fields, **more})


@pytest.fixture(scope="module")
def study() -> Study:
    return made(RUNS)


@pytest.fixture(scope="module")
def pictures(study: Study, tmp_path_factory: pytest.TempPathFactory) -> tuple[StudyPicture, ...]:
    """Without draws, with a third of them, with two thirds, and with all."""
    return growing(study, tmp_path_factory.mktemp("odds") / "results.sqlite")


def growing(study: Study, path: Path) -> tuple[StudyPicture, ...]:
    with open_results(path, study) as results:
        pictures = Pictures(results)
        taken = [pictures.picture()]
        for part in (Shard(2, 3), Shard(1, 3), WHOLE):
            run_study(study, path, cores=1, shard=part)
            taken.append(pictures.picture())
    return tuple(taken)


def picture_of(study: Study, path: Path, looked_at: int = 0) -> StudyPicture:
    run_study(study, path, cores=1)
    with open_results(path, study) as results:
        return Pictures(results).picture(looked_at)


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """Makes views with a study, in a size, that are seen."""
    views: list[OddsView] = []

    def one(
        study: Study, *pictures: StudyPicture, size: QSize = SIZES[2], look: Look | None = None
    ) -> OddsView:
        view = OddsView()
        views.append(view)
        qtbot.addWidget(view)
        view.resize(size)
        view.set_look(look or Look(Mode.LIGHT, 1.0))
        view.show_study(study)
        view.show()
        qtbot.waitExposed(view)
        for picture in pictures:
            view.show_picture(picture)
        settle()
        return view

    yield one
    views.clear()


def click(qtbot: QtBot, on: QWidget, place: QPointF | QPoint) -> None:
    point = place.toPoint() if isinstance(place, QPointF) else place
    qtbot.mouseClick(on, LEFT, pos=point)


def test_each_draw_is_a_dot_at_its_figure_and_filled_where_it_reached(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view, last = make(study, *pictures), pictures[-1]
    axis, plot = view.strips.axis, view.strips.view_rect
    for run, found in enumerate(last.draws.figures):
        row = view.strips.rows[run]
        assert row.numbers.tolist() == found.numbers.tolist()
        left, right = axis.shown
        shown = left + (row.places - plot.left()) / plot.width() * (right - left)
        assert shown == pytest.approx(found.test_accuracy)
        assert row.dots.filled.tolist() == (found.reached > 0.0).tolist()
        assert row.dots.across.tolist() == row.places.tolist()
        assert all(row.rect.top() < y < row.rect.bottom() for y in row.dots.down)
    assert {bool(each) for row in view.strips.rows[:3] for each in row.dots.filled} == {True, False}


@pytest.mark.parametrize("quantity", [0, 1, 2])
def test_a_dot_keeps_its_place_while_others_fall(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...], quantity: int
) -> None:
    view = make(study)
    click(qtbot, view.quantities.buttons[quantity], QPoint(5, 5))
    before: dict[float, tuple[float, float]] = {}
    axis = None
    for picture in pictures:
        view.show_picture(picture)
        places = {
            number: (x, y)
            for row in view.strips.rows[:3]
            for number, x, y in zip(row.numbers, row.dots.across, row.dots.down, strict=True)
        }
        if axis == view.strips.axis:  # an axis that grows moves all
            assert {number: places[number] for number in before} == before
        before, axis = places, view.strips.axis
    assert len(before) == 36


def test_bars_show_the_odds_with_wilsons_interval_and_the_figures(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view, cells = make(study, pictures[-1]), pictures[-1].summary.cells
    width, left = view.bars.view_rect.width(), view.bars.view_rect.left()
    for run in (RANDOM, HE):
        odds = cells[run].odds
        assert odds is not None
        assert view.bars.bars[run].rect().width() == pytest.approx(odds.share * width)
        whisker = view.bars.whiskers[run].path().boundingRect()
        assert (whisker.left() - left) / width == pytest.approx(odds.low)
        assert (whisker.right() - left) / width == pytest.approx(odds.high)
        assert view.bars.shares[run].text() == f"{odds.share:.0%}".replace("%", "\u202f%")
        assert view.bars.intervals[run].text() == f"{100 * odds.low:.0f} to {100 * odds.high:.0f}"


def test_rows_of_bars_stand_beside_those_of_dots(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    for size in SIZES:
        view = make(study, pictures[-1], size=size)
        tops = [row.rect.top() for row in view.strips.rows[:3]]
        assert [rect.top() for rect in view.bars._rects] == pytest.approx(tops)


def test_zeros_have_no_interval_and_say_that_all_draws_are_alike(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study, pictures[-1])
    assert view.bars.whiskers[ZEROS].path().isEmpty()
    assert view.bars.intervals[ZEROS].text() == "all draws alike"
    assert view.bars.shares[ZEROS].text() in ("0\u202f%", "100\u202f%")
    assert "Zeros: 0 of 12 draws reach 60\u202f%, all draws alike" in view.bars.sentences


def test_what_diverged_stands_at_the_edge_and_is_said(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    steep = {"network": {"activation": "linear"}, "training": {"learning_rate": 50.0, "iterations": 200}}
    runs = [{"initialiser": "he"}, {"initialiser": "zeros"}]
    study = study_of({"experiment": {**steep, "runs": runs}, "draws": 5, "reached": {"test_accuracy": 0.0}})
    picture = picture_of(study, tmp_path / "steep.sqlite")
    view, found = make(study, picture), picture.draws.figures[0]
    diverged = ~np.isnan(found.diverged_at)
    assert diverged.any()
    words = f"{diverged.sum()} diverged"
    assert view.strips.rows[0].note.text() == words
    assert view.bars.sentences[0].endswith(words)
    click(qtbot, view.quantities.buttons[1], QPoint(5, 5))
    assert view.strips.axis.quantity is DrawFigure.COST
    row, edge = view.strips.rows[0], view.strips.edge.line().x1()
    assert view.strips.edge.isVisible()
    assert view.strips.edge_label.text() == "∞"
    assert (row.places > edge).tolist() == (~np.isfinite(found.cost)).tolist()
    assert not row.dots.filled[diverged].any()
    told = view.strips.words_at(row.spot(int(np.flatnonzero(diverged)[0])))
    assert "Diverged at iteration" in told
    _, median = view.bands.medians[0].getData()
    assert np.isfinite(median).all()
    assert median.max() <= view.bands.y_range[1]


def test_iterations_to_reach_leave_what_did_not_at_the_edge(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study, pictures[-1])
    click(qtbot, view.quantities.buttons[2], QPoint(5, 5))
    row, edge = view.strips.rows[HE], view.strips.edge.line().x1()
    assert (row.places < edge).tolist() == row.filled.tolist()
    assert view.strips.edge_label.text() == "not reached"
    assert not view.strips.level.isVisible()


def test_the_level_is_a_line_through_the_figure_that_it_is_of(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...], tmp_path: Path
) -> None:
    view = make(study, pictures[-1])
    row, line = view.strips.rows[HE], view.strips.level.line().x1()
    assert view.strips.level_label.text() == "≥ 60\u202f%"
    assert (row.places >= line - 1e-6).tolist() == row.filled.tolist()
    by_cost = made(RUNS[2:3], reached={"cost": 0.5}, draws=3)
    view = make(by_cost, picture_of(by_cost, tmp_path / "cost.sqlite"))
    assert not view.strips.level.isVisible()
    click(qtbot, view.quantities.buttons[1], QPoint(5, 5))
    assert view.strips.level.isVisible()
    assert view.strips.level_label.text() == "≤ 0.5"


def test_a_click_on_a_dot_asks_for_its_draw_and_one_beside_for_its_run(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study, pictures[-1])
    row = view.strips.rows[HE]
    for index in (0, 7):
        on_top = view.strips.draw_at(row.spot(index))
        assert on_top is not None
        assert on_top[0] == HE
        with qtbot.waitSignal(view.draw_asked) as asked:
            click(qtbot, view.strips.viewport(), row.spot(index))
        assert asked.args == [int(row.numbers[on_top[1]])]
    view.choose(ZEROS)
    asks: list[int] = []
    view.draw_asked.connect(asks.append)
    click(qtbot, view.strips.viewport(), row.spot(7))
    QTest.mouseDClick(view.strips.viewport(), LEFT, pos=row.spot(7).toPoint())
    assert len(asks) == 1
    with qtbot.waitSignal(view.run_chosen) as chosen:
        click(qtbot, view.strips.viewport(), row.key.line().center())
    assert chosen.args == [HE]
    assert view.words.text.startswith("He: ") or "\nHe: " in view.words.text
    assert view.strips.rows[HE].ground.isVisible()
    assert not view.strips.rows[ZEROS].ground.isVisible()


def test_arrow_keys_walk_through_the_dots_and_enter_asks_for_one(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study, pictures[-1])
    view.activateWindow()
    view.choose(HE)
    view.strips.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.strips.hasFocus)
    row = view.strips.rows[HE]
    walked = []
    for _ in range(12):
        with qtbot.waitSignal(view.draw_asked) as asked:
            qtbot.keyClick(view.strips, Qt.Key.Key_Return)
        walked += asked.args
        qtbot.keyClick(view.strips, Qt.Key.Key_Right)
    order = np.lexsort((row.numbers, row.places))
    assert walked == row.numbers[order].astype(int).tolist()
    assert view.strips.ring.isVisible()
    assert view.strips.accessibleDescription().startswith("He, seed ")
    qtbot.keyClick(view.strips, Qt.Key.Key_Up)
    assert view.chosen == RANDOM
    qtbot.keyClick(view.strips, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.draw_asked) as asked:
        qtbot.keyClick(view.strips, Qt.Key.Key_Enter)
    assert asked.args[0] % 3 == RANDOM


def test_a_dot_tells_its_seed_and_its_figures(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view, found = make(study, pictures[-1]), pictures[-1].draws.figures[RANDOM]
    spot = view.strips.rows[RANDOM].spot(5)
    run, index = view.strips.draw_at(spot) or (-1, -1)
    words = view.strips.words_at(spot).split("\n")
    assert words[0] == f"{view.strips._names[run]}, seed {index}"
    assert f"{found.test_accuracy[index]:.1%}".replace("%", "") in words[1]
    assert view.strips.words_at(QPointF(1.0, 1.0)) == ""


def test_a_dot_tells_the_training_accuracy_where_that_is_to_be_reached(
    make: Make, pictures: tuple[StudyPicture, ...]
) -> None:
    """It is what the dots stand at."""
    view = make(made(RUNS, reached={"train_accuracy": 0.6}), pictures[-1])
    found, spot = pictures[-1].draws.figures[HE], view.strips.rows[HE].spot(5)
    _, index = view.strips.draw_at(spot) or (-1, -1)
    expected = f"Training accuracy {found.train_accuracy[index]:.1%}".replace("%", "\u202f%")
    assert expected in view.strips.words_at(spot).split("\n")


def test_bands_are_the_quantiles_of_the_costs(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view, bands = make(study, pictures[-1]), pictures[-1].draws.bands
    for run in (RANDOM, HE):
        x, y = view.bands.medians[run].getData()
        assert x.tolist() == bands[run].iterations.tolist()
        assert 10.0**y == pytest.approx(bands[run].quantiles[2])
        outer = 10.0 ** view.bands.bands[run][0].outline[1]
        stops = x.size
        assert outer[:stops] == pytest.approx(bands[run].quantiles[4])
        assert outer[stops:][::-1] == pytest.approx(bands[run].quantiles[0])
    middle = view.bands.view.mapViewToScene(QPointF(75.0, np.mean(view.bands.y_range)))
    last = float(bands[HE].quantiles[2, -1])
    assert view.bands.accessibleDescription().endswith(f"He: median {readable(last)}")
    view.choose(HE)
    told = view.bands.words_at(QPointF(middle))
    assert told.startswith("Iteration 75\n")
    assert "He: 5\u202f%" in told
    assert f"{study.run_names[RANDOM]}: median" in told


def test_a_name_beside_the_bands_chooses_its_run(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study, pictures[-1])
    assert view.chosen == HE  # the last one, as in the window
    label = view.bands.labels.labels[RANDOM]
    with qtbot.waitSignal(view.run_chosen) as chosen:
        click(qtbot, view.bands.viewport(), label.sceneBoundingRect().center())
    assert chosen.args == [RANDOM]
    brushes = [view.bands.bands[run][0].brush().color().alphaF() for run in (RANDOM, HE)]
    assert brushes[0] > 0.0 == brushes[1]


def test_run_against_run_counts_draws_of_the_same_seed(
    qtbot: QtBot, make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view, found = make(study, pictures[-1]), pictures[-1].draws.figures
    he, random = found[HE].test_accuracy, found[RANDOM].test_accuracy
    better, equal = int((he > random).sum()), int((he == random).sum())
    click(qtbot, view.pairs, view.pairs.square.cell(HE, RANDOM).center())
    told = f"He is better than {study.run_names[RANDOM]} in {better} of 12 draws" + (
        f", equal in {equal}" if equal else ""
    )
    assert told in view.words.text
    assert view.pairs.accessibleDescription() == told
    assert view.pairs.share(HE, RANDOM) == f"{better / 12:.0%}".replace("%", "\u202f%")
    assert view.chosen == HE
    qtbot.keyClick(view.pairs, Qt.Key.Key_Left)
    assert view.pairs.looked_at == (HE, ZEROS)
    qtbot.keyClick(view.pairs, Qt.Key.Key_Up)
    assert view.pairs.looked_at == (RANDOM, ZEROS)


def test_without_draws_there_is_a_sentence_and_nothing_drawn(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    view = make(study)
    assert view.words.text == "No draws yet"
    view.show_picture(pictures[0])
    assert "He: no draws yet" in view.words.text
    assert all(not row.numbers.size and not row.box.isVisible() for row in view.strips.rows)
    assert [label.text() for label in view.bars.shares[:3]] == ["–"] * 3
    assert view.copied() == ()


def test_nothing_of_another_study_stays(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...], tmp_path: Path
) -> None:
    view = make(study, pictures[-1])
    view.choose(HE)
    other = made([{"initialiser": "glorot"}], draws=3)
    view.show_study(other)
    assert view.chosen == 0
    assert not any(row.numbers.size for row in view.strips.rows)
    assert not view.pairs.isVisible()
    assert not view.pages.isVisible()
    view.show_picture(picture_of(other, tmp_path / "other.sqlite"))
    assert view.strips.rows[0].numbers.tolist() == [0.0, 1.0, 2.0]
    assert not view.strips.rows[1].dots.isVisible()


def test_the_cell_that_is_looked_at_is_drawn(make: Make, tmp_path: Path) -> None:
    swept = made(RUNS[1:3], draws=3, axes=[{"vary": "gain", "values": [0.5, 2.0]}])
    path = tmp_path / "swept.sqlite"
    view = make(swept, picture_of(swept, path))
    assert view.strips.rows[1].numbers.tolist() == [1.0, 3.0, 5.0]
    view.show_picture(picture_of(swept, path, looked_at=1))
    assert view.strips.rows[1].numbers.tolist() == [7.0, 9.0, 11.0]
    rows = view.copied()
    assert rows[1][1] == 3
    assert len(rows) == 6  # headings and two runs, a gap, headings and one pair


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("presenting", [False, True])
def test_twelve_runs_have_their_rows_at_every_size(
    make: Make, tmp_path: Path, size: QSize, presenting: bool
) -> None:
    twelve = made(TWELVE, draws=3)
    look = Look(
        Mode.DARK, 1.39 if size.width() == 1900 else 1.0, presenting=presenting and size.width() == 1900
    )
    view = make(twelve, picture_of(twelve, tmp_path / "twelve.sqlite"), size=size, look=look)
    assert view.size() == size
    room = view.strips.rect()
    bottoms = [row.rect.bottom() for row in view.strips.rows]
    assert bottoms == sorted(bottoms)
    assert bottoms[-1] <= room.bottom()
    for row, share in zip(view.strips.rows, view.bars.shares, strict=True):
        assert row.name.text()
        assert row.numbers.size == 3
        name = row.name.sceneBoundingRect()
        assert name.left() >= 0.0
        assert name.right() <= row.rect.right()
        assert share.sceneBoundingRect().right() <= view.bars.width()
        assert all(row.strip.top() - 1.0 <= y <= row.strip.bottom() + 1.0 for y in row.dots.down)


@pytest.mark.parametrize("size", [QSize(40, 30), QSize(150, 900), QSize(2500, 250)])
def test_no_size_is_too_odd(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...], size: QSize
) -> None:
    view = make(study, *pictures, size=size)
    for place in range(3):
        view.quantities.buttons[place].click()
        view.pages.buttons[place % 2].click()
        assert not view.grab().isNull()
    assert view.strips.rows[HE].numbers.size == 12


@pytest.mark.parametrize("code", ["de", "es"])
def test_a_view_made_in_another_language_speaks_it(
    speaking: Callable[[str], None],
    make: Make,
    study: Study,
    pictures: tuple[StudyPicture, ...],
    code: str,
) -> None:
    speaking(code)
    view = make(study, pictures[-1])
    words = view.words.text + view.words.toolTip()
    draws, alike = {"de": ("von 12 Ziehungen", "gleich"), "es": ("de 12 sorteos", "iguales")}[code]
    assert words.count(draws) >= 3
    assert view.bars.intervals[ZEROS].text().endswith(alike)
    assert view.strips.rows[ZEROS].name.text() == {"de": "Nullen", "es": "Ceros"}[code]


@pytest.mark.parametrize("mode", [*Mode])
def test_dots_have_the_colours_of_their_runs(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...], mode: Mode
) -> None:
    look = Look(mode, 1.0)
    view = make(study, pictures[-1], look=look)
    colours = [row.dots.colour.name().upper() for row in view.strips.rows[:3]]
    assert colours == list(look.palette.runs[:3])
    assert view.strips.rows[0].dots.ground.name().upper() == look.palette.card
    assert not view.grab().isNull()


def test_copied_figures_are_those_of_the_summary(
    make: Make, study: Study, pictures: tuple[StudyPicture, ...]
) -> None:
    rows, cells = make(study, pictures[-1]).copied(), pictures[-1].summary.cells
    heads = list(rows[0])
    he, zeros = rows[1 + HE], rows[1 + ZEROS]
    assert he[heads.index("Reached")] == cells[HE].reached
    median = cells[HE].test_accuracy
    assert median is not None
    assert he[heads.index("Test accuracy, 50\u202f%")] == median.median
    training = cells[HE].train_accuracy
    assert training is not None
    assert he[heads.index("Training accuracy, 5\u202f%")] == training.q05
    assert zeros[heads.index("Odds, from")] is None
    assert len(rows) == 4 + 2 + 3
