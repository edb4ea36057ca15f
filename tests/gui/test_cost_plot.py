"""The cost plot: what it shows of the costs, how it is zoomed and read, and its labels."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.arrays import Array
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.curve import CURVE, Curve, buckets_of
from engine.output.frame import Frame, take_frame
from gui.language.numbers import count, readable
from gui.panels.cost_plot import CostPlot, figure_of
from gui.panels.cost_range import MOST_DECADES, cost_ticks, fitted, iteration_ticks
from gui.panels.curve_shape import Scale, shape_of
from gui.panels.margin_labels import apart
from gui.panels.zoom import Zoom, scaled
from gui.style.look import Look
from gui.style.theme import Mode
from gui.training.commands import State
from tests.gui.conftest import settle

SIZES = ((1240, 190), (1880, 330))
LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
REACHED = 2_000
ONE = '{"training": {"iterations": 2000}, "runs": [{}]}'
THREE = (
    '{"training": {"iterations": 2000}, "runs": '
    '[{"initialiser": "zeros"}, {"initialiser": "random"}, {"initialiser": "he"}]}'
)
NAMES = ("a first", "another one", "of a longer name than has room", "He", "x", "Zeros and more")
TWELVE = (
    '{"training": {"iterations": 2000}, "runs": ['
    + ", ".join(f'{{"initialiser": "he", "seed": {n}, "name": "{NAMES[n % 6]} {n}"}}' for n in range(12))
    + "]}"
)


@pytest.fixture(scope="module")
def frames() -> Iterator[Callable[[str, int], Frame]]:
    """Frames of experiments, each of which is trained once."""
    trainers: dict[str, Trainer] = {}

    def frame_at(text: str, iteration: int) -> Frame:
        if text not in trainers:
            trainers[text] = Trainer(parse_experiment(text))
            trainers[text].advance(REACHED)
        trainers[text].seek(iteration)
        return take_frame(trainers[text], CostPlot().requests)

    yield frame_at
    for trainer in trainers.values():
        trainer.close()


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., CostPlot]:
    """Makes a plot of an experiment, shown with a frame of it."""

    def make_one(
        text: str, frame: Frame | None, size: tuple[int, int] = SIZES[0], look: Look | None = None
    ) -> CostPlot:
        plot = CostPlot()
        qtbot.addWidget(plot)
        plot.resize(*size)
        plot.show()
        qtbot.waitExposed(plot)
        plot.set_look(look or Look(Mode.LIGHT, 1.0))
        experiment = parse_experiment(text)
        plot.show_runs(experiment)
        plot.show_state(State(False, 0, experiment.training.iterations, 0))
        if frame is not None:
            plot.show_frame(frame, words=True)
        settle()
        return plot

    return make_one


Make = Callable[..., CostPlot]
FrameAt = Callable[[str, int], Frame]


def costs_of(frame: Frame) -> Array:
    return np.concatenate([run[CURVE].costs for run in frame.runs])


# --- the range


def test_all_costs_of_the_experiment_are_in_the_range(make: Make, frames: FrameAt) -> None:
    frame = frames(THREE, REACHED)
    plot = make(THREE, frame)
    costs = costs_of(frame)
    assert readable(costs.max()) == "1773.6"  # the published one's first cost
    low, high = plot._plot.y_range
    assert low <= math.log10(costs.min()) <= math.log10(costs.max()) <= high
    y = plot.bands[1].outline[1]
    assert np.nanmax(y) == math.log10(costs.max())


def test_another_experiment_is_shown_in_a_range_of_its_own(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    wide = plot._plot.y_range
    plot.show_runs(parse_experiment(ONE))
    plot.show_frame(frames(ONE, REACHED), words=True)
    low, high = plot._plot.y_range
    assert high < 0.5 < 3.0 < wide[1]
    costs = costs_of(frames(ONE, REACHED))
    assert low <= math.log10(costs.min()) <= math.log10(costs.max()) <= high


@pytest.mark.parametrize(
    ("costs", "low", "high"),
    [
        ([0.7], -1.0, 0.0),
        ([0.7, 0.3], -1.0, 0.0),
        ([0.2, 1773.6], -0.75, 3.25),
        ([1e-8, 1e2], -8.0, 2.0),
        ([0.1, 1e10], -1.0, 10.0),  # eleven decades
        ([0.1, 1e300], -1.0, 11.0),
        ([1e-14, 1e-9, 1e-4, 10.0, 1e3], -9.0, 3.0),
        ([1e8, 1e25], 8.0, 20.0),
        ([0.0, math.inf, math.nan], -1.0, 0.0),
        ([], -1.0, 0.0),
    ],
)
def test_a_logarithmic_range_has_a_decade_to_twelve(costs: list[float], low: float, high: float) -> None:
    found = fitted([np.array(costs)], logarithmic=True)
    assert found == (low, high)
    assert 1.0 <= high - low <= MOST_DECADES


def test_on_a_linear_axis_no_run_flattens_another() -> None:
    assert fitted([np.array([0.7, 0.2]), np.array([1773.6, 0.5])], logarithmic=False) == (0.0, 3.0)
    assert fitted([np.array([80.0, 50.0])], logarithmic=False) == (0.0, 100.0)
    assert fitted([np.array([math.nan]), np.array([0.0])], logarithmic=False) == (0.0, 1.0)


def test_ticks_are_round_and_few() -> None:
    assert [words for _, words in iteration_ticks((0.0, 15_000.0))] == [
        count(place) for place in (0, 3_000, 6_000, 9_000, 12_000, 15_000)
    ]
    assert [place for place, _ in iteration_ticks((101.2, 104.9))] == [102.0, 103.0, 104.0]
    assert [words for _, words in cost_ticks((-1.0, 0.25), True)] == ["0.1", "0.2", "0.5", "1"]
    assert [words for _, words in cost_ticks((-4.0, 5.0), True)][::4] == ["10⁻⁴", "1", count(10_000)]
    assert [words for _, words in cost_ticks((-0.2, -0.15), True)] == ["0.64", "0.66", "0.68", "0.7"]
    assert [words for _, words in cost_ticks((0.0, 3.0), False)] == ["0", "0.7", "1.4", "2.1", "2.8"]


# --- zoom


def turn(plot: CostPlot, at: QPointF, notches: int, keys: Qt.KeyboardModifier = NOTHING) -> None:
    viewport = plot._plot.viewport()
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def inside(plot: CostPlot, across: float, down: float) -> QPointF:
    """A whole pixel at these shares of what the axes frame."""
    view = plot._plot.view_rect
    return QPointF(round(view.left() + across * view.width()), round(view.top() + down * view.height()))


def mouse(plot: CostPlot, kind: QEvent.Type, at: QPointF, held: bool) -> None:
    viewport = plot._plot.viewport()
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    event = QMouseEvent(
        kind,
        at,
        QPointF(viewport.mapToGlobal(at)),
        button,
        LEFT if held else Qt.MouseButton.NoButton,
        NOTHING,
    )
    QApplication.sendEvent(viewport, event)


def hover(plot: CostPlot, at: QPointF) -> None:
    mouse(plot, QEvent.Type.MouseMove, at, held=False)


def drag(plot: CostPlot, start: QPointF, end: QPointF) -> None:
    mouse(plot, QEvent.Type.MouseButtonPress, start, held=True)
    for share in (0.5, 1.0):
        mouse(plot, QEvent.Type.MouseMove, start + share * (end - start), held=True)
    mouse(plot, QEvent.Type.MouseButtonRelease, end, held=False)


def test_the_wheel_zooms_about_the_mouse_and_back(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    whole = plot._plot.view.viewRange()
    at = inside(plot, 0.25, 0.5)
    assert not plot.fit_button.isEnabled()
    before = plot._in_view(at).x()
    turn(plot, at, 5)
    (left, right), upright = plot._plot.view.viewRange()
    assert right - left < 0.5 * (whole[0][1] - whole[0][0])
    assert upright == whole[1]
    assert plot._in_view(at).x() == pytest.approx(before)
    assert plot.fit_button.isEnabled()
    turn(plot, at, -9)
    assert plot._plot.view.viewRange() == whole
    assert not plot.fit_button.isEnabled()


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_with_ctrl_or_shift_the_wheel_zooms_the_costs(
    make: Make, frames: FrameAt, keys: Qt.KeyboardModifier
) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    whole = plot._plot.view.viewRange()
    at = inside(plot, 0.5, 0.7)
    before = plot._in_view(at).y()
    turn(plot, at, 3, keys)
    across, (low, high) = plot._plot.view.viewRange()
    assert across == whole[0]
    assert high - low < 0.7 * (whole[1][1] - whole[1][0])
    assert plot._in_view(at).y() == pytest.approx(before)
    plot.fit_button.click()
    assert plot._plot.view.viewRange() == whole


def test_no_zoom_goes_beyond_the_costs_or_into_nothing(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    whole = plot._plot.view.viewRange()
    turn(plot, inside(plot, 0.99, 0.5), 60)
    left, right = plot._plot.view.viewRange()[0]
    assert right - left == pytest.approx(8.0)
    assert right <= whole[0][1]
    for _ in range(40):
        turn(plot, inside(plot, 0.01, 0.5), -1)
    assert plot._plot.view.viewRange() == whole
    assert scaled((2.0, 4.0), 4.0, 0.5, (0.0, 5.0), 1.0) == (0.0, 4.0)
    assert Zoom((2.0, 4.0)).moved(9.0, 9.0, (0.0, 5.0), (0.0, 1.0)) == Zoom((3.0, 5.0))


def test_zoomed_in_a_drag_moves_and_seeks_nothing(make: Make, frames: FrameAt, qtbot: QtBot) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    turn(plot, inside(plot, 0.5, 0.5), 6)
    left, right = plot._plot.view.viewRange()[0]
    pixels = 120.0
    with qtbot.assertNotEmitted(plot.sought):
        drag(plot, inside(plot, 0.5, 0.5), inside(plot, 0.5, 0.5) + QPointF(pixels, 0.0))
        settle()
        assert not plot._plot._wait.isActive()
    moved = plot._plot.view.viewRange()[0]
    way = pixels / plot._plot.view_rect.width() * (right - left)
    assert moved == pytest.approx([left - way, right - way])
    drag(plot, inside(plot, 0.1, 0.5), inside(plot, 0.1, 0.5) + QPointF(1e5, 0.0))
    assert plot._plot.view.viewRange()[0] == pytest.approx([0.0, right - left])


@pytest.mark.parametrize("notches", [0, 5])
def test_a_click_seeks_however_much_is_shown(make: Make, frames: FrameAt, qtbot: QtBot, notches: int) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    turn(plot, inside(plot, 0.3, 0.5), notches)
    at = inside(plot, 0.4, 0.5)
    wanted = round(plot._in_view(at).x())
    with qtbot.waitSignal(plot.sought) as sought:
        QTest.mouseClick(plot._plot.viewport(), LEFT, pos=at.toPoint())
    assert sought.args == [wanted]


def test_a_double_click_fits_all_in_again_and_seeks_nothing(
    make: Make, frames: FrameAt, qtbot: QtBot
) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    whole = plot._plot.view.viewRange()
    at = inside(plot, 0.3, 0.5)
    turn(plot, at, 5)
    turn(plot, at, 2, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(plot.sought):
        mouse(plot, QEvent.Type.MouseButtonPress, at, held=True)
        mouse(plot, QEvent.Type.MouseButtonRelease, at, held=False)
        mouse(plot, QEvent.Type.MouseButtonDblClick, at, held=True)
        mouse(plot, QEvent.Type.MouseButtonRelease, at, held=False)
        settle()
        assert not plot._plot._wait.isActive()
    assert plot._plot.view.viewRange() == whole


def test_a_zoom_is_kept_while_playing_and_forgotten_with_the_experiment(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, 500))
    whole = plot._plot.view.viewRange()
    turn(plot, inside(plot, 0.2, 0.5), 5)
    turn(plot, inside(plot, 0.2, 0.5), 2, Qt.KeyboardModifier.ControlModifier)
    zoomed = plot._plot.view.viewRange()
    assert zoomed[0] != whole[0]
    for iteration in (700, REACHED):
        plot.show_frame(frames(THREE, iteration), words=True)
        plot.show_state(State(True, iteration, REACHED + iteration, iteration))
        assert plot._plot.view.viewRange() == zoomed
    plot.show_logarithmic(False)
    assert plot._plot.view.viewRange()[0] == zoomed[0]
    plot.show_runs(parse_experiment(ONE))
    assert not plot.zoom.is_in


def test_zoomed_in_every_iteration_is_drawn_at_its_exact_cost(make: Make, frames: FrameAt) -> None:
    frame = frames(THREE, REACHED)
    plot = make(THREE, frame)
    turn(plot, inside(plot, 0.1, 0.5), 20)
    left, right = plot._plot.view.viewRange()[0]
    whole = frame.runs[1][CURVE].whole
    assert whole is not None
    x, y = plot.curves[1].getData()
    shown = (x >= left) & (x <= right)
    places = np.arange(math.ceil(left), math.floor(right) + 1)
    np.testing.assert_array_equal(x[shown], places)
    np.testing.assert_array_equal(y[shown], np.log10(whole[places]))
    assert plot.bands[1].path().isEmpty()


# --- the crosshair


@pytest.mark.parametrize("across", [0.0, 0.01, 0.3, 0.77])
def test_the_crosshair_reads_the_exact_costs(make: Make, frames: FrameAt, across: float) -> None:
    frame = frames(THREE, 1_800)
    plot = make(THREE, frame)
    at = inside(plot, across, 0.4)
    hover(plot, at)
    iteration = max(0, round(plot._in_view(at).x()))
    assert plot.crosshair.iteration.isVisible()
    assert plot.crosshair.iteration.text().strip() == count(iteration)
    told = []
    for number, run in enumerate(frame.runs):
        whole = run[CURVE].whole
        assert whole is not None
        told.append(f"{plot.names[number]} {readable(whole[iteration])}")
        assert plot.labels[number].text() == told[-1]
        x, y = plot.crosshair.dots[number].rect().center().toTuple()
        assert plot._in_view(QPointF(x, y)).toTuple() == pytest.approx(
            (iteration, math.log10(whole[iteration]))
        )
    said = plot._plot.accessibleDescription()
    assert count(iteration) in said
    assert all(words in said for words in told)
    QApplication.sendEvent(plot._plot, QEvent(QEvent.Type.Leave))
    assert not plot.crosshair.iteration.isVisible()
    assert plot.labels[2].text() == f"{plot.names[2]} {readable(frame.runs[2][CURVE].cost)}"
    assert count(frame.iteration) in plot._plot.accessibleDescription()


def test_the_crosshair_reads_no_iteration_that_was_not_reached(make: Make, frames: FrameAt) -> None:
    text = ONE.replace("2000", "4000")
    frame = frames(ONE, 300)
    plot = make(text, frame)
    hover(plot, inside(plot, 0.9, 0.4))
    assert plot.crosshair.iteration.text().strip() == count(REACHED)
    hover(plot, plot._plot.view_rect.bottomRight() + QPointF(20.0, -5.0))
    assert not plot.crosshair.iteration.isVisible()


def test_a_mean_says_that_it_is_one_and_no_cost_is_a_dash() -> None:
    assert figure_of((0.25, True)) == "0.2500"
    assert figure_of((0.25, False)) == "≈ 0.2500"
    assert figure_of(None) == "–"


def test_a_branch_is_read_from_where_it_left_on(make: Make, frames: FrameAt) -> None:
    frame = frames(ONE, REACHED)
    curve = frame.runs[0][CURVE]
    assert curve.whole is not None
    late = replace(
        curve_of(curve.whole[1_000:]),
        iterations=np.arange(1_000.0, REACHED + 1.0),
        buckets=buckets_of(curve.whole[1_000:], 1_000, 1),
    )
    (run,) = frame.runs
    text = ONE.replace("[{}]", '[{}, {"seed": 5}]')
    plot = make(text, replace(frame, runs=(run, replace(run, values={CURVE: late}))))
    assert plot.curves[1].getData()[0][0] == 1_000
    hover(plot, inside(plot, 0.2, 0.5))
    assert plot.labels[1].text() == f"{plot.names[1]} –"
    assert not plot.crosshair.dots[1].isVisible()
    hover(plot, inside(plot, 0.8, 0.5))
    assert plot.labels[1].text().split(" ")[-1] == plot.labels[0].text().split(" ")[-1]
    assert plot.crosshair.dots[1].isVisible()


# --- the labels in the margin


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [ONE, THREE, TWELVE])
@pytest.mark.parametrize("presenting", [False, True])
def test_labels_stand_in_the_margin_and_apart(
    make: Make, frames: FrameAt, size: tuple[int, int], text: str, presenting: bool
) -> None:
    look = Look(Mode.LIGHT, size[0] / 1240, presenting)
    plot = make(text, frames(text, 700), size, look)
    runs = len(plot.names)
    labels = [label for label in (*plot.labels[:runs], plot.margin.mark) if label.isVisible()]
    assert plot.margin.mark in labels or presenting or runs > 3
    assert all(label.isVisible() == (number < runs) for number, label in enumerate(plot.labels))
    margin = QRectF(plot._plot.viewport().rect())
    margin.setLeft(plot._plot.view_rect.right())
    assert margin.width() < 0.5 * plot._plot.width()
    places = [label.sceneBoundingRect() for label in labels]
    for place in places:
        assert margin.adjusted(0.0, -2.0, 1.0, 2.0).contains(place)
    room = plot._plot.view_rect.height()
    for number, one in enumerate(places):
        for other in places[number + 1 :]:
            meeting = one.intersected(other)
            # Letters do not touch: a line's height has room above and below them.
            assert meeting.height() <= 0.3 * one.height() or meeting.width() <= 0.0, (room, runs)
    for name, label, colour in zip(plot.names, plot.labels, plot._colours, strict=False):
        assert label.text().split(" ")[0].rstrip("…")
        assert name.startswith(label.text().split("…")[0].rsplit(" ", 1)[0][:3])
        assert label.brush().color().name() == look.palette.runs[colour].lower()


def test_costs_stand_beside_the_names_where_there_is_room(make: Make, frames: FrameAt) -> None:
    frame = frames(THREE, 700)
    plot = make(THREE, frame)
    assert [label.text() for label in plot.labels[:3]] == [
        f"{name} {readable(run[CURVE].cost)}" for name, run in zip(plot.names, frame.runs, strict=True)
    ]
    order = sorted(range(3), key=lambda number: plot.labels[number].y())
    assert order == sorted(range(3), key=lambda number: -frame.runs[number][CURVE].cost)


def test_no_label_stands_anywhere_before_there_are_costs(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, None)
    assert not [label for label in (*plot.labels, plot.margin.mark) if label.isVisible()]
    plot.show_frame(frames(THREE, 100), words=True)
    assert [label.isVisible() for label in plot.labels[:4]] == [True, True, True, False]


def test_no_figure_is_cut_in_a_very_narrow_plot(make: Make, frames: FrameAt) -> None:
    """As between a lesson and a panel while presenting at 1280 x 720."""
    plot = make(THREE, frames(THREE, 100), size=(300, 170), look=Look(Mode.LIGHT, 1.0, presenting=True))
    assert_within(plot)


def test_a_plot_that_becomes_narrow_leaves_its_labels_their_room(make: Make, frames: FrameAt) -> None:
    """Axis and margin of the wide plot take more than the narrow one has."""
    plot = make(THREE, frames(THREE, 100), size=(760, 170), look=Look(Mode.LIGHT, 1.0, presenting=True))
    plot.margin.write(["5.54·10¹⁰"] * 3)
    settle()
    plot.resize(296, 170)
    settle()
    assert_within(plot)


def assert_within(plot: CostPlot) -> None:
    edge = plot._plot.width()
    assert all(label.sceneBoundingRect().right() <= edge for label in plot.labels[:3])


def test_labels_are_pushed_apart_no_further_than_it_takes() -> None:
    assert apart([50.0, 20.0], 10.0, 0.0, 100.0) == [50.0, 20.0]
    assert apart([50.0, 50.0, 52.0], 10.0, 0.0, 100.0) == [50.0, 60.0, 70.0]
    assert apart([99.0, 98.0], 10.0, 0.0, 100.0) == [95.0, 85.0]
    assert apart([0.0, 0.0], 10.0, 0.0, 100.0) == [5.0, 15.0]


# --- ln 2


def test_ln_2_is_marked_where_it_is_shown(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, 700))
    line = plot.chance.line()
    assert line.y1() == line.y2() == pytest.approx(math.log10(math.log(2.0)))
    assert plot.margin.mark.isVisible()
    assert plot.margin.mark.text() == "ln 2"
    plot.show_logarithmic(False)
    assert plot.chance.line().y1() == pytest.approx(math.log(2.0))
    turn(plot, inside(plot, 0.5, 0.02), 8, Qt.KeyboardModifier.ControlModifier)
    assert not plot.chance.isVisible()
    assert not plot.margin.mark.isVisible()


# --- bands

STILL = Scale((0.0, 4_096.0), (-2.0, 1.0), 512.0, 150.0, logarithmic=True)


def curve_of(costs: Array) -> Curve:
    """A curve whose present is its end."""
    places = np.arange(costs.size, dtype=np.float64)
    return Curve(places, costs, costs.size - 1, buckets_of(costs, 0, 1), costs)


def noisy(count: int) -> Array:
    return np.exp(0.8 * np.random.RandomState(0).standard_normal(count)) * 0.5


def test_a_jagged_curve_is_a_band_from_minimum_to_maximum_with_an_average_in_it() -> None:
    costs = noisy(4_096)
    shape = shape_of(curve_of(costs), STILL)
    assert shape.low is not None
    assert shape.high is not None
    width = STILL.bucket_width
    assert width == 16
    parts = costs.reshape(-1, width)
    middles = np.arange(parts.shape[0]) * width + (width - 1) / 2.0
    at = np.searchsorted(shape.x, middles)
    np.testing.assert_array_equal(shape.x[at], middles)
    np.testing.assert_array_equal(shape.low[at], np.log10(parts.min(axis=1)))
    np.testing.assert_array_equal(shape.high[at], np.log10(parts.max(axis=1)))
    assert ((shape.low <= shape.y) & (shape.y <= shape.high)).all()
    means = np.log10(parts.mean(axis=1))
    assert shape.y[at[50]] == pytest.approx(means[46:55].mean())
    assert np.ptp(shape.y) < 0.6 * np.ptp(means)


@pytest.mark.parametrize(
    "costs",
    [
        np.full(4_096, 0.6931),
        np.exp(-np.arange(4_096.0) / 40.0) + 0.01,  # steep, then flat
        np.linspace(0.1, 5.0, 4_096),
        0.5 + 0.4 * np.sin(np.arange(4_096.0) / 400.0),
    ],
    ids=["flat", "steep", "rising", "waves"],
)
def test_a_smooth_curve_is_a_line(costs: Array) -> None:
    shape = shape_of(curve_of(costs), STILL)
    assert shape.low is None
    assert (shape.x[0], shape.x[-1]) == (0.0, 4_095.0)
    assert 10.0 ** shape.y[[0, -1]] == pytest.approx(costs[[0, -1]])
    drawn = np.interp(np.arange(64, 4_032), shape.x, shape.y)
    assert np.abs(drawn - np.log10(costs[64:4_032])).max() < 1.5 * STILL.pixel


def test_only_the_jagged_part_is_a_band_and_a_single_leap_is_one() -> None:
    costs = np.concatenate([noisy(1_024), np.full(3_072, 0.5)])
    costs[3_000] = 9.0
    shape = shape_of(curve_of(costs), STILL)
    assert shape.high is not None
    banded = shape.x[np.isfinite(shape.high)]
    assert banded.min() == 0.0
    early, late = banded[banded < 2_000], banded[banded > 2_000]
    assert early.max() < 1_024 + 64
    assert 2_900 < late.min() < 3_000 < late.max() < 3_100
    assert np.nanmax(shape.high[shape.x > 2_000]) == math.log10(9.0)
    x, y = shape.outline(slice(None))
    assert np.isnan(x).sum() == 2
    assert np.isnan(x).tolist() == np.isnan(y).tolist()


def test_where_each_iteration_has_room_there_is_no_band() -> None:
    costs = noisy(4_096)
    shape = shape_of(curve_of(costs), replace(STILL, x=(1_000.0, 1_200.0)))
    assert shape.low is None
    shown = (shape.x >= 1_000) & (shape.x <= 1_200)
    np.testing.assert_array_equal(shape.y[shown], np.log10(costs[1_000:1_201]))


def test_a_cost_that_is_no_number_leaves_a_gap() -> None:
    costs = np.append(noisy(400), [math.inf])
    shape = shape_of(curve_of(costs), replace(STILL, x=(0.0, 4_096.0)))
    assert not math.isfinite(shape.y[-1])
    x, y = shape.outline(slice(None))
    assert np.isfinite(y[np.isfinite(x)]).all()


def test_a_published_experiment_has_a_band_where_it_oscillates(make: Make, frames: FrameAt) -> None:
    plot = make(THREE, frames(THREE, REACHED))
    assert [band.path().isEmpty() for band in plot.bands[:3]] == [True, False, True]
    plot.show_runs(Experiment())
    assert all(band.path().isEmpty() for band in plot.bands)
