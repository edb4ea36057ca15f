"""Figures off the window, read back from the files that are made of them."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.exports.frames import frame_at
from engine.exports.subject import Subject
from engine.measures.boundary import BOUNDARY
from engine.messages.problems import ExperimentError
from engine.output.frame import Frame
from engine.training.trainer import Trainer
from gui.exporting.paint import Figure, image_of, pdf_of, png_of, size_of, svg_of
from gui.exporting.scenes import CardsScene, PanelScene
from gui.exporting.stage import Stage, figures_of
from gui.panels.cost_plot import CostPlot
from gui.panels.zoom import Zoom
from gui.studies.odds_view import OddsView
from gui.studies.table_view import TableView
from gui.studies.view import StudyView
from gui.style.look import Look
from gui.style.theme import LIGHT, Mode
from tests.gui.conftest import settle
from tests.gui.drawn_studies import pictured, small_study

TITLE = "Circles"
LINE = "Circles, iteration 300 · Initialisation Lab · 1a2b3c4d"
ODD = '<b>&" of it'
SVG = "{http://www.w3.org/2000/svg}"
THREE = parse_experiment(
    '{"title": "Circles", "training": {"iterations": 2000},'
    ' "runs": [{"initialiser": "zeros"}, {"initialiser": "random", "name": "<b>&\\" of it"}, {}]}'
)


class Staged:
    """A stage with a trainer to feed it."""

    def __init__(self, trainer: Trainer, name: str, look: Look | None = None) -> None:
        self.trainer = trainer
        self.stage = Stage(
            trainer.experiment, trainer.data, name, look=look or Look(Mode.LIGHT, 1.0), chosen=2
        )

    def frame_at(self, iteration: int) -> Frame:
        return frame_at(Subject(self.trainer, TITLE), iteration, self.stage.requests)

    def figure_at(self, iteration: int) -> Figure:
        self.stage.show(self.frame_at(iteration))
        return self.stage.figure(LINE)


@pytest.fixture(scope="module")
def trainer() -> Iterator[Trainer]:
    with Trainer(THREE) as one:
        yield one


@pytest.fixture
def staged(qapp: QApplication, trainer: Trainer, request: pytest.FixtureRequest) -> Iterator[Staged]:  # noqa: ARG001
    one = Staged(trainer, request.param)
    yield one
    one.stage.close()
    settle()


ALL = tuple(figures_of(THREE))
every_figure = pytest.mark.parametrize("staged", ALL, indirect=True)
costs = pytest.mark.parametrize("staged", ["cost"], indirect=True)
card = pytest.mark.parametrize("staged", ["card 3"], indirect=True)


def words_in(svg: bytes) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@every_figure
def test_every_figure_is_painted_and_is_the_same_for_the_same_frame(staged: Staged) -> None:
    early, late = staged.frame_at(40), staged.frame_at(300)
    staged.stage.show(late)
    first = svg_of(staged.stage.figure(LINE))
    staged.stage.show(early)
    changes = svg_of(staged.stage.figure(LINE)) != first
    assert changes or staged.stage.name in ("first_layer", "symmetry", "card 1")
    staged.stage.show(late)
    figure = staged.stage.figure(LINE)
    assert svg_of(figure) == first
    assert LINE in words_in(first)
    assert len(words_in(first)) > 1
    assert pdf_of(figure).startswith(b"%PDF")
    assert QSvgRenderer(first).isValid()


def test_a_figure_that_is_none_is_refused_with_those_that_are(trainer: Trainer) -> None:
    with pytest.raises(ExperimentError, match=r"card 9.*card 3.*cost") as refusal:
        Stage(trainer.experiment, trainer.data, "card 9")
    assert refusal.value.problems[0].field == "which"


def paths_of(svg: bytes, colour: str) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The matrix and the points of each line of a colour, as the file has them."""
    root = ElementTree.fromstring(svg)
    for group in root.iter(f"{SVG}g"):
        if group.get("stroke", "").lower() == colour.lower() and "transform" in group.attrib:
            matrix = np.array(re.findall(r"[-\d.e]+", group.attrib["transform"]), dtype=float)
            for path in group.iter(f"{SVG}path"):
                points = re.findall(r"[ML](\S+),(\S+)", path.get("d", ""))
                if points:
                    yield matrix, np.array(points, dtype=float)


def plot_of(staged: Staged) -> CostPlot:
    assert isinstance(staged.stage.widget, PanelScene)
    assert isinstance(staged.stage.widget.panel, CostPlot)
    return staged.stage.widget.panel


@costs
@pytest.mark.parametrize("logarithmic", [True, False])
def test_curves_stand_where_their_costs_are(staged: Staged, logarithmic: bool) -> None:
    frame = staged.frame_at(1000)
    plot = plot_of(staged)
    plot.show_logarithmic(logarithmic)
    staged.stage.show(frame)
    svg = svg_of(staged.stage.figure(LINE))
    lines = [line for line in paths_of(svg, LIGHT.runs[2]) if len(line[1]) > 2]
    assert len(lines) == 1
    (a, b, c, d, e, f), points = lines[0]
    assert b == c == 0.0
    assert len(points) > 10
    costs_of_run = staged.trainer.runs[2].costs[:1001]
    heights = 10.0 ** points[:, 1] if logarithmic else points[:, 1]
    assert points[0, 0] == 0
    assert points[-1, 0] == 1000
    assert heights[[0, -1]] == pytest.approx(costs_of_run[[0, -1]], rel=1e-4)
    for iteration, cost in zip(points[:, 0], heights, strict=True):  # of a stretch of up to 64
        near = costs_of_run[max(0, int(iteration) - 32) : int(iteration) + 33]
        assert near.min() * 0.9999 <= cost <= near.max() * 1.0001
    # And the page has them where the axis says: halfway between two ticks of the numbers on it.
    view = plot._plot.view_rect
    place = staged.stage.widget.mapFromGlobal(plot._plot.mapToGlobal(view.topLeft().toPoint()))
    (left, right), (low, high) = plot._plot.view.viewRange()
    across = (a * points[:, 0] + e) - (place.x() + 14)
    down = (d * points[:, 1] + f) - view.height()
    assert np.allclose(across, (points[:, 0] - left) / (right - left) * view.width(), atol=1.0)
    top = d * high + f
    expected = (high - points[:, 1]) / (high - low) * view.height()
    assert np.allclose(down + view.height() - top, expected, atol=1.0)


@costs
def test_what_is_zoomed_in_is_exported_zoomed_in_and_cut_there(staged: Staged) -> None:
    frame = staged.frame_at(1000)
    staged.stage.show(frame)
    plot = plot_of(staged)
    plot._show_zoom(Zoom((200.0, 400.0), None))
    svg = svg_of(staged.stage.figure(LINE))
    words = words_in(svg)
    assert "200" in words
    assert "400" in words
    assert "0" not in words
    view = plot._plot.view_rect
    corner = plot._plot.mapTo(staged.stage.widget, view.topLeft().toPoint())
    root = ElementTree.fromstring(svg)
    clips = []
    for clip in root.iter(f"{SVG}clipPath"):
        path = clip[0]
        x, y = map(float, re.findall(r"[-\d.]+", path.get("transform", "0 0")))
        points = np.array(re.findall(r"[ML](\S+),(\S+)", path.attrib["d"]), dtype=float)
        points += x, y
        clips.append((*points.min(axis=0), *points.max(axis=0)))
    whole = size_of(staged.stage.figure(LINE))
    assert any(
        abs(left - corner.x() - 14) < 1.0 and abs(right - left - view.width()) < 1.0 and top < whole.height()
        for left, top, right, _ in clips
    )


@pytest.mark.parametrize("staged", ["card 2", "cost", "results", "forward"], indirect=True)
def test_names_are_escaped(staged: Staged) -> None:
    figure = staged.figure_at(100)
    svg = svg_of(Figure(figure.widget, figure.look, ODD, ODD))
    root = ElementTree.fromstring(svg)
    assert ODD in [element.text for element in root.iter(f"{SVG}title")]
    assert ODD in [element.text for element in root.iter(f"{SVG}desc")]
    assert any(ODD in text for text in words_in(svg))
    images = list(root.iter(f"{SVG}image"))
    assert all(image.get("style") == "image-rendering:pixelated" for image in images)
    assert b"<b>" not in svg


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reads a PDF")
@pytest.mark.parametrize("staged", ["window"], indirect=True)
def test_the_text_of_a_pdf_is_text(staged: Staged, tmp_path: Path) -> None:
    path = tmp_path / "figure.pdf"
    path.write_bytes(pdf_of(staged.figure_at(300)))
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    text = told.stdout.decode()
    for words in (LINE, ODD, "Zeros", "0.6931", "class 0", "2 000", "Initial cost"):
        assert words in text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")
    assert path.read_bytes().count(b"/Type /Page\n") == 1
    assert b"DCTDecode" not in path.read_bytes()  # a JPEG, which has other colours


@card
def test_a_picture_has_so_many_pixels_and_keeps_those_of_the_boundary(staged: Staged) -> None:
    figure = staged.figure_at(300)
    size = size_of(figure)
    for scale in (1, 2, 3, 4):
        picture = image_of(figure, scale)
        assert picture.size() == size * scale
        read = QImage.fromData(png_of(picture))
        assert read.size() == size * scale
        assert read.text("Description") == LINE
        assert round(read.dotsPerMeterX() * 0.0254) == 96 * scale
        assert read.pixelColor(2, 2) == QColor(LIGHT.card)
    assert isinstance(staged.stage.widget, CardsScene)
    boundary = staged.stage.widget.cards[0].boundary
    place = boundary.mapTo(staged.stage.widget, boundary.rect().topLeft())
    fine = image_of(figure, 4)
    room = QRect(4 * (place.x() + 14), 4 * (place.y() + 14), 4 * boundary.width(), 4 * boundary.height())
    row = [fine.pixel(x, room.top() + 6) for x in range(room.left() + 8, room.right() - 8)]
    rows, columns = staged.frame_at(300).runs[2][BOUNDARY].probabilities.shape
    changes = sum(one != other for one, other in pairwise(row))
    assert rows == columns
    assert changes < columns  # smoothed, nearly every pixel would be another colour


@card
def test_a_dark_look_is_left_for_paper_and_comes_back(staged: Staged, trainer: Trainer) -> None:
    dark = Staged(trainer, "card 3", Look(Mode.DARK, 1.0))
    try:
        figure = dark.figure_at(300)
        before = dark.stage.widget.grab().toImage()
        light = svg_of(staged.figure_at(300))
        assert LIGHT.card.lower() in svg_of(figure).decode().lower()
        assert set(words_in(svg_of(figure))) == set(words_in(light))
        assert image_of(figure).pixelColor(2, 2) == QColor(LIGHT.card)
        assert dark.stage.widget.grab().toImage() == before
        kept = Figure(figure.widget, figure.look, "", LINE, dark=True)
        assert image_of(kept).pixelColor(2, 2) == QColor(figure.look.palette.card)
    finally:
        dark.stage.close()
        settle()


def test_a_narrow_figure_says_in_several_lines_what_it_is(trainer: Trainer) -> None:
    narrow = Stage(trainer.experiment, trainer.data, "card 1", QSize(220, 300))
    words = words_in(svg_of(narrow.figure(LINE)))
    narrow.close()
    settle()
    assert LINE not in words
    assert " · ".join(words[-2:]) == LINE


def test_a_large_look_makes_a_large_figure(trainer: Trainer) -> None:
    sizes = []
    for scale in (1.0, 2.0):
        large = Staged(trainer, "cost", Look(Mode.LIGHT, scale))
        sizes.append(size_of(large.figure_at(100)))
        large.stage.close()
    settle()
    assert abs(sizes[1].width() - 2 * sizes[0].width()) <= 2


def test_numbers_to_predict_have_a_scale_and_no_classes(qapp: QApplication) -> None:  # noqa: ARG001
    plane = parse_experiment('{"dataset": {"name": "plane"}, "training": {"iterations": 50}}')
    with Trainer(plane) as own:
        one = Staged(own, "cards")
        words = words_in(svg_of(one.figure_at(20)))
        one.stage.close()
    settle()
    assert "class 0" not in words
    assert Experiment().title is None or words


@pytest.mark.parametrize("made", [OddsView, TableView])
def test_the_pictures_of_a_study_are_painted_too(qtbot: QtBot, made: type[StudyView], tmp_path: Path) -> None:
    study, look = small_study(), Look(Mode.DARK, 1.0)
    view = made()
    qtbot.addWidget(view)
    view.resize(700, 480)
    view.show()
    view.set_look(look)
    view.show_study(study)
    view.show_picture(pictured(study, tmp_path / "study.sqlite"))
    settle()
    figure = Figure(view, look, "Study", LINE)
    assert {"Study", "Glorot", LINE} <= {*words_in(svg_of(figure))}
    assert image_of(figure).pixelColor(2, 2) == QColor(LIGHT.card)
