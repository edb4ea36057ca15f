"""Every lesson from its first page into the next one by mouse alone, as a class and as one person."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from engine.lessons import Page
from engine.lessons.answers import Answers
from gui.lesson.panel import LessonPanel
from gui.lesson.question import QuestionView
from gui.lesson.shipped import Shelved, after, shipped
from gui.lesson.showing import Listing
from gui.lesson.views.boundary import BoundaryView
from gui.lesson.views.choice import ChoiceView
from gui.lesson.views.count import CountView
from gui.lesson.views.number import NumberView
from gui.widgets.slider import Slider
from tests.gui.conftest import PATIENCE, Lab, settle
from tests.gui.test_lesson import begin
from tests.gui.test_presentation import project

LEFT = Qt.MouseButton.LeftButton


def place_of(lab: Lab, widget: QWidget, at: QPoint | None = None) -> QPoint:
    """Where a person clicks to hit the widget, which has to be in reach: scrolled to, and under nothing."""
    lab.window.docks.panel("lesson").findChild(QScrollArea).ensureWidgetVisible(widget)
    settle()
    place = widget.mapTo(lab.window, widget.rect().center() if at is None else at)
    hit = lab.window.childAt(place)
    assert hit is widget or widget.isAncestorOf(hit), (widget, hit)
    return place


def click(lab: Lab, widget: QWidget, at: QPoint | None = None) -> None:
    """By way of the window, as the mouse does."""
    lab.qtbot.mouseClick(lab.window.windowHandle(), LEFT, pos=place_of(lab, widget, at))
    settle()


def answer(lab: Lab, question: QuestionView, counts: bool) -> None:
    """Whatever kind of question it is."""
    view = next(view for view in question.views.values() if view.isVisible())
    if isinstance(view, ChoiceView):
        click(lab, view.votes.rows[1].option)
    elif isinstance(view, CountView | NumberView):
        click(lab, view.entry.slider, QPoint(view.entry.slider.width() // 3, view.entry.slider.height() // 2))
        if counts:
            click(lab, view.entry.give)
    else:
        assert isinstance(view, BoundaryView)
        canvas, window = view.canvas, lab.window.windowHandle()
        start = place_of(lab, canvas) - QPoint(canvas.width() // 4, 0)
        lab.qtbot.mousePress(window, LEFT, pos=start)
        for step in (20, 40, 60):
            lab.qtbot.mouseMove(window, start + QPoint(step, step // 2))
        lab.qtbot.mouseRelease(window, LEFT, pos=start + QPoint(60, 30))
        settle()


@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_a_lesson_by_mouse_alone(lab: Lab, shelved: Shelved) -> None:
    counts = shipped().index(shelved) % 2 == 0
    director, panel = lab.window.director, begin(lab, shelved.path, counts)
    director.revealing.seconds = 0.5
    project(lab, QSize(1280, 720))
    lesson = director.lesson
    assert lesson is not None
    for number, page in enumerate(lesson.pages):
        assert director.notes.page == number
        if page.question is not None:
            answer_page(lab, panel, page, counts)
        click(lab, panel.next_lesson if panel.next.isHidden() else panel.next)
    following = after(shelved.path)
    if following is None:
        assert director.listing is Listing.AT_THE_END
    else:
        assert (director.lesson.title, director.notes.page) == (following.title, 0)
    assert director.kept.of(shelved.path).done == len(lesson.pages)
    lab.window.presentation.leave()


def answer_page(lab: Lab, panel: LessonPanel, page: Page, counts: bool) -> None:
    director, question = lab.window.director, panel.question
    lab.qtbot.waitUntil(lambda: panel.heading.text() == page.title and question.isVisible())
    answer(lab, question, counts)
    assert director.answers != Answers(), page.title
    if counts:
        click(lab, question.lock)
        assert QApplication.focusWidget() is question.reveal, "the focus goes where the work goes on"
    click(lab, question.reveal)
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    settle()
    assert QApplication.focusWidget() in (panel.next, panel.next_lesson)
    lab.qtbot.waitUntil(lambda: question.explain.isVisible(), timeout=PATIENCE)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.8, 1.0])
def test_a_slider_comes_to_where_it_is_clicked(lab: Lab, share: float) -> None:
    slider: Slider = lab.window.transport.pace.slider
    middle = slider.height() // 2
    handle = slider.handle_width()
    x = handle // 2 + round(share * (slider.width() - handle))
    lab.qtbot.mouseClick(slider, LEFT, pos=QPoint(min(x, slider.width() - 1), middle))
    assert slider.value() == pytest.approx(share * slider.maximum(), abs=2)
    before = slider.value()
    lab.qtbot.mouseClick(slider, LEFT, pos=QPoint(slider.pixel_of(before), middle))
    assert slider.value() == before, "a click on the handle moves nothing"
