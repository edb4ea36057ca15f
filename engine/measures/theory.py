"""Theory: how large signals and gradients of a wide network are expected to be, before any training.

The mean-field recursion: with independent weights of variance σ² and independent biases of variance σ_b²,
both of mean 0, the pre-activations of a layer are jointly Gaussian over the examples, with a covariance that
each layer hands on to the next.
For one example and ReLU it is the variance recursion of He, Zhang, Ren and Sun 2015, ICCV, equations 7 to 14.

Forward: Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, NeurIPS, equations 3 and 5.
Backward: Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017, ICLR, section 4, for pairs of examples.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.experiment.model import RunSettings
from engine.experiment.start_rules import bias_variances, weight_variances
from engine.interrupt import NEVER, Interrupt
from engine.measures import register
from engine.measures.output_theory import of_output
from engine.nn.activations import Activation, activations
from engine.nn.network import Network
from engine.steps import evenly
from engine.training.run import TrainingRun

NODES, REACH = 256, 8.0  # of the midpoint rule: standard normal numbers beyond ±8 do not count
TERMS = 40  # of Mehler's formula
NEAR_BY = 1e-6  # of the mean square: examples whose variance is less are close to each other
MOST_EXAMPLES = 400  # looked at: those of a larger training set evenly spread over it

Expectation = Callable[[Array], Array]


@dataclass(frozen=True)
class Prediction:
    """Expected root mean squares by layer, the first with weights first: each (depth,).

    `apart` is that of how far examples are from their mean in Z, see `engine.measures.apart`.
    """

    Z: Array
    apart: Array
    A: Array
    dZ: Array
    dW: Array


def variances_of(settings: RunSettings, network: Network) -> tuple[float, ...] | None:
    """The variance of the weights of each layer at iteration 0, or None where the theory does not apply."""
    return weight_variances(settings, network.sizes)


def bias_variances_of(settings: RunSettings, network: Network) -> tuple[float, ...] | None:
    """The same of the biases of each layer: None where they are as constants are, not 0 in the mean."""
    return bias_variances(settings, network.sizes)


def predict(
    network: Network,
    variances: Sequence[float],
    X: Array,
    Y: Array,
    interrupt: Interrupt = NEVER,
    bias_variances: Sequence[float] = (),
) -> Prediction:
    """What the theory expects at iteration 0 of weights with these variances, one a layer.

    So it is of biases; without their variances they are zero. X is (features, examples), Y is (examples,).
    Gradients are those of the cost, the mean over all examples.
    """
    activation = activations[network.activation]
    some = evenly(Y.size, MOST_EXAMPLES)
    with np.errstate(all="ignore"):  # large weights may well overflow: the prediction then says so
        expected = _expectations(activation)
        of_biases = bias_variances or (0.0,) * network.depth
        both = list(zip(variances, of_biases, strict=True))
        return _recursion(network, both, X[:, some], Y[some], Y.size, *expected, interrupt)


def _recursion(
    network: Network,
    variances: Sequence[tuple[float, float]],
    X: Array,
    Y: Array,
    examples: int,
    of_values: Expectation,
    of_slopes: Expectation,
    interrupt: Interrupt,
) -> Prediction:
    """`variances` are those of each layer's weights and biases."""
    before = [X.T @ X / X.shape[0]]  # of each layer's inputs: the mean product of two examples
    covariances, spreads = [], [spread_of(before[0])]
    for (variance, of_bias), fan_in in zip(variances, network.sizes, strict=False):
        interrupt.check()
        covariances.append(variance * fan_in * before[-1] + of_bias)
        spreads.append(
            variance * fan_in * _spread_after(spreads[-1], before[-1], covariances[:-1], of_slopes)
        )
        before.append(of_values(covariances[-1]))
    before[-1], errors = of_output(network, covariances[-1], Y, examples, integrated)
    back = [errors]
    for layer in range(network.depth - 1, 0, -1):
        interrupt.check()
        handed_back = variances[layer][0] * network.sizes[layer + 1] * back[0]
        back.insert(0, handed_back * of_slopes(covariances[layer - 1]))
    squares = [total(dZ * A, examples) for dZ, A in zip(back, before, strict=False)]
    return Prediction(
        Z=frozen(np.array([rms_of(covariance) for covariance in covariances])),
        apart=frozen(np.sqrt(spreads[1:])),
        A=frozen(np.array([rms_of(A) for A in before[1:]])),
        dZ=frozen(np.array([rms_of(dZ) for dZ in back])),
        dW=frozen(np.array([root(square) for square in squares])),
    )


def spread_of(products: Array) -> float:
    """The variance over the examples that their mean products come to; inf where those overflow."""
    variance = float(np.diag(products).mean() - products.mean())
    return math.inf if math.isnan(variance) else max(variance, 0.0)


def _spread_after(
    spread: float, activations: Array, covariances: Sequence[Array], of_slopes: Expectation
) -> float:
    """The variance over the examples of what reaches a layer: `spread` is that of Z one layer before it.

    Where examples are so near that rounding would decide, g is a straight line between them: the mean square
    of its slope is what is left (χ₁ of Schoenholz et al. 2017, equation 5, over σ_w²).
    """
    if not covariances or spread > NEAR_BY * float(np.diag(covariances[-1]).mean()):
        return spread_of(activations)
    return spread * float(np.diag(of_slopes(covariances[-1])).mean())


def rms_of(products: Array) -> float:
    """The root mean square of what `products` (examples, examples) are the mean products of."""
    return root(float(np.diag(products).mean()))


def root(square: float) -> float:
    """The square root; inf where terms have overflown, 0 where those that cancel leave less than nothing."""
    return math.inf if math.isnan(square) else math.sqrt(max(square, 0.0))


def total(products: Array, examples: int) -> float:
    """The sum over all pairs of so many examples, those looked at (looked at, looked at) standing for all."""
    return float(products.mean()) * examples**2


def slopes_of(activation: Activation) -> tuple[float, float] | None:
    """(slope above 0, slope below 0) of an activation made of two straight lines, else None."""
    z = np.array([1.0, -1.0])
    above, below = activation.function(z) * z
    lines = all(
        np.allclose(activation.function(t * z), t * activation.function(z)) for t in (0.1, 3.0, 100.0)
    )
    return (float(above), float(below)) if lines else None


def _expectations(activation: Activation) -> tuple[Expectation, Expectation]:
    """E[g(z) g(z')] and E[g'(z) g'(z')], as functions of the covariance of z over the examples."""
    slopes = slopes_of(activation)
    if slopes is None:
        g = activation.function
        return (
            lambda covariance: integrated(g, covariance),
            lambda covariance: integrated(lambda z: activation.derivative(z, g(z)), covariance),
        )
    above, below = slopes

    def of_values(covariance: Array) -> Array:
        same, opposite = rectified(covariance), rectified(covariance, opposite=True)
        return (above**2 + below**2) * same - 2.0 * above * below * opposite

    def of_slopes(covariance: Array) -> Array:
        share = (np.pi - angles(covariance)) / (2.0 * np.pi)  # of both being positive
        return (above**2 + below**2) * share + 2.0 * above * below * (0.5 - share)

    return of_values, of_slopes


def angles(covariance: Array) -> Array:
    """The angle whose cosine is the correlation; a right angle where there is no variance."""
    deviations = np.sqrt(np.diag(covariance))
    scale = np.outer(deviations, deviations)
    cosines = np.divide(covariance, scale, out=np.zeros_like(covariance), where=scale > 0.0)
    result: Array = np.arccos(np.clip(cosines, -1.0, 1.0))
    np.fill_diagonal(result, np.where(deviations > 0.0, 0.0, np.pi / 2.0))
    return result


def rectified(covariance: Array, opposite: bool = False) -> Array:
    """E[max(0, z) max(0, z')] of Gaussian z and z', or of z and -z': Cho and Saul 2009, NeurIPS, n = 1."""
    deviations = np.sqrt(np.diag(covariance))
    angle = np.pi - angles(covariance) if opposite else angles(covariance)
    shape = (np.sin(angle) + (np.pi - angle) * np.cos(angle)) / (2.0 * np.pi)
    return np.outer(deviations, deviations) * shape


def integrated(f: Callable[[Array], Array], covariance: Array) -> Array:
    """E[f(z) f(z')] for every pair of examples: Mehler's formula, Σ aₖ aₖ' cᵏ for the correlation c.

    aₖ is the k-th Hermite coefficient of f(σ z), by numerical integration (see Daniely, Frostig and Singer
    2016, NeurIPS, on dual activations). An example with itself is integrated at once.
    """
    z = (np.arange(NODES) + 0.5) * (2.0 * REACH / NODES) - REACH  # midpoints
    weights = np.exp(-0.5 * z**2)
    weights /= weights.sum()
    values = f(np.sqrt(np.diag(covariance))[:, None] * z)  # (examples, nodes)
    cosines = np.cos(angles(covariance))
    result, power = np.zeros_like(covariance), np.ones_like(covariance)
    before, polynomial = np.zeros_like(z), np.ones_like(z)  # Hermite's, normalised
    for k in range(TERMS):
        coefficients = values @ (weights * polynomial)
        result += np.outer(coefficients, coefficients) * power
        power *= cosines
        before, polynomial = polynomial, (z * polynomial - math.sqrt(k) * before) / math.sqrt(k + 1)
    np.fill_diagonal(result, values**2 @ weights)
    return result


def theory(run: TrainingRun) -> Prediction | None:
    """None where weights or biases are not independent numbers with a mean of 0 and a known variance."""
    if "theory" not in run.memory:
        variances, of_biases = (of(run.settings, run.network) for of in (variances_of, bias_variances_of))
        expected = None
        if variances is not None and of_biases is not None:
            X, Y = run.data.X_train, run.data.Y_train
            expected = predict(run.network, variances, X, Y, run.interrupt, of_biases)
        run.memory["theory"] = expected
    prediction: Prediction | None = run.memory["theory"]
    return prediction


THEORY = register(
    "theory",
    theory,
    label="Theory at iteration 0",
    formula="the variance recursion, by numerical integration where it has no closed form",
    source="He et al. 2015, ICCV; Poole et al. 2016, NeurIPS; Schoenholz et al. 2017, ICLR",
)
