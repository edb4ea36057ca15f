"""The dialog of exports: what is wanted, at which iteration, with which parameters, and in which file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.fields import FieldSpec, Kind
from engine.experiment.iteration import MOST_ITERATIONS
from engine.exports.kinds import ExportKind, fields_of_kind, kinds_of
from engine.exports.subject import StudySubject, Subject
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, quoted, refused
from engine.system.whole_files import check_place
from gui.exporting.order import Order
from gui.files.file_dialogs import ask_where_to_export, documents
from gui.files.files import name_for
from gui.files.questions import ask_to_replace
from gui.language.fields import capitalised
from gui.language.numbers import count, general
from gui.language.words import cited, refusal, said, tr
from gui.model import LabModel
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.form import Form
from gui.widgets.number_field import NumberField
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

ITERATION = FieldSpec("iteration", Kind.WHOLE, "the iteration at which it stands", 0, 0, MOST_ITERATIONS)
MEGABYTE = 1_000_000


class ExportDialog(QDialog):
    """Emits `wanted` with an Order. What cannot be exported so is said in the dialog, which stays open.

    It opens with the kind of this name, and these parameters in place of their defaults. With the file of a
    study's `results` these are offered too. While a lesson hides something nothing is exported: any file may
    hold the answer to its question.
    """

    wanted = Signal(object)

    def __init__(
        self,
        model: LabModel,
        kind: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        results: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._results = model, results
        offered = kinds_of(Subject) | (kinds_of(StudySubject) if results is not None else {})
        self._kinds = sorted(offered.values(), key=lambda kind: tr(kind.label))
        self._values = {kind.name: defaults_of(kind) for kind in self._kinds}
        self._labels: list[QWidget] = []
        self._proposed = ""  # the file that nobody has chosen
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kind, self.suffix, self.path = QComboBox(), QComboBox(), QLineEdit()
        self.about, self.expected, self.reason = reason_label(), PlainLabel(), reason_label()
        self.iteration, self.form = NumberField(ITERATION), Form()
        self.choose = QPushButton(tr("&Choose…"))
        self.buttons, self.ok = ok_and_cancel(self, tr("&Export"))
        for each in self._kinds:
            self.kind.addItem(tr(each.label), each.name)
        self.iteration.show_value(model.shown)
        self.about.setProperty("type", "secondary")
        self.expected.setProperty("type", "caption")
        lay_out(self, self._laid_out(), self.reason, self.buttons)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.suffix.currentIndexChanged.connect(self._show_suffix)
        self.iteration.entered.connect(self._show_size)
        self.form.entered.connect(self._enter)
        self.form.tried.connect(self._show_size)
        self.choose.clicked.connect(self._choose)
        if kind is not None:
            self._values.get(kind, {}).update(parameters or {})
            self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))  # the last study may be shown no more
        self._show_kind()
        fit(self, self.sizeHint())

    def _laid_out(self) -> QVBoxLayout:
        where, rows = QHBoxLayout(), QFormLayout()
        label = PlainLabel(tr("&File"))
        label.setBuddy(self.path)
        where.addWidget(self.path, 1)
        where.addWidget(self.choose)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.path.setMinimumWidth(320)
        for text, field, tip in (
            (tr("&What"), self.kind, tr("What is written")),
            (tr("&Type"), self.suffix, tr("The format of the file")),
            (tr("&Iteration"), self.iteration, tr("At first the one on screen")),
        ):
            field.setAccessibleName(without_mark(text))
            field.setToolTip(plain_tip(tip))
            rows.addRow(text, field)
            self._labels.append(rows.labelForField(field))
            if field is self.kind:
                rows.addRow(self.about)
        rows.addRow(self.form)
        rows.addRow(label, where)
        self.path.setAccessibleName(tr("File"))
        column = QVBoxLayout()
        column.addLayout(rows)
        column.addWidget(self.expected)
        column.addStretch(1)
        return column

    @property
    def chosen(self) -> ExportKind:
        """The kind that is chosen."""
        return self._kinds[self.kind.currentIndex()]

    @property
    def _of_study(self) -> Path | None:
        """The results that are exported, if they are and not the experiment."""
        return self._results if self.chosen.takes is StudySubject else None

    @Slot()
    def _show_kind(self) -> None:
        kind = self.chosen
        self.iteration.setEnabled(self._of_study is None)  # a study is exported as far as it is
        self.about.setText(capitalised(tr(kind.formula)))
        self.about.setToolTip(plain_tip(cited(kind.source)))
        self.suffix.blockSignals(True)
        self.suffix.clear()
        self.suffix.addItems(kind.suffixes)
        self.suffix.blockSignals(False)
        self._show_fields()
        self.form.setVisible(bool(kind.parameters))
        self._align()
        self._show_suffix()

    def _align(self) -> None:
        """All fields begin where the longest label ends, also those of the form."""
        labels = [*self._labels, *self.form.labels]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    @Slot()
    def _show_suffix(self) -> None:
        """Propose a file, or give the one that was chosen the suffix of this type."""
        suffix, model = self.suffix.currentText(), self._model
        if self.path.text() == self._proposed:
            own = model.editor.path
            name = f"{self._stem}-{self.chosen.name}{suffix}"
            self._proposed = str((documents() if own is None else own.parent) / name)
            self.path.setText(self._proposed)
        elif self.path.text():
            self.path.setText(str(Path(self.path.text()).with_suffix(suffix)))
        self._show_size()

    @Slot(str, object)
    def _enter(self, name: str, value: object) -> None:
        self._values[self.chosen.name][name] = value
        self._show_fields()
        self._show_size()

    def _show_fields(self) -> None:
        kind, experiment = self.chosen, self._model.experiment
        choices = {} if kind.choices is None else kind.choices(experiment)
        self.form.show_fields(fields_of_kind(kind), self._values[kind.name], choices)

    @Slot()
    def _show_size(self) -> None:
        """What is known of the file before, and how large it is going to be; or why there can be none."""
        words, reason = "", ""
        self.ok.setEnabled(not self._model.hidden)
        try:
            order = self._order()
            known = [] if order.extent is None else [said(order.extent)]
            words = " · ".join([*known, *([] if order.size is None else [size_in_words(order.size)])])
        except ExperimentError as error:
            reason = refusal(error)
        if self._model.hidden:
            reason = tr("A question of the lesson is open, and a file may tell its answer. Reveal it first.")
        self.expected.setText(words)
        self.reason.setText(reason)

    @property
    def _stem(self) -> str:
        """What the thing that is exported is called in files."""
        return name_for(self._model.editor) if self._of_study is None else self._of_study.stem

    def _order(self) -> Order:
        """What is asked for; ExperimentError where a field is outside its limits."""
        kind, model, iteration = self.chosen, self._model, self.iteration.value
        if not isinstance(iteration, int) or not 0 <= iteration <= MOST_ITERATIONS:
            allowed = Note("a whole number from 0 to {most}", most=MOST_ITERATIONS)
            raise refused(Note("iteration"), quoted(iteration), allowed)
        return Order(
            kind=kind,
            parameters=kind.checked(self.form.filled_in),
            path=Path(self.path.text()),
            title=model.experiment.title or self._stem,
            experiment=model.experiment,
            iteration=iteration,
            results=self._of_study,
        )

    @Slot()
    def _choose(self) -> None:
        place, words = Path(self.path.text() or self._proposed), tr(self.chosen.label)
        ask_where_to_export(self, place, words, self.suffix.currentText(), self.path.setText)

    def accept(self) -> None:
        """Ask before a file is replaced; what is wrong is said, and nothing is written then."""
        if self._model.hidden:
            return
        try:
            order = self._order()
            if order.path.suffix.lower() not in order.kind.suffixes:
                given = Note("a file called {suffix}", suffix=order.path.name)
                raise refused(Note("file"), given, " ".join(order.kind.suffixes))
            check_place(order.path)
        except ExperimentError as error:
            self.reason.setText(refusal(error))
            return
        if order.path.exists():
            ask_to_replace(self, order.path.name, lambda: self._agree(order))
        else:
            self._agree(order)

    def _agree(self, order: Order) -> None:
        super().accept()
        self.wanted.emit(order)


def defaults_of(kind: ExportKind) -> dict[str, Any]:
    """The kind's parameters as they are where nobody gives them."""
    return {name: default for name, (_, default) in kind.parameters.items()}


def size_in_words(size: int) -> str:
    """Of a file, in bytes, about."""
    if size < MEGABYTE:
        return tr("About {} kB").format(count(max(1, round(size / 1000))))
    return tr("About {} MB").format(general(size / MEGABYTE, 2))
