"""Studies that are trained in a moment, and pictures of them."""

from pathlib import Path
from typing import Any

from engine import Study, run_study
from engine.studies.json_io import study_of
from engine.studies.picture import Pictures, StudyPicture
from engine.studies.plan import WHOLE, Shard
from engine.studies.results import open_results

SMALL: dict[str, Any] = {
    "dataset": {"samples": 40, "test_samples": 20},
    "network": {"hidden": [4, 3]},
    "training": {"iterations": 60, "learning_rate": 0.5},
    "runs": [{"initialiser": "zeros"}, {"initialiser": "glorot"}, {"initialiser": "he"}],
}


def small_study(*axes: tuple[str, list[Any]], draws: int = 4, **fields: Any) -> Study:
    """Zeros, Glorot and He, unless `fields` of the experiment say otherwise."""
    varied = [{"vary": name, "values": values} for name, values in axes]
    experiment = {**SMALL, **fields}
    return study_of(
        {"experiment": experiment, "draws": draws, "axes": varied, "reached": {"test_accuracy": 0.6}}
    )


def pictured(study: Study, path: Path, shard: Shard = WHOLE, looked_at: int = 0) -> StudyPicture:
    """What is to be drawn of the study when this shard of it has been trained."""
    run_study(study, path, cores=1, shard=shard)
    with open_results(path, study) as results:
        return Pictures(results).picture(looked_at)
