"""The odds of a study: dots and bars for every run, costs over the iterations, and how runs compare."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from engine.experiment.run_list import run_colours
from engine.studies.picture import StudyPicture
from engine.studies.plan import key_of
from engine.studies.study import Study
from engine.studies.summary import CellSummary
from gui.language.words import said, tr
from gui.panels.score_words import ACCURACY
from gui.studies.cost_bands import CostBands
from gui.studies.draw_strip import DrawStrips
from gui.studies.odds_bars import OddsBars
from gui.studies.odds_layout import OddsLayout
from gui.studies.odds_table import table_of
from gui.studies.odds_words import (
    accuracy_choice,
    aim_words,
    diverged_words,
    draw_lines,
    law_lines,
    level_words,
    run_sentence,
)
from gui.studies.pair_view import PairView
from gui.studies.scoring import scoring_of
from gui.studies.segments import Segments
from gui.studies.strip_axis import DrawFigure, figures_for, level_of, quartiles_of
from gui.studies.view import StudyView
from gui.studies.words_box import Sentence, WordsBox
from gui.style.look import Look
from gui.widgets.elided import ElidedLabel
from gui.widgets.figures_text import Rows

FEW = 3  # of so many runs all pairs are told in words


class OddsView(StudyView):
    """All of it for the cell that is looked at.

    One run is the chosen one: its bands are drawn whole, and words tell it first. `run_chosen` says that a
    person has chosen another.
    """

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study: Study | None = None
        self._picture: StudyPicture | None = None
        self._names: tuple[str, ...] = ()
        self._drawn: tuple[int, tuple[int, ...]] = (0, ())  # the cell, and how many draws of each run
        self.chosen = 0
        self.quantities = Segments(
            tr("What the dots show"),
            [
                accuracy_choice(DrawFigure.TEST_ACCURACY),
                (tr("Cost"), tr("A dot for each draw at its cost, on a logarithmic axis")),
                (
                    tr("Iterations"),
                    tr("A dot for each draw at the iteration where it was first seen to reach it"),
                ),
            ],
        )
        self.pages = Segments(
            tr("What is shown beside the odds"),
            [
                (
                    tr("Costs"),
                    tr("Half of the draws lie in the inner band of costs, nine of ten in the outer one"),
                ),
                (tr("Run against run"), tr("How often one run is better than another from the same seed")),
            ],
        )
        self.strips = DrawStrips(self._words_of_draw)
        self.bars = OddsBars()
        self.heading = ElidedLabel(tr("Cost: median, 50 and 90 % of draws"))
        self.heading.setProperty("type", "caption")
        self.bands = CostBands()
        self.pairs = PairView()
        self.beside = QWidget()  # costs and pairs
        self.words = WordsBox()
        self._places = OddsLayout(self)
        self.quantities.chosen.connect(self._show_quantity)
        self.pages.chosen.connect(self._arrange)
        self.strips.draw_asked.connect(self.draw_asked)
        for part in (self.strips, self.bars, self.bands):
            part.run_chosen.connect(self.choose)
        self.pairs.pair_asked.connect(self.compare)

    # --- what is shown

    def show_study(self, study: Study) -> None:
        self._study, self._picture, self._drawn = study, None, (0, ())
        self._names = tuple(map(said, study.run_names))
        colours, iterations = run_colours(study.experiment), study.experiment.training.iterations
        scored_by = scoring_of(study)
        self.quantities.rename(0, *accuracy_choice(figures_for(study.reached)[0], scored_by))
        self.strips.show_runs(self._names, colours, study.draws, iterations)
        self.bars.show_runs(colours, tr("Reach {}").format(aim_words(study.reached, scored_by)))
        self.bands.show_runs(self._names, colours, iterations)
        self.pairs.show_runs(self._names, colours)
        self.chosen = len(self._names) - 1  # as the window has it
        self._show_chosen(self.chosen, max(0, self.chosen - 1))
        self._show_quantity()
        self._arrange()
        self._say()

    def show_picture(self, picture: StudyPicture) -> None:
        study = self._study
        if study is None:
            return
        draws, cells = picture.draws, self._cells(picture)
        sizes = tuple(found.numbers.size for found in draws.figures)
        number, before = self._drawn
        if draws.cell.number != number:
            self.strips.forget()
            self.bands.forget()
            before = ()
        self._picture, self._drawn = picture, (draws.cell.number, sizes)
        come = [run for run, size in enumerate(sizes) if run >= len(before) or before[run] != size]
        if not come:
            return
        self._show_draws(picture, come)
        self.bars.show_odds(cells, self._sentences(cells))
        self.bands.show_bands(draws.bands, sizes)
        count = len(self._names) * (len(self._names) - 1) // 2
        first = draws.cell.number * count
        self.pairs.show_pairs(picture.summary.pairs[first : first + count])
        self._say()

    def _show_draws(self, picture: StudyPicture, runs: list[int]) -> None:
        quantity, cells = self._quantity, self._cells(picture)
        self.strips.show_draws(
            {
                run: (picture.draws.figures[run], quartiles_of(quantity, cells[run]), note_of(cells[run]))
                for run in runs
            }
        )

    def _cells(self, picture: StudyPicture) -> tuple[CellSummary, ...]:
        """What the runs come to in the cell that is looked at."""
        runs = len(self._names)
        first = picture.draws.cell.number * runs
        return picture.summary.cells[first : first + runs]

    def _sentences(self, cells: tuple[CellSummary, ...]) -> list[str]:
        if self._study is None:
            return []
        reached, scored_by = self._study.reached, scoring_of(self._study)
        return [
            run_sentence(cell, name, reached, scored_by)
            for cell, name in zip(cells, self._names, strict=True)
        ]

    @property
    def _quantity(self) -> DrawFigure:
        assert self._study is not None
        return figures_for(self._study.reached)[self.quantities.place]

    @Slot()
    def _show_quantity(self) -> None:
        if self._study is None:
            return
        quantity, reached = self._quantity, self._study.reached
        scored_by = scoring_of(self._study)
        words = level_words(reached, scored_by)
        self.strips.show_quantity(quantity, level_of(quantity, reached), words, scored_by)
        if self._picture is not None:
            self._show_draws(self._picture, [*range(len(self._names))])

    @Slot(int)
    def choose(self, run: int) -> None:
        """Tell this run first, and draw its bands whole."""
        _, other = self.pairs.looked_at
        if other == run:
            other = self.pairs.looked_at[0] if self.pairs.looked_at[0] != run else int(run == 0)
        self.compare(run, other)

    @Slot(int, int)
    def compare(self, run: int, other: int) -> None:
        """Choose a run, and the one that it is compared with."""
        is_new, self.chosen = run != self.chosen, run
        self._show_chosen(run, other)
        self._say()
        if is_new:
            self.run_chosen.emit(run)

    def _show_chosen(self, run: int, other: int) -> None:
        self.pairs.look_at(run, other)
        for part in (self.strips, self.bars, self.bands):
            part.show_chosen(run)

    def set_look(self, look: Look) -> None:
        self._places.set_look(look)
        for part in (self.strips, self.bars, self.bands, self.pairs, self.words):
            part.set_look(look)
        self._arrange()

    def copied(self) -> Rows:
        picture = self._picture
        if picture is None or not picture.summary.trials:
            return ()
        pairs = [
            (self._names[run], self._names[other], pair) for (run, other), pair in self.pairs.found().items()
        ]
        scored_by = ACCURACY if self._study is None else scoring_of(self._study)
        return table_of(self._names, self._cells(picture), pairs, scored_by)

    # --- words

    def _words_of_draw(self, run: int, index: int) -> str:
        """A draw that is under the mouse, or that the keys are at."""
        if self._picture is None or self._study is None:
            return ""
        found = self._picture.draws.figures[run]
        seed = key_of(self._study, int(found.numbers[index])).seed
        return "\n".join(
            draw_lines(found, index, self._names[run], seed, self._study.reached, scoring_of(self._study))
        )

    def _say(self) -> None:
        """Of the chosen run first, then of the others, as far as there is room."""
        if self._study is None:
            return
        most = self._places.lines_of_words
        if self._picture is None:
            self.words.show_sentences([Sentence(tr("No draws yet"), 0)], most)
            return
        cells = self._cells(self._picture)
        told = self._sentences(cells)
        sentences = [Sentence(text, 0 if run == self.chosen else 4) for run, text in enumerate(told)]
        for place in self._pairs_told:
            text = self.pairs.sentence(*place)
            if text:
                sentences.append(Sentence(text, 1 if place == self.pairs.looked_at else 3))
        sentences.extend(Sentence(line, 2) for line in law_lines(cells, self._names))
        self.words.show_sentences(sentences, most)
        self.strips.describe("; ".join(told))
        self.bars.describe("; ".join(told))

    @property
    def _pairs_told(self) -> list[tuple[int, int]]:
        """Which runs are compared in words: of few all, each pair as it is looked at or in their order."""
        looked_at, runs = self.pairs.looked_at, len(self._names)
        if runs > FEW:
            return [looked_at]
        pairs = [(first, second) for first in range(runs) for second in range(first + 1, runs)]
        return [looked_at if {*pair} == {*looked_at} else pair for pair in pairs]

    # --- layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._say()

    @Slot()
    def _arrange(self) -> None:
        self._places.arrange(len(self._names))


def note_of(cell: CellSummary) -> str:
    """What is said beside a run's name: how many of its draws diverged."""
    return diverged_words(cell.diverged) if cell.diverged else ""
