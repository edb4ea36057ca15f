"""Summary: the costs and accuracies of a run."""

from dataclasses import dataclass

from engine.measures import register
from engine.measures.penalty import PENALTY
from engine.nn.network import score, textbook_cost
from engine.nn.outputs import outputs
from engine.training.run import TrainingRun


@dataclass(frozen=True)
class Summary:
    """What a results table says of a run; costs are the stable ones unless named otherwise.

    Where numbers are predicted, what are called accuracies are R²: `scored_by` says what they are.
    `penalty` is None where there is neither weight decay nor L1.
    """

    first_cost: float
    first_textbook_cost: float
    cost: float
    textbook_cost: float
    train_accuracy: float
    test_accuracy: float
    diverged_at: int | None
    scored_by: str = "accuracy"
    penalty: float | None = None


def summary(run: TrainingRun) -> Summary:
    logits = run.train_logits
    return Summary(
        first_cost=float(run.costs_between(0, 0)[0]),
        first_textbook_cost=run.initial_textbook_cost,
        cost=run.cost,
        textbook_cost=textbook_cost(run.network, logits, run.data.Y_train),
        train_accuracy=score(run.network, logits, run.data.Y_train),
        test_accuracy=run.test_accuracy,
        diverged_at=run.diverged_here,
        scored_by=outputs[run.network.output].scored_by,
        penalty=PENALTY.of(run).total if run.penalties else None,
    )


SUMMARY = register(
    "summary",
    summary,
    label="Summary",
    formula="costs and accuracies, or R² of numbers",
    source="engine.nn.network: cost, score",
    in_words=True,
    figures=lambda summary: {
        "cost": summary.cost,
        "textbook_cost": summary.textbook_cost,
        "train_accuracy": summary.train_accuracy,
        "test_accuracy": summary.test_accuracy,
        "scored_by": summary.scored_by,
        "diverged_at": summary.diverged_at,
    },
)
