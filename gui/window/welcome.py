"""The welcome: three ways into the laboratory, under the cards, where at iteration 0 nothing is yet."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions.spec import FILE, LESSON, PRESENT, RUNS, TRAIN
from gui.actions.table import ACTIONS, Actions
from gui.language.words import tr
from gui.lesson.shipped import shipped
from gui.model import LabModel
from gui.style.icons import icon
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import State
from gui.widgets.card_button import CardButton
from gui.widgets.plain import PlainLabel, plain_tip
from gui.window.workspace import Workspace

WELCOMED = "welcomed"  # the setting that says that this has been shown before
FIRST_ACTIONS = (FILE, TRAIN, RUNS, LESSON, PRESENT)  # menus of things to do, not of ways to look
MARGIN, GAP, PADDING, PICTURE = 14, 10, 14, 30  # pixels at scale 1


class Way(CardButton):
    """One way in: a drawing, what it is called, and a sentence. A click, Enter or Space goes it."""

    def __init__(self, drawing: str, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(title, about, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._drawing, self._picture = drawing, PlainLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = QVBoxLayout()
        self._words.addStretch()
        labels = PlainLabel(title), PlainLabel(about)
        labels[0].setProperty("type", "title")
        for label in labels:
            label.setWordWrap(True)
            self._words.addWidget(label)
        self._words.addStretch()
        for label in (*labels, self._picture):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._picture)
        self._layout.addLayout(self._words, 1)

    def set_look(self, look: Look) -> None:
        size = look.px(PICTURE)
        self._picture.setFixedWidth(size)
        self._picture.setPixmap(icon(self._drawing, look.palette.accent).pixmap(size, size))
        self._layout.setContentsMargins(*4 * (look.px(PADDING),))
        self._layout.setSpacing(look.px(PADDING))
        self._words.setSpacing(look.px(2))

    def event(self, event: QEvent) -> bool:
        """The window plays by Space: while this has the focus, Space means this."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.key() == Qt.Key.Key_Space:
                event.accept()
                return True
        return super().event(event)


class Welcome(QFrame):
    """Offers to play, a lesson and data of your own, until something is done. `changed`: it has come or gone.

    It lies over the costs, of which there are none yet, and leaves the cards to be seen. With `settings` it
    offers itself once only; whoever asks for it sees it again.
    """

    changed = Signal()

    def __init__(
        self, actions: Actions, model: LabModel, workspace: Workspace, settings: QSettings | None
    ) -> None:
        super().__init__(workspace)
        self._workspace, self._settings = workspace, settings
        self._look = USUAL_LOOK
        self.setObjectName("card")
        self.setAccessibleName(tr("Welcome"))
        self.play = Way(
            "play", tr("Play"), tr("Watch the runs train side by side, and pause when something happens.")
        )
        self.lesson = Way(
            "lesson",
            tr("A lesson"),
            tr("Work through it page by page: say what you expect, then see it measured."),
        )
        self.own_data = Way(
            "points", tr("Your own data"), tr("Train on a table of your points, or paint some by hand.")
        )
        lessons = (f"lesson_{lesson.name}" for lesson in shipped())
        self._lessons = self._menu(actions, (*lessons, "open_lesson"))
        self._sources = self._menu(actions, ("import_points", "paint"))
        self.play.clicked.connect(actions["play"].trigger)
        self.lesson.clicked.connect(self._offer_lessons)
        self.own_data.clicked.connect(self._offer_sources)
        self._fill()
        for spec in ACTIONS:
            if spec.menu in FIRST_ACTIONS:
                actions[spec.name].triggered.connect(self.leave)
        model.editor.opened.connect(self.leave)
        model.editor.edited.connect(self.leave)
        model.training.state_changed.connect(self._leave_once_training)
        for watched in (workspace, workspace.under):
            watched.installEventFilter(self)
        self.hide()

    def _fill(self) -> None:
        title = PlainLabel(tr("Welcome to the laboratory"))
        title.setProperty("type", "title")
        hint = PlainLabel(tr("Three ways to start. The first thing you do closes this, and so does Esc."))
        hint.setProperty("type", "caption")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        hint.setWordWrap(True)
        self.close_button = QToolButton()
        self.close_button.setObjectName("plain")
        self.close_button.setText("×")
        self.close_button.setAccessibleName(tr("Close the welcome"))
        self.close_button.setToolTip(plain_tip(tr("Close the welcome (Esc); the Help menu has it again")))
        self.close_button.clicked.connect(self.leave)
        self._head, self._row = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(title)
        self._head.addWidget(hint, 1)
        self._head.addWidget(self.close_button)
        for way in self.ways:
            self._row.addWidget(way, 1)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._head)
        self._layout.addLayout(self._row, 1)

    @property
    def ways(self) -> tuple[Way, ...]:
        return self.play, self.lesson, self.own_data

    def _menu(self, actions: Actions, names: Iterable[str]) -> QMenu:
        menu = QMenu(self)
        menu.addActions([actions[name] for name in names])
        return menu

    def offer(self) -> None:
        """Show it, if it never was."""
        if self._settings is not None and not self._settings.contains(WELCOMED):
            self.show_again()

    @Slot()
    def show_again(self) -> None:
        """Show it, and remember that it was shown."""
        if self._settings is not None:
            self._settings.setValue(WELCOMED, "yes")
        self.show()
        self.raise_()
        self._place()

    @Slot()
    def leave(self) -> None:
        """Go away, and let the keys act on the window again."""
        if not self.isHidden():
            had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
            self.hide()
            if had_focus:
                self.window().setFocus()

    @Slot(object)
    def _leave_once_training(self, state: State) -> None:
        if state.playing or state.iteration > 0:
            self.leave()

    @Slot()
    def _offer_lessons(self) -> None:
        self._drop(self._lessons, self.lesson)

    @Slot()
    def _offer_sources(self) -> None:
        self._drop(self._sources, self.own_data)

    def _drop(self, menu: QMenu, way: Way) -> None:
        """Over the way that was gone, since under it the window ends."""
        place = way.mapToGlobal(QPoint(0, 0))
        menu.popup(QPoint(place.x(), place.y() - menu.sizeHint().height()))
        first: QAction = menu.actions()[0]
        menu.setActiveAction(first)

    def set_look(self, look: Look) -> None:
        self._look = look
        margin, end = look.px(MARGIN), look.px(GAP)
        self._layout.setContentsMargins(margin, end, margin, margin)
        for layout in (self._layout, self._row, self._head):
            layout.setSpacing(look.px(GAP))
        for way in self.ways:
            way.set_look(look)
        self._place()

    def _place(self) -> None:
        """Over costs and results; higher where its words need it, and never beyond the workspace."""
        if self.isHidden():
            return
        room, under = self._workspace.rect(), self._workspace.under
        place = under.geometry() if under.isVisible() else room
        place.moveTopLeft(under.mapTo(self._workspace, QPoint(0, 0)) if under.isVisible() else room.topLeft())
        self._layout.activate()
        needed = self._layout.totalHeightForWidth(place.width())
        height = min(room.height(), max(needed, place.height() if under.isVisible() else 0))
        self.setGeometry(place.x(), place.bottom() + 1 - height, place.width(), height)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return super().eventFilter(watched, event)
