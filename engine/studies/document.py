"""Documents: a summary as JSON and as CSV, for other programs."""

import csv
import io
import math
from dataclasses import asdict
from typing import Any

from engine.studies.statistics import QUANTILES, Quantiles
from engine.studies.summary import CellSummary, Pair, StudySummary
from engine.system.streams import printable

SPREADS = ("test_accuracy", "train_accuracy", "cost", "iterations_to_reach")


def as_document(summary: StudySummary) -> dict[str, Any]:
    """The JSON document of the command line; a number that is not finite is written as a string."""
    return {
        "study": summary.study.model_dump(mode="json"),
        "cells": [cell_document(cell) for cell in summary.cells],
        "pairs": [pair_document(pair) for pair in summary.pairs],
        "machines": list(summary.machines),
    }


def cell_document(cell: CellSummary) -> dict[str, Any]:
    document = {
        "run": str(cell.run),
        "axes": cell.axes,
        "trials": cell.trials,
        "reached": cell.reached,
        **odds_document(cell),
        **{name: spread(getattr(cell, name)) for name in SPREADS},
        "diverged": cell.diverged,
        "blind_share": cell.blind_share,
        "signal": spread(cell.signal),
    }
    return document | {"theory": cell.theory} if cell.theory else document


def odds_document(cell: CellSummary) -> dict[str, float | None]:
    odds = cell.odds
    if odds is None:
        return dict.fromkeys(("odds", "odds_low", "odds_high"))
    return {"odds": odds.share, "odds_low": odds.low, "odds_high": odds.high}


def spread(of: Quantiles | None) -> dict[str, float | str] | None:
    return None if of is None else {name: json_number(value) for name, value in asdict(of).items()}


def json_number(value: float) -> float | str:
    """JSON has no inf and no nan: they become "inf", "-inf" and "nan"."""
    return value if math.isfinite(value) else str(value)


def pair_document(pair: Pair) -> dict[str, Any]:
    return {**asdict(pair), "run": str(pair.run), "other": str(pair.other)}


def as_csv(summary: StudySummary) -> str:
    """One line for each run in each cell, with a heading; what is unknown is empty."""
    heading, rows = summary_table(summary)
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows([printable(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return content.getvalue()


def summary_table(summary: StudySummary) -> tuple[list[str], list[list[float | str | None]]]:
    """A heading, and a row for each run in each cell: texts and numbers, None for what is unknown."""
    settings = [axis.vary for axis in summary.study.axes]
    spreads = [f"{name}_{quantile}" for name in SPREADS for quantile in QUANTILES]
    heading = ["run", *settings, "trials", "reached", "odds", "odds_low", "odds_high", *spreads]
    last = ["diverged", "blind_share", "blind_share_theory", *(f"signal_{name}" for name in QUANTILES)]
    rows: list[list[float | str | None]] = []
    for cell in summary.cells:
        values = [getattr(getattr(cell, name), each, None) for name in SPREADS for each in QUANTILES]
        counts = [cell.trials, cell.reached, *odds_document(cell).values()]
        blind = [cell.diverged, cell.blind_share, cell.theory.get("blind_share")]
        signal = [getattr(cell.signal, each, None) for each in QUANTILES]
        axes = [cell.axes[name] for name in settings]
        rows.append([str(cell.run), *axes, *counts, *values, *blind, *signal])
    return [*heading, *last], rows
