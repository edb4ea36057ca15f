"""The stages of an iteration as a list, under headings: forward, backward, update."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from engine.output.iteration_trace import Part, TraceStep
from gui.language.numbers import figures_localised
from gui.language.words import tr
from gui.panels.diagram import direction_of
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip


def part_words(part: Part) -> str:
    if part is Part.UPDATE:
        return tr("update")
    return tr("backward") if part is Part.GRADIENT else tr("forward")


def stage_title(stage: TraceStep) -> str:
    """A stage in a few letters: its equation, or only its symbol where that is long."""
    if stage.part in (Part.COST, Part.UPDATE):
        return stage.symbol
    return stage.formula.partition(",")[0]


class StageList(QListWidget):
    """`stage_chosen` carries the number of a stage, from 0, that was clicked or reached by arrow keys."""

    stage_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Stages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        KeyOverride(self)
        self._titles: tuple[str, ...] = ()
        self._items: list[QListWidgetItem] = []  # of the stages; headings stand between them
        self.currentItemChanged.connect(self._say_chosen)

    def show_stages(self, stages: tuple[TraceStep, ...]) -> None:
        titles = tuple(map(stage_title, stages))
        if titles == self._titles:
            return
        self._titles = titles
        self.blockSignals(True)
        self.clear()
        self._items = []
        heading = ""
        for stage, title in zip(stages, titles, strict=True):
            words = f"{direction_of(stage.part)} {part_words(stage.part)}"
            if words != heading:
                heading = words
                self.addItem(self._heading(words))
            item = QListWidgetItem(title)
            item.setToolTip(plain_tip(figures_localised(stage.formula)))
            self._items.append(item)
            self.addItem(item)
        self.blockSignals(False)

    def _heading(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        return item

    def show_stage(self, stage: int) -> None:
        """Mark this one, and bring it to view."""
        if self.currentItem() is not self._items[stage]:
            self.blockSignals(True)
            self.setCurrentItem(self._items[stage])
            self.blockSignals(False)
            self.scrollToItem(self._items[max(0, stage - 1)])
            self.scrollToItem(self._items[stage])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen stage stays in view in a lower list."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def wanted_width(self) -> int:
        """Pixels in which every title can be read."""
        return (
            self.sizeHintForColumn(0)
            + self.verticalScrollBar().sizeHint().width()
            + 2 * self.frameWidth()
            + 4
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 60)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _say_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item in self._items:
            self.stage_chosen.emit(self._items.index(item))
