"""What the accuracies of a study are: the share of right answers, or R² where numbers are predicted."""

from engine.nn.outputs import outputs
from engine.studies.study import Study
from gui.language.numbers import general, localised
from gui.panels.score_words import ACCURACY, score


def scoring_of(study: Study) -> str:
    """By what the answers of all its runs are scored, see `engine.nn.outputs`."""
    return outputs[study.experiment.output].scored_by


def level_of_score(level: float, scored_by: str) -> str:
    """A level that is asked for, as short as it can be: 97.5 %, or 0.975 of R²."""
    return localised(f"{100.0 * level:.4g}%") if scored_by == ACCURACY else general(level, 4)


def score_of_draw(value: float, scored_by: str) -> str:
    """What one draw came to."""
    return localised(f"{value:.1%}") if scored_by == ACCURACY else score(value, scored_by)
