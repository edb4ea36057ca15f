"""The font that ships: it has every sign that is shown, and words are as wide on every machine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont

from gui.actions.docked_panels import docked
from gui.language.offered import CODES, ENGLISH
from gui.resources import FONTS, LESSONS
from gui.style.fonts import FAMILY, application_font
from resources.make.catalogue import sources, texts, translation_file
from tests.gui.conftest import SMALL, Lab, settle
from tests.gui.spoken import widgets_on_screen

SENTENCE = "Learned: cost 0.0648, where guessing costs 0.693; a gradient reaches every layer"
FILES = sorted(FONTS.glob("*.otf"))
SPACES = {"\n", "\t"}

pytestmark = pytest.mark.usefixtures("qapp")


def characters() -> set[str]:
    """Every character that is written out in the laboratory's code, translations and lessons."""
    translations = [translation_file(code).read_text(encoding="utf-8") for code in CODES if code != ENGLISH]
    lessons = [path.read_text(encoding="utf-8") for path in LESSONS.rglob("*.md")]
    written = [path.read_text(encoding="utf-8") for path in sources()]
    return {sign for text in (*texts(), *translations, *lessons, *written) for sign in text}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_font_has_every_sign_that_is_shown(path: Path) -> None:
    font = QRawFont(str(path), 13.0)
    lacking = {sign for sign in characters() - SPACES if not font.supportsCharacter(ord(sign))}
    assert lacking == set()


def test_the_font_ships_with_its_licence() -> None:
    assert len(FILES) == 4
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "The Inter Project Authors" in licence


@pytest.mark.parametrize(
    ("weight", "width"),
    [(QFont.Weight.Normal, 507.7), (QFont.Weight.DemiBold, 518.9), (QFont.Weight.Bold, 524.5)],
)
def test_words_are_as_wide_on_every_machine(weight: QFont.Weight, width: float) -> None:
    font = application_font()
    font.setWeight(weight)
    assert QFontInfo(font).family() == FAMILY
    assert QFontInfo(font).weight() == weight
    assert QFontMetricsF(font).horizontalAdvance(SENTENCE) == pytest.approx(width, abs=0.1)


def test_figures_are_of_one_width() -> None:
    metrics = QFontMetricsF(application_font())
    widths = {metrics.horizontalAdvance(4 * figure) for figure in "0123456789"}
    assert len(widths) == 1


def test_everything_is_written_in_it(open_lab: Callable[..., Lab]) -> None:
    lab = open_lab(SMALL)
    for panel in docked:
        lab.window.docks.show_panel(panel)
        settle()
        for widget in widgets_on_screen():
            assert QFontInfo(widget.font()).family() == FAMILY, type(widget).__name__
    assert QFontDatabase.hasFamily(FAMILY)
