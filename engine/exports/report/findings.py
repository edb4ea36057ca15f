"""What came of an experiment: the results of its runs, their costs on the way, and their verdicts."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from engine.diagnosis import Finding, rules
from engine.diagnosis.as_measures import REASONING
from engine.exports.report.document import FoundHere, Table, Verdict
from engine.exports.report.wording import ReportWording, figure, score
from engine.measures.summary import SUMMARY, Summary
from engine.messages.message import Note
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

NOTHING = "–"


@dataclass(frozen=True)
class Outcome:
    """One run at the end: what the results say of it, and all that the rules found, the verdict first."""

    name: str
    summary: Summary
    findings: tuple[Finding, ...]


def outcomes_of(trainer: Trainer) -> list[Outcome]:
    """Where the trainer stands, on all cores."""

    def outcome(run: TrainingRun) -> Outcome:
        return Outcome(run.name, SUMMARY.of(run), REASONING.of(run))

    return trainer.map(outcome)


def results_table(outcomes: Sequence[Outcome], say: ReportWording) -> Table:
    """A row for each run."""
    scored_by = outcomes[0].summary.scored_by
    accuracy = scored_by == "accuracy"
    heading = [Note("Run"), Note("Initial cost"), Note("Cost")]
    penalised = any(each.summary.penalty is not None for each in outcomes)
    if penalised:
        heading.append(Note("Penalty"))
    heading += [Note("Train"), Note("Test")] if accuracy else [Note("R² train"), Note("R² test")]
    heading.append(Note("Verdict"))
    rows = []
    for each in outcomes:
        found = each.summary
        cells = [say.told(each.name), figure(found.first_cost), figure(found.cost)]
        if penalised:
            cells.append(NOTHING if found.penalty is None else figure(found.penalty))
        cells += [score(found.train_accuracy, scored_by), score(found.test_accuracy, scored_by)]
        rows.append((*cells, say.words(each.findings[0].headline)))
    last = len(heading) - 1
    caption = say.told(Note("What each run has come to"))
    return Table(caption, tuple(map(say.told, heading)), tuple(rows), frozenset({0, last}))


def costs_table(trainer: Trainer, iterations: Sequence[int], say: ReportWording) -> Table:
    """The cost of each run at these iterations, none of which is beyond where the trainer stands."""
    names = [say.told(run.name) for run in trainer.runs]
    rows = [
        (f"{iteration:,}", *(figure(cost_at(run, iteration)) for run in trainer.runs))
        for iteration in iterations
    ]
    caption = say.told(Note("Costs on the way"))
    return Table(caption, (say.told(Note("Iteration")), *names), tuple(rows), frozenset({0}))


def cost_at(run: TrainingRun, iteration: int) -> float:
    """As recorded; not a number after the run has diverged."""
    return float(run.costs_between(iteration, iteration)[0])


def verdict_of(outcome: Outcome, say: ReportWording) -> Verdict:
    """What is to be said of a run, rule by rule."""
    groups = [
        found_here(name, [*found], say) for name, found in groupby(outcome.findings, lambda each: each.rule)
    ]
    return Verdict(say.told(outcome.name), outcome.findings[0].severity, groups[0], tuple(groups[1:]))


def sentence(text: str) -> str:
    """With a capital letter at its beginning; a Greek one is a symbol, which stays."""
    first = text[:1]
    return first.upper() + text[1:] if first.isalpha() and "LATIN" in unicodedata.name(first) else text


def found_here(rule: str, findings: Sequence[Finding], say: ReportWording) -> FoundHere:
    return FoundHere(
        say.words(rules[rule].label),
        tuple(sentence(say.told(each.sentence)) for each in findings),
        say.words(rules[rule].meaning),
        tuple(map(say.words, findings[0].advice)),
    )
