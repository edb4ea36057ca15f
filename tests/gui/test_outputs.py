"""The window with several classes, and with numbers to predict: nothing breaks, whatever is in view."""

import pytest
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from gui.actions.docked_panels import docked
from tests.gui.conftest import Lab

NETWORK = '"network": {"hidden": [6], "activation": "tanh"}, "training": {"iterations": 200}'
DATASETS = {
    "several classes": '{"name": "spirals", "classes": 4}',
    "a curve": '{"name": "sine"}',
    "a surface": '{"name": "saddle"}',
}


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=DATASETS)
def test_every_panel_can_be_looked_at(qtbot: QtBot, dataset: str) -> None:
    lab = Lab(qtbot, parse_experiment(f'{{"dataset": {dataset}, {NETWORK}, "runs": [{{}}]}}'))
    try:
        lab.as_fast_as_possible()
        lab.trigger("play")
        lab.wait_for(200)
        for name in docked:
            lab.trigger(f"show_{name}")
            panel = lab.window.docks.panel(name)
            qtbot.waitUntil(lambda panel=panel: panel in lab.window.docks.visible)
            frames = len(lab.frames)
            lab.trigger("back")
            qtbot.waitUntil(lambda frames=frames: len(lab.frames) > frames)
    finally:
        lab.close()
