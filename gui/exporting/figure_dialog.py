"""The dialog of a figure: which of those on screen, how, and in which file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.system.whole_files import check_place
from gui.exporting.paint import DOTS, METRES, MOST_SCALE, size_of
from gui.exporting.seen import Seen
from gui.files.file_dialogs import ask_where_to_export
from gui.files.questions import ask_to_replace
from gui.language.numbers import count, general
from gui.language.words import refusal, tr
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

if TYPE_CHECKING:
    from gui.exporting.taking import Taking


PNG = ".png"


def formats() -> dict[str, str]:
    """What a figure can be, by suffix."""
    return {
        PNG: tr("Picture (PNG)"),
        ".svg": tr("Drawing (SVG), to be edited"),
        ".pdf": tr("Drawing (PDF), to be printed"),
        ".csv": tr("What is drawn, as figures (CSV)"),
    }


class FigureDialog(QDialog):
    """Saves one of the figures, by name, once it is agreed to; what is wrong is said, and it stays open."""

    def __init__(self, taking: "Taking", seen: Mapping[str, Seen], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._taking, self._seen = taking, seen
        self._proposed = ""  # the file that nobody has chosen
        self.setWindowTitle(tr("Export a figure"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.figure, self.format, self.scale = QComboBox(), QComboBox(), QComboBox()
        self.size_label, self.path, self.choose = PlainLabel(), QLineEdit(), QPushButton(tr("&Choose…"))
        self.reason = reason_label()
        self.buttons, self.ok = ok_and_cancel(self, tr("&Export"))
        for each in seen.values():
            self.figure.addItem(each.title, each.name)
        self.figure.setCurrentIndex(self.figure.findData(name))
        for suffix, words in formats().items():
            self.format.addItem(words, suffix)
        for scale in range(1, MOST_SCALE + 1):
            self.scale.addItem(tr("{} × as many pixels as on screen").format(scale), scale)
        self.scale.setCurrentIndex(1)
        self.size_label.setProperty("type", "caption")
        lay_out(self, self._laid_out(), self.reason, self.buttons)
        self.figure.currentIndexChanged.connect(self._show)
        self.format.currentIndexChanged.connect(self._show)
        self.scale.currentIndexChanged.connect(self._show)
        self.choose.clicked.connect(self._choose)
        self._show()
        fit(self, self.sizeHint())

    def _laid_out(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field, tip in (
            (tr("&What"), self.figure, tr("The figure, as it is on screen")),
            (tr("&Type"), self.format, tr("The format of the file")),
            (tr("Si&ze"), self.scale, tr("Of a picture: how sharp it stays where it is enlarged")),
        ):
            field.setAccessibleName(without_mark(text))
            field.setToolTip(plain_tip(tip))
            rows.addRow(text, field)
        rows.addRow("", self.size_label)
        where = QHBoxLayout()
        self.path.setMinimumWidth(320)
        self.path.setAccessibleName(tr("File"))
        where.addWidget(self.path, 1)
        where.addWidget(self.choose)
        label = PlainLabel(tr("&File"))
        label.setBuddy(self.path)
        rows.addRow(label, where)
        return rows

    @property
    def chosen(self) -> Seen:
        return self._seen[self.figure.currentData()]

    @property
    def suffix(self) -> str:
        suffix: str = self.format.currentData()
        return suffix

    @Slot()
    def _show(self) -> None:
        """Propose a file, and say how large the figure gets."""
        suffix, folder = self.suffix, self._taking.folder
        if self.path.text() == self._proposed:
            self._proposed = str(folder / f"{self._taking.stem}-{self.chosen.name}{suffix}")
            self.path.setText(self._proposed)
        elif self.path.text():
            self.path.setText(str(Path(self.path.text()).with_suffix(suffix)))
        self.scale.setEnabled(suffix == PNG)
        self.size_label.setText(self._size_in_words(size_of(self._taking.figure_of(self.chosen))))
        self.reason.setText("")

    def _size_in_words(self, size: QSize) -> str:
        if self.suffix == ".csv":
            return ""
        if self.suffix == PNG:
            scale = self.scale.currentData()
            width, height = count(size.width() * scale), count(size.height() * scale)
            return tr("{width} × {height} pixels").format(width=width, height=height)
        width, height = (general(1000.0 * METRES * side / DOTS, 3) for side in (size.width(), size.height()))
        return tr("{width} × {height} mm").format(width=width, height=height)

    @Slot()
    def _choose(self) -> None:
        place = Path(self.path.text() or self._proposed)
        ask_where_to_export(self, place, self.format.currentText(), self.suffix, self.path.setText)

    def accept(self) -> None:
        """Ask before a file is replaced; what is wrong is said, and nothing is written then."""
        path = Path(self.path.text())
        try:
            if path.suffix.lower() != self.suffix:
                raise refused(Note("file"), path.name, self.suffix)
            if self._taking.hides and self.suffix != PNG:
                given = Note("something that is hidden until the answer is revealed")
                raise refused(self.chosen.title, given, PNG)
            check_place(path)
        except ExperimentError as error:
            self.reason.setText(refusal(error))
            return
        if path.exists():
            ask_to_replace(self, path.name, lambda: self._agree(path))
        else:
            self._agree(path)

    def _agree(self, path: Path) -> None:
        seen, scale = self.chosen, self.scale.currentData()
        super().accept()
        self._taking.save(seen, path, scale)
