"""Whether it is the features that a run suffers from, and not its weights: judged by what is measured.

Large features alone are no trouble: digits in pixels of 0 to 16 are learned as they are.
"""

from engine.datasets.feature_sizes import LARGE, Feature, ends_of, too_large
from engine.diagnosis.evidence import Evidence

MOSTLY = 0.5  # of the outputs
FAR_ABOVE_VARIANCE = 10.0  # times what guessing numbers costs


def overwhelming(evidence: Evidence) -> Feature | None:
    """The largest feature, if features of that size drive the signals to where nothing is learned.

    It is not to blame where the first layer's signals are small, or where the weights alone would saturate
    the output: a network of ReLU without biases has outputs proportional to the size of its features.
    """
    feature = too_large(evidence.features)
    if feature is None or not is_lost(evidence) or evidence.forward.Z.rms[0] <= LARGE:
        return None
    return feature if evidence.saturated_at_first_by(1.0 / feature.size) < MOSTLY else None


def is_lost(evidence: Evidence) -> bool:
    """Whether it overflowed, answers the same to everything, or is not yet back from where it began."""
    if evidence.diverged_at is not None or evidence.answers_alike:
        return True
    return began_far_off(evidence) and not evidence.cost < evidence.task.constant_cost


def began_far_off(evidence: Evidence) -> bool:
    """Whether most outputs were saturated at iteration 0, or the numbers were predicted far too large."""
    if evidence.task.is_of_numbers:
        return evidence.first_cost > FAR_ABOVE_VARIANCE * evidence.task.cost_of_guessing
    return evidence.saturated_at_first >= MOSTLY


def are_to_blame(evidence: Evidence) -> bool:
    """Whether it is the features that make outputs certain and units dead, and not the weights."""
    return ends_of(evidence.features) is not None or overwhelming(evidence) is not None
