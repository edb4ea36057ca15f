"""The transport: play, pause and step; where you stand; the pace and how often a frame is drawn."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpinBox, QToolButton, QWidget

from gui.actions.table import Actions
from gui.language.numbers import count
from gui.language.words import tr
from gui.model import STEP_SIZES
from gui.panels.class_legend import ClassLegend
from gui.style.look import USUAL_LOOK, Look
from gui.timeline.speed_control import SpeedControl
from gui.timeline.timeline import Timeline
from gui.training.commands import State
from gui.widgets.figure import Figure
from gui.widgets.plain import PlainLabel, plain_tip, without_mark

WIDEST = count(10_000_000)
# As many frames as can be seen: ten iterations a frame were at most 50 a second at the pace of the start.
DEFAULT_STRIDE, LARGEST_STRIDE = 1, 100_000


class Transport(QWidget):
    """A bar of controls over the timeline. Emits what it sets; the actions do the rest."""

    stride_changed = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self._look = USUAL_LOOK
        self._state = State(playing=False, iteration=0, goal=0, reached=0)
        self.timeline = Timeline()
        self.pace = SpeedControl()
        self.classes = ClassLegend()  # while presenting, where there is no status bar that has it
        self.iteration = Figure(WIDEST, "0")
        self.iteration.alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.iteration.setProperty("type", "display")
        self.iteration.setAccessibleName(tr("Iteration"))
        self.goal = PlainLabel()
        self.goal.setProperty("type", "secondary")
        self.standing = PlainLabel()
        self.standing.setProperty("type", "chip")
        self.standing.setAccessibleName(tr("Where you are"))
        self.stride = self._make_stride()
        self.buttons = {
            name: self._button(name)
            for name in ("reset", "back", "play", "forward", *(f"step_{size}" for size in STEP_SIZES))
        }
        self.buttons["play"].setObjectName("play")

        every, self._iterations = PlainLabel(tr("Frame every")), PlainLabel()
        self._say_iterations(self.stride.value())
        self._row = QHBoxLayout()
        for name in ("reset", "back", "play", "forward"):
            self._row.addWidget(self.buttons[name])
        self._sizes = QHBoxLayout()
        self._sizes.setSpacing(0)
        for size in STEP_SIZES:
            self._sizes.addWidget(self.buttons[f"step_{size}"])
        self._row.addLayout(self._sizes)
        self._row.addWidget(self.iteration)
        self._row.addWidget(self.goal)
        self._row.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        for label in (every, self._iterations):
            label.setProperty("type", "secondary")
        for widget in (every, self.stride, self._iterations, self.pace):
            self._row.addWidget(widget)
        # What gives way first where there is no room for all: the menus and keys have it too.
        self._gives_way: tuple[tuple[QWidget, ...], ...] = (
            (every, self.stride, self._iterations),
            (self.pace,),
            tuple(self.buttons[f"step_{size}"] for size in STEP_SIZES),
            (self.buttons["reset"],),
        )
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.addLayout(self._row)
        self._layout.addWidget(self.timeline)
        self._layout.addWidget(self.classes)
        self.stride.valueChanged.connect(self._change_stride)

    @Slot(int)
    def _change_stride(self, iterations: int) -> None:
        self._say_iterations(iterations)
        self._make_room(self._look)
        self.stride_changed.emit(iterations)

    def _say_iterations(self, stride: int) -> None:
        self._iterations.setText(tr("iteration") if stride == 1 else tr("iterations"))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(without_mark(self._actions[name].text()))
        if name.startswith("step_"):
            # The button follows the action: what is set on the button alone goes with the next change.
            self._actions[name].setIconText(count(int(name.removeprefix("step_"))))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            ends = {f"step_{STEP_SIZES[0]}": "first", f"step_{STEP_SIZES[-1]}": "last"}
            button.setProperty("place", ends.get(name, "middle"))
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _make_stride(self) -> QSpinBox:
        stride = QSpinBox()
        stride.setRange(1, LARGEST_STRIDE)
        stride.setValue(DEFAULT_STRIDE)
        stride.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        stride.setKeyboardTracking(False)
        stride.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        stride.setAccessibleName(tr("Iterations between two frames"))
        stride.setToolTip(tr("Iterations between two frames (at most 60 frames a second are drawn)"))
        return stride

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(4))
        # Beside each other the timeline's handle is not to look like one of the classes' markers.
        self._layout.setSpacing(look.px(18 if look.presenting else 4))
        self._row.setSpacing(look.px(8))
        self.stride.setFixedSize(look.px(76), look.px(30))
        for button in self.buttons.values():
            button.setIconSize(QSize(look.px(20), look.px(20)))
        self.pace.set_look(look)
        self.timeline.set_look(look)
        self.classes.set_look(look)
        self.classes.setVisible(look.presenting)
        self._show_what_matters(look)
        self._draw_play()

    def _show_what_matters(self, look: Look) -> None:
        """While presenting: whether it plays, and where you stand, in one row with the timeline."""
        for name in ("back", "forward"):
            self.buttons[name].setVisible(not look.presenting)
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if look.presenting else directions.TopToBottom)
        self._layout.setStretch(1, int(look.presenting))
        self._leave_room()
        self._make_room(look)

    def _make_room(self, look: Look) -> None:
        """Show as much as there is room for; while presenting nothing that is not the matter."""
        for group in self._gives_way:
            for widget in group:
                widget.setVisible(not look.presenting)
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for group in self._gives_way:
            if look.presenting or self._needed() <= room:
                break
            for widget in group:
                widget.hide()

    def _needed(self) -> int:
        """The width of all that is shown; Qt notes only later that something is shown no longer."""
        for layout in (self._sizes, self._row):
            layout.invalidate()
        return self._row.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room(self._look)

    def _leave_room(self) -> None:
        """For any iteration, or while presenting for those that can come."""
        presenting = self._look.presenting
        furthest = max(self._state.goal, self._state.reached)
        self.iteration.leave_room_for(count(furthest) if presenting else WIDEST)

    def show_state(self, state: State) -> None:
        changed = state.playing != self._state.playing
        self._state = state
        self.goal.setText(tr("of {}").format(count(state.goal)))
        self._leave_room()
        self.show_iteration(state.iteration)
        if changed:
            self._draw_play()

    def show_iteration(self, iteration: int) -> None:
        self.iteration.set_text(count(iteration))
        past = iteration < self._state.reached
        text = tr("Past") if past else tr("Now")
        if text != self.standing.text():
            self.standing.setText(text)
            known = tr("Training is already recorded up to iteration {}: playing shows it again.")
            tip = tr("The furthest iteration reached so far: playing continues the training from here.")
            self.standing.setToolTip(plain_tip(known.format(count(self._state.reached)) if past else tip))
        self.timeline.show_place(iteration, max(self._state.reached, iteration), self._state.goal)

    def _draw_play(self) -> None:
        """The play button says what pressing it would do."""
        action = self._actions["play"]
        action.setText(tr("&Pause") if self._state.playing else tr("&Play"))
        self.buttons["play"].setAccessibleName(without_mark(action.text()))
        self._actions.set_icon("play", "pause" if self._state.playing else "play", self._look)
