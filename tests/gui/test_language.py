"""Other languages: no text is left in English, numbers follow the locale on screen, and files are as ever."""

import json
import re
import string
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from engine.diagnosis.as_measures import VERDICT
from engine.experiment.editing import settings_at, with_branch
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment, make_change, make_run
from engine.experiment.naming import run_names
from engine.experiment.run_list import with_another, with_copy
from engine.messages.message import Note
from engine.messages.problems import ExperimentError
from engine.nn.initialisers import initialisers
from engine.tables.detection import ENCODINGS
from gui.actions.docked_panels import docked
from gui.editing.branch_dialog import BranchDialog
from gui.language.languages import SETTING, chosen_language, locale_of, spoken
from gui.language.numbers import count, parsed, percent, readable
from gui.language.offered import CODES, DESKTOP, ENGLISH, LANGUAGES
from gui.language.words import cited, refusal, said, tr
from gui.lesson.shipped import contents, in_language, shipped
from resources.make.catalogue import texts, translation_file
from tests.gui.conftest import PATIENCE, SMALL, Lab, settle
from tests.gui.spoken import WORD, Marked, all_that_is_said, left_in_english, words_cut
from tests.gui.test_accessibility import show_panel
from tests.gui.test_importing import imported

TRANSLATED = [code for code in CODES if code != ENGLISH]
# Names, and what mathematics is written with.
NO_WORDS = {"Initialisation", "Lab", *(language.name for language in LANGUAGES)}
NO_WORDS |= {word for name in ENCODINGS.values() for word in WORD.findall(name)}
NO_WORDS |= {"points", "csv", "nan", "log", "max", "mean", "relu", "sigmoid"}


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    """Marks all that is translated."""
    translator = Marked(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


def messages(code: str) -> dict[str, ElementTree.Element]:
    """What the translation file has for each English text."""
    tree = ElementTree.parse(translation_file(code))
    found = {
        message.findtext("source") or "": message.find("translation") for message in tree.iter("message")
    }
    return {source: translation for source, translation in found.items() if translation is not None}


def places(text: str) -> list[tuple[str, str]]:
    return [(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name is not None]


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.filterwarnings("default:.* texts have no translation:UserWarning")
def test_what_is_not_translated_yet_is_told(code: str) -> None:
    """A warning, so that a change in English is whole; `resources.make.release` refuses a release for it."""
    found = messages(code)
    done = {source for source, one in found.items() if not one.get("type") and (one.text or "").strip()}
    missing = texts() - done
    if missing:
        warnings.warn(
            f"{code}: {len(missing)} texts have no translation: {sorted(missing)[:3]}", stacklevel=1
        )
    assert len(missing) < len(texts()) / 10


PLACE = re.compile(r"{[^}]*}")
FEATURE = {"de": "merkmal", "es": "variable"}  # one word for one thing


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_places_and_signs_of_the_english_text(code: str) -> None:
    for source, element in messages(code).items():
        text = element.text or ""
        unnamed = [place for place in places(source) if not place[0]]
        assert [place for place in places(text) if not place[0]] == unnamed, source
        assert set(places(text)) == set(places(source)), source
        assert text.count("&") == source.count("&"), source
        assert text.endswith("…") == source.endswith("…"), source
        assert text.endswith((" …", "\u00a0…")) == source.endswith(" …"), source
        assert not re.search(r"\d %", text), "no line breaks between a figure and its sign"
        if re.search(r"\bfeatures?\b(?!})", PLACE.sub("", source), re.IGNORECASE):
            assert FEATURE[code] in text.lower().replace("&", ""), source
        for pattern in ("*.json", "*.lab", "*.md", "*.csv", ";;", "<b>", "\n\n"):
            assert text.count(pattern) == source.count(pattern), (source, pattern)
        assert not re.search(r"\d,\d(?!\d\d)", text), (
            "figures have a point, which follows the locale on screen"
        )
    for entry in initialisers.values():
        translation = messages(code)[entry.formula].text or ""
        assert all((name in entry.formula) == (name in translation) for name in entry.parameters), entry.name


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_is_compiled_says_what_the_file_says(code: str, speaking: Callable[[str], None]) -> None:
    speaking(code)
    assert spoken() == code
    for source, element in messages(code).items():
        assert cited(source) == element.text
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


@pytest.mark.parametrize("code", CODES)
def test_no_menu_offers_the_same_letter_twice(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    window = open_lab(SMALL).window
    bar, card = window.menuBar(), window.cards[0].menu_button.menu()
    for menu in (bar, *bar.findChildren(type(card)), card):
        texts = [action.text().replace("&&", "") for action in menu.actions() if action.isVisible()]
        letters = sorted(letter_of(text) for text in texts if "&" in text)
        doubled = [text for text in texts if "&" in text and letters.count(letter_of(text)) > 1]
        assert not doubled, (doubled, sorted(set("abcdefghijklmnopqrstuvwxyz") - set(letters)))


def letter_of(text: str) -> str:
    return text[text.index("&") + 1].casefold()


def close_what_is_open(lab: Lab) -> None:
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window is not lab.window:
            window.close()
    QApplication.processEvents()


def without_lessons(text: str) -> str:
    """Without what a lesson's file says of itself: each language has files of its own."""
    for lesson in shipped():
        for own in (lesson.title, contents(lesson.path).about):
            text = text.replace(own, "")
    return text


@pytest.mark.usefixtures("marked")
def test_nothing_that_is_seen_or_heard_is_left_in_english(
    open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    lab = open_lab(SMALL)
    heard: set[str] = set()

    def listen(where: str) -> None:
        for place, text in all_that_is_said():
            left = [word for word in left_in_english(without_lessons(text)) if word not in NO_WORDS]
            assert not left, (where, place, text)
            heard.add(text)

    lab.training.seek(300)
    lab.wait_for(300)
    listen("the window")
    for panel in docked:
        show_panel(lab, panel)
        listen(panel)
    lab.trigger("lay_open")
    anatomy = lab.window.columns.anatomy
    lab.qtbot.waitUntil(lambda: bool(anatomy.symbol.text()), timeout=PATIENCE)
    stages = int(anatomy.place.text().partition("/")[2])
    for _ in range(stages):
        listen("inspected")
        lab.trigger("next_stage")
    lab.trigger("leave")
    for action in ("gallery", "keys", "about", "commands", "branch", "bookmark", "paint"):
        lab.trigger(action)
        listen(action)
        close_what_is_open(lab)
    imported(lab, tmp_path / "x.csv", "1,2,3\n" * 9)
    listen("importing")
    close_what_is_open(lab)
    assert len(heard) > 500  # a test that hears nothing hears no English


@pytest.mark.usefixtures("marked")
def test_what_is_refused_is_said_in_no_english(small: Lab) -> None:
    for text in ("{", '{"runs": []}', '{"network": {"hidden": [0, 3]}}', '{"dataset": {"name": "moon"}}'):
        with pytest.raises(ExperimentError) as caught:
            parse_experiment(text)
        said = re.sub("“.*?”", "", refusal(caught.value, 6))  # the reader of JSON, in its own words
        words = left_in_english(said)
        names = {"runs", "network", "hidden", "dataset", "name", "moon", *places_in(refusal(caught.value))}
        assert [word for word in words if word not in names] == []
    assert small.window is not None


def places_in(text: str) -> set[str]:
    """Names as they stand in files, which are the same in every language."""
    from engine.datasets import datasets

    return {part for name in datasets if name in text for part in name.split("_")}


@pytest.mark.parametrize("code", TRANSLATED)
def test_numbers_follow_the_locale_on_screen_and_never_in_files(
    code: str, speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    cost = lab.window.cards[0].figures.cost
    assert cost.text() == "0,6931"
    assert lab.window.results.cells[0, 2].text() == "0,6931"
    assert lab.window.results.cells[0, 5].toolTip().endswith(said(lab.frame.runs[0][VERDICT].sentence))
    assert lab.window.cards[0].figures.train.text() == "50,0\u202f%"
    show_panel(lab, "workbench")
    rate = lab.window.docks.panel("workbench").training.rate.field
    lab.window.docks.panel("workbench").tabs.setCurrentIndex(2)
    assert rate.text() == "0,01"
    for typed, meant in (("0,05", 0.05), ("0.02", 0.02), ("1e-3", 0.001)):
        rate.setFocus()
        rate.lineEdit().selectAll()
        QTest.keyClicks(rate, typed)
        QTest.keyClick(rate, Qt.Key.Key_Return)
        assert settings_at(lab.window.experiment, 0, 0).learning_rate == meant
    path = tmp_path / "kept.json"
    assert lab.window.files.save_to(path, lab.window.view())
    saved = path.read_text(encoding="utf-8")
    assert json.loads(saved)["training"]["learning_rate"] == 0.001
    assert parse_experiment(saved).runs == lab.window.experiment.runs
    said_of_all = [text for _, text in all_that_is_said()]
    assert not [text for text in said_of_all if "0.6931" in text or "50.0" in text]


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_no_word_is_cut(
    code: str, size: tuple[int, int], speaking: Callable[[str], None], open_lab: Callable[[Experiment], Lab]
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    lab.window.resize(*size)
    lab.training.seek(300)
    lab.wait_for(300)
    settle()
    cut = set(words_cut())
    for panel in docked:
        show_panel(lab, panel)
        for tabs in lab.window.docks.panel(panel).findChildren(QTabWidget):
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
                settle()
                cut |= set(words_cut())
        settle()
        cut |= set(words_cut())
        lab.window.docks.toggle(panel)
    assert cut == set()


@pytest.mark.parametrize(
    ("code", "written_so"),
    [("en", ("0.6931", "1\u202f234", "99.7\u202f%")), ("de", ("0,6931", "1\u202f234", "99,7\u202f%"))],
)
def test_numbers(code: str, written_so: tuple[str, ...], speaking: Callable[[str], None]) -> None:
    speaking(code)
    assert (readable(0.6931472), count(1234), percent(0.99667)) == written_so
    assert [float(parsed(text)) for text in written_so[:2]] == [0.6931, 1234.0]
    note = Note("{count} and {share:.1%} and {cost}", count=1234, share=0.99667, cost=0.6931472)
    assert note == "1234 and 99.7% and 0.6931"
    assert said(note) == f"{written_so[1]} and {written_so[2]} and {written_so[0]}"


@pytest.mark.parametrize(
    ("code", "typed", "meant"),
    [
        *[(code, text, 0.02) for code in CODES for text in ("0.02", "2e-2")],
        *[
            (code, text, 15000.0)
            for code in CODES
            for text in ("15 000", "15\u202f000", "15\u2009000", "15’000")
        ],
        *[(code, "0,02", 0.02) for code in TRANSLATED],
        *[(code, "1.234,5", 1234.5) for code in TRANSLATED],
        *[(code, "−0,5", -0.5) for code in TRANSLATED],
    ],
)
def test_numbers_are_read_as_they_are_typed(
    code: str, typed: str, meant: float, speaking: Callable[[str], None]
) -> None:
    speaking(code)
    assert float(parsed(typed)) == meant


@pytest.mark.parametrize("text", ["0,02,3", "1_000", "", "1 00", "x"])
def test_what_is_no_number_is_none(text: str, speaking: Callable[[str], None]) -> None:
    speaking("de")
    with pytest.raises(ValueError, match="could not convert"):
        float(parsed(text))


@pytest.mark.parametrize("code", CODES)
def test_a_branch_has_the_rate_that_was_typed(
    code: str, small: Lab, speaking: Callable[[str], None], qtbot: QtBot
) -> None:
    speaking(code)
    for typed, rate in (("0.02", 0.02), ("5e-3", 0.005), ("0,03" if code != ENGLISH else "0.03", 0.03)):
        small.trigger("branch")
        (dialog,) = small.window.findChildren(BranchDialog)
        dialog.rate.lineEdit().selectAll()
        qtbot.keyClicks(dialog.rate.lineEdit(), typed)
        dialog.accept()
        assert small.window.experiment.runs[-1].changes[-1].learning_rate == rate
        settle()


@pytest.mark.parametrize("name", ["He ×1.50", "Zeros", "Zeros, seed 4", "Otto (2)", "He (copy)", "{run}"])
def test_a_name_of_ones_own_stays_whatever_it_looks_like(name: str, speaking: Callable[[str], None]) -> None:
    speaking("de")
    assert shown_names([{"name": name}]) == [name]


def test_runs_are_shown_by_translated_names(speaking: Callable[[str], None]) -> None:
    runs = [{"initialiser": "zeros"}, {}, {"seed": 12345}, {"initialiser": "random", "scale": 1.5}]
    runs.append({"name": "Otto"})
    speaking("de")
    names = ["Nullen", "He, Seed 3", "He, Seed 12345", "Zufällig ×1,5", "Otto"]
    assert shown_names(runs) == names
    experiment = parse_experiment(json.dumps({"runs": [*runs[:1], *runs[3:]]}))
    for index in (2, 0, 0):
        experiment = with_copy(experiment, index)
    experiment = with_branch(experiment, 0, make_change(1200, 0.1, "adam"))
    experiment = with_another(experiment, make_run("zeros"))
    assert [*map(said, run_names(experiment))] == [
        *("Nullen", "Nullen (Kopie 2)", "Nullen (Kopie)", "Zufällig ×1,5", "Otto", "Otto (Kopie)"),
        *("Nullen ab 1200", "Nullen (2)"),
    ]


def shown_names(runs: list[dict[str, Any]]) -> list[str]:
    return [*map(said, run_names(parse_experiment(json.dumps({"runs": runs}))))]


def test_the_desktop_decides_until_a_person_does(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert chosen_language(settings) == DESKTOP
    for choice in (*CODES, DESKTOP):
        settings.setValue(SETTING, choice)
        assert chosen_language(settings) == choice
    settings.setValue(SETTING, "klingon")
    assert chosen_language(settings) == DESKTOP
    assert locale_of(DESKTOP) == QLocale.system()
    assert locale_of("de").decimalPoint() == ","


def test_lessons_ship_in_every_language(speaking: Callable[[str], None], tmp_path: Path) -> None:
    own = tmp_path / shipped()[0].path.name
    for code in CODES:
        speaking(code)
        for lesson in shipped():
            path = in_language(lesson.path)
            title = next(line for line in path.read_text(encoding="utf-8").splitlines() if "title:" in line)
            assert title == f"title: {tr(lesson.title)}"
            assert path.parent.name == ("lessons" if code == ENGLISH else code)
        assert in_language(own) == own  # a file of one's own is that file in any language
