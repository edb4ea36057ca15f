"""What the cells of the results say, and what their tooltips add to it."""

from engine.measures.summary import Summary
from gui.language.numbers import general, localised, readable
from gui.language.words import tr
from gui.panels.score_words import ACCURACY, score

ARROW = "→"
DIGITS = 8  # of a cost in full


def first_cost(summary: Summary, output: str) -> tuple[str, str]:
    """The stable cost, with the textbook's beside it where the two do not show the same; and the tooltip."""
    stable, textbook = readable(summary.first_cost), readable(summary.first_textbook_cost)
    if stable == textbook:
        return stable, tr("The textbook's formula gives the same, {}.").format(textbook)
    if output == "softmax":
        words = tr(
            "{stable} is the cost from the logits z: log(Σ exp(z)) - z of the right class.\n"
            "{textbook} is what the textbook's -log(a) gives: where the probability a rounds\n"
            "to exactly 0, its logarithm overflows.\n"
            "The network is the same; only the formula differs."
        )
        return f"{stable} ({textbook})", words.format(stable=stable, textbook=textbook)
    return f"{stable} ({textbook})", tr(
        "{stable} is the cost from the logits z: max(z, 0) - z y + log(1 + exp(-|z|)).\n"
        "{textbook} is what the textbook's -y log(a) - (1 - y) log(1 - a) gives: where the\n"
        "probability a rounds to exactly 0 or 1, its logarithm overflows.\n"
        "The network is the same; only the formula differs."
    ).format(stable=stable, textbook=textbook)


def cost_now(summary: Summary) -> str:
    """The cost, and behind it the penalty where there is one."""
    cost = readable(summary.cost)
    return cost if summary.penalty is None else f"{cost} + {readable(summary.penalty)}"


def cost_in_full(summary: Summary) -> str:
    """The cost by both formulas, to as many digits as somebody may want to compare, and the penalty."""
    words = tr("{stable} from the logits; the textbook's formula gives {textbook}")
    stable, textbook = (general(cost, DIGITS) for cost in (summary.cost, summary.textbook_cost))
    told = words.format(stable=stable, textbook=textbook)
    if summary.penalty is None:
        return told
    penalty, total = (general(cost, DIGITS) for cost in (summary.penalty, summary.cost + summary.penalty))
    words = tr("weight decay and L1 add {penalty}: together {total}")
    return f"{told}\n{words.format(penalty=penalty, total=total)}"


def score_in_full(name: str, value: float, scored_by: str) -> str:
    """What is right of a set, which is called `name`, and what is wrong; or R² in full."""
    if scored_by != ACCURACY:
        return tr("{set}: {value}").format(set=name, value=general(value, DIGITS))
    right, wrong = (localised(f"{part:.2%}") for part in (value, 1.0 - value))
    words = tr("{set}: {right} right, {wrong} wrong")
    return words.format(set=name, right=right, wrong=wrong)


def compared(then: str | None, now: str) -> str:
    return now if then is None else f"{then} {ARROW} {now}"


def scores(then: float | None, now: float, scored_by: str) -> str:
    """One score, or two: of percentages with one sign."""
    if then is None:
        return score(now, scored_by)
    return f"{score(then, scored_by).rstrip('%').strip()} {ARROW} {score(now, scored_by)}"
