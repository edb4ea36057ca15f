"""QuantityBox: a chooser of what is drawn of the draws, which sweeps and maps have alike."""

from PySide6.QtWidgets import QComboBox, QWidget

from gui.language.words import tr
from gui.panels.score_words import ACCURACY
from gui.studies.quantities import Quantity, quantities_of
from gui.widgets.key_override import KeyOverride


class QuantityBox(QComboBox):
    """All quantities by their names; the letters that are typed go to the box, not to the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quantities = quantities_of(ACCURACY)
        self.addItems([tr(quantity.label) for quantity in self._quantities])
        self.setAccessibleName(tr("Quantity"))
        self.setToolTip(tr("What is drawn of the draws"))
        KeyOverride(self, letters=True)

    @property
    def quantity(self) -> Quantity:
        return self._quantities[max(0, self.currentIndex())]

    def name_scores(self, scored_by: str) -> None:
        """Call the scores by what they are: accuracies, or R²."""
        self._quantities = quantities_of(scored_by)
        for place, quantity in enumerate(self._quantities):
            self.setItemText(place, tr(quantity.label))

    def choose(self, name: str) -> None:
        """The quantity of this name."""
        self.setCurrentIndex([quantity.name for quantity in self._quantities].index(name))
