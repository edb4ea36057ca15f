"""What a run's draws in one cell come to, in words."""

import math

from engine.studies.summary import CellSummary
from gui.language.numbers import count
from gui.language.words import said, tr
from gui.studies.quantities import Quantity


def cell_words(cell: CellSummary, quantity: Quantity) -> str:
    """One line: the run, the quantity with its interval, the odds, and how many draws there are."""
    name = said(cell.run)
    if not cell.trials:
        return tr("{run}: no draws yet").format(run=name)
    parts = [tr("{run}: {figures}").format(run=name, figures=figures_in_words(cell, quantity))]
    if quantity.name != "odds" and quantity.figures(cell):
        reached = tr("{reached} of {draws} draws reached it")
        parts.append(reached.format(reached=count(cell.reached), draws=count(cell.trials)))
    return "; ".join(parts)


def figures_in_words(cell: CellSummary, quantity: Quantity) -> str:
    figures = [quantity.written(value) for value in quantity.figures(cell)]
    if not figures and quantity.name == "iterations_to_reach":
        return tr("none of {draws} draws reached it").format(draws=count(cell.trials))
    if not figures:
        return quantity.nothing(cell)
    words = figures[0]
    if len(figures) > 3:
        words = tr("median {}, half of the draws from {} to {}").format(figures[0], figures[2], figures[3])
    elif quantity.name == "odds":
        words = tr("{share}: {reached} of {draws} draws reached it").format(
            share=figures[0], reached=count(cell.reached), draws=count(cell.trials)
        )
    if len(figures) == 3:
        words = tr("{}, Wilson's interval {} to {}").format(words, *figures[1:])
    law = quantity.theory(cell)
    return words if math.isnan(law) else tr("{} (by the law {})").format(words, quantity.written(law))
