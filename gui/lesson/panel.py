"""Lesson: the page of a guided lesson, its question, and the way on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextTable
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.output.frame import Frame
from gui.language.words import tr
from gui.panels.docking import DockedPanel, register
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.page import Page
from gui.widgets.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from gui.lesson.lesson_list import Listed
    from gui.lesson.markdown import Rendered

READ_AT_ONCE = 0.9  # of what is in view: so much comes when one reads on
LEAST_READ = 40  # pixels that come then at scale 1, however little is in view
PADDING = 4  # of a table's cells, in pixels at scale 1


@register(
    "lesson",
    "Lesson",
    "A guided lesson: its pages, what they ask, and the experiment that goes with them",
    "F10",
    left=True,
)
class LessonPanel(DockedPanel):
    """Shows what the Director tells it to, and says what a person wants."""

    next_asked = Signal()
    previous_asked = Signal()
    stage_asked = Signal()
    try_asked = Signal()
    lesson_chosen = Signal(object)
    lesson_begun_anew = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        # Not before a lesson is opened: reading the engine's lessons takes a while, and windows open without.
        from gui.lesson.lesson_list import LessonList
        from gui.lesson.question import QuestionView
        from gui.widgets.wrapping_button import WrappingButton

        self.heading, self.place = PlainLabel(), PlainLabel()
        self.heading.setProperty("type", "title")
        self.heading.setWordWrap(True)
        self.place.setProperty("type", "caption")
        self.place.setWordWrap(True)
        self.text = Page()
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(tr("Text of the page"))
        self.text.setVerticalScrollBarPolicy(self.text.verticalScrollBarPolicy().ScrollBarAlwaysOff)
        self.question = QuestionView()
        self.score = PlainLabel()
        self.score.setWordWrap(True)
        self.score.setProperty("type", "heading")
        self.previous, self.next = QPushButton(tr("&Back")), QPushButton(tr("&Next"))
        self.stage, self.try_it = QPushButton(tr("&Set up again")), WrappingButton()
        self.next_lesson = WrappingButton()  # in the place of `next` on the last page
        self.question.answered.connect(self._focus_the_way_on)
        self.list = LessonList()
        self.list.chosen.connect(self.lesson_chosen)
        self.list.anew.connect(self.lesson_begun_anew)
        for button, asked, tip in (
            (self.previous, self.previous_asked, tr("The previous page (Page Up)")),
            (self.next, self.next_asked, tr("Go on: lock, reveal, or turn the page (Page Down)")),
            (self.next_lesson, self.next_asked, tr("Begin the next lesson (Page Down)")),
            (self.stage, self.stage_asked, tr("The experiment, iteration and panels of this page")),
            (self.try_it, self.try_asked, tr("Start what the page suggests")),
        ):
            button.clicked.connect(asked)
            button.setToolTip(plain_tip(tip))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.text, self.try_it, self.question, self.score, self.list):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll = scroll
        scroll.setAccessibleName(tr("Page of the lesson"))
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        turning = QHBoxLayout()
        turning.addWidget(self.previous)
        turning.addWidget(self.next)
        turning.addStretch(1)
        way = self._way = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        way.addLayout(turning, 1)
        way.addWidget(self.stage)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.place)
        self._layout.addWidget(scroll, 1)
        self._layout.addWidget(self.next_lesson)
        self._layout.addLayout(way)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._scroll_to_latest)
        self._at_latest = False  # what has come last is to be in view, also after words find their places
        scroll.verticalScrollBar().rangeChanged.connect(self._keep_latest)
        self.show_nothing()

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(10))
        self._layout.setSpacing(look.px(8))
        self.question.set_look(look)
        self.list.set_look(look)
        self._look = look
        self._fit_text()
        self._fit_way()

    def show_frame(self, frame: Frame, words: bool) -> None:
        """The page does not change with the iteration."""

    def show_nothing(self) -> None:
        """No lesson is open, and there is nothing to choose from yet."""
        self.show_list(tr("No lesson is open"), "", ())

    def show_list(
        self, heading: str, words: str, lessons: "Sequence[Listed]", goes_back: bool = False
    ) -> None:
        """The lessons to choose from, instead of a page; `goes_back` says that there is one to go back to."""
        self.place.setText("")
        self.place.hide()
        self.heading.setText(heading)
        self.text.setPlainText(words)
        self.text.setVisible(bool(words))
        self.list.show_lessons(lessons)
        self.list.show()
        for widget in (self.question, self.score, self.try_it, self.next, self.next_lesson, self.stage):
            widget.hide()
        self.previous.setVisible(goes_back)
        self.previous.setEnabled(goes_back)
        self._at_latest = False
        self._scroll.verticalScrollBar().setValue(0)
        self._fit_text()

    def show_page(
        self,
        lesson: str,
        number: int,
        pages: int,
        title: str,
        text: "Rendered",
        invitation: str,
        next_lesson: str = "",
    ) -> None:
        """The page of that number, counted from 1; `invitation` is what may be tried.

        Where the page is the last one and another lesson comes behind it, this is the `next_lesson`.
        """
        before = self.place.text()
        self.place.setText(
            tr("{lesson} · page {number} of {pages}").format(lesson=lesson, number=number, pages=pages)
        )
        if self.place.text() != before:
            self._at_latest = False
            self._scroll.verticalScrollBar().setValue(0)
        self.heading.setText(title)
        self.text.show_html(text.html, text.pictures)
        self.try_it.set_words(invitation)
        self.try_it.setVisible(bool(invitation))
        self.list.hide()
        for widget in (self.place, self.text, self.previous, self.stage):
            widget.show()
        self.previous.setEnabled(number > 1)
        self.next.setVisible(not next_lesson)
        self.next_lesson.setVisible(bool(next_lesson))
        self.next_lesson.set_words(tr("Next lesson: {title}").format(title=next_lesson))
        self._fit_text()

    @Slot()
    def _focus_the_way_on(self) -> None:
        (self.next_lesson if self.next.isHidden() else self.next).setFocus()

    def read_on(self) -> bool:
        """Scroll on to what is below; False where all that comes has been in view."""
        bar = self._scroll.verticalScrollBar()
        if bar.value() == bar.maximum() or self.visibleRegion().isEmpty():
            return False
        self._at_latest = False
        bar.setValue(bar.value() + max(round(READ_AT_ONCE * bar.pageStep()), self._look.px(LEAST_READ)))
        return True

    def read_back(self) -> bool:
        """Scroll back to what is above; False where the page stands at its top."""
        bar = self._scroll.verticalScrollBar()
        if bar.value() == bar.minimum() or self.visibleRegion().isEmpty():
            return False
        self._at_latest = False
        bar.setValue(bar.value() - max(round(READ_AT_ONCE * bar.pageStep()), self._look.px(LEAST_READ)))
        return True

    def show_latest(self) -> None:
        """Scroll to what has come last, as soon as it has its place."""
        self._at_latest = True
        self._soon.start()

    @Slot()
    def _keep_latest(self) -> None:
        """Labels that break into lines take their height in several rounds: the first is too soon."""
        if self._at_latest:
            self._soon.start()

    @Slot()
    def _scroll_to_latest(self) -> None:
        """The score, what explains the answer, or the way to it."""
        for latest in (self.score, self.question.explain, self.question.reveal):
            if latest.isVisible():
                self._scroll.ensureWidgetVisible(latest)
                return

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_text()
        self._fit_way()

    def _fit_way(self) -> None:
        """The buttons in one row, or in two where the panel is too narrow for their words."""
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        buttons = (self.previous, self.next, self.stage)  # also where one is hidden: no page jumps
        needed = sum(button.sizeHint().width() for button in buttons) + 3 * self._layout.spacing()
        directions = QBoxLayout.Direction
        self._way.setDirection(directions.LeftToRight if needed <= room else directions.TopToBottom)

    def _fit_text(self) -> None:
        """As high as its text, so that the page scrolls as a whole."""
        document = self.text.document()
        self._dress_tables()
        document.setTextWidth(max(100, self.text.viewport().width()))
        self.text.setFixedHeight(round(document.size().height()) + 4)

    def _dress_tables(self) -> None:
        """Qt's own have heavy lines and bold headings, and break words that have no room beside them."""
        for table in self.text.document().rootFrame().childFrames():
            if not isinstance(table, QTextTable):
                continue
            shape = table.format().toTableFormat()
            shape.setBorder(0.0)
            shape.setCellPadding(self._look.px(PADDING))
            shape.setCellSpacing(0.0)
            table.setFormat(shape)
            heading = QTextCharFormat()
            heading.setFontWeight(QFont.Weight.Normal)
            heading.setForeground(QColor(self._look.palette.secondary))
            for column in range(table.columns()):
                cursor = table.cellAt(0, column).firstCursorPosition()
                cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(heading)
