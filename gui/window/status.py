"""The status bar: a word on what is being prepared or goes wrong, else how fast training and drawing are."""

import time

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStatusBar, QWidget

from engine.output.frame import Frame
from gui.language.numbers import count, rate
from gui.language.words import said, tr
from gui.model import LabModel
from gui.panels.class_legend import ClassLegend
from gui.panels.plane_picture import MOST_MARKERS
from gui.style.look import Look
from gui.training.commands import State
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain import PlainLabel, plain_tip

WINDOW = 0.5  # seconds over which speed is averaged


class Status(QStatusBar):
    """Shows messages, else what is known of the data, on the left, and the measured speed on the right.

    A complaint stands between them, beside whatever comes and goes, until it no longer holds.
    """

    def __init__(self, model: LabModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.message = ElidedLabel()
        self._remark = ""
        self._of_data: tuple[str, ...] = ()
        self.speed = PlainLabel()
        self.speed.setToolTip(tr("Measured while playing: iterations of every run, and frames drawn"))
        self.complaint = ElidedLabel()
        self.complaint.setObjectName("complaint")
        self.complaint.hide()
        self.classes = ClassLegend()
        self.addWidget(self.classes)
        self.addWidget(self.message, 1)
        self.addWidget(self.complaint, 1)
        self.addPermanentWidget(self.speed)
        self._model = model
        self._since: tuple[float, int] | None = None
        self._frames = 0
        self._playing = False
        model.frame_changed.connect(self.show_frame)
        model.axes_changed.connect(self.show_data)  # also where the data are others
        model.editor.opened.connect(self.show_data)  # of another experiment they are not there yet
        model.training.state_changed.connect(self.show_state)
        model.training.status_changed.connect(self.say)

    def set_look(self, look: Look) -> None:
        self.classes.set_look(look)

    @Slot(str)
    def say(self, message: str) -> None:
        self.message.setText(message or " · ".join(self._notes))

    def complain(self, words: str) -> None:
        """Say what goes wrong, until it is another complaint or none."""
        self.complaint.setText(words)
        self.complaint.setToolTip(plain_tip(words))
        self.complaint.setVisible(bool(words))

    def remark(self, words: str) -> None:
        """Words that stay, beside what is known of the data, until there are others."""
        self._remark = words
        self._show_notes()

    @property
    def _notes(self) -> tuple[str, ...]:
        return (self._remark, *self._of_data) if self._remark else self._of_data

    def _show_notes(self) -> None:
        self.message.setToolTip(plain_tip("\n".join(self._notes)))
        self.say("")

    @Slot()
    def show_data(self) -> None:
        """Nothing is done to data unsaid; while they are made, nothing is said of those before."""
        data, axes = self._model.data, self._model.axes
        self.classes.show_labels(self._model.experiment, data)
        if data is None:
            self._of_data = ()
            self._show_notes()
            return
        notes = [said(note) for note in data.notes]
        slice_note = data.section(axes).note(data.names)
        if slice_note is not None:
            notes.insert(0, said(slice_note))
        drawn = min(MOST_MARKERS, data.Y_train.size)
        if drawn < data.Y_train.size:
            notes.append(tr("{} of the training points are drawn").format(count(drawn)))
        self._of_data = tuple(notes)
        self._show_notes()

    @Slot(object)
    def show_state(self, state: State) -> None:
        self._playing = state.playing
        if not state.playing:
            self.speed.setText("")
            self._since = None

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        if not self._playing:
            return
        now = time.perf_counter()
        if self._since is None or frame.iteration < self._since[1]:
            self._since, self._frames = (now, frame.iteration), 0
            return
        self._frames += 1
        start, first = self._since
        seconds = now - start
        if seconds >= WINDOW:
            self.speed.setText(
                tr("{} iterations/s · {} frames/s").format(
                    rate((frame.iteration - first) / seconds), rate(self._frames / seconds)
                )
            )
            self._since, self._frames = (now, frame.iteration), 0
