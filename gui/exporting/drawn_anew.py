"""Drawing anew: what Qt and we keep as pictures to be fast on screen is drawn again for a file."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pyqtgraph as pg
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractGraphicsShapeItem,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsView,
    QWidget,
)

from gui.style.paper import painting_on_paper

NO_CACHE = QGraphicsItem.CacheMode.NoCache
SMOOTH = QPainter.RenderHint.SmoothPixmapTransform


@contextmanager
def drawn_anew(widget: QWidget, scale: float = 1.0) -> Iterator[None]:
    """Within, nothing in the widget comes from a kept picture, and images have sharp pixels.

    A smoothed image looks out of focus once it is enlarged. Lines that are as wide on every scale, as those
    of all curves are, are `scale` times as wide: so many pixels of the picture make one of the screen.
    """
    with ExitStack() as after, painting_on_paper():
        for view in widget.findChildren(QGraphicsView):
            after.callback(view.setCacheMode, view.cacheMode())
            after.callback(view.setRenderHint, SMOOTH, bool(view.renderHints() & SMOOTH))
            view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
            view.setRenderHint(SMOOTH, False)
            for item in view.items():
                if item.cacheMode() != NO_CACHE:
                    after.callback(item.setCacheMode, item.cacheMode())
                    item.setCacheMode(NO_CACHE)
                if scale != 1.0:
                    widen(item, scale, after)
        yield


def widen(item: QGraphicsItem, scale: float, after: ExitStack) -> None:
    """Make the lines of an item so many times as wide, until it is `after`."""
    pen = pen_of(item)
    if pen is None or not pen.isCosmetic():
        return
    set_pen: Callable[[QPen], object] = item.setPen  # type: ignore[attr-defined]  # as all have that have pens
    after.callback(set_pen, pen)
    wider = QPen(pen)
    wider.setWidthF(scale * max(1.0, pen.widthF()))
    set_pen(wider)


def pen_of(item: QGraphicsItem) -> QPen | None:
    """What an item draws its lines with; None where it has no lines."""
    if isinstance(item, QGraphicsLineItem | QAbstractGraphicsShapeItem | pg.AxisItem):
        return QPen(item.pen())
    if isinstance(item, pg.PlotCurveItem):
        pen = item.opts["pen"]
        return QPen(pen) if isinstance(pen, QPen) else None
    return None
