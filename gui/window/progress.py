"""The progress of what takes long: said over the cards, with how far it has come and a way to give it up."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.language.numbers import count
from gui.language.words import tr
from gui.model import LabModel
from gui.style.look import USUAL_LOOK, Look
from gui.training.work import Busy, Work
from gui.widgets.plain import PlainLabel, plain_tip

WIDTH, MARGIN, GAP, BAR = 520, 14, 8, 6  # pixels at scale 1
STEPS = 1000  # of the bar
BEFORE_ALL = (Work.LOADING, Work.COMPILING)  # before there is anything to look at


def words_of(busy: Busy) -> str:
    """What takes so long."""
    match busy.work:
        case Work.LOADING:
            return tr("Preparing the experiment…")
        case Work.COMPILING:
            return tr(
                "Compiling the arithmetic of this network for your computer. This happens once and takes up "
                "to a minute. Keys that you press meanwhile are kept."
            )
        case Work.GOING:
            return tr("Computing up to this iteration…")
        case Work.ADOPTING:
            return tr("Training new runs up to this iteration…")
        case Work.MEASURING:
            return tr("Measuring for the panels…")
        case Work.LESSON:
            return tr("Measuring the lesson's figures…")
        case Work.SAVING:
            return tr("Saving all that the runs have recorded…")
        case Work.EXPORTING:
            return tr("Exporting…")


def consequence_of(work: Work) -> str:
    """What giving it up comes to."""
    match work:
        case Work.LOADING | Work.ADOPTING:
            return tr("Go back to the previous runs (Esc)")
        case Work.GOING:
            return tr("Stay at the current iteration (Esc)")
        case Work.MEASURING:
            return tr("Leave docked panels empty until you go on (Esc)")
        case Work.LESSON:
            return tr("Stop measuring the lesson's figures for now (Esc)")
        case Work.SAVING:
            return tr("Do not save, and leave the file as it was (Esc)")
        case Work.EXPORTING:
            return tr("Do not export, and leave the file as it was (Esc)")
        case Work.COMPILING:
            return ""


class ProgressCard(QFrame):
    """Lies over its parent while the training thread, or a file, is busy with what has taken long by now.

    `changed` says that it has come or gone, `saving_given_up`, `figure_given_up` and `exporting_given_up`
    that a file is not to be written after all. What the training is busy with comes first, then these.
    """

    changed = Signal()
    saving_given_up = Signal()
    figure_given_up = Signal()
    exporting_given_up = Signal()

    def __init__(self, model: LabModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._over, self._model = parent, model
        self.busy: Busy | None = None
        self._of_training: Busy | None = None
        self._of_saving: Busy | None = None
        self._of_figure: Busy | None = None
        self._of_exporting: Busy | None = None
        self.setObjectName("card")
        self.words = PlainLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.done = PlainLabel()
        self.done.setProperty("type", "caption")
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(self.leave)
        self._under, self._layout = QHBoxLayout(), QVBoxLayout(self)
        self._under.addWidget(self.done, 1)
        self._under.addWidget(self.cancel_button)
        self._layout.addWidget(self.words)
        self._layout.addWidget(self.bar)
        self._layout.addLayout(self._under)
        self._look = USUAL_LOOK
        parent.installEventFilter(self)
        model.training.busy_changed.connect(self.show_busy)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(*4 * (look.px(MARGIN),))
        self._layout.setSpacing(look.px(GAP))
        self.bar.setFixedHeight(look.px(BAR))
        self._place()

    @property
    def can_cancel(self) -> bool:
        """Whether what is shown can be given up: a compiler cannot, nor what nothing came before."""
        if self.busy is None or self.isHidden() or self.busy.work is Work.COMPILING:
            return False
        return self.busy.work not in (Work.LOADING, Work.ADOPTING) or self._model.editor.can_take_back

    @Slot()
    def leave(self) -> None:
        """Give up what takes so long. What a change of the experiment has led to goes with the change."""
        if self.busy is None or not self.can_cancel:
            return
        if self.busy.work in (Work.LOADING, Work.ADOPTING):
            self._model.editor.take_back()
        elif self.busy.work is Work.SAVING:
            self.saving_given_up.emit()
        elif self.busy is self._of_figure:
            self.figure_given_up.emit()
        elif self.busy.work is Work.EXPORTING:
            self.exporting_given_up.emit()
        else:
            self._model.training.cancel(self.busy.work)

    @Slot(object)
    def show_busy(self, busy: Busy | None) -> None:
        """Say what the training does and how far it has come, or nothing any more."""
        self._of_training = busy
        self._show_first()

    @Slot(object)
    def show_saving(self, busy: Busy | None) -> None:
        """Say how far a file has come, or nothing any more."""
        self._of_saving = busy
        self._show_first()

    @Slot(object)
    def show_figure(self, busy: Busy | None) -> None:
        """Say how far a figure has come that is saved as it was on screen, or nothing any more."""
        self._of_figure = busy
        self._show_first()

    @Slot(object)
    def show_exporting(self, busy: Busy | None) -> None:
        """Say how far an export has come, or nothing any more."""
        self._of_exporting = busy
        self._show_first()

    def _show_first(self) -> None:
        self._show(self._of_training or self._of_saving or self._of_figure or self._of_exporting)

    def _show(self, busy: Busy | None) -> None:
        before, self.busy = self.busy, busy
        if busy is None:
            self.hide()
            return
        unknown = busy.share is None
        self.bar.setRange(0, 0 if unknown else STEPS)
        if busy.share is not None:
            self.bar.setValue(round(STEPS * busy.share))
        self._count(busy)
        if before is None or before.work is not busy.work:
            self._say(busy)

    def _count(self, busy: Busy) -> None:
        """How many functions of how many: the one thing that is known of a compiler."""
        words = ""
        if busy.functions is not None:
            words = tr("{} of {} functions are compiled").format(*map(count, busy.functions))
        self.done.setText(words)
        self.bar.setAccessibleDescription(words)

    def _say(self, busy: Busy) -> None:
        words = words_of(busy)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.setAccessibleName(words)
        self.show()  # with its fonts, by which its height is found
        self.cancel_button.setVisible(self.can_cancel)
        self.cancel_button.setToolTip(plain_tip(consequence_of(busy.work)))
        self.cancel_button.setAccessibleDescription(consequence_of(busy.work))
        self.raise_()
        self._place()
        self.changed.emit()

    def _place(self) -> None:
        """Over cards that have nothing to show yet, else at the foot: pictures are looked at meanwhile."""
        room = self._over.size()
        width = min(room.width(), self._look.px(WIDTH))
        self._layout.activate()
        height = self._layout.totalHeightForWidth(width)
        hides_cards = self.busy is not None and self.busy.work in BEFORE_ALL
        top = room.height() // 4 - height // 2 if hides_cards else room.height() - height - self._look.px(GAP)
        self.setGeometry((room.width() - width) // 2, max(0, top), width, height)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
