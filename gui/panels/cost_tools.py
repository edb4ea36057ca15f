"""The buttons in the line of the cost plot's name."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.language.words import tr
from gui.style.look import USUAL_LOOK, Look

UNDER = 5  # pixels at scale 1


class CostTools(QWidget):
    """`fit` shows all again, while something is zoomed in; `scale` is given its action by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit, self.scale = QToolButton(), QToolButton()
        self._row = row = QHBoxLayout(self)
        row.addStretch(1)
        for button in (self.fit, self.scale):
            button.setObjectName("plain")
            row.addWidget(button)
        self.fit.setText(tr("Fit"))
        self.fit.setAccessibleName(tr("Fit the costs"))
        self.fit.setToolTip(
            tr("All iterations and costs again (double click). The wheel zooms in; with Ctrl, on the costs.")
        )
        self.fit.setEnabled(False)
        self.set_look(USUAL_LOOK)

    def set_look(self, look: Look) -> None:
        """As high as the plot's name beside them, and clear of a frame round the plot."""
        self._row.setContentsMargins(0, 0, 0, look.px(UNDER))

    def show_buttons(self, shown: bool) -> None:
        """Show them, or leave their room to the plot's name."""
        self.fit.setVisible(shown)
        self.scale.setVisible(shown)
