"""A form made from field specs: a label and a field for each, in the order in which the model has them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget

from engine.experiment.fields import FieldSpec, Kind
from gui.language.fields import choice_label, choice_tip, label_of, limits_in_words
from gui.language.words import said, tr
from gui.style.look import Look
from gui.widgets.key_override import KeyOverride
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.scroll_guard import ScrollGuard

Field = NumberField | QComboBox | QLineEdit | QCheckBox
Choices = Mapping[str, Mapping[Any, str]]  # of fields by name: values that may be chosen, and their words


class Form(QWidget):
    """Emits `entered` with a field's name and what a person gave it, `tried` with what is being typed.

    `labels` has those that are called otherwise here than elsewhere.
    """

    entered = Signal(str, object)
    tried = Signal(str, object)

    def __init__(self, labels: Mapping[str, str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels or {}
        self.fields: dict[str, Field] = {}
        self._specs: tuple[FieldSpec, ...] = ()
        self._choices: Choices = {}
        self._values: dict[str, Any] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def set_look(self, look: Look) -> None:
        self._rows.setHorizontalSpacing(look.px(8))
        self._rows.setVerticalSpacing(look.px(6))

    def show_fields(
        self, specs: Sequence[FieldSpec], values: Mapping[str, Any], choices: Choices | None = None
    ) -> None:
        """Show these values in fields of these specs, which are made anew only where the specs differ.

        A field whose values are known by words, as those of `choices`, offers these alone.
        """
        if tuple(specs) != self._specs or (choices or {}) != self._choices:
            self._place_fields(tuple(specs), choices or {})
        self._values = dict(values)
        for name, field in self.fields.items():
            # What is just being typed is not for others to change.
            if not (isinstance(field, QLineEdit) and field.hasFocus() and field.isModified()):
                show_value(field, self._values[name])

    def show_again(self) -> None:
        """Show the values that hold, also in a field that is being filled in."""
        for name, field in self.fields.items():
            if isinstance(field, NumberField):
                field.replace_by(self._values[name])
            else:
                show_value(field, self._values[name])

    def _place_fields(self, specs: tuple[FieldSpec, ...], choices: Choices) -> None:
        """A row for each. Fields that were there stay, with the focus that one of them may have."""
        chosen_before, self._choices = self._choices, choices
        before = dict(zip(self.fields, self._specs, strict=True))
        labels = {name: self._rows.labelForField(field) for name, field in self.fields.items()}
        made, self.fields, self._specs = self.fields, {}, specs
        for _ in made:
            self._rows.takeRow(0)
        for spec in specs:
            if before.get(spec.name) == spec and chosen_before.get(spec.name) == choices.get(spec.name):
                self.fields[spec.name] = made.pop(spec.name)
                self._rows.addRow(labels[spec.name], self.fields[spec.name])
                continue
            field = self._make_field(spec)
            field.setObjectName(spec.name)
            words = self._labels.get(spec.name, label_of(spec.name))
            field.setAccessibleName(words)
            label = PlainLabel(words)
            label.setProperty("type", "secondary")
            label.setToolTip(plain_tip(limits_in_words(spec)))
            label.setBuddy(field)
            self._rows.addRow(label, field)
            self.fields[spec.name] = field
        for name, left_over in made.items():
            left_over.blockSignals(True)  # what is typed in a field that goes is not entered by its going
            for widget in (labels[name], left_over):
                widget.hide()
                widget.deleteLater()

    def _make_field(self, spec: FieldSpec) -> Field:
        if spec.kind is Kind.SWITCH:
            switch = QCheckBox()
            switch.setToolTip(plain_tip(limits_in_words(spec)))
            switch.clicked.connect(self._enter)
            return switch
        if spec.kind is Kind.CHOICE or spec.name in self._choices:
            box = QComboBox()
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            for value, words in self._choices.get(spec.name, {}).items():
                box.addItem(said(words), value)
            for place, choice in enumerate(spec.choices):
                box.addItem(choice_label(spec.name, choice), choice)
                box.setItemData(place, plain_tip(choice_tip(spec.name, choice)), Qt.ItemDataRole.ToolTipRole)
            if spec.optional:
                box.addItem(tr("none"), None)
            box.setToolTip(plain_tip(limits_in_words(spec)))
            box.activated.connect(self._enter)
            KeyOverride(box, letters=True)
            ScrollGuard(box)
            box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a choice by mouse leaves the keys to the window
            return box
        if spec.kind is Kind.TEXT:
            line = QLineEdit()
            line.setToolTip(plain_tip(limits_in_words(spec)))
            line.editingFinished.connect(self._enter)
            return line
        number = NumberField(spec)
        number.entered.connect(self._enter)
        number.typed.connect(self._try)
        return number

    @property
    def labels(self) -> list[QWidget]:
        """Those of all fields, for whoever puts further rows beside them."""
        return [self._rows.labelForField(field) for field in self.fields.values()]

    @property
    def filled_in(self) -> dict[str, Any]:
        """What stands in the fields, also in one that is just being filled in."""
        return {name: self._value_in(field) for name, field in self.fields.items()}

    def _value_in(self, field: Field) -> Any:
        if isinstance(field, QComboBox):
            return field.currentData()
        if isinstance(field, QCheckBox):
            return field.isChecked()
        return field.text() if isinstance(field, QLineEdit) else field.value

    @Slot()
    def _try(self) -> None:
        field = self.sender()
        if isinstance(field, NumberField):
            self.tried.emit(field.objectName(), field.value)

    @Slot()
    def _enter(self) -> None:
        field = self.sender()
        if isinstance(field, NumberField | QComboBox | QLineEdit | QCheckBox):
            name, value = field.objectName(), self._value_in(field)
            if value != self._values.get(name):
                self.entered.emit(name, value)


def show_value(field: Field, value: Any) -> None:
    if isinstance(field, QComboBox):
        # Qt finds no item whose data is None.
        places = (place for place in range(field.count()) if field.itemData(place) == value)
        field.setCurrentIndex(next(places, -1))
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QLineEdit):
        if field.text() != (value or ""):
            field.setText(value or "")
    else:
        field.show_value(value)
