"""Weight initialisers, by name: each turns one layer's standard-normal draw into its weight matrix.

The draw is made outside (`network.initial_parameters`), so that two runs with the same seed differ by the
rule alone. A rule returns a matrix of the draw's shape (units, inputs). Biases have rules of their own, see
`engine.nn.biases`.

`xavier` is the published course's form, variance 1 / fan_in, which is LeCun's; `glorot` is Glorot and
Bengio's own, 2 / (fan_in + fan_out).
"""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pydantic import AfterValidator, Field

from engine.arrays import Array
from engine.nn.draws import truncated_normal, uniform_from
from engine.nn.sigma_expression import LONGEST_RULE, checked_rule, deviation
from engine.registry import Entry, Registry


@dataclass(frozen=True)
class Layer:
    """What a rule may know of the layer it initialises.

    `index` counts from 1 to `depth` (the output layer); `inputs` are the activations that reach the layer
    over the training set, (fan_in, examples): they are computed where a rule asks for them.
    """

    index: int
    depth: int
    measure_inputs: Callable[[], Array]

    @property
    def inputs(self) -> Array:
        return self.measure_inputs()

    @property
    def fan_in(self) -> int:
        return int(self.inputs.shape[0])


@dataclass(frozen=True, kw_only=True)
class Initialiser(Entry):
    """A rule (draw, layer, **parameters) -> W. `random` says whether the draw matters at all.

    `variance` gives that of a weight from (fan_in, fan_out), and by keyword layer, depth and the rule's own
    parameters, where scale and gain are 1; None where weights are no independent numbers with a mean of 0,
    as the theory of signal propagation wants them.
    """

    random: bool = True
    variance: Callable[..., float] | None = None

    def variances(self, sizes: tuple[int, ...], own: dict[str, Any]) -> tuple[float, ...] | None:
        """The variance of the weights of each layer at iteration 0, (depth,), or None where there is none.

        `sizes` are the units of every layer, `own` the rule's parameters. ValueError where an own rule gives
        no σ for a layer.
        """
        if self.variance is None:
            return None
        factor = own.get("scale", 1.0) * own.get("gain", 1.0)
        depth = len(sizes) - 1
        return tuple(
            factor**2 * self.variance(fan_in, fan_out, layer=layer, depth=depth, **own)
            for layer, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes), start=1)
        )

    def gain_of_he(self, sizes: tuple[int, ...], own: dict[str, Any]) -> float | None:
        """The gain by which the weights have He's variance, 2 / fan_in: the geometric mean over the layers.

        None where the rule takes no gain, or no gain can give its weights a variance.
        """
        if "gain" not in self.parameters:
            return None
        variances = self.variances(sizes, {**own, "gain": 1.0})
        if variances is None or min(variances) <= 0.0:
            return None
        he = [2.0 / fan_in for fan_in in sizes[:-1]]
        logarithms = [math.log(wanted / given) for wanted, given in zip(he, variances, strict=True)]
        return math.exp(sum(logarithms) / len(logarithms) / 2.0)


initialisers: Registry[Initialiser] = Registry(Initialiser)

Gain = Annotated[float, Field(ge=0, le=1000, strict=True, description="factor on every weight")]
Scale = Annotated[float, Field(ge=0, le=1e6, strict=True, description="standard deviation of the weights")]
Sigma = Annotated[
    str,
    Field(max_length=LONGEST_RULE, description="standard deviation, by fan_in, fan_out, layer and depth"),
    AfterValidator(checked_rule),
]
Value = Annotated[float, Field(ge=-1e6, le=1e6, strict=True, description="the value of every weight")]
Limit = Annotated[float, Field(ge=0, le=1e6, strict=True, description="the largest weight that can be drawn")]


def fans(draw: Array) -> tuple[int, int]:
    """(fan_in, fan_out) of a weight matrix (units, inputs)."""
    return draw.shape[1], draw.shape[0]


@initialisers.register(
    "zeros",
    label="Zeros",
    formula="W = 0",
    source="the course's first case",
    random=False,
    variance=lambda fan_in, fan_out, **_: 0.0,
)
def zeros(draw: Array, layer: Layer) -> Array:
    return np.zeros_like(draw)


@initialisers.register(
    "constant",
    label="Constant",
    formula="W = value",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (symmetry)",
    random=False,
)
def constant(draw: Array, layer: Layer, *, value: Value = 0.5) -> Array:
    return np.full_like(draw, value)


@initialisers.register(
    "random",
    label="Random",
    formula="σ = scale",
    source="the course's second case, scale 10",
    variance=lambda fan_in, fan_out, **_: 1.0,
)
def random(draw: Array, layer: Layer, *, scale: Scale = 10.0, gain: Gain = 1.0) -> Array:
    return draw * (gain * scale)


@initialisers.register(
    "uniform",
    label="Uniform",
    formula="U(-1/√fan_in, 1/√fan_in)",
    source="Glorot and Bengio 2010, AISTATS, equation 1 (the heuristic they improve on)",
    variance=lambda fan_in, fan_out, **_: 1.0 / (3.0 * fan_in),
)
def uniform(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return uniform_from(draw) * (gain * math.sqrt(1.0 / fan_in))


@initialisers.register(
    "uniform_limit",
    label="Uniform within a limit",
    formula="U(-limit, limit)",
    source="TensorFlow Playground, src/nn.ts (0.5)",
    variance=lambda fan_in, fan_out, limit, **_: limit**2 / 3.0,
)
def uniform_limit(draw: Array, layer: Layer, *, limit: Limit = 0.5, gain: Gain = 1.0) -> Array:
    return uniform_from(draw) * (gain * limit)


@initialisers.register(
    "xavier",
    label="Xavier (course)",
    formula="σ = √(1/fan_in)",
    source="the course's form of Glorot and Bengio 2010; the same as LeCun's",
    variance=lambda fan_in, fan_out, **_: 1.0 / fan_in,
)
def xavier(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    return lecun(draw, layer, gain=gain)


@initialisers.register(
    "glorot",
    label="Glorot",
    formula="σ = √(2/(fan_in + fan_out))",
    source="Glorot and Bengio 2010, AISTATS, equation 12",
    variance=lambda fan_in, fan_out, **_: 2.0 / (fan_in + fan_out),
)
def glorot(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    return draw * (gain * math.sqrt(2.0 / sum(fans(draw))))


@initialisers.register(
    "glorot_uniform",
    label="Glorot uniform",
    formula="U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out)))",
    source="Glorot and Bengio 2010, AISTATS, equation 16",
    variance=lambda fan_in, fan_out, **_: 2.0 / (fan_in + fan_out),
)
def glorot_uniform(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    return uniform_from(draw) * (gain * math.sqrt(6.0 / sum(fans(draw))))


@initialisers.register(
    "lecun",
    label="LeCun",
    formula="σ = √(1/fan_in)",
    source="LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, equation 16",
    variance=lambda fan_in, fan_out, **_: 1.0 / fan_in,
)
def lecun(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return draw * (gain * math.sqrt(1.0 / fan_in))


@initialisers.register(
    "he",
    label="He",
    formula="σ = √(2/fan_in)",
    source="He, Zhang, Ren and Sun 2015, ICCV, equation 10",
    variance=lambda fan_in, fan_out, **_: 2.0 / fan_in,
)
def he(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return draw * (gain * math.sqrt(2.0 / fan_in))


@initialisers.register(
    "he_uniform",
    label="He uniform",
    formula="U(-√(6/fan_in), √(6/fan_in))",
    source="He, Zhang, Ren and Sun 2015, ICCV, equation 10, as a uniform draw of that variance",
    variance=lambda fan_in, fan_out, **_: 2.0 / fan_in,
)
def he_uniform(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return uniform_from(draw) * (gain * math.sqrt(6.0 / fan_in))


@initialisers.register(
    "orthogonal",
    label="Orthogonal",
    formula="W Wᵀ = I or Wᵀ W = I",
    source="Saxe, McClelland and Ganguli 2014, ICLR, section 3",
    variance=lambda fan_in, fan_out, **_: 1.0 / max(fan_in, fan_out),
)
def orthogonal(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    tall = draw if draw.shape[0] >= draw.shape[1] else draw.T
    q, r = np.linalg.qr(tall)
    # Signs from R's diagonal make Q uniform over the orthogonal matrices (Mezzadri 2007).
    q = q * np.where(np.diag(r) < 0.0, -1.0, 1.0)
    return np.ascontiguousarray(q if tall is draw else q.T) * gain


@initialisers.register(
    "truncated",
    label="Truncated normal",
    formula="σ = √(2/fan_in), nothing beyond 2 standard deviations of the uncut normal",
    source="He, Zhang, Ren and Sun 2015, cut and rescaled to keep that variance, as Keras's he_normal",
    variance=lambda fan_in, fan_out, **_: 2.0 / fan_in,
)
def truncated(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return truncated_normal(draw, 2.0 / fan_in, gain)


@initialisers.register(
    "lecun_truncated",
    label="LeCun, truncated",
    formula="σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal",
    source="LeCun et al. 1998, cut and rescaled to keep that variance, as Flax's and Keras's lecun_normal",
    variance=lambda fan_in, fan_out, **_: 1.0 / fan_in,
)
def lecun_truncated(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    fan_in, _ = fans(draw)
    return truncated_normal(draw, 1.0 / fan_in, gain)


@initialisers.register(
    "identity",
    label="Identity",
    formula="W = I (ones on the diagonal, also where W is not square)",
    source="Le, Jaitly and Hinton 2015, arXiv:1504.00941",
    random=False,
)
def identity(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    return np.eye(*draw.shape) * gain


@initialisers.register(
    "lsuv",
    label="LSUV",
    formula="orthogonal, then scaled until var(W A) = 1 on the data",
    source="Mishkin and Matas 2016, ICLR, algorithm 1",
)
def lsuv(draw: Array, layer: Layer, *, gain: Gain = 1.0) -> Array:
    weights = orthogonal(draw, layer)
    deviation = float(np.std(weights @ layer.inputs))
    # A layer that receives only zeros has no variance to scale.
    return weights * (gain / deviation if deviation > np.finfo(np.float64).tiny else gain)


def own_variance(fan_in: int, fan_out: int, layer: int, depth: int, sigma: str, gain: float) -> float:
    return deviation(sigma, fan_in, fan_out, layer, depth) ** 2


@initialisers.register(
    "own",
    label="Own rule",
    formula="σ = sigma",
    source="a person's own",
    variance=own_variance,
)
def own(draw: Array, layer: Layer, *, sigma: Sigma = "sqrt(2 / fan_in)", gain: Gain = 1.0) -> Array:
    fan_in, fan_out = fans(draw)
    return draw * (gain * deviation(sigma, fan_in, fan_out, layer.index, layer.depth))
