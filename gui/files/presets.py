"""Presets: the experiments that ship with the laboratory, from resources/experiments."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from gui.resources import EXPERIMENTS

PUBLISHED = "published"


@dataclass(frozen=True)
class Preset:
    """An experiment by the name of its file, with its title, what there is to see, and a picture of it."""

    name: str
    title: str
    about: str
    experiment: Experiment
    picture: Path


@cache
def presets() -> tuple[Preset, ...]:
    """All of them: the published one, then those with few layers first."""
    found = [preset_of(path) for path in EXPERIMENTS.glob("*.json")]
    return tuple(sorted(found, key=place))


def place(preset: Preset) -> tuple[bool, int, str]:
    return preset.name != PUBLISHED, len(preset.experiment.network.hidden), preset.name


def preset_of(path: Path) -> Preset:
    experiment = read_experiment(path)
    return Preset(
        path.stem, experiment.title or path.stem, experiment.about or "", experiment, path.with_suffix(".png")
    )
