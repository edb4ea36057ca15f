"""The style sheet holds wherever the laboratory lies: Qt drops all of it over a path that it cannot read."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gui.resources import ICONS
from gui.style import style_sheet as sheets
from gui.style.look import Look, Mode

PLACES = ["José's Ordner für Ωλ", "a folder; of (some} body"]
if sys.platform != "win32":  # which has no such names
    PLACES += ['quo"ted', "back\\slash"]


def picture_of(box: QComboBox, sheet: str) -> QImage:
    box.setStyleSheet(sheet)
    return box.grab().toImage()


@pytest.mark.parametrize("place", PLACES)
def test_a_box_looks_the_same_in_any_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    box = QComboBox()
    box.setFixedSize(120, 40)
    qtbot.addWidget(box)
    look = Look(Mode.DARK, 1.0)  # the application wears the light one
    usual = picture_of(box, sheets.style_sheet(look))
    assert usual != picture_of(box, "")  # as where all of it is dropped

    shutil.copytree(ICONS, tmp_path / place)
    monkeypatch.setattr(sheets, "ICONS", tmp_path / place)
    assert picture_of(box, sheets.style_sheet(look)) == usual
