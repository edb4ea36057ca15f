"""Lessons: what is wrong with a file is told with its line, and a wrong number is a miss."""

from pathlib import Path

import numpy as np
import pytest

from engine import Experiment, Trainer
from engine.experiment.naming import run_names
from engine.lessons import Known, Lesson, LessonError, parse_lesson, read_lesson
from engine.lessons.evaluator import Evaluator
from engine.lessons.questions.boundary import DrawnBoundary
from engine.lessons.questions.choice import Choice
from engine.lessons.questions.count import Count
from engine.lessons.questions.number import NumberOnSlider
from engine.lessons.running import measured, run_lesson, values_of
from engine.lessons.text import Outcome, filled
from engine.messages.message import Note
from tests.engine.quotations import untold

SMALL = Experiment.model_validate({"training": {"iterations": 60}, "network": {"hidden": [4, 3]}})
KNOWN = Known(
    presets={"published": Experiment(), "small": SMALL},
    panels=frozenset({"forward", "symmetry"}),
    places=frozenset({"cost", "boundary"}),
)
NAMES = {*KNOWN.presets, *KNOWN.panels, *KNOWN.places, *run_names(SMALL)}
GOOD = """---
title: A lesson
about: What it is about.
---

## First

The cost is {cost}, of {source}.

```stage
experiment: small
iteration: 10
panels: [forward]
run: He
highlight: [cost, symmetry]
laid_open: Z1
```

```measure
cost: cost("He", 20) = 0.69 ± 0.2
more: cost("He") < 100
```

```cited
source: 0.5 | somebody, 2015
```

```try
text: Play on
to: 50
```

## Second

Something is asked.

```question
kind: count
ask: How many units differ?
low: 0
high: 4
answer: distinct_units("Zeros", 1) = 1
reveal: 60
explain: It is one.
```
"""


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def test_a_lesson_is_read() -> None:
    lesson = parse_lesson(GOOD, KNOWN)
    assert (lesson.title, lesson.about) == ("A lesson", "What it is about.")
    first, second = lesson.pages
    assert (first.title, first.line) == ("First", 6)
    assert first.text == "The cost is {cost}, of {source}."
    assert first.stage.experiment == SMALL
    assert (first.stage.iteration, first.stage.panels, first.stage.run) == (10, ("forward",), 3)
    assert (first.stage.highlight, first.stage.laid_open) == (("cost", "symmetry"), "Z1")
    assert first.try_it is not None
    assert (first.try_it.text, first.try_it.stage.iteration, first.try_it.to) == ("Play on", 10, 50)
    assert [(measure.name, measure.at, measure.furthest) for measure in first.measures] == [
        ("cost", 10, 20),
        ("more", 10, 10),
    ]
    assert (first.cited[0].value, first.cited[0].source) == (0.5, "somebody, 2015")
    assert isinstance(second.question, Count)
    assert second.question.reveal == 60


def test_what_a_page_does_not_say_of_its_stage_stays_but_for_the_spotlight() -> None:
    stage = parse_lesson(GOOD, KNOWN).pages[1].stage
    assert (stage.experiment, stage.iteration, stage.panels) == (SMALL, 10, ("forward",))
    assert (stage.run, stage.highlight, stage.laid_open) == (None, (), None)


def test_another_experiment_begins_at_its_beginning() -> None:
    text = changed("Something is asked.", "Something is asked.\n```stage\nexperiment: published\n```")
    stage = parse_lesson(text, KNOWN).pages[1].stage
    assert (stage.experiment, stage.iteration, stage.panels) == (Experiment(), 0, ("forward",))


def test_a_text_may_say_how_long_the_lesson_is() -> None:
    long = "There are {pages} pages, {questions} question and {minutes} minutes."
    lesson = parse_lesson(changed("Something is asked.", long), KNOWN)
    page = lesson.pages[1]
    count, asked = len(lesson.pages), sum(page.question is not None for page in lesson.pages)
    assert (count, asked) == (2, 1)
    assert filled(page.text, values_of(page, {})) == "There are 2 pages, 1 question and 5 minutes."
    assert lesson.pages[0].cited == parse_lesson(GOOD, KNOWN).pages[0].cited


def test_a_measure_of_such_a_name_is_what_the_text_says() -> None:
    lesson = parse_lesson(GOOD.replace("{cost}", "{pages}").replace("cost: ", "pages: "), KNOWN)
    page = lesson.pages[0]
    assert not [each for each in page.cited if each.name == "pages"]
    assert "pages" in {each.name for each in page.measures}


def test_an_experiment_by_its_fields() -> None:
    fields = "experiment:\n  network: {hidden: [2]}\n  training: {iterations: 60, learning_rate: 1e-1}"
    stage = parse_lesson(changed("experiment: small", fields), KNOWN).pages[0].stage
    assert stage.experiment.network.hidden == (2,)
    assert stage.experiment.training.learning_rate == 0.1


PROBLEMS: list[tuple[str, str, str, list[str]]] = [
    ("---\ntitle: A", "title: A", "line 1", ["---"]),
    ("about: What it is about.\n---", "about: What", "line 1", ["not closed"]),
    ("title: A lesson", "titel: A lesson", "line 2", ["titel", "title"]),
    ("about: What it is about.", "about:", "line 3", ["about"]),
    ("---\n\n## First", "---\n\nToo early.\n\n## First", "line 6", ["Too early", "##"]),
    ("The cost is {cost}, of {source}.", "", "line 6", ["0 characters"]),
    ("The cost is {cost}, of {source}.", "It is {csot}.", "line 8", ["{csot}", "cost, more, source"]),
    ("The cost is {cost}, of {source}.", "It is {cost:x}.", "line 8", ["format"]),
    ("The cost is {cost}, of {source}.", "It is {cost.what}.", "line 8", ["expected"]),
    ("The cost is {cost}, of {source}.", "It is {cost.", "line 8", ["brace"]),
    ("The cost is {cost}, of {source}.", "It is 0.69.", "line 8", ["0.6", "measured or cited"]),
    ("The cost is {cost}, of {source}.", "It is 83 %.", "line 8", ["83 %", "measured or cited"]),
    ("## First", "## ", "line 6", ["title"]),
    ("```stage\nexperiment", "```stgae\nexperiment", "line 10", ["stgae", "stage, measure"]),
    ("experiment: small", "experiment: smal", "line 11", ["stage.experiment", '"smal"', "published, small"]),
    ("experiment: small", "experiment: {runs: [{initialiser: hee}]}", "line 11", ["hee", "zeros, constant"]),
    ("experiment: small\n", "", "line 11", ["no experiment"]),
    ("experiment: small", "experiment: {trainings: {}}", "line 11", ["stage.experiment.trainings", "only"]),
    ("iteration: 10", "iteration: 61", "line 12", ["61", "at most 60"]),
    ("iteration: 10", "iteration: -1", "line 12", ["-1", "at least 0"]),
    ("iteration: 10", "iteration: ten", "line 12", ["ten", "whole number"]),
    ("panels: [forward]", "panels: [forward, x]", "line 13", ["stage.panels.1", '"x"', "forward, symmetry"]),
    ("panels: [forward]", "panels: [forward", "line 14", ["“expected", "a field, a colon"]),
    ("run: He\n", "run: Hee\n", "line 14", ['"Hee"', "Zeros, Random ×10, He"]),
    ("highlight: [cost, symmetry]", "highlight: cst", "line 15", ['"cst"', "boundary, cost"]),
    ("laid_open: Z1", "laid_open: Z9", "line 16", ['"Z9"', "Z1, A1"]),
    ("run: He\n", "", "line 15", ["no run"]),
    ("laid_open: Z1", "laid_opn: Z1", "line 16", ["laid_opn", "laid_open"]),
    ("laid_open: Z1", "panels: []", "line 16", ["once more"]),
    ("laid_open: Z1", "laid_open: &a [*a]", "line 16", ["alias"]),
    ("cost: cost(", "Cost: cost(", "line 20", ["small letters"]),
    ('"He", 20', '"Hee", 20', "line 20", ["no run is called 'Hee'", "Zeros, Random ×10, He"]),
    ('"He", 20', '"He", 61', "line 20", ["iteration 61", "0 to 60"]),
    ('"He", 20', '"He", 2.5', "line 20", ["iteration 2.5"]),
    ('"He", 20', '"He", 2, 3', "line 20", ["arguments"]),
    ('cost: cost("He", 20)', 'cost: W("He", 4, 1, 1)', "line 20", ["layer 4", "1 to 3"]),
    ('cost: cost("He", 20)', 'cost: W("He", 1, 5, 1)', "line 20", ["unit 5", "1 to 4"]),
    ('cost: cost("He", 20)', 'cost: W("He", 1, 1, 3)', "line 20", ["input 3", "1 to 2"]),
    ('cost: cost("He", 20)', 'cost: y("He", 301)', "line 20", ["example 301", "1 to 300"]),
    ('cost: cost("He", 20)', 'cost: dead_units("He", 3)', "line 20", ["layer 3", "1 to 2"]),
    ('cost: cost("He", 20)', "cost: 0.69", "line 20", ["nothing is measured"]),
    ('cost: cost("He", 20)', 'cost: csot("He")', "line 20", ["csot is not among"]),
    ('cost: cost("He", 20)', "cost: ().__class__", "line 20", ["().__class__ is not among"]),
    ('cost: cost("He", 20)', 'cost: cost("He") + "a"', "line 20", ["a text where a number"]),
    ('cost: cost("He", 20)', 'cost: cost("He"', "line 20", ["( is never closed"]),
    ('cost: cost("He", 20)', 'cost: verdict("He")', "line 20", ["a text, not a number"]),
    ("= 0.69 ± 0.2", "= 0.69 ± -1", "line 20", ["± -1"]),
    ("= 0.69 ± 0.2", "= 0.69 ± x", "line 20", ["± x"]),
    ("= 0.69 ± 0.2", "", "line 20", ["a number, not a comparison"]),
    ("source: 0.5 | somebody, 2015", "source: 0.5", "line 25", ["figure | source"]),
    ("source: 0.5 |", "cost: 0.5 |", "line 6", ["both measured and cited", ""]),
    ("to: 50", "to: 61", "line 30", ["try.to", "61", "60"]),
    ("text: Play on\n", "", "line 29", ["try.text", "nothing"]),
    ("```measure\ncost", "```stage\ncost", "line 19", ["stage once more"]),
    ("kind: count", "kind: guess", "line 38", ["guess", "choice, count, number, boundary"]),
    ("kind: count\n", "", "line 38", ["choice, count"]),
    ("high: 4\n", "", "line 38", ["question.high", "nothing"]),
    ("high: 4\n", "high: 0\n", "line 42", ["answer", "1"]),
    ('distinct_units("Zeros", 1) = 1', "1", "line 42", ["nothing is measured"]),
    ('distinct_units("Zeros", 1) = 1', 'distinct_units("Zeros", 1) = 5', "line 42", ["5", "high, 4"]),
    ("reveal: 60", "reveal: 61", "line 43", ["61", "60"]),
    ("reveal: 60", "reveal: 9", "line 43", ["9", "10"]),
    ("explain: It is one.", "explain: It is {one}.", "line 44", ["{one}"]),
    ("explain: It is one.", "explain: It is one: yes.", "line 44", ["in quotes or below a |"]),
    ("explain: It is one.", "explain", "line 44", ["a field, a colon"]),
    ("explain: It is one.", "\texplain: It is one.", "line 44", ["a tab"]),
    ("explain: It is one.\n```", "explain: It is one.", "line 37", ["not closed"]),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), PROBLEMS)
def test_a_problem_is_told_with_its_line(old: str, new: str, line: str, words: list[str]) -> None:
    with pytest.raises(LessonError) as caught:
        parse_lesson(changed(old, new), KNOWN)
    assert not untold(caught.value.problems, changed(old, new), NAMES)
    places = [problem.field.split(", ")[0] for problem in caught.value.problems]
    assert line in places, caught.value.problems
    told = str(next(problem for problem in caught.value.problems if problem.field.split(", ")[0] == line))
    for word in words:
        assert word in told
    assert all(place == line or new.startswith("```") for place in places), "one mistake, one line"


def test_every_problem_of_a_file_is_told_and_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.md"
    path.write_text(
        changed("panels: [forward]", "panels: x").replace("high: 4", "high: -4"), encoding="utf-8"
    )
    with pytest.raises(LessonError) as caught:
        read_lesson(path, KNOWN)
    assert not untold(caught.value.problems, str(path), NAMES)
    assert [problem.field for problem in caught.value.problems] == [
        f"{path}, line 13, stage.panels.0",
        f"{path}, line 41, question.high",
    ]


def test_a_text_must_not_tell_what_is_to_be_predicted() -> None:
    question = GOOD[GOOD.index("```question") :]
    with pytest.raises(LessonError, match=r"line 8: given \{cost\}; allowed: in explain"):
        parse_lesson(changed("## Second\n\nSomething is asked.\n\n" + question, question), KNOWN)


def asking(block: str) -> Lesson:
    """A lesson that asks, in an experiment of three runs."""
    return parse_lesson(GOOD[: GOOD.index("```question")] + f"```question\n{block}\n```\n", KNOWN)


def answer_of(lesson: Lesson) -> Outcome:
    (outcome,) = (each.outcome for each in run_lesson(lesson) if each.name == "answer")
    return outcome


def test_a_choice_among_runs() -> None:
    options = 'options: runs\nanswer: lowest("cost") = Zeros\nreveal: 10'
    lesson = asking(f"kind: choice\nask: Which?\n{options}\nexplain: So.")
    question = lesson.pages[1].question
    assert isinstance(question, Choice)
    assert question.options == ("Zeros", "Random ×10", "He")
    with Trainer(SMALL) as trainer:
        trainer.seek(10)
        costs = [run.cost for run in trainer.runs]
    outcome = answer_of(lesson)
    assert outcome.measured == ("Zeros", "Random ×10", "He")[int(np.argmin(costs))]


def test_a_choice_by_conditions_where_yes_and_no_are_words() -> None:
    options = 'options:\n  yes: distinct_units("Zeros", 1) > 1\n  no: distinct_units("Zeros", 1) == 1'
    lesson = asking(f"kind: choice\nask: Do they?\n{options}\nanswer: no\nexplain: So.")
    assert answer_of(lesson).measured == "no"
    assert answer_of(lesson).passed
    wrong = asking(f"kind: choice\nask: Do they?\n{options}\nanswer: yes\nexplain: So.")
    assert not answer_of(wrong).passed


def test_options_of_which_none_or_several_are_right_are_a_miss() -> None:
    options = 'options:\n  a: distinct_units("Zeros", 1) > {}\n  b: distinct_units("Zeros", 1) > {}'
    for limits, reason in (((1, 1), "no option is right"), ((0, 0), "right at once: a, b")):
        lesson = asking(f"kind: choice\nask: Do they?\n{options.format(*limits)}\nanswer: a\nexplain: So.")
        outcome = answer_of(lesson)
        assert (outcome.passed, outcome.reason) == (False, reason)
        assert isinstance(outcome.reason, Note)


def test_a_number_and_a_boundary() -> None:
    number = asking(
        "kind: number\nask: How much?\nlow: 0\nhigh: 1\nwithin: 0.1\nformat: .2f\n"
        'answer: train_accuracy("Zeros") = 50 %\nreveal: 60\nexplain: So.'
    )
    assert isinstance(number.pages[1].question, NumberOnSlider)
    assert answer_of(number).measured == 0.5
    drawn = asking(
        'kind: boundary\nask: Where?\nrun: He\nanswer: share_of_plane("He") = 50 % ± 50 %\n'
        "reveal: 60\nexplain: So."
    )
    assert isinstance(drawn.pages[1].question, DrawnBoundary)
    assert answer_of(drawn).passed


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("kind: choice\nask: A\noptions: all\nanswer: b\nexplain: C", "question.options"),
        ("kind: choice\nask: A\noptions: [x]\nanswer: b\nexplain: C", "2 to 8"),
        ("kind: choice\nask: A\noptions: [x, x]\nanswer: b\nexplain: C", "different"),
        ('kind: choice\nask: A\noptions: [x, y]\nanswer: lowest("cost") = z\nexplain: C', "x, y"),
        ('kind: choice\nask: A\noptions: runs\nanswer: lowest("csot") = He\nexplain: C', "csot"),
        ("kind: choice\nask: A\noptions: {x: 1 > 0, y: 1 < 0}\nanswer: x\nexplain: C", "nothing is measured"),
        ('kind: choice\nask: A\noptions: {x: cost("He"), y: 1}\nanswer: x\nexplain: C', "not a comparison"),
        (
            'kind: choice\nask: A\noptions: {x: cost("He") > 1, y: cost("He") < 1}\nanswer: z\nexplain: C',
            "x, y",
        ),
        ('kind: boundary\nask: A\nrun: Hee\nanswer: cost("He") = 1\nexplain: C', "Hee"),
        ('kind: number\nask: A\nlow: 1\nhigh: 0\nwithin: 0.1\nanswer: cost("He") = 1\nexplain: C', "high"),
        ('kind: number\nask: A\nlow: 0\nhigh: 9\nwithin: -1\nanswer: cost("He") = 1\nexplain: C', "within"),
        (
            'kind: number\nask: A\nlow: 0\nhigh: 9\nwithin: 1\nformat: d\nanswer: cost("He") = 1\nexplain: C',
            "format",
        ),
        ('kind: count\nask: A\nhigh: 9\nanswer: verdict("He") = Learned\nexplain: C', "a number"),
        ("just words", "question"),
    ],
)
def test_a_question_that_cannot_be_asked(block: str, words: str) -> None:
    with pytest.raises(LessonError) as caught:
        asking(block)
    assert all(problem.field.startswith("line ") for problem in caught.value.problems)
    assert not untold(caught.value.problems, block, NAMES)
    assert words in str(caught.value)


def test_a_wrong_number_is_a_miss() -> None:
    right = {each.name: each.outcome for each in run_lesson(parse_lesson(GOOD, KNOWN))}
    assert all(outcome.passed for outcome in right.values())
    text = changed("= 0.69 ± 0.2", "= 0.4 ± 0.001").replace('"Zeros", 1) = 1', '"Zeros", 1) = 2')
    wrong = {each.name: each.outcome for each in run_lesson(parse_lesson(text, KNOWN))}
    assert {name: outcome.passed for name, outcome in wrong.items()} == {
        "cost": False,
        "more": True,
        "answer": False,
    }
    assert wrong["cost"].measured == right["cost"].measured


def test_only_what_has_been_reached_is_told() -> None:
    page = parse_lesson(GOOD, KNOWN).pages[0]
    with Trainer(SMALL) as trainer:
        trainer.seek(10)
        reached = measured(page, Evaluator(trainer), reached=10)
        assert set(reached) == {"more"}
        assert filled(page.text, values_of(page, reached)) == "The cost is …, of 0.5000."
        bench = Evaluator(trainer)
        with bench.excursion():
            all_of_them = measured(page, bench)
        assert trainer.iteration == 10
        trainer.seek(20)
        assert all_of_them["cost"].measured == trainer.runs[2].cost
    assert filled(page.text, values_of(page, all_of_them)).startswith("The cost is 0.")
