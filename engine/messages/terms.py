"""Terms of the field, each explained in a sentence or two: the one source of tooltips and of the documents.

A text may speak of a term by its name or in one of its other forms, which bars part. A translation has the
forms of its own language.
"""

from dataclasses import dataclass

from engine.messages.message import Note

BAR = "|"


@dataclass(frozen=True)
class Term:
    """A term by its key: its name, its other forms and its meaning."""

    key: str
    name: Note
    others: Note
    meaning: Note


TERMS = (
    Term(
        "activation",
        Note("activation"),
        Note("activations"),
        Note("The number that a unit passes on: A = g(Z), where g may be ReLU, tanh or the sigmoid."),
    ),
    Term(
        "adam",
        Note("Adam"),
        Note("Adam's"),
        Note("An optimiser that keeps a running mean of each gradient and gives every weight its own step."),
    ),
    Term(
        "bias",
        Note("bias"),
        Note("biases"),
        Note("A number that is added to a unit's weighted sum. Like the weights, it is learned."),
    ),
    Term(
        "blind",
        Note("blind"),
        Note("blind share|blindness"),
        Note(
            "A network is blind to a point to which its last hidden layer answers 0 with all units: "
            "nothing of the point reaches the output. The blind share is the share of such points."
        ),
    ),
    Term(
        "cell",
        Note("cell of a study"),
        Note("cells of a study"),
        Note(
            "One combination of the settings that a study varies. Every run is drawn equally often in each."
        ),
    ),
    Term(
        "confusion_matrix",
        Note("confusion matrix"),
        Note("confusion matrices"),
        Note("A row for each class, a column for each answer: how often a class is taken for which."),
    ),
    Term(
        "coordinate_check",
        Note("coordinate check"),
        Note("coordinate checks"),
        Note(
            "How large the activations of each layer are after a few updates, against the width: "
            "where wider layers explode, a learning rate does not suit all widths."
        ),
    ),
    Term(
        "cross_entropy",
        Note("cross-entropy"),
        Note("cross entropy"),
        Note("The cost of classes: the mean of -log of the probability that was given to the right class."),
    ),
    Term(
        "dead_unit",
        Note("dead unit"),
        Note("dead units|dead"),
        Note("A ReLU unit that answers 0 to every training point. Its gradient is 0, so it cannot learn."),
    ),
    Term(
        "boundary",
        Note("decision boundary"),
        Note("boundary"),
        Note("The line on which the two most probable classes have the same probability: of two, 0.5."),
    ),
    Term(
        "draw",
        Note("random draw"),  # not the verb
        Note("one draw|a draw|this draw|every draw|same draw"),
        Note("The random numbers that one seed gives. Another seed gives another draw."),
    ),
    Term(
        "fan_in",
        Note("fan_in"),
        Note("fan-in"),
        Note("The number of inputs that each unit of a layer has."),
    ),
    Term(
        "fan_out",
        Note("fan_out"),
        Note("fan-out"),
        Note("The number of units in a layer: each of its inputs goes out to all of them."),
    ),
    Term(
        "gain",
        Note("gain"),
        Note("gains"),
        Note("A factor on every weight that an initialiser draws. 1 leaves the rule as it is."),
    ),
    Term(
        "gradient",
        Note("gradient"),
        Note("gradients"),
        Note("How fast the cost changes with each weight. Training moves the weights against it."),
    ),
    Term(
        "identity",
        Note("identity"),
        Note("identity matrix"),
        Note("The matrix with ones on the diagonal and zeros elsewhere. It leaves its input as it is."),
    ),
    Term(
        "initialiser",
        Note("initialiser"),
        Note("initialisers|initialisation"),
        Note("The rule that sets the weights before training begins."),
    ),
    Term(
        "iteration",
        Note("iteration"),
        Note("iterations"),
        Note("One update of all weights and biases. Iteration 0 is the untrained network."),
    ),
    Term(
        "learning_rate",
        Note("learning rate"),
        Note("learning rates"),
        Note("The factor α on each step: a weight changes by -α times its gradient."),
    ),
    Term(
        "ln_2",
        Note("ln 2"),
        Note("log 2"),
        Note("0.693, the cost of answering one half for every point, as if tossing a coin."),
    ),
    Term(
        "logit",
        Note("logit"),
        Note("logits"),
        Note("An output unit's Z, before a sigmoid or a softmax turns it into a probability."),
    ),
    Term(
        "mean_squared_error",
        Note("mean squared error"),
        Note("squared error"),
        Note("The cost of numbers to predict: the mean of the squares by which the answers miss them."),
    ),
    Term(
        "median",
        Note("median"),
        Note("medians"),
        Note("The value in the middle: half of the values lie below it, half above."),
    ),
    Term(
        "mini_batch",
        Note("mini-batch"),
        Note("mini-batches"),
        Note("A few of the training points, from which one update learns. All of them are the full batch."),
    ),
    Term(
        "normal",
        Note("N(0, 1)"),
        Note("standard-normal|standard normal"),
        Note(
            "The normal distribution with mean 0 and standard deviation 1: about two in three numbers "
            "lie between -1 and 1."
        ),
    ),
    Term(
        "overfitting",
        Note("overfitting"),
        Note("overfit|overfits"),
        Note("The network learns the training points by heart: right on those, worse on the test points."),
    ),
    Term(
        "penalty",
        Note("penalty"),
        Note("penalties|L1"),
        Note(
            "What is added to the cost to keep weights small: their squares (L2, weight decay) or their "
            "absolute values (L1)."
        ),
    ),
    Term(
        "plateau",
        Note("plateau"),
        Note("plateaus"),
        Note("A stretch of training in which the cost hardly falls."),
    ),
    Term(
        "pre_activation",
        Note("pre-activation"),
        Note("pre-activations"),
        Note("The weighted sum Z = W A + b of a unit, before its activation function."),
    ),
    Term(
        "r_squared",
        Note("R²"),
        Note("R squared"),
        Note(
            "The share of the variance of the numbers to predict that the answers explain: 1 is all of it, "
            "0 no more than their mean explains, and less than 0 is worse than that."
        ),
    ),
    Term(
        "relu",
        Note("ReLU"),
        Note("ReLUs"),
        Note("The activation max(0, z): positive numbers pass, negative ones become 0."),
    ),
    Term(
        "rms",
        Note("root mean square"),
        Note("root mean squares|mean square"),
        Note(
            "A typical size, whatever the signs: square the numbers, take the mean, then the square root. "
            "The mean square is the same without the root."
        ),
    ),
    Term(
        "saturated",
        Note("saturated"),
        Note("saturates|saturate|saturation"),
        Note(
            "So far out that the sigmoid or tanh is flat: more input changes nothing, and the gradient "
            "is almost 0."
        ),
    ),
    Term(
        "seed",
        Note("seed"),
        Note("seeds"),
        Note("The number that the random numbers start from. The same seed gives the same weights."),
    ),
    Term(
        "sigmoid",
        Note("sigmoid"),
        Note("sigmoids"),
        Note("The function 1 / (1 + e⁻ᶻ): it turns any number into a probability between 0 and 1."),
    ),
    Term(
        "softmax",
        Note("softmax"),
        Note("softmaxes"),
        Note(
            "Turns several outputs into probabilities that add up to 1: e to the power of each Z, divided by "
            "the sum of all of them."
        ),
    ),
    Term(
        "sigma",
        Note("standard deviation"),
        Note("standard deviations|σ"),
        Note("How far numbers typically lie from their mean, written σ. Its square is the variance."),
    ),
    Term(
        "study",
        Note("study"),
        Note("studies"),
        Note(
            "The runs of an experiment, trained from many seeds, along settings of your choice: what "
            "comes of it often, and not once."
        ),
    ),
    Term(
        "symmetry",
        Note("symmetry"),
        Note("symmetric"),
        Note("Units with equal weights get equal gradients, so they stay equal: together they are one unit."),
    ),
    Term(
        "tanh",
        Note("tanh"),
        Note("hyperbolic tangent"),
        Note("The hyperbolic tangent: an S-shaped activation between -1 and 1."),
    ),
    Term(
        "trial",
        Note("trial"),
        Note("trials"),
        Note("One training of a study: one run from one seed in one cell."),
    ),
    Term(
        "variance",
        Note("variance"),
        Note("variances"),
        Note("The mean squared distance from the mean: the square of the standard deviation σ."),
    ),
    Term(
        "weight_decay",
        Note("weight decay"),
        Note("weights decay|L2"),
        Note("Each update also makes every weight smaller by the share α λ: a penalty on their squares."),
    ),
    Term(
        "wilson",
        Note("Wilson interval"),
        Note("Wilson"),
        Note(
            "A range round a share of draws: over many studies, the true share lies in it in about 95 of "
            "100. More draws make it narrower."
        ),
    ),
)
