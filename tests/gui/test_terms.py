"""Terms of the field are marked where rich text is shown, and tell what they mean on demand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from engine.messages.terms import BAR, TERMS
from gui.language.offered import CODES
from gui.language.terms import SCHEME, all_forms, meaning_at, spoken, with_meanings, with_terms
from gui.language.words import tr
from gui.lesson.markdown import rendered
from gui.style.theme import LIGHT_PROJECTION, qt_palette
from gui.widgets.page import Page, RichLabel
from gui.widgets.plain import text_of_tip
from gui.widgets.term_links import terms_of
from tests.gui.conftest import Lab

Speak = Callable[[str], None]


def marked_in(html: str) -> list[str]:
    """The keys of the terms that are marked, in their order."""
    return [piece.partition('"')[0] for piece in html.split(f'<a href="{SCHEME}')[1:]]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show()
    widget.activateWindow()
    qtbot.waitActive(widget)


@pytest.fixture(autouse=True)
def no_tip_is_left(qtbot: QtBot) -> None:
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("code", CODES)
def test_every_form_of_every_term_is_marked_and_tells_its_meaning(code: str, speaking: Speak) -> None:
    speaking(code)
    meanings = set()
    for term, forms in zip(TERMS, spoken(), strict=True):
        for form in forms.split(BAR):
            html = rendered(f"Here, {form}: a word. And {form} again.").html
            assert marked_in(with_terms(html)) == [term.key], form
        meanings.add(meaning_at(SCHEME + term.key))
    assert len(meanings) == len(TERMS)
    assert "" not in meanings


def test_no_two_terms_have_a_form_in_common_in_any_language(speaking: Speak) -> None:
    for code in CODES:
        speaking(code)
        forms = [form for words in spoken() for form in words.split(BAR)]
        assert len(forms) == len(set(forms))
        assert len(all_forms()[1]) >= len(forms)


@pytest.mark.parametrize(
    ("markdown", "keys"),
    [
        ("The gradient of one\nlearning rate is a *gradient*.", ["gradient", "learning_rate"]),
        ("Saturated is how they begin.", ["saturated"]),
        ("A pre-activation is not its activation.", ["pre_activation", "activation"]),
        ("Unsaturated, σ², biased and seedy words.", []),
        ("`gradient` and [a gradient](https://example.org) and a seed", ["seed"]),
        ("### Gradient\n\nThe text.", []),
        ("```\ngradient\n```", []),
        ("| gradient |\n|---|\n| seed |", ["seed"]),
    ],
)
def test_the_first_as_a_whole_word_and_in_no_code_link_or_heading(markdown: str, keys: list[str]) -> None:
    assert marked_in(with_terms(rendered(markdown).html)) == keys


@pytest.mark.parametrize(("code", "word"), [("en", "gradients"), ("de", "Gradienten"), ("es", "gradientes")])
def test_resting_the_mouse_on_a_term_of_a_page_tells_its_meaning(
    code: str, word: str, qtbot: QtBot, speaking: Speak
) -> None:
    speaking(code)
    page = Page()
    page.show_html(f"<p>{word} ABC</p>")
    shown(qtbot, page)
    hover(page.viewport(), QPoint(25, 15))
    meaning = next(tr(term.meaning) for term in TERMS if term.key == "gradient")
    assert told() == meaning
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    hover(page.viewport(), QPoint(300, 150))
    assert not QToolTip.isVisible()


def test_resting_the_mouse_on_a_term_of_a_label_tells_its_meaning(qtbot: QtBot) -> None:
    label = RichLabel()
    label.setText("Gradients")
    shown(qtbot, label)
    qtbot.mouseMove(label, QPoint(20, label.height() // 2))
    hover(label, QPoint(20, label.height() // 2))
    assert told() == meaning_at(SCHEME + "gradient")


def told() -> str:
    """What the tooltip says that is shown now."""
    return " ".join(text_of_tip(QToolTip.text()).split())


def hover(widget: QWidget, place: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("view", [Page, RichLabel])
def test_a_term_is_reached_by_keys(view: type[Page] | type[RichLabel], qtbot: QtBot) -> None:
    widget = view()
    if isinstance(widget, Page):
        widget.show_html("<p>No seed here</p>")
    else:
        widget.setText("No seed here")
    window = QWidget()
    QVBoxLayout(window).addWidget(widget)
    shown(qtbot, window)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert told() == meaning_at(SCHEME + "seed")
    assert window.findChildren(QWidget, "link") == []  # nobody is asked whether to open it


def test_a_term_looks_like_the_text_above_a_dotted_line_in_every_palette(qtbot: QtBot) -> None:
    before = QApplication.palette()
    page = Page()
    page.show_html("<p><i>A seed</i> and a gradient</p>")
    shown(qtbot, page)
    for palette in (before, qt_palette(LIGHT_PROJECTION)):
        QApplication.setPalette(palette)
        QApplication.processEvents()
        styles = [style for _, _, style in terms_of(page.textCursor())]
        assert [style.underlineStyle() for style in styles] == [
            QTextCharFormat.UnderlineStyle.DotLine,
            QTextCharFormat.UnderlineStyle.DotLine,
        ]
        assert not any(style.hasProperty(QTextCharFormat.Property.ForegroundBrush) for style in styles)
        assert [style.fontItalic() for style in styles] == [True, False]
        assert {style.fontWeight() for style in styles} <= {QFont.Weight.Normal, 0}
    QApplication.setPalette(before)


@pytest.mark.parametrize("words", ["Grey, a seed and a gradient", "Seed, and more", "Seed"])
def test_a_term_has_the_colour_of_its_paragraph(words: str, qtbot: QtBot) -> None:
    page = Page()
    page.show_html(f'<p>Before</p><p style="color:#556270">{words}</p><p>Behind</p>')
    shown(qtbot, page)
    styles = [style for _, _, style in terms_of(page.textCursor())]
    assert styles
    if words != "Seed":  # a paragraph of its own has nothing beside it
        assert {style.foreground().color().name() for style in styles} == {"#556270"}
    else:
        assert not styles[0].hasProperty(QTextCharFormat.Property.ForegroundBrush)


def test_a_tooltip_explains_the_first_terms_in_it() -> None:
    told = with_meanings("σ = √(2/fan_in), seed 3").split("\n\n")
    assert told[0] == "σ = √(2/fan_in), seed 3"
    assert [line.partition(":")[0] for line in told[1:]] == ["standard deviation", "fan_in"]
    assert with_meanings("Nothing of the kind") == "Nothing of the kind"


def test_cards_explain_the_rule_and_the_verdict_of_their_run(small: Lab) -> None:
    he = small.window.cards[1]
    assert meaning_at(SCHEME + "fan_in") in " ".join(he.rule.toolTip().split())
    zeros = small.window.cards[0].verdict
    assert meaning_at(SCHEME + "gradient") in " ".join(text_of_tip(zeros.toolTip()).split())


def test_the_diagnosis_marks_them(small: Lab) -> None:
    small.window.docks.show_panel("diagnosis")
    text = small.window.docks.panel("diagnosis").text
    small.qtbot.waitUntil(lambda: bool(text.toPlainText()))
    assert terms_of(text.textCursor())
