"""Very small and very large numbers stand as powers of ten wherever people read them: 3.7·10⁻⁵."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from engine.experiment.json_io import parse_experiment
from engine.lessons import read_lesson
from engine.lessons.lesson import Lesson
from engine.lessons.running import values_of
from engine.lessons.text import Outcome, filled
from gui.language.numbers import LocalNumber, figures_localised, general, parsed, readable, short
from gui.language.offered import CODES, ENGLISH
from gui.lesson.markdown import rendered
from gui.lesson.page_text import IN_MARKDOWN
from gui.lesson.sheet_words import ON_SHEETS
from gui.lesson.shipped import shipped
from gui.lesson.targets import known
from tests.gui.conftest import Lab
from tests.gui.spoken import all_that_is_said, told_along_all_panels, widgets_on_screen

AS_PYTHON_WRITES = re.compile(r"\d[eE][+-]?\d")
EXTREME = parse_experiment(
    '{"network": {"hidden": [6, 6, 6, 6, 6, 6], "activation": "sigmoid"},'
    ' "training": {"iterations": 2000, "learning_rate": 1e-7},'
    ' "runs": [{"initialiser": "random", "scale": 1e-6}, {"initialiser": "random", "scale": 1e6}, {}]}'
)


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "fr_FR"])
def test_a_number_is_read_and_typed_as_it_is_shown(locale: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    point = QLocale().decimalPoint()
    assert readable(3.73e-5) == f"3{point}73·10⁻⁵"
    assert short(5.535e10) == f"{LocalNumber(5.535e10):.3g}" == f"5{point}54·10¹⁰"
    assert general(-1e-6) == "−10⁻⁶"
    for value in (3.73e-5, -2.5e-12, 1e-6, -1e-8, 6e22, 0.25):
        assert float(parsed(general(value, 12))) == value
    assert float(parsed("10⁻9")) == float(parsed("1e-9")) == 1e-9
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("differed by 1e-12, not 2.5e+07.", "differed by 10⁻¹², not 2.5·10⁷."),
        ("{ratio:.0e} of W1e3 and x1e5", "{ratio:.0e} of W1e3 and x1e5"),
    ],
)
def test_what_counts_as_such_a_number(text: str, shown: str) -> None:
    assert figures_localised(text) == shown


@pytest.mark.parametrize("number", range(len(shipped())))
def test_lessons_and_their_sheets_have_no_other(number: int) -> None:
    path = shipped()[number].path
    for code in CODES:
        lesson = read_lesson(path if code == ENGLISH else path.parent / code / path.name, known())
        for text in texts_of(lesson):
            assert not AS_PYTHON_WRITES.search(text), text


def texts_of(lesson: Lesson) -> list[str]:
    """What pages and explanations say on screen and on paper, with everything measured as expected."""
    told: list[str] = []
    for page in lesson.pages:
        measured = {each.name: Outcome(each.statement, each.statement.expected) for each in page.measures}
        values = values_of(page, measured)
        for text in (page.text, page.question.explain if page.question else ""):
            told.append(rendered(filled(text, values, IN_MARKDOWN)).html)
            told.append(ON_SHEETS.prose(filled(text, values, ON_SHEETS.in_text)))
    return told


def test_no_panel_has_another(open_lab: Callable[..., Lab]) -> None:
    lab = open_lab(EXTREME)
    lab.training.step(600)
    lab.wait_for(600)
    told = told_along_all_panels(lab, read_now)
    assert sorted({text for text in told if AS_PYTHON_WRITES.search(text)}) == []
    assert len({text for text in told if "10⁻" in text}) >= 10


def read_now() -> list[str]:
    """All texts on screen, and what stands in the fields."""
    fields = [widget.text() for widget in widgets_on_screen() if isinstance(widget, QLineEdit)]
    return [text for _, text in all_that_is_said()] + fields
