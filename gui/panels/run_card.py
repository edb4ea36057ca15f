"""The column of one run: its name, verdict, decision boundary with figures, and weights."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.nn.initialisers import initialisers
from engine.output.frame import RunFrame
from gui.language.numbers import count
from gui.language.words import cited, said, tr
from gui.panels.evidence import Evidence
from gui.panels.figures import FiguresPanel
from gui.panels.panel import CardPanel, requests_of
from gui.panels.presentation_layout import MANY_FIGURES, Shape
from gui.panels.remedy import RemedyButton
from gui.panels.run_words import describe_change, describe_rule
from gui.panels.verdict import VerdictPanel
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import Group
from gui.widgets.elided import ElidedLabel, NameLabel
from gui.widgets.figures_text import Rows, tab_separated
from gui.widgets.plain import plain_tip
from gui.widgets.swatch import Swatch

WIDTH_OF_WEIGHTS = 400  # pixels at scale 1: what their captions need while presenting
FRAME, FOCUSED_FRAME, CORNER = 2.0, 3.0, 10.0  # of the chosen card, in pixels at scale 1
# The focus also comes back to a card when a menu or another window closes: that chooses nothing.
BACK_AGAIN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
QWIDGETSIZE_MAX = 16_777_215  # Qt's own: as large as there is room for

# What the menu of a card offers, for its run.
RUN_ACTIONS = (
    *("reasons", "lay_open", "follow_example", "branch"),
    *("edit_run", "copy_run", "move_left", "move_right", "remove"),
)
VIEW_ACTIONS = ("shared_scale", "pin")


class RunCard(QFrame):
    """Arranges the panels of one run, whose id is `run`. Made once, then given one run after another.

    `pressed` says that the run is chosen; `example_chosen` carries the training example to follow;
    `reasons_asked` follows a click on the verdict, `spotlight_asked` two clicks anywhere else;
    `drawn_changed` says that a picture of the card has gone or come back.
    """

    pressed = Signal()
    example_chosen = Signal(int)
    reasons_asked = Signal()
    spotlight_asked = Signal()
    drawn_changed = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.run, self.name, self.colour = 0, "", 0
        self._about_rule = ""
        self._chosen = False
        self._example_here: int | None = None  # under the mouse, where the menu was asked for
        self._look = USUAL_LOOK
        self.swatch = Swatch()
        self.verdict = VerdictPanel()
        self.verdict.asked.connect(self.reasons_asked)
        self.remedy = RemedyButton()
        self.remedy.use_actions(actions)
        self.remedy.pressed.connect(self.pressed)  # it acts on the chosen run: this one
        self._roomy = True  # for a button under the verdict
        self.evidence = Evidence()
        self.evidence.drawn_changed.connect(self.drawn_changed)
        self.boundary, self.histograms = self.evidence.boundary, self.evidence.histograms
        self.boundary.example_chosen.connect(self.example_chosen)
        self.figures = FiguresPanel()
        self.panels: tuple[CardPanel, ...] = (self.verdict, self.boundary, self.figures, self.histograms)
        self.title, self.rule = NameLabel(), ElidedLabel()
        self.title.setProperty("type", "title")
        self.rule.setProperty("type", "caption")
        self.rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.menu_button = self._make_menu(actions)

        header = self._header = QHBoxLayout()
        header.addWidget(self.swatch)
        header.addWidget(self.title)
        header.addWidget(self.rule, 1)
        header.addStretch(0)
        header.addWidget(self.menu_button)
        self._picture, self._side, self._foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._picture.addWidget(self.evidence, 1)
        self._picture.addLayout(self._side)
        self._foot.addStretch()
        self._foot.addWidget(self.remedy)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(header)
        self._layout.addLayout(self._picture, 1)
        self._layout.addLayout(self._foot)
        self._put_words(beside=False, figures_beside=False)

    def _make_menu(self, actions: Mapping[str, QAction]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("plain")
        button.setText("···")
        button.setToolTip(tr("What can be done with this run"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        self.follow_here = QAction(menu)
        self.follow_here.setToolTip(tr("Lay the iteration open for this training example alone"))
        self.follow_here.setVisible(False)
        self.follow_here.triggered.connect(self._follow_here)
        menu.addAction(self.follow_here)
        menu.addActions([actions[name] for name in RUN_ACTIONS])
        menu.addSeparator()
        menu.addActions([actions[name] for name in VIEW_ACTIONS])
        # Not the action, which is for the panel that the mouse is over by then.
        menu.addAction(tr("This run alone, or all again")).triggered.connect(self.spotlight_asked)
        self.copy = menu.addAction(tr("Copy the figures"))
        self.copy.triggered.connect(self._copy)
        menu.aboutToShow.connect(self._offer_copy)
        # Not the button's own signal: that one comes when its menu has closed again.
        menu.aboutToShow.connect(self.pressed)
        button.setMenu(menu)
        return button

    def set_run(self, experiment: Experiment, index: int, name: str, colour: int) -> None:
        """Show run number `index` of the experiment from now on."""
        run = experiment.runs[index]
        self.evidence.set_layers(len(experiment.network.hidden) + 1)
        self.run, self.name, self.colour = run.id, name, colour
        shown = said(name)
        self.setAccessibleName(shown)
        self.title.setText(shown)
        self.rule.setText(describe_change(run) if run.branch else describe_rule(run))
        self._about_rule = f"{describe_rule(run)}\n{cited(initialisers[run.initialiser].source)}"
        self.rule.setToolTip(plain_tip(self._about_rule))
        self.menu_button.setAccessibleName(tr("Menu of {}").format(shown))
        self.swatch.set_colour(colour)
        self.verdict.set_colour(colour)
        self.boundary.set_run(shown)
        self.histograms.set_run(shown, colour)

    @property
    def requests(self) -> Group:
        """What is to be measured for the panels that are shown."""
        return requests_of(self.panels)

    def set_compact(self, narrow: bool, in_rows: bool = False) -> None:
        """Leave out what stands elsewhere too where a card is narrow, or low because it is one of rows."""
        self._put_words(beside=False, figures_beside=False)
        self.evidence.set_picture_alone(False)
        self._picture.setDirection(QBoxLayout.Direction.LeftToRight)
        self._picture.setStretch(0, 1)
        self._picture.setStretch(1, 0)
        self._picture.setAlignment(self.evidence, Qt.AlignmentFlag(0))
        self.evidence.setMinimumHeight(0)
        self.evidence.setMaximumHeight(QWIDGETSIZE_MAX)
        self.figures.arrange(in_a_row=True, all_of_them=not narrow)
        self.figures.setVisible(not in_rows)
        self.verdict.show()
        self.menu_button.show()
        self.rule.setVisible(not narrow)
        self.title.setToolTip(plain_tip(f"{self.title.text()}\n{self._about_rule}" if narrow else ""))
        self.verdict.set_brief(narrow)
        self._offer_remedy(roomy=not narrow)

    def height_for(self, width: int) -> int:
        """The height at which picture and weights fill a card of this width, in pixels."""
        margins = self._layout.contentsMargins()
        inside = width - margins.left() - margins.right()
        return (
            self.minimumSizeHint().height()
            - self.evidence.minimumSizeHint().height()
            + self.evidence.height_wanted(inside)
        )

    def set_stage(self, shape: Shape, side: int, beside_it: int, detailed: bool) -> None:
        """Show what carries ten metres; `detailed`: with the evidence, all figures and the weights.

        `side` is the picture's in pixels, `beside_it` what is left of the width.
        """
        beside = shape is not Shape.TALL
        many = beside and side >= self._look.px(MANY_FIGURES)
        self._put_words(beside, figures_beside=True)
        directions = QBoxLayout.Direction
        self._picture.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for place, stretch in enumerate((side, beside_it) if beside else (0, 1)):
            self._picture.setStretch(place, stretch)
        self.evidence.setFixedHeight(max(0, side))
        self._picture.setAlignment(self.evidence, Qt.AlignmentFlag.AlignTop)
        self.figures.arrange(in_a_row=not beside, all_of_them=detailed or many, room=side + beside_it)
        self.verdict.set_brief(not detailed)
        self._offer_remedy(roomy=False)
        for widget in (self.rule, self.menu_button):
            widget.hide()
        self.figures.show()
        self.verdict.setVisible(shape is not Shape.BARE)
        self._put_weights_beside(detailed and beside and beside_it >= self._look.px(WIDTH_OF_WEIGHTS))

    def _offer_remedy(self, roomy: bool) -> None:
        """A button for what the verdict advises, where there is one and room for it."""
        self._roomy = roomy
        self.remedy.offer(self.verdict.remedy if roomy else None)

    def _put_words(self, beside: bool, figures_beside: bool) -> None:
        """Put the verdict beside the picture or over it, the figures beside it or under it."""
        for layout in (self._layout, self._side, self._foot):
            for widget in (self.verdict, self.figures, self.histograms):
                layout.removeWidget(widget)
        if self.histograms.parent() is not self.evidence:
            self.histograms.setParent(self.evidence)
        if beside:
            self._side.addWidget(self.verdict)
        else:
            self._layout.insertWidget(1, self.verdict)
        if figures_beside:
            self._side.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._foot.insertWidget(0, self.figures, 1)  # by its width it tells how many have room

    def _put_weights_beside(self, beside: bool) -> None:
        """While presenting the weights stand under the words, or nowhere."""
        self.evidence.set_picture_alone(True)
        if beside:
            self._side.addWidget(self.histograms, 1)
        self.histograms.setVisible(beside)

    def set_chosen(self, chosen: bool) -> None:
        """Frame the card, or no longer."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.setAccessibleDescription(tr("The chosen run: keys and menus act on it") if chosen else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame is no part of the style sheet, so that nothing in the card moves with it."""
        super().paintEvent(event)
        if not (self._chosen or self.hasFocus()):
            return
        width = (FOCUSED_FRAME if self.hasFocus() else FRAME) * self._look.scale
        corner, inset = CORNER * self._look.scale, width / 2.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.accent), width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in BACK_AGAIN:
            self.pressed.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.pressed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The card's menu; on a point of the picture it offers to follow that example."""
        self._example_here = self.boundary.example_at(self.boundary.mapFromGlobal(event.globalPos()))
        if not self.boundary.rect().contains(self.boundary.mapFromGlobal(event.globalPos())):
            self._example_here = None
        menu = self.menu_button.menu()
        self.follow_here.setVisible(self._example_here is not None)
        if self._example_here is not None:
            self.follow_here.setText(tr("Follow example {}").format(count(self._example_here + 1)))
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(self._forget_point, Qt.ConnectionType.SingleShotConnection)

    def copied(self) -> Rows:
        """The run's name, its figures, its verdict and the size of its weights, one below the other."""
        figures = self.figures.copied()
        if not figures:
            return ()
        verdict = (tr("Verdict"), self.verdict.text())
        return [(tr("Run"), self.title.text()), *figures, verdict, *self.histograms.copied()]

    @Slot()
    def _offer_copy(self) -> None:
        self.copy.setEnabled(bool(self.copied()))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(tab_separated(self.copied()))

    @Slot()
    def _forget_point(self) -> None:
        self.follow_here.setVisible(False)

    @Slot()
    def _follow_here(self) -> None:
        if self._example_here is not None:
            self.example_chosen.emit(self._example_here)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.spotlight_asked.emit()

    def set_data(self, data: Data) -> None:
        self.boundary.set_data(data)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(8))
        self._layout.setSpacing(look.px(6))
        self._header.setSpacing(look.px(10 if look.presenting else 6))
        self._side.setSpacing(look.px(5 if look.presenting else 10))
        self.evidence.set_look(look)
        self._picture.setSpacing(look.px(10))
        self.swatch.set_look(look)
        for panel in self.panels:
            panel.set_look(look)

    def clear(self) -> None:
        """Show nothing until the run's first frame has come."""
        for panel in self.panels:
            panel.clear()
        self._offer_remedy(self._roomy)

    def show_then(self, run: RunFrame | None) -> None:
        """Compare with the run at a pinned iteration, or no longer."""
        self.boundary.show_then(run)
        self.histograms.show_then(run)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        for panel in self.panels:
            panel.offer_run(run, words)
        if words:
            self._offer_remedy(self._roomy)
