"""The window on the published experiment, from the first frame to the conclusion table."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.measures.boundary import BOUNDARY
from engine.measures.curve import CURVE
from engine.measures.summary import SUMMARY
from engine.output.frame import RunFrame
from gui.panels.results import COST, FIRST, HEADLINE, TEST, TRAIN
from tests.gui.conftest import Lab

PUBLISHED = json.loads((Path(__file__).parent.parent / "published.json").read_text())
ZEROS, RANDOM, HE = range(3)


def cell(lab: Lab, row: int, column: int) -> str:
    item = lab.window.results.table.item(row, column)
    assert item is not None
    return item.text()


def test_opens_at_iteration_0_with_everything_drawn(lab: Lab) -> None:
    assert [card.accessibleName() for card in lab.window.cards] == ["Zeros", "Random ×10", "He"]
    assert lab.window.transport.iteration.text() == "0"
    for card, run in zip(lab.window.cards, lab.frame.runs, strict=True):
        np.testing.assert_array_equal(card.boundary.image.image, run[BOUNDARY].probabilities)
        assert [points.shape for points in card.boundary.classes] == [(2, 150), (2, 150)]
        assert all(points.size for points in card.boundary.markers.groups)
        assert not card.histograms.is_blank
        assert card.verdict.text()


def test_zeros_is_undecided_everywhere_and_he_is_not(lab: Lab) -> None:
    lab.training.step(1000)
    lab.wait_for(1000)
    zeros, he = (lab.window.cards[run].boundary for run in (ZEROS, HE))
    assert np.ptp(zeros.image.image) == 0
    assert np.ptp(he.image.image) > 20
    assert zeros.contour.getData()[0].size == 0
    assert he.contour.getData()[0].size > 0


def test_the_textbook_cost_stands_beside_the_stable_one_and_is_explained(lab: Lab) -> None:
    assert cell(lab, RANDOM, FIRST) == "1773.6 (∞)"
    assert cell(lab, HE, FIRST) == "0.8831"
    tip = lab.window.results.table.item(RANDOM, FIRST).toolTip()
    assert "logits" in tip
    assert "rounds to exactly 0 or 1" in tip


def test_at_the_end_the_table_says_what_the_course_says(lab: Lab) -> None:
    lab.as_fast_as_possible()
    lab.trigger("play")
    lab.wait_for(15_000)
    rows = [[cell(lab, row, column) for column in (TRAIN, TEST, HEADLINE)] for row in range(3)]
    assert rows == [
        ["50.0\u202f%", "50.0\u202f%", "No learning"],
        ["83.0\u202f%", "86.0\u202f%", "Weights too large"],
        ["99.3\u202f%", "96.0\u202f%", "Learned"],
    ]
    assert cell(lab, ZEROS, COST) == "0.6931"
    assert [
        label.text() for label in (lab.window.cards[HE].figures.train, lab.window.cards[HE].figures.test)
    ] == [
        "99.3\u202f%",
        "96.0\u202f%",
    ]


@pytest.mark.parametrize("iteration", [1000, 14_000])
def test_the_costs_on_screen_are_the_published_ones(lab: Lab, iteration: int) -> None:
    lab.training.step(iteration)
    lab.wait_for(iteration)
    place = PUBLISHED["iterations"].index(iteration)
    tolerances = {"zeros": 1e-12, "random": 1e-2, "he": 1e-9}
    for run, (name, tolerance) in zip(lab.frame.runs, tolerances.items(), strict=True):
        published = PUBLISHED["runs"][name]["costs"][place]
        assert run[SUMMARY].cost == pytest.approx(published, rel=tolerance)
        assert run[CURVE].costs[-1] == run[SUMMARY].cost


def test_curves_end_at_the_present_iteration_on_both_scales(lab: Lab) -> None:
    lab.training.step(500)
    lab.wait_for(500)
    plot = lab.window.cost_plot
    x, y = plot.curves[HE].getData()
    assert x[-1] == 500 == plot.present.line().x1()
    assert 10.0 ** y[-1] == pytest.approx(lab.frame.runs[HE][SUMMARY].cost)
    plot.scale_button.click()
    assert not plot.logarithmic
    assert plot.curves[HE].getData()[1][-1] == lab.frame.runs[HE][SUMMARY].cost


def test_the_present_costs_are_written_beside_the_line_without_overlap(lab: Lab) -> None:
    lab.training.step(3000)
    lab.wait_for(3000)
    plot = lab.window.cost_plot
    assert {label.text().strip().rsplit(" ", 1)[0] for label in plot.labels if label.isVisible()} == {
        "Zeros",
        "Random ×10",
        "He",
    }
    heights = sorted(label.sceneBoundingRect().center().y() for label in plot.labels if label.isVisible())
    assert min(np.diff(heights)) >= 0.75 * plot.labels[0].boundingRect().height()


def test_a_frame_without_words_leaves_the_last_ones(lab: Lab) -> None:
    lab.training.step(3000)
    lab.wait_for(3000)
    assert cell(lab, HE, COST) == "0.6526"
    first = lab.frames[0]
    wordless = tuple(
        RunFrame(run.id, run.name, {measure: run[measure] for measure in run.values if not measure.in_words})
        for run in first.runs
    )
    lab.window.workspace.show_frame(replace(first, runs=wordless, words=False))
    assert cell(lab, HE, COST) == "0.6526"
    lab.trigger("pin")  # what is pinned has words
    lab.window.workspace.show_frame(first)
    assert cell(lab, HE, COST) == "0.6526 → 0.8831"
