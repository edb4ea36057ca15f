"""What a start does before the window is there: no more than that needs, and each thing once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gui.language.offered import ENGLISH

ROOT = Path(__file__).parents[2]
# As `main.py` does it; where it would wait for events it tells what it has done, and ends.
START = """
import gc, json, os, sys
import main
from PySide6.QtWidgets import QApplication, QMainWindow
sheets = []

class Counted(QApplication):
    def setStyleSheet(self, sheet):
        sheets.append(sheet)
        super().setStyleSheet(sheet)

    def exec(self):
        [window] = [widget for widget in self.topLevelWidgets() if isinstance(widget, QMainWindow)]
        told = {
            "shown": window.isVisible(),
            "scale": window.look.scale,
            "sheets": len(sheets),
            "collecting": [each.is_on for each in gc.get_objects() if isinstance(each, Collector)],
            "spared": gc.get_freeze_count(),
            "panels": len(window.docks.panels),
            "modules": sorted(sys.modules),
        }
        print(json.dumps(told), flush=True)
        os._exit(0)

import gui.app
from gui.training.collecting import Collector
gui.app.QApplication = Counted
main.main(["--language", "LANGUAGE"])
""".replace("LANGUAGE", ENGLISH)
# Libraries and parts of the window that most never ask for, or that take long.
LATE = {
    "charset_normalizer",
    "clevercsv",
    "contourpy",
    "gui.lesson.director",
    "gui.lesson.handing_out",
    "gui.own_data.importing",
    "gui.own_data.painting",
    "gui.studies.odds_view",
    "gui.studies.setup_form",
    "markdown_it",
    "numba",
    "rich",
    "scipy",
    "simpleeval",
    "sklearn",
    "sqlite3",
    "yaml",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program has done until its window is shown, with a large screen and empty folders."""
    home, screens = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("screens") / "one.json"
    screen = {"name": "one", "x": 0, "y": 0, "width": 1700, "height": 1000}
    screens.write_text(json.dumps({"screens": [screen]}))
    folders = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), str(home))
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT, env={**os.environ, **folders, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def test_a_start_imports_and_makes_only_what_the_window_shows(told: dict[str, Any]) -> None:
    assert told["shown"]
    assert LATE & set(told["modules"]) == set()
    assert told["panels"] == 0


def test_a_start_puts_its_style_sheet_on_once_in_the_size_that_the_screen_asks_for(
    told: dict[str, Any],
) -> None:
    """Each time that takes as long as making half of the window."""
    assert told["scale"] == 1.25
    assert told["sheets"] == 1


def test_garbage_is_collected_once_the_window_is_shown(told: dict[str, Any]) -> None:
    """What has been imported by then is not looked through again."""
    assert told["collecting"] == [True]
    assert told["spared"] > 10_000
