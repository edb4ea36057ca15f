"""The training in PyTorch: its own modules, costs and optimisers, in float64, from the same draw."""

from engine.exports.code import pytorch_names
from engine.exports.code.data_text import data_text
from engine.exports.code.document import Document, Section
from engine.exports.code.entries_text import activation_functions, joined, source_for_data, taken_over
from engine.exports.code.plain_source import PlainSource
from engine.exports.code.plan import Plan, plan_of
from engine.exports.code.plot_text import plot_text, words_of_plot
from engine.exports.code.pytorch_training import training_text, update_text, update_words
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
from engine.nn.outputs import outputs

TENSORS = """
x_train = torch.tensor(X_train.T)  # PyTorch has (examples, features)
y_train = torch.tensor(Y_train{kind})
"""

STATE_WORDS = "PyTorch takes them as a state_dict."
NETWORK = '''
def network():
    """Linear layers, with the activation between them; the last one's answers are the logits."""
    modules = []
    for fan_in, fan_out in pairwise(SIZES):
        modules += [nn.Linear(fan_in, fan_out), {activation}]
    return nn.Sequential(*modules[:-1])
'''

ACTIVATION = '''
class Slope(torch.autograd.Function):
    """The activation, with the derivative that belongs to it."""

    @staticmethod
    def forward(ctx, z):
        a = torch.from_numpy(g(z.detach().numpy()))
        ctx.save_for_backward(z, a)
        return a

    @staticmethod
    def backward(ctx, dA):
        z, a = ctx.saved_tensors
        return dA * torch.from_numpy(g_prime(z.detach().numpy(), a.numpy()))


class Activation(nn.Module):
    """The activation as a module."""

    def forward(self, z):
        return Slope.apply(z)
'''

COST = '''
class Cost(torch.autograd.Function):
    """The mean cost of logits, with the slope that belongs to it."""

    @staticmethod
    def forward(ctx, z, y):
        Z, Y = z.detach().numpy().T, y.numpy().astype(np.float64)
        slope = dZ_of_output(np.atleast_2d(output(Z)), Y).T
        ctx.save_for_backward(torch.from_numpy(slope.reshape(z.shape).copy()))
        return torch.tensor(cost(Z, Y))

    @staticmethod
    def backward(ctx, slope):
        (dZ,) = ctx.saved_tensors
        return slope * dZ, None


criterion = Cost.apply
'''

ANSWERS = '''
def logits(model, x):
    """The last layer's answers at x (examples, features): {shape}."""
    return model(x){place}
'''

STATE_DICT = '''
def state_dict(theta):
    """θ by the names that nn.Sequential gives its layers: an activation stands between two of them."""
    named = {}
    for index, (W, b) in enumerate(layers(theta)):
        named[f"{2 * index}.weight"] = torch.tensor(W)
        named[f"{2 * index}.bias"] = torch.tensor(b[:, 0])
    return named
'''

PREDICT = '''
def predict(model, X):
    """The answers at X: {shape}."""
    with torch.no_grad():
        return output(logits(model, torch.tensor(X.T)){transposed}.numpy())
'''


@kinds.register(
    "pytorch",
    label="PyTorch code",
    formula="the training in PyTorch, in float64, from the same draw",
    source="PyTorch 2; Jupyter's nbformat 4.5",
    suffixes=SUFFIXES,
)
def pytorch_code(subject: Subject, suffix: str, *, whole: Whole = False) -> bytes:
    return pytorch_document(plan_of(subject, whole)).written(suffix)


def pytorch_document(plan: Plan) -> Document:
    source = source_for_data()
    data_words, data = data_text(plan, source)
    network = network_text(plan, source)
    start = start_text(plan, source)
    if source.attributes_read and plan.network.activation in pytorch_names.ACTIVATIONS:
        activation_functions(plan, source)
        start = joined(source.take(), start)
    update = update_text(plan, source)
    kind = ".astype(np.int64)" if plan.network.output == "softmax" else ""
    sections = [
        Section("Data", data_words, joined(data, TENSORS.replace("{kind}", kind))),
        Section("Network", "Modules of PyTorch, and the mean cost of the logits.", network),
        Section(
            "Start", f"{START_WORDS} PyTorch takes them as a state_dict.", joined(LAYERS, start, STATE_DICT)
        ),
        Section("Update", update_words(plan), update),
        Section("Training", TRAINING_WORDS, training_text(plan)),
        Section("What was learned", words_of_plot(plan), joined(predict_text(plan), plot_text(plan))),
    ]
    source.imports |= {"import torch", "from torch import nn"}
    codes = "".join(section.code for section in sections)
    head = head_of(plan, source.imports, codes, "torch.set_default_dtype(torch.float64)\n")
    return Document("A network trained in PyTorch", about(plan, "PyTorch"), [head, *sections])


def network_text(plan: Plan, source: PlainSource) -> str:
    """The modules, the criterion, and in NumPy how good answers are and what logits mean."""
    name, output = plan.network.activation, outputs[plan.network.output]
    own_activation = "" if name in pytorch_names.ACTIVATIONS else ACTIVATION
    activation = pytorch_names.ACTIVATIONS.get(name, "Activation()")
    if own_activation:
        activation_functions(plan, source)
    field = "network.output"
    taken_over(source, output, field, name="output")
    taken_over(source, output, field, output.score, "score", "How good the answers are.")
    if plan.network.output in pytorch_names.COSTS:
        criterion = f"criterion = {pytorch_names.COSTS[plan.network.output]}"
    else:
        taken_over(source, output, field, output.cost, "cost")
        taken_over(source, output, field, output.slope, "dZ_of_output", "dZ of the last layer.")
        criterion = COST
    shape, place = ("(examples,)", ".squeeze(1)") if plan.one_unit else ("(examples, units)", "")
    return joined(
        sizes_text(plan),
        source.take(),
        own_activation,
        NETWORK.replace("{activation}", activation),
        ANSWERS.replace("{shape}", shape).replace("{place}", place),
        criterion,
    )


def predict_text(plan: Plan) -> str:
    shape, transposed = ("(examples,)", "") if plan.one_unit else ("(classes, examples)", ".T")
    return PREDICT.replace("{shape}", shape).replace("{transposed}", transposed)
