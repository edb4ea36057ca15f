"""The classes by their markers: what each is called, and how many points it has."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.class_icons import class_pixmap
from gui.style.look import Look
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain import PlainLabel, plain_tip


class ClassCounts(QWidget):
    """A circle and a triangle, each with its words; one line for more classes, or for numbers to predict."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = (ElidedLabel(), ElidedLabel())
        self._markers = (PlainLabel(), PlainLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(5))
        shapes = (tr("Circles, class 0"), tr("Triangles, class 1"))
        for label, (words, marker, shape) in enumerate(zip(self.words, self._markers, shapes, strict=True)):
            marker.setPixmap(class_pixmap(look, label))
            marker.setToolTip(plain_tip(shape))
            marker.setAccessibleName(shape)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.setText("–")
            row.addWidget(marker)
            row.addWidget(words, 1)

    def show_classes(self, names: tuple[str, ...] | None, counts: tuple[int, ...]) -> None:
        """How many points each class has, or how many there are without classes; None: they are not known."""
        are_two = names is None or len(names) == 2
        for part in (*self._markers, self.words[1]):
            part.setVisible(are_two)
        if names is None:
            told = ["–", "–"]
        elif not names:
            told = [tr("{} numbers to predict").format(count(sum(counts)))]
        else:
            each = [
                tr("{}: {} points").format(name, count(points))
                for name, points in zip(names, counts, strict=True)
            ]
            told = each if are_two else [tr("{} classes").format(len(names)) + ": " + ", ".join(each)]
        for words, text in zip(self.words, told, strict=False):
            words.setText(text)
            words.setToolTip(plain_tip(text))
