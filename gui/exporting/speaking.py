"""Speaking for a file: its own language, and points in numbers, while a figure is filled and painted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from engine.exports.report.wording import ReportWording
from gui.language.fields import label_in_english
from gui.language.languages import spoken
from gui.language.offered import ENGLISH
from gui.language.words import CONTEXT
from gui.resources import TRANSLATIONS


def wording_of(language: str) -> ReportWording:
    """Texts in this language, whichever is on screen; English where there is no translation."""
    words = words_of(translator_of(language))
    return ReportWording(language, words, lambda name: words(label_in_english(name)))


def words_of(translator: QTranslator | None) -> Callable[[str], str]:
    if translator is None:
        return str
    return lambda text: translator.translate(CONTEXT, text) or text


def translator_of(language: str) -> QTranslator | None:
    """The laboratory's words in this language; None where they are English."""
    translator = QTranslator()
    if language == ENGLISH or not translator.load(f"laboratory_{language}", str(TRANSLATIONS)):
        return None
    return translator


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within, this language is spoken, with points in numbers; in the window's thread, for a moment."""
    before, translator = QLocale(), None
    QLocale.setDefault(QLocale.c())
    try:
        if language != spoken():
            translator = Silent() if language == ENGLISH else translator_of(language)
            if translator is not None:
                QCoreApplication.installTranslator(translator)
        yield
    finally:
        if translator is not None:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)


def speaking_in(language: str, turns: Iterator[None]) -> Iterator[None]:
    """The same turns, in each of which this language is spoken."""
    while True:
        with speaking(language):
            try:
                next(turns)
            except StopIteration:
                return
        yield


class Silent(QTranslator):
    """Leaves every text in English, before any other translator is asked."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _comment: str = "", _n: int = -1) -> str:  # type: ignore[override]
        return text
