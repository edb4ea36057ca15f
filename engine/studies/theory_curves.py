"""Theory curves: what theory draws over a map of two settings.

Gain and depth: signals of two points part or merge within a few times the depth scale ξ_c of their
correlation, and networks deeper than about 6 ξ_c are not trained (Schoenholz, Gilmer, Ganguli and
Sohl-Dickstein 2017, Deep Information Propagation, sections 3 and 5).
Width and depth: where so many points are expected to be blind (see `engine.studies.law`).
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.polynomial import Polynomial
from numpy.polynomial.hermite_e import hermevander

from engine.arrays import Array, frozen
from engine.experiment.model import Experiment, RunSettings, remade
from engine.measures.theory import NODES, REACH, TERMS, bias_variances_of, slopes_of, variances_of
from engine.messages.message import Note
from engine.nn.activations import Activation, activations
from engine.nn.network import Network
from engine.studies.axes import axes
from engine.studies.law import is_nudged_at_first, theory_of

DEPTHS = 6.0  # so many times ξ_c is the greatest depth that is trained
POINTS = 101  # of a curve
BLIND_SHARES = (0.1, 0.5, 0.9)
STEPS, STILL = 500, 1e-12  # from layer to layer, and how little the signal's size then moves
NEWTON = 30
VANISHED, EXPLODED = 1e-9, 1e9  # mean squares of a signal beyond which there is no other fixed point
NORMAL: Array = np.linspace(-REACH, REACH, 2 * NODES + 1)[1::2]  # the midpoint rule
WEIGHTS = np.exp(-0.5 * NORMAL**2) / np.exp(-0.5 * NORMAL**2).sum()
HERMITE = hermevander(NORMAL, TERMS) / [math.sqrt(math.factorial(k)) for k in range(TERMS + 1)]
DEEP = 3  # hidden layers: the last of them has weights from one repeated layer to the next

DEEP_INFORMATION_PROPAGATION = "Schoenholz, Gilmer, Ganguli and Sohl-Dickstein 2017, ICLR, figure 5"
DYING = "1 - Π(1 - 2⁻ⁿ); Lu, Shin, Su and Karniadakis 2019, Dying ReLU and Initialization, theorem 3.3"


@dataclass(frozen=True, eq=False)
class TheoryCurve:
    """One curve over two settings, called by the names of their axes: each (points,), nan leaves a gap.

    `mark` is short enough to stand beside it.
    """

    mark: Note
    label: Note
    source: str
    places: dict[str, Array]


def theory_curves(
    experiment: Experiment, run: RunSettings, varied: Mapping[str, Sequence[float]]
) -> tuple[TheoryCurve, ...]:
    """What theory has to say of two settings that take these values, by name, for a run; often nothing."""
    if set(varied) == {"gain", "depth"}:
        return depth_scale_curves(experiment, run, varied["gain"])
    if set(varied) == {"width", "depth"}:
        return blind_curves(experiment, run, varied["width"])
    return ()


def depth_scale_curves(
    experiment: Experiment, run: RunSettings, gains: Sequence[float]
) -> tuple[TheoryCurve, ...]:
    """The depth 6 ξ_c over the gain; nothing where the theory knows no such depth.

    It asks for independent weights and biases with a mean of 0 and a known variance, and for a signal that
    comes to rest at a size of its own. That of ReLU without biases shrinks or grows at every gain but one,
    and how two points correlate does not depend on the gain at all. So for ReLU no line is drawn.
    """
    activation = activations[experiment.network.activation]
    if not hasattr(run, "gain") or is_nudged_at_first(run):
        return ()
    if slopes_of(activation) is not None:
        return ()
    hidden = experiment.network.hidden[-1]
    deep = remade(experiment, **axes["depth"].function(experiment, DEEP))
    sizes = (*deep.sizes[:1], *(hidden,) * DEEP, *deep.sizes[-1:])
    network = Network(sizes, deep.network.activation, deep.output)
    variances = variances_of(run.model_copy(update={"gain": 1.0}), network)
    of_biases = bias_variances_of(run, network)
    if variances is None or variances[1] <= 0.0 or of_biases is None:
        return ()
    across = spread_over(gains)
    depths = [
        DEPTHS * depth_scale(activation, gain**2 * variances[1] * hidden, of_biases[1]) for gain in across
    ]
    if not np.isfinite(depths).any():
        return ()
    label = Note("the depth 6 ξ, beyond which theory expects no training")
    places = {"gain": across, "depth": frozen(np.array(depths))}
    return (TheoryCurve(Note("6 ξ"), label, DEEP_INFORMATION_PROPAGATION, places),)


def spread_over(values: Sequence[float]) -> Array:
    """POINTS numbers from the least value to the greatest, as close together as the values are there."""
    ordered = sorted(values)
    places = np.linspace(0.0, len(ordered) - 1.0, POINTS)
    return frozen(np.interp(places, np.arange(len(ordered)), ordered))


def depth_scale(activation: Activation, weight_variance: float, bias_variance: float = 0.0) -> float:
    """ξ_c: within so many layers the correlation of two points comes nearer to its rest by a factor of e.

    `weight_variance` is σ_w², the variance of a weight times the units that it comes from, `bias_variance` is
    σ_b². Infinite at the critical point; nan where the signal comes to no rest. -1 / ξ_c is the logarithm of
    the slope with which a layer changes the correlation at its rest: 1 where two points merge, below 1 where
    they part.
    """
    g = activation.function
    mean_square = resting_mean_square(g, weight_variance, bias_variance)
    if math.isnan(mean_square):
        return math.nan
    z = math.sqrt(mean_square) * NORMAL
    slope = weight_variance * float(activation.derivative(z, g(z)) ** 2 @ WEIGHTS)  # χ₁ in the paper
    if slope > 1.0 and mean_square > VANISHED:
        slope = slope_where_points_part(g(z), bias_variance / weight_variance)
    if slope <= 0.0:
        return 0.0
    return math.inf if slope == 1.0 else 1.0 / abs(math.log(slope))


def resting_mean_square(
    g: Callable[[Array], Array], weight_variance: float, bias_variance: float = 0.0
) -> float:
    """q*, to which the mean square of pre-activations goes from layer to layer; nan where it goes nowhere."""
    q = 1.0
    for _ in range(STEPS):
        before, q = q, weight_variance * float(g(math.sqrt(q) * NORMAL) ** 2 @ WEIGHTS) + bias_variance
        if not q < EXPLODED:
            return math.nan
        if q < VANISHED or abs(q - before) < STILL * q:
            break
    return q


def slope_where_points_part(values: Array, shared: float = 0.0) -> float:
    """The slope of the next layer's correlation at the rest c* < 1, from g at normal numbers of size √q*.

    `shared` is σ_b² / σ_w²: a bias is the same for both points.

    The next correlation is a power series of this one whose coefficients, the squares of Hermite's, are
    never negative: so Newton's steps from 0 come to c* from below.
    """
    squares = (values * WEIGHTS @ HERMITE) ** 2
    squares[0] += shared
    following = Polynomial(squares / squares.sum())
    slope, c = following.deriv(), 0.0
    for _ in range(NEWTON):
        c -= (following(c) - c) / (slope(c) - 1.0)
    return float(slope(c))


def blind_curves(
    experiment: Experiment, run: RunSettings, widths: Sequence[float]
) -> tuple[TheoryCurve, ...]:
    """The depths over the width at which shares of points are expected to be blind, where that law holds."""
    if "blind_share" not in theory_of(experiment, run):
        return ()
    across = spread_over(widths)
    each_layer = np.log1p(-(2.0**-across))
    return tuple(
        TheoryCurve(
            Note("{share:.0%}", share=share),
            Note("so many points are blind, by the law"),
            DYING,
            {"width": across, "depth": frozen(math.log1p(-share) / each_layer)},
        )
        for share in BLIND_SHARES
    )
