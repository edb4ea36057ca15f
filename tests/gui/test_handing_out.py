"""Printing a lesson from the window, and what a desktop asks of the program with a lesson's file."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QFileOpenEvent, QImage, QPdfWriter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton

import main
from engine.experiment.model import Experiment
from engine.experiment.session import Session
from engine.handouts.html import html_file
from engine.handouts.making import made_of
from engine.handouts.measuring import MeasuredPage
from engine.handouts.sheet import Asked, Notes, Option, Sheet, SheetPage
from engine.lessons import read_lesson
from gui.app import welcome_or_open
from gui.files.file_dialogs import is_shipped
from gui.language.offered import ENGLISH
from gui.lesson.sheet_blocks import Gap
from gui.lesson.sheet_pdf import FOOT, MARGINS, paged, pdf_file
from gui.lesson.sheet_words import on_sheets_of
from gui.lesson.shipped import shipped
from gui.lesson.targets import known
from gui.resources import LESSONS
from gui.style.theme import Mode
from gui.widgets.paper_text import RESOLUTION, Text, dots
from gui.window.file_requests import FileRequests
from gui.window.window_replacement import Laboratory
from tests.gui.conftest import PATIENCE, SMALL, Lab, settle
from tests.gui.test_lesson import LESSON, begin

# Takes minutes on any machine: whoever waits for it would notice.
LONG = """---
title: A long lesson
about: For the tests.
---

## Only

He {cost}.

```stage
experiment:
  dataset: {name: circles, samples: 4000}
  network: {hidden: [256, 256, 256]}
  training: {iterations: 500000}
  runs: [{initialiser: he}]
```

```measure
cost: cost("He", 500000) = 0.1 ± 10
```
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


def choose(lab: Lab, path: Path) -> None:
    lab.trigger("handout")
    (dialog,) = lab.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_only_an_open_lesson_is_printed(lab: Lab, written: Path) -> None:
    action = lab.window.actions_by_name["handout"]
    assert not action.isEnabled()
    begin(lab, written)
    assert action.isEnabled()
    lab.trigger("handout")
    (dialog,) = lab.window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "pdf"
    assert Path(dialog.selectedFiles()[0]) == written.with_suffix(".pdf")
    pdf, web = dialog.nameFilters()
    dialog.filterSelected.emit(web)
    assert dialog.defaultSuffix() == "html"
    dialog.filterSelected.emit(pdf)
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()
    lab.trigger("close_lesson")
    assert not action.isEnabled()


def test_beside_lessons_that_ship_nothing_is_proposed(tmp_path: Path) -> None:
    assert is_shipped(LESSONS / "1-why-not-zeros.md")
    assert not is_shipped(tmp_path / "mine.md")


@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_both_sheets_are_written_and_told(lab: Lab, written: Path, tmp_path: Path, suffix: str) -> None:
    begin(lab, written)
    out, answers = tmp_path / f"mine.{suffix}", tmp_path / f"mine-answers.{suffix}"
    choose(lab, out)
    lab.qtbot.waitUntil(lambda: answers.exists() and not lab.window.handing_out.is_on)
    assert out.exists()
    assert lab.window.status.message.text() == f"Written: {out.name}, and the answers: {answers.name}"
    if suffix == "html":
        assert "Which run reaches the lowest cost?" in out.read_text(encoding="utf-8")
        assert "Measured: He" in answers.read_text(encoding="utf-8")
        assert "Measured" not in out.read_text(encoding="utf-8")
    else:
        content = out.read_bytes()
        assert content.startswith(b"%PDF-")
        assert b"/Subtype /CIDFontType2" in content or b"/FontFile" in content, "its text is text"
        assert b"/Subtype /Image" not in content


def test_the_sheets_speak_the_language_of_the_window(
    lab: Lab,
    written: Path,
    tmp_path: Path,
    speaking: Callable[[str], None],
) -> None:
    begin(lab, written)
    speaking("de")
    choose(lab, tmp_path / "mine.html")
    lab.qtbot.waitUntil(lambda: (tmp_path / "mine-answers.html").exists())
    content = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in content
    assert "Seite 1 von 3" in content
    assert "<span>Nullen</span>" in content
    assert "0,6931" in content
    assert "Questions" not in content


def test_the_window_goes_on_meanwhile_and_measuring_can_be_stopped(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(LONG, encoding="utf-8")
    handing_out = lab.window.handing_out
    handing_out.begin(read_lesson(path, known()), path, tmp_path / "long.pdf")
    dialog: list[QProgressDialog] = []

    def shown() -> bool:
        dialog.extend(lab.window.findChildren(QProgressDialog, "handing out"))
        return bool(dialog and dialog[0].isVisible())

    lab.qtbot.waitUntil(shown, timeout=PATIENCE)
    assert not dialog[0].isModal()
    assert "A long lesson" in dialog[0].labelText()
    lab.training.step(5)
    lab.wait_for(5)
    assert handing_out.is_on
    (button,) = dialog[0].findChildren(QPushButton)
    button.click()
    assert not handing_out.is_on
    settle()
    assert [path.name for path in tmp_path.iterdir()] == ["long.md"]
    assert "measured" not in lab.window.status.message.text()


def test_closing_the_window_ends_the_measuring(lab: Lab, tmp_path: Path) -> None:
    """A thread that went on would be found by whoever looks for what is left behind."""
    path = tmp_path / "long.md"
    path.write_text(LONG, encoding="utf-8")
    lab.window.handing_out.begin(read_lesson(path, known()), path, tmp_path / "long.pdf")
    lab.window.close()
    assert not lab.window.handing_out.is_on


def test_the_file_that_nobody_has_named_is_not_written_over_unasked(
    lab: Lab,
    written: Path,
    tmp_path: Path,
) -> None:
    begin(lab, written)
    answers = tmp_path / "mine-answers.html"
    answers.write_text("mine", encoding="utf-8")
    for words, replaced in (("Cancel", False), ("Replace", True)):
        choose(lab, tmp_path / "mine.html")
        (box,) = lab.window.findChildren(QMessageBox, "replace")
        assert "mine-answers.html" in box.text()
        (button,) = [one for one in box.buttons() if words in one.text().replace("&", "")]
        button.click()
        lab.qtbot.waitUntil(lambda: not lab.window.findChildren(QMessageBox, "replace"))
        if replaced:
            lab.qtbot.waitUntil(lambda: answers.read_text(encoding="utf-8") != "mine")
        else:
            assert not lab.window.handing_out.is_on
            assert answers.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["mine.txt", "nowhere/mine.pdf"])
def test_what_cannot_be_written_is_told_at_once(lab: Lab, written: Path, tmp_path: Path, name: str) -> None:
    begin(lab, written)
    choose(lab, tmp_path / name)
    (box,) = lab.window.findChildren(QMessageBox, "refusal")
    assert "cannot be written" in box.text()
    assert box.informativeText()
    box.close()
    assert not lab.window.handing_out.is_on


def sheet_of(*parts: SheetPage | Notes) -> Sheet:
    return Sheet("en", "Title", "Questions", "", ("Name", "Class", "Date"), parts)


def writer() -> QPdfWriter:
    made = QPdfWriter("/dev/null")
    made.setResolution(RESOLUTION)
    return made


def test_paragraphs_are_not_apart_by_an_empty_line(qapp: QApplication) -> None:  # noqa: ARG001
    device = QImage(10, 10, QImage.Format.Format_RGB32)
    heights = [
        Text(html, dots(170.0), device).height
        for html in ("<p>One.</p>\n<p>Two.</p>\n", "<p>One.</p><p>Two.</p>", "<p><b>One</b>\n<i>and</i>.</p>")
    ]
    assert heights[0] == heights[1] < 3 * heights[2]
    words = Text("<p><b>One</b>\n<i>and</i>.</p>", dots(170.0), device).document.toPlainText()
    assert words.split() == ["One", "and."], "a line that ends within a paragraph parts words"


def test_a_long_text_goes_on_overleaf_between_two_lines(qapp: QApplication) -> None:  # noqa: ARG001
    text = "".join(f"<p>{'word ' * 60}</p>" for _ in range(40))
    device = writer()
    whole = Text(text, dots(170.0), device)
    rest, height = whole, 0.0
    parts = []
    while rest.height > dots(100.0):
        halves = rest.split(dots(100.0))
        assert halves is not None
        part, rest = halves
        assert dots(60.0) < part.height <= dots(100.0)
        parts.append(part)
    height = sum(part.height for part in [*parts, rest])
    assert height == pytest.approx(whole.height)
    assert len(parts) >= 3
    assert whole.split(1.0) is None, "not even a line has room"


def test_no_page_is_overfull_and_none_is_empty(qapp: QApplication) -> None:  # noqa: ARG001
    asked = Asked(
        ask="Which? " * 20,
        how="Tick one.",
        options=tuple(Option(f"Option {number} " * 30) for number in range(8)),
        why="Why?",
    )
    pages = [
        SheetPage("Page 1", "Short", "<p>Text</p>", asked),
        SheetPage("Page 2", "Long", f"<p>{'word ' * 4000}</p>", asked),
        SheetPage("Page 3", "Table", f"<table>{'<tr><td>1</td><td>2</td></tr>' * 120}</table>"),
        SheetPage("Page 4", "Code", "<pre>" + "line\n" * 300 + "</pre>"),
    ]
    sheet = sheet_of(*pages, Notes("Page 5", "Notes"))
    device = writer()
    device.setPageMargins(MARGINS)
    room = device.height() - dots(FOOT)
    laid = paged(sheet, device)
    assert len(laid) > 6
    for page in laid:
        assert page
        for group, y in page:
            assert y + group.height <= room + 1.0
            assert not all(isinstance(block, Gap) for block in group.blocks)
    assert pdf_file(sheet).count(b"/Type /Page\n") == len(laid)


def test_presenting_from_the_start(lab: Lab, written: Path) -> None:
    """As `main.py FILE.md --present` opens it."""
    welcome_or_open(lab.window, None, written, None, present=True)
    assert lab.window.presentation.is_on
    assert lab.window.isFullScreen()
    assert lab.window.director.lesson is not None
    lab.trigger("clicker_next")
    lab.qtbot.waitUntil(lambda: lab.window.director.notes.page == 1, timeout=PATIENCE)
    lab.window.presentation.leave()
    welcome_or_open(lab.window, None, None, None, present=False)
    assert not lab.window.presentation.is_on


def test_a_file_that_the_desktop_hands_over_is_opened(
    qapp: QApplication,
    tmp_path: Path,
    written: Path,
    lab: Lab,
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    laboratory = Laboratory(settings, tmp_path / "recovery", "en")
    window = laboratory.open(Session(SMALL), None, Mode.LIGHT)
    requests = FileRequests(qapp, laboratory)
    try:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(written)))
        assert window.in_a_lesson
        assert lab.window.experiment == Experiment()
    finally:
        qapp.removeEventFilter(requests)
        window.close()
        window.deleteLater()
        assert window.training.close(PATIENCE)


def test_pictures_of_the_lesson_stand_in_both_files_and_no_others(
    qapp: QApplication,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    folder = tmp_path / "lesson"
    folder.mkdir()
    picture = QImage(900, 300, QImage.Format.Format_RGB32)
    picture.fill(0xFF1F66B0)
    for path in (folder / "in.png", folder / "photo.jpg", tmp_path / "outside.png"):
        assert picture.save(str(path))
    addresses = ("in.png", "in.png", "photo.jpg", "../outside.png", "https://e.example/x.png", "missing.png")
    text = " ".join(f"![Picture {number}]({address})" for number, address in enumerate(addresses))
    path = folder / "mine.md"
    path.write_text(LESSON.replace("Which run wins?", f'{text} !["onerror=x](in.png)'), encoding="utf-8")
    lesson = read_lesson(path, known())
    sheet = made_of(lesson, tuple(MeasuredPage() for _ in lesson.pages), on_sheets_of(path), "en").questions
    content = html_file(sheet).decode()
    assert content.count('<img alt="Picture') == 3
    assert content.count("[Picture ") == 3
    assert 'alt="&quot;onerror=x"' in content
    kinds = [f"data:image/{kind}" for kind in ("png", "png", "jpeg", "png")]
    assert re.findall('src="([^;]*);', content) == kinds
    assert "/Subtype /Image" in pdf_file(sheet).decode("latin-1")


@pytest.mark.parametrize("suffix", ["html", "pdf"])
@pytest.mark.parametrize(("language", "words"), [(None, "Questions"), ("de", "Fragen")])
def test_the_command_line_writes_both_in_any_language(
    speaking: Callable[[str], None],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    suffix: str,
    language: str | None,
    words: str,
) -> None:
    speaking(ENGLISH)  # and so it does again afterwards
    out, answers = tmp_path / f"hand.{suffix}", tmp_path / f"hand-answers.{suffix}"
    arguments = ["lesson", str(shipped()[5].path), "--handout", str(out)]
    assert main.main([*arguments, *(["--language", language] if language else [])]) == 0
    printed, complaints = capsys.readouterr()
    assert printed == f"{out}: the questions\n{answers}: the answers\n"
    assert complaints == ""
    if suffix == "html":
        assert f'<p class="kind">{words}</p>' in out.read_text(encoding="utf-8")
        assert f'<html lang="{language or "en"}">' in answers.read_text(encoding="utf-8")
    else:
        assert all(path.read_bytes().startswith(b"%PDF-") for path in (out, answers))
