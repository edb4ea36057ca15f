"""The gallery: every preset has a picture, and opens by mouse and by keys; and how the pictures are made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea

from engine import Study
from engine.experiment.json_io import parse_experiment
from engine.studies.json_io import parse_study
from gui.files.presets import Preset, presets
from gui.language.experiments import translated
from gui.language.words import tr
from gui.studies.study_presets import StudyPreset, study_presets
from gui.style.theme import LIGHT
from gui.window.gallery import Gallery, GalleryCard, Picture
from resources.make import study_pictures, thumbnails
from tests.gui.conftest import PATIENCE, Lab

LARGEST_PICTURE = 60_000  # bytes


def open_gallery(lab: Lab) -> Gallery:
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    (gallery,) = lab.window.findChildren(Gallery)
    lab.qtbot.waitExposed(gallery)
    gallery.activateWindow()
    lab.qtbot.waitUntil(lambda: gallery.focusWidget() is not None and gallery.isActiveWindow())
    return gallery


def focused(gallery: Gallery) -> GalleryCard:
    card = gallery.focusWidget()
    assert isinstance(card, GalleryCard)
    return card


def wait_for_preset(lab: Lab, preset: Preset) -> None:
    lab.qtbot.waitUntil(lambda: not lab.window.findChildren(Gallery))
    assert lab.window.experiment == preset.experiment
    names = [card.name for card in lab.window.cards]
    lab.qtbot.waitUntil(lambda: [run.name for run in lab.frame.runs] == names, timeout=PATIENCE)


@pytest.mark.parametrize("preset", [*presets(), *study_presets()], ids=lambda preset: preset.name)
def test_every_preset_has_a_picture(preset: Preset | StudyPreset) -> None:
    picture = QImage(str(preset.picture))
    assert picture.size() == thumbnails.SIZE
    assert preset.picture.stat().st_size < LARGEST_PICTURE


def test_a_click_opens_a_preset_and_undoing_comes_back(small: Lab) -> None:
    before = small.window.experiment
    small.window.editor.bookmark(5, "Not saved")
    edited = small.window.experiment
    card = open_gallery(small).cards[1]
    small.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    wait_for_preset(small, card.preset)
    small.trigger("undo")
    assert small.window.experiment == edited
    small.trigger("undo")
    assert small.window.experiment == before


def test_arrows_go_about_and_enter_opens(small: Lab) -> None:
    gallery = open_gallery(small)
    cards = (*gallery.cards, *gallery.study_cards)
    assert focused(gallery) is cards[0]
    for key, number in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, 1 + gallery.columns),
        (Qt.Key.Key_Left, gallery.columns),
        (Qt.Key.Key_End, len(cards) - 1),
        (Qt.Key.Key_Down, len(cards) - 1),
        (Qt.Key.Key_Right, len(cards) - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
    ):
        QTest.keyClick(focused(gallery), key)
        assert focused(gallery) is cards[number]
    chosen = gallery.cards[1].preset
    QTest.keyClick(focused(gallery), Qt.Key.Key_Return)
    wait_for_preset(small, chosen)
    small.window.activateWindow()
    small.qtbot.waitUntil(small.window.isActiveWindow)
    again = open_gallery(small)
    assert focused(again) is again.cards[1]  # where one is


def test_a_study_is_chosen_by_mouse_and_by_key(small: Lab, speaking: Callable[[str], None]) -> None:
    speaking("de")
    before = small.window.experiment
    for number, choose in enumerate((
        lambda card: small.qtbot.mouseClick(card, Qt.MouseButton.LeftButton),
        lambda card: QTest.keyClick(card, Qt.Key.Key_Return),
    )):  # fmt: skip
        gallery = open_gallery(small)
        found: list[Study] = []
        gallery.study_chosen.connect(found.append)
        card = gallery.study_cards[number]
        assert card.findChild(Picture).names
        choose(card)
        small.qtbot.waitUntil(lambda: not small.window.findChildren(Gallery))
        (study,) = found
        assert study.identity == study_presets()[number].study.identity
        assert study.experiment.title == card.preset.translated().experiment.title
        assert study.experiment.title != card.preset.title  # in the language of the screen
        small.window.activateWindow()
        small.qtbot.waitUntil(small.window.isActiveWindow)
    assert small.window.experiment is before


@pytest.mark.parametrize("code", ["de", "es"])
def test_what_ships_can_be_read_again_in_every_language(code: str, speaking: Callable[[str], None]) -> None:
    """It is written to files: a translated title may not be longer than one is allowed to be."""
    speaking(code)
    for preset in presets():
        experiment = translated(preset.experiment)
        assert parse_experiment(experiment.model_dump_json()) == experiment
    for one in study_presets():
        study = one.translated()
        assert parse_study(study.model_dump_json()) == study


def test_the_file_menu_has_them_too(small: Lab) -> None:
    menus = small.window.menuBar().findChildren(QMenu)
    (menu,) = [menu for menu in menus if menu.title().replace("&", "") == "Presets"]
    assert [action.text() for action in menu.actions()] == [preset.title for preset in presets()]


def test_escape_changes_nothing(small: Lab) -> None:
    before = small.window.experiment
    gallery = open_gallery(small)
    QTest.keyClick(focused(gallery), Qt.Key.Key_Escape)
    small.qtbot.waitUntil(lambda: not small.window.findChildren(Gallery))
    assert small.window.experiment is before
    assert small.training.state.iteration == 600


@pytest.mark.parametrize("size", [QSize(1000, 600), QSize(1280, 720), QSize(1920, 1080)])
def test_no_word_and_no_picture_is_cut(small: Lab, size: QSize) -> None:
    small.window.resize(size)
    gallery = open_gallery(small)
    for card in (*gallery.cards, *gallery.study_cards):
        assert card.accessibleName() == card.preset.title
        assert card.accessibleDescription() == tr(card.preset.about)
        for label in card.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())
            assert card.rect().contains(label.geometry())
        picture = card.findChild(Picture)
        assert picture.height() >= picture.heightForWidth(picture.width())
    for row in (
        cards[start : start + gallery.columns]
        for cards in (gallery.cards, gallery.study_cards)
        for start in range(0, len(cards), gallery.columns)
    ):
        assert len({(card.y(), card.height()) for card in row}) == 1
        assert max(card.width() for card in row) - min(card.width() for card in row) <= 1
    scroll = gallery.findChild(QScrollArea)
    assert scroll.widget().width() <= scroll.viewport().width()
    experiments = max(card.geometry().bottom() for card in gallery.cards)
    assert experiments <= scroll.viewport().height() or size.width() < 1280
    gallery.reject()


def test_the_command_draws_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert thumbnails.main(["published", "--iterations", "3", "--folder", str(tmp_path)]) == 0
    path = tmp_path / "published.png"
    assert str(path) in capsys.readouterr().out
    picture = QImage(str(path))
    assert picture.size() == thumbnails.SIZE
    assert picture.pixelColor(0, 0).alpha() == 0  # round corners, on cards of any colour
    zeros, random = picture.pixelColor(20, 10), picture.pixelColor(thumbnails.SIZE.width() // 2, 10)
    assert zeros == QColor(LIGHT.image_middle)  # undecided
    assert random != zeros


def test_the_command_knows_its_presets(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        thumbnails.main(["publishd"])
    assert "published" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["odds", "spread", "blind"])
def test_the_command_draws_the_picture_of_a_study(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert study_pictures.main([name, "--draws", "1", "--folder", str(tmp_path)]) == 0
    path = tmp_path / f"{name}.png"
    assert str(path) in capsys.readouterr().out
    picture = QImage(str(path))
    assert picture.size() == thumbnails.SIZE
    assert picture.pixelColor(0, 0).alpha() == 0
    assert len({picture.pixel(x, y) for x in range(0, 640, 3) for y in range(166)}) > 2
    with pytest.raises(SystemExit):
        study_pictures.main(["spred"])
    assert "spread" in capsys.readouterr().err
