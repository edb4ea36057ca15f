"""PageStudy: the study of a lesson's page, which is drawn before all others and gone when its lesson is.

What was drawn for other pages of the lesson is there until then: who turns back does not wait for it again.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.studies.listed import ListedStudy, Standing
from gui.studies.studying import Studying

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from engine.studies.study import Study


class PageStudy(QObject):
    """`drawn` carries the StudyPicture that has all draws of the study that was begun last."""

    drawn = Signal(object)

    def __init__(self, studying: Studying, parent: QObject) -> None:
        super().__init__(parent)
        self._studying, self._desk = studying, studying.desk
        self._place: Path | None = None
        self._other: list[Path] = []  # of pages before
        self._study: Study | None = None
        self.picture: StudyPicture | None = None  # with all draws
        self._desk.changed.connect(self._look_once_done)
        self._desk.looking.pictured.connect(self._take_picture)

    def begin(self, study: "Study") -> None:
        """Draw this study; one that is drawn already is shown."""
        is_there = self._study is not None and self._study.identity == study.identity
        if not is_there or self._place is None or self._desk.study_at(self._place) is None:
            self._put_aside()
            self._study, self._place = study, self._desk.begin_first(study)
        self._studying.show(self._place)
        if self.picture is not None:
            self.drawn.emit(self.picture)

    def take_over(self, before: "PageStudy") -> None:
        """Have the study of another window, whose place this one takes."""
        self._other += before._other
        if self._place is None:
            self._place, self._study, self.picture = before._place, before._study, before.picture
        elif before._place is not None and before._place != self._place:
            self._other.append(before._place)
        before._other, before._place, before._study, before.picture = [], None, None, None

    def _put_aside(self) -> None:
        """Another page's is drawn now: nobody waits for what is not done."""
        listed = None if self._place is None else self._desk.study_at(self._place)
        if listed is not None and listed.standing is Standing.DONE:
            self._other.append(listed.place)
        elif listed is not None:
            self._desk.remove(listed.place)
        self._place = self._study = self.picture = None

    def end(self) -> None:
        """The results are of no use any more: whoever comes here again sees them fall again."""
        self._put_aside()
        for place in self._other:
            if self._desk.study_at(place) is not None:
                self._desk.remove(place)
        self._other = []

    @Slot(object)
    def _look_once_done(self, listed: ListedStudy) -> None:
        """Also where a person looks at another study by now."""
        if listed.place == self._place and listed.standing is Standing.DONE and self.picture is None:
            self._studying.show(listed.place)

    @Slot(object, object)
    def _take_picture(self, place: Path, picture: "StudyPicture") -> None:
        if place != self._place or self._study is None or self.picture is not None:
            return
        if picture.summary.trials == self._study.trials:
            self.picture = picture
            self.drawn.emit(picture)
