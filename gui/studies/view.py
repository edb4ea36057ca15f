"""StudyView: what all pictures of a study have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from engine.studies.picture import StudyPicture
from engine.studies.study import Study
from gui.style.look import Look
from gui.widgets.figures_text import Rows


class StudyView(QWidget):
    """A picture of one study, which grows while its trials come in.

    `draw_asked` carries the number of the trial that a person wants to open in the laboratory, `cell_asked`
    the number of the cell that is to be looked at.
    """

    draw_asked = Signal(int)
    cell_asked = Signal(int)

    def show_study(self, study: Study) -> None:
        """Draw this study from now on; nothing of the one before stays."""
        raise NotImplementedError

    def show_picture(self, picture: StudyPicture) -> None:
        """Draw what there is by now of the same study."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        """Draw with this palette and scale from now on."""
        raise NotImplementedError

    def copied(self) -> Rows:
        """The figures of the picture as cells, a row of headings first; none where there are none."""
        return ()
