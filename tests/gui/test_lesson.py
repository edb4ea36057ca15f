"""The lesson pane: pages set the stage, questions are predicted, locked and revealed, and nothing is lost."""

import math
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QMessageBox, QScrollArea
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import with_colour
from engine.experiment.view import View
from engine.interrupt import Interrupt
from engine.lessons import read_lesson
from engine.lessons.answers import MOST_POINTS, MOST_STROKES, Answers
from engine.lessons.lesson import Page, is_staged
from engine.lessons.questions.boundary import DrawnBoundary
from engine.lessons.questions.choice import Choice
from engine.lessons.questions.number import NumberOnSlider
from engine.lessons.text import Outcome
from engine.measures.boundary import BOUNDARY
from engine.measures.plane import extent_of
from engine.progress import Progress
from gui.language.offered import CODES, ENGLISH
from gui.lesson.answers import Notes, outcome_of_votes, parsed_notes
from gui.lesson.number_entry import NumberEntry, NumberRange
from gui.lesson.panel import LessonPanel
from gui.lesson.shipped import Shelved, after, in_language, shipped
from gui.lesson.targets import PANELS, known
from gui.panels.docking import OneRunPanel
from gui.training.commands import MeasurePage
from gui.training.measuring import measured_of
from gui.widgets.elided import ElidedLabel
from tests.gui.conftest import OF_A_REVEAL, PATIENCE, Lab, settle
from tests.gui.test_presentation import PROJECTED, project, texts, visible

LESSON = """---
title: A small lesson
about: For the tests.
---

## First

Zeros cost {cost} at the start.

```stage
experiment:
  training: {iterations: 2000}
  runs: [{initialiser: zeros}, {initialiser: he}]
panels: symmetry
run: He
highlight: [boundary, cost]
```

```measure
cost: cost("Zeros") = 0.6931 ± 0.0001
```

```try
text: Play 400
to: 400
```

## Second

Which run wins?

```question
kind: choice
ask: Which run reaches the lowest cost?
options: runs
answer: lowest("cost") = He
reveal: 2000
explain: He came to {he}.
```

```measure
he: cost("He", 2000) = 0.67 ± 0.01
```

## Third

```question
kind: number
ask: How many per cent of the training set are right?
low: 0
high: 1
within: 0.1
format: .0%
answer: train_accuracy("Zeros") = 50 %
reveal: 700
explain: Half of them.
```

How many, after `700` iterations?
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


def begin(lab: Lab, path: Path, counts: bool = True) -> LessonPanel:
    lab.window.answering.choose(counts)
    assert lab.window.director.open_path(path)
    panel = lab.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    lab.qtbot.waitUntil(lambda: panel in lab.window.docks.visible, timeout=PATIENCE)
    return panel


def press(lab: Lab, key: Qt.Key) -> None:
    lab.qtbot.keyClick(lab.window, key)


def test_a_page_sets_the_stage_and_tells_what_is_measured(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    window = lab.window
    assert is_staged(window.experiment, window.director.page.stage.experiment)
    assert panel.heading.text() == "First"
    assert "page 1 of 3" in panel.place.text()
    lab.qtbot.waitUntil(lambda: "0.6931" in panel.text.toPlainText(), timeout=PATIENCE)
    lab.qtbot.waitUntil(lambda: window.docks.docks["symmetry"].isVisible())
    assert window.chosen_run.index == 1
    targets = window.highlight.targets
    assert targets == (window.cards[1].boundary, window.cost_plot)
    assert len(window.highlight.frames()) == 2
    assert not panel.question.isVisible()


def test_predict_lock_reveal_by_page_down_and_numbers_alone(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    press(lab, Qt.Key.Key_PageDown)
    assert panel.heading.text() == "Second"
    lab.wait_for(0)
    for _ in range(3):
        press(lab, Qt.Key.Key_2)
    press(lab, Qt.Key.Key_1)
    press(lab, Qt.Key.Key_3)  # there is no third run
    assert lab.window.director.answers.votes == (1, 3)
    assert panel.question.views[Choice].votes.rows[1].option.votes.text() == "3"
    press(lab, Qt.Key.Key_PageDown)
    assert lab.window.director.answers.locked
    press(lab, Qt.Key.Key_1)
    assert lab.window.director.answers.votes == (1, 3), "locked is locked"
    assert panel.question.views[Choice].votes.rows[0].option.votes.text() == "1", "locking hides nothing"
    press(lab, Qt.Key.Key_PageDown)
    lab.wait_for(2000)
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    zeros, he = (row.option for row in panel.question.views[Choice].votes.rows[:2])
    assert (he.words.text(), he.sign.text()) == ("He", "✓")
    assert (zeros.words.text(), zeros.sign.text()) == ("Zeros", "✗")
    assert "He came to 0.67" in panel.question.explain.text()
    assert panel.score.text() == "3 of 4 right"
    press(lab, Qt.Key.Key_PageDown)
    assert panel.heading.text() == "Third"


def standing_at(text: str, iteration: int) -> str:
    """The small lesson with its second page standing there."""
    stage = f"```stage\niteration: {iteration}\n```\n\n"
    return text.replace("```question\nkind: choice", f"{stage}```question\nkind: choice")


def test_asking_twice_for_the_answer_plays_no_further(lab: Lab, written: Path) -> None:
    begin(lab, written)
    lab.window.director.revealing.seconds = 600.0
    lab.window.director.turn_to(1)
    lab.wait_for(0)
    lab.window.director.reveal()
    lab.qtbot.waitUntil(lambda: lab.training.state.playing, timeout=PATIENCE)
    lab.window.director.reveal()
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    lab.wait_for(2000)


def test_the_answer_comes_while_one_plays_by_oneself(lab: Lab, written: Path) -> None:
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.wait_for(0)
    lab.training.play()
    lab.qtbot.waitUntil(lambda: lab.frame.iteration > 0, timeout=PATIENCE)
    lab.window.director.reveal()
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    lab.wait_for(2000)


def test_the_answer_comes_where_the_stage_is_not_set_yet(lab: Lab, written: Path) -> None:
    written.write_text(standing_at(LESSON, 500), encoding="utf-8")
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.window.director.reveal()  # while the training is still on its way to 500
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    lab.wait_for(2000)


def test_numbers_are_given_and_scored(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    lab.window.director.turn_to(2)
    lab.wait_for(0)
    entry = panel.question.views[NumberOnSlider].entry
    for answer in ("55", "90", "90", "nonsense", "nan", "inf", "101", "-1"):
        line = entry.number.lineEdit()
        lab.qtbot.keyClicks(line, answer)
        lab.qtbot.keyClick(line, Qt.Key.Key_Return)
        entry.number.replace_by(None)
    assert lab.window.director.answers.numbers == (0.55, 0.9, 0.9)
    assert entry.hint.property("state") == "wrong", "the last was refused"
    assert entry.numbers.text() == "55\u202f% · 90\u202f% (×2)"
    lab.qtbot.mouseClick(entry.take, Qt.MouseButton.LeftButton)
    assert lab.window.director.answers.numbers == (0.55, 0.9)
    lab.qtbot.mouseClick(panel.question.lock, Qt.MouseButton.LeftButton)
    lab.qtbot.mouseClick(panel.question.reveal, Qt.MouseButton.LeftButton)
    lab.wait_for(700)
    lab.qtbot.waitUntil(lambda: panel.score.isVisible(), timeout=PATIENCE)
    assert panel.score.text() == "1 of 2 right"
    assert panel.question.sentence.text() == "It is 50\u202f%."
    assert entry.numbers.text() == "55\u202f% ✓ · 90\u202f% ✗"
    assert entry.line.numbers == ((0.55, True), (0.9, False))
    assert entry.line.measured == 0.5


def test_a_number_is_set_on_a_slider_and_given(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    lab.window.director.turn_to(2)
    entry = panel.question.views[NumberOnSlider].entry
    entry.slider.setFocus()
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_End)
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_Left)
    assert entry.number.value == 99, "per cent, as the question is asked"
    assert lab.window.director.answers.numbers == ()
    lab.qtbot.mouseClick(entry.give, Qt.MouseButton.LeftButton)
    assert lab.window.director.answers.numbers == (0.99,)
    assert not entry.number.text()


def test_a_number_of_a_class_counts_once(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    lab.window.director.turn_to(2)
    entry = panel.question.views[NumberOnSlider].entry
    give = partial(lab.qtbot.mouseClick, entry.give, Qt.MouseButton.LeftButton)
    give()
    assert lab.window.director.answers.numbers == (), "nobody has moved the slider"
    entry.number.setFocus()
    lab.qtbot.keyClicks(entry.number, "55")
    entry.give.setFocus()
    assert lab.window.director.answers.numbers == (), "leaving the field gives nothing"
    give()
    assert lab.window.director.answers.numbers == (0.55,)
    entry.number.setFocus()
    lab.qtbot.keyClicks(entry.number, "9" * 400)
    lab.qtbot.keyClick(entry.number, Qt.Key.Key_Return)
    assert lab.window.director.answers.numbers == (0.55,)
    assert entry.hint.property("state") == "wrong"


def test_a_count_of_hundreds_of_digits_is_refused(qtbot: QtBot) -> None:
    entry = NumberEntry()
    qtbot.addWidget(entry)
    entry.show_numbers(NumberRange(0, 9, is_whole=True), (), None, True, False)
    entry.show()
    with qtbot.assertNotEmitted(entry.given):
        qtbot.keyClicks(entry.number, "9" * 400)
        qtbot.keyClick(entry.number, Qt.Key.Key_Return)
    assert entry.hint.property("state") == "wrong"


def test_exploring_and_coming_back_loses_nothing(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    press(lab, Qt.Key.Key_PageDown)
    press(lab, Qt.Key.Key_2)
    lab.window.editor.open(Experiment())
    lab.window.docks.docks["lesson"].hide()
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 3, timeout=PATIENCE)
    assert lab.window.director.answers.votes == (0, 1)
    press(lab, Qt.Key.Key_G)
    assert run_names(lab.window.experiment) == ("Zeros", "He")
    lab.qtbot.waitUntil(lambda: panel in lab.window.docks.visible)
    assert panel.heading.text() == "Second"
    assert panel.question.views[Choice].votes.rows[1].option.votes.text() == "1"
    press(lab, Qt.Key.Key_PageUp)
    assert panel.heading.text() == "First"
    press(lab, Qt.Key.Key_PageDown)
    assert panel.question.views[Choice].votes.rows[1].option.votes.text() == "1"
    lab.window.editor.next_seeds()
    own = lab.window.experiment
    press(lab, Qt.Key.Key_PageUp)
    assert lab.window.experiment != own
    assert not lab.window.isWindowModified()
    lab.trigger("undo")
    assert lab.window.experiment == own
    assert lab.window.isWindowModified()


def test_the_invitation_starts_the_right_thing(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    lab.wait_for(0)
    assert panel.try_it.text() == "Play 400"
    lab.qtbot.mouseClick(panel.try_it, Qt.MouseButton.LeftButton)
    lab.wait_for(400)


def test_answers_are_kept_with_the_session(
    lab: Lab, open_lab: Callable[[Experiment], Lab], written: Path, tmp_path: Path
) -> None:
    begin(lab, written)
    press(lab, Qt.Key.Key_PageDown)
    press(lab, Qt.Key.Key_2)
    path = tmp_path / "session.json"
    assert lab.window.files.save_to(path, lab.window.view())
    other = open_lab(Experiment())
    assert other.window.files.open_path(path)
    assert other.window.director.notes.page == 1
    assert other.window.director.answers.votes == (0, 1)
    panel = other.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    assert panel.question.views[Choice].votes.rows[1].option.votes.text() == "1"


@pytest.mark.parametrize("hidden", [False, True])
def test_a_revealed_page_is_told_again_with_the_session(
    lab: Lab, open_lab: Callable[[Experiment], Lab], written: Path, tmp_path: Path, hidden: bool
) -> None:
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.window.director.voting.vote(1)
    lab.window.director.reveal()
    lab.wait_for(2000)
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    lab.window.docks.docks["lesson"].setHidden(hidden)
    path = tmp_path / "session.json"
    assert lab.window.files.save_to(path, lab.window.view())
    other = open_lab(Experiment())
    assert other.window.files.open_path(path)
    other.wait_for(2000)
    assert other.window.actions_by_name["next_page"].isEnabled()
    panel = other.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    other.qtbot.waitUntil(lambda: "He came to 0.67" in panel.question.explain.text(), timeout=PATIENCE)
    assert panel.score.text() == "1 of 1 right"


def test_a_session_does_not_ask_another_machine_for_its_lesson(lab: Lab, written: Path) -> None:
    """Two slashes begin the name of a machine; here they lead to a file that could be read."""
    director = lab.window.director
    for path, opens in ((f"/{written}", False), (f"\\\\server\\{written.name}", False), (str(written), True)):
        director.recall(Notes(path=path).model_dump_json())
        assert (director.lesson is not None) == opens, path


def test_a_lesson_that_is_being_written_is_shown_as_it_is_saved(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    press(lab, Qt.Key.Key_PageDown)
    written.write_text(LESSON.replace("## Second", "## Another"), encoding="utf-8")
    lab.qtbot.waitUntil(lambda: panel.heading.text() == "Another", timeout=PATIENCE)
    written.write_text("no lesson", encoding="utf-8")
    lab.qtbot.waitUntil(lambda: bool(lab.window.findChildren(QMessageBox, "refusal")), timeout=PATIENCE)
    for box in lab.window.findChildren(QMessageBox, "refusal"):
        assert "small.md" in box.text()
        box.close()
    assert panel.heading.text() == "Another"


def test_a_lesson_whose_file_is_replaced_is_still_followed(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    written.rename(written.with_suffix(".bak"))
    lab.qtbot.waitUntil(lambda: not lab.window.director.file.is_there)
    written.write_text(LESSON.replace("## First", "## Put aside"), encoding="utf-8")
    lab.qtbot.waitUntil(lambda: panel.heading.text() == "Put aside", timeout=PATIENCE)
    assert not lab.window.findChildren(QMessageBox, "refusal")
    beside = written.with_suffix(".new")
    for text in ("no lesson", LESSON.replace("## First", "## Put over")):
        beside.write_text(text, encoding="utf-8")
        beside.replace(written)
        if text == "no lesson":
            lab.qtbot.waitUntil(
                lambda: bool(lab.window.findChildren(QMessageBox, "refusal")), timeout=PATIENCE
            )
    for box in lab.window.findChildren(QMessageBox, "refusal"):
        box.close()
    lab.qtbot.waitUntil(lambda: panel.heading.text() == "Put over", timeout=PATIENCE)


def test_every_page_begins_at_its_top(lab: Lab, written: Path) -> None:
    long = "\n\n".join(["Words " * 60] * 4)
    text = LESSON.replace("Which run wins?", long).replace("How many, after", f"{long}\n\nHow many, after")
    written.write_text(text, encoding="utf-8")
    panel = begin(lab, written)
    lab.window.resize(1100, 620)
    lab.window.director.turn_to(1)
    lab.window.director.voting.lock()
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    lab.qtbot.waitUntil(lambda: bar.value() > 0 and not panel.question.reveal.visibleRegion().isEmpty())
    lab.window.director.turn_to(2)
    settle()
    assert bar.value() == 0 < bar.maximum()


def test_what_came_last_stays_in_view_as_the_words_find_their_places(lab: Lab, written: Path) -> None:
    long = "\n\n".join(["Words " * 60] * 4)
    written.write_text(LESSON.replace("Which run wins?", long), encoding="utf-8")
    panel = begin(lab, written)
    lab.window.resize(1100, 800)
    lab.window.director.turn_to(1)
    lab.window.director.voting.lock()
    reveal = panel.question.reveal
    for height in (620, 800, 620):
        lab.window.resize(1100, height)
        lab.qtbot.waitUntil(lambda: reveal.visibleRegion().boundingRect() == reveal.rect())


def test_a_page_is_turned_under_a_frozen_picture_and_behind_a_blank_screen(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    window, presentation = lab.window, lab.window.presentation
    window.director.turn_to(2)
    press(lab, Qt.Key.Key_F5)
    lab.qtbot.waitUntil(lambda: window.size() == window.screen().size())
    lab.wait_for(0)
    press(lab, Qt.Key.Key_F)
    frozen = window.grab().toImage()
    window.director.turn_to(0)
    lab.qtbot.waitUntil(window.docks.docks["symmetry"].isHidden)  # the page speaks of something else
    settle()
    assert panel.heading.text() == "First"
    assert window.grab().toImage() == frozen
    press(lab, Qt.Key.Key_Period)
    window.director.turn_to(0)
    window.director.turn_to(2)
    lab.qtbot.waitUntil(window.docks.docks["symmetry"].isVisible)
    settle()
    blank = QImage(window.size(), QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.black)
    assert window.grab().toImage().convertToFormat(blank.format()) == blank
    presentation.leave()


def test_a_lesson_is_chosen_from_a_file(lab: Lab, written: Path) -> None:
    lab.trigger("open_lesson")
    dialog = lab.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(written))
    assert lab.window.director.lesson is not None
    assert lab.window.director.lesson.title == "A small lesson"


def test_an_update_is_inspected_where_a_page_asks_for_it(lab: Lab) -> None:
    begin(lab, next(shelved.path for shelved in shipped() if shelved.name.startswith("6")))
    anatomy = lab.window.columns.anatomy
    for number, symbol in ((6, "dZ1"), (7, "W2 ←")):
        lab.window.director.turn_to(number)
        lab.qtbot.waitUntil(lambda symbol=symbol: anatomy.symbol.text() == symbol, timeout=PATIENCE)


def test_a_panel_of_one_run_shows_the_one_of_the_page(lab: Lab, written: Path) -> None:
    begin(lab, written)
    panel = lab.window.docks.panel("symmetry")
    assert isinstance(panel, OneRunPanel)
    assert panel.chooser.box.currentText() == "He"
    written.write_text(LESSON.replace("run: He", "run: Zeros"), encoding="utf-8")
    lab.qtbot.waitUntil(lambda: panel.chooser.box.currentText() == "Zeros", timeout=PATIENCE)


def test_a_figure_of_the_text_is_told_once_it_was_reached(lab: Lab, written: Path) -> None:
    late = LESSON.replace("at the start.", "at the start. It is {late} later.").replace(
        "± 0.0001\n```\n\n```try", '± 0.0001\nlate: cost("Zeros", 400) = 0.6931 ± 0.0001\n```\n\n```try'
    )
    written.write_text(late, encoding="utf-8")
    panel = begin(lab, written)
    lab.qtbot.waitUntil(lambda: "0.6931" in panel.text.toPlainText(), timeout=PATIENCE)
    assert "later" not in panel.text.toPlainText()
    lab.trigger("try_it")
    lab.wait_for(400)
    lab.qtbot.waitUntil(lambda: "0.6931 later" in panel.text.toPlainText(), timeout=PATIENCE)


def test_what_the_text_says_does_not_wait_for_many_seeds(tmp_path: Path) -> None:
    path = tmp_path / "seeds.md"
    here = 'here: cost("He") = 0.883 ± 0.001\nmedian: median_over_seeds("cost", "He", 12, 0) = 0.8 ± 0.5'
    path.write_text(SEEDS.replace("How many?", "It is {here}.", 1), encoding="utf-8")
    text = path.read_text(encoding="utf-8").replace(
        'median: median_over_seeds("train_accuracy", "He", 36, 14321) = 90 % ± 10 %', here
    )
    path.write_text(text, encoding="utf-8")
    page = read_lesson(path, known()).pages[0]
    told: list[set[str]] = []
    with Trainer(page.stage.experiment) as trainer:
        command, tell = MeasurePage(page, False), lambda said: told.append({*said})
        found = measured_of(trainer, command, Interrupt(), Progress(), tell)
    assert told == [{"here"}]
    assert found is not None
    assert {*found[0]} == {"here", "median"}


def test_the_pace_comes_back_after_the_way_to_the_answer(lab: Lab, written: Path) -> None:
    begin(lab, written)
    lab.window.director.turn_to(1)
    lab.wait_for(0)
    control = lab.window.transport.pace
    control.set_pace(50.0)
    before = control.pace
    lab.window.director.revealing.seconds = OF_A_REVEAL
    lab.window.director.reveal()
    assert before < control.pace == pytest.approx(2000 / OF_A_REVEAL, rel=0.1)
    lab.wait_for(2000)
    lab.qtbot.waitUntil(lambda: control.pace == before, timeout=PATIENCE)
    lab.window.director.revealing.seconds = 600.0
    lab.window.director.set_stage()
    lab.wait_for(0)
    lab.window.director.reveal()
    lab.qtbot.waitUntil(lambda: lab.training.state.playing, timeout=PATIENCE)
    control.set_pace(70_000.0)  # by the person, who is to keep it
    chosen = control.pace
    lab.wait_for(2000)
    assert control.pace == chosen


def test_a_clicker_reads_on_before_it_goes_on(lab: Lab, written: Path) -> None:
    long = "\n\n".join(["Words " * 60] * 4)
    written.write_text(LESSON.replace("Which run wins?", long), encoding="utf-8")
    panel = begin(lab, written)
    lab.window.director.turn_to(1)
    project(lab, PROJECTED[1][0])
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    lab.qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    seen = 0
    while bar.value() < bar.maximum():
        assert not lab.window.director.answers.locked
        assert bar.value() <= seen, "nothing is left out"
        seen = bar.value() + bar.pageStep()
        press(lab, Qt.Key.Key_PageDown)
    assert not lab.window.director.answers.locked
    press(lab, Qt.Key.Key_PageDown)
    assert lab.window.director.answers.locked


def test_without_a_lesson_its_actions_are_off(small: Lab) -> None:
    for name in ("next_page", "previous_page", "set_stage", "try_it", "lock", "reveal", "vote_1"):
        assert not small.window.actions_by_name[name].isEnabled()


@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_every_shipped_lesson_opens_from_the_menu(lab: Lab, shelved: Shelved) -> None:
    lab.trigger(f"lesson_{shelved.name}")
    director = lab.window.director
    assert director.lesson is not None
    assert director.lesson.title == shelved.title
    panel = lab.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    for number in range(len(director.lesson.pages)):
        director.turn_to(number)
        assert panel.heading.text() == director.lesson.pages[number].title
    director.turn_to(0)  # whose stage is soon set, whichever ones are under way
    lab.qtbot.waitUntil(
        lambda: (
            len(lab.frame.runs) == len(lab.window.experiment.runs)
            and lab.frame.iteration == director.lesson.pages[0].stage.iteration
        ),
        timeout=PATIENCE,
    )


def test_the_panels_that_lessons_may_name_are_those_there_are(lab: Lab) -> None:
    assert {*lab.window.docks.docks} == PANELS | {"lesson"}


SEEDS = """---
title: Seeds
about: For the tests.
---

## Sixty

How many?

```stage
experiment: published
```

```question
kind: number
ask: What is the median?
low: 0
high: 1
within: 0.1
answer: median_over_seeds("train_accuracy", "He", 36, 14321) = 90 % ± 10 %
reveal: 100
explain: It is {median}.
```

```measure
median: median_over_seeds("train_accuracy", "He", 36, 14321) = 90 % ± 10 %
```
"""
DRAWN = """---
title: Drawn
about: For the tests.
---

## Draw it

Where will it be?

```stage
experiment: published
```

```question
kind: boundary
ask: Draw the boundary of He.
run: He
within: 0.8
answer: share_of_plane("He") = 29 % ± 5 %
reveal: 15000
explain: A ring.
```
"""
DRAWN_OF_WINE = DRAWN.replace("experiment: published", "experiment: wine").replace(
    "reveal: 15000", "reveal: 20"
)


def test_a_boundary_is_drawn_and_held_to_the_one_that_comes(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "drawn.md"
    path.write_text(DRAWN, encoding="utf-8")
    panel = begin(lab, path)
    lab.wait_for(0)
    canvas = panel.question.views[DrawnBoundary].canvas
    middle, radius = canvas.rect().center(), canvas.width() * 0.31
    turns = [2 * math.pi * step / 40 for step in range(41)]
    ring = [middle + QPoint(round(radius * math.cos(t)), round(radius * math.sin(t))) for t in turns]
    lab.qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=ring[0])
    for place in ring[1:]:
        lab.qtbot.mouseMove(canvas, place)
    lab.qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=ring[-1])
    assert len(lab.window.director.answers.strokes) == 1
    lab.window.director.reveal()
    lab.wait_for(15_000)
    lab.qtbot.waitUntil(lambda: panel.score.isVisible(), timeout=PATIENCE)
    assert panel.score.text() == "1 of 1 right"
    real = lab.frame.runs[2][BOUNDARY]
    assert canvas.boundary.contour_x.tobytes() == real.contour_x.tobytes(), "the real one lies over the lines"
    assert re.fullmatch(
        "The dashed line is the real boundary. [89].\\..\u202f% of the plane .* 80.0\u202f% is enough ✓",
        panel.question.sentence.text(),
    )
    drawn = canvas.grab().toImage()
    canvas.show_boundary(None)
    assert canvas.grab().toImage() != drawn
    lab.window.director.set_stage()
    lab.wait_for(0)
    assert canvas.boundary is not None, "it is that of the answer, wherever the training stands"
    assert panel.score.text() == "1 of 1 right"


def test_a_drawn_boundary_is_held_to_the_usual_plane_whichever_is_looked_at(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "drawn.md"
    path.write_text(DRAWN_OF_WINE, encoding="utf-8")
    panel = begin(lab, path)
    lab.wait_for(0)
    canvas = panel.question.views[DrawnBoundary].canvas
    lab.window.model.look_along((1, 3))
    lab.window.director.reveal()
    lab.qtbot.waitUntil(lambda: canvas.boundary is not None, timeout=PATIENCE)
    lab.qtbot.waitUntil(lambda: lab.frame.runs[0][BOUNDARY].axes == (1, 3), timeout=PATIENCE)
    assert canvas.boundary.axes is None
    assert canvas.boundary.extent == extent_of(data_of(lab))


def data_of(lab: Lab) -> Data:
    data = lab.window.model.data
    assert data is not None
    return data


def test_an_answer_of_zero_is_an_answer_and_what_was_not_measured_is_none(lab: Lab, written: Path) -> None:
    text = LESSON.replace('train_accuracy("Zeros") = 50 %', 'largest_weight("Zeros", 1) = 0')
    written.write_text(text, encoding="utf-8")
    panel = begin(lab, written)
    lab.window.director.turn_to(2)
    lab.wait_for(0)
    for number in (0.05, 0.5):
        lab.window.director.voting.give_number(number)
    lab.window.director.reveal()
    lab.wait_for(700)
    lab.qtbot.waitUntil(lambda: panel.score.isVisible(), timeout=PATIENCE)
    assert panel.score.text() == "1 of 2 right"
    question = lab.window.director.page.question
    assert question is not None
    assert outcome_of_votes(question, lab.window.director.answers, Outcome(question.answer)) == (0, 0)


def test_as_many_lines_as_can_be_drawn_are_kept() -> None:
    line = tuple((-math.pi - place / 7, math.pi + place / 7) for place in range(MOST_POINTS))
    notes = Notes(path="a.md", answers={0: Answers(strokes=(line,) * MOST_STROKES)})
    view = View(lesson=notes.model_dump_json())
    assert parsed_notes(view.lesson) == notes


def test_notes_survive_and_nonsense_is_none() -> None:
    answers = Answers(votes=(1, 0), strokes=(((0.0, 1.0), (1.0, 1.0)),), locked=True)
    notes = Notes(path="a.md", page=2, answers={2: answers})
    assert parsed_notes(notes.model_dump_json()) == notes
    assert parsed_notes(None) is parsed_notes("nonsense") is None


@pytest.mark.parametrize("shelved", shipped()[:5], ids=lambda shelved: shelved.name)
def test_a_teacher_gets_through_with_page_down_and_number_keys_alone(lab: Lab, shelved: Shelved) -> None:
    """The dry run: every question is voted on, locked, revealed, and found right where the vote was."""
    director = lab.window.director
    begin(lab, shelved.path)
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_F5)
    lesson = director.lesson
    assert lesson is not None
    for number, page in enumerate(lesson.pages):
        assert director.notes.page == number
        panel = lab.window.docks.panel("lesson")
        assert isinstance(panel, LessonPanel)
        if page.question is not None:
            press(lab, Qt.Key.Key_1)
            while not director.answers.locked:
                press(lab, Qt.Key.Key_PageDown)
            lab.qtbot.waitUntil(lambda panel=panel: all_is_read(panel))
            press(lab, Qt.Key.Key_PageDown)
            lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
            assert "…" not in panel.question.explain.text()
            lab.qtbot.waitUntil(lambda panel=panel: all_is_read(panel))
        while not all_is_read(panel):
            press(lab, Qt.Key.Key_PageDown)
        press(lab, Qt.Key.Key_PageDown)
    following = after(shelved.path)
    assert following is not None
    assert (director.lesson.title, director.notes.page) == (following.title, 0), "on to the next lesson"
    assert director.kept.of(shelved.path).done == len(lesson.pages)
    assert lab.window.presentation.is_on
    if lab.window.columns.opening is not None:  # on the first page of the next lesson
        press(lab, Qt.Key.Key_Escape)
    press(lab, Qt.Key.Key_Escape)
    assert not lab.window.presentation.is_on


def all_is_read(panel: LessonPanel) -> bool:
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    return bar.value() == bar.maximum()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_every_page_is_read_from_the_last_row(
    shelved: Shelved, code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(Experiment())
    panel = begin(lab, in_language(shelved.path))
    sizes = PROJECTED if code == ENGLISH else PROJECTED[1:]  # translations where there is the least room
    project(lab, sizes[0][0])
    director = lab.window.director
    assert director.lesson is not None
    for size, least in sizes:  # on one after the other: every widget is styled anew for another size
        lab.window.resize(size)
        lab.qtbot.waitUntil(lambda size=size: lab.window.size() == size)
        for number, page in enumerate(director.lesson.pages):
            director.turn_to(number)
            assert panel.heading.text() == page.title
            if page.stage.laid_open:
                lab.qtbot.waitUntil(lab.window.columns.anatomy.isVisible, timeout=PATIENCE)
            for text, height in (*texts(lab), *spans_of(panel)):
                assert height >= least, (page.title, text)
            assert panel.text.height() >= panel.text.document().size().height(), page.title
            lab.qtbot.waitUntil(lambda page=page: page_is_whole(lab, panel, page))


def page_is_whole(lab: Lab, panel: LessonPanel, page: Page) -> bool:
    """Whether nothing of the projected page is cut, broken within a word, or scrolled away to the side."""
    window = lab.window
    bars = (window.columns.verticalScrollBar(), window.columns.horizontalScrollBar())
    cut = [bar.objectName() for bar in bars if bar.isVisible()]
    for widget in visible(lab, QAbstractButton, QLabel):
        if isinstance(widget, QLabel) and (widget.wordWrap() or isinstance(widget, ElidedLabel)):
            continue
        if widget.text() and widget.width() < widget.sizeHint().width():
            cut.append(widget.text())
    cut += [
        label.text()
        for label in visible(lab, ElidedLabel)
        if label.fontMetrics().horizontalAdvance(label.text()) > label.width()
    ]
    cut += broken_words(panel)
    edges = QRectF(window.rect())
    frames = window.highlight.frames()
    if not all(edges.contains(frame) for frame in frames) or bool(frames) != bool(page.stage.highlight):
        cut.append("highlight")
    return not cut


def broken_words(panel: LessonPanel) -> Iterator[str]:
    """What goes on in the next line without a space, in the page's text."""
    block = panel.text.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(1, layout.lineCount()):
            before = block.text()[: layout.lineAt(number).textStart()]
            after = block.text()[len(before) :]
            if not before.endswith((" ", "-", "/")) or after.startswith("%"):
                yield before
        block = block.next()


def spans_of(panel: LessonPanel) -> Iterator[tuple[str, float]]:
    """The pieces of the page's text, with the height of their type in pixels."""
    document = panel.text.document()
    block = document.begin()
    while block.isValid():
        for span in block.textFormats():
            yield block.text(), span.format.font().resolve(document.defaultFont()).pixelSize()
        block = block.next()


def test_closing_a_lesson_puts_the_panels_back(lab: Lab, written: Path) -> None:
    docks = lab.window.docks
    docks.show_panel("neurons")
    docks.docks["neurons"].setFloating(True)
    panel = begin(lab, written)
    lab.qtbot.waitUntil(lambda: not docks.docks["neurons"].isVisible())
    lab.trigger("close_lesson")
    lab.qtbot.waitUntil(lambda: docks.docks["neurons"].isVisible())
    assert docks.docks["neurons"].isFloating()
    assert not panel.isVisible()
    assert not lab.window.in_a_lesson
    assert not lab.window.highlight.targets
    assert not lab.window.actions_by_name["next_page"].isEnabled()


def test_opening_the_same_lesson_again_keeps_the_answers(lab: Lab, written: Path) -> None:
    begin(lab, written)
    press(lab, Qt.Key.Key_PageDown)
    press(lab, Qt.Key.Key_2)
    begin(lab, written)
    assert lab.window.director.answers.votes == (0, 1)


def test_nothing_is_highlighted_on_another_stage(lab: Lab, written: Path) -> None:
    begin(lab, written)
    assert lab.window.highlight.targets
    lab.trigger("new")
    assert not lab.window.highlight.targets
    lab.trigger("undo")
    assert lab.window.highlight.targets


def test_what_is_scrolled_out_of_view_has_no_frame(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(Experiment.model_validate({"runs": [{"seed": seed} for seed in range(12)]}))
    window, bar = lab.window, lab.window.columns.verticalScrollBar()
    window.resize(1000, 600)
    lab.qtbot.waitUntil(lambda: bar.maximum() > 0)
    last, area = window.cards[-1], window.columns
    window.highlight.show_targets([last])
    area.horizontalScrollBar().setValue(area.horizontalScrollBar().maximum())
    for place in range(0, bar.maximum() + 1, 20):
        bar.setValue(place)
        view = QRectF(area.mapTo(window, QPoint(0, 0)), area.size()).adjusted(-4, -4, 4, 4)
        assert all(view.contains(frame) for frame in window.highlight.frames())
    bar.setValue(bar.maximum())
    assert window.highlight.frames()
    window.highlight.show_targets([window.cards[0]])
    assert not window.highlight.frames() or window.highlight.frames()[0].height() < last.height()


def test_a_long_measurement_gives_way_and_comes_later(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "seeds.md"
    path.write_text(SEEDS, encoding="utf-8")
    panel = begin(lab, path)
    lab.wait_for(0)
    lab.window.director.reveal()
    lab.wait_for(100)
    lab.training.seek(50)
    lab.wait_for(50)
    assert not lab.window.director.answers.revealed, "24 networks wait for their turn"
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)
    assert "…" not in panel.question.explain.text()
    assert lab.training.state.iteration == 50


def test_a_run_keeps_its_colour_from_page_to_page(lab: Lab, tmp_path: Path) -> None:
    """Also where a person has changed the colours of the page's runs and comes back."""
    path = tmp_path / "colours.md"
    runs = "[{initialiser: glorot}, {initialiser: zeros}, {initialiser: he}]"
    more = f"experiment: {{training: {{iterations: 2000}}, runs: {runs}}}"
    path.write_text(
        LESSON.replace("How many, after", f"```stage\n{more}\n```\n\nHow many, after"), encoding="utf-8"
    )
    begin(lab, path)
    window = lab.window

    def colours() -> dict[str, int]:
        return {card.name: card.colour for card in window.cards}

    assert colours() == {"Zeros": 0, "He": 2}
    window.director.turn_to(2)
    assert colours() == {"Glorot": 3, "Zeros": 0, "He": 2}
    window.editor.change("", with_colour(window.experiment, 2, 7))
    assert colours() == {"Glorot": 3, "Zeros": 0, "He": 7}
    press(lab, Qt.Key.Key_G)
    assert colours() == {"Glorot": 3, "Zeros": 0, "He": 2}
    window.director.turn_to(1)
    assert colours() == {"Zeros": 0, "He": 2}
