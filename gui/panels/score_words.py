"""How good a run is, in words: the share that is right, or R² where numbers are predicted."""

from engine.measures.summary import Summary
from gui.language.numbers import localised, percent, readable
from gui.language.words import tr

ACCURACY = "accuracy"
PLACES = 3
FAR_BELOW = -100.0  # an R² that needs no places


def score(value: float, scored_by: str) -> str:
    """An accuracy as a percentage, R² as a number with three places."""
    if scored_by == ACCURACY:
        return percent(value)
    if value <= FAR_BELOW:
        return readable(value)
    return localised(f"{round(value, PLACES) + 0.0:.{PLACES}f}")  # nought has no sign


def scores_in_words(name: str, summary: Summary) -> str:
    """Of the run of this name on both sets."""
    train, test = (
        score(value, summary.scored_by) for value in (summary.train_accuracy, summary.test_accuracy)
    )
    if summary.scored_by == ACCURACY:
        words = tr("{name}: {train} of the training set is right, {test} of the test set")
    else:
        words = tr("{name}: R² is {train} on the training set, {test} on the test set")
    return words.format(name=name, train=train, test=test)


def score_names(scored_by: str) -> tuple[tuple[str, str], ...]:
    """What the cost and the scores on both sets are called, and what they are."""
    if scored_by == ACCURACY:
        return (
            (tr("Cost"), tr("Mean cross-entropy over the training set")),
            (tr("Train"), tr("Share of the training set classified correctly")),
            (tr("Test"), tr("Share of the test set classified correctly")),
        )
    return (
        (tr("Cost"), tr("Mean squared error over the training set")),
        (tr("R² train"), tr("Share of the variance in the training set that is explained; 1 is all of it")),
        (tr("R² test"), tr("Share of the variance in the test set that is explained; 1 is all of it")),
    )
