"""How one side of a window is divided among its panels: a tree of cuts, read off their boxes.

Qt divides a side by cuts that go all the way through, and tells only the boxes that come of it: where they
begin is exact, and they reach over their end where a panel cannot be made as small as its part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from engine.experiment.arrangement import Box, PanelGroup

NEAR = 3  # pixels that rounding may make between what begins at one line


@dataclass(frozen=True)
class Cut:
    """Two parts side by side, or one below the other."""

    orientation: Qt.Orientation
    parts: tuple["Cut | PanelGroup", "Cut | PanelGroup"]


def first_of(tree: Cut | PanelGroup) -> PanelGroup:
    while isinstance(tree, Cut):
        tree = tree.parts[0]
    return tree


def tree_of(groups: Sequence[PanelGroup]) -> Cut | PanelGroup:
    """By the cuts that go through the least of what stands there; any cut where the boxes make no sense."""
    if len(groups) == 1:
        return groups[0]
    best = min(cuts_of(groups), key=lambda cut: cut[0], default=None)
    if best is None:
        before, after = [groups[0]], [*groups[1:]]
        return Cut(Qt.Orientation.Vertical, (tree_of(before), tree_of(after)))
    _, orientation, line = best
    before = [group for group in groups if begin(group.box, orientation) < line - NEAR]
    after = [group for group in groups if group not in before]
    return Cut(orientation, (tree_of(before), tree_of(after)))


def cuts_of(groups: Sequence[PanelGroup]) -> Iterator[tuple[int, Qt.Orientation, int]]:
    """Every line where a part can begin: how much goes over it, in pixels, its orientation, and where it is.

    A part has a box in its own corner, so it begins where one of the boxes at the edge does.
    """
    for orientation, other in (
        (Qt.Orientation.Vertical, Qt.Orientation.Horizontal),
        (Qt.Orientation.Horizontal, Qt.Orientation.Vertical),
    ):
        first = min(begin(group.box, orientation) for group in groups)
        edge = min(begin(group.box, other) for group in groups)
        at_the_edge = [group for group in groups if begin(group.box, other) <= edge + NEAR]
        for line in sorted({begin(group.box, orientation) for group in at_the_edge}):
            if line > first + NEAR:
                earlier = [group.box for group in groups if begin(group.box, orientation) < line - NEAR]
                yield sum(max(0, end(box, orientation) - line) for box in earlier), orientation, line


def begin(box: Box, orientation: Qt.Orientation) -> int:
    return box.x if orientation == Qt.Orientation.Horizontal else box.y


def end(box: Box, orientation: Qt.Orientation) -> int:
    return begin(box, orientation) + (box.width if orientation == Qt.Orientation.Horizontal else box.height)
