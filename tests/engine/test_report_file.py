"""Reports as HTML, read back: what they say, in which order, and that nothing in them acts."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from engine.experiment.json_io import parse_experiment
from engine.experiment.link import experiment_in
from engine.exports.report.document import Drawing, Picture, Report
from engine.exports.report.html import POLICY, html_file
from engine.exports.report.making import Wanted, iterations_in, report_of, usual_iterations
from engine.exports.report.wording import ReportWording
from engine.exports.subject import Subject, hash_of, subject_of
from engine.messages.message import readable
from engine.messages.problems import ExperimentError
from engine.studies.json_io import parse_study
from engine.studies.running import run_study
from engine.version import version

HOSTILE = "</pre><script>alert(1)</script>\"'&<b>"
SVG = (
    '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg width="90mm" height="30mm" viewBox="0 0 90 30"'
    ' xmlns="http://www.w3.org/2000/svg"><defs><clipPath id="clip1"><path d="M0 0"/></clipPath></defs>'
    '<g clip-path="url(#clip1)"><use href="#clip1"/><text>id="no"</text></g></svg>'
)
VOID = {"meta", "br", "link", "img"}
LAST = 120


def experiment_of(title: str = HOSTILE) -> str:
    return json.dumps(
        {
            "title": title[:40],
            "about": HOSTILE,
            "training": {"iterations": LAST, "weight_decay": 0.01},
            "runs": [
                {"initialiser": "zeros", "name": HOSTILE[:40]},
                {"initialiser": "he", "bias": {"name": "normal", "scale": 0.5}},
                {
                    "initialiser": "random",
                    "changes": [{"iteration": 50, "learning_rate": 0.001, "optimiser": "adam"}],
                    "branch": {"of": "He", "iteration": 50, "parent": 2},
                },
            ],
        }
    )


class Drawn:
    """What draws nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def __call__(self, figure: str, iteration: int) -> Drawing:
        self.asked.append((figure, iteration))
        return Drawing(SVG, f"{figure} {HOSTILE}")


class Tree(HTMLParser):
    """Every tag with its attributes, all texts, and the tags around each; each that opens has to close."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(content.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((tuple(self.open), data))

    def within(self, tag: str) -> list[str]:
        return [text for around, text in self.texts if tag in around]

    def all_of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def subject() -> Iterator[Subject]:
    with subject_of(parse_experiment(experiment_of()), HOSTILE, LAST) as one:
        yield one


@pytest.fixture(scope="module")
def report(subject: Subject) -> Report:
    return report_of(subject, Wanted((0, 10, LAST)), Drawn(), ReportWording())


@pytest.fixture(scope="module")
def tree(report: Report) -> Tree:
    return Tree(html_file(report))


def test_nothing_in_it_acts_or_loads(tree: Tree) -> None:
    names = {tag for tag, _ in tree.tags}
    assert not names & {"script", "link", "iframe", "object", "img", "form", "b"}
    (policy,) = [meta for meta in tree.all_of("meta") if "http-equiv" in meta]
    assert policy["content"] == POLICY
    for _, attributes in tree.tags:
        assert not any(name.startswith("on") for name in attributes)
        for name in ("href", "xlink:href", "src"):
            assert (attributes.get(name) or "#").startswith("#")


def test_what_comes_from_files_stands_in_it_as_it_is(tree: Tree) -> None:
    assert "".join(tree.within("h1")) == HOSTILE
    assert HOSTILE in tree.within("header")
    assert HOSTILE[:40] in tree.within("table")
    assert any(HOSTILE in (attributes.get("aria-label") or "") for attributes in tree.all_of("svg"))


def test_the_experiment_in_it_can_be_opened_again(tree: Tree, subject: Subject) -> None:
    commands, link, text = tree.within("pre")
    assert experiment_in(link) == subject.experiment
    assert parse_experiment(text) == subject.experiment
    assert hash_of(subject.experiment) in "".join(tree.within("table"))
    assert f"Initialisation Lab {version()}" in tree.within("table")
    assert f"--at {LAST} " in commands


def test_every_id_is_there_once_and_every_reference_finds_one(tree: Tree) -> None:
    ids = [attributes["id"] for _, attributes in tree.tags if "id" in attributes]
    assert len(ids) == len({*ids}) == 4
    used = [attributes["href"] for attributes in tree.all_of("use")]
    assert used == [f"#{one}" for one in ids]
    clips = [one["clip-path"] for one in tree.all_of("g")]
    assert clips == [f"url(#{one})" for one in ids]
    assert 'id="no"' in tree.within("svg"), "what looks like an id in a text is a text"
    assert all("width" not in one and one["viewbox"] == "0 0 90 30" for one in tree.all_of("svg"))


def test_tables_have_heads_that_say_what_they_are_of(tree: Tree) -> None:
    scopes = [one.get("scope") for one in tree.all_of("th")]
    assert scopes
    assert {*scopes} == {"col", "row"}
    captions = tree.within("caption")
    assert captions == ["Where the runs start", "What each run has come to", "Costs on the way"]


def test_numbers_are_those_of_the_trainer(tree: Tree, subject: Subject) -> None:
    cells = tree.within("td")
    for run in subject.trainer.runs:
        for iteration in (0, 10, LAST):
            assert readable(run.costs_between(iteration, iteration)[0]) in cells
        assert f"{run.train_accuracy:.1%}" in cells


def test_figures_are_drawn_where_they_say(subject: Subject) -> None:
    drawn = Drawn()
    made = report_of(subject, Wanted((0, 10)), drawn, ReportWording())
    assert drawn.asked == [("cards", 0), ("cards", 10), ("cost", LAST)]
    assert subject.iteration == LAST
    pictures = [block for part in made.parts for block in part.blocks if isinstance(block, Picture)]
    assert [picture.caption for picture in pictures] == [
        "The runs at iteration 0",
        "The runs at iteration 10",
        "The costs up to iteration 120",
    ]


def test_verdicts_have_their_evidence(tree: Tree) -> None:
    words = "\n".join(tree.within("article"))
    assert "No learning" in words
    assert "Every weight gradient is exactly 0" in words
    assert "Start from random weights." in words


def test_settings_are_told_with_points_and_in_words(tree: Tree) -> None:
    words = "\n".join(tree.within("table"))
    assert "Circles · Samples 300 · Noise 0.05" in words
    assert "2 – 10 – 5 – 1 units" in words
    assert "Normal: " in words
    assert "left He, biases Normal 0.5 at iteration 50; from iteration 50 on: Adam" in words


def test_studies_are_told_of_in_a_table(subject: Subject, tmp_path: Path) -> None:
    place = tmp_path / "odds.sqlite"
    study = parse_study('{"experiment": {"title": "Small", "training": {"iterations": 20}}, "draws": 3}')
    run_study(study, place)
    made = report_of(subject, Wanted((0,), (place,)), Drawn(), ReportWording())
    read = Tree(html_file(made))
    assert "How often: studies" in read.within("h2")
    assert "Small: 9 trainings, 3 draws from seed 0 on" in read.within("p")
    with pytest.raises(ExperimentError, match=r"nothing\.sqlite"):
        report_of(subject, Wanted((0,), (tmp_path / "nothing.sqlite",)), Drawn(), ReportWording())


def test_iterations_are_read_and_held_to_the_training() -> None:
    assert iterations_in("", 15_000) == usual_iterations(15_000) == (0, 100, 1000, 15_000)
    assert iterations_in(" 100, 0,100 ", 200) == (0, 100)
    for text in ("300", "-1", "a", "1,,2", ",".join(map(str, range(13)))):
        with pytest.raises(ExperimentError, match=r"iterations: given .*; allowed: whole numbers from 0 to"):
            iterations_in(text, 200)
