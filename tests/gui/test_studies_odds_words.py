"""Odds in words: the sentences, their figures, and what has room."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.studies.json_io import study_of
from engine.studies.statistics import quantiles, wilson
from engine.studies.study import Reached
from engine.studies.summary import CellSummary, Pair
from gui.studies.odds_bars import OddsBars
from gui.studies.odds_words import (
    aim_words,
    interval_words,
    law_lines,
    pair_sentence,
    run_sentence,
    share_words,
    turned,
)
from gui.studies.words_box import Sentence, WordsBox, in_columns
from gui.style.look import Look
from gui.style.theme import Mode

NARROW, THIN = "\u202f", "\u00a0"
REACHED = study_of({}).reached


def cell(reached: int, trials: int, **more: Any) -> CellSummary:
    fields: dict[str, Any] = {
        "run": "He",
        "axes": {},
        "trials": trials,
        "reached": reached,
        "odds": wilson(reached, trials),
        "test_accuracy": None,
        "train_accuracy": None,
        "cost": None,
        "iterations_to_reach": None,
        "diverged": 0,
        "blind_share": None,
        "theory": {},
    }
    return CellSummary(**{**fields, **more})


def pair(better: int, equal: int, worse: int) -> Pair:
    return Pair("He", "Glorot", {}, better + equal + worse, better, equal, worse, 3, 5)


def test_all_of_the_draws_leave_room_for_the_interval(qtbot: QtBot) -> None:
    """100 % is wider than what the type is chosen for: the interval is then smaller, and not left out."""
    around = QWidget()
    qtbot.addWidget(around)
    bars = OddsBars(around)
    bars.resize(215, 420)
    bars.set_look(Look(Mode.LIGHT, 1.0))
    bars.show_runs((0,), "Reach 95%")
    around.resize(bars.size())
    around.show()
    qtbot.waitExposed(around)
    bars.show_odds([cell(5, 5)], ["He: 5 of 5"])
    assert bars.shares[0].text() == f"100{NARROW}%"
    assert bars.intervals[0].text() == "57 to 100"
    assert bars.intervals[0].sceneBoundingRect().right() <= bars.width() + 1.0


@pytest.mark.parametrize(
    ("code", "of_run", "of_pair"),
    [
        (
            "en",
            "He: 101 of 200 draws reach 95 %, 44 to 57 in a hundred",
            "He is better than Glorot in 143 of 200 draws, equal in 20",
        ),
        (
            "de",
            "He: 101 von 200 Ziehungen erreichen 95 %, 44 bis 57 von 100",
            "He ist in 143 von 200 Ziehungen besser als Glorot, in 20 gleich",
        ),
        (
            "es",
            "He: 101 de 200 sorteos alcanzan 95 %, 44 a 57 de cada cien",
            "He es mejor que Glorot en 143 de 200 sorteos, igual en 20",
        ),
    ],
)
def test_odds_are_told_in_the_language_of_the_screen(
    speaking: Callable[[str], None], code: str, of_run: str, of_pair: str
) -> None:
    speaking(code)
    assert run_sentence(cell(101, 200), "He", REACHED).replace(NARROW, " ") == of_run
    assert pair_sentence(pair(143, 20, 37), "He", "Glorot") == of_pair


def test_one_draw_reaches_and_several_reach() -> None:
    assert run_sentence(cell(1, 200), "He", REACHED).startswith("He: 1 of 200 draws reaches 95")
    assert run_sentence(cell(0, 200), "He", REACHED).startswith("He: 0 of 200 draws reach 95")
    assert run_sentence(cell(0, 0), "He", REACHED) == "He: no draws yet"


def test_what_is_not_random_or_diverged_is_said() -> None:
    alike = cell(0, 60, is_random=False, diverged=2)
    words = run_sentence(alike, "Zeros", REACHED).replace(NARROW, " ")
    assert words == "Zeros: 0 of 60 draws reach 95 %, all draws alike, 2 diverged"


def test_a_name_with_braces_stays_a_name() -> None:
    assert run_sentence(cell(3, 5), "{run}", REACHED).startswith("{run}: 3 of 5")
    assert pair_sentence(pair(1, 0, 1), "{0}", "{x}") == "{0} is better than {x} in 1 of 2 draws"


def test_figures_have_as_many_digits_as_they_bear() -> None:
    assert share_words(cell(101, 200)) == f"50{NARROW}%"
    assert share_words(cell(1, 200)) == f"0.5{NARROW}%"
    assert share_words(cell(0, 0)) == "–"
    assert share_words(cell(0, 100_000, is_random=False)) == f"0{NARROW}%"
    odds = wilson(50_123, 100_000)
    assert odds is not None
    assert share_words(cell(50_123, 100_000)) == f"50.1{NARROW}%"
    assert interval_words(odds) == "49.8 to 50.4"


def test_the_aim_is_an_accuracy_or_a_cost(speaking: Callable[[str], None]) -> None:
    assert aim_words(Reached(train_accuracy=0.975)) == f"97.5{NARROW}% of the training set"
    assert aim_words(Reached(cost=0.25)) == "a cost of 0.25"
    speaking("de")
    assert aim_words(Reached(cost=0.25)) == "Kosten von 0,25"


def test_a_comparison_is_the_same_from_the_other_side() -> None:
    other = turned(pair(143, 20, 37))
    assert (other.run, other.better, other.equal, other.worse) == ("Glorot", 37, 20, 143)
    assert (other.only_run_reached, other.only_other_reached) == (5, 3)
    assert turned(other) == pair(143, 20, 37)


def test_laws_are_told_beside_what_was_measured_once_for_runs_that_agree() -> None:
    law = {"blind_share": 0.0322}
    cells = [
        cell(1, 2, blind_share=0.0463, theory={**law, "second_moment": 3.0, "signal": 0.391}),
        cell(1, 2, blind_share=0.0463, theory=law),
        cell(1, 2, blind_share=1.0),
    ]
    blind, moment = (line.replace(NARROW, " ") for line in law_lines(cells, ["He", "Glorot", "Zeros"]))
    assert blind == "He, Glorot: 4.6 % of the points are blind at iteration 0; the law expects 3.2 %"
    squares = f"E[q]{THIN}={THIN}1, E[q²]{THIN}={THIN}3"
    assert moment == f"He: the law expects of the signal q about 0.39; {squares}"
    measured = replace(cells[0], signal=quantiles(np.array([0.2, 0.3, 0.9])))
    _, moment = law_lines([measured], ["He"])
    assert moment == f"He: signal q 0.3 in the middle draw; the law expects 0.39; {squares}"
    many = law_lines(cells[:1] * 5, ["He", "a", "b", "c", "d"])
    assert many[0].startswith("He and 4 others: ")
    assert law_lines(cells[2:], ["Zeros"]) == []


def test_the_more_important_sentences_have_room_first(qtbot: QtBot) -> None:
    box = WordsBox()
    qtbot.addWidget(box)
    box.set_look(Look(Mode.LIGHT, 1.0))
    sentences = [Sentence("of little weight", 2), Sentence("the first", 0), Sentence("the second", 1)]
    box.resize(300, 10)
    box.show()
    box.show_sentences(sentences, 2)
    assert box.text == "the first\nthe second"
    assert box.toolTip() == "of little weight"
    box.show_sentences(sentences, 3)
    assert box.text == "of little weight\nthe first\nthe second"
    assert not box.toolTip()
    high = box.height()
    box.resize(1300, 10)
    assert box.height() < high
    assert [label.text() for label in box.columns] == ["of little weight", "the first", "the second"]


def test_texts_fill_columns_as_low_as_they_can() -> None:
    assert in_columns(["a", "b", "c"], [1, 1, 1], 2, 5) == [["a", "b"], ["c"]]
    assert in_columns(["a", "b", "c"], [2, 1, 1], 2, 5) == [["a"], ["b", "c"]]
    assert in_columns(["a", "b"], [3, 3], 1, 5) is None
