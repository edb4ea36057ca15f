"""The weights in the cards: on one scale, layer by layer, one of them large where it is clicked."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.measures.boundary import BOUNDARY
from engine.measures.histograms import BIAS_HISTOGRAMS, BINS, HISTOGRAMS, Bins
from gui.panels.evidence import GAP, Evidence, rooms_in
from gui.panels.histogram_drawing import draw_bars, ends_in, has_room_for
from gui.panels.histogram_layout import MOST_ON_A_PAGE, Entries, Part, cells_in, layers_on, pages_of
from gui.style.look import USUAL_LOOK
from tests.gui.conftest import Lab

ZEROS, RANDOM, HE = range(3)


def middle(lab: Lab, run: int, layer: int) -> QPoint:
    return lab.window.cards[run].histograms.cells()[layer].room.center().toPoint()


def test_picture_and_weights_fill_the_card_side_by_side(lab: Lab) -> None:
    for card in lab.window.cards:
        picture, weights = card.boundary.geometry(), card.histograms.geometry()
        assert picture.width() == picture.height() >= 0.55 * card.width()
        assert weights.left() > picture.right()
        assert weights.height() == picture.height()
        assert weights.right() == card.evidence.rect().right()


def test_a_layer_has_one_scale_in_all_runs_until_each_is_to_have_its_own(lab: Lab) -> None:
    panels = [card.histograms for card in lab.window.cards]
    for layer in range(3):
        assert len({panel.bins_of(layer).span for panel in panels}) == 1
    random, he = (panels[run].bins_of(0).now for run in (RANDOM, HE))
    assert np.count_nonzero(he) < np.count_nonzero(random) / 2
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_H)
    assert panels[HE].bins_of(0).span < panels[RANDOM].bins_of(0).span / 5.0
    assert panels[HE].bins_of(0) is lab.frame.runs[HE][HISTOGRAMS][0].own
    lab.trigger("shared_scale")
    assert panels[HE].bins_of(0) is lab.frame.runs[HE][HISTOGRAMS][0].shared


def test_a_click_enlarges_a_layer_in_every_card_and_another_shows_all_again(lab: Lab) -> None:
    cards = lab.window.cards
    lab.qtbot.mouseClick(cards[HE].histograms, Qt.MouseButton.LeftButton, pos=middle(lab, HE, 1))
    assert lab.window.chosen_run.index == HE
    for card in cards:
        assert [cell.layer for cell in card.histograms.cells()] == [1]
        assert card.histograms.size() == card.evidence.size()
        assert card.boundary.isHidden()
    lab.training.step(10)
    lab.wait_for(10)
    assert BOUNDARY not in lab.frame.runs[HE]  # what is not seen is not measured
    lab.trigger("pin")  # a pinned iteration may be without it, too
    lab.qtbot.mouseClick(cards[0].histograms, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert all([cell.layer for cell in card.histograms.cells()] == [0, 1, 2] for card in cards)
    lab.qtbot.waitUntil(lambda: BOUNDARY in lab.frame.runs[HE])


def test_a_layer_stays_large_on_cards_that_come_and_in_another_network(small: Lab) -> None:
    place = small.window.cards[0].histograms.cells()[1].room.center().toPoint()
    small.qtbot.mouseClick(small.window.cards[0].histograms, Qt.MouseButton.LeftButton, pos=place)
    small.trigger("add_run")
    small.window.editor.open(parse_experiment('{"network": {"hidden": [4, 4, 4]}}'))
    small.wait_for(0)
    for card in small.window.cards:
        assert [cell.layer for cell in card.histograms.cells()] == [1]
        assert card.boundary.isHidden()


def test_a_run_that_comes_shows_the_same_page_of_layers(small: Lab) -> None:
    window = small.window
    window.editor.open(parse_experiment(json.dumps({"network": {"hidden": [2] * 20}, "runs": [{}]})))
    small.wait_for(0)
    window.cards[0].histograms.page_asked.emit(1)
    small.trigger("add_run")
    first, second = ([cell.layer for cell in card.histograms.cells()] for card in window.cards)
    assert first == second == [*layers_on(1, 21)]
    window.editor.open(parse_experiment(json.dumps({"network": {"hidden": [2] * 30}, "runs": [{}, {}]})))
    small.wait_for(0)
    for card in window.cards:
        assert [cell.layer for cell in card.histograms.cells()] == [*layers_on(0, 31)]


def test_the_bin_under_the_mouse_is_told_in_words(lab: Lab) -> None:
    panel = lab.window.cards[ZEROS].histograms
    room, bins = panel.cells()[0].room, panel.bins_of(0)
    place = room.topLeft() + (room.topRight() - room.topLeft()) * ((BINS // 2 + 0.5) / BINS)
    words = panel.words_at(place)
    assert words.startswith("W1, 0 to ")
    assert "20 of 20 weights now, 20 at iteration 0 (outline)" in words
    assert bins.now[BINS // 2] == 20


@pytest.mark.parametrize("layers", [1, 2, 3, 5, 8, 12])
@pytest.mark.parametrize(("width", "height"), [(383, 256), (575, 395), (620, 300)])
def test_up_to_twelve_layers_are_legible(width: int, height: int, layers: int) -> None:
    """Each has room for its name and its deviation in one line, and for bars under it."""
    rooms = rooms_in(width, height, layers, 1.0)
    assert rooms.weights is not None
    assert QRect(0, 0, width, height).contains(rooms.weights)
    assert rooms.weights.left() >= rooms.picture.right() + GAP
    assert rooms.picture.width() >= 0.4 * width or rooms.picture.height() == height
    cells = cells_in(QRectF(rooms.weights), layers_on(0, layers), 1.0)
    assert len(cells) == layers
    for cell in cells:
        assert cell.room.width() >= 80.0
        assert cell.room.height() >= 32.0
    rectangles = [cell.room for cell in cells]
    assert not any(a.intersects(b) for a in rectangles for b in rectangles if a is not b)


@pytest.mark.parametrize("layers", [12, 13, 21, 30, 64])
def test_every_layer_stands_on_one_page(layers: int) -> None:
    pages = [layers_on(page, layers) for page in range(pages_of(layers))]
    assert [layer for page in pages for layer in page] == [*range(layers)]
    assert max(map(len, pages)) <= MOST_ON_A_PAGE


def test_few_layers_are_squeezed_where_the_picture_gains_by_it() -> None:
    """As beside a lesson at 1280 x 720; where the height ends the picture, they keep their width."""
    narrow, wide = rooms_in(265, 205, 3, 1.0), rooms_in(380, 231, 3, 1.0)
    assert narrow.weights is not None
    assert wide.weights is not None
    assert narrow.picture.width() >= 165
    assert narrow.weights.width() >= 80
    assert (wide.picture.width(), wide.weights.width()) == (231, 380 - 231 - GAP)


def test_weights_give_way_where_a_picture_would_become_too_small() -> None:
    assert rooms_in(150, 150, 3, 1.0).weights is None
    assert rooms_in(150, 150, 3, 1.0).picture == QRect(0, 0, 150, 150)
    tall = rooms_in(200, 300, 3, 1.0)
    assert tall.weights is not None
    assert tall.weights.top() > tall.picture.bottom()


def test_the_probability_under_the_mouse_is_told_in_words(lab: Lab) -> None:
    lab.training.step(500)
    lab.wait_for(500)
    panel = lab.window.cards[HE].boundary
    image = lab.frame.runs[HE][BOUNDARY].probabilities
    words = panel.words_at(panel.rect().center())
    assert words.startswith("At (")
    shown = float(words.splitlines()[0].rsplit(" ", 1)[1])
    rows, columns = image.shape
    near = image[rows // 2 - 2 : rows // 2 + 2, columns // 2 - 2 : columns // 2 + 2] / 255.0
    assert near.min() - 0.01 <= shown <= near.max() + 0.01
    data = lab.window.model.data
    assert data is not None
    x, y = data.X_train[:, 7]
    place = panel.mapFromScene(panel._view.mapViewToScene(QPointF(x, y)))
    assert "Training example " in panel.words_at(place)
    QApplication.sendEvent(
        panel.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, panel.viewport().mapToGlobal(place))
    )
    assert QToolTip.text().startswith(panel.words_at(place).splitlines()[0])
    QToolTip.hideText()


BIASED = {
    "runs": [
        {"initialiser": "he", "bias": {"name": "normal", "scale": 1.0}},
        {"initialiser": "uniform", "bias": {"name": "uniform_fan_in"}},
        {"initialiser": "he"},
    ]
}


def test_biases_stand_beside_the_weights_where_some_run_starts_with_them(lab: Lab) -> None:
    assert all(len(cell.parts) == 1 for card in lab.window.cards for cell in card.histograms.cells())
    assert all(BIAS_HISTOGRAMS not in run for run in lab.frame.runs)
    lab.window.editor.open(parse_experiment(json.dumps(BIASED)))
    lab.qtbot.waitUntil(lambda: all(BIAS_HISTOGRAMS in run for run in lab.frame.runs))
    normal, uniform, none = (card.histograms for card in lab.window.cards)
    for panel in (normal, uniform, none):
        assert [[part.name for part in cell.parts] for cell in panel.cells()] == [
            ["W1", "b1"], ["W2", "b2"], ["W3", "b3"],
        ]  # fmt: skip
        for weights, biases in (cell.parts for cell in panel.cells()):
            assert min(weights.room.width(), biases.room.width()) >= 80.0
            assert weights.room.right() < biases.room.left()
    spans = {panel.bins_of(0, Entries.BIASES).span for panel in (normal, uniform, none)}
    assert len(spans) == 1
    run = lab.frame.runs[0][BIAS_HISTOGRAMS]
    assert normal.bins_of(1, Entries.BIASES) is run[1].shared
    assert "b1: σ 0.886" in normal.accessibleDescription()
    assert none.accessibleDescription().endswith("b1: = 0; b2: = 0; b3: = 0")
    assert ("σ b1", run[0].deviation) in normal.copied()


def test_an_enlarged_layer_has_its_biases_beside_it_in_any_experiment(lab: Lab) -> None:
    lab.training.step(50)
    lab.wait_for(50)
    panel = lab.window.cards[HE].histograms
    lab.qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=middle(lab, HE, 1))
    lab.qtbot.waitUntil(lambda: BIAS_HISTOGRAMS in lab.frame.runs[HE])
    (cell,) = panel.cells()
    weights, biases = cell.parts
    assert (weights.name, biases.name) == ("W2", "b2")
    told = panel.words_at(biases.room.center())
    assert told.startswith("b2, 0 to ")
    assert "of 5 biases now, 5 at iteration 0" in told
    lab.qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    lab.training.step(1)
    lab.wait_for(51)
    lab.qtbot.waitUntil(lambda: BIAS_HISTOGRAMS not in lab.frame.runs[HE])


@pytest.mark.parametrize("layers", [1, 3, 6])
@pytest.mark.parametrize(("width", "height"), [(383, 256), (575, 395), (620, 300)])
def test_up_to_six_layers_are_legible_with_their_biases(width: int, height: int, layers: int) -> None:
    rooms = rooms_in(width, height, layers, 1.0, biased=True)
    assert rooms.weights is not None
    assert rooms.picture.width() >= 0.4 * width
    cells = cells_in(QRectF(rooms.weights), layers_on(0, layers, biased=True), 1.0, biased=True)
    assert len(cells) == layers
    for part in (part for cell in cells for part in cell.parts):
        assert part.room.width() >= 80.0
        assert part.room.height() >= 32.0
    assert pages_of(7, biased=True) == 2


def test_a_figure_that_would_stand_on_its_name_is_left_out(lab: Lab) -> None:
    font = lab.window.font()
    room = QRectF(0.0, 0.0, 200.0, 40.0)
    assert has_room_for(Part(0, Entries.WEIGHTS, room), "σ 0.447", font)
    room.setWidth(30.0)
    assert not has_room_for(Part(0, Entries.WEIGHTS, room), "σ 0.447", font)


@pytest.mark.parametrize("width", [30.0, 60.0, 90.0, 200.0])
def test_numbers_at_the_ends_of_an_axis_never_touch(lab: Lab, width: float) -> None:
    font = lab.window.font()
    advance = QFontMetricsF(font).horizontalAdvance
    for span in (0.01, 20.0, 20_000.0):
        left, middle, right = ends_in(width, span, font)
        assert middle or (left and right)
        if left and right:
            assert advance(left) + advance(right) + advance(" ") <= width


def place_of_weights(evidence: Evidence) -> str:
    if evidence.histograms.isHidden():
        return "nowhere"
    return "under" if evidence.histograms.y() > 0 else "beside"


def test_cards_of_a_row_have_their_weights_in_the_same_place(qtbot: QtBot) -> None:
    alone, low, high = Evidence(), Evidence(), Evidence()
    for evidence, height in ((alone, 300), (low, 250), (high, 300)):
        qtbot.addWidget(evidence)
        evidence.set_layers(3)
        evidence.resize(265, height)
        evidence.show()
    for evidence in (low, high):
        evidence.stand_in_row((low, high))
    assert [place_of_weights(each) for each in (alone, low, high)] == ["under", "beside", "beside"]
    low.resize(265, 290)
    assert [place_of_weights(each) for each in (low, high)] == ["under", "under"]
    high.resize(265, 60)
    assert [place_of_weights(each) for each in (low, high)] == ["nowhere", "nowhere"]


def test_a_card_with_more_words_has_its_weights_where_the_others_have_them(lab: Lab) -> None:
    lab.wait_for(0)
    lab.window.cards[0].figures.setMinimumHeight(110)
    lab.window.resize(1000, 640)
    lab.qtbot.waitUntil(lambda: lab.window.cards[0].evidence.height() < lab.window.cards[1].evidence.height())
    assert {place_of_weights(card.evidence) for card in lab.window.cards} == {"nowhere"}
    lab.window.resize(1280, 900)
    lab.qtbot.waitUntil(lambda: place_of_weights(lab.window.cards[0].evidence) == "beside")
    assert {place_of_weights(card.evidence) for card in lab.window.cards} == {"beside"}


def test_nothing_is_drawn_of_weights_that_are_no_numbers_any_more(qtbot: QtBot) -> None:  # noqa: ARG001
    """An exception while a widget is painted leaves its painter open, and ends the process later."""
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    before, nothing = picture.copy(), np.zeros(BINS, dtype=np.intp)
    painter = QPainter(picture)
    draw_bars(painter, QRectF(0.0, 0.0, 60.0, 40.0), Bins(1.0, nothing, nothing), USUAL_LOOK, 0)
    painter.end()
    assert picture == before
