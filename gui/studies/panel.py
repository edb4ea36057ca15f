"""Studies: the list of them, the picture of the one that is looked at, and the form for a new one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from engine.output.frame import Frame
from gui.language.words import refusal, tr
from gui.panels.docking import DockedPanel, register
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.figures_text import Rows
from gui.widgets.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from gui.studies.coordinate_view import CoordinateView
    from gui.studies.listed import ListedStudy
    from gui.studies.view import StudyView

WIDER = 1.5  # times as wide as high: the list stands beside the picture
LIST, LEAST = 300, 640  # pixels of its width there, and of the panel's, at scale 1
SHARE = 0.35  # of the panel's height that the list takes over the picture


@register(
    "studies",
    "Studies",
    "The runs drawn from many seeds, along settings of your choice: how often they get there",
    "F12",
)
class StudiesPanel(DockedPanel):
    """Shows what `Studying` tells it to, and says what a person wants.

    `chosen`, `turned` and `removed` carry the file of a study; `draw_asked` the number of a trial of the one
    that is shown, `cell_asked` that of a cell. `cell_left` says that all cells are to be shown again.
    """

    chosen = Signal(object)
    turned = Signal(object)
    removed = Signal(object)
    new_asked = Signal()
    draw_asked = Signal(int)
    cell_asked = Signal(int)
    cell_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not before the panel is shown: what studies need is not loaded at a start.
        from gui.studies.cell_head import CellHead
        from gui.studies.setup_form import SetupForm
        from gui.studies.study_list import StudyList

        self._look = USUAL_LOOK
        self._views: dict[type[StudyView], StudyView] = {}
        self.view: StudyView | None = None  # of the study that is shown
        self.listed: ListedStudy | None = None  # which is shown; None where another page is
        self.coordinates: CoordinateView | None = None  # made when it is wanted first
        self.list, self.form = StudyList(), SetupForm()
        self.list.chosen.connect(self.chosen)
        self.list.turned.connect(self.turned)
        self.list.removed.connect(self.removed)
        self.new = QPushButton(tr("Ho&w often?"))
        self.new.setToolTip(plain_tip(tr("A new study of the experiment on screen")))
        self.new.clicked.connect(self.new_asked)
        self.problem = PlainLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.form)
        self.pages.currentChanged.connect(self._leave_coordinates)
        self._side = QFrame()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        side.addLayout(buttons)
        side.addWidget(self.list, 1)
        self._main = QVBoxLayout()
        self.head = CellHead()
        self.head.left.connect(self.cell_left)
        self._main.addWidget(self.problem)
        self._main.addWidget(self.head)
        self._main.addWidget(self.pages, 1)
        self._side_layout = side
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.addWidget(self._side)
        self._layout.addLayout(self._main, 1)

    def show_frame(self, frame: Frame, words: bool) -> None:
        """Studies do not change with the iteration."""

    def show_runs(self, experiment: Experiment) -> None:
        self.form.show_experiment(experiment)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(10), look.px(8), look.px(10), look.px(10))
        self._layout.setSpacing(look.px(8))
        self._side_layout.setSpacing(look.px(6))
        self.list.set_look(look)
        self.form.set_look(look)
        for view in self._views.values():
            view.set_look(look)
        if self.coordinates is not None:
            self.coordinates.set_look(look)
        self._arrange()

    def copied(self) -> Rows:
        if self.coordinates is not None and self.pages.currentWidget() is self.coordinates:
            return self.coordinates.copied()
        return () if self.view is None or self.asks else self.view.copied()

    @property
    def asks(self) -> bool:
        """Whether the form is shown."""
        return self.pages.currentWidget() is self.form

    def show_form(self) -> None:
        self.listed = None
        self.list.show_chosen(None)
        self.head.show_cell("")
        self.pages.setCurrentWidget(self.form)
        self.show_problem(None)
        self._arrange()

    def show_coordinates(self, experiment: Experiment, run: int) -> None:
        """Check the coordinates of this experiment, its run first, until another page is shown."""
        from gui.studies.coordinate_view import CoordinateView

        if self.coordinates is None:
            self.coordinates = CoordinateView()
            self.coordinates.set_look(self._look)
            self.pages.addWidget(self.coordinates)
        self.listed = None
        self.list.show_chosen(None)
        self.head.show_cell("")
        self.pages.setCurrentWidget(self.coordinates)
        self.show_problem(None)
        self.coordinates.check(experiment, run)
        self._arrange()

    @Slot()
    def _leave_coordinates(self) -> None:
        if self.coordinates is not None and self.pages.currentWidget() is not self.coordinates:
            self.coordinates.leave()

    def end(self) -> None:
        """The window closes."""
        if self.coordinates is not None:
            self.coordinates.end()

    def show_study(self, listed: "ListedStudy") -> None:
        """The picture of this study from now on, which is empty until one comes."""
        from gui.studies.views import view_class

        assert listed.study is not None
        self._show(listed, view_class(listed.study), "")

    def show_cell(self, listed: "ListedStudy", settings: str) -> None:
        """The draws of one of its cells from now on, whose settings are these in words."""
        from gui.studies.odds_view import OddsView

        self._show(listed, OddsView, settings)

    def _show(self, listed: "ListedStudy", kind: "type[StudyView]", settings: str) -> None:
        if kind not in self._views:
            view = self._views[kind] = kind()
            view.draw_asked.connect(self.draw_asked)
            view.cell_asked.connect(self.cell_asked)
            view.set_look(self._look)
            self.pages.addWidget(view)
        assert listed.study is not None
        self.listed = listed
        self.view = self._views[kind]
        self.view.show_study(listed.study)
        self.head.show_cell(settings)
        self.pages.setCurrentWidget(self.view)
        self.list.show_chosen(listed.place)
        self.show_problem(None)
        self._arrange()

    def show_picture(self, picture: "StudyPicture") -> None:
        if self.view is not None:
            self.view.show_picture(picture)

    def show_list(self, studies: "tuple[ListedStudy, ...]", chosen: Path | None) -> None:
        self.list.show_studies(studies)
        self.list.show_chosen(chosen)
        self._arrange()

    @Slot(object)
    def show_listed(self, listed: "ListedStudy") -> None:
        self.list.show_listed(listed)
        self._arrange()

    def show_problem(self, error: ExperimentError | None) -> None:
        self.problem.setText("" if error is None else refusal(error))
        self.problem.setVisible(error is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The list beside the picture where there is room, else over it and no higher than a few rows."""
        directions, widest = QBoxLayout.Direction, 16_777_215  # no limit, as Qt has it
        is_wide = self.width() > max(WIDER * self.height(), self._look.px(LEAST))
        self._layout.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._side.setVisible(not self._look.presenting and bool(self.list.rows))
        self._side.setMinimumWidth(self._look.px(LIST) if is_wide else 0)
        self._side.setMaximumWidth(self._look.px(LIST) if is_wide else widest)
        height = min(self.list.wanted_height(), round(SHARE * self.height()))
        self.list.setMinimumHeight(0 if is_wide else height)
        self.list.setMaximumHeight(widest if is_wide else height)
        self.new.setVisible(not self.asks)
        self.form.leave.setVisible(bool(self.list.rows))
