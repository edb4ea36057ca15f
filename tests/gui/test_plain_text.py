"""Text from outside is text: wherever a name or a message is shown, it reads as it was written."""

import ast
import json
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QPoint, QSettings, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as Text
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMenu,
    QMessageBox,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.actions.docked_panels import docked
from gui.files.files import Files
from gui.files.recovery_store import RecoverySlot, RecoverySnapshot
from gui.widgets.elided import ElidedLabel
from gui.widgets.page import Page, RichLabel
from gui.widgets.plain import plain_tip, text_of_tip, without_mark, without_shortcut
from gui.window.dialogs import ErrorDialog
from gui.window.window_replacement import recovery_of
from tests.gui.conftest import PATIENCE, Lab, settle
from tests.gui.test_accessibility import show_panel
from tests.gui.test_importing import asked, imported
from tests.gui.test_lesson import begin
from tests.gui.test_workbench import choose, settled, turn_to, write

ROOT = Path(__file__).parents[2]
# A lesson's words would also be Markdown; a file's name has no slash.
CORE = "Zq&A"
HEAD = f"<b>{CORE}"
NAME = f"{HEAD}</b><img src=x.png>"
IN_A_FILE = f"{HEAD}<img src=x.png>"

HOSTILE = {
    "title": NAME,
    "about": NAME,
    "dataset": {
        "name": "csv",
        "points": [[number % 7 / 7, number % 5 / 5, number % 2] for number in range(40)],
        "features": [NAME, f"{NAME}2"],
        "classes": [NAME, f"{NAME}2"],
    },
    "training": {"iterations": 2000},
    "runs": [
        {"initialiser": "zeros", "name": NAME},
        {"name": f"{NAME}2"},
        {"name": f"{NAME}3", "branch": {"of": NAME, "iteration": 0}, "changes": [{"iteration": 0}]},
    ],
    "bookmarks": [{"iteration": 300, "name": NAME}],
}

LESSON = f"""---
title: "{NAME}"
about: "{NAME}"
---

## {NAME}

{NAME} and {{who}}

```stage
experiment:
  training: {{iterations: 2000}}
  runs: [{{initialiser: zeros, name: "{NAME}"}}, {{name: "{NAME}2"}}]
```

```measure
who: lowest("cost") = {NAME}
```

```question
kind: choice
ask: "{NAME}"
options: ["{NAME}", "{NAME}2"]
answer: lowest("cost", 100) = {NAME}2
reveal: 100
explain: "{NAME} {{who}}"
```

```try
text: "{NAME}"
to: 100
```
"""


def read_as_rich(text: str) -> str:
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def as_guessed(text: str) -> str:
    """What is read where Qt decides by itself whether a text is rich."""
    return read_as_rich(text) if Text.mightBeRichText(text) else text


def without_shortcuts(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def readings(widget: QWidget) -> Iterator[tuple[str, str, str]]:
    """Where a text is, how it is given, and what is read there."""
    kind = type(widget).__name__
    yield f"tooltip of {kind}", widget.toolTip(), as_guessed(widget.toolTip())
    yield f"what is this, {kind}", widget.whatsThis(), as_guessed(widget.whatsThis())
    for action in widget.actions():
        yield f"action of {kind}", action.text(), without_shortcuts(action.text())
        yield f"tooltip of an action of {kind}", action.toolTip(), as_guessed(action.toolTip())
    if widget.isWindow():
        yield f"title of {kind}", widget.windowTitle(), widget.windowTitle()
    match widget:
        case QLabel() if widget.textFormat() == Qt.TextFormat.AutoText:
            yield kind, widget.text(), as_guessed(widget.text())
        case QLabel() if widget.textFormat() != Qt.TextFormat.PlainText:
            assert isinstance(widget, RichLabel), kind
            yield kind, widget.text(), read_as_rich(widget.text())
        case QLabel():
            yield kind, widget.text(), widget.text() if widget.buddy() is None else ""
        case QAbstractButton():
            yield kind, widget.text(), without_shortcuts(widget.text())
        case QMessageBox():
            for part in (widget.text(), widget.informativeText()):
                yield kind, part, part if widget.textFormat() == Qt.TextFormat.PlainText else ""
        case QTextEdit():
            assert isinstance(widget, Page), kind
            yield kind, widget.toHtml(), widget.toPlainText()
        case QAbstractItemView():
            yield from readings_of_items(widget)
        case QGraphicsView():
            for item in widget.items():
                if isinstance(item, QGraphicsTextItem):
                    yield f"{kind} in a picture", item.toHtml(), item.toPlainText()


def readings_of_items(view: QAbstractItemView) -> Iterator[tuple[str, str, str]]:
    kind, model = f"{type(view).__name__} of {type(view.parent()).__name__}", view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row, column in product(range(model.rowCount()), range(columns)):
        index = model.index(row, column)
        tip = index.data(Qt.ItemDataRole.ToolTipRole) or ""
        yield f"tooltip in {kind}", tip, as_guessed(tip)
        yield kind, str(index.data() or ""), str(index.data() or "")
    for column in range(columns):
        tip = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or ""
        yield f"tooltip of a heading in {kind}", tip, as_guessed(tip)


def read_everywhere() -> set[str]:
    """Read whatever is there now, also what is hidden; where the names were found, each as it was written."""
    found = set()
    for widget in QApplication.allWidgets():
        for place, given, read in readings(widget):
            if "Zq" in given:
                assert HEAD in read, (place, given)
                found.add(place)
    return found


def hover(widget: QWidget, place: QPoint) -> str:
    """The tooltip that comes at a place of a widget, as it is read."""
    QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    given = QToolTip.text()
    QToolTip.hideText()
    return as_guessed(given)


def close_all_but(window: QWidget) -> None:
    for other in QApplication.topLevelWidgets():
        if other.isVisible() and other is not window and not isinstance(other, QMenu):
            other.close()
    settle()


def test_names_are_read_as_they_are_written_in_the_window_and_every_panel(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(parse_experiment(json.dumps(HOSTILE)))
    window = lab.window
    lab.training.step(400)
    lab.wait_for(400)
    found = read_everywhere()
    for panel in docked:
        if panel != "lesson":
            show_panel(lab, panel)
            found |= read_everywhere()
    for card in window.cards:
        card.set_compact(True)
    found |= read_everywhere()
    lab.trigger("lay_open")
    anatomy = window.columns.anatomy
    lab.qtbot.waitUntil(lambda: bool(anatomy.symbol.text()), timeout=PATIENCE)
    assert anatomy.title.text().startswith(HEAD)
    found |= read_everywhere()
    lab.trigger("leave")
    timeline = window.transport.timeline
    assert HEAD in hover(timeline, QPoint(round(timeline.x_of(300)), timeline.height() // 2))
    lab.qtbot.waitUntil(lambda: not QToolTip.isVisible())
    lab.trigger("present")
    found |= read_everywhere()
    lab.trigger("leave")
    assert window.windowTitle().startswith(NAME)
    shown = {"PlainLabel", "ElidedLabel", "title of MainWindow", "QListView of QFrame"}
    tips = {f"tooltip of {kind}" for kind in ("ElidedLabel", "Swatch", "Timeline")}
    assert found >= shown | tips, found
    assert any("FigureTable" in place for place in found)


def test_names_are_read_as_they_are_written_in_every_dialog_and_message(
    open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    lab = open_lab(parse_experiment(json.dumps(HOSTILE)))
    window = lab.window
    lab.training.step(300)
    lab.wait_for(300)
    found: dict[str, set[str]] = {}

    def read(where: str) -> None:
        settle()
        found[where] = read_everywhere()

    for action in ("branch", "bookmark", "gallery", "commands", "keys", "about", "paint"):
        lab.trigger(action)
        read(action)
        close_all_but(window)
    table = f'"{NAME}",y,label\n' + "".join(
        f"{number},{number % 3},{NAME}{number % 2}\n" for number in range(9)
    )
    dialog = imported(lab, tmp_path / f"{IN_A_FILE}.csv", table)
    read("a table")
    assert HEAD in dialog.windowTitle()
    close_all_but(window)
    dialog = imported(lab, tmp_path / "x.csv", table + f"{NAME},2,{NAME}1\n")
    assert HEAD in asked(dialog)
    read("a table with what is no number")
    close_all_but(window)
    refused = tmp_path / f"{IN_A_FILE}.json"
    refused.write_text(
        json.dumps({"runs": [{"initialiser": NAME}], NAME: 1, "training": {"optimiser": NAME}})
    )
    assert not window.files.open_path(refused)
    (box,) = window.findChildren(QMessageBox, "refusal")
    assert NAME in box.informativeText()
    read("a file that is refused")
    close_all_but(window)
    broken = tmp_path / f"{IN_A_FILE}.md"
    broken.write_text(f"---\ntitle: {NAME}\n{NAME}: 1\n---\n{NAME}\n")
    assert not window.director.open_path(broken)
    read("a lesson that is refused")
    close_all_but(window)
    ErrorDialog(f"Traceback\nValueError: {NAME}", window).open()
    read("an error")
    close_all_but(window)
    window.files.ask_before_closing()
    read("what is not saved")
    close_all_but(window)
    place = RecoverySlot(tmp_path / "recovery" / "one.json")
    place.write(RecoverySnapshot.of(window.experiment, tmp_path / f"{IN_A_FILE}.json"))
    place.let_go()
    recovery = recovery_of(window, tmp_path / "recovery")
    recovery.offer()
    read("what was left behind")
    close_all_but(window)
    recovery.end()
    for where in ("a file that is refused", "a lesson that is refused", "what was left behind"):
        assert "PlainBox" in found[where], where
    assert "tooltip of a heading in Preview of QFrame" in found["a table"], found["a table"]


def test_a_lesson_is_read_as_it_is_written(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / f"{IN_A_FILE}.md"
    path.write_text(LESSON, encoding="utf-8")
    panel = begin(lab, path)
    lab.qtbot.waitUntil(lambda: panel.text.toPlainText().count(NAME) == 2, timeout=PATIENCE)
    found = read_everywhere()
    lab.trigger("lock")
    lab.trigger("reveal")
    lab.qtbot.waitUntil(lambda: HEAD in read_as_rich(panel.question.explain.text()), timeout=PATIENCE)
    found |= read_everywhere()
    assert found >= {"Page", "RichLabel", "PlainLabel", "WrappingButton", "tooltip of QToolButton"}
    for label in (panel.heading, panel.place, panel.question.ask):
        assert HEAD in label.text()
        assert label.textFormat() == Qt.TextFormat.PlainText
    explained = read_as_rich(panel.question.explain.text())
    assert explained.count(NAME) == 2


def test_a_rule_that_is_refused_is_quoted_as_it_is_written(small: Lab) -> None:
    bench = turn_to(small, "Runs")
    choose(small, bench.runs.form.fields["initialiser"], "own")
    settled(small)
    write(small, bench.runs.form.fields["sigma"], f"{HEAD}</b>")
    settled(small)
    assert HEAD in bench.problem.text()
    assert "PlainLabel" in read_everywhere()


def test_recent_files_keep_their_names_in_the_menu(lab: Lab, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    files = Files(lab.window, lab.window.editor, settings)
    path = tmp_path / f"{IN_A_FILE} & [*].json"
    assert files.save_to(path, lab.window.view())
    (action,) = files.recent_menu.actions()
    assert without_shortcuts(action.text()) == str(path)
    lab.window.show_title()
    assert lab.window.windowTitle().startswith(path.name.replace("[*]", "[*][*]") + "[*]")


@pytest.mark.parametrize(
    "text", [NAME, "a < b > c", "1\n<b>2</b>", "&lt;", "plain & simple", "", f"\n{NAME}"]
)
def test_a_tooltip_reads_as_it_was_written(text: str) -> None:
    assert as_guessed(plain_tip(text)).strip("\n") == text.strip("\n")
    assert text_of_tip(plain_tip(text)).strip("\n") == text.strip("\n")


@pytest.mark.parametrize("text", ["A & B", "&&", "&", "a&b&&c", ""])
def test_the_name_of_a_field_reads_as_it_was_written(text: str) -> None:
    assert without_mark(without_shortcut(text)) == text
    assert without_mark(f"&{without_shortcut(text)}!") == f"{text}!"


def test_a_label_without_room_tells_its_name_and_its_tooltip_as_they_are(qtbot: QtBot) -> None:
    label = ElidedLabel(NAME)
    label.setToolTip(plain_tip(f"{NAME}2"))
    qtbot.addWidget(label)
    label.show()
    label.setFixedWidth(10)
    assert hover(label, QPoint(2, 2)) == f"{NAME}\n{NAME}2"
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def tips_in(tree: ast.AST) -> Iterator[ast.expr]:
    """What tooltips are set to: the last argument."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            if node.func.attr in ("setToolTip", "setWhatsThis", "setStatusTip"):
                yield node.args[-1]
            elif node.func.attr == "showText":
                yield node.args[1]


def is_plain(tip: ast.expr) -> bool:
    """Whether a tooltip is a text of ours as it stands in the code, or has gone through `plain_tip`."""
    if isinstance(tip, ast.Name):  # a line above says what it is
        return tip.id == "tip"
    return isinstance(tip, ast.Call) and isinstance(tip.func, ast.Name) and tip.func.id in ("plain_tip", "tr")


def test_every_tooltip_goes_through_the_one_place() -> None:
    files = [*(ROOT / "gui").rglob("*.py")]
    tips = [(path, tip) for path in files for tip in tips_in(ast.parse(path.read_text(encoding="utf-8")))]
    assert len(tips) > 40
    wrong = [f"{path.relative_to(ROOT)}:{tip.lineno}" for path, tip in tips if not is_plain(tip)]
    assert not wrong, wrong
