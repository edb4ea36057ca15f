"""Training in a script: settings, changes on the way, and the lines that every loop has."""

from engine.experiment.model import Nudge
from engine.exports.code.layout import Bracketed
from engine.exports.code.literals import literal
from engine.exports.code.plan import Phase, Plan

PRINTED_EVERY = 1_000

PHASE = '''
class Phase(NamedTuple):
    """From an iteration on, a run is trained so. `fresh`: the optimiser forgets what it has gathered."""

    iteration: int
    optimiser: object
    learning_rate: float
    fresh: bool
    weight_decay: float = 0.0
    l1: float = 0.0
    nudge: tuple = ()  # layer, unit and input (0: the bias), then "add" or "set", and a number
'''

NUDGED = '''
def nudged(theta, layer, unit, source, way, number):
    """θ with one weight, or bias, changed by hand; all are counted from 1, and the input 0 is the bias."""
    theta = theta.copy()
    W, b = layers(theta)[layer - 1]
    entries, column = (W, source - 1) if source else (b, 0)
    entries[unit - 1, column] = number if way == "set" else entries[unit - 1, column] + number
    return theta
'''


def phases_text(plan: Plan, optimiser_of: dict[str, str]) -> str:
    """PHASES: how each run is trained, by its name. `optimiser_of` has an expression for each rule's key."""
    blocks = []
    for run in plan.runs:
        lines = "".join(phase_text(phase, optimiser_of) + "\n" for phase in run.phases)
        blocks.append(f"    {literal(run.name)}: [\n{lines}    ],\n")
    return "PHASES = {\n" + "".join(blocks) + "}"


def phase_text(phase: Phase, optimiser_of: dict[str, str]) -> str:
    parts = [
        literal(phase.iteration),
        optimiser_of[key_of(phase)],
        f"learning_rate={literal(phase.learning_rate)}",
        f"fresh={phase.fresh}",
    ]
    if phase.weight_decay:
        parts.append(f"weight_decay={literal(phase.weight_decay)}")
    if phase.l1:
        parts.append(f"l1={literal(phase.l1)}")
    if phase.nudge:
        parts.append(f"nudge={nudge_of(phase.nudge)}")
    return Bracketed("Phase(", parts, ")").text(8, ",")


def key_of(phase: Phase) -> str:
    """By which an optimiser with its own parameters is known."""
    return f"{phase.rule.optimiser.name} {dict(phase.rule.own)}"


def nudge_of(nudge: Nudge) -> str:
    """A nudge as a tuple: layer, unit and input, then what is done, and the number."""
    way, number = ("add", nudge.amount) if nudge.amount is not None else ("set", nudge.value)
    return literal((*nudge.place, way, number))


def update_of(phase: Phase, function: str) -> str:
    """An optimiser's function with the values of its own parameters."""
    own = phase.rule.own
    if not own:
        return function
    return f"partial({function}, {', '.join(f'{name}={literal(value)}' for name, value in own.items())})"
