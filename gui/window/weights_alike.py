"""The weights on all cards show the same layers at the same scale, so that runs compare."""

from PySide6.QtCore import QObject, Slot

from gui.panels.run_card import RunCard


class WeightsAlike(QObject):
    """What is asked for on one card is done on all of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[RunCard] = []
        self._shared_scale = True
        self._layers, self._page = 0, 0  # a deep network has several pages of layers
        self._enlarged: int | None = None  # the layer whose weights have all the room of the cards

    def adopt(self, card: RunCard) -> None:
        """Have a new card show what the others do."""
        self._cards.append(card)
        card.histograms.layer_asked.connect(self._toggle_layer)
        card.histograms.page_asked.connect(self._turn_to)
        card.histograms.set_shared_scale(self._shared_scale)
        card.histograms.turn_to(self._page)
        card.evidence.enlarge(self._enlarged)

    def set_layers(self, layers: int) -> None:
        """Another network is seen from its first page; no layer is enlarged that it has not."""
        if layers != self._layers:
            self._layers = layers
            self._turn_to(0)
        if self._enlarged is not None and self._enlarged >= layers:
            self._toggle_layer(self._enlarged)

    @Slot(int)
    def _toggle_layer(self, layer: int) -> None:
        """Enlarge a layer's weights in every card, or no longer."""
        self._enlarged = None if layer == self._enlarged else layer
        for card in self._cards:
            card.evidence.enlarge(self._enlarged)

    @Slot(int)
    def _turn_to(self, page: int) -> None:
        self._page = page
        for card in self._cards:
            card.histograms.turn_to(page)

    @Slot(bool)
    def set_shared_scale(self, shared: bool) -> None:
        """Whether a layer's weights have one scale in all runs."""
        self._shared_scale = shared
        for card in self._cards:
            card.histograms.set_shared_scale(shared)
