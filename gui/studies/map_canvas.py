"""The maps of a study's runs as colours, with their numbers, what theory draws over them, and a cursor."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language.words import tr
from gui.studies.cell_words import cell_words
from gui.studies.map_layout import MapLayout, laid_out
from gui.studies.map_painting import MapPainter, fitting
from gui.studies.map_picture import MapPicture, Plane
from gui.studies.quantities import Quantity
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip

FRAME = 2.0
SHORTEST = ("0",)  # number: where it has no room, no other need be written
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}


class MapCanvas(QWidget):
    """Draws all runs side by side where they have room, else the chosen one.

    `cell_pressed` carries the row and column of a cell, `run_passed` that keys have gone on to another run,
    `shows_all` whether all runs have room.
    """

    cell_pressed = Signal(int, int)
    run_passed = Signal(int)
    shows_all = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map"))
        KeyOverride(self)
        self._look = USUAL_LOOK
        self._plane: Plane | None = None
        self._picture: MapPicture | None = None
        self._quantity: Quantity | None = None
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._looked_at = -1
        self.run = 0
        self.cursor_at = (0, 0)  # the row and the column that keys have come to

    def sizeHint(self) -> QSize:
        return QSize(200, 160)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._tell_room()

    def show_plane(self, plane: Plane, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        self._plane, self._names, self._colours = plane, names, colours
        self._picture, self.run, self.cursor_at = None, 0, (0, 0)
        self._tell_room()

    def _tell_room(self) -> None:
        layout = self.layout_now()
        if layout is not None:
            self.shows_all.emit(len(layout.runs) == len(self._names))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_room()

    def show_picture(self, picture: MapPicture, quantity: Quantity, looked_at: int) -> None:
        """Draw these values; the cell with the number `looked_at` has a frame."""
        self._picture, self._quantity, self._looked_at = picture, quantity, looked_at
        self._describe()
        self.update()

    def mark_none(self) -> None:
        """Frame no cell, as for a picture that nobody clicks."""
        self._looked_at = -1
        self.update()

    def show_run(self, run: int) -> None:
        self.run = run
        self._describe()
        self.update()

    # --- where things are

    def _caption(self) -> QFont:
        return sized(self.font(), self._look.type(CAPTION))

    def layout_now(self) -> MapLayout | None:
        """Where the maps are in the room there is."""
        plane = self._plane
        if plane is None:
            return None
        size = QSizeF(self.size())
        return laid_out(size, plane.x, plane.y, len(self._names), self.run, self._caption(), self._look)

    def words_at(self, place: QPointF) -> str:
        """What the draws come to under a place: both settings, and the run there."""
        layout = self.layout_now()
        found = layout.at(place) if layout is not None else None
        return "" if found is None else self._words(*found)

    def _words(self, run: int, row: int, column: int) -> str:
        plane, picture, quantity = self._plane, self._picture, self._quantity
        if plane is None or picture is None or quantity is None:
            return ""
        heading = tr("{setting}: {value}")
        lines = [
            heading.format(setting=plane.x.label, value=plane.x.texts[column]),
            heading.format(setting=plane.y.label, value=plane.y.texts[row]),
            cell_words(picture.summaries[run][row][column], quantity),
        ]
        return "\n".join(lines)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words(self.run, *self.cursor_at))

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, plane, picture = self.layout_now(), self._plane, self._picture
        if layout is None or plane is None:
            return
        painter = QPainter(self)
        paint = MapPainter(painter, layout, self._look, self._caption())
        texts, font = self._texts(layout)
        for place, run in enumerate(layout.runs):
            if picture is None or np.isnan(picture.values[run]).any():
                paint.ground(place)
            paint.name(place, self._names[run], self._colours[run])
            if picture is not None:
                paint.cells(place, picture.shares[run])
            for line in plane.lines[run]:
                paint.line(place, line)
            if picture is not None and font is not None:
                paint.numbers(place, picture.shares[run], texts[run], font, plane.lines[run])
            for line in plane.lines[run]:
                paint.mark(place, line)
            if place in layout.left_ones:
                paint.rows(place, plane.y)
            if place in layout.lower_ones:
                paint.columns(place, plane.x)
            self._paint_frames(paint, layout, place)
        painter.end()

    def _texts(self, layout: MapLayout) -> tuple[list[list[list[str]]], QFont | None]:
        """The numbers of all runs and their type: with their units where these have room, or none at all."""
        picture, quantity = self._picture, self._quantity
        room = layout.cell(0, 0, 0).size()
        has_room = fitting(SHORTEST, room, self._caption(), self._look) is not None
        if picture is not None and quantity is not None and has_room:
            for written in (quantity.written, quantity.brief):
                texts = [[[*map(written, row)] for row in of_run] for of_run in picture.values.tolist()]
                shown = [text for run in layout.runs for row in texts[run] for text in row]
                font = fitting(shown, room, self._caption(), self._look)
                if font is not None:
                    return texts, font
        return [], None

    def _paint_frames(self, paint: MapPainter, layout: MapLayout, place: int) -> None:
        """Round the cell that is looked at, and round the cursor while keys go here."""
        picture = self._picture
        if picture is not None:
            for row, column in np.argwhere(picture.cells == self._looked_at):
                paint.frame(layout.cell(place, int(row), int(column)), FRAME)
        if self.hasFocus() and layout.runs[place] == self.run:
            paint.frame(layout.cell(place, *self.cursor_at), 2.0 * FRAME)

    # --- mouse and keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.words_at(QPointF(event.pos()))))
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout = self.layout_now()
        found = layout.at(event.position()) if layout is not None else None
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        run, *cell = found
        self.cursor_at = cell[0], cell[1]
        self._go_to_run(run)
        self.cell_pressed.emit(*self.cursor_at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, picture = Qt.Key(event.key()), self._picture
        if picture is not None and key in MOVES:
            self._move(*MOVES[key], picture)
        elif picture is not None and key in OPENING:
            self.cell_pressed.emit(*self.cursor_at)
        else:
            super().keyPressEvent(event)

    def _move(self, up: int, right: int, picture: MapPicture) -> None:
        """Go on by a cell; over an edge at the side to the next run, as if runs lay in a row."""
        rows, columns = picture.cells.shape
        row, column = self.cursor_at[0] + up, self.cursor_at[1] + right
        run = self.run + (column >= columns) - (column < 0)
        if 0 <= run < len(self._names) and 0 <= row < rows:
            self.cursor_at = row, column % columns
            self._go_to_run(run)

    def _go_to_run(self, run: int) -> None:
        if run != self.run:
            self.run = run
            self.run_passed.emit(run)
        self._describe()
        self.update()
