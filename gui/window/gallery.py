"""The gallery: every preset and every study that ships, as a card with a picture and what there is to see."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
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
from engine.studies.axes import axes
from gui.files.presets import Preset, Shipped, presets
from gui.language.experiments import translated
from gui.language.words import said, tr
from gui.studies.study_presets import StudyPreset, study_presets
from gui.style.look import Look
from gui.style.theme import BODY
from gui.widgets.card_button import CardButton
from gui.widgets.fitting import fit
from gui.widgets.plain import PlainLabel, plain_tip

MOST_COLUMNS = 5
NARROWEST = 16  # heights of the type: a card
SHARE = 0.94  # of the window that the gallery takes
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


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


class GalleryCard(CardButton):
    """A picture with its title and what there is to see; a click, Enter or Space opens it.

    `keyed` carries the key that goes on to another card.
    """

    keyed = Signal(int)

    def __init__(
        self,
        preset: Shipped,
        names: Sequence[str],
        tip: str,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr(preset.title), tr(preset.about), parent)
        self.setToolTip(tip)
        self.title, self.about = PlainLabel(tr(preset.title)), PlainLabel(tr(preset.about))
        self.title.setProperty("type", "title")
        self.about.setProperty("type", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(10), look.px(10), look.px(10), look.px(8))
        layout.setSpacing(look.px(4))
        picture = Picture(preset.picture, names)
        picture.setToolTip(plain_tip("\n".join(picture.names)))
        layout.addWidget(picture)
        layout.addSpacing(look.px(2))
        for label in (self.title, self.about):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (*STEPS, *ENDS):
            self.keyed.emit(event.key())
        else:
            super().keyPressEvent(event)


class PresetCard(GalleryCard):
    """An experiment that ships, over the names of its runs."""

    def __init__(self, preset: Preset, look: Look, parent: QWidget | None = None) -> None:
        self.preset, self.experiment = preset, translated(preset.experiment)
        names = [*map(said, run_names(self.experiment))]
        super().__init__(preset, names, tr("Open this experiment (Enter)"), look, parent)


class StudyCard(GalleryCard):
    """A study that ships, over the settings that it varies, or the names of its runs."""

    def __init__(self, preset: StudyPreset, look: Look, parent: QWidget | None = None) -> None:
        self.preset = preset
        if preset.axes:
            names = [" × ".join(tr(axes[axis].label) for axis in preset.axes)]
        else:
            names = [*map(said, preset.translated().run_names)]
        super().__init__(preset, names, tr("Begin this study (Enter)"), look, parent)


class Gallery(QDialog):
    """All presets in a grid, the studies below the experiments; the gallery closes with a choice.

    `chosen` carries the Experiment to open, `study_chosen` the Study to begin.
    """

    chosen = Signal(object)
    study_chosen = Signal(object)

    def __init__(self, present: Experiment, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Gallery"))
        self.cards = tuple(PresetCard(preset, look) for preset in presets())
        self.study_cards = tuple(StudyCard(preset, look) for preset in study_presets())
        for card in (*self.cards, *self.study_cards):
            card.clicked.connect(self._choose)
            card.keyed.connect(self._step)
        inner = QWidget()
        inner.setObjectName("columns")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, look.px(4), 0)
        self._grid.setSpacing(look.px(10))
        self._narrowest, self.columns = NARROWEST * look.type(BODY), 0
        self._rows: list[list[GalleryCard]] = []
        self._studies = PlainLabel(tr("Studies"))
        self._studies.setProperty("type", "title")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        title = PlainLabel(tr("Gallery"))
        title.setProperty("type", "title")
        undo = QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText)
        hint = PlainLabel(tr("A click or Enter opens an experiment, and {} comes back from it.").format(undo))
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
        self._lay_out()
        same = (card for card in self.cards if card.experiment == present)
        next(same, self.cards[0]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """As many cards side by side as have room for their words."""
        columns = max(1, min(MOST_COLUMNS, self.width() // self._narrowest))
        if columns == self.columns:
            return
        for column in range(max(columns, self.columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self.columns, self._rows = columns, []
        self._add_rows(self.cards, 0)
        below = len(self._rows)
        self._grid.addWidget(self._studies, below, 0, 1, columns)
        self._add_rows(self.study_cards, below + 1)

    def _add_rows(self, cards: Sequence[GalleryCard], first: int) -> None:
        """Put cards into the rows of the grid from this one on, wherever they stood before."""
        for start in range(0, len(cards), self.columns):
            row = [*cards[start : start + self.columns]]
            for column, card in enumerate(row):
                self._grid.addWidget(card, first + start // self.columns, column)
            self._rows.append(row)

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, PresetCard):
            self.accept()
            self.chosen.emit(card.experiment)
        elif isinstance(card, StudyCard):
            self.accept()
            self.study_chosen.emit(card.preset.translated())

    @Slot(int)
    def _step(self, pressed: int) -> None:
        """Go on to the next card that way; up and down in the same column, or in the last that is there."""
        card, key = self.sender(), Qt.Key(pressed)
        every: list[GalleryCard] = [*self.cards, *self.study_cards]
        if not isinstance(card, GalleryCard):
            return
        if key in ENDS:
            self._go_to(every[ENDS[key]])
            return
        down, right = STEPS[key]
        if right:
            self._go_to(every[max(0, min(len(every) - 1, every.index(card) + right))])
            return
        row = next(number for number, cards in enumerate(self._rows) if card in cards)
        if 0 <= row + down < len(self._rows):
            beside = self._rows[row + down]
            self._go_to(beside[min(self._rows[row].index(card), len(beside) - 1)])

    def _go_to(self, card: GalleryCard) -> None:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(card)
