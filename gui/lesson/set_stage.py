"""Sets the window as a page of a lesson wants it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from engine.experiment.run_list import run_colours, with_colours_of
from engine.lessons.lesson import Stage, is_staged
from gui.language.words import tr

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

ON_CARDS = {"boundary": "boundary", "weights": "histograms", "verdict": "verdict"}


def set_stage(window: "MainWindow", stage: Stage) -> None:
    """The experiment, iteration, panels and highlights; opening another experiment can be undone."""
    if not is_staged(window.experiment, stage.experiment):
        window.editor.open(stage.experiment.model_copy(update={"view": None}), iteration=stage.iteration)
    else:
        colours = with_colours_of(window.experiment, stage.experiment)
        if run_colours(window.experiment) != run_colours(colours):
            window.editor.change(tr("the colours of the page"), colours)
        window.training.seek(stage.iteration)
    window.docks.show_only({*stage.panels, "lesson"})
    if stage.run is not None:
        window.chosen_run.choose_name(stage.run)
    window.columns.lay_open(stage.run if stage.laid_open else None, stage.laid_open)
    highlight(window, stage)


def highlight(window: "MainWindow", stage: Stage) -> None:
    """Frame the places that the stage names; on a wall, where some are hidden, what says the same there."""
    cards = [card for card in window.cards if stage.run in (None, card.name)]
    stand_ins: dict[QWidget, list[QWidget]] = {window.results: [card.figures for card in cards]}
    for card in cards:
        stand_ins |= {card.histograms: [card], card.verdict: [card]}
    window.highlight.show_targets(targets_of(window, stage), stand_ins)


def targets_of(window: "MainWindow", stage: Stage) -> list[QWidget]:
    """The widgets behind the names of the places that are highlighted."""
    cards = [card for card in window.cards if stage.run in (None, card.name)]
    whole: dict[str, QWidget] = {
        "cost": window.cost_plot,
        "results": window.results,
        "legend": window.cost_plot,
        "timeline": window.transport.timeline,
        "transport": window.transport,
    }
    found: list[QWidget] = []
    for name in stage.highlight:
        if name in ON_CARDS:
            found += [getattr(card, ON_CARDS[name]) for card in cards]
        elif name in whole:
            found.append(whole[name])
        elif name in window.docks.panels:
            found.append(window.docks.panels[name])
    return found
