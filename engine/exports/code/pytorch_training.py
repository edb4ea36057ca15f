"""The optimisers of PyTorch in a script, and its loop."""

from typing import Any

from engine.exports.code import pytorch_names
from engine.exports.code.batch_text import order_text
from engine.exports.code.entries_text import joined, taken_over
from engine.exports.code.layout import Bracketed, filled
from engine.exports.code.literals import literal
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Phase, Plan
from engine.exports.code.training_text import PRINTED_EVERY, nudge_of, update_of
from engine.nn.outputs import outputs

FORMULA = '''
class Formula(torch.optim.Optimizer):
    """An optimiser that PyTorch has not: `update` makes the next state of θ and what is remembered."""

    def __init__(self, parameters, lr, update, memory, weight_decay=0.0):
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay})
        self.update, self.memory, self.updates, self.kept = update, memory, 0, None

    @torch.no_grad()
    def step(self):
        (group,) = self.param_groups
        theta = nn.utils.parameters_to_vector(group["params"])
        gradient = nn.utils.parameters_to_vector([each.grad for each in group["params"]])
        gradient += group["weight_decay"] * theta
        if self.kept is None:
            self.kept = np.zeros((self.memory, theta.numel()))
        self.updates += 1
        state = np.vstack([theta.numpy(), self.kept])
        state = np.array(self.update(state, gradient.numpy(), group["lr"], self.updates))
        self.kept = state[1:]
        nn.utils.vector_to_parameters(torch.tensor(state[0]), group["params"])
'''

PHASE = '''
class Phase(NamedTuple):
    """From an iteration on, a run is trained so. `fresh`: with a new optimiser, which remembers nothing."""

    iteration: int
    optimiser: type
    settings: dict
    fresh: bool
    l1: float = 0.0
    nudge: tuple = ()  # layer, unit and input (0: the bias), then "add" or "set", and a number
'''

NUDGED = '''
@torch.no_grad()
def nudge(model, layer, unit, source, way, number):
    """One weight, or bias, changed by hand; all are counted from 1, and the input 0 is the bias."""
    linear = model[2 * (layer - 1)]
    entries, place = (linear.weight, (unit - 1, source - 1)) if source else (linear.bias, unit - 1)
    entries[place] = number if way == "set" else entries[place] + number
'''

TRAIN = '''
def train(<<arguments>>):
    """The model after the training that begins at θ."""
    model = network()
    model.load_state_dict(state_dict(theta))
    <<optimiser>>
    for iteration in range(ITERATIONS + 1):
        <<changes>>
        loss = criterion(logits(model, x_train), y_train)
        now = loss.item()
        if iteration % <<every>> == 0 or iteration == ITERATIONS or not np.isfinite(now):
            print(iteration, now)
        if iteration == ITERATIONS or not np.isfinite(now):
            return model  # a cost that is not finite: the run has diverged
        <<batch>>
        optimiser.zero_grad()
        loss.backward()
        <<l1>>
        optimiser.step()
'''

BATCH = """\
batch = batch_at(iteration)
loss = criterion(logits(model, x_train[batch]), y_train[batch])
"""

L1 = """\
for each in model.parameters():
    each.grad += l1 * each.detach().sign()
"""

CHANGES = """\
for phase in PHASES[name]:
    if phase.iteration == iteration:
        if phase.fresh:
            optimiser = phase.optimiser(model.parameters(), **phase.settings)
        optimiser.param_groups[0].update(phase.settings)
        <<l1>>
        <<nudge>>
"""

NUDGE = """\
if phase.nudge:
    nudge(model, *phase.nudge)
"""

RUNS = """
trained = {}
for name, theta in STARTS.items():
    <<heading>>
    trained[name] = model = train(<<arguments>>)
    for which, X, Y in (("training", X_train, Y_train), ("test", X_test, Y_test)):
        with torch.no_grad(), np.errstate(all="ignore"):
            Z = logits(model, torch.tensor(X.T))<<transposed>>.numpy()
            print(f"{which} <<score>>: {score(Z, Y):.4f}")
"""


def settings_of(phase: Phase) -> dict[str, Any]:
    """The settings of PyTorch's optimiser; of one that is built of a formula, what they are given."""
    names = pytorch_names.OPTIMISERS.get(phase.rule.optimiser.name)
    settings: dict[str, Any] = {"lr": phase.learning_rate, **(names[1](phase.rule.own) if names else {})}
    if phase.weight_decay or "weight_decay" not in phase.rule.own:
        settings["weight_decay"] = phase.weight_decay
    return settings


def class_of(phase: Phase, source: PlainSource) -> str:
    """PyTorch's optimiser, or one that is built of the entry's formula."""
    names = pytorch_names.OPTIMISERS.get(phase.rule.optimiser.name)
    if names:
        return names[0]
    function = taken_over(source, phase.rule.optimiser, "training.optimiser")
    memory = len(phase.rule.optimiser.state)
    return f"partial(Formula, update={update_of(phase, function)}, memory={memory})"


def update_words(plan: Plan) -> str:
    words = "The optimiser changes every parameter by its gradient."
    words += (
        " Weight decay is a setting of it, L1 is added to the gradient." if plan.decays or plan.has_l1 else ""
    )
    return (
        words if plan.common else f"{words} Settings change on the way, in phases: each holds until the next."
    )


def update_text(plan: Plan, source: PlainSource) -> str:
    """The optimiser of all runs, or the phases of each."""
    classes = [class_of(phase, source) for phase in plan.phases]
    formula = FORMULA if any("Formula" in each for each in classes) else ""
    common = plan.common
    if common is None:
        blocks = []
        for run in plan.runs:
            lines = "".join(phase_text(phase, class_of(phase, source)) + "\n" for phase in run.phases)
            blocks.append(f"    {literal(run.name)}: [\n{lines}    ],\n")
        phases = "PHASES = {\n" + "".join(blocks) + "}"
        return joined(source.take(), formula, PHASE, NUDGED if plan.nudges else "", phases)
    settings = {name: value for name, value in settings_of(common).items() if name == "lr" or value}
    written = [f"{name}={literal(value)}" for name, value in settings.items()]
    call = Bracketed(f"return {classes[0]}(", ["model.parameters()", *written], ")").text(4)
    words = '"""The optimiser of a run."""'
    l1 = f"l1 = {literal(common.l1)}" if plan.has_l1 else ""
    return joined(source.take(), formula, f"def optimiser_of(model):\n    {words}\n{call}", l1)


def phase_text(phase: Phase, name: str) -> str:
    parts = [literal(phase.iteration), name, literal(settings_of(phase)), f"fresh={phase.fresh}"]
    if phase.l1:
        parts.append(f"l1={literal(phase.l1)}")
    if phase.nudge:
        parts.append(f"nudge={nudge_of(phase.nudge)}")
    return Bracketed("Phase(", parts, ")").text(8, ",")


def training_text(plan: Plan) -> str:
    changes = plan.common is None
    arguments = "name, theta" if changes else "theta"
    l1 = "l1 = phase.l1" if plan.has_l1 else ""
    loop = filled(
        TRAIN,
        arguments=arguments,
        optimiser="" if changes else "optimiser = optimiser_of(model)",
        changes=filled(CHANGES, l1=l1, nudge=NUDGE if plan.nudges else "") if changes else "",
        every=str(PRINTED_EVERY),
        batch="" if plan.batches.whole else BATCH,
        l1=L1 if plan.has_l1 else "",
    )
    runs = filled(
        RUNS,
        heading="print(name)" if len(plan.runs) > 1 else "",
        arguments=arguments,
        transposed="" if plan.one_unit else ".T",
        score=outputs[plan.network.output].scored_by,
    )
    return joined(order_text(plan), loop, runs)
