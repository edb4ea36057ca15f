"""A study of numbers to predict says R², in its own figures, and never that so many percent are right."""

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.studies.json_io import study_of
from engine.studies.statistics import quantiles
from engine.studies.study import Reached
from gui.panels.score_words import ACCURACY, score
from gui.studies.odds_table import table_of
from gui.studies.odds_words import accuracy_choice, aim_words, level_words, run_sentence
from gui.studies.quantities import QUANTITIES, quantities_of
from gui.studies.quantity_box import QuantityBox
from gui.studies.scoring import scoring_of
from gui.studies.setup_form import SetupForm
from gui.studies.strip_axis import DrawFigure, axis_of
from gui.studies.table_view import figures_of
from tests.gui.test_studies_odds_words import cell

SINE = parse_experiment(json.dumps({"dataset": {"name": "sine"}, "runs": [{}]}))
R2 = scoring_of(study_of({"experiment": SINE}))
REACHED = Reached(test_accuracy=0.9)
FOUND = quantiles(np.array([0.8, 0.9, 0.95]))


def test_sentences_and_headings_say_r_squared(speaking: Callable[[str], None]) -> None:
    told = run_sentence(cell(3, 5), "He", REACHED, R2)
    assert told.startswith("He: 3 of 5 draws reach an R² of 0.9, ")
    assert level_words(REACHED, R2) == "≥ 0.9"
    for figure in (DrawFigure.TEST_ACCURACY, DrawFigure.TRAIN_ACCURACY):
        assert all("R²" in words for words in accuracy_choice(figure, R2))
    (heads, *_) = table_of(("He",), (cell(3, 5),), (), R2)
    assert not any("accuracy" in str(head) for head in heads)
    assert any("R² test" in str(head) for head in heads)
    assert figures_of(cell(3, 5, test_accuracy=FOUND), R2)[-2] == "0.900"
    speaking("de")
    assert aim_words(Reached(train_accuracy=0.9), R2) == "ein R² von 0,9 auf der Trainingsmenge"


def test_quantities_have_the_name_and_the_figures_of_what_they_are(qtbot: QtBot) -> None:
    box = QuantityBox()
    qtbot.addWidget(box)
    box.name_scores(R2)
    assert not any("accuracy" in box.itemText(place) for place in range(box.count()))
    box.choose("test_accuracy")
    assert box.quantity.written(0.9) == "0.900"
    assert box.quantity.brief(0.9) == "0.9"
    box.name_scores(ACCURACY)
    assert box.currentText() == "Test accuracy"
    assert box.quantity == QUANTITIES[0]
    assert [replace(one, label="", is_r2=False) for one in quantities_of(R2)] == [
        replace(one, label="") for one in QUANTITIES
    ]


def test_the_axis_of_the_dots_has_no_percent_and_ends_at_nought() -> None:
    axis = axis_of(DrawFigure.TEST_ACCURACY, (np.array([-40.0, 0.9]),), 0.9, 100, scored_by=R2)
    assert axis.low == 0.0
    texts = [text for _, text in axis.ticks]
    assert texts[0] == "≤ 0"
    assert texts[-1] == "1"
    assert axis.placed(np.array([-40.0]))[0] == 0.0


def test_the_form_asks_for_r_squared_and_takes_it_as_it_is(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    form = SetupForm(around)
    form.show_experiment(SINE)
    around.show()
    assert [form.reached.itemText(place) for place in range(2)] == ["R² test", "R² train"]
    assert not form.unit.isVisibleTo(form)
    assert form.fields["reached"] == {"test_accuracy": 0.9}
    form.show_experiment(Experiment())
    assert form.reached.itemText(0) == "Test accuracy"
    assert form.unit.isVisibleTo(form)
    assert form.fields["reached"] == {"test_accuracy": 0.95}


def test_an_r_squared_that_rounds_to_nought_has_no_sign() -> None:
    assert score(-0.0004, R2) == "0.000"
    assert score(-0.0006, R2) == "−0.001"
