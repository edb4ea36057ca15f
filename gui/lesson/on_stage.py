"""On stage: what a page highlights where its runs are shown, and what it hides while its question is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from engine.lessons.hiding import hidden_at
from engine.lessons.lesson import is_staged
from gui.lesson.lesson_view import LessonView
from gui.model import LabModel

if TYPE_CHECKING:
    from engine.lessons import Page


class OnStage(QObject):
    """Follows the experiment: neither is so on another stage than the page's own."""

    def __init__(self, model: LabModel, view: LessonView, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._page: Page | None = None
        self._is_open = False
        model.editor.opened.connect(self.highlight)
        model.editor.edited.connect(self.highlight)
        model.frame_changed.connect(self._hide)

    def begin(self, page: "Page | None", is_open: bool) -> None:
        """Be about this page; `is_open` says that its question is, and that its answer is not under way.

        The way to the answer may be seen.
        """
        self._page, self._is_open = page, is_open
        self._hide()

    @property
    def _is_staged(self) -> bool:
        page = self._page
        return page is not None and is_staged(self._model.experiment, page.stage.experiment)

    @Slot()
    def highlight(self) -> None:
        if self._page is not None and self._is_staged:
            self._view.highlight(self._page.stage.highlight, self._page.stage.run)
        elif self._page is not None:
            self._view.highlight((), None)

    @Slot()
    def _hide(self) -> None:
        hidden = frozenset[str]()
        if self._page is not None and self._is_open and self._is_staged:
            hidden = hidden_at(self._page, self._model.shown)
        self._model.hide(hidden)
