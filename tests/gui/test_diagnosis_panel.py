"""The full reasoning: opened by a click on a verdict, for its run, in words that follow the iteration."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from engine import Trainer
from engine.diagnosis import Finding, rules
from engine.diagnosis.as_measures import REASONING
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.panels.docked.diagnosis import DiagnosisPanel
from gui.style.theme import run_colour
from tests.gui.conftest import PATIENCE, SMALL, Lab


def reasoning(run: int, iteration: int) -> tuple[Finding, ...]:
    with Trainer(SMALL) as trainer:
        trainer.seek(iteration)
        return REASONING.function(trainer.runs[run])


def panel_of(lab: Lab) -> DiagnosisPanel:
    panel = lab.window.docks.panels["diagnosis"]
    assert isinstance(panel, DiagnosisPanel)
    return panel


def wait_for_words(lab: Lab, finding: Finding) -> None:
    lab.qtbot.waitUntil(lambda: finding.sentence in panel_of(lab).text.toPlainText(), timeout=PATIENCE)


@pytest.mark.parametrize("run", [0, 1])
def test_a_click_on_a_verdict_opens_the_reasoning_of_its_run(small: Lab, run: int) -> None:
    verdict = small.window.cards[run].verdict
    small.qtbot.mouseClick(verdict, Qt.MouseButton.LeftButton)
    expected = reasoning(run, 600)
    wait_for_words(small, expected[0])
    panel = panel_of(small)
    assert panel in small.window.docks.visible
    assert panel.chooser.run == small.window.cards[run].run
    words = panel.text.toPlainText().replace("\n", " ")
    for finding in expected:
        assert finding.sentence in words
        assert finding.headline in words
        assert rules[finding.rule].meaning in words
        assert not finding.advice or f"Try: {' '.join(finding.advice)}" in words
    assert words.lstrip("●▲■ ").startswith(f"{expected[0].headline} {expected[0].sentence}")


def test_a_key_opens_it_for_the_chosen_run_and_the_words_follow_the_iteration(small: Lab) -> None:
    small.qtbot.keyClick(small.window, Qt.Key.Key_Y)
    wait_for_words(small, reasoning(1, 600)[0])
    small.training.seek(0)
    small.wait_for(0)
    wait_for_words(small, reasoning(1, 0)[0])
    assert reasoning(1, 600)[0].sentence not in panel_of(small).text.toPlainText()


def test_scrolling_stays_while_the_numbers_change(small: Lab) -> None:
    small.qtbot.mouseClick(small.window.cards[0].verdict, Qt.MouseButton.LeftButton)
    wait_for_words(small, reasoning(0, 600)[0])
    small.window.chosen_run.choose(1)
    wait_for_words(small, reasoning(1, 600)[0])
    bar = panel_of(small).text.verticalScrollBar()
    panel_of(small).text.setFixedHeight(60)
    small.qtbot.waitUntil(lambda: bar.maximum() > 20)
    bar.setValue(20)
    small.training.step(1)
    small.wait_for(601)
    wait_for_words(small, reasoning(1, 601)[0])
    assert bar.value() == 20


def test_the_reasoning_has_the_colour_of_its_run(open_lab: Callable[[Experiment], Lab]) -> None:
    """Also where two runs have the same things said of them."""
    lab = open_lab(parse_experiment('{"runs": [{"initialiser": "zeros"}, {"initialiser": "zeros"}]}'))
    pages = []
    for card in lab.window.cards:
        lab.qtbot.mouseClick(card.verdict, Qt.MouseButton.LeftButton)
        colour = run_colour(lab.window.look.palette, card.colour).name()
        lab.qtbot.waitUntil(lambda colour=colour: colour in panel_of(lab).text.toHtml(), timeout=PATIENCE)
        pages.append(panel_of(lab).text.toPlainText())
    assert pages[0] == pages[1]
