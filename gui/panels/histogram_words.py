"""What the figure beside a histogram says of all that it counts."""

from engine.measures.histograms import LayerHistogram
from gui.language.numbers import count, short
from gui.panels.histogram_layout import Entries


def sigma_of(histogram: LayerHistogram) -> str:
    """The weights' standard deviation, or how many are not finite."""
    if histogram.outside:
        return f"{count(histogram.outside)} ∞"
    return f"σ {short(histogram.deviation)}"


def size_of_biases(histogram: LayerHistogram) -> str:
    """The biases' standard deviation; where all are equal, as that of one unit is, their value."""
    if histogram.outside or histogram.deviation > 0.0:
        return sigma_of(histogram)
    return f"= {short(float(histogram.weights[0]))}"


FIGURES = {Entries.WEIGHTS: sigma_of, Entries.BIASES: size_of_biases}
