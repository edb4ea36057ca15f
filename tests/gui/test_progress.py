"""What takes long shows how far it has come, and can be given up: what was so before is so again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.lessons import read_lesson
from engine.measures.sensitivity import SENSITIVITY
from engine.progress import Progress
from engine.training.trainer import Trainer
from gui.lesson.targets import known
from gui.training import work as work_module
from gui.training.work import Busy, Work
from tests.gui.conftest import Lab, settle

# An iteration takes some 5 to 20 milliseconds: what goes over a hundred of them takes long by SHORT.
LARGE = '{"network": {"hidden": [160, 160, 160, 160, 160, 160, 160, 160]}, "runs": [{}, {"seed": 7}]}'
LESSON = f"""---
title: Looking back
about: For the tests.
---

## Page

It is {{cost}}.

```stage
experiment: {LARGE}
iteration: 130
```

```measure
cost: highest_over_seeds("cost", "He, seed 3", 12, 15) < 100
```
"""


SHORT = 150  # milliseconds after which work is long here, so that a fast machine has long work too


@pytest.fixture(scope="module")
def recorded() -> tuple[Recording, ...]:
    """What is known of a large network up to iteration 130: trained once, for all tests here."""
    with Trainer(parse_experiment(LARGE), cores=1) as trainer:
        trainer.seek(130)
        return trainer.recordings()


@pytest.fixture
def large(
    open_lab: Callable[[Experiment], Lab], recorded: tuple[Recording, ...], monkeypatch: pytest.MonkeyPatch
) -> Lab:
    """A large network that stands at iteration 130."""
    monkeypatch.setattr(work_module, "PATIENCE", SHORT)
    monkeypatch.setattr(work_module, "LOOKING_EVERY", 20)
    lab = open_lab(parse_experiment(LARGE))
    lab.training.load(lab.window.experiment, recorded)
    lab.training.seek(130)
    lab.wait_for(130)
    return lab


def until_busy(lab: Lab, work: Work) -> Busy:
    """Until this has taken long, and it is known how far it has come."""
    lab.qtbot.waitUntil(
        lambda: (
            lab.training.busy is not None
            and lab.training.busy.work is work
            and lab.window.progress.isVisible()
        )
    )
    assert lab.training.busy is not None
    return lab.training.busy


def covered(lab: Lab) -> list[str]:
    """The runs whose pictures are under what tells of the work."""
    told = lab.window.progress
    over = QRect(told.mapToGlobal(QPoint(0, 0)), told.size())
    pictures = {card.name: card.boundary for card in lab.window.cards}
    places = {name: QRect(each.mapToGlobal(QPoint(0, 0)), each.size()) for name, each in pictures.items()}
    return [name for name, place in places.items() if place.intersects(over)]


def escape(lab: Lab) -> None:
    QTest.keyClick(lab.window, Qt.Key.Key_Escape)


def test_a_share_of_a_part_is_a_share_of_the_whole() -> None:
    progress = Progress()
    assert progress.share is None
    with progress.part(1, 4):
        assert progress.share == 0.25
        progress.watch(lambda: 0.5)
        assert progress.share == 0.375
        with progress.part(1, 2):
            progress.watch(lambda: 7.0)  # what knows no better
            assert progress.share == 0.5
    assert progress.share == 0.5
    progress.begin()
    assert progress.share is None


def test_the_way_to_an_iteration_can_be_given_up(large: Lab) -> None:
    before = large.frame
    shares: list[float] = []
    large.training.busy_changed.connect(
        lambda busy: busy and busy.share is not None and shares.append(busy.share)
    )
    large.training.seek(1000)
    until_busy(large, Work.GOING)
    assert not covered(large)
    large.qtbot.waitUntil(lambda: len(set(shares)) > 2)
    assert shares == sorted(shares)
    assert 0.0 < shares[-1] < 1.0
    assert large.window.progress.bar.value() == round(1000 * shares[-1])
    escape(large)
    large.qtbot.waitUntil(lambda: large.frame is not before)
    large.wait_for(130)
    assert not large.window.progress.isVisible()
    assert large.window.shown == 130
    large.training.step(1)
    large.wait_for(131)


def test_it_is_given_up_by_its_button_too_and_while_presenting(large: Lab) -> None:
    large.trigger("present")
    large.training.seek(1000)
    until_busy(large, Work.GOING)
    escape(large)  # which leaves presenting only if there is nothing else to leave
    large.wait_for(130)
    assert large.window.presentation.is_on
    large.window.presentation.leave()
    large.training.seek(1000)
    until_busy(large, Work.GOING)
    large.window.progress.cancel_button.click()
    large.wait_for(130)


def test_measuring_for_a_lesson_can_be_given_up_at_the_end_of_a_way_back(large: Lab, tmp_path: Path) -> None:
    path = tmp_path / "back.md"
    path.write_text(LESSON, encoding="utf-8")
    (page,) = read_lesson(path, known()).pages
    told: list[object] = []
    large.training.measured.connect(lambda of, outcomes, _: of is page and told.append(outcomes))
    large.training.measure(page, False)
    until_busy(large, Work.LESSON)
    states = len(large.states)
    escape(large)
    large.qtbot.waitUntil(lambda: bool(told))
    assert told == [{}]
    assert not large.window.progress.isVisible()
    large.training.step(1)  # from where it stood: nothing is gone back to
    large.wait_for(131)
    assert {state.iteration for state in large.states[states:]} <= {130, 131}
    large.training.measure(page, False)  # somebody wants to know after all
    large.qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1]["cost"].measured is True  # type: ignore[index]


def test_what_a_docked_panel_shows_can_be_given_up_until_one_goes_on(large: Lab) -> None:
    large.trigger("show_sensitivity")
    until_busy(large, Work.MEASURING)
    panel = large.window.docks.panels["sensitivity"]
    before = large.frame
    escape(large)
    large.qtbot.waitUntil(lambda: large.frame is not before)
    settle()
    assert not large.window.progress.isVisible()
    assert SENSITIVITY not in large.frame.runs[0]
    assert not panel.plot.isVisible()  # type: ignore[attr-defined]
    assert large.window.cards[0].figures.cost.text() != "–"
    large.training.step(1)
    large.qtbot.waitUntil(lambda: SENSITIVITY in large.frame.runs[0])
    assert panel.plot.isVisible()  # type: ignore[attr-defined]


def given_up(lab: Lab) -> None:
    """Press Escape, and wait for what comes of it."""
    before = lab.frame
    escape(lab)
    lab.qtbot.waitUntil(lambda: lab.frame is not before and not lab.window.progress.isVisible())
    settle()


def test_a_run_that_has_far_to_come_can_be_given_up(large: Lab) -> None:
    experiment, history = large.window.experiment, large.window.editor.history
    large.trigger("add_run")
    until_busy(large, Work.ADOPTING)
    assert len(large.window.cards) == 3
    given_up(large)
    assert large.window.experiment == experiment
    assert (len(large.frame.runs), large.frame.iteration) == (2, 130)
    history.redo()
    until_busy(large, Work.ADOPTING)
    given_up(large)
    assert large.window.experiment == experiment
    assert large.window.editor.can_take_back  # by doing it again


def test_giving_up_goes_back_by_the_last_step_whichever_way_it_went(small: Lab) -> None:
    editor = small.window.editor
    assert not editor.can_take_back
    editor.add()
    editor.add()
    editor.history.undo()
    one_more = editor.experiment
    editor.take_back()
    assert len(editor.experiment.runs) == len(one_more.runs) + 1
    editor.take_back()
    assert editor.experiment == one_more
