"""QuantityBox: a chooser of what is drawn of the draws, which sweeps and maps have alike."""

from PySide6.QtWidgets import QComboBox, QWidget

from gui.language.words import tr
from gui.studies.quantities import QUANTITIES, Quantity
from gui.widgets.key_override import KeyOverride


class QuantityBox(QComboBox):
    """All quantities by their names; the letters that are typed go to the box, not to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItems([tr(quantity.label) for quantity in QUANTITIES])
        self.setAccessibleName(tr("Quantity"))
        self.setToolTip(tr("What is drawn of the draws"))
        KeyOverride(self, letters=True)

    @property
    def quantity(self) -> Quantity:
        return QUANTITIES[max(0, self.currentIndex())]

    def choose(self, name: str) -> None:
        """The quantity of this name."""
        self.setCurrentIndex([quantity.name for quantity in QUANTITIES].index(name))
