"""Study presets: the studies that ship with the laboratory, from resources/studies."""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from engine.studies.json_io import read_study
from engine.studies.study import Study
from gui.files.presets import Shipped
from gui.language.experiments import translated
from gui.resources import STUDIES


@dataclass(frozen=True)
class StudyPreset(Shipped):
    """A study, and which settings it varies. Its title is that of its experiment."""

    axes: tuple[str, ...]

    @cached_property
    def study(self) -> Study:
        return read_study(self.path)

    def translated(self) -> Study:
        """The study in the language of the screen: to whoever begins it, its names are data."""
        return self.study.model_copy(update={"experiment": translated(self.study.experiment)})


@cache
def study_presets() -> tuple[StudyPreset, ...]:
    """All of them: those with few axes first."""
    found = [preset_of(path) for path in STUDIES.glob("*.json")]
    return tuple(sorted(found, key=lambda preset: (len(preset.axes), preset.name)))


def preset_of(path: Path) -> StudyPreset:
    written = json.loads(path.read_text(encoding="utf-8"))
    experiment = written["experiment"]
    axes = tuple(axis["vary"] for axis in written.get("axes", ()))
    return StudyPreset(path, experiment.get("title", path.stem), experiment.get("about", ""), axes)
