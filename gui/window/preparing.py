"""What is said over the cards while machine code is made for the first time: why this takes a while."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from gui.language.words import tr
from gui.style.look import USUAL_LOOK, Look
from gui.training.client import Training
from gui.widgets.plain import PlainLabel

WIDTH, MARGIN, BAR = 520, 14, 6  # pixels at scale 1


class Preparing(QFrame):
    """Lies over its parent from when something is compiled until the training is ready, or has failed."""

    def __init__(self, training: Training, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = PlainLabel(
            tr(
                "Compiling the arithmetic of this network for your computer. This happens once and takes up "
                "to a minute. Keys that you press meanwhile are kept."
            )
        )
        self.words.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)  # nobody knows how long a compiler takes
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Compiling"))
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.words)
        self._layout.addWidget(self._bar)
        self._look = USUAL_LOOK
        parent.installEventFilter(self)
        training.compiling.connect(self._begin)
        training.state_changed.connect(self.hide)
        training.failed.connect(self.hide)
        training.refused.connect(self.hide)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(*4 * (look.px(MARGIN),))
        self._bar.setFixedHeight(look.px(BAR))
        self._place()

    @Slot()
    def _begin(self) -> None:
        self.show()  # with its fonts, by which its height is found
        self.raise_()
        self._place()

    def _place(self) -> None:
        """In the middle of the upper half."""
        room = self._over.size()
        width = min(room.width(), self._look.px(WIDTH))
        self._layout.activate()
        height = self._layout.totalHeightForWidth(width)
        self.setGeometry((room.width() - width) // 2, max(0, room.height() // 4 - height // 2), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
