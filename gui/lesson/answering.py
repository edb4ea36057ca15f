"""Answering: whether one person answers, or a class whose answers are counted."""

from PySide6.QtCore import QObject, QSettings, Signal, Slot

ANSWERING, CLASS, ONE = "answering", "class", "one"


class Answering(QObject):
    """Chosen once, for all questions of all lessons; the settings remember it.

    Until a person has chosen, there is a class where one presents, and else one person.
    """

    changed = Signal()

    def __init__(self, settings: QSettings | None, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        found = None if settings is None else settings.value(ANSWERING)
        self._chosen = found if found in (CLASS, ONE) else None
        self._presenting = False

    @property
    def counts(self) -> bool:
        """Whether the answers of a class are counted."""
        return self._presenting if self._chosen is None else self._chosen == CLASS

    @Slot(bool)
    def choose(self, counts: bool) -> None:
        """Count the answers of a class from now on, or take one person's."""
        before, self._chosen = self.counts, CLASS if counts else ONE
        if self._settings is not None:
            self._settings.setValue(ANSWERING, self._chosen)
        if self.counts != before:
            self.changed.emit()

    def present(self, presenting: bool) -> None:
        """One is in front of a class now, or not any more."""
        before, self._presenting = self.counts, presenting
        if self.counts != before:
            self.changed.emit()
