"""The plane of the pictures: asks along what data of many features are looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from engine.datasets.section import Axes
from gui.language.words import said, tr
from gui.widgets.dialog_buttons import ok_and_cancel
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

COMPONENTS, FEATURES = 0, 1


class SectionDialog(QDialog):
    """Emits `chosen` with the two features, counted from 0, or with None for the principal components."""

    chosen = Signal(object)

    def __init__(self, features: Sequence[str], axes: Axes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Plane of the pictures"))
        self.along, self.across, self.up = QComboBox(), QComboBox(), QComboBox()
        self.along.addItems([tr("the first two principal components"), tr("two features")])
        self.along.setCurrentIndex(COMPONENTS if axes is None else FEATURES)
        names = [*map(said, features)]
        for box, feature in zip((self.across, self.up), axes or (0, 1), strict=True):
            box.addItems(names)
            box.setCurrentIndex(feature)
        explanation = PlainLabel(
            tr(
                "The data have more than two features. Pictures show a slice through the mean of the "
                "training points, along two directions; points are projected onto it. Training is the same."
            )
        )
        explanation.setWordWrap(True)
        form = QFormLayout()
        for text, box, tip in (
            (tr("&Along"), self.along, tr("The two directions of the slice")),
            (tr("A&cross"), self.across, tr("The feature from left to right; all others have their mean")),
            (tr("&Up"), self.up, tr("The feature from bottom to top; all others have their mean")),
        ):
            box.setAccessibleName(without_mark(text))
            box.setToolTip(plain_tip(tip))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
            form.addRow(text, box)
            box.currentIndexChanged.connect(self._show_possible)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        buttons, self.ok = ok_and_cancel(self)
        column = QVBoxLayout()
        column.addWidget(explanation)
        column.addLayout(form)
        column.addStretch(1)
        lay_out(self, column, buttons)
        self._show_possible()
        fit(self, self.sizeHint())

    @property
    def axes(self) -> Axes | None:
        """What is chosen now."""
        if self.along.currentIndex() == COMPONENTS:
            return None
        return self.across.currentIndex(), self.up.currentIndex()

    @Slot()
    def _show_possible(self) -> None:
        """Two directions are two: the same feature twice cannot be agreed to."""
        axes = self.axes
        for box in (self.across, self.up):
            box.setEnabled(axes is not None)
        self.ok.setEnabled(axes is None or axes[0] != axes[1])

    def accept(self) -> None:
        super().accept()
        self.chosen.emit(self.axes)
