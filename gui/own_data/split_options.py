"""What becomes of a person's own points: which are held out to test on, and how features are scaled."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from engine.datasets import held_out_of
from engine.datasets.scaling import scalings
from engine.experiment.model import GivenSettings
from gui.language.numbers import THIN_SPACE, count
from gui.language.words import tr
from gui.style.look import Look
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

# Pixels at scale 1: a field's height, what is between two, and between a field and its label.
FIELD, ROW_GAP, LABEL_GAP = 26, 6, 10
LARGEST_SEED = 2**31 - 1  # of Qt's spin boxes


class HoldingOut(QWidget):
    """Begins with the experiment's defaults: a quarter is held out, and nothing is scaled."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        default = GivenSettings.model_fields
        self._counts: tuple[int, ...] | None = None
        self.share, self.seed, self.scaling = QSpinBox(), QSpinBox(), QComboBox()
        self.share.setRange(1, 90)
        self.share.setSuffix(f"{THIN_SPACE}%")
        self.share.setValue(round(100 * default["test_share"].default))
        self.seed.setRange(0, LARGEST_SEED)
        self.seed.setValue(default["test_seed"].default)
        for name, entry in scalings.items():
            self.scaling.addItem(f"{tr(entry.label)}    {tr(entry.formula)}", name)
        self.scaling.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scaling.setMinimumContentsLength(18)
        self.scaling.setCurrentIndex(self.scaling.findData(default["scaling"].default))
        self.sizes = PlainLabel("–")
        self.sizes.setMinimumHeight(look.px(FIELD))
        self.form = form = QFormLayout(self)
        form.setVerticalSpacing(look.px(ROW_GAP))
        form.setHorizontalSpacing(look.px(LABEL_GAP))
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        drawn = tr(
            "This seed chooses the test points at random, class by class. All points keep their order."
        )
        for text, field, tip in (
            (tr("&Held out to test"), self.share, drawn),
            (tr("See&d of that draw"), self.seed, drawn),
            (tr("S&caling"), self.scaling, tr("Measured on the training points, and applied to all points")),
        ):
            field.setMinimumHeight(look.px(FIELD))
            field.setToolTip(plain_tip(tip))
            field.setAccessibleName(without_mark(text))
            form.addRow(text, field)
        form.addRow(tr("Points"), self.sizes)
        words = PlainLabel(drawn)
        words.setProperty("type", "caption")
        words.setWordWrap(True)
        form.addRow(words)
        self.share.valueChanged.connect(self._show_sizes)
        self.share.valueChanged.connect(self.changed)
        self.seed.valueChanged.connect(self.changed)
        self.scaling.currentIndexChanged.connect(self.changed)

    @property
    def settings(self) -> dict[str, Any]:
        """What the data set of the experiment takes."""
        return {
            "test_share": self.share.value() / 100,
            "test_seed": self.seed.value(),
            "scaling": self.scaling.currentData(),
        }

    def scale(self, name: str) -> None:
        """Choose a scaling by its name."""
        self.scaling.setCurrentIndex(self.scaling.findData(name))

    def show_counts(self, counts: tuple[int, ...] | None) -> None:
        """How many points of each class there are, or in all, without classes; None: they are not known."""
        self._counts = counts
        self._show_sizes()

    @Slot()
    def _show_sizes(self) -> None:
        if self._counts is None:
            self.sizes.setText("–")
            return
        share = self.settings["test_share"]
        test = sum(held_out_of(of_class, share) for of_class in self._counts)
        self.sizes.setText(
            tr("{} to train on, {} to test").format(count(sum(self._counts) - test), count(test))
        )
