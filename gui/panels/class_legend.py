"""Which marker stands for which class, in one line; or which colour stands for which number."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.datasets import Data
from engine.datasets.shape import MOST_CLASSES, class_name
from engine.experiment.model import Experiment
from engine.measures.boundary import scale_of
from gui.language.numbers import general
from gui.language.words import said, tr
from gui.panels.class_icons import class_pixmap
from gui.panels.marker_shapes import marker_of, shape_names
from gui.style.colour_scale import COLOURS, colour_table
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY
from gui.widgets.elided import NameLabel
from gui.widgets.plain import PlainLabel, plain_tip

SPACING = 6  # pixels at scale 1
WIDEST = 10  # heights of the type that one of two names may be wide; its tooltip has all of it
LEAST = 2  # the same of many
FEW = 4  # classes that are called so beside their number
BAR = QSize(72, 12)  # pixels at scale 1


class ColourBar(QWidget):
    """The colours from the lowest number to the highest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._table = colour_table(USUAL_LOOK.palette)

    def set_look(self, look: Look) -> None:
        self._table = colour_table(look.palette)
        self.setFixedSize(look.px(BAR.width()), look.px(BAR.height()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = QImage(self._table.data, COLOURS, 1, 4 * COLOURS, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(self.rect()), picture)
        painter.end()


class ClassLegend(QWidget):
    """Names the classes of the points on screen, as the data do, or says what the colours of numbers are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._row = QHBoxLayout(self)
        self._markers = [PlainLabel() for _ in range(MOST_CLASSES)]
        self._names = [NameLabel() for _ in range(MOST_CLASSES)]
        for marker, name in zip(self._markers, self._names, strict=True):
            self._row.addWidget(marker)
            self._row.addWidget(name)
        self.low, self.bar, self.high = PlainLabel(), ColourBar(), PlainLabel()
        for widget in (self.low, self.bar, self.high):
            self._row.addWidget(widget)
        self._classes = 0
        self._show_names(("", ""))
        self._show_scale(None)

    @property
    def names(self) -> list[NameLabel]:
        """One for each class."""
        return self._names[: self._classes]

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.setSpacing(look.px(SPACING))
        self._row.setContentsMargins(0, 0, look.px(3 * SPACING), 0)
        self.bar.set_look(look)
        self._dress()

    def _dress(self) -> None:
        widest = max(LEAST, 2 * WIDEST // max(2, self._classes))
        for label in range(self._classes):
            self._markers[label].setPixmap(class_pixmap(self._look, label))
            self._names[label].setMaximumWidth(widest * self._look.type(BODY))

    def show_labels(self, experiment: Experiment, data: Data | None) -> None:
        """What the labels of the experiment are, whose data these are once they are made."""
        self._show_names(experiment.class_names)
        shows_numbers = data is not None and data.classes is None and len(data.X_train) > 1
        self._show_scale(data if shows_numbers else None)

    def _show_names(self, names: tuple[str, ...]) -> None:
        """What the classes are called; empty where they have no names of their own."""
        self._classes = len(names)
        shapes = shape_names()
        for label, (marker, words) in enumerate(zip(self._markers, self._names, strict=True)):
            there = label < len(names)
            marker.setVisible(there)
            words.setVisible(there)
            if there:
                called = names[label] or len(names) <= FEW
                words.setText(said(class_name(names, label)) if called else str(label))
                shape = tr("{shape}, class {label}").format(shape=shapes[marker_of(label)], label=label)
                marker.setAccessibleName(shape)
                words.setToolTip(plain_tip(shape))
        self._dress()

    def _show_scale(self, data: Data | None) -> None:
        for widget in (self.low, self.bar, self.high):
            widget.setVisible(data is not None)
        if data is not None:
            scale = scale_of(data.Y_train)
            low, high = general(scale.low, 3), general(scale.high, 3)
            self.low.setText(low)
            self.high.setText(high)
            words = tr(
                "Colours of numbers, from {low} to {high}: the range of the training set, in all pictures"
            )
            self.bar.setAccessibleName(words.format(low=low, high=high))
            for widget in (self.low, self.bar, self.high):
                widget.setToolTip(plain_tip(words.format(low=low, high=high)))
