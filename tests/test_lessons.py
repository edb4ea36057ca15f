"""The lessons that ship, each run from its first page to its last: every number in them is measured again."""

import ast
import json
import re
from pathlib import Path

import pytest

import main
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.lessons import Lesson, parse_lesson, read_lesson
from engine.lessons.expression import OF_ALL_RUNS, OVER_SEEDS
from engine.lessons.lesson import PageStatement, Stage
from engine.lessons.quantities import quantities
from engine.lessons.question import Question
from engine.lessons.questions.choice import Choice
from engine.lessons.running import run_lesson
from engine.lessons.statement import told
from engine.lessons.text import names_in
from gui.actions.docked_panels import docked
from gui.language.offered import CODES, ENGLISH
from gui.lesson.targets import PANELS, PLACES, known

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "lessons"
LESSONS = sorted(FOLDER.glob("*.md"))
TRANSLATED = [FOLDER / code / path.name for code in CODES if code != ENGLISH for path in LESSONS]
PUBLISHED = json.loads((ROOT / "tests" / "published.json").read_text(encoding="utf-8"))

PUBLISHED_COLOURS = dict(zip(run_names(Experiment()), run_colours(Experiment()), strict=True))


def misses(lesson: Lesson) -> list[str]:
    return [
        f"{each.page.title}, {each.name}: expected {each.outcome.statement.expectation}, measured "
        + (each.outcome.reason if each.outcome.measured is None else told(each.outcome.measured))
        for each in run_lesson(lesson)
        if not each.outcome.passed
    ]


def test_the_panels_they_may_name_are_those_of_the_window() -> None:
    assert set(docked) == PANELS | {"lesson"}


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_what_a_lesson_says_is_so(path: Path) -> None:
    """Translated lessons state the very same: see below."""
    assert misses(read_lesson(path, known())) == []


@pytest.mark.parametrize("path", [*LESSONS, *TRANSLATED], ids=lambda path: f"{path.parent.name} {path.stem}")
def test_a_run_has_one_colour_in_all_of_a_lesson(path: Path) -> None:
    colours: dict[str, int] = {}
    for page in read_lesson(path, known()).pages:
        for stage in (page.stage, *([page.try_it.stage] if page.try_it else [])):
            experiment = stage.experiment
            shown = run_colours(experiment)
            assert len(set(shown)) == len(shown)
            for name, run, colour in zip(run_names(experiment), experiment.runs, shown, strict=True):
                usual = PUBLISHED_COLOURS.get(name, colour)
                assert colour == colours.setdefault(json.dumps(run.recipe), colour) == usual


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_is_short_and_asks(path: Path) -> None:
    lesson = read_lesson(path, known())
    assert 5 <= len(lesson.pages) <= 9
    assert any(page.question for page in lesson.pages)
    for page in lesson.pages:
        prose = page.text.partition("\n|")[0]
        assert 1 <= len(re.findall(r"[.?](?:\s|$)", prose)) <= 6, page.title


@pytest.mark.parametrize("path", [*LESSONS, *TRANSLATED], ids=lambda path: f"{path.parent.name} {path.stem}")
def test_a_lesson_begins_with_what_to_expect_and_how_long_it_takes(path: Path) -> None:
    first, *others = read_lesson(path, known()).pages
    assert names_in(first.text) == {"pages", "questions", "minutes"}
    assert first.question is None
    assert first.stage.experiment == others[0].stage.experiment
    questions = sum(page.question is not None for page in others)
    assert {each.name: each.value for each in first.cited if each.name != "minutes"} == {
        "pages": 1 + len(others),
        "questions": questions,
    }
    assert questions > 1, "the page speaks of several"


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_a_translated_lesson_shows_and_asks_the_same(path: Path) -> None:
    """Words and the names of its own runs are others; what is measured and expected is the same."""
    lesson, english = read_lesson(path, known()), read_lesson(FOLDER / path.name, known())
    assert lesson.title != english.title
    for page, original in zip(lesson.pages, english.pages, strict=True):
        assert page.text != original.text
        assert names_in(page.text) == names_in(original.text)
        assert unnamed(page.stage.experiment) == unnamed(original.stage.experiment)
        for shown in ("iteration", "panels", "highlight", "laid_open"):
            assert getattr(page.stage, shown) == getattr(original.stage, shown)
        assert [stated(each, page.stage) for each in page.measures] == [
            stated(each, original.stage) for each in original.measures
        ]
        assert (page.try_it is None) == (original.try_it is None)
        assert (page.question is None) == (original.question is None)
        if page.question is not None and original.question is not None:
            assert asked(page.question, page.stage) == asked(original.question, original.stage)
            assert page.question.ask != original.question.ask
            assert names_in(page.question.explain) == names_in(original.question.explain)


def unnamed(experiment: Experiment) -> Experiment:
    runs = tuple(run.model_copy(update={"name": None}) for run in experiment.runs)
    return experiment.model_copy(update={"runs": runs})


def stated(measure: PageStatement, stage: Stage) -> tuple[object, ...]:
    """All that is measured and expected, with ids of runs in place of their names."""
    statement, ids = measure.statement, ids_of(stage)
    expected = ids.get(statement.expected, statement.expected)
    limits = (statement.tolerance, statement.relative, measure.at, measure.furthest)
    return (measure.name, without_names(statement.expression, stage), expected, *limits)


def asked(question: Question, stage: Stage) -> dict[str, object]:
    """A question without its words: which option, by its place, and which run, by its id."""
    fields = question.model_dump(exclude={"ask", "explain", "options", "answer", "conditions"})
    answer, ids = question.answer, ids_of(stage)
    fields["kind"] = type(question)
    fields["answer"] = (without_names(answer.expression, stage), answer.tolerance, answer.relative)
    fields["right"] = ids.get(answer.expected, answer.expected)
    if isinstance(question, Choice):
        fields["options"] = len(question.options)
        fields["right"] = question.options.index(str(answer.expected))
        fields["conditions"] = [without_names(condition, stage) for condition in question.conditions]
    return fields


def ids_of(stage: Stage) -> dict[object, int]:
    names = run_names(stage.experiment)
    return {name: run.id for name, run in zip(names, stage.experiment.runs, strict=True)}


def without_names(expression: str, stage: Stage) -> str:
    """An expression in which a run's id stands in place of its name."""
    tree, ids = ast.parse(expression, mode="eval"), ids_of(stage)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in ids:
            node.value = ids[node.value]
    return ast.dump(tree)


def test_no_lesson_is_left_in_english_or_over() -> None:
    for code in CODES:
        if code != ENGLISH:
            assert {path.name for path in (FOLDER / code).iterdir()} == {path.name for path in LESSONS}


def test_a_lesson_that_is_wrong_is_caught() -> None:
    text = LESSONS[0].read_text(encoding="utf-8")
    broken = text.replace('train_accuracy("Nudged", 2000) = 80 %', 'train_accuracy("Nudged", 2000) = 90 %')
    assert broken != text
    (miss,) = misses(parse_lesson(broken, known()))
    assert miss.startswith("A nudge of a millionth, nudged: expected 0.9000 ± 0.03, measured 0.80")


def test_the_table_has_every_published_figure() -> None:
    lesson = read_lesson(LESSONS[4], known())
    assert {page.stage.experiment.training.iterations for page in lesson.pages} == {15_000}
    assert lesson.pages[0].stage.experiment.runs == Experiment().runs
    expected = {measure.statement.expected for page in lesson.pages for measure in page.measures}
    for run in PUBLISHED["runs"].values():
        assert {float(cost) for cost in run["costs"]} <= expected
        assert {run["train_accuracy"], run["test_accuracy"]} <= expected


BROKEN = [
    (
        "experiment: published",
        "experiment: publishd",
        ["stage.experiment", '"publishd"', "published"],
    ),
    ("panels: backward", "panels: backwards", ["stage.panels.0", '"backwards"']),
    ("to: 1000", "to: 15001", ["try.to", "15001"]),
    ("initialiser: constant, value: 0.5, name: All 0.5}", "initialiser: constnt}", ["constnt", "zeros"]),
]


@pytest.mark.parametrize(("old", "new", "words"), BROKEN)
def test_the_command_line_refuses_a_broken_lesson(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, words: list[str]
) -> None:
    text = LESSONS[0].read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path = tmp_path / "broken.md"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    for way in ("--check", "--run"):
        assert main.main(["lesson", str(path), way]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert 1 <= len(err.splitlines()) <= 2
        for word in [f"{path}, line {line}, ", *words]:
            assert word in err


def test_the_command_line_checks_and_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["lesson", str(LESSONS[5]), "--check"]) == 0
    assert capsys.readouterr().out.endswith("fine, 8 pages\n")
    assert main.main(["lesson", str(LESSONS[5]), "--run"]) == 0
    assert "0 miss" in capsys.readouterr().out
    wrong = tmp_path / "wrong.md"
    text = LESSONS[5].read_text(encoding="utf-8")
    wrong.write_text(text.replace('after: cost("By hand", 1) = 0.0736', 'after: cost("By hand", 1) = 0.08'))
    wrong.write_text(re.sub("title: .*", 'title: "[b]By[/b] hand"', wrong.read_text()))
    assert main.main(["lesson", str(wrong), "--run"]) == 1
    out = capsys.readouterr().out
    assert "1 miss" in out
    assert "[b]By[/b] hand" in out


@pytest.mark.parametrize(
    "arguments", [[], ["nowhere.md", "--check"], ["x.md", "--check", "--run"], [str(ROOT)]]
)
def test_bad_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        status = main.main(["lesson", *arguments])
    except SystemExit as leaving:
        status = int(str(leaving.code))
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert 1 <= len(err.splitlines()) <= 2


def test_the_example_of_the_docs_is_a_lesson() -> None:
    docs = (ROOT / "docs" / "lessons.md").read_text(encoding="utf-8")
    _, example, _ = docs.replace("````markdown", "````").split("````")
    lesson = parse_lesson(example.strip(), known())
    assert len(lesson.pages) == 2
    assert misses(lesson) == []


def test_the_docs_name_all_that_can_be_measured_and_shown() -> None:
    docs = (ROOT / "docs" / "lessons.md").read_text(encoding="utf-8")
    for name in (*quantities, *OF_ALL_RUNS, *OVER_SEEDS):
        assert f"`{name}(" in docs or f"`{name}`" in docs, name
    assert f"`{' '.join(sorted(PANELS))}`" in docs
    assert f"`{' '.join(sorted(PLACES))}`" in docs
