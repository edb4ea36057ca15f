"""What may be done with the runs of an experiment: what undo calls it, and the way to the next one."""

from collections.abc import Callable
from functools import partial

from engine.experiment.framework_runs import fields_of_framework
from engine.experiment.model import Experiment, make_run
from engine.experiment.run_list import with_another, with_copy, with_next_seeds, with_run_moved, without_run
from gui.language.words import tr

# From one experiment to the next; raises ExperimentError where the next is refused.
Editing = Callable[[Experiment], Experiment]
NamedEditing = tuple[str, Editing]


def adding() -> NamedEditing:
    """Another run, by He's initialisation, with the next seed."""
    return tr("the added run"), partial(with_another, run=make_run("he"))


def adding_as(framework: str) -> NamedEditing:
    """Another run, which starts as a framework's layers do."""

    def editing(experiment: Experiment) -> Experiment:
        fields = fields_of_framework(framework, experiment.network.activation)
        return with_another(experiment, make_run(**fields))

    return tr("the added run"), editing


def copying(index: int) -> NamedEditing:
    return tr("a copy of a run"), partial(with_copy, index=index)


def moving(index: int, by: int) -> NamedEditing:
    """So many places further."""
    return tr("another order"), partial(with_run_moved, index=index, by=by)


def removing(index: int) -> NamedEditing:
    return tr("removal of a run"), partial(without_run, index=index)


def drawing_anew() -> NamedEditing:
    """All random weights, with the next seeds."""
    return tr("the next seed"), with_next_seeds
