"""A kind of question is a class of the engine and a view: nothing else knows which kinds there are."""

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from engine.experiment.model import Experiment
from engine.lessons import LessonError, parse_lesson
from engine.lessons.answers import Answers
from engine.lessons.question import Question, QuestionFields, Score
from engine.lessons.questions import kinds
from engine.lessons.questions.asked import Asked
from engine.lessons.running import run_lesson
from engine.lessons.statement import Answer
from engine.lessons.text import Outcome
from gui.lesson import views
from gui.lesson.panel import LessonPanel
from gui.lesson.targets import known
from tests.gui.conftest import PATIENCE, SMALL, Lab

LESSON = """---
title: How many zeros?
about: Asks in a way of its own.
---

## First

Of what size is the cost?

```stage
experiment: {experiment}
```

```question
kind: magnitude
ask: Which power of ten is nearest?
most: 2
answer: cost("Zeros") = {expected}
reveal: 100
explain: One.
```
"""


def lesson(expected: str = "0.6931 ± 0.01") -> str:
    return LESSON.replace("{experiment}", SMALL.model_dump_json(exclude_unset=True)).replace(
        "{expected}", expected
    )


class MagnitudeFields(QuestionFields):
    most: int


class Magnitude(Question):
    """A power of ten, from 0 to `most`; half a point for the one beside it."""

    Fields = MagnitudeFields

    most: int

    @classmethod
    def read(cls, asked: Asked) -> Self:
        if not 1 <= asked.fields.most <= 9:
            raise asked.reader.refused("most", str(asked.fields.most), "1 to 9")
        return cls(**asked.common, answer=asked.number, most=asked.fields.most)

    def takes(self, number: float) -> bool:
        return number in range(self.most + 1)

    def score(self, predicted: Answer, measured: Answer) -> Score:
        off = abs(float(predicted) - round(math.log10(float(measured))))
        return Score(off == 0, max(0.0, 1.0 - off / 2))


class MagnitudeView(views.AnswerView[Magnitude]):
    """A button for each power."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [QPushButton(str(10**power)) for power in range(10)]
        for power, button in enumerate(self.buttons):
            button.clicked.connect(partial(self.give, power))
            self.column.addWidget(button)

    def give(self, power: int) -> None:
        self.number_given.emit(float(power))

    def show_answers(self, question: Magnitude, answers: Answers, outcome: Outcome | None) -> None:
        for power, button in enumerate(self.buttons):
            right = outcome is not None and outcome.measured is not None
            mark = " ✓" if right and question.score(power, outcome.measured).right else ""
            button.setText(f"{10**power}: {answers.numbers.count(power)}{mark}")
            button.setVisible(power <= question.most)
            button.setEnabled(not answers.locked)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The kind, until the end of the test."""
    monkeypatch.setattr(kinds, "_entries", dict(kinds))
    kinds.register("magnitude", label="Magnitude", formula="the nearest power of ten")(Magnitude)
    views.register(Magnitude)(MagnitudeView)
    yield
    del views.views[Magnitude]


def test_a_new_kind_is_read_measured_and_scored() -> None:
    read = parse_lesson(lesson(), known())
    question = read.pages[0].question
    assert isinstance(question, Magnitude)
    assert (question.most, question.reveal) == (2, 100)
    (answer,) = (checked.outcome for checked in run_lesson(read) if checked.name == "answer")
    assert answer.passed
    assert question.score(1.0, answer.measured) == Score(False, 0.5)
    assert question.tally(Answers(numbers=(0.0, 2.0, 0.0)), answer.measured, None) == (2, 3)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("most: 2", "most: 10", "question.most: given 10; allowed: 1 to 9"),
        ("most: 2", "least: 2", "least"),
        ("kind: magnitude", "kind: size", "choice, count, number, magnitude, boundary"),
        ("= 0.6931 ± 0.01", "= little", "a number, not a text"),
        ("reveal: 100", "reveal: 99999", "reveal"),
    ],
)
def test_a_new_kind_refuses_what_others_do(old: str, new: str, words: str) -> None:
    with pytest.raises(LessonError) as refused:
        parse_lesson(lesson().replace(old, new), known())
    assert words in str(refused.value)


def test_a_new_kind_is_shown_and_answered(open_lab: Callable[[Experiment], Lab], tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    path.write_text(lesson(), encoding="utf-8")
    lab = open_lab(SMALL)
    director = lab.window.director
    lab.window.answering.choose(True)
    assert director.open_path(path)
    panel = lab.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    view = panel.question.views[Magnitude]
    lab.qtbot.waitUntil(view.isVisible, timeout=PATIENCE)
    assert [kind for kind, other in panel.question.views.items() if other.isVisible()] == [Magnitude]
    assert [button.text() for button in view.buttons if button.isVisible()] == ["1: 0", "10: 0", "100: 0"]
    for button in (view.buttons[0], view.buttons[1]):
        lab.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert director.answers.numbers == (0.0, 1.0)
    director.reveal()
    assert not view.buttons[0].isEnabled()
    lab.qtbot.waitUntil(panel.score.isVisible, timeout=PATIENCE)
    assert panel.score.text() == "1 of 2 right"
    assert view.buttons[0].text() == "1: 1 ✓"
