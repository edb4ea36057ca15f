"""A measure that cannot be taken: what goes wrong in the training thread has to be told."""

from typing import Never

from engine.measures import Measure
from engine.output.frame import requests_for
from engine.training.run import TrainingRun


def fail(_run: TrainingRun) -> Never:
    raise ArithmeticError("no such luck")


FAILING = requests_for([Measure(name="failing", label="", formula="", source="", function=fail)])
