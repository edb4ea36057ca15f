"""Theory: what the mean-field recursion expects of a run at iteration 0."""

from engine.measures import measures
from engine.run import TrainingRun
from engine.theory import Prediction, predict, variances_of


@measures.register(
    "theory",
    label="Theory at iteration 0",
    formula="the variance recursion, by numerical integration where it has no closed form",
    source="He et al. 2015, ICCV; Poole et al. 2016, NeurIPS; Schoenholz et al. 2017, ICLR",
)
def theory(run: TrainingRun) -> Prediction | None:
    """None where the initialiser's weights are not independent numbers of a known variance."""
    if "theory" not in run.memory:
        variances, (X, Y) = variances_of(run.settings, run.network), (run.data.X_train, run.data.Y_train)
        expected = None if variances is None else predict(run.network, variances, X, Y, run.interrupt)
        run.memory["theory"] = expected
    prediction: Prediction | None = run.memory["theory"]
    return prediction
