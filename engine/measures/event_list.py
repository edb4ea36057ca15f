"""Moments: the telling iterations of a run."""

from engine.measures import register
from engine.measures.event_scan import EventScan
from engine.measures.events import TrainingEvent, event_kinds
from engine.training.run import TrainingRun


def moments(run: TrainingRun) -> tuple[TrainingEvent, ...]:
    """The moments known so far, by iteration, from where a branch left its parent to the last one recorded.

    They are looked for in complete bins of the costs, five per cent of the iterations wide, and in
    checkpoints: what happens is known at most one bin, or one checkpoint, later.
    """
    known = run.memory.get("moments")
    if known is None:
        if run.settings.branch is not None and run.recorded < run.settings.branch.iteration:
            return ()  # a branch that has not yet come to where it leaves
        known = run.memory["moments"] = (EventScan(run), ())
    scan, found = known
    if scan.look() or (run.diverged_at is not None and not any(m.kind == "diverged" for m in found)):
        found = tuple(
            sorted(
                (
                    TrainingEvent(kind.name, iteration, numbers)
                    for kind in event_kinds.values()
                    for iteration, numbers in kind.function(scan)
                    if iteration >= scan.start
                ),
                key=lambda moment: moment.iteration,
            )
        )
        run.memory["moments"] = (scan, found)
    result: tuple[TrainingEvent, ...] = found
    return result


EVENTS = register(
    "moments",
    moments,
    label="Telling moments",
    formula="every kind of moment along the recorded path",
    source="engine.measures.events",
    of_place=False,
    in_words=True,
)
