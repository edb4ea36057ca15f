"""One person answers and may change the answer; a class's answers are counted. Neither loses anything."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMessageBox

from engine.experiment.model import Experiment
from engine.lessons.answers import Answers
from engine.lessons.questions.choice import Choice
from engine.lessons.questions.count import Count
from engine.lessons.questions.number import NumberOnSlider
from gui.lesson.answering import Answering
from gui.lesson.answers import Notes, parsed_notes
from gui.lesson.option_button import OptionButton
from gui.lesson.panel import LessonPanel
from tests.gui.conftest import PATIENCE, SMALL, Lab
from tests.gui.test_lesson import LESSON, begin, press

COUNTED = """## Fourth

Units that do the same are one.

```question
kind: count
ask: How many different units has the first layer of Zeros?
low: 0
high: {high}
answer: distinct_units("Zeros", 1) = 1
reveal: 0
explain: One.
```
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    few, many = (COUNTED.replace("{high}", high) for high in ("10", "100"))
    path.write_text(f"{LESSON}\n{few}\n{many}", encoding="utf-8")
    return path


def options(panel: LessonPanel) -> list[OptionButton]:
    rows = panel.question.views[Choice].votes.rows  # type: ignore[attr-defined]
    return [row.option for row in rows if row.isVisible()]


def states(panel: LessonPanel) -> list[tuple[str, str]]:
    return [(option.property("state"), option.sign.text()) for option in options(panel)]


def test_one_person_chooses_and_changes_the_answer(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(1)
    lab.wait_for(0)
    zeros, he = options(panel)
    assert [option.key.text() for option in (zeros, he)] == ["1", "2"]
    assert not zeros.votes.isVisible()
    assert not panel.question.lock.isVisible()
    lab.qtbot.mouseClick(zeros, Qt.MouseButton.LeftButton)
    assert states(panel) == [("chosen", ""), ("", "")]
    assert zeros.accessibleName() == "1 Zeros, chosen"
    press(lab, Qt.Key.Key_2)
    assert states(panel) == [("", ""), ("chosen", "")]
    press(lab, Qt.Key.Key_3)  # there is no third run
    press(lab, Qt.Key.Key_1)
    assert director.answers.chosen == 0
    press(lab, Qt.Key.Key_PageDown)  # reveals at once: nobody else is waited for
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert states(panel) == [("wrong", "✗"), ("right", "✓")], "what nobody chose is marked as well"
    assert zeros.accessibleName() == "1 Zeros, chosen, wrong"
    assert he.accessibleName() == "2 He, right"
    assert panel.question.sentence.text() == "The answer is “He”. You chose “Zeros” ✗"
    assert panel.question.sentence.property("state") == "wrong"
    assert not panel.score.isVisible()
    assert director.notes.results == {1: (0, 1)}
    press(lab, Qt.Key.Key_2)
    assert director.answers.chosen == 0, "locked is locked"


def test_nobody_has_to_answer(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(1)
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert states(panel) == [("", "✗"), ("right", "✓")]
    assert panel.question.sentence.text() == "The answer is “He”."


def test_a_class_is_counted_with_bars_and_a_vote_can_be_taken_back(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written), lab.window.director
    director.turn_to(1)
    lab.wait_for(0)
    zeros, he = options(panel)
    for _ in range(3):
        lab.qtbot.mouseClick(he, Qt.MouseButton.LeftButton)
    press(lab, Qt.Key.Key_1)
    assert [(option.votes.text(), option.bar.value()) for option in (zeros, he)] == [("1", 1), ("3", 3)]
    assert he.accessibleName() == "2 He, votes: 3"
    rows = panel.question.views[Choice].votes.rows  # type: ignore[attr-defined]
    lab.qtbot.mouseClick(rows[1].fewer, Qt.MouseButton.LeftButton)
    assert director.answers.votes == (1, 2)


def test_the_mode_is_chosen_once_at_the_question_or_in_the_menu(lab: Lab, written: Path) -> None:
    panel, window = begin(lab, written, False), lab.window
    window.director.turn_to(1)
    action = window.actions_by_name["class_answers"]
    assert not action.isChecked()
    lab.qtbot.mouseClick(
        panel.question.counting, Qt.MouseButton.LeftButton, pos=panel.question.counting.rect().center()
    )
    panel.question.counting.setFocus()
    if not window.answering.counts:
        lab.qtbot.keyClick(panel.question.counting, Qt.Key.Key_Space)
    assert window.answering.counts
    assert action.isChecked()
    assert panel.question.lock.isVisible()
    window.director.turn_to(2)
    assert panel.question.lock.isVisible(), "for all questions"
    lab.trigger("class_answers")
    assert not window.answering.counts
    assert not panel.question.counting.isChecked()
    assert not panel.question.lock.isVisible()


def test_who_presents_has_a_class_until_the_mode_was_chosen(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    answering = Answering(settings, settings)
    assert not answering.counts
    answering.present(True)
    assert answering.counts
    answering.present(False)
    assert not answering.counts
    answering.present(True)
    answering.choose(False)
    assert not answering.counts
    assert not Answering(settings, settings).counts
    answering.choose(True)
    answering.present(False)
    assert Answering(settings, settings).counts, "from one start to the next"
    settings.setValue("answering", "nonsense")
    assert not Answering(settings, settings).counts


def test_changing_the_mode_loses_nothing(lab: Lab, written: Path) -> None:
    begin(lab, written)
    director, answering = lab.window.director, lab.window.answering
    director.turn_to(1)
    for row in (0, 1, 1):
        director.voting.vote(row)
    answering.choose(False)
    director.voting.vote(0)
    answering.choose(True)
    assert director.answers.of_class.votes == (1, 2)
    assert director.answers.of_one.votes == (1,)
    notes = director.notes
    assert parsed_notes(notes.model_dump_json()) == notes


def test_answers_of_either_mode_open_in_the_other() -> None:
    one = Answers(chosen=2, number=0.5)
    assert (one.of_class.votes, one.of_class.numbers) == ((0, 0, 1), (0.5,))
    single = Answers(votes=(0, 1), numbers=(3.0,))
    assert (single.of_one.votes, single.of_one.numbers) == ((0, 1), (3.0,))
    many = Answers(votes=(2, 1), numbers=(3.0, 4.0))
    assert (many.of_one.votes, many.of_one.numbers) == ((), ())
    old = '{"path": "a.md", "page": 1, "answers": {"1": {"votes": [0, 2], "locked": true}}}'
    assert parsed_notes(old) == Notes(path="a.md", page=1, answers={1: Answers(votes=(0, 2), locked=True)})


def test_one_number_is_changed_until_it_is_revealed(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(2)
    lab.wait_for(0)
    entry = panel.question.views[NumberOnSlider].entry  # type: ignore[attr-defined]
    assert (entry.number.text(), entry.slider.value()) == ("", 50)
    assert not entry.give.isVisible()
    entry.slider.setFocus()
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_End)
    assert director.answers.number == 1.0
    entry.number.setFocus()
    entry.number.selectAll()
    lab.qtbot.keyClicks(entry.number, "57")
    lab.qtbot.keyClick(entry.number, Qt.Key.Key_Return)
    assert director.answers.number == 0.57
    assert entry.slider.value() == 57
    lab.qtbot.mouseClick(panel.question.reveal, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert panel.question.sentence.text() == "It is 50\u202f%. You said 57\u202f% ✓"
    assert panel.question.sentence.accessibleName().endswith("right")
    assert not entry.slider.isVisible()
    assert entry.line.numbers == ((0.57, True),)
    director.begin_anew(written)
    (box,) = lab.window.findChildren(QMessageBox, "start again")
    next(button for button in box.buttons() if button.text() == "&Start again").click()
    director.turn_to(2)
    assert entry.number.text() == "", "nothing is left of what was answered"


@pytest.mark.parametrize(("page", "has_keys"), [(3, True), (4, False)])
def test_a_count_is_given_by_its_own_key_on_a_slider_and_in_a_field(
    lab: Lab, written: Path, page: int, has_keys: bool
) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(page)
    lab.wait_for(0)
    entry = panel.question.views[Count].entry  # type: ignore[attr-defined]
    if has_keys:
        press(lab, Qt.Key.Key_3)
        assert entry.number.value == 3, "the key of 3 means 3, though the numbers begin at 0"
        assert director.answers.chosen == 3
    entry.slider.setFocus()
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_Home)
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_Right)
    lab.qtbot.keyClick(entry.slider, Qt.Key.Key_Right)
    assert entry.number.value == 2
    entry.number.setFocus()
    entry.number.selectAll()
    lab.qtbot.keyClicks(entry.number, "2.5")
    lab.qtbot.keyClick(entry.number, Qt.Key.Key_Return)
    assert entry.hint.property("state") == "wrong"
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert panel.question.sentence.text() == "It is 1. You said 2 ✗"


def test_counts_of_a_class_stand_on_a_line(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written), lab.window.director
    director.turn_to(3)
    lab.wait_for(0)
    for key in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_4):
        press(lab, key)
    entry = panel.question.views[Count].entry  # type: ignore[attr-defined]
    assert director.answers.votes[:5] == (0, 1, 0, 0, 2)
    assert entry.numbers.text() == "1 · 4 (×2)"
    lab.qtbot.mouseClick(entry.take, Qt.MouseButton.LeftButton)
    assert entry.numbers.text() == "1 · 4"


def test_a_number_is_typed_as_the_locale_writes_it(
    speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab], written: Path
) -> None:
    speaking("de")
    written.write_text(re.sub(r"format: \.0%", "format: .3f", LESSON), encoding="utf-8")
    lab = open_lab(SMALL)
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(2)
    lab.wait_for(0)
    entry = panel.question.views[NumberOnSlider].entry  # type: ignore[attr-defined]
    lab.qtbot.keyClicks(entry.number, "0,575")
    lab.qtbot.keyClick(entry.number, Qt.Key.Key_Return)
    assert director.answers.number == 0.575
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert "0,500" in panel.question.sentence.text()
    assert "0,575" in panel.question.sentence.text()


DECIDED = """---
title: Decided
about: For the tests.
---

## First

How large?

```stage
experiment:
  training: {iterations: 100}
  runs: [{initialiser: zeros}, {initialiser: he}]
```

```question
kind: choice
ask: How large is the cost of Zeros?
options:
  below 0.5: cost("Zeros") < 0.5
  above: cost("Zeros") >= 0.5
answer: above
explain: It stays there.
```
"""


def test_the_number_that_decided_is_told_where_no_text_does(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "decided.md"
    path.write_text(DECIDED, encoding="utf-8")
    panel, director = begin(lab, path, False), lab.window.director
    lab.wait_for(0)
    director.voting.vote(1)
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    told = "The answer is “above”. The deciding number is 0.6931. You chose “above” ✓"
    assert panel.question.sentence.text() == told
    assert panel.question.sentence.property("state") == "right"
