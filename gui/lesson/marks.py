"""Marks: right and wrong, told by a sign, by a colour, and in words for those who hear them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.language.words import tr

STATE = "state"  # the property that the style sheet asks for


@dataclass(frozen=True)
class Mark:
    """The name is what the style sheet knows its colour by."""

    name: str = ""
    sign: str = ""

    @property
    def words(self) -> str:
        return {"right": tr("right"), "wrong": tr("wrong")}.get(self.name, "")


NONE, RIGHT, WRONG = Mark(), Mark("right", "✓"), Mark("wrong", "✗")


def mark_for(right: bool | None) -> Mark:
    """None is not known yet."""
    return NONE if right is None else RIGHT if right else WRONG


def put_mark(widget: QWidget, state: str) -> None:
    """Have the style sheet draw a widget in this state."""
    if widget.property(STATE) != state:
        widget.setProperty(STATE, state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
