"""Every figure on screen follows the locale, in whichever language the words around it are."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale

from engine.experiment.json_io import parse_experiment
from engine.lessons.statement import Statement
from engine.lessons.text import Outcome, filled
from engine.nn.initialisers import initialisers
from gui.language.fields import CHOICES
from gui.language.numbers import figures_localised, general, parsed, readable, short
from gui.language.words import cited, tr
from gui.lesson.markdown import rendered
from gui.lesson.page_text import IN_MARKDOWN
from gui.lesson.sheet_words import ON_SHEETS
from gui.lesson.shipped import in_language, shipped
from gui.lesson.vote_rows import Row
from resources.make.catalogue import texts
from tests.gui.conftest import Lab, settle
from tests.gui.spoken import all_that_is_said, told_along_all_panels

# The language of the words, and the locale of the desktop.
DESKTOPS = [
    ("en", "en_GB"),
    ("en", "fr_FR"),
    ("es", "es_MX"),
    ("es", "es_ES"),
    ("de", "de_CH"),
    ("de", "de_DE"),
]
# Runs that diverge, learn and do not; all of them are spoken of in sentences with figures.
TOLD = parse_experiment(
    '{"training": {"iterations": 2000}, "runs": [{"initialiser": "zeros"}, {}, {"initialiser": "random"},'
    ' {"initialiser": "constant", "value": 0.05}, {"initialiser": "own", "sigma": "1 / 100"}]}'
)

Settle = Callable[[str, str], None]


@pytest.fixture
def at_a_desktop(speaking: Callable[[str], None]) -> Settle:
    """Speaks a language where numbers are written as in another place."""

    def settle_down(code: str, locale: str) -> None:
        speaking(code)
        QLocale.setDefault(QLocale(locale))

    return settle_down


@pytest.mark.parametrize(
    ("number", "text"), [(-0.25, "−0.25"), (-3.7e-5, "−3.7·10⁻⁵"), (float("-inf"), "−∞"), (float("inf"), "∞")]
)
def test_a_sign_is_as_wide_as_a_plus_and_is_read_again(
    number: float, text: str, at_a_desktop: Settle
) -> None:
    at_a_desktop("en", "en_GB")
    assert {general(number), short(number)} == {text}
    assert readable(number).startswith(text[:4])
    assert "∞" in text or float(parsed(text)) == pytest.approx(number, rel=1e-3)


def foreign(text: str) -> list[str]:
    """The figures in a text that are written as in another place."""
    point = QLocale().decimalPoint()
    return re.findall(r"\d,\d+" if point == "." else r"\d\.\d+", text)


def sources() -> set[str]:
    """What is cited: the numbers of sections and papers are no figures."""
    return {cited(entry.source) for registry in CHOICES.values() for entry in registry.values()}


def wrong(told: list[str]) -> list[str]:
    suspects = [text for text in set(told) if foreign(text)]
    for source in sources() if suspects else ():
        suspects = [text.replace(source, "") for text in suspects]
    return sorted({text for text in suspects if foreign(text)})


def said_now() -> list[str]:
    return [text for _, text in all_that_is_said()]


@pytest.mark.parametrize(("code", "locale"), DESKTOPS)
def test_figures_that_are_written_out_follow_the_locale(code: str, locale: str, at_a_desktop: Settle) -> None:
    at_a_desktop(code, locale)
    cited_texts = {entry.source for registry in CHOICES.values() for entry in registry.values()}
    written = [tr(text) for text in texts() - cited_texts]
    assert wrong(written) == []
    assert len([text for text in written if re.search(r"\d[.,]\d", text)]) >= 10


@pytest.mark.parametrize(("code", "locale"), DESKTOPS)
def test_figures_of_the_window_follow_the_locale(
    code: str, locale: str, at_a_desktop: Settle, open_lab: Callable[..., Lab]
) -> None:
    at_a_desktop(code, locale)
    lab = open_lab(TOLD)
    lab.training.step(600)
    lab.wait_for(600)
    told = told_along_all_panels(lab, said_now)
    assert wrong(told) == []
    assert len([text for text in told if re.search(r"\d[.,]\d", text)]) >= 30


@pytest.mark.parametrize(("code", "locale"), DESKTOPS)
@pytest.mark.parametrize("number", [0, 4])
def test_figures_of_a_lesson_follow_the_locale(
    number: int, code: str, locale: str, at_a_desktop: Settle, open_lab: Callable[..., Lab]
) -> None:
    at_a_desktop(code, locale)
    lab = open_lab(TOLD)
    lab.window.director.open_path(in_language(shipped()[number].path))
    lab.qtbot.waitUntil(lambda: lab.window.director.lesson is not None)
    assert lab.window.director.lesson is not None
    for page in range(len(lab.window.director.lesson.pages)):
        lab.window.director.turn_to(page)
        settle()
        panel = lab.window.docks.panel("lesson")
        told = [
            panel.text.toPlainText(),
            panel.heading.text(),
            panel.question.ask.text(),
            panel.try_it.text(),
        ]
        told += [row.option.words.text() for row in panel.question.findChildren(Row)]
        assert wrong(told) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("within 2,500 iterations", "within 2\u202f500 iterations"),
        ("cost 0.693; and 1,000.5 more", "cost 0,693; and 1\u202f000,5 more"),
        ("{share:.1%} of {cost}, W1.5", "{share:.1%} of {cost}, W1.5"),
        ("arXiv:1502.01852 and 10.1.2", "arXiv:1502.01852 and 10.1.2"),
        ("N(0, 1) and (0.5, 2.5)", "N(0, 1) and (0,5, 2,5)"),
    ],
)
def test_what_counts_as_a_figure(text: str, shown: str, at_a_desktop: Settle) -> None:
    at_a_desktop("en", "fr_FR")
    assert figures_localised(text) == shown


@pytest.mark.parametrize(("code", "section"), [("en", "section 8.4"), ("de", "Abschnitt 8.4")])
def test_sources_keep_the_numbers_of_their_sections(code: str, section: str, at_a_desktop: Settle) -> None:
    at_a_desktop(code, "fr_FR")
    assert section in cited(initialisers["constant"].source)


def test_three_digits_behind_a_comma_are_no_thousands(at_a_desktop: Settle) -> None:
    """A lesson's own figures have commas between thousands; a measured one has one as its point here."""
    at_a_desktop("de", "de_DE")
    statement = Statement(expression='cost("He")', expected=1.1054)
    values = {"a": Outcome(statement, 1.1054), "b": Outcome(statement, 0.4961)}
    template = "Nach 15,000 Iterationen {a:.3f} und {b:.3f}, statt {a.expected:.3f}."
    shown = "Nach 15\u202f000 Iterationen 1,105 und 0,496, statt 1,105."
    assert shown in rendered(filled(template, values, IN_MARKDOWN)).html
    assert ON_SHEETS.prose(filled(template, values, ON_SHEETS.in_text)) == shown
    assert ON_SHEETS.prose(filled(template, values, ON_SHEETS.in_markdown)) == shown
