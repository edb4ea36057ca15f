"""The column of one run: its name, verdict, decision boundary with figures, and weights."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.output.frame import RunFrame
from gui.editing.picked import Picked
from gui.language.terms import with_meanings
from gui.language.words import said, tr
from gui.panels.boundary import BoundaryPanel
from gui.panels.card_layout import CardLayout, CardStage
from gui.panels.card_menu import CardMenu
from gui.panels.evidence import Evidence
from gui.panels.figures import FiguresPanel
from gui.panels.fitted_curve import FittedCurve
from gui.panels.panel import CardPanel, requests_of
from gui.panels.presentation_layout import Shape
from gui.panels.remedy import RemedyButton
from gui.panels.run_words import describe_change, describe_rule, sources_of
from gui.panels.verdict import VerdictPanel
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import Group
from gui.widgets.elided import ElidedLabel, NameLabel
from gui.widgets.figures_text import Rows, apart
from gui.widgets.plain import plain_tip
from gui.widgets.swatch import Swatch

FRAME, FOCUSED_FRAME, CORNER = 2.0, 3.0, 10.0  # of the chosen card, in pixels at scale 1
# The focus also comes back to a card when a menu or another window closes: that chooses nothing.
BACK_AGAIN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class RunCard(QFrame):
    """Arranges the panels of one run, whose id is `run`. Made once, then given one run after another.

    `pressed` says that the run is chosen; `example_chosen` carries the training example to follow;
    `reasons_asked` follows a click on the verdict, `spotlight_asked` two clicks anywhere else;
    `drawn_changed` says that a picture of the card has gone or come back, `take_asked` carries the Way by
    which it is to be taken along.
    """

    pressed = Signal()
    example_chosen = Signal(int)
    reasons_asked = Signal()
    spotlight_asked = Signal()
    drawn_changed = Signal()
    take_asked = Signal(object)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.run, self.name, self.colour = 0, "", 0
        self._about_rule = ""
        self._chosen = False
        self._look = USUAL_LOOK
        self.swatch = Swatch()
        self.verdict = VerdictPanel()
        self.verdict.asked.connect(self.reasons_asked)
        self.remedy = RemedyButton()
        self.remedy.use_actions(actions)
        self.remedy.pressed.connect(self.pressed)  # it acts on the chosen run: this one
        self._roomy = True  # for a button under the verdict
        self._kept_back = frozenset[str]()
        self.evidence = Evidence()
        self.evidence.drawn_changed.connect(self.drawn_changed)
        self.boundary, self.histograms = self.evidence.boundary, self.evidence.histograms
        self._data: Data | None = None
        self.pictures: list[BoundaryPanel | FittedCurve] = []
        self.figures = FiguresPanel()
        self.panels: list[CardPanel] = [self.verdict, self.figures, self.histograms]
        self._adopt(self.boundary)
        self.title, self.rule = NameLabel(), ElidedLabel()
        self.title.setProperty("type", "title")
        self.rule.setProperty("type", "caption")
        self.rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.menu_button = CardMenu(actions)
        self.menu_button.opening.connect(self._offer_copy)
        self.menu_button.opening.connect(self.pressed)
        self.menu_button.take_asked.connect(self.take_asked)
        self.menu_button.spotlight_asked.connect(self.spotlight_asked)
        self.menu_button.follow_asked.connect(self.example_chosen)
        self._arranged = CardLayout(self, self.evidence, self.verdict, self.figures, self.remedy)
        header = self._arranged.header
        header.addWidget(self.swatch)
        header.addWidget(self.title)
        header.addWidget(self.rule, 1)
        header.addStretch(0)
        header.addWidget(self.menu_button)

    def set_run(self, experiment: Experiment, index: int, name: str, colour: int) -> None:
        """Show run number `index` of the experiment from now on."""
        run = experiment.runs[index]
        biased = any(other.has_biases for other in experiment.runs)
        self.evidence.set_layers(len(experiment.network.hidden) + 1, biased)
        self.evidence.set_features(experiment.shape.features)
        if self.evidence.picture not in self.pictures:
            self._adopt(self.evidence.picture)
        self.run, self.name, self.colour = run.id, name, colour
        shown = said(name)
        self.setAccessibleName(shown)
        self.title.setText(shown)
        depth = len(experiment.sizes) - 1
        rule = describe_rule(run, depth)
        self.rule.setText(describe_change(run) if run.branch else rule)
        self._about_rule = with_meanings("\n".join(filter(None, (rule, sources_of(run, depth)))))
        self.rule.setToolTip(plain_tip(self._about_rule))
        self.menu_button.setAccessibleName(tr("Menu of {}").format(shown))
        self.swatch.set_colour(colour)
        self.verdict.set_colour(colour)
        for picture in self.pictures:
            picture.set_run(shown)
            picture.set_class_names(experiment.class_names)
        self.histograms.set_run(shown, colour)

    @property
    def requests(self) -> Group:
        """What is to be measured for the panels that are shown."""
        return requests_of(self.panels)

    def set_compact(self, narrow: bool, in_rows: bool = False) -> None:
        """Leave out what stands elsewhere too where a card is narrow, or low because it is one of rows."""
        self._arranged.as_usual()
        self.figures.arrange(in_a_row=True, all_of_them=not narrow)
        self.figures.setVisible(not in_rows)
        self.verdict.show()
        self.menu_button.show()
        self.rule.setVisible(not narrow)
        self.title.setToolTip(plain_tip(f"{self.title.text()}\n{self._about_rule}" if narrow else ""))
        self.verdict.set_brief(narrow)
        self._offer_remedy(roomy=not narrow)

    def height_for(self, width: int, most: int) -> int:
        """The height, `most` at most, at which picture and weights fill a card of this width, in pixels."""
        others = self.minimumSizeHint().height() - self.evidence.minimumSizeHint().height()
        return others + self.evidence.height_wanted(self._arranged.width_inside(width), most - others)

    def set_stage(self, stage: CardStage) -> None:
        """Show what carries ten metres."""
        in_a_row = stage.shape is Shape.TALL
        self._arranged.on_a_wall(stage)
        self.figures.arrange(in_a_row, all_of_them=stage.many_figures, room=stage.side + stage.beside)
        self.verdict.set_brief(not stage.detailed)
        self._offer_remedy(roomy=False)
        for widget in (self.rule, self.menu_button):
            widget.hide()
        self.figures.setVisible(stage.figures)
        self.verdict.setVisible(stage.verdict)

    def _offer_remedy(self, roomy: bool) -> None:
        """A button for what the verdict advises, where there is one and room for it."""
        self._roomy = roomy
        told = roomy and "verdict" not in self._kept_back
        self.remedy.offer(self.verdict.remedy if told else None)

    def keep_back(self, hidden: frozenset[str]) -> None:
        """Neither offer nor copy anything that would tell of these, which stand under covers."""
        if hidden != self._kept_back:
            self._kept_back = hidden
            self._offer_remedy(self._roomy)

    @property
    def is_chosen(self) -> bool:
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Frame the card, or no longer."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.setAccessibleDescription(tr("The chosen run: keys and menus act on it") if chosen else "")
            self.update()

    def event(self, event: QEvent) -> bool:
        """Another width, another remedy, or other letters."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._arranged.turn_foot(self.width())
        return done

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
        picture = self.evidence.picture
        place = picture.mapFromGlobal(event.globalPos())
        within = picture.rect().contains(place)
        self.menu_button.offer_example(picture.example_at(place) if within else None)
        self.menu_button.menu().popup(event.globalPos())

    def copied(self) -> Rows:
        """The run's name, its figures, its verdict and the size of its weights, one below the other."""
        figures = self.figures.copied()
        if not figures or "results" in self._kept_back:
            return ()
        rows = [(tr("Run"), self.title.text()), *figures]
        if "verdict" not in self._kept_back:
            rows.append((tr("Verdict"), self.verdict.text()))
        if "weights" not in self._kept_back:
            rows += self.histograms.copied()
        return rows

    def drawn_cells(self) -> Rows:
        """The same, with the picture and the weights of each layer as they are drawn."""
        rows = self.copied()
        if not rows:
            return ()
        weights = () if "weights" in self._kept_back else self.histograms.drawn_cells()
        picture = () if "boundary" in self._kept_back else self.evidence.picture.drawn_cells()
        return apart((rows, picture, weights))

    @Slot()
    def _offer_copy(self) -> None:
        self.menu_button.offer_figures(bool(self.copied()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.spotlight_asked.emit()

    def _adopt(self, picture: BoundaryPanel | FittedCurve) -> None:
        """Serve a picture that has just been made."""
        picture.example_chosen.connect(self.example_chosen)
        picture.set_look(self._look)
        if self._data is not None:
            picture.set_data(self._data)
        self.pictures.append(picture)
        self.panels.append(picture)

    def set_data(self, data: Data) -> None:
        self._data = data
        for picture in self.pictures:
            picture.set_data(data)

    def show_example(self, example: int | None, picking: bool) -> None:
        """Ring a training example; where an iteration is inspected beside this, a click picks another one."""
        for picture in self.pictures:
            picture.show_example(example)
            picture.set_picking(picking)

    def pick_out(self, picked: Picked | None) -> None:
        """Have these examples be found in the picture; None: no longer."""
        for picture in self.pictures:
            picture.pick_out(picked)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._arranged.set_look(look)
        self.evidence.set_look(look)
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
        for picture in self.pictures:
            picture.show_then(run)
        self.histograms.show_then(run)

    def show_run(self, run: RunFrame, words: bool) -> None:
        """Draw the pictures, and `words` and figures if they are due too."""
        for panel in self.panels:
            panel.offer_run(run, words)
        if words:
            self._offer_remedy(self._roomy)
