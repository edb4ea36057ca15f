"""Late parts: what the window makes, and imports, when it is asked for first: no start waits for it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from gui.window.lesson_view import WindowForLessons

if TYPE_CHECKING:
    from gui.exporting.exporting import Exporting
    from gui.lesson.director import Director
    from gui.lesson.handing_out import HandingOut
    from gui.window.main_window import MainWindow
    from gui.window.seen_figures import SeenFigures


class LateParts:
    """`lessons` is the file that keeps answers to lessons, `settings` what figures are saved with."""

    def __init__(self, window: "MainWindow", lessons: Path | None, settings: QSettings | None) -> None:
        self._window, self._lessons, self._settings = window, lessons, settings

    @property
    def known_director(self) -> "Director | None":
        """Who leads through a lesson, if anybody has asked for a lesson yet."""
        director: Director | None = self.__dict__.get("director")
        return director

    @cached_property
    def director(self) -> "Director":
        """Who leads through a lesson."""
        from gui.lesson.director import Director
        from gui.lesson.kept_notes import KeptNotes

        window = self._window
        parts = (window.workspace, window.docks, window.projected_page, window.highlight)
        view = WindowForLessons(window.model, *parts, window.page_study, window)
        window.appearance.changed.connect(view.covers.set_look)
        view.covers.set_look(window.appearance.look)
        kept = KeptNotes(self._lessons)
        director = Director(window.model, view, window, window.answering, kept, window.replacing)
        director.reader.refused.connect(window.files.say)
        director.opening.connect(window.files.reader.stop)
        director.opening.connect(window.welcome.leave)
        director.changed.connect(window.offer_actions)
        window.closed.connect(director.leave)
        return director

    @cached_property
    def handing_out(self) -> "HandingOut":
        """What prints a lesson."""
        from gui.lesson.handing_out import HandingOut

        handing_out = HandingOut(self._window)
        handing_out.said.connect(self._window.status.say)
        handing_out.refused.connect(self._window.files.say)
        self._window.closed.connect(handing_out.stop)
        return handing_out

    @cached_property
    def figures(self) -> "SeenFigures":
        """What takes along what is on screen."""
        from gui.exporting.taking import Taking
        from gui.window.seen_figures import SeenFigures

        window = self._window
        taking = Taking(window.model, lambda: window.look, self._settings, window)
        taking.said.connect(window.status.say)
        taking.refused.connect(window.files.say)
        taking.busy_changed.connect(window.progress.show_figure)
        taking.busy_changed.connect(window.announcer.take_busy)
        window.progress.figure_given_up.connect(taking.give_up)
        window.closed.connect(taking.finish)
        return SeenFigures(window, window.workspace, window.docks, window.appearance, taking)

    @cached_property
    def exporting(self) -> "Exporting":
        """What writes exports."""
        from gui.exporting.exporting import Exporting

        window = self._window
        exporting = Exporting(window.model, window.files, window)
        exporting.said.connect(window.status.say)
        exporting.refused.connect(window.files.say)
        exporting.busy_changed.connect(window.progress.show_exporting)
        exporting.busy_changed.connect(window.announcer.take_busy)
        window.progress.exporting_given_up.connect(exporting.give_up)
        window.closed.connect(exporting.stop)
        return exporting
