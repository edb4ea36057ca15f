"""Odds in words: what the draws of a study say, in sentences for the screen."""

from collections.abc import Sequence

from engine.studies.figures import Figures
from engine.studies.statistics import Odds
from engine.studies.study import Reached
from engine.studies.summary import CellSummary, Pair
from gui.language.numbers import count, general, localised, readable
from gui.language.words import tr
from gui.panels.score_words import ACCURACY
from gui.studies.scoring import level_of_score, score_of_draw
from gui.studies.strip_axis import DrawFigure

NARROW = 0.015  # an interval that is narrower has a digit more
RARE = 0.01  # so has a share so near to none or all that it would round to it
MANY = 3  # of more runs than that some are named
NOTHING = "–"


def accuracy_choice(figure: DrawFigure, scored_by: str = ACCURACY) -> tuple[str, str]:
    """What the choice of an accuracy for the dots is called, and its tooltip; or of R²."""
    if scored_by != ACCURACY:
        if figure is DrawFigure.TRAIN_ACCURACY:
            return tr("R² train"), tr("A dot for each draw at its R² on the training set")
        return tr("R² test"), tr("A dot for each draw at its R² on the test set")
    if figure is DrawFigure.TRAIN_ACCURACY:
        return tr("Training accuracy"), tr("A dot for each draw at its training accuracy")
    return tr("Test accuracy"), tr("A dot for each draw at its test accuracy")


def aim_words(reached: Reached, scored_by: str = ACCURACY) -> str:
    """What counts as reached: 95 %, 95 % of the training set, an R² of 0.9, a cost of 0.1."""
    by, level = reached.by
    if by == "cost":
        return tr("a cost of {}").format(general(level, 4))
    share = level_of_score(level, scored_by)
    if scored_by != ACCURACY:
        words = tr("an R² of {}") if by == "test_accuracy" else tr("an R² of {} on the training set")
        return words.format(share)
    return share if by == "test_accuracy" else tr("{} of the training set").format(share)


def level_words(reached: Reached, scored_by: str = ACCURACY) -> str:
    """The level as it stands at its line."""
    by, level = reached.by
    return f"≤ {general(level, 4)}" if by == "cost" else f"≥ {level_of_score(level, scored_by)}"


def share_words(cell: CellSummary) -> str:
    """The share in figures: 50 %. Without draws there is none."""
    odds = cell.odds
    if odds is None:
        return NOTHING
    if not cell.is_random:
        return localised(f"{odds.share:.0%}")
    is_rare = 0.0 < min(odds.share, 1.0 - odds.share) < RARE
    return localised(f"{100.0 * odds.share:.{1 if is_rare else digits_of(odds)}f}%")


def interval_words(odds: Odds) -> str:
    """Wilson's interval in figures, of a hundred: 44 to 57."""
    low, high = (localised(f"{100.0 * end:.{digits_of(odds)}f}") for end in (odds.low, odds.high))
    return tr("{} to {}").format(low, high)


def digits_of(odds: Odds) -> int:
    """How many digits behind the point the interval bears."""
    return 0 if odds.high - odds.low >= NARROW else 1


def run_sentence(cell: CellSummary, name: str, reached: Reached, scored_by: str = ACCURACY) -> str:
    """Such as: He: 101 of 200 draws reach 95 %, 44 to 57 in a hundred. Without draws it says so."""
    if cell.odds is None:
        return tr("{run}: no draws yet").format(run=name)
    words = (
        tr("{run}: 1 of {draws} draws reaches {aim}")
        if cell.reached == 1
        else tr("{run}: {reached} of {draws} draws reach {aim}")
    )
    aim = aim_words(reached, scored_by)
    told = words.format(run=name, reached=count(cell.reached), draws=count(cell.trials), aim=aim)
    sure = (
        tr("{interval} in a hundred").format(interval=interval_words(cell.odds))
        if cell.is_random
        else tr("all draws alike")
    )
    parts = [told, sure]
    if cell.diverged:
        parts.append(diverged_words(cell.diverged))
    return ", ".join(parts)


def diverged_words(draws: int) -> str:
    return tr("{} diverged").format(count(draws))


def turned(pair: Pair) -> Pair:
    """The same comparison, told of the other run."""
    return Pair(
        pair.other,
        pair.run,
        pair.axes,
        pair.draws,
        pair.worse,
        pair.equal,
        pair.better,
        pair.only_other_reached,
        pair.only_run_reached,
    )


def pair_sentence(pair: Pair, name: str, other: str) -> str:
    """Such as: He is better than Glorot in 143 of 200 draws, equal in 20."""
    if not pair.draws:
        return tr("{run} and {other}: no draws of the same seed yet").format(run=name, other=other)
    words = (
        tr("{run} is better than {other} in {better} of {draws} draws, equal in {equal}")
        if pair.equal
        else tr("{run} is better than {other} in {better} of {draws} draws")
    )
    figures = {"better": count(pair.better), "draws": count(pair.draws), "equal": count(pair.equal)}
    return words.format(run=name, other=other, **figures)


def law_lines(cells: Sequence[CellSummary], names: Sequence[str]) -> list[str]:
    """What was measured beside what laws expect: runs of which the same is to be said in one line."""
    said: dict[str, list[str]] = {}
    for words_of in (blind_words, signal_words):
        for cell, name in zip(cells, names, strict=True):
            words = words_of(cell)
            if words:
                said.setdefault(words, []).append(name)
    return [f"{several(runs)}: {words}" for words, runs in said.items()]


def blind_words(cell: CellSummary) -> str:
    """The share of blind points, where a law has something to say of it."""
    law, measured = cell.theory.get("blind_share"), cell.blind_share
    if law is None or measured is None:
        return ""
    words = tr("{measured} of the points are blind at iteration 0; the law expects {law}")
    return words.format(measured=localised(f"{measured:.1%}"), law=localised(f"{law:.1%}"))


def signal_words(cell: CellSummary) -> str:
    """How much of the signal is left, where a law has something to say of it."""
    law, moment, measured = cell.theory.get("signal"), cell.theory.get("second_moment"), cell.signal
    if law is None or moment is None:
        return ""
    if measured is None:
        words = tr("the law expects of the signal q about {law}; E[q] = 1, E[q²] = {moment}")
        return unbroken(words.format(law=general(law, 2), moment=general(moment, 3)))
    words = tr("signal q {measured} in the middle draw; the law expects {law}; E[q] = 1, E[q²] = {moment}")
    figures = {"measured": general(measured.median, 2), "law": general(law, 2)}
    return unbroken(words.format(**figures, moment=general(moment, 3)))


def several(names: Sequence[str]) -> str:
    """The names in a row; of many the first."""
    if len(names) <= MANY:
        return ", ".join(names)
    return tr("{run} and {more} others").format(run=names[0], more=count(len(names) - 1))


def unbroken(text: str) -> str:
    """Without line breaks in its equations."""
    return text.replace(" = ", "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}")


def draw_lines(
    found: Figures, index: int, name: str, seed: int, reached: Reached, scored_by: str = ACCURACY
) -> list[str]:
    """One draw: its run and seed, its figures, and whether it reached what is asked for."""
    of_test, of_training = (
        score_of_draw(float(scores[index]), scored_by)
        for scores in (found.test_accuracy, found.train_accuracy)
    )
    are_shares = scored_by == ACCURACY
    figures = tr("Test accuracy {accuracy}, cost {cost}") if are_shares else tr("R² test {r2}, cost {cost}")
    figures = figures.format(accuracy=of_test, r2=of_test, cost=readable(float(found.cost[index])))
    lines = [tr("{run}, seed {seed}").format(run=name, seed=seed), figures]
    if reached.by[0] == DrawFigure.TRAIN_ACCURACY:
        words = tr("Training accuracy {}") if are_shares else tr("R² train {}")
        lines.append(words.format(of_training))
    aim, diverged_at = aim_words(reached, scored_by), float(found.diverged_at[index])
    if diverged_at == diverged_at:  # a number
        lines.append(tr("Diverged at iteration {}").format(count(int(diverged_at))))
    elif found.reached[index] > 0.0:
        at = count(int(found.reached_at[index]))
        lines.append(tr("Reaches {aim}, first seen at iteration {at}").format(aim=aim, at=at))
    else:
        lines.append(tr("Does not reach {aim}").format(aim=aim))
    return lines
