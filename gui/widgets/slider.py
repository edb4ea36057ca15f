"""A slider whose handle comes to where a person clicks, as it does for a finger on a tablet."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class Slider(QSlider):
    """A horizontal slider. Qt's own goes a page towards a click, which here is often all the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def handle_width(self) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = QStyle.SubControl.SC_SliderHandle
        return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, handle, self).width()

    def pixel_of(self, value: int) -> int:
        """Where the middle of the handle is for a value."""
        handle = self.handle_width()
        room = self.width() - handle
        return handle // 2 + QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, room)

    def value_at(self, place: QPointF) -> int:
        """The value whose handle is nearest to a place in pixels."""
        handle = self.handle_width()
        pixel, room = round(place.x()) - handle // 2, self.width() - handle
        return QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), pixel, room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the handle: bring it there first, so that it can be dragged on from there."""
        beside = abs(event.position().x() - self.pixel_of(self.sliderPosition())) > self.handle_width() / 2
        if event.button() == Qt.MouseButton.LeftButton and beside:
            self.setValue(self.value_at(event.position()))
        super().mousePressEvent(event)
