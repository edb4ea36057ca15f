"""Examples as pictures, each over the class that it has and the one that was answered."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.image_grid import ImageGrid, Shades, grey_table
from gui.widgets.plain import PlainLabel

MOST = 100  # pictures


class ExampleImages(QWidget):
    """Shows some examples; `chosen` carries the number of the one that is clicked.

    Nothing is known here of where they come from: `engine.datasets.pictures` makes them.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.examples: tuple[int, ...] = ()
        self._truth: tuple[str, ...] = ()
        self._answers: tuple[str, ...] = ()
        self.grid = ImageGrid()
        self.grid.tell = self._tell
        self.grid.pressed.connect(self._choose)
        self.words = PlainLabel()
        self.words.setProperty("type", "caption")
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.words)
        self.clear()

    def set_look(self, look: Look) -> None:
        palette = look.palette
        self.grid.set_look(look, grey_table(QColor(palette.image_middle), QColor(palette.text)))

    def clear(self) -> None:
        self.show_examples((), self.grid.images[:0], (), ())

    def show_examples(
        self,
        examples: Sequence[int],
        images: Shades,
        truth: Sequence[str],
        answers: Sequence[str],
    ) -> None:
        """The examples of these numbers, from 0, with pictures (examples, rows, columns) of 0 to 255.

        `truth` and `answers` are what their classes are called, the right ones and those that were answered.
        Of very many the first are shown.
        """
        count, most = len(examples), min(len(examples), MOST)
        self.examples = tuple(int(example) for example in examples[:most])
        self._truth, self._answers = tuple(truth[:most]), tuple(answers[:most])
        captions = [
            right if right == answer else f"{right} → {answer}"
            for right, answer in zip(self._truth, self._answers, strict=True)
        ]
        self.grid.show_images(images[:most], captions)
        if not count:
            self.words.setText(tr("No examples"))
        elif count > most:
            self.words.setText(tr("The first {} of {}").format(most, count))
        else:
            self.words.setText("")
        self.words.setVisible(bool(self.words.text()))

    def _tell(self, place: int) -> str:
        words = tr("Example {}: class {}, answered {}")
        return words.format(self.examples[place] + 1, self._truth[place], self._answers[place])

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.chosen.emit(self.examples[place])
