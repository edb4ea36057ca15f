"""The fitted function of one run of a single feature: what it answers, over the training points."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from engine.arrays import Array
from engine.datasets import Data
from engine.datasets.shape import MOST_CLASSES, class_name
from engine.measures.fitted_function import FITTED_FUNCTION, FittedFunction, extent_of_function, targets_of
from engine.measures.summary import SUMMARY
from engine.output.frame import RunFrame
from gui.language.numbers import count, short
from gui.language.words import said, tr
from gui.panels.canvas import StillCurve
from gui.panels.labels import dresses
from gui.panels.markers import Dress
from gui.panels.panel import CardPanel
from gui.panels.plane_picture import MOST_MARKERS, PlanePicture
from gui.panels.score_words import scores_in_words
from gui.style.look import Look
from gui.widgets.figures_text import Rows

NOW, THEN, INITIAL = 2.0, 1.5, 1.5  # widths of lines at scale 1
FAINT = 110  # of 255: how strong the function of iteration 0 is


class FittedCurve(CardPanel, PlanePicture):
    """Draws the measure `fitted_function`: the feature across, and up what is answered.

    That is the number predicted, the probability of class 1, or of several classes that of each.
    """

    measures = (FITTED_FUNCTION,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.initial, self.then = Curves(self, over=False), Curves(self, over=False)
        self.curves = Curves(self, over=True)  # points are many, and would hide it
        self.add_items()
        self._fitted: FittedFunction | None = None
        self._early: RunFrame | None = None  # one that has come before its data
        self._class_names: tuple[str, ...] = ()
        words = tr(
            "Line: what the run answers, faint for iteration 0, dashed for the pinned iteration.\n"
            "Points are the training set; of more than {} only some are drawn. Double-click a point\n"
            "to follow it through the iteration; while you inspect one, a click is enough."
        )
        self.explain(words.format(count(MOST_MARKERS)))

    def set_run(self, name: str) -> None:
        self.setAccessibleName(tr("Fitted function of {}").format(name))

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """What the classes are called, to be told of under the mouse."""
        self._class_names = names

    def set_data(self, data: Data) -> None:
        super().set_data(data)
        if data.X_train.shape[0] == 1:
            up = tr("answer") if data.classes is None else tr("probability")
            self.axes.set_names((data.names[0], up))
            self._show_extent(extent_of_function(data))
            self._colour()
        early, self._early = self._early, None
        if early is not None:
            self.show_run(early, words=False)

    def places_of(self, X: Array, Y: Array) -> Array:
        assert self._data is not None
        return np.stack([X[0], targets_of(Y, self._data.classes)])

    def _dress(self) -> None:
        """Numbers stand at their height, so that colours say nothing more."""
        if self._data is None:
            return
        palette = self._look.palette
        self._dresses = dresses(palette, self._data.classes)
        if self._data.classes is None:
            self._dresses = tuple(Dress(each.marker, palette.class_0) for each in self._dresses)

    def set_look(self, look: Look) -> None:
        PlanePicture.set_look(self, look)
        self._colour()

    def _colour(self) -> None:
        """One curve has the colour of text, each of several that of its class."""
        palette, look = self._look.palette, self._look
        colours = [QColor(palette.class_colour(label)) for label in range(MOST_CLASSES)]
        if self._curves_of_data == 1:
            colours = [QColor(palette.text)]
        self.curves.set_pens([pg.mkPen(colour, width=look.stroke(NOW)) for colour in colours])
        self.then.set_pens([pg.mkPen(colour, width=look.stroke(THEN), dash=[3, 3]) for colour in colours])
        for colour in colours:
            colour.setAlpha(FAINT)
        self.initial.set_pens([pg.mkPen(colour, width=look.stroke(INITIAL)) for colour in colours])

    def show_then(self, run: RunFrame | None) -> None:
        """Draw the function of a pinned iteration as well; None: no longer."""
        fitted = None if run is None or FITTED_FUNCTION not in run else run[FITTED_FUNCTION]
        if fitted is None or self._is_of_other_data(fitted):
            self.then.draw(np.empty(0), np.empty((0, 0)))
        else:
            self.then.draw(fitted.x, self._shown(fitted.answers))

    @property
    def _curves_of_data(self) -> int:
        """One for each of several classes."""
        classes = None if self._data is None else self._data.classes
        return 1 if classes is None or classes == 2 else classes

    def _is_of_other_data(self, fitted: FittedFunction) -> bool:
        """Whether it has a curve for classes that the data do not have: a frame may come before its data."""
        return len(self._shown(fitted.answers)) != self._curves_of_data

    def _shown(self, answers: Array) -> Array:
        """Of two classes the probability of class 1 says all."""
        two = self._data is not None and self._data.classes == 2
        return answers[1:] if two and len(answers) == 2 else answers

    def words_at(self, place: QPoint) -> str:
        """What is answered to the value of the feature under a pixel, and the example that is near."""
        fitted, extent = self._fitted, self._extent
        if fitted is None or extent is None or not self.markers.isVisible():
            return ""
        x = self._view.mapSceneToView(self.mapToScene(place)).x()
        if not extent.left <= x <= extent.left + extent.width:
            return ""
        answers = self._shown(fitted.answers)
        found = [float(np.interp(x, fitted.x, answer)) for answer in answers]
        if len(found) > 1:
            label = int(np.argmax(found))
            name = said(self._class_names[label]) if label < len(self._class_names) else ""
            words = tr("At {x} the most probable class is {name}, with a probability of {share}")
            words = words.format(x=short(x), name=name or label, share=short(found[label]))
        elif self._data is not None and self._data.classes is not None:
            words = tr("At {x} the probability of {name} is {share}")
            name = said(class_name(self._class_names, 1))
            words = words.format(x=short(x), name=name, share=short(found[0]))
        else:
            words = tr("At {x} the prediction is {value}").format(x=short(x), value=short(found[0]))
        return "\n".join(filter(None, (words, self._words_of_example(place))))

    def drawn_cells(self) -> Rows:
        """A row for each place along the feature: what is answered there now, and was at iteration 0."""
        fitted = self._fitted
        if self._data is None or fitted is None or not self.markers.isVisible():
            return ()
        now, then = self._shown(fitted.answers), self._shown(fitted.initial)
        labels = range(len(now)) if len(now) > 1 else (1,)
        names = [tr("Prediction")]
        if self._data.classes is not None:
            names = [said(class_name(self._class_names, label)) for label in labels]
        heads = [said(self._data.names[0]), *names, *(tr("{}, iteration 0").format(name) for name in names)]
        return [heads, *np.column_stack([fitted.x, *now, *then]).tolist()]

    def clear(self) -> None:
        """Show no picture until the next one comes."""
        self._set_visible(False)
        self.describe("")

    def _set_visible(self, visible: bool) -> None:
        self.axes.set_visible(visible)
        for curve in (*self.curves.made, *self.initial.made):
            curve.setVisible(visible)
        self.markers.setVisible(visible)
        self.picked.setVisible(visible)

    def show_run(self, run: RunFrame, words: bool) -> None:
        fitted = run[FITTED_FUNCTION]
        if words and SUMMARY in run:
            self.describe(scores_in_words(said(run.name), run[SUMMARY]))
        if fitted is None:
            return
        if self._is_of_other_data(fitted):
            self._early = run
            return
        if not self.markers.isVisible():
            self._set_visible(True)
        if self._fitted is None or self._fitted.initial is not fitted.initial:
            self.initial.draw(fitted.x, self._shown(fitted.initial))
        self._fitted = fitted
        self.curves.draw(fitted.x, self._shown(fitted.answers))

    def _bound(self, bounds: QRectF) -> None:
        for curves in (self.initial, self.then, self.curves):
            curves.set_bounds(bounds)


class Curves:
    """Lines over the points of a picture or under them, one for each answer; made as they are needed."""

    def __init__(self, picture: PlanePicture, over: bool) -> None:
        self._picture, self._over = picture, over
        self._pens: list[QPen] = []
        self._bounds = QRectF()
        self.made: list[StillCurve] = []

    def set_pens(self, pens: list[QPen]) -> None:
        self._pens = pens
        for curve, pen in zip(self.made, pens, strict=False):
            curve.setPen(pen)

    def set_bounds(self, bounds: QRectF) -> None:
        self._bounds = bounds
        for curve in self.made:
            curve.bounds = bounds

    def draw(self, x: Array, answers: Array) -> None:
        """Draw answers (curves, points) at x, (points,); they break where one is no number."""
        while len(self.made) < len(answers):
            curve = StillCurve(antialias=True, connect="finite", pen=self._pens[len(self.made)])
            curve.bounds = self._bounds
            self.made.append(curve)
            self._picture.add_later(curve, self._over)
        for place, curve in enumerate(self.made):
            shown = place < len(answers)
            curve.setData(x if shown else [], answers[place] if shown else [])
