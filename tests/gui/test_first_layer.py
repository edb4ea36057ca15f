"""The first layer and examples as pictures: what they show is what the run holds."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.datasets import make_data
from engine.datasets.pictures import pictures_of
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.first_layer import FIRST_LAYER
from gui.panels.docked.first_layer import FirstLayerPanel
from gui.style.look import USUAL_LOOK
from gui.widgets.example_images import ExampleImages
from gui.widgets.image_grid import ImageGrid
from tests.gui.conftest import Lab

DIGITS = parse_experiment(
    '{"dataset": {"name": "digits", "scaling": "range"}, "network": {"hidden": [12]}, '
    '"training": {"iterations": 200}, '
    '"runs": [{"initialiser": "he"}, {"initialiser": "random", "scale": 1}]}'
)


def panel_of(lab: Lab) -> FirstLayerPanel:
    lab.trigger("show_first_layer")
    panel = lab.window.docks.panels["first_layer"]
    assert isinstance(panel, FirstLayerPanel)
    lab.qtbot.waitUntil(lambda: panel.can_draw(lab.frame))
    return panel


def test_each_row_of_the_first_weights_is_a_picture_on_one_scale(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(DIGITS)
    panel = panel_of(lab)
    lab.training.step(20)
    lab.wait_for(20)
    lab.qtbot.waitUntil(lambda: all(FIRST_LAYER in run for run in lab.frame.runs))
    with Trainer(DIGITS) as trainer:
        trainer.advance(20)
        weights = [run.weights(1) for run in trainer.runs]
    span = panel.runs[0].layer.span if panel.runs[0].layer is not None else 0.0
    assert span >= max(np.abs(W).max() for W in weights)
    for shown, W in zip(panel.runs, weights, strict=True):
        images = shown.grid.images
        assert images.shape == (12, 8, 8)
        np.testing.assert_allclose(images, (127.5 + 127.5 * W / span).reshape(12, 8, 8), atol=0.51)
    assert len(panel.copied()) == 1 + 2 * 12
    lab.trigger("shared_scale")
    for shown in panel.runs:
        assert np.abs(shown.grid.images.astype(float) - 127.5).max() > 0.6 * 127.5
    assert "each run on its own scale" in panel.words.text()
    lab.trigger("shared_scale")
    assert "one scale for all runs;" in panel.words.text()


def test_data_that_are_no_pictures_say_so(small: Lab) -> None:
    panel = panel_of(small)
    small.qtbot.waitUntil(lambda: "no picture" in panel.words.text())
    assert all(run.isHidden() for run in panel.runs)
    assert panel.copied() == ()


def test_a_picture_is_drawn_for_every_unit_however_small_the_room(qtbot: QtBot) -> None:
    panel = FirstLayerPanel()
    qtbot.addWidget(panel)
    panel.show_runs(DIGITS)
    panel.set_look(USUAL_LOOK)
    grid = panel.runs[0].grid
    grid.show_images(np.zeros((40, 8, 8), dtype=np.uint8))
    for width, height in ((900, 40), (60, 500), (300, 300)):
        grid.resize(width, height)
        cells = grid.cells()
        assert len(cells) == 40
        apart = {(round(cell.left()), round(cell.top())) for cell in cells}
        assert len(apart) == 40
        assert max(cell.right() for cell in cells) <= width


def test_words_that_do_not_fit_under_a_picture_are_left_out(qtbot: QtBot) -> None:
    grid = ImageGrid()
    qtbot.addWidget(grid)
    grid.resize(300, 90)
    for words, drawn in (("8", True), ("virginica → versicolor", False)):
        grid.show_images(np.zeros((4, 8, 8), dtype=np.uint8), [words] * 4)
        under = grid.cells()[0].bottomLeft().toPoint()
        band = grid.grab(QRect(under + QPoint(0, 2), QSize(300, 10))).toImage()
        colours = {band.pixel(x, y) for x in range(band.width()) for y in range(band.height())}
        assert (len(colours) > 1) == drawn, words


def test_examples_are_their_pixels_with_their_classes(qtbot: QtBot) -> None:
    data = make_data("digits", test_share=0.25, test_seed=2)
    assert data.image == (8, 8)
    chosen = [3, 9, 27]
    images = pictures_of(data.X_test[:, chosen], data.image, 0.0, 16.0)
    expected = np.rint(data.X_test[:, chosen].T.reshape(3, 8, 8) * 255.0 / 16.0)
    np.testing.assert_array_equal(images, expected)
    widget = ExampleImages()
    qtbot.addWidget(widget)
    widget.set_look(USUAL_LOOK)
    widget.resize(300, 120)
    widget.show()
    truth = [str(int(label)) for label in data.Y_test[chosen]]
    widget.show_examples(chosen, images, truth, [truth[0], "7", "8"])
    assert widget.grid.captions == (truth[0], f"{truth[1]} → 7", f"{truth[2]} → 8")
    with qtbot.waitSignal(widget.chosen) as chosen_signal:
        middle = widget.grid.cells()[1].center()
        qtbot.mouseClick(widget.grid, Qt.MouseButton.LeftButton, pos=QPoint(int(middle.x()), int(middle.y())))
    assert chosen_signal.args == [9]
    widget.clear()
    assert widget.words.text() == "No examples"
