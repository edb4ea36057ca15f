"""The evidence of one run: a picture of what it answers, and its weights, as large as there is room."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.panels.boundary import BoundaryPanel
from gui.panels.fitted_curve import FittedCurve
from gui.panels.histograms import HistogramPanel
from gui.style.look import USUAL_LOOK, Look

# Pixels at scale 1: between picture and weights; the width of the weights of so many layers at most beside a
# picture, their height under one, and the smallest picture that may have weights at all.
GAP = 12
WIDTHS = {4: 112, 8: 168, 12: 200}
WIDTH_WITH_BIASES = 176  # of any number of layers: a page has few of them
FEW = 4  # layers stand as high as the picture; more take all there is
SQUEEZED = 0.75  # of their width is enough for few layers, where the picture gains by it
LOW, LOW_WITH_BIASES, SMALLEST_PICTURE = 66, 110, 100
ENOUGH = 0.55  # of the width, for a picture with the weights beside it
BETTER = 1.2  # times as large has a picture over the weights to be, to be better than one beside them


@dataclass(frozen=True)
class Rooms:
    """Where picture and weights stand, in pixels; no weights where they have no room."""

    picture: QRect
    weights: QRect | None


def width_of_weights(layers: int, scale: float, biased: bool = False) -> int:
    """What the histograms of so many layers need beside a picture, in pixels; `biased`: with their biases."""
    if biased:
        return round(scale * WIDTH_WITH_BIASES)
    widest = max(WIDTHS.values())
    return round(scale * next((width for most, width in WIDTHS.items() if layers <= most), widest))


@dataclass(frozen=True)
class Stack:
    """While presenting: the picture so many pixels high, 0 for none, and under it the weights, or none."""

    picture: int
    gap: int
    weights_under: bool


def rooms_of(stack: Stack, width: int, height: int) -> Rooms:
    """Where picture and weights stand in a stack."""
    if not stack.weights_under:
        return Rooms(QRect(0, 0, width, height), None)
    above = min(stack.picture, height)
    below = above + stack.gap
    return Rooms(QRect(0, 0, width, above), QRect(0, below, width, max(0, height - below)))


class Place(Enum):
    """Where the weights stand."""

    BESIDE = auto()
    UNDER = auto()
    NOWHERE = auto()


@dataclass(frozen=True)
class Sharing:
    """How a room is shared out between a square picture and the weights of so many layers, at this scale."""

    layers: int
    scale: float
    biased: bool = False

    @property
    def _gap(self) -> int:
        return round(GAP * self.scale)

    @property
    def _low(self) -> int:
        """The height of weights under a picture."""
        return round((LOW_WITH_BIASES if self.biased else LOW) * self.scale)

    def _side(self, width: int, height: int) -> int:
        """That of a picture with the weights beside it."""
        squeezed = self.layers <= FEW and not self.biased
        narrow = width_of_weights(self.layers, self.scale, self.biased)
        return min(height, width - self._gap - round(narrow * (SQUEEZED if squeezed else 1.0)))

    def place(self, width: int, height: int) -> Place:
        """Where the weights leave the picture as large as it can be."""
        beside, above = self._side(width, height), min(width, height - self._gap - self._low)
        if max(beside, above) < SMALLEST_PICTURE * self.scale:
            return Place.NOWHERE
        return Place.UNDER if above > BETTER * beside else Place.BESIDE

    def rooms(self, width: int, height: int, place: Place) -> Rooms:
        """Picture and weights in so much room, with the weights in this place."""
        if place is Place.NOWHERE:
            return Rooms(QRect(0, 0, width, height), None)
        if place is Place.UNDER:
            above = height - self._gap - self._low
            return Rooms(QRect(0, 0, width, above), QRect(0, height - self._low, width, self._low))
        side = self._side(width, height)
        tall = side if self.layers <= FEW else height
        return Rooms(QRect(0, 0, side, side), QRect(side + self._gap, 0, width - side - self._gap, tall))


def rooms_in(width: int, height: int, layers: int, scale: float, biased: bool = False) -> Rooms:
    """The square picture as large as it can be with the weights of so many layers in the rest."""
    sharing = Sharing(layers, scale, biased)
    return sharing.rooms(width, height, sharing.place(width, height))


class Evidence(QWidget):
    """Holds the two pictures of a run and shares out its room between them.

    What it answers is a `boundary`, or of a single feature a `curve`: `picture` is the one that is shown.
    Those of cards in one row have the weights in the same place.

    `drawn_changed` says that one of them has gone or come back.
    """

    drawn_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.boundary = BoundaryPanel(self)
        self.curve: FittedCurve | None = None  # made for the first data of a single feature
        self.picture: BoundaryPanel | FittedCurve = self.boundary
        self.histograms = HistogramPanel(self)
        self._layers, self._biased = 1, False
        self._has_room = False
        self._stack: Stack | None = None  # while presenting
        self._row: tuple[Evidence, ...] = (self,)
        self._placed: Place | None = None  # where its weights stand, where they share its room
        self._look = USUAL_LOOK

    def sizeHint(self) -> QSize:
        """Small: it takes the room there is, and asks for none."""
        return QSize(60, 60)

    def height_wanted(self, width: int, most: int) -> int:
        """The height at which picture and weights fill a width, in pixels: side by side if that will do.

        Where one above the other would take more than `most`, it is what they fill of that.
        """
        scale = self._look.scale
        gap, low = round(GAP * scale), round((LOW_WITH_BIASES if self._biased else LOW) * scale)
        beside = width - gap - width_of_weights(self._layers, scale, self._biased)
        wanted = beside if beside >= ENOUGH * width else width + gap + low
        if wanted <= most:
            return wanted
        rooms = rooms_in(width, most, self._layers, scale, self._biased)
        taken = rooms.picture if rooms.weights is None else rooms.picture.united(rooms.weights)
        return taken.height()

    def set_layers(self, layers: int, biased: bool = False) -> None:
        """Make room for so many layers with weights, and for their biases where they are shown beside."""
        self._layers, self._biased = layers, biased
        self.histograms.set_layers(layers, biased)
        self.arrange()

    def set_features(self, features: int) -> None:
        """Show what is answered over a single feature, or over a plane of more."""
        if features == 1 and self.curve is None:
            self.curve = FittedCurve(self)
        before, self.picture = self.picture, self.boundary
        if features == 1 and self.curve is not None:
            self.picture = self.curve
        if before is not self.picture:
            before.hide()
            self.picture.show()
            self.arrange()
            self.drawn_changed.emit()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.arrange()

    def stand_in_row(self, row: tuple["Evidence", ...]) -> None:
        """Have the weights where all of these have them, which stand side by side; this is one of them."""
        if row != self._row:
            self._row = row
            self.arrange()

    @property
    def _place(self) -> Place:
        """Where the weights stand in the whole row: where the least room asks for it."""
        least = self.size()
        for each in self._row:
            if each._has_room:
                least = least.boundedTo(each.size())
        sharing = Sharing(self._layers, self._look.scale, self._biased)
        return sharing.place(least.width(), least.height())

    def share_out_by_itself(self) -> None:
        """As it finds best."""
        self._stack = None
        self.arrange()

    def stack(self, picture: int, gap: int, weights_under: bool) -> None:
        """The picture so high, and the weights under it; or they stand elsewhere, or nowhere."""
        self._stack = Stack(picture, gap, weights_under)
        self.arrange()

    def enlarge(self, layer: int | None) -> None:
        """Give all the room to the weights and biases of this layer, or share it out again."""
        self.histograms.enlarge(layer)
        self.arrange()
        self.drawn_changed.emit()  # the biases of a layer that stands alone are measured for it

    def arrange(self) -> None:
        """Share out the room; what has none is hidden. Before there is any, both are asked for."""
        if not self._has_room:
            return
        before = (self.picture.isHidden(), self.histograms.isHidden())
        self._share_out()
        if (self.picture.isHidden(), self.histograms.isHidden()) != before:
            self.drawn_changed.emit()

    def _share_out(self) -> None:
        self._placed = None
        if self.histograms.enlarged is not None and self._stack is None:
            self.picture.hide()
            self.histograms.setGeometry(self.rect())
            self.histograms.show()
            return
        if self._stack is None:
            sharing = Sharing(self._layers, self._look.scale, self._biased)
            self._placed = self._place
            rooms = sharing.rooms(self.width(), self.height(), self._placed)
        else:
            rooms = rooms_of(self._stack, self.width(), self.height())
        self.picture.setGeometry(rooms.picture)
        self.picture.setVisible(rooms.picture.height() > 0)
        if self.histograms.parent() is self:
            self.histograms.setVisible(rooms.weights is not None)
            if rooms.weights is not None:
                self.histograms.setGeometry(rooms.weights)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_room = True
        self.arrange()
        if self._placed is not None:
            for each in self._row:  # the others have as much room as before
                if each._placed is not self._placed:
                    each.arrange()
