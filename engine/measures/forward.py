"""Forward: how large pre-activations and activations are, layer by layer, beside what theory expects."""

from engine.measures import measures
from engine.run import TrainingRun
from engine.signals import ForwardSignals, forward_signals


@measures.register(
    "forward",
    label="Signal forward",
    formula="root mean square and quantiles of |Z| and |A| of each layer, over the training set",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2; Glorot and Bengio 2010, AISTATS, figures 2 to 4",
)
def forward(run: TrainingRun) -> ForwardSignals:
    return forward_signals(run)
