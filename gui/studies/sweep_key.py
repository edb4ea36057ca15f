"""What is written under a sweep: what its dots, bands and lines are."""

from engine.studies.axes import axes
from engine.studies.study import Study
from gui.language.numbers import in_a_row
from gui.language.words import said, tr
from gui.studies.axis_values import AxisValues
from gui.studies.quantities import Quantity, wanted_of


def key_words(study: Study, axis: AxisValues, quantity: Quantity, has_law: bool, has_aim: bool) -> str:
    parts = [
        tr("Dots: medians.")
        if quantity.is_spread
        else tr("Dots: shares of the draws.")
        if quantity.band
        else tr("Dots: means of the draws.")
    ]
    if quantity.band:
        bands = tr("Bands: {}.") if axis.is_numeric else tr("Bars: {}.")
        parts.append(bands.format(tr(quantity.band)))
    if has_law:
        parts.append(tr("Thin dashes: the law."))
    if has_aim:
        wanted = wanted_of(quantity, study.reached)
        parts.append(tr("Dotted: what has to be reached, {}.").format(quantity.written(wanted)))
    if axis.present:
        parts.append(tr("Now: {}.").format(in_a_row(axis.present_texts)))
    names = without_setting(study, axis)
    if names:
        parts.append(tr("{runs}: without this setting, the same everywhere.").format(runs=in_a_row(names)))
    return " ".join(parts)


def without_setting(study: Study, axis: AxisValues) -> list[str]:
    """The names of the runs that no value makes a difference to."""
    experiment, entry = study.experiment, axes[axis.name]
    runs = zip(study.run_names, experiment.runs, strict=True)
    return [said(name) for name, run in runs if not entry.fits_run(experiment, run)]
