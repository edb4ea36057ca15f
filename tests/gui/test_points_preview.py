"""Another data set shows its points at once, before anything is trained on them or confirmed."""

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from engine.datasets import make_data
from gui.widgets.number_field import NumberField
from gui.workbench.preview import PointsPreview
from tests.gui.conftest import Lab
from tests.gui.test_workbench import bench_of, turn_to, write


def drawn(preview: PointsPreview) -> np.ndarray:
    """The points that are seen, those of class 0 first, (2, examples)."""
    assert preview.isVisible()
    assert preview.markers.isVisible()
    assert not preview.image.isVisible()  # no run's answer
    return np.hstack(preview.markers.groups)


def wanted(**settings: object) -> np.ndarray:
    data = make_data(**settings)  # type: ignore[arg-type]
    return np.hstack([data.X_train[:, data.Y_train == label] for label in (0.0, 1.0)])


def wait_for(lab: Lab, preview: PointsPreview, **changes: object) -> None:
    lab.qtbot.waitUntil(
        lambda: preview.drawn is not None and all(preview.drawn[k] == v for k, v in changes.items())
    )


def test_the_draft_of_other_data_is_seen_while_it_waits(qtbot: QtBot, small: Lab) -> None:
    bench = turn_to(small, "Data")
    preview = bench.data.preview
    before = small.window.experiment
    small.qtbot.waitUntil(lambda: preview.drawn == before.dataset.model_dump())
    assert np.array_equal(drawn(preview), wanted(**before.dataset.model_dump()))
    box = bench.data.form.fields["name"]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("moons"))
    box.activated.emit(box.currentIndex())
    wait_for(small, preview, name="moons")
    assert bench.question.isVisible()  # nothing is confirmed
    assert small.window.experiment == before
    assert np.array_equal(drawn(preview), wanted(**bench.shown.dataset.model_dump()))  # type: ignore[union-attr]
    noise = bench.data.form.fields["noise"]
    assert isinstance(noise, NumberField)
    for _ in range(3):
        noise.stepBy(1)
    wait_for(small, preview, noise=noise.value)
    assert np.array_equal(drawn(preview), wanted(**bench.shown.dataset.model_dump()))  # type: ignore[union-attr]
    qtbot.mouseClick(bench.keep, Qt.MouseButton.LeftButton)
    wait_for(small, preview, name="circles")
    assert np.array_equal(drawn(preview), wanted(**before.dataset.model_dump()))


def test_a_point_of_the_draft_says_what_it_is(small: Lab) -> None:
    preview = turn_to(small, "Data").data.preview
    wait_for(small, preview, name="circles")
    data = make_data(**small.window.experiment.dataset.model_dump())
    x, y = data.X_train[:, 4]
    place = preview.mapFromScene(preview._view.mapViewToScene(QPointF(x, y)))
    assert preview.words_at(place).startswith("Training example ")
    assert preview.words_at(QPoint(0, 0)) == ""


def test_points_follow_what_is_being_typed_and_go_back_where_it_is_refused(qtbot: QtBot, small: Lab) -> None:
    bench = turn_to(small, "Data")
    preview = bench.data.preview
    field = bench.data.form.fields["samples"]
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, "50")
    wait_for(small, preview, samples=50)
    assert drawn(preview).shape == (2, 50)
    assert small.window.experiment.dataset.samples == 300
    assert not bench.question.isVisible()
    write(small, field, "-5")
    wait_for(small, preview, samples=300)
    assert drawn(preview).shape == (2, 300)


def test_before_any_training_the_preview_is_what_is_trained_on(lab: Lab) -> None:
    bench = turn_to(lab, "Data")
    write(lab, bench.data.form.fields["noise"], "0.2")
    preview = bench.data.preview
    wait_for(lab, preview, noise=0.2)
    lab.qtbot.waitUntil(
        lambda: lab.window.experiment.dataset.noise == 0.2 and lab.window.model.data is not None
    )
    data = lab.window.model.data
    assert data is not None
    trained = np.hstack([data.X_train[:, data.Y_train == label] for label in (0.0, 1.0)])
    assert np.array_equal(drawn(preview), trained)


def test_nothing_is_made_for_a_preview_that_nobody_sees(small: Lab) -> None:
    bench = bench_of(small)
    bench.turn_to_runs()
    preview = bench.data.preview
    assert not preview.isVisible()
    known = preview.drawn
    preview.show_settings({**small.window.experiment.dataset.model_dump(), "noise": 0.31})
    assert preview.drawn == known
    turn_to(small, "Data")
    wait_for(small, preview, noise=0.31)
