"""A page of a lesson that asks about many draws: its study is drawn when it is revealed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.experiment.run_list import run_colours
from engine.lessons import evaluator
from engine.studies.study import Study
from gui.language.words import tr
from gui.lesson.revealing import Way
from gui.resources import LESSONS
from gui.studies.listed import Standing
from gui.studies.panel import StudiesPanel
from tests.gui.conftest import PATIENCE, Lab, settle
from tests.gui.test_lesson import begin, press

LESSON = """---
title: Luck
about: Many draws.
---

## How many?

Guess.

```stage
experiment:
  dataset: {samples: 60, test_samples: 20}
  network: {hidden: [4, 3]}
  training: {iterations: 150, learning_rate: 0.5}
  runs: [{initialiser: random}, {initialiser: he}]
panels: studies
study: {draws: 24, reached: {test_accuracy: 0.6}}
highlight: studies
```

```question
kind: number
ask: How many draws of He reach `60 %`?
low: 0
high: 24
within: 2
answer: reached_over_seeds("test_accuracy", "He", 24, 0.6, 150) = 12 ± 12
explain: So many.
```

## The next page

The dots are still there.

```stage
panels: studies
```
"""
LONG = Study(experiment={"training": {"iterations": 20_000}, "runs": [{}]}, draws=500)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "luck.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def nothing_measured_before() -> Iterator[None]:
    evaluator._measured.clear()
    yield
    evaluator._measured.clear()


def covered(lab: Lab) -> list[QWidget]:
    return [*lab.window.director._view.covers.covered]


def reveal(lab: Lab) -> None:
    press(lab, Qt.Key.Key_K)
    press(lab, Qt.Key.Key_V)
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)


def studies_panel(lab: Lab) -> StudiesPanel:
    panel = lab.window.docks.panel("studies")
    assert isinstance(panel, StudiesPanel)
    return panel


def test_revealing_draws_the_study_and_answers_from_its_draws(lab: Lab, written: Path) -> None:
    panel, director, desk = begin(lab, written), lab.window.director, lab.window.studying.desk
    lab.qtbot.waitUntil(studies_panel(lab).isVisible, timeout=PATIENCE)
    settle()
    assert studies_panel(lab) in covered(lab), "an older study might tell the answer"
    assert not desk.studies
    press(lab, Qt.Key.Key_K)
    press(lab, Qt.Key.Key_V)
    assert director.revealing.way is Way.PLAYED
    assert studies_panel(lab) not in covered(lab), "dots fall for all to see"
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    lab.qtbot.waitUntil(lambda: desk.studies[0].standing is Standing.DONE, timeout=PATIENCE)
    (drawn,), picture, answer = desk.studies, lab.window.page_study.picture, director.revealing.answer
    assert (drawn.standing, drawn.done) == (Standing.DONE, 48)
    assert picture is not None
    assert answer is not None
    assert answer.measured == picture.summary.cells[1].reached
    assert 0 < picture.summary.cells[1].reached < 24
    assert panel.question.explain.text()
    assert drawn.study is not None
    assert run_colours(drawn.study.experiment) == run_colours(lab.window.experiment), "as on the cards"
    assert lab.window.model.shown == 0, "the experiment stands where the page has it"


def test_the_draws_stay_for_the_next_page_and_go_with_the_lesson(lab: Lab, written: Path) -> None:
    begin(lab, written)
    reveal(lab)
    press(lab, Qt.Key.Key_PageDown)
    settle()
    assert lab.window.director.notes.page == 1
    assert len(lab.window.studying.desk.studies) == 1
    lab.trigger("close_lesson")
    assert not lab.window.studying.desk.studies, "they are the lesson's, not the person's"


def test_who_turns_back_finds_the_draws_and_who_begins_anew_does_not(lab: Lab, tmp_path: Path) -> None:
    path, (question, last) = tmp_path / "two.md", LESSON.split("## The next page")
    again = question.partition("## ")[2].replace("draws: 24", "draws: 24, first_seed: 24")
    path.write_text(f"{question}## {again}## The next page{last}", encoding="utf-8")
    begin(lab, path)
    director, desk = lab.window.director, lab.window.studying.desk
    reveal(lab)
    (first,) = desk.studies
    press(lab, Qt.Key.Key_PageDown)
    lab.qtbot.waitUntil(lambda: director.notes.page == 1, timeout=PATIENCE)
    reveal(lab)
    director.go_back()
    lab.qtbot.waitUntil(lambda: director.revealing.answer is not None, timeout=PATIENCE)
    assert lab.window.studying.place == first.place
    assert [each.standing for each in desk.studies] == [Standing.DONE, Standing.DONE]
    director._begin_anew(path)
    assert not desk.studies


def test_a_lesson_comes_before_a_study_that_is_training(lab: Lab, written: Path) -> None:
    desk = lab.window.studying.desk
    long = desk.begin(LONG)
    lab.qtbot.waitUntil(lambda: desk.study_at(long).done > 0, timeout=PATIENCE)
    begin(lab, written)
    reveal(lab)
    lab.qtbot.waitUntil(lambda: desk.study_at(long).standing is Standing.TRAINING, timeout=PATIENCE)
    assert desk.study_at(long).done < desk.study_at(long).total
    desk.remove(long)
    lab.qtbot.waitUntil(lambda: not desk.is_training, timeout=PATIENCE)


def test_who_does_not_wait_for_the_draws_has_the_answer_all_the_same(lab: Lab, written: Path) -> None:
    begin(lab, written)
    press(lab, Qt.Key.Key_K)
    press(lab, Qt.Key.Key_V)
    lab.window.studying.desk.pause(lab.window.studying.desk.studies[0].place)
    press(lab, Qt.Key.Key_PageDown)
    lab.qtbot.waitUntil(lambda: lab.window.director.answers.revealed, timeout=PATIENCE)


def test_another_visit_to_a_revealed_page_draws_again(lab: Lab, written: Path) -> None:
    """As after the next start of the program: nothing of the draws was kept."""
    begin(lab, written)
    reveal(lab)
    lab.trigger("close_lesson")
    begin(lab, written)
    director = lab.window.director
    assert director.answers.revealed
    lab.qtbot.waitUntil(lambda: director.revealing.answer is not None, timeout=PATIENCE)
    (drawn,) = lab.window.studying.desk.studies
    assert drawn.standing is Standing.DONE


@pytest.mark.parametrize(("code", "folder"), [("en", ""), ("de", "de"), ("es", "es")])
def test_the_lesson_calls_the_action_as_the_menu_does(
    speaking: Callable[[str], None], code: str, folder: str
) -> None:
    speaking(code)
    name = tr("Ho&w often?").replace("&", "")
    text = (LESSONS / folder / "7-is-it-luck.md").read_text(encoding="utf-8")
    assert name in text.rpartition("## ")[2]
