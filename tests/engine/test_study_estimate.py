"""How long a study will take is measured on its own trainings."""

import pytest

from engine import Study
from engine.interrupt import Interrupt, InterruptError
from engine.studies.estimate import seconds_for
from engine.studies.json_io import study_of
from tests.engine.test_study_picture import FIELDS


def study(**fields: object) -> Study:
    return study_of({**FIELDS, **fields})


def test_more_draws_take_longer_and_more_threads_less() -> None:
    """Measured anew each time: so by far more draws, and far more threads."""
    few, many = (seconds_for(study(draws=draws), 1) for draws in (2, 2_000))
    assert 0.0 < few < many
    assert seconds_for(study(draws=2_000), 500) < many


@pytest.mark.parametrize("iterations", [1, 2, 41])
def test_the_shortest_trainings_are_measured_too(iterations: int) -> None:
    experiment = FIELDS["experiment"] | {"training": {"iterations": iterations}}
    assert seconds_for(study(experiment=experiment), 2) > 0.0


def test_of_a_run_without_chance_one_draw_counts() -> None:
    experiment = FIELDS["experiment"] | {"runs": [{"initialiser": "zeros"}]}
    alone = study(experiment=experiment, axes=[], draws=100_000)
    assert seconds_for(alone, 1) < 60.0  # and not 100,000 times as long


def test_it_can_be_interrupted() -> None:
    interrupt = Interrupt()
    interrupt.ask()
    with pytest.raises(InterruptError):
        seconds_for(study(), 1, interrupt)
