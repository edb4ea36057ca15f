"""Which marker stands for which class: a circle and a triangle with their names, in one line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.experiment.model import Experiment
from gui.language.words import tr
from gui.panels.class_icons import class_pixmap
from gui.style.look import Look
from gui.style.theme import BODY
from gui.widgets.elided import NameLabel
from gui.widgets.plain import PlainLabel, plain_tip

SPACING = 6  # pixels at scale 1
WIDEST = 10  # heights of the type that a name may be wide; its tooltip has all of it


class ClassLegend(QWidget):
    """Names both classes of the points on screen, as the data do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._markers = (PlainLabel(), PlainLabel())
        self.names = (NameLabel(), NameLabel())
        for marker, name in zip(self._markers, self.names, strict=True):
            self._row.addWidget(marker)
            self._row.addWidget(name)
        self.show_names(("", ""))

    def set_look(self, look: Look) -> None:
        self._row.setSpacing(look.px(SPACING))
        self._row.setContentsMargins(0, 0, look.px(3 * SPACING), 0)
        for label, marker in enumerate(self._markers):
            marker.setPixmap(class_pixmap(look, label))
            self.names[label].setMaximumWidth(WIDEST * look.type(BODY))

    def show_names(self, names: tuple[str, str]) -> None:
        """What the classes are called; empty where they have no names of their own."""
        shapes = (tr("Circles, class 0"), tr("Triangles, class 1"))
        for label, (marker, words, name) in enumerate(zip(self._markers, self.names, names, strict=True)):
            words.setText(name or tr("class {}").format(label))
            marker.setAccessibleName(shapes[label])
            words.setToolTip(plain_tip(shapes[label]))


def class_names(experiment: Experiment) -> tuple[str, str]:
    """What the classes of a person's own points are called; empty for those that are drawn."""
    names = getattr(experiment.dataset, "classes", ())
    if not isinstance(names, tuple):  # drawn classes are only counted
        return "", ""
    first, second, *_ = (*names, "", "")
    return first, second
