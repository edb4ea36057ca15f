"""Colours that can be read and told apart, and a window that keeps its order at any size."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionSlider, QToolButton, QWidget

from gui.panels.boundary import BoundaryPanel
from gui.panels.marker_shapes import MARKERS
from gui.panels.markers import OUTLINE
from gui.panels.plane_picture import MARKER
from gui.style.theme import DASHES, PALETTES, PROJECTION_PALETTES, Mode, Palette
from tests.gui.colours import DEFICIENCIES, contrast, difference, smallest_difference
from tests.gui.conftest import Lab
from tests.gui.spoken import tooltips_have_all

CLASSES_APART, RUNS_APART, MARKS_APART = 40.0, 9.5, 20.0  # CIEDE2000; just noticeable is about 1
THREE_CLASSES_APART, TEN_CLASSES_APART = 14.0, 8.5  # they have shapes, too
# Published pairs of L*a*b* colours with their CIEDE2000 (Sharma, Wu and Dalal 2005, table 1).
PUBLISHED = (
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, 2.5, 0.0), (50.0, 3.2592, 0.335), 1.0),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
)


@pytest.fixture(params=list(Mode))
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


def test_words_have_a_contrast_of_four_and_a_half(palette: Palette) -> None:
    for background in (palette.window, palette.card, palette.selected):
        for words in (palette.text, palette.secondary, palette.right, palette.wrong):
            assert contrast(words, background) >= 4.5, (words, background)
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.accent, palette.selected) >= 4.5
    for run in palette.runs:
        assert contrast(run, palette.card) >= 4.5, run


@pytest.mark.parametrize(("first", "second", "published"), PUBLISHED)
def test_differences_of_colours_are_the_published_ones(
    first: tuple[float, ...], second: tuple[float, ...], published: float
) -> None:
    assert difference(np.array(first), np.array(second)) == pytest.approx(published, abs=5e-5)


@pytest.mark.parametrize("mode", list(Mode))
def test_projected_all_that_is_read_has_a_contrast_of_seven(mode: Mode) -> None:
    palette = PROJECTION_PALETTES[mode]
    for background in (palette.window, palette.card, palette.selected):
        for words in (palette.text, palette.secondary, palette.accent, palette.right, palette.wrong):
            assert contrast(words, background) >= 7.0, (words, background)
    assert contrast(palette.on_accent, palette.accent) >= 7.0
    for background in (palette.window, palette.card):
        for colour in (palette.class_0, palette.class_1, *palette.classes, *palette.runs):
            assert contrast(colour, background) >= 7.0, (colour, background)


@pytest.mark.parametrize("palettes", [PALETTES, PROJECTION_PALETTES], ids=["near", "projected"])
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_classes_and_the_first_runs_differ_for_colour_blind_eyes(
    palettes: dict[Mode, Palette], mode: Mode, deficiency: str
) -> None:
    palette = palettes[mode]
    classes = [palette.class_colour(label) for label in range(10)]
    assert smallest_difference(classes[:2], deficiency) >= CLASSES_APART
    assert smallest_difference(classes[:3], deficiency) >= THREE_CLASSES_APART
    assert smallest_difference(classes, deficiency) >= TEN_CLASSES_APART
    assert smallest_difference([*palette.runs[:6]], deficiency) >= RUNS_APART
    assert smallest_difference([palette.right, palette.wrong], deficiency) >= MARKS_APART


def test_colour_is_never_the_only_carrier() -> None:
    assert len(set(MARKERS)) == 10
    assert len(set(DASHES)) == len(DASHES) >= 6
    for palette in (*PALETTES.values(), *PROJECTION_PALETTES.values()):
        runs = [(colour, DASHES[index % len(DASHES)]) for index, colour in enumerate(palette.runs)]
        assert len(set(runs)) == 12


def within(inner: QWidget, outer: QWidget) -> bool:
    top_left = inner.mapTo(outer, inner.rect().topLeft())
    return outer.rect().contains(QRect(top_left, inner.size()))


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_nothing_is_cut_or_scrolled(letters: int, lab: Lab, mode: Mode, size: QSize) -> None:
    lab.training.step(1000)
    lab.wait_for(1000)
    lab.window.model.set_mode(mode)
    lab.window.resize(size)
    lab.qtbot.waitUntil(lambda: lab.window.size() == size)
    lab.training.step(10)
    lab.wait_for(1010)
    for widget in [*lab.window.findChildren(QLabel), *lab.window.findChildren(QToolButton)]:
        if not widget.isVisible() or widget.objectName() == "qt_menubar_ext_button":
            continue
        assert within(widget, lab.window), (widget, widget.geometry())
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            assert widget.width() >= widget.sizeHint().width(), widget.text()
    for card in lab.window.cards:
        assert within(card, lab.window)
        assert card.verdict.height_of_words() <= card.verdict.height() + 2
        assert abs(card.boundary.height() - card.boundary.width()) < 0.5 * card.boundary.width()
    table = lab.window.results.table
    assert not table.verticalScrollBar().isVisible()
    whole = table.columnViewportPosition(5) + table.sizeHintForColumn(5) <= table.viewport().width()
    assert whole or (letters > 100 and tooltips_have_all(table, 5))


def drawn_height(panel: BoundaryPanel) -> int:
    """Rows of pixels that a triangle reaches: it has hardly any blue, all that is behind it has."""
    image = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    blue = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1) & 0xFF
    return int((blue < 0xA0).any(axis=1).sum())


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_markers_keep_their_size_in_pixels(lab: Lab, size: QSize) -> None:
    lab.window.resize(size)
    lab.qtbot.waitUntil(lambda: lab.window.size() == size)
    panel = lab.window.cards[0].boundary
    data = lab.window.model.data
    assert data is not None
    alone = np.flatnonzero(data.Y_train)[:1]
    panel.set_data(replace(data, X_train=data.X_train[:, alone], Y_train=data.Y_train[alone]))
    inside_the_outline = (2.1 - OUTLINE) * MARKER * size.height() / 720
    assert drawn_height(panel) == pytest.approx(inside_the_outline, abs=2.0)


def test_everything_grows_with_the_window(lab: Lab) -> None:
    small = lab.window.transport.iteration.font().pixelSize()
    lab.window.resize(1920, 1080)
    lab.qtbot.waitUntil(lambda: lab.window.transport.iteration.font().pixelSize() > small)
    lab.window.resize(1280, 720)
    lab.qtbot.waitUntil(lambda: lab.window.transport.iteration.font().pixelSize() == small)


@pytest.mark.parametrize("width", range(1000, 2400, 100))
def test_the_handle_of_a_slider_is_round_at_every_size(lab: Lab, width: int) -> None:
    lab.window.resize(width, width * 9 // 16)
    slider = lab.window.transport.pace.slider
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    handle = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    assert handle.width() == handle.height()
    seen, accent = slider.grab().toImage(), lab.window.appearance.look.palette.accent
    for corner in (handle.topLeft(), handle.topRight(), handle.bottomLeft(), handle.bottomRight()):
        assert seen.pixelColor(corner).name() != accent.lower()
    assert seen.pixelColor(handle.center()).name() == accent.lower()


def test_figures_are_tabular(lab: Lab) -> None:
    font = lab.window.transport.iteration.font()
    assert any(font.featureValue(tag) == 1 for tag in font.featureTags() if tag.toString() == "tnum")


def test_a_figure_gives_way_in_a_narrow_card_and_comes_back(lab: Lab) -> None:
    lab.window.resize(1280, 720)
    figures = [card.figures for card in lab.window.cards]
    lab.qtbot.waitUntil(lambda: all(each.train.isVisible() for each in figures))
    lab.window.docks.show_panel("workbench")
    lab.qtbot.waitUntil(lambda: not any(each.train.isVisible() for each in figures))
    lab.qtbot.waitUntil(lambda: all(each.test.width() >= each.test.sizeHint().width() for each in figures))
    lab.window.docks.docks["workbench"].hide()
    lab.qtbot.waitUntil(lambda: all(each.train.isVisible() for each in figures))
