"""Arranging: what stands where in a window of docks, as a value, and putting such a value into effect.

Qt has a format of its own for that, which kills the process where a byte of it is wrong: so only its docks'
public face is used here.
"""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from engine.arrangement import FARTHEST, Arrangement, Box, Place, Side
from gui.dock_tree import Cut, first_of, tree_of

AREAS: dict[Side, Qt.DockWidgetArea] = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "top": Qt.DockWidgetArea.TopDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
SIDES = {area: side for side, area in AREAS.items()}
LEAST_IN_VIEW = 60  # pixels of a floating panel that are on some screen

Docks = Mapping[str, QDockWidget]


def arrangement_of(window: QMainWindow, docks: Docks, scale: float) -> Arrangement:
    """Where everything stands, sizes as they are at scale 1."""
    places, left = [], list(docks)
    while left:
        place = place_of(window, docks, left[0], scale)
        places.append(place)
        left = [name for name in left if name not in place.panels]
    return Arrangement(places=tuple(places))


def place_of(window: QMainWindow, docks: Docks, name: str, scale: float) -> Place:
    """The place that this panel shares with others, or has alone."""
    dock = docks[name]
    side = SIDES.get(window.dockWidgetArea(dock), "right")
    if dock.isFloating():
        alone = () if dock.isHidden() else (name,)
        box = box_of(dock.geometry(), 1.0)
        return Place(side=side, panels=(name,), shown=alone, box=box, floating=True)
    together = {dock, *window.tabifiedDockWidgets(dock)}
    names = [each for each in docks if docks[each] in together and not docks[each].isFloating()]
    shown = [each for each in names if not docks[each].isHidden()]
    bar = tab_bar_of(window, [docks[each].windowTitle() for each in shown])
    front, area = (shown[0] if shown else None), QRect()
    if bar is not None:
        titles = [bar.tabText(number) for number in range(bar.count())]
        shown.sort(key=lambda each: titles.index(docks[each].windowTitle()))
        names = in_order(names, shown)
        front, area = shown[max(0, bar.currentIndex())], bar.geometry()
    if front is not None:
        area = area.united(docks[front].geometry())
    return Place(side=side, panels=tuple(names), shown=tuple(shown), front=front, box=box_of(area, scale))


def in_order(names: list[str], shown: list[str]) -> list[str]:
    """All names, those that are shown in their order there, the others where they were."""
    following = iter(shown)
    return [next(following) if name in shown else name for name in names]


def tab_bar_of(window: QMainWindow, titles: list[str]) -> QTabBar | None:
    """The bar whose tabs these are."""
    for bar in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if bar.count() > 1 and sorted(bar.tabText(tab) for tab in range(bar.count())) == sorted(titles):
            return bar
    return None


def box_of(area: QRect, scale: float) -> Box:
    def bounded(pixels: int) -> int:
        return max(-FARTHEST, min(FARTHEST, round(pixels / scale)))

    return Box(
        x=bounded(area.x()),
        y=bounded(area.y()),
        width=max(0, bounded(area.width())),
        height=max(0, bounded(area.height())),
    )


def arrange(window: QMainWindow, docks: Docks, arrangement: Arrangement) -> None:
    """Put every dock where the arrangement says, and leave where it is what it does not name.

    What it names that is no dock here, from another version perhaps, is passed over.
    """
    places = [known for place in arrangement.places if (known := with_only(place, docks)) is not None]
    for place in places:
        for name in place.panels:
            docks[name].setFloating(False)
            window.removeDockWidget(docks[name])
    for side, area in AREAS.items():
        standing = [place for place in places if place.side == side and not place.floating]
        shown = [place for place in standing if place.shown]
        if shown:
            tree = tree_of(shown)
            window.addDockWidget(area, docks[first_of(tree).panels[0]])
            divide(window, docks, tree)
        for place in standing:
            if not place.shown:
                window.addDockWidget(area, docks[place.panels[0]])
            for name in place.panels[1:]:
                window.tabifyDockWidget(docks[place.panels[0]], docks[name])
    for place in places:
        for name in place.panels:
            if place.floating:
                float_at(window, docks[name], place)
            docks[name].setVisible(name in place.shown)


def with_only(place: Place, docks: Docks) -> Place | None:
    """The place without panels that there are not; None where nothing is left."""
    names = tuple(name for name in place.panels if name in docks)
    shown = tuple(name for name in place.shown if name in docks)
    front = place.front if place.front in shown else None
    return place.model_copy(update={"panels": names, "shown": shown, "front": front}) if names else None


def divide(window: QMainWindow, docks: Docks, tree: Cut | Place) -> None:
    """Make room for each part beside the first one, which is there, and go on in each of them."""
    if isinstance(tree, Place):
        return
    stands = [docks[first_of(part).panels[0]] for part in tree.parts]
    for before, dock in pairwise(stands):
        window.splitDockWidget(before, dock, tree.orientation)
    for part in tree.parts:
        divide(window, docks, part)


def float_at(window: QMainWindow, dock: QDockWidget, place: Place) -> None:
    """Over the window, where it can be reached although it may have been on another screen."""
    window.addDockWidget(AREAS[place.side], dock)
    dock.setFloating(True)
    box = QRect(place.box.x, place.box.y, place.box.width, place.box.height)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    parts = [screen.intersected(box) for screen in screens]
    own = window.screen().availableGeometry()
    if not any(screen.size().expandedTo(box.size()) == screen.size() for screen in screens):
        box.setSize(box.size().boundedTo(own.size()))
    if not any(min(part.width(), part.height()) >= LEAST_IN_VIEW for part in parts):
        box.moveCenter(own.center())
    dock.setGeometry(box)


def size(window: QMainWindow, docks: Docks, arrangement: Arrangement, scale: float) -> None:
    """Give what is shown its size, as far as the window has room, and bring the front tabs there.

    Only a window that is on screen has sizes to share out.
    """
    shown = [
        (docks[place.front], place.box)
        for place in arrangement.places
        if place.front is not None and place.front in docks and not place.floating
    ]
    stands = [dock for dock, _ in shown]
    for dock in stands:
        dock.raise_()
    if stands:
        widths = [max(1, min(window.width(), round(box.width * scale))) for _, box in shown]
        heights = [max(1, min(window.height(), round(box.height * scale))) for _, box in shown]
        window.resizeDocks(stands, widths, Qt.Orientation.Horizontal)
        window.resizeDocks(stands, heights, Qt.Orientation.Vertical)
