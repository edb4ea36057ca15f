"""Presets: the experiments that ship with the laboratory, from resources/experiments."""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment, NetworkSettings
from gui.resources import EXPERIMENTS

PUBLISHED = "published"


@dataclass(frozen=True)
class Shipped:
    """What ships as a file, with its title, what there is to see, and a picture beside it.

    It is read and checked when it is asked for: menus and the gallery need the words alone, and a start that
    reads all of them takes a tenth of a second longer.
    """

    path: Path
    title: str
    about: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def picture(self) -> Path:
        return self.path.with_suffix(".png")


@dataclass(frozen=True)
class Preset(Shipped):
    """An experiment, and how many of its layers are hidden."""

    hidden_layers: int

    @cached_property
    def experiment(self) -> Experiment:
        return read_experiment(self.path)


@cache
def presets() -> tuple[Preset, ...]:
    """All of them: the published one, then those with few layers first."""
    found = [preset_of(path) for path in EXPERIMENTS.glob("*.json")]
    return tuple(sorted(found, key=place))


def place(preset: Preset) -> tuple[bool, int, str]:
    return preset.name != PUBLISHED, preset.hidden_layers, preset.name


def preset_of(path: Path) -> Preset:
    written = json.loads(path.read_text(encoding="utf-8"))
    hidden = written.get("network", {}).get("hidden", NetworkSettings().hidden)
    return Preset(path, written.get("title", path.stem), written.get("about", ""), len(hidden))
