"""The optimisers of Keras in a script, and its loop."""

from engine.exports.code import keras_names
from engine.exports.code.batch_text import order_text
from engine.exports.code.entries_text import joined, taken_over
from engine.exports.code.layout import Bracketed, filled
from engine.exports.code.literals import literal
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Phase, Plan
from engine.exports.code.training_text import PHASE, PRINTED_EVERY, nudge_of
from engine.nn.outputs import outputs

FORMULA = '''
class Formula(keras.optimizers.Optimizer):
    """An optimiser by a formula: `update` makes the next state of a parameter and what is remembered."""

    def __init__(self, learning_rate, update, memory):
        super().__init__(learning_rate=learning_rate)
        self.update, self.memory = update, memory

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.weight_decay_of_all = self.add_variable((), "zeros", name="weight_decay_of_all")
        self.l1 = self.add_variable((), "zeros", name="l1")
        self.kept = [
            [self.add_variable_from_reference(each, name=f"kept_{row}") for row in range(self.memory)]
            for each in variables
        ]

    def update_step(self, gradient, variable, learning_rate):
        kept = self.kept[self._get_variable_index(variable)]
        theta = ops.convert_to_tensor(variable)
        gradient = gradient + self.weight_decay_of_all * theta + self.l1 * ops.sign(theta)
        state = ops.stack([theta, *(ops.convert_to_tensor(each) for each in kept)])
        t = ops.cast(self.iterations + 1, variable.dtype)
        theta, *new = self.update(state, gradient, learning_rate, t)
        self.assign(variable, theta)
        for row, value in zip(kept, new, strict=True):
            self.assign(row, value)
'''

NUDGED = '''
def nudge(model, layer, unit, source, way, number):
    """One weight, or bias, changed by hand; all are counted from 1, and the input 0 is the bias."""
    kernel, bias = model.layers[layer - 1].get_weights()
    entries, place = (kernel, (source - 1, unit - 1)) if source else (bias, unit - 1)
    entries[place] = number if way == "set" else entries[place] + number
    model.layers[layer - 1].set_weights([kernel, bias])
'''

BEGIN = '''
def begin(model, phase):
    """Train the model as the phase says from now on."""
    if phase.fresh:
        model.compile(optimizer=phase.optimiser(phase.learning_rate), loss=criterion)
        model.optimizer.build(model.trainable_variables)
    model.optimizer.learning_rate = phase.learning_rate
    <<penalties>>
    <<nudge>>
'''

PENALTIES = """\
model.optimizer.weight_decay_of_all.assign(phase.weight_decay)
model.optimizer.l1.assign(phase.l1)
"""

NUDGE = """\
if phase.nudge:
    nudge(model, *phase.nudge)
"""

TRAIN = '''
def train(name, theta):
    """The model after the training that begins at θ."""
    model = network()
    model.set_weights(weights(theta))
    for iteration in range(ITERATIONS + 1):
        for phase in PHASES[name]:
            if phase.iteration == iteration:
                begin(model, phase)
        now = cost(model)
        if iteration % <<every>> == 0 or iteration == ITERATIONS or not np.isfinite(now):
            print(iteration, now)
        if iteration == ITERATIONS or not np.isfinite(now):
            return model  # a cost that is not finite: the run has diverged
        <<batch>>
        model.train_on_batch(<<examples>>)
'''

RUNS = """
trained = {}
for name, theta in STARTS.items():
    <<heading>>
    trained[name] = model = train(name, theta)
    for which, X, Y in (("training", X_train, Y_train), ("test", X_test, Y_test)):
        with np.errstate(all="ignore"):
            print(f"{which} <<score>>: {score(logits(model, X), Y):.4f}")
"""


def uses_own(plan: Plan) -> bool:
    """Whether Keras's own optimisers do for all phases: no penalties, and nothing kept is scaled."""
    return all(
        phase.rule.optimiser.name in keras_names.OPTIMISERS
        and (phase.fresh or not keras_names.OPTIMISERS[phase.rule.optimiser.name].sums)
        and not phase.weight_decay
        and not phase.l1
        for phase in plan.phases
    )


def optimiser_text(phase: Phase, own: bool, formulas: PlainSource) -> Bracketed | str:
    """What makes the optimiser of a learning rate."""
    if own:
        settings = keras_names.OPTIMISERS[phase.rule.optimiser.name].settings(phase.rule.own)
        written = "".join(f", {name}={literal(value)}" for name, value in settings.items())
        return f"partial(keras.optimizers.SGD{written})" if written else "keras.optimizers.SGD"
    function = taken_over(formulas, phase.rule.optimiser, "training.optimiser")
    memory = len(phase.rule.optimiser.state)
    values = [f"{name}={literal(value)}" for name, value in phase.rule.own.items()]
    update = Bracketed("update=partial(", [function, *values], ")") if values else f"update={function}"
    return Bracketed("partial(", ["Formula", update, f"memory={memory}"], ")")


def update_words(plan: Plan) -> str:
    words = (
        "The optimiser is one of Keras's."
        if uses_own(plan)
        else "The optimiser is built of its formula: Keras's own add ε elsewhere, or scale what they keep."
    )
    return words if plan.common else f"{words} Settings change in phases, each of which holds until the next."


def update_text(plan: Plan, formulas: PlainSource) -> str:
    """PHASES: how each run is trained, by its name, and what that needs."""
    own = uses_own(plan)
    blocks = []
    for run in plan.runs:
        lines = "".join(phase_text(phase, optimiser_text(phase, own, formulas)) for phase in run.phases)
        blocks.append(f"    {literal(run.name)}: [\n{lines}    ],\n")
    begin = filled(
        BEGIN,
        penalties=PENALTIES if plan.decays or plan.has_l1 else "",
        nudge=NUDGE if plan.nudges else "",
    )
    return joined(
        formulas.take(),
        "" if own else FORMULA,
        PHASE,
        NUDGED if plan.nudges else "",
        begin,
        "PHASES = {\n" + "".join(blocks) + "}",
    )


def phase_text(phase: Phase, optimiser: Bracketed | str) -> str:
    parts: list[Bracketed | str] = [
        literal(phase.iteration),
        optimiser,
        f"learning_rate={literal(phase.learning_rate)}",
    ]
    parts.append(f"fresh={phase.fresh}")
    if phase.weight_decay:
        parts.append(f"weight_decay={literal(phase.weight_decay)}")
    if phase.l1:
        parts.append(f"l1={literal(phase.l1)}")
    if phase.nudge:
        parts.append(f"nudge={nudge_of(phase.nudge)}")
    return Bracketed("Phase(", parts, ")").text(8, ",\n")


def training_text(plan: Plan) -> str:
    whole = plan.batches.whole
    loop = filled(
        TRAIN,
        every=str(PRINTED_EVERY),
        batch="" if whole else "batch = batch_at(iteration)",
        examples="x_train, y_train" if whole else "x_train[batch], y_train[batch]",
    )
    runs = filled(
        RUNS,
        heading="print(name)" if len(plan.runs) > 1 else "",
        score=outputs[plan.network.output].scored_by,
    )
    return joined(order_text(plan), loop, runs)
