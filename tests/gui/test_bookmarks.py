"""Bookmarks in the real window: the laboratory's own and a person's, on the timeline and by key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.measures.event_list import EVENTS
from gui.editing.bookmark_dialog import BookmarkDialog
from gui.timeline.markers import Marker
from tests.gui.conftest import Lab


def press(lab: Lab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(lab.window, key, modifier)


def own_marks(lab: Lab) -> list[tuple[int, str]]:
    return [
        (mark.iteration, mark.label) for mark in lab.window.transport.timeline.marks if mark.colour is None
    ]


def bookmark(lab: Lab, name: str) -> None:
    """Press M, write a name, and confirm."""
    press(lab, Qt.Key.Key_M)
    dialog = lab.window.findChild(BookmarkDialog)
    assert dialog is not None
    dialog.name.selectAll()
    QTest.keyClick(dialog.name, Qt.Key.Key_Backspace)
    QTest.keyClicks(dialog.name, name)
    with lab.qtbot.waitSignal(lab.training.frame_arrived):
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    lab.qtbot.waitUntil(lambda: lab.window.findChild(BookmarkDialog) is None)
    lab.window.activateWindow()
    lab.qtbot.waitUntil(lab.window.isActiveWindow)


@pytest.fixture
def bookmarked(small: Lab) -> Lab:
    """With bookmarks at 250 and 400, standing at 400."""
    for iteration, name in ((250, "Watch this"), (400, "And this")):
        small.training.seek(iteration)
        small.wait_for(iteration)
        bookmark(small, name)
    small.wait_for(400)
    return small


def test_a_person_names_iterations_and_they_stand_on_the_timeline(bookmarked: Lab) -> None:
    assert own_marks(bookmarked) == [(250, "Watch this"), (400, "And this")]
    assert [mark.name for mark in bookmarked.window.experiment.bookmarks] == ["Watch this", "And this"]


def test_a_bookmark_is_renamed_removed_and_brought_back(bookmarked: Lab) -> None:
    bookmark(bookmarked, "Here")
    assert own_marks(bookmarked) == [(250, "Watch this"), (400, "Here")]
    bookmark(bookmarked, "")
    assert own_marks(bookmarked) == [(250, "Watch this")]
    with bookmarked.qtbot.waitSignal(bookmarked.training.frame_arrived):
        bookmarked.trigger("undo")
    assert own_marks(bookmarked) == [(250, "Watch this"), (400, "Here")]


def test_keys_jump_from_bookmark_to_bookmark(bookmarked: Lab) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    marks = sorted({mark.iteration for mark in bookmarked.window.transport.timeline.marks})
    assert {250, 400} <= set(marks)
    before = [iteration for iteration in marks if iteration < 400]
    press(bookmarked, Qt.Key.Key_Left, control)
    bookmarked.wait_for(before[-1])
    press(bookmarked, Qt.Key.Key_Right, control)
    bookmarked.wait_for(400)
    press(bookmarked, Qt.Key.Key_Home)
    bookmarked.wait_for(0)
    for iteration in (place for place in marks if 0 < place <= 600):
        press(bookmarked, Qt.Key.Key_Right, control)
        bookmarked.wait_for(iteration)


def test_a_press_near_a_mark_or_on_its_label_goes_exactly_there(bookmarked: Lab) -> None:
    timeline = bookmarked.window.transport.timeline
    middle = round(timeline._px(10))
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(round(timeline.x_of(250)) + 3, middle))
    bookmarked.wait_for(250)
    room = next(room for room, mark in timeline.labels() if mark.label == "And this")
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=room.center().toPoint())
    bookmarked.wait_for(400)
    words = timeline.words_at(QPoint(round(timeline.x_of(250)), middle))
    assert "Watch this: iteration 250" in words


def test_labels_never_overlap_and_stay_inside(bookmarked: Lab) -> None:
    timeline = bookmarked.window.transport.timeline
    timeline.show_marks(
        tuple(Marker(iteration, f"Mark number {iteration}", "", None) for iteration in range(0, 2000, 40))
    )
    rooms = [room for room, _ in timeline.labels()]
    assert len(rooms) > 3
    for index, room in enumerate(rooms):
        assert timeline.rect().contains(room.toAlignedRect())
        assert not any(room.intersects(other) for other in rooms[:index])


def test_the_laboratory_marks_telling_moments(small: Lab) -> None:
    marks = [mark for mark in small.window.transport.timeline.marks if mark.colour is not None]
    moments = [moment for run in small.frame.runs for moment in run[EVENTS]]
    assert len(marks) == len(moments) > 0
    assert {mark.iteration for mark in marks} == {moment.iteration for moment in moments}
    zeros = next(mark for mark in marks if mark.colour == 0)
    assert zeros.label.startswith("Zeros: ")
    assert "iteration" in zeros.words
