"""Quantities: what a study can be looked at by, one of which is drawn at a time.

To add one, add an entry here.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.measures.blind_law import expected_blind_share
from engine.studies.statistics import Odds, Quantiles, wilson
from engine.studies.study import Reached, Study
from engine.studies.summary import CellSummary
from gui.language.numbers import general, localised, short
from gui.language.words import tr
from gui.panels.score_words import ACCURACY, score

Figures = tuple[float, ...]
NO_FIGURES: Figures = ()
NEAR_THE_ENDS = 0.95  # percent: shares that are rounded to no 0 and no 100
NOTABLY = 0.2  # of all points
BARELY = 1  # iteration
SPREAD = "the middle half of the draws, and nine in ten"
R_SQUARED = "R²"
R_SQUARED_LABELS = {"test_accuracy": "R² test", "train_accuracy": "R² train"}
INTERVAL = "Wilson's interval at 95 %"


@dataclass(frozen=True)
class Quantity:
    """One of them. `label` is its name in English, `band` what the bands round its line are.

    `figures` of a cell and run are the line's, then the edges of its bands, the outer ones first: (line, low,
    …, high), or nothing where nothing is known. `theory` is what a law expects, nan where none applies.
    """

    name: str
    label: str
    band: str
    figures: Callable[[CellSummary], Figures]
    is_share: bool
    theory_name: str = ""
    is_r2: bool = False  # a share of the variance, which is no percentage

    def theory(self, cell: CellSummary) -> float:
        return cell.theory.get(self.theory_name, math.nan)

    @property
    def is_spread(self) -> bool:
        """Whether draws have a figure each, or all of them one together."""
        return self.band == SPREAD

    def written(self, value: float) -> str:
        """A figure, of a share in percent; nothing where there is none."""
        if not math.isfinite(value):
            return "" if math.isnan(value) else "∞"
        if self.is_r2:
            return score(value, R_SQUARED)
        if not self.is_share:
            return short(value)
        percent = 100.0 * value
        digits = 0 if NEAR_THE_ENDS <= percent <= 100.0 - NEAR_THE_ENDS or percent in (0.0, 100.0) else 1
        return localised(f"{percent:.{digits}f}%")

    def brief(self, value: float) -> str:
        """The same where there is little room: two digits, and percents without their sign."""
        if not math.isfinite(value):
            return self.written(value)
        if self.is_r2 or not self.is_share:
            return general(value, 2)
        percent = 100.0 * value
        return "<1" if 0.0 < percent < 0.5 else ">99" if 99.5 <= percent < 100.0 else f"{percent:.0f}"

    def nothing(self, cell: CellSummary) -> str:
        """Why a cell has no figure; nothing where it has one."""
        if self.figures(cell):
            return ""
        if not cell.trials:
            return tr("no draws yet")
        return tr("none reached it") if self.name == "iterations_to_reach" else tr("not measured")


def telling_quantity(study: Study, maps: bool) -> str:
    """By which quantity to look first: what draws are to reach, or how they begin where they barely train."""
    experiment = study.experiment
    if experiment.training.iterations > BARELY:
        return study.reached.by[0]
    is_blind = expected_blind_share(experiment.network.hidden) > NOTABLY
    return "blind_share" if maps or is_blind else "signal"


def quantities_of(scored_by: str) -> tuple[Quantity, ...]:
    """All of them, in their order; what are called accuracies is R² where answers are scored by that."""
    if scored_by == ACCURACY:
        return QUANTITIES
    return tuple(
        replace(quantity, label=R_SQUARED_LABELS[quantity.name], is_r2=True)
        if quantity.name in R_SQUARED_LABELS
        else quantity
        for quantity in QUANTITIES
    )


def wanted_of(quantity: Quantity, reached: Reached) -> float:
    """How much of this quantity a draw has to reach; nan where it is to reach another."""
    by, wanted = reached.by
    return wanted if by == quantity.name else math.nan


def spread(quantiles: Quantiles | None) -> Figures:
    """The median in two bands."""
    if quantiles is None:
        return NO_FIGURES
    return quantiles.median, quantiles.q05, quantiles.q25, quantiles.q75, quantiles.q95


def interval(odds: Odds | None, is_random: bool) -> Figures:
    """A share in its interval, which says nothing where all draws are the same."""
    if odds is None:
        return NO_FIGURES
    return (odds.share, odds.low, odds.high) if is_random else (odds.share,)


QUANTITIES = (
    Quantity(
        "test_accuracy", "Test accuracy", SPREAD, lambda cell: spread(cell.test_accuracy), is_share=True
    ),
    Quantity("odds", "Odds", INTERVAL, lambda cell: interval(cell.odds, cell.is_random), is_share=True),
    Quantity(
        "train_accuracy", "Train accuracy", SPREAD, lambda cell: spread(cell.train_accuracy), is_share=True
    ),
    Quantity("cost", "Cost", SPREAD, lambda cell: spread(cell.cost), is_share=False),
    Quantity(
        "iterations_to_reach",
        "Iterations to reach it",
        SPREAD,
        lambda cell: spread(cell.iterations_to_reach),
        is_share=False,
    ),
    Quantity(
        "blind_share",
        "Blind at iteration 0",
        "",
        lambda cell: NO_FIGURES if cell.blind_share is None else (cell.blind_share,),
        is_share=True,
        theory_name="blind_share",
    ),
    Quantity(
        "signal",
        "Signal at iteration 0",
        SPREAD,
        lambda cell: spread(cell.signal),
        is_share=False,
        theory_name="signal",
    ),
    Quantity(
        "diverged",
        "Diverged",
        INTERVAL,
        lambda cell: interval(wilson(cell.diverged, cell.trials), cell.is_random),
        is_share=True,
    ),
)
