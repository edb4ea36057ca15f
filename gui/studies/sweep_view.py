"""SweepView: a study along one setting, as a line in bands for each run."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.experiment.run_list import run_colours
from engine.studies.picture import StudyPicture
from engine.studies.study import Study
from engine.studies.summary import CellSummary
from gui.language.words import said, tr
from gui.panels.mouse_plot import MousePlot
from gui.panels.plot import CLOSEST, Ticks
from gui.panels.zoom import Range
from gui.studies.axis_values import AxisValues, axis_values
from gui.studies.cell_words import cell_words
from gui.studies.quantities import Quantity, telling_quantity, wanted_of
from gui.studies.quantity_axis import fitted, heights, ticks, with_headroom
from gui.studies.quantity_box import QuantityBox
from gui.studies.scoring import scoring_of
from gui.studies.slices import cells_along
from gui.studies.sweep_drawing import Series, SweepDrawing
from gui.studies.sweep_key import key_words
from gui.studies.sweep_marks import SweepMarks
from gui.studies.sweep_reading import SweepReading
from gui.studies.view import StudyView
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import PlainLabel

AXIS = 0  # the setting that is swept: the first one
BESIDE = 0.04  # of the axis, free at both ends
BESIDE_NAMES = 0.55  # of the way from one name to the next
MOSTLY = 0.5  # of the height is for what was measured: else what is to be reached is not in view
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SweepView(StudyView):
    """Draws a quantity against the values of the first axis; other axes stay as in the cell looked at.

    Under the mouse, and by the arrow keys, a crosshair goes from value to value; a click or Enter asks for
    the cell there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._study: Study | None = None
        self._axis: AxisValues | None = None
        self._picture: StudyPicture | None = None
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._shown = (0.0, 1.0)
        self._hovered: QPointF | None = None
        self._by_keys = False  # the crosshair is where keys have brought it
        self.cursor_at = 0  # the value that keys have come to, by its place in the drawn order
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sweep"))
        KeyOverride(self)

        self.quantity = QuantityBox()
        self.plot = MousePlot(tr("Sweep"))
        self.plot.tell = self.words_at
        self._across = PlainLabel()
        self._across.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key = PlainLabel()
        for label in (self._across, self.key):
            label.setProperty("type", "caption")
            label.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.quantity)
        self._row.addStretch()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._row)
        self._layout.addWidget(self.plot, 1)
        self._layout.addWidget(self._across)
        self._layout.addWidget(self.key)

        self.marks = SweepMarks(self.plot)
        self.drawing = SweepDrawing(self.plot)
        self.reading = SweepReading(self.plot)
        self.quantity.currentIndexChanged.connect(self._draw)
        self.plot.clicked.connect(self._click)
        self.plot.hovered.connect(self._hover)
        self.plot.view.sigResized.connect(self._draw)

    # --- what is shown

    def show_study(self, study: Study) -> None:
        self.quantity.name_scores(scoring_of(study))
        if study != self._study:
            self.quantity.choose(telling_quantity(study, maps=False))
        self._study, self._picture = study, None
        self._axis = axis_values(study, AXIS)
        self._names, self._colours = tuple(map(said, study.run_names)), run_colours(study.experiment)
        self.cursor_at, self._hovered = 0, None
        self.drawing.set_runs(len(self._names))
        self.reading.set_runs(self._names, self._colours)
        self.set_look(self._look)

    def show_picture(self, picture: StudyPicture) -> None:
        self._picture = picture
        self._draw()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setSpacing(look.px(4))
        self.plot.set_look(look)
        self.drawing.set_look(look, self._colours, bars=self._axis is not None and not self._axis.is_numeric)
        self.reading.set_look(look, self._colours)
        self.marks.set_look(look)
        self._draw()

    # --- drawing

    def _cells(self) -> list[list[CellSummary]]:
        """What is known, run by run and value by value."""
        study, axis, picture = self._study, self._axis, self._picture
        assert study is not None
        assert axis is not None
        assert picture is not None
        numbers = cells_along(study, (AXIS,), picture.draws.cell.number, (axis,))
        runs = len(self._names)
        return [[picture.summary.cells[number * runs + run] for number in numbers] for run in range(runs)]

    @Slot()
    def _draw(self) -> None:
        axis, study = self._axis, self._study
        if axis is None or study is None:
            return
        quantity = self.quantity.quantity
        cells = [] if self._picture is None else self._cells()
        raw = [values_of(quantity, of_run) for of_run in cells]
        lines = [values[0] for values, _ in raw]
        everything = [array for values, theory in raw for array in (values.ravel(), theory)]
        self._shown = fitted(quantity, lines, everything)
        if raw:
            with_aim = fitted(quantity, lines, [*everything, np.array([wanted_of(quantity, study.reached)])])
            if length(self._shown) >= MOSTLY * length(with_aim):
                self._shown = with_aim
        self._set_ranges(axis, quantity)
        self._series = tuple(self._placed(quantity, *each) for each in raw)
        self.drawing.draw(axis.places, self._series, joined=axis.is_numeric)
        self.marks.mark(axis, quantity, study.reached)
        self._across.setText(axis.words)
        has_law = any(np.isfinite(theory).any() for _, theory in raw)
        self.key.setText(key_words(study, axis, quantity, has_law, self.marks.has_aim))
        self._read()

    def _placed(self, quantity: Quantity, values: Array, theory: Array) -> Series:
        """Values and their law as heights: (line and edges of bands, values)."""
        placed = heights(quantity, values, self._shown)
        edges = placed[1:]
        half = edges.shape[0] // 2
        bands = np.stack([edges[:half], edges[::-1][:half]], axis=1)
        return Series(placed[0], bands, heights(quantity, theory, self._shown))

    def _set_ranges(self, axis: AxisValues, quantity: Quantity) -> None:
        first, last = float(axis.places[0]), float(axis.places[-1])
        room = BESIDE_NAMES if not axis.is_numeric else BESIDE * (last - first) or 0.5
        self.plot.set_ranges(
            (first - room, last + room),
            with_headroom(self._shown),
            self._value_ticks(axis, last - first + 2.0 * room),
            ticks(quantity, self._shown),
        )
        self.drawing.set_bounds(self.plot.view.viewRect())

    def _value_ticks(self, axis: AxisValues, span: float) -> Ticks:
        """Each value, as far as they have room; of names all, shortened."""
        texts = axis.texts
        if not axis.is_numeric:
            metrics = QFontMetricsF(sized(self.font(), self._look.type(CAPTION)))
            room = self.plot.view.width() / span / CLOSEST[1]
            texts = tuple(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room) for text in texts)
        return [*zip(axis.places.tolist(), texts, strict=True)]

    # --- reading off

    def _nearest(self, place: QPointF) -> int | None:
        """The value under a place in pixels, by its place in the drawn order."""
        view = self.plot.view_rect
        if self._axis is None or not view.left() <= place.x() <= view.right():
            return None
        x = float(self.plot.view.mapSceneToView(place).x())
        return int(np.abs(self._axis.places - x).argmin())

    @property
    def _read_value(self) -> int | None:
        """The value under the mouse, else that which keys have come to."""
        if self._hovered is not None:
            return self._nearest(self._hovered)
        return self.cursor_at if self._by_keys else None

    def _read(self) -> None:
        axis = self._axis
        if axis is None or not self._series:
            self.reading.crosshair.hide()
            return
        at = self._read_value
        self.reading.show(axis, self.quantity.quantity, self._cells(), self._series, at, self._hovered)
        self.plot.describe("\n".join(self._lines(len(axis.values) - 1 if at is None else at)))

    def _lines(self, at: int) -> list[str]:
        assert self._axis is not None
        heading = tr("{setting}: {value}").format(setting=self._axis.label, value=self._axis.texts[at])
        return [heading, *(cell_words(of_run[at], self.quantity.quantity) for of_run in self._cells())]

    def words_at(self, place: QPointF) -> str:
        """What each run's draws come to at the value under a place in pixels."""
        at = self._nearest(place)
        if at is None or self._picture is None or not self.plot.view_rect.contains(place):
            return ""
        return "\n".join(self._lines(at))

    def copied(self) -> Rows:
        """A row for each value: what the line of each run shows there."""
        if self._axis is None or self._picture is None:
            return ()
        quantity, cells = self.quantity.quantity, self._cells()
        rows: list[list[Cell]] = [
            [self._axis.label, *(f"{tr(quantity.label)}: {name}" for name in self._names)]
        ]
        for place, text in enumerate(self._axis.texts):
            figures = (quantity.figures(of_run[place]) for of_run in cells)
            rows.append([text, *(found[0] if found else None for found in figures)])
        return rows

    # --- mouse and keys

    @Slot(object)
    def _hover(self, place: QPointF | None) -> None:
        inside = place is not None and QRectF(self.plot.view_rect).contains(place)
        self._hovered = place if inside else None
        self._read()

    @Slot(QPointF)
    def _click(self, place: QPointF) -> None:
        at = self._nearest(place)
        if at is not None:
            self.cursor_at = at
            self._ask(at)

    def _ask(self, at: int) -> None:
        if self._study is None or self._axis is None:
            return
        looked_at = 0 if self._picture is None else self._picture.draws.cell.number
        self.cell_asked.emit(int(cells_along(self._study, (AXIS,), looked_at, (self._axis,))[at]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self._axis.values) - 1 if self._axis is not None else 0
        if key in STEPS:
            self.cursor_at = min(max(self.cursor_at + STEPS[key], 0), last)
        elif key in ENDS:
            self.cursor_at = ENDS[key] % (last + 1)
        elif key in OPENING:
            self._ask(self.cursor_at)
        else:
            super().keyPressEvent(event)
            return
        self._hovered, self._by_keys = None, True
        self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self._read()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keys = False
        self._read()


def values_of(quantity: Quantity, cells: list[CellSummary]) -> tuple[Array, Array]:
    """The figures of a run, (line and edges of bands, values), and what a law expects, (values,)."""
    figures = [quantity.figures(cell) for cell in cells]
    rows = max((len(found) for found in figures), default=0) or 1
    values = np.full((rows, len(cells)), np.nan)
    for place, found in enumerate(figures):
        values[: len(found), place] = found
    return values, np.array([quantity.theory(cell) for cell in cells])


def length(shown: Range) -> float:
    return shown[1] - shown[0]
