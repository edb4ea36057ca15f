"""Where the parts of a card stand: under each other, or words beside the picture."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.panels.evidence import Evidence
from gui.panels.figures import FiguresPanel
from gui.panels.presentation_layout import Shape
from gui.panels.remedy import RemedyButton
from gui.panels.verdict import VerdictPanel
from gui.style.look import Look

QWIDGETSIZE_MAX = 16_777_215  # Qt's own: as large as there is room for


@dataclass(frozen=True)
class CardStage:
    """What a card shows beside a projected page, in pixels. `beside` is what the picture leaves of the width.

    `weights` is their height, 0 for none; `detailed` says that there is room for the evidence in words.
    """

    shape: Shape
    side: int
    beside: int
    weights: int = 0
    verdict: bool = True
    figures: bool = True
    many_figures: bool = False
    detailed: bool = False


class CardLayout:
    """Arranges the parts of one card; makes none of them."""

    def __init__(
        self,
        card: QFrame,
        evidence: Evidence,
        verdict: VerdictPanel,
        figures: FiguresPanel,
        remedy: RemedyButton,
    ) -> None:
        self._evidence, self._verdict, self._figures = evidence, verdict, figures
        self.header = QHBoxLayout()
        self._picture, self._side = QHBoxLayout(), QVBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._remedy = remedy
        self._picture.addWidget(evidence, 1)
        self._picture.addLayout(self._side)
        self._foot.addStretch()
        self._foot.addWidget(remedy, 0, Qt.AlignmentFlag.AlignRight)
        self._whole = QVBoxLayout(card)
        self._whole.addLayout(self.header)
        self._whole.addLayout(self._picture, 1)
        self._whole.addLayout(self._foot)
        self._put_words(beside=False, figures_beside=False)

    def set_look(self, look: Look) -> None:
        side = look.px(10 if look.presenting else 14)
        self._whole.setContentsMargins(side, look.px(10), side, look.px(8))
        self._whole.setSpacing(look.px(6))
        self.header.setSpacing(look.px(10 if look.presenting else 6))
        self._side.setSpacing(look.px(5 if look.presenting else 10))
        self._picture.setSpacing(look.px(10))

    def width_inside(self, width: int) -> int:
        """What a card of this width leaves for its parts, in pixels."""
        margins = self._whole.contentsMargins()
        return width - margins.left() - margins.right()

    def turn_foot(self, width: int) -> None:
        """The remedy beside the figures, or under them where a card of this width would cut its words."""
        needed = self._figures.least_in_a_row + self._foot.spacing() + self._remedy.sizeHint().width()
        is_low = not self._remedy.isHidden() and needed > self.width_inside(width)
        directions = QBoxLayout.Direction
        direction = directions.TopToBottom if is_low else directions.LeftToRight
        if self._foot.direction() != direction:
            self._foot.setDirection(direction)

    def as_usual(self) -> None:
        """The verdict over picture and weights, the figures under them."""
        self._put_words(beside=False, figures_beside=False)
        self._evidence.share_out_by_itself()
        self._picture.setDirection(QBoxLayout.Direction.LeftToRight)
        self._picture.setStretch(0, 1)
        self._picture.setStretch(1, 0)
        self._picture.setAlignment(self._evidence, Qt.AlignmentFlag(0))
        self._evidence.setMinimumHeight(0)
        self._evidence.setMaximumHeight(QWIDGETSIZE_MAX)
        self._evidence.show()

    def on_a_wall(self, stage: CardStage) -> None:
        """What the stage says, and the weights under the picture, or beside it with the words."""
        beside = stage.shape is not Shape.TALL
        under = stage.weights > 0 and not beside
        self._put_words(beside, figures_beside=True)
        directions = QBoxLayout.Direction
        self._picture.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for place, stretch in enumerate((stage.side, stage.beside) if beside else (0, 1)):
            self._picture.setStretch(place, stretch)
        gap = self._whole.spacing() if under and stage.side else 0
        height = stage.side + (gap + stage.weights if under else 0)
        self._evidence.setFixedHeight(height)
        self._evidence.setVisible(height > 0)
        self._picture.setAlignment(self._evidence, Qt.AlignmentFlag.AlignTop)
        self._evidence.stack(stage.side, gap, weights_under=under)
        weights = self._evidence.histograms
        if stage.weights and beside:
            self._side.addWidget(weights, 1)
        weights.setVisible(stage.weights > 0)

    def _put_words(self, beside: bool, figures_beside: bool) -> None:
        """Put the verdict beside the picture or over it, the figures beside it or under it."""
        weights = self._evidence.histograms
        parts: tuple[QWidget, ...] = (self._verdict, self._figures, weights)
        for layout in (self._whole, self._side, self._foot):
            for widget in parts:
                layout.removeWidget(widget)
        if weights.parent() is not self._evidence:
            weights.setParent(self._evidence)
        if beside:
            self._side.addWidget(self._verdict)
        else:
            self._whole.insertWidget(1, self._verdict)
        if figures_beside:
            self._side.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._foot.insertWidget(0, self._figures, 1)  # by its width it tells how many have room
