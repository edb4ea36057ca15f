"""Arranging: what stands where in a window of docks, as a value, and putting such a value into effect.

Qt has a format of its own for that, which kills the process where a byte of it is wrong: so only its docks'
public face is used here.
"""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from engine.experiment.arrangement import FARTHEST, Arrangement, Box, PanelGroup, Side
from gui.window.dock_tree import Cut, first_of, tree_of

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
    groups, left = [], list(docks)
    while left:
        group = group_of(window, docks, left[0], scale)
        groups.append(group)
        left = [name for name in left if name not in group.panels]
    return Arrangement(groups=tuple(groups))


def group_of(window: QMainWindow, docks: Docks, name: str, scale: float) -> PanelGroup:
    """The place that this panel shares with others, or has alone."""
    dock = docks[name]
    side = SIDES.get(window.dockWidgetArea(dock), "right")
    if dock.isFloating():
        alone = () if dock.isHidden() else (name,)
        box = box_of(dock.geometry(), 1.0)
        return PanelGroup(side=side, panels=(name,), shown=alone, box=box, floating=True)
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
    return PanelGroup(
        side=side, panels=tuple(names), shown=tuple(shown), front=front, box=box_of(area, scale)
    )


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
    groups = [known for group in arrangement.groups if (known := with_only(group, docks)) is not None]
    for group in groups:
        for name in group.panels:
            docks[name].setFloating(False)
            window.removeDockWidget(docks[name])
    for side, area in AREAS.items():
        standing = [group for group in groups if group.side == side and not group.floating]
        shown = [group for group in standing if group.shown]
        if shown:
            tree = tree_of(shown)
            window.addDockWidget(area, docks[first_of(tree).panels[0]])
            divide(window, docks, tree)
        for group in standing:
            if not group.shown:
                put_aside(window, docks, group, area, shown)
            for name in group.panels[1:]:
                window.tabifyDockWidget(docks[group.panels[0]], docks[name])
    for group in groups:
        for name in group.panels:
            if group.floating:
                float_at(window, docks[name], group)
            docks[name].setVisible(name in group.shown)


def with_only(group: PanelGroup, docks: Docks) -> PanelGroup | None:
    """The group without panels that there are not; None where nothing is left."""
    names = tuple(name for name in group.panels if name in docks)
    shown = tuple(name for name in group.shown if name in docks)
    front = group.front if group.front in shown else None
    return group.model_copy(update={"panels": names, "shown": shown, "front": front}) if names else None


def divide(window: QMainWindow, docks: Docks, tree: Cut | PanelGroup) -> None:
    """Make room for each part beside the first one, which is there, and go on in each of them."""
    if isinstance(tree, PanelGroup):
        return
    stands = [docks[first_of(part).panels[0]] for part in tree.parts]
    for before, dock in pairwise(stands):
        window.splitDockWidget(before, dock, tree.orientation)
    for part in tree.parts:
        divide(window, docks, part)


def put_aside(
    window: QMainWindow, docks: Docks, group: PanelGroup, area: Qt.DockWidgetArea, shown: list[PanelGroup]
) -> None:
    """Where nobody sees it: when it is opened it comes as a tab of the highest place, and squeezes none."""
    window.addDockWidget(area, docks[group.panels[0]])
    if shown:
        highest = max(shown, key=lambda each: each.box.height)
        window.tabifyDockWidget(docks[highest.panels[0]], docks[group.panels[0]])


def float_at(window: QMainWindow, dock: QDockWidget, group: PanelGroup) -> None:
    """Over the window, where it can be reached although it may have been on another screen."""
    window.addDockWidget(AREAS[group.side], dock)
    dock.setFloating(True)
    box = QRect(group.box.x, group.box.y, group.box.width, group.box.height)
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
        (docks[group.front], group.box)
        for group in arrangement.groups
        if group.front is not None and group.front in docks and not group.floating
    ]
    stands = [dock for dock, _ in shown]
    for dock in stands:
        dock.raise_()
    if stands:
        widths = [max(1, min(window.width(), round(box.width * scale))) for _, box in shown]
        heights = [max(1, min(window.height(), round(box.height * scale))) for _, box in shown]
        window.resizeDocks(stands, widths, Qt.Orientation.Horizontal)
        window.resizeDocks(stands, heights, Qt.Orientation.Vertical)
