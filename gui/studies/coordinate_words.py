"""What a coordinate check says in words: which layers are drawn, the figures at a width, and what is seen."""

import math

import numpy as np

from engine.arrays import Array
from engine.studies.coordinate_check import CoordinateCheck
from gui.language.numbers import count, general, in_a_row
from gui.language.words import tr

MOST_HIDDEN = 3  # layers that are drawn, beside the logits
SAME = 2.0  # sizes differ by less: the same, as far as a few seeds can tell
DIGITS = 2
WHOLE = (10.0, 1e6)  # factors that are written as whole numbers


def drawn_layers(layers: int) -> tuple[int, ...]:
    """Which of so many layers, the logits last, are drawn: of many the first, the middle and the last."""
    hidden = layers - 1
    if hidden <= MOST_HIDDEN:
        return tuple(range(layers))
    return 0, hidden // 2, hidden - 1, hidden


def layer_name(layer: int, layers: int) -> str:
    if layer == layers - 1:
        return tr("Logits")
    return tr("Hidden layer {}").format(count(layer + 1))


def size_words(size: float) -> str:
    return "∞" if math.isinf(size) else general(size, 3)


def times_words(factor: float) -> str:
    return count(round(factor)) if WHOLE[0] <= factor < WHOLE[1] else general(factor, DIGITS)


def width_words(check: CoordinateCheck, run: int, layer: int, width: int) -> str:
    """The figures of a layer at the width with this place."""
    name = layer_name(layer, check.rms.shape[-1])
    lines = [tr("{layer}, width {width}").format(layer=name, width=count(check.widths[width]))]
    for place, updates in enumerate(check.updates):
        size = size_words(float(check.rms[run, width, place, layer]))
        lines.append(tr("{when}: {size}").format(when=when_words(updates), size=size))
    return "\n".join(lines)


def when_words(updates: int) -> str:
    if updates == 0:
        return tr("At the start")
    return tr("After 1 update") if updates == 1 else tr("After {} updates").format(count(updates))


def what_words(layer: int, layers: int) -> str:
    if layer == layers - 1:
        return tr("the logits")
    return tr("the activations of hidden layer {}").format(count(layer + 1))


def key_words(check: CoordinateCheck) -> str:
    """What is drawn, of which layers, and whose idea it is."""
    seeds, layers = count(len(check.seeds)), check.rms.shape[-1]
    parts = [
        tr("Upwards: root mean square of a layer's activations, the median of {} seeds.").format(seeds),
        tr("Across: width of every hidden layer. Both are logarithmic. Lines: after so many updates."),
    ]
    drawn = drawn_layers(layers)
    if len(drawn) < layers:
        numbers = in_a_row(count(layer + 1) for layer in drawn[:-1])
        words = tr("Drawn of the {layers} hidden layers: {drawn}.")
        parts.append(words.format(layers=count(layers - 1), drawn=numbers))
    return " ".join((*parts, tr("Source: Yang et al. 2021, Tensor Programs V.")))


def sentence(check: CoordinateCheck, run: int) -> str:
    """What the figures of this run come to: where the widest network differs most from the narrowest."""
    sizes = check.rms[run]
    narrow, wide = count(check.widths[0]), count(check.widths[-1])
    if not np.isfinite(sizes).all():
        return diverging(check, sizes)
    if not sizes[..., :-1].any():
        return tr(
            "All hidden layers are 0 at every width: nothing of the points reaches the logits, "
            "which have only their bias."
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        times = np.where((sizes[0] == 0.0) & (sizes[-1] == 0.0), 1.0, sizes[-1] / sizes[0])
        factors = np.abs(np.log(times))
    before, after = factors[0], factors[1:]
    if float(before.max()) > math.log(SAME) and before.max() >= after.max():
        layer = int(before.argmax())
        words = tr(
            "Before any update, {what} are {times} times as large in the widest network ({wide}) as in the "
            "narrowest ({narrow}): the initialisation itself does not suit all widths."
        )
        figure = times_words(float(times[0, layer]))
        what = what_words(layer, sizes.shape[-1])
        return words.format(what=what, times=figure, wide=wide, narrow=narrow)
    if float(after.max()) <= math.log(SAME):
        words = tr(
            "Every layer stays about as large at every width, from {narrow} to {wide}: the learning rate "
            "suits narrow and wide layers alike."
        )
        return words.format(narrow=narrow, wide=wide)
    place, at = np.unravel_index(int(after.argmax()), after.shape)
    updates, layer = int(place) + 1, int(at)
    found = float(times[updates, layer])
    if found > 1.0:
        words = tr(
            "{when}, {what} of the widest network ({wide}) are {times} times as large as those of the "
            "narrowest ({narrow}): the step is too large for wide layers."
        )
    else:
        words = tr(
            "{when}, {what} of the widest network ({wide}) are {times} times as large as those of the "
            "narrowest ({narrow}): the same step moves wide layers further."
        )
    return words.format(
        when=when_words(check.updates[updates]),
        what=what_words(layer, sizes.shape[-1]),
        wide=wide,
        narrow=narrow,
        times=times_words(found),
    )


def diverging(check: CoordinateCheck, sizes: Array) -> str:
    diverged = [not np.isfinite(of_width).all() for of_width in sizes]
    when = when_words(check.updates[-1])
    if all(diverged):
        return tr("{when}, the run has diverged at every width: the step is too large for all.").format(
            when=when
        )
    words = tr("{when}, the run has diverged at these widths: {widths}. The step is too large there.")
    found = (count(width) for width, is_so in zip(check.widths, diverged, strict=True) if is_so)
    return words.format(when=when, widths=in_a_row(found))
