"""The figures of the odds as a table, for a spreadsheet."""

from collections.abc import Sequence

from engine.studies.statistics import QUANTILES, Quantiles
from engine.studies.summary import CellSummary, Pair
from gui.language.numbers import localised
from gui.language.words import tr
from gui.panels.score_words import ACCURACY
from gui.widgets.figures_text import Cell, Rows


def table_of(
    names: Sequence[str],
    cells: Sequence[CellSummary],
    pairs: Sequence[tuple[str, str, Pair]],
    scored_by: str = ACCURACY,
) -> Rows:
    """A row for each run; under them, where runs are compared, one for each pair."""
    levels = [localised(f"{level:.0%}") for level in QUANTILES.values()]
    are_shares = scored_by == ACCURACY
    scores = (tr("Test accuracy"), tr("Training accuracy")) if are_shares else (tr("R² test"), tr("R² train"))
    figures = (*scores, tr("Cost"), tr("Iterations to reach"))
    rows: list[list[Cell]] = [
        [
            tr("Run"),
            *(tr("Draws"), tr("Reached"), tr("Odds"), tr("Odds, from"), tr("Odds, to")),
            *(f"{figure}, {level}" for figure in figures for level in levels),
            *(tr("Diverged"), tr("Blind"), tr("Blind, theory")),
        ]
    ]
    for name, cell in zip(names, cells, strict=True):
        odds = cell.odds
        sure = (odds.low, odds.high) if odds is not None and cell.is_random else (None, None)
        rows.append(
            [
                name,
                *(cell.trials, cell.reached, None if odds is None else odds.share, *sure),
                *in_cells(cell.test_accuracy),
                *in_cells(cell.train_accuracy),
                *in_cells(cell.cost),
                *in_cells(cell.iterations_to_reach),
                *(cell.diverged, cell.blind_share, cell.theory.get("blind_share")),
            ]
        )
    if pairs:
        rows += [[], [tr("Run"), tr("Compared with"), tr("Draws"), tr("Better"), tr("Equal"), tr("Worse")]]
        rows += [
            [name, other, pair.draws, pair.better, pair.equal, pair.worse] for name, other, pair in pairs
        ]
    return rows


def in_cells(found: Quantiles | None) -> list[Cell]:
    return [None if found is None else getattr(found, name) for name in QUANTILES]
