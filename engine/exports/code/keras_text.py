"""The training in Keras 3: its layers and costs, from the same draw, on any of its backends.

Variables are float64. On JAX and PyTorch many functions of Keras round to float32 nevertheless
(`result_type`).
"""

from engine.exports.code import keras_names
from engine.exports.code.data_text import data_text
from engine.exports.code.document import Document, Section
from engine.exports.code.entries_text import (
    activation_functions,
    joined,
    source_for_data,
    source_for_keras,
    taken_over,
)
from engine.exports.code.keras_training import training_text, update_text, update_words
from engine.exports.code.layout import filled
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
from engine.exports.kinds import kinds
from engine.exports.subject import Subject
from engine.messages.message import listed
from engine.messages.problems import refused
from engine.nn.activations import activations
from engine.nn.outputs import outputs

JAX = """\
import os

os.environ.setdefault("JAX_ENABLE_X64", "1")  # float64 where JAX is the backend: before it is imported

"""

ROWS = """
x_train = np.ascontiguousarray(X_train.T)  # Keras has (examples, features)
y_train = <<labels>>
"""

NETWORK = '''
def network():
    """Dense layers with the activation in all but the last one, whose answers are the logits."""
    model = keras.Sequential([keras.Input((SIZES[0],))])
    for units in SIZES[1:-1]:
        model.add(keras.layers.Dense(units, activation=<<activation>>))
    model.add(keras.layers.Dense(SIZES[-1]))
    return model
'''

ACTIVATION = '''
@ops.custom_gradient
def activation(z):
    """The activation g with the slope that is known of it, at its corners too."""
    a = g(z)

    def slope(*arguments, upstream=None):
        return (arguments[0] if upstream is None else upstream) * g_prime(z, a)

    return a, slope
'''

ANSWERS = '''
def logits(model, X):
    """The last layer's answers at X (features, examples): <<shape>>."""
    return ops.convert_to_numpy(model(np.ascontiguousarray(X.T)))<<place>>


def cost(model):
    """The mean cost over the training set."""
    return float(ops.convert_to_numpy(criterion(y_train, model(x_train))))
'''

WEIGHTS = '''
def weights(theta):
    """θ as Keras lists it: of each layer W, (inputs, units), and b."""
    return [array for W, b in layers(theta) for array in (W.T, b[:, 0])]
'''

PREDICT = '''
def predict(model, X):
    """The answers at X: <<shape>>."""
    return output(logits(model, X))
'''


@kinds.register(
    "keras",
    label="Keras code",
    formula="the training in Keras 3, from the same draw, to the digits of float32",
    source="Keras 3; Jupyter's nbformat 4.5",
    suffixes=SUFFIXES,
)
def keras_code(subject: Subject, suffix: str, *, whole: Whole = False) -> bytes:
    return keras_document(plan_of(subject, whole)).written(suffix)


def keras_document(plan: Plan) -> Document:
    source, formulas = source_for_data(), source_for_keras()
    data_words, data = data_text(plan, source)
    network = network_text(plan, source, formulas)
    start = start_text(plan, source)
    if source.attributes_read:
        entry = activations[plan.network.activation]
        known = taken_over(source, entry, "network.activation", name="g_of_arrays")
        start = joined(source.take(), start.replace("A = g(W @ A)", f"A = {known}(W @ A)"))
    update = update_text(plan, formulas)
    numbered = plan.network.output == "softmax"
    labels = "Y_train.astype(np.int64)" if numbered else "Y_train.reshape(-1, 1)"
    sections = [
        Section("Data", data_words, joined(data, filled(ROWS, labels=labels))),
        Section("Network", "Layers of Keras, and the mean cost of the logits.", network),
        Section("Start", START_WORDS, joined(LAYERS, start, WEIGHTS)),
        Section("Update", update_words(plan), update),
        Section("Training", TRAINING_WORDS, training_text(plan)),
        Section("What was learned", words_of_plot(plan), joined(predict_text(plan), plot_text(plan))),
    ]
    imports = {*source.imports, *formulas.imports, "import keras", "from keras import ops"}
    codes = "".join(section.code for section in sections)
    head = head_of(plan, imports, codes, 'keras.config.set_floatx("float64")\n', JAX)
    return Document("A network trained in Keras", about(plan, "Keras"), [head, *sections])


def network_text(plan: Plan, source: PlainSource, formulas: PlainSource) -> str:
    """The model, the criterion, and in NumPy how good answers are and what logits mean."""
    name, output = plan.network.activation, outputs[plan.network.output]
    if plan.network.output not in keras_names.COSTS:
        raise refused("network.output", plan.network.output, listed(keras_names.COSTS))
    own = keras_names.ACTIVATIONS.get(name)
    if own is None:
        activation_functions(plan, formulas)
    field = "network.output"
    taken_over(source, output, field, name="output")
    taken_over(source, output, field, output.score, "score", "How good the answers are.")
    shape, place = ("(examples,)", "[:, 0]") if plan.one_unit else ("(units, examples)", ".T")
    return joined(
        sizes_text(plan),
        source.take(),
        formulas.take(),
        "" if own else ACTIVATION,
        filled(NETWORK, activation=own or "activation"),
        f"criterion = {keras_names.COSTS[plan.network.output]}",
        filled(ANSWERS, shape=shape, place=place),
    )


def predict_text(plan: Plan) -> str:
    return filled(PREDICT, shape="(examples,)" if plan.one_unit else "(classes, examples)")
