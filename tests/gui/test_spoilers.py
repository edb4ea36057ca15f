"""While a question is open, nothing on screen tells its answer."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QGraphicsSimpleTextItem, QGraphicsView, QLabel, QTableView, QWidget

from engine.lessons import read_lesson
from engine.lessons.evaluator import Evaluator, Evaluators
from engine.lessons.hiding import ALWAYS_SEEN, TELLING, asked_for, hidden_at
from engine.lessons.lesson import Page
from engine.lessons.statement import Answer
from gui.language.numbers import general, percent, readable, short
from gui.lesson.covers import Cover
from gui.lesson.shipped import Shelved, shipped
from gui.lesson.targets import known
from tests.gui.conftest import PATIENCE, Lab, settle
from tests.gui.test_lesson import LESSON, begin

LEAST_TELLING = 3  # signs: a 1 or 50 % stands in many places for many reasons


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The file of a small lesson, whose second page asks."""
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


def shown_by(lab: Lab) -> Iterator[tuple[QWidget, str]]:
    """All texts outside the lesson's own panel that are neither hidden nor covered."""
    pane, covered = lab.window.docks.panel("lesson"), lab.window.findChildren(Cover)
    hidden = {cover.parentWidget() for cover in covered if cover.isVisible()}
    for widget in lab.window.findChildren(QWidget):
        above = {widget, *holders(widget)}
        if not widget.isVisible() or pane in above or above & hidden:
            continue
        yield widget, widget.accessibleDescription()
        if isinstance(widget, QLabel):
            yield widget, widget.text()
        elif isinstance(widget, QTableView) and widget.model() is not None:
            model, top = widget.model(), QModelIndex()
            for row in range(model.rowCount(top)):
                for column in range(model.columnCount(top)):
                    yield widget, str(model.index(row, column).data() or "")
        elif isinstance(widget, QGraphicsView):
            for item in widget.scene().items():
                if isinstance(item, QGraphicsSimpleTextItem) and item.isVisible():
                    yield widget, item.text()


def holders(widget: QWidget) -> Iterator[QWidget]:
    while (holder := widget.parentWidget()) is not None:
        yield (widget := holder)


def telling(page: Page, bench: Evaluator) -> set[str]:
    """The figures that the answer is computed from, and the answer, as the window would write them.

    What is as it will be, such as the cost of zeros, may be seen: that it will be so is the question.
    """
    question, stands = page.question, page.stage.iteration
    assert question is not None
    requests = [request for request in asked_for(question, page.stage) if not request.seeds]
    future = figures_of(bench.answer(request) for request in requests if request.at > stands)
    present = figures_of(bench.answer(request) for request in requests if request.at <= stands)
    seen = [request for request in requests if ALWAYS_SEEN & {*request.entry.seen_in}]
    as_now = figures_of(bench.answer(replace(request, at=stands)) for request in seen if request.at > stands)
    return (figures_of([question.measure(bench)]) | future) - as_now | present


def figures_of(values: Iterable[Answer]) -> set[str]:
    numbers = [float(value) for value in values if not isinstance(value, str | bool)]
    figures = {
        written_as(number)
        for number in numbers
        if math.isfinite(number)
        for written_as in (readable, percent, short, lambda number: general(number, 3))
    }
    return {figure for figure in figures if sum(map(str.isdigit, figure)) >= LEAST_TELLING}


def spoilers(lab: Lab, figures: set[str]) -> list[tuple[str, str]]:
    return [
        (type(widget).__name__, text)
        for widget, text in shown_by(lab)
        for figure in figures
        if figure in text.replace("≈ ", "").split()
    ]


@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_no_open_question_is_answered_on_screen(lab: Lab, shelved: Shelved) -> None:
    begin(lab, shelved.path)
    director = lab.window.director
    assert director.lesson is not None
    with Evaluators() as benches:
        for number, page in enumerate(director.lesson.pages):
            if page.question is None:
                continue
            director.turn_to(number)
            lab.qtbot.waitUntil(lambda page=page: stands_as(lab, page), timeout=PATIENCE)
            settle()
            bench = benches.of(page.stage.experiment)
            assert not spoilers(lab, telling(page, bench)), page.title
            assert lab.window.model.hidden >= TELLING
            assert all(is_covered(card.verdict) for card in lab.window.cards if card.verdict.isVisible())
            assert not lab.window.transport.timeline.marks
            for name in {*page.stage.panels} & lab.window.model.hidden:
                assert is_covered(lab.window.docks.panels[name]), name


def stands_as(lab: Lab, page: Page) -> bool:
    return (
        lab.frame.iteration == page.stage.iteration == lab.training.state.iteration
        and lab.frame.words
        and [run.id for run in lab.frame.runs] == [run.id for run in page.stage.experiment.runs]
        and all(lab.window.docks.panels[name].isVisible() for name in page.stage.panels)
    )


def is_covered(widget: QWidget) -> bool:
    covers = widget.findChildren(Cover)
    return any(cover.isVisible() and cover.geometry() == widget.rect() for cover in covers)


def test_who_plays_on_before_locking_sees_no_answer_and_revealing_shows_all(lab: Lab, written: Path) -> None:
    begin(lab, written)
    window, director = lab.window, lab.window.director
    director.turn_to(1)
    lab.wait_for(0)
    lab.training.step(2000)
    lab.wait_for(2000)
    settle()
    assert window.model.hidden >= TELLING | {"cost", "results"}
    assert is_covered(window.cost_plot)
    assert is_covered(window.cards[0].figures)
    lab.training.seek(500)
    lab.wait_for(500)
    settle()
    assert not is_covered(window.cost_plot), "the cost at 500 answers nothing"
    assert not [curve for curve in window.cost_plot.futures if curve.xData is not None and curve.xData.size]
    director.reveal()
    assert not window.model.hidden
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    lab.wait_for(2000)
    assert not [cover for cover in window.findChildren(Cover) if cover.isVisible()]
    lab.training.seek(500)
    lab.wait_for(500)
    settle()
    assert [curve for curve in window.cost_plot.futures if curve.xData is not None and curve.xData.size]


def test_neither_a_remedy_nor_copied_figures_tell_what_is_hidden(lab: Lab, written: Path) -> None:
    without_he = LESSON.replace("initialiser: he", "initialiser: glorot").replace("He", "Glorot")
    written.write_text(without_he, encoding="utf-8")
    begin(lab, written)
    window, director = lab.window, lab.window.director
    window.resize(1920, 1080)
    director.turn_to(1)
    lab.wait_for(0)
    lab.training.step(1000)
    lab.wait_for(1000)
    for dock in window.docks.docks.values():
        dock.hide()  # so that there is room for remedies
    settle()
    zeros = window.cards[0]
    assert zeros.verdict.remedy
    assert not zeros.remedy.isVisible()
    assert "Verdict" not in dict(zeros.copied())
    assert "σ W1" in dict(zeros.copied()), "the weights answer nothing at 1000"
    director.close()
    lab.qtbot.waitUntil(zeros.remedy.isVisible)
    assert "Verdict" in dict(zeros.copied())
    director.open_path(written)
    director.turn_to(1)
    lab.wait_for(0)
    lab.training.step(2000)
    lab.wait_for(2000)
    settle()
    assert not zeros.copied(), "its figures are hidden, too"


def test_nothing_stays_covered_where_the_lesson_is_left(lab: Lab, written: Path) -> None:
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.wait_for(0)
    assert lab.window.model.hidden
    lab.window.director.turn_to(0)
    assert not lab.window.model.hidden
    lab.window.director.turn_to(1)
    lab.window.director.close()
    assert not lab.window.model.hidden
    settle()
    assert not [cover for cover in lab.window.findChildren(Cover) if cover.isVisible()]


def test_a_stage_says_itself_what_it_hides(lab: Lab, written: Path) -> None:
    hides = "```stage\nhides: [weights, future]\n```\n\n```question\nkind: choice"
    written.write_text(LESSON.replace("```question\nkind: choice", hides), encoding="utf-8")
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.wait_for(0)
    settle()
    assert lab.window.model.hidden == {"weights", "future"}
    assert is_covered(lab.window.cards[0].histograms)
    assert not is_covered(lab.window.cards[0].verdict)


def test_what_is_asked_over_many_seeds_hides_the_panel_of_studies_alone() -> None:
    large = next(each for each in shipped() if each.name.startswith("2"))
    pages = read_lesson(large.path, known()).pages
    over_seeds = next(page for page in pages if page.question and "seeds" in page.question.answer.expression)
    assert hidden_at(over_seeds, over_seeds.stage.iteration) == TELLING | {"studies"}
    assert not TELLING & ALWAYS_SEEN
