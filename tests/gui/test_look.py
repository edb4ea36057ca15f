"""Colours that can be read and told apart, and a window that keeps its order at any size."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.look import Look
from gui.panels.boundary import MARKER, MARKERS
from gui.panels.legend import Legend
from gui.theme import DASHES, PALETTES, Mode, Palette
from tests.gui.conftest import Lab

# Machado, Oliveira and Fernandes 2009, table 1, severity 1: what linear RGB becomes for each deficiency.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]
WHITE = np.array([0.95047, 1.0, 1.08883])
TELLING_APART = 14.0  # CIE76; just noticeable is about 2.3


def linear(colour: str) -> np.ndarray:
    """Linear RGB of #RRGGBB (IEC 61966-2-1)."""
    named = QColor(colour)
    value = np.array([named.redF(), named.greenF(), named.blueF()])
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ TO_XYZ[1])


def contrast(first: str, second: str) -> float:
    """WCAG 2.2's contrast ratio."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def lab_of(rgb: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of linear RGB."""
    ratio = np.clip(np.array(TO_XYZ) @ rgb, 0.0, None) / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.fixture(params=list(Mode))
def palette(request: pytest.FixtureRequest) -> Palette:
    return PALETTES[request.param]


def test_words_have_a_contrast_of_four_and_a_half(palette: Palette) -> None:
    for background in (palette.window, palette.card, palette.selected):
        for words in (palette.text, palette.secondary):
            assert contrast(words, background) >= 4.5, (words, background)
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.accent, palette.selected) >= 4.5
    for run in palette.runs:
        assert contrast(run, palette.card) >= 4.5, run


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_classes_and_the_first_runs_differ_for_colour_blind_eyes(palette: Palette, deficiency: str) -> None:
    seen = {
        colour: lab_of(np.clip(np.array(DEFICIENCIES[deficiency]) @ linear(colour), 0.0, 1.0))
        for colour in (palette.class_0, palette.class_1, *palette.runs[:3])
    }
    pairs = [(palette.class_0, palette.class_1), *itertools.combinations(palette.runs[:3], 2)]
    for first, second in pairs:
        assert np.linalg.norm(seen[first] - seen[second]) >= TELLING_APART, (first, second)


def test_colour_is_never_the_only_carrier() -> None:
    assert MARKERS[0] != MARKERS[1]
    assert len(set(DASHES)) == len(DASHES) >= 6
    for palette in PALETTES.values():
        runs = [(colour, DASHES[index % len(DASHES)]) for index, colour in enumerate(palette.runs)]
        assert len(set(runs)) == 12


def within(inner: QWidget, outer: QWidget) -> bool:
    top_left = inner.mapTo(outer, inner.rect().topLeft())
    return outer.rect().contains(QRect(top_left, inner.size()))


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_nothing_is_cut_or_scrolled(lab: Lab, mode: Mode, size: QSize) -> None:
    lab.training.step(1000)
    lab.wait_for(1000)
    lab.window.set_mode(mode)
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
    assert table.columnViewportPosition(5) + table.sizeHintForColumn(5) <= table.viewport().width()


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_markers_keep_their_size_in_pixels(lab: Lab, size: QSize) -> None:
    lab.window.resize(size)
    lab.qtbot.waitUntil(lambda: lab.window.size() == size)
    panel = lab.window.cards[0].boundary
    side = lab.frame.runs[0]["boundary"].extent.side
    radius = (panel.markers[0].path().boundingRect().width() - np.ptp(panel.classes[0][0])) / 2.0
    pixels = radius * min(panel.width(), panel.height()) / side
    assert pixels == pytest.approx(MARKER * size.height() / 720, rel=0.05)


def test_everything_grows_with_the_window(lab: Lab) -> None:
    small = lab.window.transport.iteration.font().pixelSize()
    lab.window.resize(1920, 1080)
    lab.qtbot.waitUntil(lambda: lab.window.transport.iteration.font().pixelSize() > small)
    lab.window.resize(1280, 720)
    lab.qtbot.waitUntil(lambda: lab.window.transport.iteration.font().pixelSize() == small)


def test_figures_are_tabular(lab: Lab) -> None:
    font = lab.window.transport.iteration.font()
    assert any(font.featureValue(tag) == 1 for tag in font.featureTags() if tag.toString() == "tnum")


def test_a_legend_shows_names_whole_or_not_at_all(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_look(Look(Mode.LIGHT, 1.0))
    legend.set_runs(("N(0, 1)", "Glorot", "He"), (0, 1, 2))
    legend.show()
    counts = set()
    for width in range(40, 400, 20):
        legend.resize(width, 20)
        layout = legend.layout()
        assert layout is not None
        layout.activate()
        names = [name for name in legend.findChildren(QLabel) if name.isVisible()]
        assert all(name.width() >= name.sizeHint().width() for name in names), width
        counts.add(len(names))
    assert counts == {0, 3}
