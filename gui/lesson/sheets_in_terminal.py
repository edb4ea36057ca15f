"""Printing a lesson's sheets without a window: what needs Qt, or speaks another language than English."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from engine.handouts import SheetWording
from engine.handouts.files import PDF
from engine.handouts.html import html_file
from engine.handouts.sheet import Sheet
from engine.lessons import Lesson, read_lesson
from gui.language.languages import speak
from gui.language.offered import ENGLISH
from gui.lesson.sheet_pdf import pdf_file
from gui.lesson.sheet_words import on_sheets_of
from gui.lesson.shipped import in_language
from gui.lesson.targets import known
from gui.style.fonts import load_fonts


class Press:
    """An application without a screen, which speaks the language that is asked for."""

    def __init__(self, language: str | None) -> None:
        application = QGuiApplication.instance()
        if application is None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            application = QGuiApplication(["sheets"])
            load_fonts()
        self._application = application  # as long as it is needed
        speak(application, language or ENGLISH)

    def lesson(self, path: Path) -> tuple[Lesson, SheetWording]:
        """The lesson in a file and its words, in the language that is spoken if it ships in that."""
        path = in_language(path)
        return read_lesson(path, known()), on_sheets_of(path)

    def content_of(self, out: Path) -> Callable[[Sheet], bytes]:
        """What makes a file of a sheet."""
        return pdf_file if out.suffix.lower() == PDF else html_file
