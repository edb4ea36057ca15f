"""What looks the same is not drawn anew: on a busy machine each picture takes time from the training."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from engine.arrays import frozen
from engine.measures.boundary import BOUNDARY
from engine.measures.histograms import HISTOGRAMS
from engine.output.frame import Frame
from tests.gui.conftest import Lab, settle


class Painted(QObject):
    """The rooms of a widget that are painted, one after another."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rooms: list[QRect] = []
        widget.installEventFilter(self)

    @property
    def times(self) -> int:
        return len(self.rooms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rooms.append(event.region().boundingRect())
        return super().eventFilter(watched, event)


def at_pace(frame: Frame, **changes: object) -> Frame:
    """The frame as it comes while training plays on: without words."""
    return replace(frame, words=False, **changes)  # type: ignore[arg-type]


def test_a_boundary_is_drawn_anew_only_where_it_looks_another(small: Lab) -> None:
    run, card = small.frame.runs[1], small.window.cards[1].boundary
    settle()
    painted, boundary = Painted(card.viewport()), run[BOUNDARY]

    def shown(**changes: object) -> int:
        before = painted.times
        changed = replace(run, values={**run.values, BOUNDARY: replace(boundary, **changes)})
        card.show_run(changed, words=False)
        settle()
        return painted.times - before

    assert shown() == 0
    pixel = boundary.extent.width / card.width()
    assert shown(contour_x=frozen(boundary.contour_x + 0.1 * pixel)) == 0
    assert shown(contour_x=frozen(boundary.contour_x + 2.0 * pixel)) == 1
    other = boundary.probabilities.copy()
    other[3, 4] ^= 255
    assert shown(probabilities=frozen(other)) == 1
    np.testing.assert_array_equal(card.image.image, other)


def test_only_the_layers_whose_weights_have_moved_are_drawn_anew(small: Lab) -> None:
    run, panel = small.frame.runs[1], small.window.cards[1].histograms
    settle()
    painted = Painted(panel)
    panel.show_run(run, words=False)
    settle()
    assert not painted.rooms
    layers = list(run[HISTOGRAMS])
    layers[1] = replace(layers[1], deviation=layers[1].deviation * 1.5)
    panel.show_run(replace(run, values={**run.values, HISTOGRAMS: tuple(layers)}), words=False)
    settle()
    (region,) = painted.rooms
    cells = panel.cells()
    assert cells[1].room.toAlignedRect() == region
    assert not region.intersects(cells[0].room.toRect())
    assert not region.intersects(cells[2].room.toRect())


def test_costs_are_drawn_anew_once_the_present_has_come_a_pixel_on(small: Lab) -> None:
    plot = small.window.workspace.cost_plot
    settle()
    painted = Painted(plot._plot.viewport())
    plot.show_frame(at_pace(small.frame), words=False)
    settle()
    assert painted.times == 0
    left, right = plot._plot.view.viewRange()[0]
    pixel = (right - left) / plot._plot.view.width()
    plot.show_frame(at_pace(small.frame, iteration=600 + int(1.5 * pixel)), words=False)
    settle()
    assert painted.times == 1
    plot.show_frame(small.frame, words=True)
    settle()
    assert painted.times == 2
