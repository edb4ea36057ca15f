"""The textbook in NumPy: forward, cost, backward, update, equation by equation."""

from engine.exports.code.batch_text import order_text
from engine.exports.code.data_text import data_text
from engine.exports.code.document import Document, Section
from engine.exports.code.entries_text import activation_functions, joined, source_for_data, taken_over
from engine.exports.code.layout import filled
from engine.exports.code.literals import literal
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Plan, plan_of
from engine.exports.code.plot_text import plot_text, words_of_plot
from engine.exports.code.shared_text import (
    LAYERS,
    START_WORDS,
    SUFFIXES,
    TRAINING_WORDS,
    Whole,
    about,
    head_of,
    sizes_text,
)
from engine.exports.code.start_text import start_text
from engine.exports.code.training_text import NUDGED, PHASE, PRINTED_EVERY, key_of, phases_text, update_of
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.nn.outputs import Output, outputs

FORWARD = '''
def forward(theta, X):
    """Z[l] = W[l] A[l-1] + b[l] and A[l] = g(Z[l]), layer by layer from A[0] = X; both (units, examples)."""
    Z, A = [X], [X]
    for index, (W, b) in enumerate(layers(theta), start=1):
        Z.append(W @ A[-1] + b)
        A.append(g(Z[-1]) if index < DEPTH else output(Z[-1]))
    return Z, A
'''

LOGITS = '''
def logits(Z):
    """The last layer's Z: {shape}."""
    return Z[-1]{place}
'''

BACKWARD = '''
def backward(theta, Z, A, Y):
    """The gradient of the cost, dW1, db1, dW2, db2, … in one vector (Rumelhart, Hinton and Williams 1986)."""
    gradient = np.empty_like(theta)
    weights, gradients = layers(theta), layers(gradient)
    dZ = dZ_of_output(A[-1], Y)
    for index in range(DEPTH, 0, -1):
        dW, db = gradients[index - 1]
        dW[:] = dZ @ A[index - 1].T  # dW[l] = dZ[l] A[l-1]ᵀ
        db[:] = dZ.sum(axis=1, keepdims=True)  # db[l] = Σ dZ[l] over the examples
        if index > 1:
            W, _ = weights[index - 1]
            dA = W.T @ dZ  # dA[l-1] = W[l]ᵀ dZ[l]
            dZ = dA * g_prime(Z[index - 1], A[index - 1])  # dZ[l-1] = dA[l-1] g'(Z[l-1])
    return gradient
'''


PREDICT = '''
def predict(theta, X):
    """The answers at X: {shape}."""
    return forward(theta, X)[1][-1]{place}
'''

TRAIN = '''
def train(<<arguments>>):
    """θ after the training that begins at θ."""
    <<start>>
    for iteration in range(ITERATIONS + 1):
        <<changes>>
        Z, A = forward(theta, X_train)
        now = cost(logits(Z), Y_train)
        if iteration % <<every>> == 0 or iteration == ITERATIONS or not np.isfinite(now):
            print(iteration, now)
        if iteration == ITERATIONS or not np.isfinite(now):
            return theta  # a cost that is not finite: the run has diverged
        <<gradient>>
        updates += 1
        state = np.array(update(state, gradient, learning_rate, updates))
        theta = state[0]
'''

START = """\
state = np.vstack([theta, np.zeros((MEMORY, theta.size))])
updates = 0
"""

CHANGES = """\
for phase in PHASES[name]:
    if phase.iteration == iteration:
        (update, memory), learning_rate = phase.optimiser, phase.learning_rate
        <<weight_decay>>
        <<l1>>
        if phase.fresh:
            state, updates = np.vstack([theta, np.zeros((memory, theta.size))]), 0
        <<nudge>>
"""

NUDGE = """\
if phase.nudge:
    theta = state[0] = nudged(theta, *phase.nudge)
"""

BATCH = """\
batch = batch_at(iteration)
Z, A = forward(theta, X_train[:, batch])
gradient = backward(theta, Z, A, Y_train[batch])
"""

RUNS = """
trained = {}
with np.errstate(all="ignore"):  # a run may diverge: its costs then say so
    for name, theta in STARTS.items():
        <<heading>>
        trained[name] = theta = train(<<arguments>>)
        for which, X, Y in (("training", X_train, Y_train), ("test", X_test, Y_test)):
            Z, _ = forward(theta, X)
            print(f"{which} <<score>>: {score(logits(Z), Y):.4f}")
"""


@kinds.register(
    "numpy",
    label="NumPy code",
    formula="the training in plain NumPy, equation by equation",
    source="NumPy; Jupyter's nbformat 4.5",
    suffixes=SUFFIXES,
    usual=SUFFIXES,
)
def numpy_code(subject: Subject, suffix: str, *, whole: Whole = False) -> bytes:
    return numpy_document(plan_of(subject, whole)).written(suffix)


def numpy_document(plan: Plan) -> Document:
    """All sections; functions of entries stand where they are spoken of."""
    source = source_for_data()
    data_words, data = data_text(plan, source)
    network = network_text(plan, source)
    backwards = backward_text(plan, source)
    start = start_text(plan, source)
    update_words, update = update_text(plan, source)
    training = training_text(plan)
    sections = [
        Section("Data", data_words, data),
        Section("Network: forward, and the cost", network_words(plan), network),
        Section(
            "Back-propagation",
            "From the cost back to every weight: the chain rule, layer by layer. dZ, dW and db are the "
            "slopes of the cost.",
            backwards,
        ),
        Section("Start", START_WORDS, start),
        Section("Update", update_words, update),
        Section("Training", TRAINING_WORDS, training),
        Section("What was learned", words_of_plot(plan), predict_text(plan) + "\n\n" + plot_text(plan)),
    ]
    head = head_of(plan, source.imports, "".join(section.code for section in sections))
    return Document("A network trained in NumPy", about(plan, "NumPy"), [head, *sections])


def network_words(plan: Plan) -> str:
    output = outputs[plan.network.output]
    return (
        "Hidden layers share the activation g. The last layer's Z, the logits, become the answer; the cost "
        f"is the mean over the examples ({output.label.lower()} output)."
    )


def network_text(plan: Plan, source: PlainSource) -> str:
    activation_functions(plan, source)
    output = outputs[plan.network.output]
    field = "network.output"
    taken_over(source, output, field, name="output")
    taken_over(source, output, field, output.cost, "cost")
    taken_over(source, output, field, output.score, "score", "How good the answers are.")
    shape, place = ("(examples,)", "[0]") if plan.one_unit else ("(units, examples)", "")
    return joined(
        sizes_text(plan),
        LAYERS,
        source.take(),
        FORWARD,
        LOGITS.replace("{shape}", shape).replace("{place}", place),
    )


def backward_text(plan: Plan, source: PlainSource) -> str:
    output: Output = outputs[plan.network.output]
    words = "dZ of the last layer, from its answers A (units, examples)."
    taken_over(source, output, "network.output", output.slope, "dZ_of_output", words)
    return joined(source.take(), BACKWARD)


def update_text(plan: Plan, source: PlainSource) -> tuple[str, str]:
    """How a gradient changes θ: one optimiser for all, or what each run is trained by from when on."""
    expressions: dict[str, str] = {}
    for phase in plan.phases:
        function = taken_over(source, phase.rule.optimiser, "training.optimiser")
        expressions[key_of(phase)] = update_of(phase, function)
    functions = source.take()
    nudges = NUDGED if plan.nudges else ""
    common = plan.common
    if common is None:
        words = (
            "The optimiser makes the next state of the one before: θ, and what it remembers beside. Settings "
            "change on the way, in phases; a phase holds until the next."
        )
        pairs = {key: f"({text}, {memory_of(plan, key)})" for key, text in expressions.items()}
        return words, joined(functions, PHASE, nudges, phases_text(plan, pairs))
    words = (
        "The optimiser makes the next state of the one before: θ, and what it remembers beside. α is the "
        "learning rate."
    )
    settings = [
        f"update = {expressions[key_of(common)]}",
        f"MEMORY = {len(common.rule.optimiser.state)}  # vectors that the optimiser remembers beside θ",
        f"learning_rate = {literal(common.learning_rate)}",
    ]
    if plan.decays:
        settings.append(f"weight_decay = {literal(common.weight_decay)}")
    if plan.has_l1:
        settings.append(f"l1 = {literal(common.l1)}")
    return words, joined(functions, "\n".join(settings))


def memory_of(plan: Plan, key: str) -> int:
    return next(len(each.rule.optimiser.state) for each in plan.phases if key_of(each) == key)


def training_text(plan: Plan) -> str:
    """The loop, and the training of each run."""
    changes = plan.common is None
    arguments = "name, theta" if changes else "theta"
    loop = filled(
        TRAIN,
        arguments=arguments,
        start="" if changes else START,
        changes=change_lines(plan) if changes else "",
        every=str(PRINTED_EVERY),
        gradient=gradient_lines(plan),
    )
    runs = filled(
        RUNS,
        heading="print(name)" if len(plan.runs) > 1 else "",
        arguments=arguments,
        score=outputs[plan.network.output].scored_by,
    )
    return joined(order_text(plan), loop, runs)


def change_lines(plan: Plan) -> str:
    return filled(
        CHANGES,
        weight_decay="weight_decay = phase.weight_decay" if plan.decays else "",
        l1="l1 = phase.l1" if plan.has_l1 else "",
        nudge=NUDGE if plan.nudges else "",
    )


def gradient_lines(plan: Plan) -> str:
    lines = "gradient = backward(theta, Z, A, Y_train)\n" if plan.batches.whole else BATCH
    if plan.decays:
        lines += "gradient += weight_decay * theta  # L2: the slope of λ/2 ‖θ‖²\n"
    if plan.has_l1:
        lines += "gradient += l1 * np.sign(theta)  # L1: the slope of l1 ‖θ‖₁\n"
    return lines


def predict_text(plan: Plan) -> str:
    shape, place = ("(examples,)", "[0]") if plan.one_unit else ("(classes, examples)", "")
    return PREDICT.strip("\n").replace("{shape}", shape).replace("{place}", place) + "\n"
