"""Films of figures, read back: each picture is the figure at its iteration, whatever the window does."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import gui.exporting.kinds  # noqa: F401 - enters the kinds that draw
import main
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.exports.films.pictures import Pixels
from engine.exports.films.plan import iterations_of
from engine.exports.frames import frame_at
from engine.exports.kinds import kinds
from engine.exports.subject import Subject, subject_of
from engine.interrupt import Interrupt, InterruptError
from engine.messages.problems import ExperimentError
from engine.progress import Progress
from gui.exporting.dialog import ExportDialog
from gui.exporting.film import film_extent, film_size
from gui.exporting.paint import image_of
from gui.exporting.speaking import speaking as in_a_file
from gui.exporting.stage import Stage
from gui.exporting.studio import pixels_of
from gui.language.numbers import general
from gui.language.words import tr
from tests.gui.conftest import Lab, settle

LAST = 40
TWO = parse_experiment('{"title": "Two", "runs": [{"initialiser": "zeros"}, {"name": "<b>&"}]}')
USUAL = {"which": "cards", "frames": 5, "width": 640}


@pytest.fixture
def subject(qapp: QApplication) -> Iterator[Subject]:  # noqa: ARG001
    with subject_of(TWO, "Two", LAST) as one:
        yield one
    settle()


def film(subject: Subject, suffix: str = ".apng", **parameters: Any) -> bytes:
    return kinds["film"].written(subject, suffix, USUAL | parameters)


def pictures_of(content: bytes) -> list[Pixels]:
    with Image.open(BytesIO(content)) as read:
        return [np.asarray(frame.convert("RGB")) for frame in ImageSequence.Iterator(read)]


def drawn(subject: Subject, iteration: int, which: str = "cards", width: int = 640) -> Pixels:
    """The figure of that iteration alone, with the axes of the last."""
    stage = Stage(subject.experiment, subject.trainer.data, which)
    stage.show(frame_at(subject, LAST, stage.requests), keep_ranges=True)
    around = 2 * 14
    stage.widget.resize(width - around, stage.widget.height())
    stage.widget.set_look(stage.look)
    stage.widget.resize(width - around, stage.widget.height_wanted())
    stage.show(frame_at(subject, iteration, stage.requests), keep_ranges=True)
    figure = replace(stage.figure(subject.line), title=f"Iteration {iteration}", headed=True)
    picture = pixels_of(image_of(figure))
    stage.close()
    settle()
    return picture


def test_each_picture_is_the_figure_at_its_iteration(subject: Subject) -> None:
    read = pictures_of(film(subject))
    assert len(read) == 5
    assert subject.iteration == LAST
    for picture, iteration in zip(read, iterations_of(0, LAST, 5, 0), strict=True):
        expected = drawn(subject, iteration)
        assert picture.shape == expected.shape
        assert (picture == expected).all(), iteration


def test_costs_grow_with_the_iterations(qapp: QApplication) -> None:  # noqa: ARG001
    short = TWO.model_copy(update={"training": TWO.training.model_copy(update={"iterations": LAST})})
    with subject_of(short, "Two", LAST) as subject:
        read = pictures_of(film(subject, which="cost", frames=3, width=800))
    settle()
    height, width, _ = read[0].shape
    late = slice(int(0.6 * width), int(0.75 * width))  # far behind the middle, before the names of runs
    inked = [int(np.ptp(picture[height // 5 : -height // 5, late], axis=2).max()) for picture in read]
    assert inked[0] < 40, "only what is nearly grey: a grid, and what guessing costs"
    assert inked[-1] > 100


def test_a_gif_of_costs_shows_them_in_few_colours(subject: Subject) -> None:
    read = pictures_of(film(subject, ".gif", which="cost"))
    expected = drawn(subject, LAST, "cost")
    away = np.abs(read[-1].astype(int) - expected)
    assert away.mean() < 0.5
    assert np.quantile(away, 0.999) < 24
    assert (read[-1][2, 2] == expected[2, 2]).all(), "the paper is as white as it was"


@pytest.mark.parametrize("which", ["window", "card", "gradients", "sensitivity"])
def test_every_sort_of_figure_can_be_filmed(subject: Subject, which: str) -> None:
    first, last = pictures_of(film(subject, ".gif", which=which, frames=2, width=0))
    assert (first != last).any()


def test_the_same_film_is_the_same_bytes(subject: Subject) -> None:
    once = film(subject, ".gif")
    subject.trainer.seek(3)
    subject.trainer.seek(LAST)
    assert film(subject, ".gif") == once


def test_iterations_size_and_pace_are_as_asked_for(subject: Subject) -> None:
    content = film(subject, ".gif", first=10, every=10, pace=5, last_stays=1.0, width=700, height=500)
    with Image.open(BytesIO(content)) as read:
        assert read.size == (700, 500)
        assert [frame.info["duration"] for frame in ImageSequence.Iterator(read)] == [200, 200, 200, 1000]
    extent = film_extent(
        TWO, LAST, ".gif", **kinds["film"].checked({"every": 10, "width": 700, "height": 500})
    )
    assert extent == "Pictures: 5, 2.4 s, 700 × 500 pixels"


def test_how_large_it_gets_is_foreseen_about(subject: Subject) -> None:
    for suffix in (".gif", ".apng", ".mp4"):
        parameters = USUAL | {"which": "window", "frames": 20, "width": 0}
        foreseen = film_size(TWO, LAST, suffix, **kinds["film"].checked(parameters))
        assert 0.2 < len(kinds["film"].written(subject, suffix, parameters)) / foreseen < 5.0, suffix


@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ({"first": 50}, "first: given 50; allowed: at most the last iteration, 40"),
        ({"width": 100}, "width: given 100; allowed: 0 for the usual size, or 240 to 1920"),
        ({"frames": 601}, "frames: given 601; allowed: at most 600"),
        ({"which": "nothing"}, 'which: given "nothing"; allowed: window, cards,'),
        ({"which": "card", "run": 3}, "run: given 3; allowed: at most 2"),
    ],
)
def test_what_cannot_be_filmed_is_refused(subject: Subject, parameters: dict[str, Any], problem: str) -> None:
    before = QApplication.topLevelWidgets()
    with pytest.raises(ExperimentError) as refusal:
        film(subject, **parameters)
    assert str(refusal.value).startswith(problem)
    settle()
    assert QApplication.topLevelWidgets() == before


class Filming(threading.Thread):
    """A film that is made in a thread of its own, as the window's exports are."""

    def __init__(self, experiment: Experiment, frames: int, iteration: int = LAST) -> None:
        super().__init__(daemon=True)
        self.interrupt, self.progress = Interrupt(), Progress()
        self.outcome: bytes | Exception | None = None
        self._experiment, self._frames, self._iteration = experiment, frames, iteration

    def run(self) -> None:
        try:
            with subject_of(
                self._experiment, "Two", self._iteration, (), self.progress, self.interrupt
            ) as subject:
                self.outcome = film(subject, ".gif", frames=self._frames)
        except (InterruptError, ExperimentError) as error:
            self.outcome = error


def test_a_film_is_made_while_the_window_plays(small: Lab, subject: Subject) -> None:
    alone = film(subject, ".gif", frames=8)
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1

    timer = QTimer(interval=0)
    timer.timeout.connect(turn)
    small.trigger("play")
    begun = small.training.state.iteration
    filming = Filming(TWO, 8)
    timer.start()
    filming.start()
    small.qtbot.waitUntil(lambda: not filming.is_alive())
    timer.stop()
    assert filming.outcome == alone
    assert turns >= 2 * 8, "the window goes on between two pictures"
    small.qtbot.waitUntil(lambda: small.window.model.shown > begun)


def test_a_film_that_is_given_up_leaves_nothing(small: Lab) -> None:
    before = set(QApplication.topLevelWidgets())
    filming = Filming(TWO, 600, 2_000)
    filming.start()
    small.qtbot.waitUntil(lambda: (filming.progress.share or 0.0) > 0.0 and len(made(before)) > 0)
    filming.interrupt.ask()
    small.qtbot.waitUntil(lambda: not filming.is_alive())
    assert isinstance(filming.outcome, InterruptError)
    small.qtbot.waitUntil(lambda: not made(before))


def made(before: set[Any]) -> set[Any]:
    """The windows that have come since."""
    return {*QApplication.topLevelWidgets()} - before


def test_the_terminal_makes_films_without_a_screen(qapp: QApplication, tmp_path: Path) -> None:  # noqa: ARG001
    out = tmp_path / "film.gif"
    options = ["--at", "20", "--out", str(out), "--as", "film:which=cost:frames=3:plays=once"]
    assert main.main(["export", *options]) == 0
    assert len(pictures_of(out.read_bytes())) == 3
    settle()


def test_a_file_has_points_whatever_the_window_speaks(speaking: Callable[[str], None]) -> None:
    speaking("de")
    assert (general(0.5), tr("Cost")) == ("0,5", "Kosten")
    with in_a_file("de"):
        assert (general(0.5), tr("Cost")) == ("0.5", "Kosten")
    with in_a_file("en"):
        assert (general(0.5), tr("Cost")) == ("0.5", "Cost")
    with in_a_file("es"):
        assert (general(0.5), tr("Cost")) == ("0.5", "Coste")
    assert (general(0.5), tr("Cost")) == ("0,5", "Kosten")


def test_a_film_of_a_german_window_is_german_and_the_same_otherwise(
    subject: Subject, speaking: Callable[[str], None]
) -> None:
    english = film(subject, frames=2)
    speaking("de")
    german = film(subject, frames=2)
    assert german != english
    speaking("en")
    assert film(subject, frames=2) == english


def test_the_dialog_says_how_long_a_film_is_and_the_window_makes_it(small: Lab, tmp_path: Path) -> None:
    out = tmp_path / "film.gif"
    small.trigger("export")
    (dialog,) = small.window.findChildren(ExportDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("film"))
    dialog.path.setText(str(out))
    dialog.form.entered.emit("which", "cost")
    dialog.form.entered.emit("every", 1)
    assert "every: given 1: 601 pictures; allowed: at least 2" in dialog.reason.text()
    dialog.form.entered.emit("every", 200)
    assert dialog.reason.text() == ""
    assert dialog.expected.text().startswith("Pictures: 4, 2.3 s, 828 × 456 pixels · About ")
    dialog.accept()
    small.qtbot.waitUntil(lambda: not small.window.exporting.is_on)
    assert len(pictures_of(out.read_bytes())) == 4
