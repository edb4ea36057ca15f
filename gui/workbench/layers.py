"""The hidden layers as a small diagram: a column of units for each, with + and - to change it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.fields import FieldSpec
from gui.language.words import tr
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, plain_tip

MOST_DOTS = 10  # of a layer's units; of a wider one some are left out
DOTS_HEIGHT, APART = 96, 9.0  # pixels at scale 1


class Dots(QWidget):
    """A layer's units, as dots one above the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = 1
        self._look = USUAL_LOOK

    def show_units(self, units: int) -> None:
        self._units = units
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(look.px(DOTS_HEIGHT))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.palette.accent))
        shown = min(self._units, MOST_DOTS)
        apart = APART * self._look.scale
        top = self.height() / 2 - apart * (shown - 1) / 2
        radius = 0.32 * apart
        for number in range(shown):
            left_out = self._units > MOST_DOTS and number == MOST_DOTS // 2
            middle = QPointF(self.width() / 2, top + number * apart)
            if left_out:
                painter.drawRect(QRectF(middle.x() - 1, middle.y() - radius / 2, 2, radius))
            else:
                painter.drawEllipse(middle, radius, radius)
        painter.end()


class LayerColumn(QWidget):
    """One hidden layer: its units as dots, its width, and buttons to change or remove it."""

    entered = Signal(object)
    removed = Signal()

    def __init__(self, spec: FieldSpec, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dots = Dots()
        self.width_field = NumberField(spec)
        # By the style sheet: with ButtonSymbols.NoButtons, Qt leaves the number a single pixel beside one.
        self.width_field.setProperty("buttonless", True)
        self.width_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.width_field.setAccessibleName(tr("Units of hidden layer {}").format(number))
        self.more, self.fewer, self.remove = QToolButton(), QToolButton(), QToolButton()
        for button, sign, words in (
            (self.more, "+", tr("One unit more in hidden layer {}")),
            (self.fewer, "−", tr("One unit fewer in hidden layer {}")),
            (self.remove, "×", tr("Remove hidden layer {}")),
        ):
            button.setText(sign)
            button.setToolTip(plain_tip(words.format(number)))
            button.setAccessibleName(words.format(number))
        for button in (self.more, self.fewer):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.remove.setObjectName("plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self.dots, self.more, self.width_field, self.fewer):
            column.addWidget(widget)
        self.more.clicked.connect(self._one_more)
        self.fewer.clicked.connect(self._one_fewer)
        self.remove.clicked.connect(self.removed)
        self.width_field.entered.connect(self.entered)

    @Slot()
    def _one_more(self) -> None:
        self.width_field.stepBy(1)

    @Slot()
    def _one_fewer(self) -> None:
        self.width_field.stepBy(-1)

    def show_units(self, units: int) -> None:
        self.dots.show_units(units)
        self.width_field.show_value(units)

    def set_look(self, look: Look) -> None:
        self.dots.set_look(look)
        self.setFixedWidth(look.px(46))


class LayersField(QScrollArea):
    """The hidden layers from the inputs on. Emits `entered` with their widths, whatever was typed for one."""

    entered = Signal(object)

    def __init__(self, layers: FieldSpec, units: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = layers.longest or 1
        self._spec = units
        self._look = USUAL_LOOK
        self._widths: tuple[int, ...] = ()
        self.columns: list[LayerColumn] = []  # made once each, and hidden where there are fewer layers
        self.add = QToolButton()
        self.add.setText("+")
        self.add.setToolTip(tr("One more hidden layer, as wide as the last one"))
        self.add.setAccessibleName(tr("Add a hidden layer"))
        self.add.clicked.connect(self._add_layer)
        inputs, output = PlainLabel(tr("2 in")), PlainLabel(tr("1 out"))
        self._row = QHBoxLayout()
        self._row.addWidget(inputs)
        self._row.addWidget(self.add)
        self._row.addWidget(output)
        self._row.addStretch(1)
        for label in (inputs, output):
            label.setProperty("type", "caption")
        inside = QWidget()
        inside.setObjectName("columns")
        inside.setLayout(self._row)
        self._inside = inside
        self.setAccessibleName(tr("Hidden layers"))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_widths(self, widths: tuple[int, ...]) -> None:
        self._widths = widths
        while len(self.columns) < len(widths):
            column = LayerColumn(self._spec, len(self.columns) + 1)
            column.entered.connect(self._enter)
            column.removed.connect(self._remove_layer)
            column.set_look(self._look)
            self._row.insertWidget(1 + len(self.columns), column)
            self.columns.append(column)
        for number, column in enumerate(self.columns):
            column.setVisible(number < len(widths))
            if number < len(widths):
                column.show_units(widths[number])
                column.remove.setEnabled(len(widths) > 1)
        self.add.setEnabled(len(widths) < self._most)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.setContentsMargins(0, 0, 0, look.px(8))
        self._row.setSpacing(look.px(8))
        for column in self.columns:
            column.set_look(look)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._inside.minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def _number(self) -> int:
        column = self.sender()
        assert isinstance(column, LayerColumn)
        return self.columns.index(column)

    @Slot(object)
    def _enter(self, units: object) -> None:
        number = self._number()
        self.entered.emit((*self._widths[:number], units, *self._widths[number + 1 :]))

    @Slot()
    def _remove_layer(self) -> None:
        number = self._number()
        self.entered.emit(self._widths[:number] + self._widths[number + 1 :])

    @Slot()
    def _add_layer(self) -> None:
        self.entered.emit((*self._widths, self._widths[-1]))
