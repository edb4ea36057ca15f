"""A study that ships, begun from the gallery: trained aside, drawn in the panel, and not begun twice."""

import pytest
from PySide6.QtCore import Qt

from gui.studies.map_view import MapView
from gui.studies.panel import StudiesPanel
from gui.studies.sweep_view import SweepView
from gui.studies.view import StudyView
from tests.gui.conftest import Lab
from tests.gui.test_gallery import open_gallery


def choose(lab: Lab, name: str) -> None:
    gallery = open_gallery(lab)
    (card,) = [card for card in gallery.study_cards if card.preset.name == name]
    card.setFocus()
    lab.qtbot.keyClick(card, Qt.Key.Key_Return)


@pytest.mark.parametrize(("name", "kind"), [("spread", SweepView), ("blind", MapView)])
def test_a_study_of_the_gallery_is_trained_and_drawn(small: Lab, name: str, kind: type[StudyView]) -> None:
    window = small.window
    before = window.experiment
    choose(small, name)
    small.qtbot.waitUntil(lambda: window.studying.place is not None)
    panel = window.docks.panel("studies")
    assert isinstance(panel, StudiesPanel)
    small.qtbot.waitUntil(lambda: bool(panel.findChild(kind) and panel.findChild(kind).copied()))
    assert panel.findChild(kind).isVisible()
    assert window.experiment is before
    place = window.studying.place
    small.qtbot.waitUntil(lambda: window.isActiveWindow() or window.activateWindow() is not None)
    choose(small, name)
    small.qtbot.waitUntil(lambda: window.studying.place == place)
    assert len(window.studying.desk.studies) == 1
