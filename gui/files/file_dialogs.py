"""Dialogs that ask for a file: where they begin, and which files they show."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.language.words import tr
from gui.resources import RESOURCES

Mode = QFileDialog.AcceptMode
Chosen = Callable[[str], object]


def experiment_filters() -> list[str]:
    studies, links = tr("Results of studies (*.sqlite)"), tr("Links (*.txt *.url)")
    kinds = tr("Experiments (*.json *.lab)"), *table_filters()[:1], *lesson_filters(), studies, links
    return [*kinds, tr("All files (*)")]


def table_filters() -> list[str]:
    return [tr("Tables (*.csv *.tsv *.tab *.txt)"), tr("All files (*)")]


def lesson_filters() -> list[str]:
    return [tr("Lessons (*.md)")]


def saving_filters(history: bool) -> list[str]:
    with_history = [tr("Experiments with their history (*.lab)")] if history else []
    return [*with_history, *tr("Experiments (*.json);;All files (*)").split(";;")]


def ask_to_open(
    window: QWidget, title: str, file: Path | None, filters: Sequence[str], chosen: Chosen
) -> None:
    """Ask for a file that there is, at first where `file` is."""
    dialog = file_dialog(window, title, file, filters, chosen)
    dialog.setAcceptMode(Mode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_where_to_save(
    window: QWidget, file: Path | None, proposed: Path, chosen: Chosen, stay: Callable[[], object]
) -> None:
    """Ask for a name, whose suffix is that of the proposed one if none is given."""
    filters = saving_filters(history=proposed.suffix == ".lab")
    dialog = file_dialog(window, tr("Save the experiment"), file, filters, chosen)
    dialog.setAcceptMode(Mode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix)
    dialog.selectFile(str(proposed))
    dialog.rejected.connect(stay)
    dialog.open()


def ask_where_to_print(window: QWidget, lesson: Path, chosen: Chosen) -> None:
    """Ask for a file to print a lesson to; one beside it is proposed, with the suffix of the chosen kind."""
    kinds = {tr("Documents to print (*.pdf)"): "pdf", tr("Web pages to print (*.html)"): "html"}
    folder = lesson if os.access(lesson.parent, os.W_OK) and not is_shipped(lesson) else None
    dialog = file_dialog(window, tr("Write a handout"), folder, list(kinds), chosen)
    dialog.setAcceptMode(Mode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind]))
    dialog.selectFile(f"{lesson.stem}.pdf")
    dialog.open()


def ask_where_to_export(window: QWidget, proposed: Path, words: str, suffix: str, chosen: Chosen) -> None:
    """Ask for a file of one type, which is called so in `words`."""
    dialog = file_dialog(window, tr("Export"), proposed, [f"{words} (*{suffix})"], chosen)
    dialog.setAcceptMode(Mode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # whoever asks for the file asks that
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(proposed.name)
    dialog.open()


def is_shipped(path: Path) -> bool:
    """Whether a file came with the laboratory: nothing is proposed to stand beside it."""
    return RESOURCES.resolve() in path.resolve().parents


def file_dialog(
    window: QWidget, title: str, file: Path | None, filters: Sequence[str], chosen: Chosen
) -> QFileDialog:
    dialog = QFileDialog(window, title, str(documents() if file is None else file.parent))
    dialog.setNameFilters(filters)
    dialog.fileSelected.connect(chosen)
    dialog.fileSelected.connect(dialog.deleteLater)
    dialog.rejected.connect(dialog.deleteLater)
    return dialog


def documents() -> Path:
    """Where a person keeps what they write."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
