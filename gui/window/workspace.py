"""The workspace: columns of runs, cost plot and results, with the transport; hands each frame to all."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.actions.table import Actions
from gui.model import LabModel
from gui.panels.cost_plot import CostPlot
from gui.panels.panel import Panel, requests_of
from gui.panels.presentation_layout import GAP, LEAST_ABOVE_CURVES, MOST_WITH_CURVES, MOST_WITH_TABLE, stage
from gui.panels.projected_page import Screen, Shares, Spoken, share
from gui.panels.results import ResultsPanel
from gui.style.look import USUAL_LOOK, Look
from gui.timeline.markers import change_markers
from gui.timeline.transport import Transport
from gui.training.commands import Group, State
from gui.window.columns import Columns
from gui.window.lower import WIDE, Lower, LowerShare
from gui.window.panel_menus import PanelMenus

MOST_ABOVE, ABOVE_PRESENTING = 0.71, 0.66  # of the height: what the columns take
# Pixels at scale 1: the height under which curves are too low to be read, and what rows of cards leave them.
LEAST_UNDER, LEAST_UNDER_ROWS = 196, 150
LATE = 300  # milliseconds that pictures of other runs may stand for a first frame


class Workspace(QWidget):
    """Arranges the panels, and hands each frame to them; the window has the transport.

    `pinned` says whether an iteration is compared with. `drawn` carries each frame once it is drawn.
    `requests_changed` says that other measures are wanted from now on, `take_asked` carries a panel or card
    and the Way by which it is to be taken along.
    """

    pinned = Signal(bool)
    drawn = Signal(object)
    requests_changed = Signal()
    take_asked = Signal(object, object)

    def __init__(self, actions: Actions, model: LabModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.transport = Transport(actions)
        self.columns = Columns(actions, model.chosen_run)
        self.cost_plot = CostPlot()
        self.results = ResultsPanel()
        self._panels: tuple[Panel, ...] = (self.transport.timeline, self.cost_plot, self.results)
        self._listen(model)
        self._command(model)
        self.columns.take_asked.connect(self.take_asked)
        self.columns.spotlight_changed.connect(self._share_out)
        self.columns.opening_changed.connect(self._share_out)
        self._told: Frame | None = None  # the last one with words
        self._requested: Group = frozenset()
        self._look = USUAL_LOOK
        self._pin: Frame | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE)
        self._late.timeout.connect(self.clear)
        self.under = Lower(self.cost_plot, self.results)
        self.under.shown_changed.connect(self._say_what_is_drawn)
        self.under_alone = False  # whether costs and results have all the room
        self._spoken: Spoken | None = None  # of the page of a lesson that is projected
        menus = PanelMenus(actions, model, self)
        menus.take_asked.connect(self.take_asked)
        menus.serve_timeline(self.transport, self.transport.timeline)
        menus.serve_under(
            self.under,
            enlarge=self.under.enlarge_asked.emit,
            is_alone=lambda: self.under_alone,
            light=self.columns.spotlight_chosen,
        )
        self._share: float | None = (
            None  # of the height, for the columns, where a person has moved the handle
        )
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.columns)
        self._splitter.addWidget(self.under)
        self._splitter.splitterMoved.connect(self._take_share)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._splitter)

    def _listen(self, model: LabModel) -> None:
        """Show what is so."""
        model.frame_changed.connect(self.show_frame)
        model.data_changed.connect(self.columns.set_data)
        model.data_changed.connect(self._show_labels)
        model.picked_changed.connect(self.columns.pick_out)
        model.log_axis_changed.connect(self.cost_plot.show_logarithmic)
        model.shared_scale_changed.connect(self.columns.weights.set_shared_scale)
        model.results_order_changed.connect(self.results.show_order)
        model.training.state_changed.connect(self.show_state)
        model.chosen_run.changed.connect(self._show_chosen)

    @Slot()
    def _show_labels(self) -> None:
        """What the labels of the data are, and what guessing at them costs, as soon as it is known."""
        experiment, data = self._model.experiment, self._model.data
        self.transport.classes.show_labels(experiment, data)
        self.cost_plot.set_chance(experiment.shape.classes, data)

    def _command(self, model: LabModel) -> None:
        """Have done what a person asks for in the panels."""
        training = model.training
        for panel in (self.cost_plot, self.results):
            panel.run_chosen.connect(model.chosen_run.choose)
        self.results.order_asked.connect(model.set_results_order)
        for place in (self.transport.timeline, self.cost_plot):
            place.sought.connect(training.seek)
        self.transport.timeline.dragged.connect(training.drag_to)
        self.transport.pace.pace_changed.connect(training.set_pace)
        self.transport.stride_changed.connect(training.set_stride)
        self.columns.opening_changed.connect(training.lay_open)

    @property
    def frame(self) -> Frame | None:
        """The last one that was drawn."""
        return self._model.frame

    @property
    def requests(self) -> Group:
        """What is to be measured for the panels: only this is."""
        requests = requests_of(self._panels_shown)
        return requests if self.isHidden() or self.columns.isHidden() else requests | self.columns.requests

    @property
    def _panels_shown(self) -> tuple[Panel, ...]:
        """Those that are not hidden with all that they stand in."""
        if self.isHidden() or self.under.isHidden():
            return (self.transport.timeline,)
        return self._panels

    @Slot()
    def _share_out(self) -> None:
        """While presenting, plot and table give way to many runs, and to what is looked at closely."""
        columns = self.columns
        shares = self._shares()
        columns.share_out(shares)
        self.columns.setVisible(not self.under_alone)
        if shares is not None:
            self._share_out_page(shares)
        else:
            presenting = columns.presenting
            closely = bool(columns.lit) or (presenting and columns.opening is not None)
            runs = len(columns.cards)
            gives_way = closely or (presenting and self._curves_give_way(runs))
            self.under.setVisible(self.under_alone or not gives_way)
            wide = not presenting and self.width() >= self._look.px(WIDE)
            with_table = not (presenting and self._table_gives_way(runs))
            self.under.share_out(LowerShare(with_table=with_table, wide=wide))
            self._set_sizes()
        self._say_what_is_drawn()

    def show_all_cards(self) -> None:
        """Look at nothing closely any more."""
        self.columns.leave_spotlight()
        if self.under_alone:
            self.set_under_alone(False)

    def speak_of(self, spoken: Spoken | None) -> None:
        """While presenting a page of a lesson: show this, large; None: nothing more than anything else."""
        if spoken != self._spoken:
            self._spoken = spoken
            self._share_out()

    def _shares(self) -> Shares | None:
        """How the page that is projected shares out this room, at scale 1."""
        if self._spoken is None or not self.columns.presenting:
            return None
        scale, gaps = self._look.scale, 2 * GAP
        screen = Screen(self.window().width() / scale, self.window().height() / scale)
        room = self.width() / scale - gaps, self.height() / scale - gaps
        return share(self._spoken, len(self.columns.cards), screen, room)

    def _share_out_page(self, shares: Shares) -> None:
        """What is looked at closely gets the room of what the page does not speak of."""
        assert self._spoken is not None
        closely = bool(self.columns.lit) or self.columns.opening is not None
        lower = bool(shares.cost or shares.results) and (self._spoken.lower or not closely)
        px = self._look.px
        stacked = (px(shares.cost), px(shares.results)) if shares.cost and shares.results else None
        self.under.share_out(LowerShare(bool(shares.cost), bool(shares.results), stacked=stacked))
        self.under.setVisible(self.under_alone or lower)
        under = px(shares.cost + shares.results + (GAP if stacked else 0))
        room = self._splitter.height() - self._splitter.handleWidth()
        self._splitter.setSizes([max(1, room - under), under])

    def set_under_alone(self, alone: bool) -> None:
        """Give costs and results all the room, or share it with the cards again."""
        self.under_alone = alone
        self._share_out()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._say_what_is_drawn()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_what_is_drawn()

    def _set_sizes(self) -> None:
        """The columns as high as their pictures ask for, or as the handle stands; the rest for the costs."""
        room = self._splitter.height() - self._splitter.handleWidth()
        if self.columns.presenting:
            above = round(ABOVE_PRESENTING * room)
        elif self._share is not None:
            above = round(self._share * room)
        else:
            least = LEAST_UNDER_ROWS if self.columns.in_rows else LEAST_UNDER
            most = min(round(MOST_ABOVE * room), max(room - self._look.px(least), room // 2))
            above = self.columns.height_of_content(most)
        self._splitter.setSizes([above, room - above])

    @Slot(int, int)
    def _take_share(self, _place: int, _handle: int) -> None:
        above, under = self._splitter.sizes()
        self._share = above / max(1, above + under)

    @Slot()
    def _say_what_is_drawn(self) -> None:
        if self.requests != self._requested:
            self._requested = self.requests
            self.requests_changed.emit()

    def _curves_give_way(self, runs: int) -> bool:
        """Many cards, or few in what docked panels leave them, have no room above a plot."""
        if runs > MOST_WITH_CURVES:
            return True
        margins, above = 2 * GAP, ABOVE_PRESENTING
        width, height = self.width() / self._look.scale, self.height() / self._look.scale
        side = stage(runs, width - margins, (height - margins - GAP) * above).side
        return side < LEAST_ABOVE_CURVES

    def _table_gives_way(self, runs: int) -> bool:
        """The cards have the test accuracy too, and a cut table is none."""
        return runs > MOST_WITH_TABLE or self.width() < self.results.width_wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def set_look(self, look: Look) -> None:
        self._look = look
        for widget in (self.transport, self.columns, self.under):
            widget.set_look(look)
        gap = look.px(GAP)
        self._splitter.setHandleWidth(gap)
        self._splitter.handle(1).setEnabled(not look.presenting)
        self._layout.setContentsMargins(gap, gap, gap, gap if look.presenting else look.px(4))
        self._share_out()

    def show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on; what is already made is used again."""
        self._told = None
        self._late.start()
        self._show_labels()
        self.columns.show_runs(experiment)
        for panel in self._panels:
            panel.show_runs(experiment)
        self.cost_plot.set_changes(tuple((mark.iteration, mark.label) for mark in change_markers(experiment)))
        self._share_out()
        self._set_pin(self._pin)

    @Slot()
    def _show_chosen(self) -> None:
        for panel in self._panels:
            panel.show_chosen(self._model.chosen_run.index)

    @Slot()
    def clear(self) -> None:
        """What still stands there is of other runs, and their first frame may wait for the compiler.

        Costs and results have let go of it with the names of those runs.
        """
        self.transport.timeline.show_marks(())
        for card in self.columns.cards:
            card.clear()

    def clear_pin(self) -> None:
        self._set_pin(None)

    @Slot()
    def toggle_pin(self) -> None:
        """Compare with the iteration of the picture, or no longer."""
        self._set_pin(None if self._pin is not None else self._told)
        if self.frame is not None:
            self._draw(self.frame)

    def _set_pin(self, frame: Frame | None) -> None:
        self._pin = frame
        self.columns.show_then(frame)
        self.results.show_then(frame)
        self.cost_plot.set_pin(None if frame is None else frame.iteration)
        self.pinned.emit(frame is not None)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        self._late.stop()
        if frame.words:
            self._told = frame
        self._draw(frame)

    def _draw(self, frame: Frame) -> None:
        """Pictures move with every frame; words and figures no faster than they can be read."""
        self.columns.show_frame(frame, frame.words)
        for panel in self._panels:
            panel.offer(frame, frame.words)
        self.transport.show_iteration(frame.iteration)
        self.drawn.emit(frame)

    @Slot(object)
    def show_state(self, state: State) -> None:
        self.transport.show_state(state)
        for panel in self._panels:
            panel.show_state(state)
