"""The gallery: every preset as a card with its picture, its title and what there is to see."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from gui.files.presets import Preset, presets
from gui.language.experiments import translated
from gui.language.words import said, tr
from gui.style.look import Look
from gui.widgets.card_button import CardButton
from gui.widgets.fitting import fit
from gui.widgets.plain import PlainLabel, plain_tip

COLUMNS = 3
SHARE = 0.94  # of the window that the gallery takes
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
    Qt.Key.Key_Home: -len(presets()),
    Qt.Key.Key_End: len(presets()),
}


class Picture(QWidget):
    """A picture as wide as there is room for, in its own proportions, over the names of its runs."""

    def __init__(self, path: Path, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = QPixmap(str(path))
        self.names = tuple(names)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        half = self._pixels.size() / 2
        return half + QSize(0, self._line)

    def heightForWidth(self, width: int) -> int:
        return self._height_of_pixels(width) + self._line

    def _height_of_pixels(self, width: int) -> int:
        return round(width * self._pixels.height() / max(1, self._pixels.width()))

    @property
    def _line(self) -> int:
        return self.fontMetrics().lineSpacing()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        height = self._height_of_pixels(self.width())
        painter.drawPixmap(QRect(0, 0, self.width(), height), self._pixels)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.width() / len(self.names)
        for number, name in enumerate(self.names):
            place = QRectF(number * room, height, room, self._line)
            shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()


class PresetCard(CardButton):
    """One preset; a click, Enter or Space opens it. `stepped` carries how many cards an arrow key goes on."""

    stepped = Signal(int)

    def __init__(self, preset: Preset, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr(preset.title), tr(preset.about), parent)
        self.preset, self.experiment = preset, translated(preset.experiment)
        self.setToolTip(tr("Open this experiment (Enter)"))
        self.title, self.about = PlainLabel(tr(preset.title)), PlainLabel(tr(preset.about))
        self.title.setProperty("type", "title")
        self.about.setProperty("type", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(10), look.px(10), look.px(10), look.px(8))
        layout.setSpacing(look.px(4))
        names = map(said, run_names(self.experiment))
        picture = Picture(preset.picture, [*names])
        picture.setToolTip(plain_tip("\n".join(picture.names)))
        layout.addWidget(picture)
        layout.addSpacing(look.px(2))
        for label in (self.title, self.about):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)


class Gallery(QDialog):
    """All presets in a grid. `chosen` carries the experiment to open; the gallery then closes."""

    chosen = Signal(object)

    def __init__(self, present: Experiment, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Gallery"))
        self.cards = tuple(PresetCard(preset, look) for preset in presets())
        inner = QWidget()
        inner.setObjectName("columns")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, look.px(4), 0)
        grid.setSpacing(look.px(10))
        for number, card in enumerate(self.cards):
            card.clicked.connect(self._choose)
            card.stepped.connect(self._step)
            grid.addWidget(card, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        title = PlainLabel(tr("Gallery"))
        title.setProperty("type", "title")
        hint = PlainLabel(tr("A click or Enter opens an experiment, and Ctrl+Z comes back from it."))
        hint.setProperty("type", "caption")
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 0, look.px(4), 0)
        heading.addWidget(title)
        heading.addStretch()
        heading.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(14), look.px(10), look.px(10), look.px(10))
        layout.setSpacing(look.px(8))
        layout.addLayout(heading)
        layout.addWidget(self._scroll)
        fit(self, window.size() * SHARE)
        same = (card for card in self.cards if card.experiment == present)
        next(same, self.cards[0]).setFocus()

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, PresetCard):
            self.accept()
            self.chosen.emit(card.experiment)

    @Slot(int)
    def _step(self, cards: int) -> None:
        """Go on by so many cards; where there is none, stay, or take the last one of the way."""
        card = self.sender()
        if isinstance(card, PresetCard):
            number = self.cards.index(card) + cards
            if abs(cards) == COLUMNS and not 0 <= number < len(self.cards):
                return
            target = self.cards[max(0, min(len(self.cards) - 1, number))]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(target)
