"""Words on screen, in the language that was chosen. The code says them in English, which is the key."""

from PySide6.QtCore import QCoreApplication

from engine.messages.message import Note
from engine.messages.problems import ExperimentError
from gui.language.numbers import LocalCount, LocalNumber, figures_localised

CONTEXT = "laboratory"  # one for all: the same English words are the same everywhere


def tr(text: str) -> str:
    """An English text in the language of the screen, with its figures by the locale; else as it is."""
    return figures_localised(_translated(text))


def cited(text: str) -> str:
    """A source in the language of the screen: numbers of sections and papers are no figures."""
    return _translated(text)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def said(text: str) -> str:
    """A note with all that it is made of; any other text is somebody's own and stays as it is.

    So is the name of a run one or the other, see `engine.experiment.naming`.
    """
    if not isinstance(text, Note):
        return text
    return tr(text.text).format(**{name: on_screen(value) for name, value in text.values.items()})


def in_words(text: str) -> str:
    """A text of a table that is written in the code, or a note of one."""
    return said(text) if isinstance(text, Note) else tr(text)


def refusal(error: ExperimentError, most: int = 2) -> str:
    """Why something was refused, in at most so many lines."""
    return "\n".join(map(said, error.lines(most)))


def on_screen(value: object) -> object:
    """A value that stands in a note, as its template's formats find it."""
    match value:
        case str():
            return said(value)
        case bool():
            return value
        case float():
            return LocalNumber(value)
        case int():
            return LocalCount(value)
        case _:
            return value
