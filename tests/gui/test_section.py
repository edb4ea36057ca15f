"""Pictures of data of many features: a slice, which the window says, along what a person chooses."""

from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QDialog, QToolButton

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.boundary import BOUNDARY
from gui.editing.section_dialog import COMPONENTS, FEATURES, SectionDialog
from tests.gui.conftest import Lab
from tests.gui.test_workbench import turn_to

ALL_OF_IRIS = parse_experiment(
    '{"dataset": {"name": "iris", "features": "all"}, "training": {"iterations": 400}, '
    '"runs": [{"initialiser": "he"}, {"initialiser": "zeros"}]}'
)
OpenLab = Callable[[Experiment], Lab]


def ask(lab: Lab) -> SectionDialog:
    lab.trigger("section")
    return next(one for one in lab.window.findChildren(QDialog) if isinstance(one, SectionDialog))


def wait_for_axes(lab: Lab, axes: tuple[int, int] | None) -> None:
    boundary = lab.window.columns.cards[0].boundary
    lab.qtbot.waitUntil(lambda: lab.frame.runs[0][BOUNDARY].axes == axes)
    lab.qtbot.waitUntil(lambda: boundary._section_axes == axes)


def test_two_features_are_no_slice(lab: Lab) -> None:
    assert not lab.window.actions_by_name["section"].isEnabled()
    assert "slice" not in lab.window.status.message.toolTip()


def test_a_button_for_what_cannot_be_done_looks_like_it(lab: Lab) -> None:
    data = turn_to(lab, "Data").data
    action = lab.window.actions_by_name["section"]
    (button,) = [button for button in data.findChildren(QToolButton) if button.defaultAction() is action]
    assert not button.isEnabled()
    off = button.grab().toImage()
    button.setEnabled(True)
    assert button.grab().toImage() != off


def test_the_window_says_that_it_shows_a_slice_and_along_what(open_lab: OpenLab) -> None:
    lab = open_lab(ALL_OF_IRIS)
    lab.qtbot.waitUntil(lambda: "slice" in lab.window.status.message.text())
    assert "first two principal components, 92\u202f% of the variance" in lab.window.status.message.text()
    across, up = lab.window.columns.cards[0].boundary.axes.names
    assert "1st component" in across.text()
    assert "2nd component" in up.text()


def test_a_person_chooses_two_features_and_the_components_again(open_lab: OpenLab) -> None:
    lab = open_lab(ALL_OF_IRIS)
    dialog = ask(lab)
    assert dialog.axes is None
    assert not dialog.across.isEnabled()
    dialog.along.setCurrentIndex(FEATURES)
    dialog.up.setCurrentIndex(dialog.across.currentIndex())
    assert not dialog.ok.isEnabled()  # the same feature twice is no plane
    dialog.across.setCurrentIndex(2)
    dialog.up.setCurrentIndex(3)
    dialog.ok.click()
    wait_for_axes(lab, (2, 3))
    card = lab.window.columns.cards[0].boundary
    data = lab.window.model.data
    assert data is not None
    drawn = np.hstack(card.classes)
    assert sorted(map(tuple, drawn.T)) == sorted(map(tuple, data.X_train[[2, 3]].T))
    assert "petal length (cm)" in card.axes.names[0].text()
    assert "along petal length (cm) and petal width (cm)" in lab.window.status.message.toolTip()
    again = ask(lab)
    again.along.setCurrentIndex(COMPONENTS)
    again.ok.click()
    wait_for_axes(lab, None)


def test_the_choice_is_a_matter_of_the_view(open_lab: OpenLab) -> None:
    """It is saved with the session, and no training is another for it."""
    lab = open_lab(ALL_OF_IRIS)
    lab.training.step(100)
    lab.wait_for(100)
    parameters = lab.frame
    lab.window.model.look_along((1, 3))
    wait_for_axes(lab, (1, 3))
    assert lab.frame.iteration == parameters.iteration == 100
    assert lab.window.view().axes == (2, 4)
    assert not lab.window.model.is_modified


def test_other_data_are_looked_at_as_usual(open_lab: OpenLab) -> None:
    lab = open_lab(ALL_OF_IRIS)
    lab.window.model.look_along((1, 3))
    wait_for_axes(lab, (1, 3))
    lab.window.model.editor.open(Experiment())
    lab.qtbot.waitUntil(lambda: lab.window.model.data is not None and len(lab.window.model.data.names) == 2)
    assert lab.window.model.axes is None
    wait_for_axes(lab, None)
