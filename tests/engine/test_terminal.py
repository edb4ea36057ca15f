"""Tables in the terminal: as wide as it is, and no number is ever cut."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from rich.cells import cell_len

from engine import parse_experiment
from engine.lessons import Known, Lesson, parse_lesson
from engine.lessons.running import run_lesson
from engine.messages.message import readable
from engine.output.report import RunReport, train
from engine.output.terminal import of_lesson, of_training

COSTS = (0.6931471, 1773.58595, 8.76e249, 2.3e-199, 0.0, float("inf"), float("nan"), 12345.678, 1.7)
NAMES = (
    "He",
    "Random ×10",
    "He with seed number 11",
    "A name without a space of forty letters_",
    "W" * 40,
    "名前" * 10,
)
LESSON = """---
title: A lesson
about: What is measured
---
## A page with a title
Text.
```stage
experiment: one
```
```measure
first: cost("He", 5) + cost("He", 4) + cost("He", 3) + cost("He", 2) = 2.7725887 ± 100 %
second: cost("He") < 9
third: cost("He", 7) = 1234567.891
```
"""


@pytest.fixture(scope="module")
def report() -> RunReport:
    small = parse_experiment('{"dataset": {"samples": 20}, "training": {"iterations": 8}, "runs": [{}]}')
    return train(small, 1)[0]


def reports(report: RunReport, count: int) -> list[RunReport]:
    """So many runs with costs of every size, under long and short names."""
    return [
        replace(
            report,
            name=f"{NAMES[number % len(NAMES)][:36]} {number}",
            costs=COSTS[number % 9 :] + COSTS[: number % 9],
            textbook_costs=COSTS,
        )
        for number in range(count)
    ]


def cells(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from (cell.strip() for cell in line.split("│")[1:-1])


@pytest.mark.parametrize("count", range(1, 13))
def test_no_number_is_cut_in_a_terminal_of_any_width(report: RunReport, count: int) -> None:
    runs = reports(report, count)
    for width in range(40, 201, 8):
        text = of_training(runs, width)
        assert max(map(cell_len, text.splitlines())) <= width
        assert "…" not in text
        found = list(cells(text))
        for run in runs:
            for cost in run.costs:
                number = readable(cost)
                assert found.count(number) >= sum(
                    readable(other) == number for each in runs for other in each.costs
                )
        assert found.count("8") >= 1
        assert found.count(f"{report.train_accuracy:.1%}") >= count


@pytest.mark.parametrize("count", [1, 3, 8, 12])
def test_in_a_file_every_run_has_its_column_and_every_sentence_its_line(
    report: RunReport, count: int
) -> None:
    runs = reports(report, count)
    text = of_training(runs, None)
    assert text.count("Iteration") == 1
    assert "…" not in text
    rows = [line.split("│")[1:-1] for line in text.splitlines() if line.startswith("│")]
    costs = [[cell.strip() for cell in row] for row in rows[: len(COSTS)]]
    assert [row[0] for row in costs] == [f"{iteration}" for iteration in range(9)]
    for place, run in enumerate(runs):
        assert [row[1 + place] for row in costs] == [readable(cost) for cost in run.costs]
        assert sum(line.startswith(f"{run.name}: ") for line in text.splitlines()) == 1
    headings = next(line for line in text.splitlines() if "Iteration" in line).split("┃")[2:-1]
    assert [heading.strip() for heading in headings] == [run.name for run in runs]


def test_a_name_cannot_speak_to_the_terminal(report: RunReport) -> None:
    hostile = replace(report, name="\x1b[2J\x1b]0;title\x07\n[bold]", costs=COSTS, textbook_costs=COSTS)
    for width in (None, 40, 120):
        text = of_training([hostile], width)
        assert "\x1b" not in text
        assert "\x07" not in text
        assert "[bold]" in text


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    experiment = parse_experiment('{"dataset": {"samples": 20}, "training": {"iterations": 8}, "runs": [{}]}')
    return parse_lesson(LESSON, Known(presets={"one": experiment}, panels=frozenset(), places=frozenset()))


def test_statements_of_a_lesson_are_whole_at_every_width(lesson: Lesson) -> None:
    checked = list(run_lesson(lesson, lambda _pages: None))
    for width in (40, 60, 80, 120, 200, None):
        text = of_lesson(lesson, checked, width)
        assert "…" not in text
        assert width is None or max(map(cell_len, text.splitlines())) <= width
        assert text.splitlines()[-1] == "2 of 3 pass, 1 miss"
        together = "".join(cells(text)).replace(" ", "")
        for word in ("1.23e+06", "pass", "miss", "2.7726"):
            assert word in together
    in_file = list(cells(text))
    for each in checked:
        assert f"{each.name}: {each.outcome.statement.expression}" in in_file
