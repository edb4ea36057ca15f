"""Reports with their figures, read back from HTML and PDF."""

import re
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

import gui.exporting.kinds  # noqa: F401 - enters the kinds that draw
import main
from engine.experiment.json_io import parse_experiment
from engine.experiment.link import experiment_in
from engine.exports.kinds import kinds
from engine.exports.subject import Subject, subject_of
from engine.interrupt import Interrupt, InterruptError
from engine.messages.problems import ExperimentError
from tests.engine.test_report_file import Tree
from tests.gui.conftest import Lab, settle

LAST = 60
NAME = '<script>"&x'
TWO = parse_experiment('{"title": "Two", "runs": [{"name": "<script>\\"&x"}, {"initialiser": "zeros"}]}')


@pytest.fixture
def subject(qapp: QApplication) -> Iterator[Subject]:  # noqa: ARG001
    with subject_of(TWO, "Two", LAST) as one:
        yield one
    settle()


def report(subject: Subject, suffix: str = ".html", **parameters: str) -> bytes:
    return kinds["report"].written(subject, suffix, {"iterations": "0, 10"} | parameters)


def test_its_figures_are_of_the_iterations_that_are_asked_for(subject: Subject) -> None:
    tree = Tree(report(subject))
    figures = tree.all_of("figure")
    assert len(figures) == len(tree.all_of("svg")) == 3
    drawn = " ".join(tree.within("svg"))
    for iteration in (0, 10, LAST):
        assert f"Two, iteration {iteration} · " in drawn
    assert NAME in drawn
    ids = [attributes["id"] for _, attributes in tree.tags if attributes.get("id")]
    assert len(ids) == len({*ids}) > 0


def test_figures_say_what_they_show(subject: Subject) -> None:
    first, _, costs = (one["aria-label"] or "" for one in Tree(report(subject)).all_of("svg"))
    right = subject.trainer.runs[1].train_accuracy
    assert re.search(rf"Zeros: {right:.1%}".replace("%", " ?%"), first.replace("\u202f", " "))
    assert "Cost at iteration 60: " in costs


def test_a_report_is_in_one_language_with_points(subject: Subject, speaking: Callable[[str], None]) -> None:
    english = report(subject, language="en")
    speaking("de")
    assert report(subject, language="en") == english
    german = Tree(report(subject))
    assert "Kosten" in german.within("svg")
    assert "Lauf" in german.within("th")
    cost = f"{subject.trainer.runs[0].cost:.4f}"
    assert cost in german.within("td")
    assert not re.search(r"\d,\d{4}", " ".join([*german.within("td"), *german.within("svg")]))
    spanish = Tree(report(subject, language="es"))
    assert "Coste" in spanish.within("svg")


def test_a_pdf_has_all_of_it_as_text(subject: Subject) -> None:
    pdf = report(subject, ".pdf")
    words, about = words_in(pdf), PdfReader(BytesIO(pdf)).metadata
    assert about is not None
    assert about.title == "Two"
    everything = "\n".join(words)
    for text in (
        "Results at iteration 60",
        "1. The runs at iteration 0",
        NAME,
        "Make it again",
        '"version": 1',
    ):
        assert text in everything
    link = everything[everything.index("initlab:1.") :].partition(" Experiment")[0]
    assert experiment_in(link) == subject.experiment, "all of it is on the page"
    for number, page in enumerate(words, start=1):
        assert f"{number} / {len(words)}" in page
        assert not page.rstrip().endswith("Figures"), "a heading is not left alone at the end of a page"


def test_the_same_report_says_the_same(subject: Subject) -> None:
    assert report(subject) == report(subject)
    assert words_in(report(subject, ".pdf")) == words_in(report(subject, ".pdf"))


def words_in(pdf: bytes) -> list[str]:
    """Of each page: a PDF also says when it was written."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_a_report_is_made_while_the_window_plays(small: Lab, subject: Subject) -> None:
    alone, made = report(subject), []

    def write() -> None:
        with subject_of(TWO, "Two", LAST) as other:
            made.append(report(other))

    small.trigger("play")
    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    small.qtbot.waitUntil(lambda: not thread.is_alive())
    assert made == [alone]


def test_a_report_that_is_given_up_leaves_nothing(qapp: QApplication) -> None:
    before = {*qapp.topLevelWidgets()}
    interrupt = Interrupt()
    with subject_of(TWO, "Two", LAST, interrupt=interrupt) as subject:
        interrupt.ask()
        with pytest.raises(InterruptError):
            report(subject)
    settle()
    assert {*qapp.topLevelWidgets()} == before


def test_iterations_that_there_are_not_are_refused(subject: Subject) -> None:
    with pytest.raises(ExperimentError, match="iterations: given 100; allowed: whole numbers from 0 to 60"):
        report(subject, iterations="100")


def test_the_terminal_writes_a_report_for_html(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001
    out = tmp_path / "report.html"
    assert main.main(["export", "--at", "20", "--out", str(out)]) == 0
    assert "Verdicts" in Tree(out.read_bytes()).within("h2")
    settle()
