"""The two classes by their markers: what each is called, and how many points it has."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.class_icons import class_pixmap
from gui.style.look import Look
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain import PlainLabel, plain_tip


class ClassCounts(QWidget):
    """A circle and a triangle, each with its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = (ElidedLabel(), ElidedLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(5))
        shapes = (tr("Circles, class 0"), tr("Triangles, class 1"))
        for label, (words, shape) in enumerate(zip(self.words, shapes, strict=True)):
            marker = PlainLabel()
            marker.setPixmap(class_pixmap(look, label))
            marker.setToolTip(plain_tip(shape))
            marker.setAccessibleName(shape)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.setText("–")
            row.addWidget(marker)
            row.addWidget(words, 1)

    def show_classes(self, names: tuple[str, str] | None, counts: tuple[int, int]) -> None:
        """How many points each class has; None: they are not known."""
        for words, name, points in zip(self.words, names or ("", ""), counts, strict=True):
            words.setText("–" if names is None else tr("{}: {} points").format(name, count(points)))
            words.setToolTip(plain_tip(words.text()))
