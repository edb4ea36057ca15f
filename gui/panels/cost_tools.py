"""The buttons in the line of the cost plot's name."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.language.words import tr


class CostTools(QWidget):
    """`fit` shows all again, while something is zoomed in; `scale` is given its action by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit, self.scale = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
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

    def show_buttons(self, shown: bool) -> None:
        """Show them, or leave their room to the plot's name."""
        self.fit.setVisible(shown)
        self.scale.setVisible(shown)
