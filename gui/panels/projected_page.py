"""A projected page: how a page of a lesson shares out a projected screen, so that what it speaks of is large.

Everything here follows from values: what is spoken of, how many runs there are, and the room. All sizes are
pixels at scale 1.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from gui.panels.presentation_layout import (
    ENDS,
    FOOT,
    GAP,
    LINE,
    NAME,
    NARROWEST_WORDS,
    SIDES,
    Shape,
    lines_of_verdict,
)

# Places that can be dropped; whatever else a page names is a docked panel, or always in view.
BOUNDARY, WEIGHTS, VERDICT, COST, RESULTS = "boundary", "weights", "verdict", "cost", "results"
EVIDENCE = frozenset({BOUNDARY, WEIGHTS})
OVERVIEW = frozenset({BOUNDARY, COST})  # what a page shows that speaks of nothing
SAME = {"legend": COST}  # the names of the curves stand beside them

LEAST_PICTURE = 0.2  # of the screen's width
LEAST_CURVES = 0.25  # of the screen's height
LEAST_PANELS = 0.255  # of the screen's area
LARGE_COST, LARGE_PANELS = 0.56, 0.64  # of the height beside the lesson, where no card is spoken of
LESSON, NARROWEST_LESSON = 0.36, 0.28  # of the width
MOST_IN_A_ROW = 3  # cards that are never broken into rows
NARROWEST = 160  # card, where only its name and a small picture count
LEAST_WEIGHTS = 200
WEIGHTS_SHARE = 0.6  # of a card where the page speaks of its weights alone
AROUND_CURVES, AROUND_ROWS, ROW = 131, 70, 34  # the plot's head and axis, the table's head, and a row of it
LEAST_EXTRA = 190  # the height of a cost plot that is not spoken of
SMALLEST_PICTURE = 70
SPACING = 6  # between the parts of a card
WIDE_CARD = 1.35  # times as wide as high: its words stand beside the picture
TRANSPORT, SEPARATOR, HEAD = 57, 8, 34  # the bar at the top, between docked panels, and a panel's title


@dataclass(frozen=True)
class CardShare:
    """What a card shows: a picture of so many pixels, weights so high (0: none), and words."""

    shape: Shape
    side: float
    weights: float
    verdict: bool
    figures: bool


@dataclass(frozen=True)
class Shares:
    """The heights of what stands one below the other beside the lesson; 0 is left out."""

    cards: float
    cost: float
    results: float
    panels: float
    rows: int
    across: int
    card: CardShare


@dataclass(frozen=True)
class Spoken:
    """What a page speaks of: places by their names, and whether docked panels are among it.

    `hidden` is what stands under covers until the answer is revealed.
    """

    places: frozenset[str]
    panels: bool = False
    hidden: frozenset[str] = frozenset()

    @property
    def lower(self) -> bool:
        """Whether something under the cards is spoken of."""
        return self.panels or bool(self.places & {COST, RESULTS})


@dataclass(frozen=True)
class Screen:
    width: float
    height: float

    @property
    def picture(self) -> float:
        """The least that a picture takes which is spoken of."""
        return LEAST_PICTURE * self.width

    def lesson(self, spoken: Spoken, runs: int) -> float:
        """The width of the lesson: what three pictures leave; more where there are fewer, or a table."""
        table = RESULTS in spoken.places and BOUNDARY not in spoken.places
        if table or runs < MOST_IN_A_ROW:
            return LESSON * self.width
        three = MOST_IN_A_ROW * (self.picture + SIDES) + (MOST_IN_A_ROW + 1) * GAP + SEPARATOR
        return min(LESSON * self.width, max(NARROWEST_LESSON * self.width, self.width - three))

    def room(self, spoken: Spoken, runs: int) -> tuple[float, float]:
        """What the lesson and the transport leave."""
        return self.width - self.lesson(spoken, runs) - SEPARATOR - 2 * GAP, self.height - TRANSPORT - 2 * GAP


def spoken_of(
    names: Collection[str], panels: Collection[str], hidden: Collection[str] = (), laid_open: bool = False
) -> Spoken:
    """What a page speaks of that highlights these names, opens these panels, and perhaps lays a run open."""
    places = {SAME.get(name, name) for name in names} & {BOUNDARY, WEIGHTS, VERDICT, COST, RESULTS}
    spoken = Spoken(frozenset(places), bool(panels_of(names, panels)), frozenset(hidden))
    return spoken if places or spoken.panels or laid_open else replace(spoken, places=OVERVIEW)


def panels_of(names: Collection[str], panels: Collection[str]) -> tuple[str, ...]:
    """The docked panels that a page speaks of: of those it opens, or all of them if it highlights nothing."""
    return tuple(panel for panel in panels if panel in names or not names)


def share(spoken: Spoken, runs: int, screen: Screen, room: tuple[float, float] | None = None) -> Shares:
    """Share out the room beside the lesson.

    What is spoken of gets its least, then what makes it large; then the rest gets what is left. Where a page
    speaks of more than a screen holds, all of it shrinks alike, and none is dropped. `room` is that of the
    cards, costs and results alone, where the panels have theirs already.
    """
    width, height = room or screen.room(spoken, runs)
    within = room is None
    rows, across = rows_of(spoken, runs, width, screen)
    inner = (width - GAP * (across - 1)) / across - SIDES
    least = {"cards": rows * least_card(spoken, inner, screen) + GAP * (rows - 1)}
    wanted = {"cards": rows * wanted_card(spoken, inner) + GAP * (rows - 1)}
    closely = bool(spoken.places & EVIDENCE)
    if COST in spoken.places:
        least[COST] = AROUND_CURVES + LEAST_CURVES * screen.height
        wanted[COST] = least[COST] if closely else max(least[COST], LARGE_COST * height)
    if RESULTS in spoken.places:
        least[RESULTS] = wanted[RESULTS] = AROUND_ROWS + ROW * runs
        wanted[COST] = least.get(COST, 0.0)
    if spoken.panels and within:
        least["panels"] = HEAD + LEAST_PANELS * screen.width * screen.height / (width + 2 * GAP)
        wanted["panels"] = least["panels"] if closely else max(least["panels"], LARGE_PANELS * height)
    heights = heights_of(least, wanted, height, cards_first=closely or not spoken.lower)
    with_costs = heights if spoken.lower or WEIGHTS in spoken.places else leaving_costs(heights, wanted)
    cards = with_costs["cards"]
    card = card_share(spoken, inner, (cards - GAP * (rows - 1)) / rows, screen)
    cost, results, panels = (with_costs.get(name, 0.0) for name in (COST, RESULTS, "panels"))
    return Shares(cards, cost, results, panels, rows, across, card)


def rows_of(spoken: Spoken, runs: int, width: float, screen: Screen) -> tuple[int, int]:
    """How many rows of how many cards: up to three stay in one row."""
    narrowest = screen.picture if spoken.places & EVIDENCE else NARROWEST
    fitting = max(MOST_IN_A_ROW, int((width + GAP + 1) // (narrowest + SIDES + GAP)))
    rows = math.ceil(runs / fitting)
    return rows, math.ceil(runs / rows)


def least_card(spoken: Spoken, inner: float, screen: Screen) -> float:
    """The height of a card with what of it is spoken of, and nothing else."""
    height = float(ENDS + NAME)
    if VERDICT in spoken.places:
        height += LINE * lines_of_verdict(inner, False) + SPACING
    if BOUNDARY in spoken.places or not spoken.lower:
        height += min(inner, screen.picture)
    if WEIGHTS in spoken.places:
        height += LEAST_WEIGHTS + SPACING
    return height


def wanted_card(spoken: Spoken, inner: float) -> float:
    """The height at which a card's picture is as wide as the card; with all words if nothing is below."""
    height = ENDS + NAME + inner
    if VERDICT in spoken.places or not (spoken.lower or VERDICT in spoken.hidden):
        height += LINE * lines_of_verdict(inner, False) + SPACING
    if WEIGHTS in spoken.places:
        height += LEAST_WEIGHTS + SPACING
    return height + (0.0 if spoken.lower else FOOT)


def heights_of(
    least: Mapping[str, float], wanted: Mapping[str, float], height: float, cards_first: bool
) -> dict[str, float]:
    """Each its least, then in turn up to what it wants; what nobody wants goes to the last of them."""
    room = height - GAP * (len(least) - 1)
    shrunk = min(1.0, room / sum(least.values()))
    heights = {name: shrunk * one for name, one in least.items()}
    turns = sorted(least, key=lambda name: (name == "cards") != cards_first)
    for name in turns:
        spare = max(0.0, room - sum(heights.values()))
        heights[name] += min(spare, max(0.0, wanted[name] - heights[name]))
    growing = next((name for name in ("panels", COST) if name in heights), "cards")
    heights[growing] += max(0.0, room - sum(heights.values()))
    return heights


def leaving_costs(heights: Mapping[str, float], wanted: Mapping[str, float]) -> dict[str, float]:
    """The costs, too, where the cards have all they want and there is still room."""
    left = heights["cards"] - wanted["cards"] - GAP
    return {"cards": wanted["cards"], COST: left} if left >= LEAST_EXTRA else dict(heights)


def card_share(spoken: Spoken, inner: float, height: float, screen: Screen) -> CardShare:
    """Share out a card: what is spoken of first, other words where they cost the picture nothing."""
    room = height - ENDS - NAME
    tall = tall_card(spoken, inner, room, screen)
    if inner <= WIDE_CARD * room:
        return tall
    wide = wide_card(spoken, inner, room)
    if wide.side < SMALLEST_PICTURE and BOUNDARY not in spoken.places:
        return tall
    return wide if wide.side >= tall.side or (wide.weights and tall.weights < wide.weights) else tall


def wide_card(spoken: Spoken, inner: float, room: float) -> CardShare:
    """The picture at the left, words or weights beside it."""
    weights = WEIGHTS in spoken.places
    column = WEIGHTS_SHARE * inner if weights and BOUNDARY not in spoken.places else 0.4 * inner
    side = max(1.0, min(room, inner - max(column, NARROWEST_WORDS) - GAP))
    verdict = VERDICT in spoken.places or (not weights and VERDICT not in spoken.hidden)
    return CardShare(Shape.WIDE, side, max(1.0, room) if weights else 0.0, verdict, not weights)


def tall_card(spoken: Spoken, inner: float, room: float, screen: Screen) -> CardShare:
    """The verdict over the picture, weights or figures under it."""
    verdict, extra = VERDICT in spoken.places, VERDICT not in spoken.hidden
    words = LINE * lines_of_verdict(inner, False) + SPACING
    room -= words if verdict else 0.0
    side, high = halves_of(spoken, inner, room, screen)
    if verdict or high:
        return CardShare(Shape.TALL, side, high, verdict, False)
    with_words = min(inner, room - (words if extra else 0.0) - FOOT)
    if with_words >= min(side, screen.picture):
        return CardShare(Shape.TALL, with_words, 0.0, extra, True)
    return CardShare(Shape.TALL, side, 0.0, False, False)


def halves_of(spoken: Spoken, inner: float, room: float, screen: Screen) -> tuple[float, float]:
    """The side of the picture and the height of the weights under it; 0 where they are left out."""
    boundary, weights = BOUNDARY in spoken.places, WEIGHTS in spoken.places
    if not weights:
        side = max(0.0, min(inner, room))
        return (side if boundary or side >= SMALLEST_PICTURE else 0.0), 0.0
    if boundary:
        least = min(inner, screen.picture)
        high = max(room - inner - SPACING, min(LEAST_WEIGHTS, room - least - SPACING))
        if high < 0.25 * room:  # more is spoken of than there is room for
            high = 0.4 * room
        return max(1.0, min(inner, room - high - SPACING)), max(1.0, high)
    side = min(inner, (1.0 - WEIGHTS_SHARE) * room)
    if side < SMALLEST_PICTURE:
        return 0.0, max(1.0, room)
    return side, room - side - SPACING
