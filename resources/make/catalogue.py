"""Catalogue: every text that is translated. Those in the code are found there, those of tables are asked for.

    python -m resources.make.catalogue

brings the translations in resources/translations up to date: texts that are new stand in them unfinished,
those that are no more are gone, and what is finished is compiled. Qt's own lupdate and lrelease do it.
"""

import ast
import functools
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic.fields import FieldInfo

import gui.exporting.kinds  # noqa: F401 - enters its exports among the engine's
from engine.datasets.scaling import scalings
from engine.diagnosis import rules
from engine.experiment.fields import FieldSpec, fields_of, spec_of
from engine.experiment.model import (
    DatasetSettings,
    GivenSettings,
    NetworkSettings,
    RunSettings,
    TrainingSettings,
)
from engine.exports.kinds import fields_of_kind
from engine.exports.kinds import kinds as export_kinds
from engine.measures.events import event_kinds
from engine.messages.message import Note
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.studies.axes import axes
from gui.actions.docked_panels import docked
from gui.actions.table import ACTIONS
from gui.files.presets import presets
from gui.language.fields import CHOICES, label_in_english
from gui.language.offered import CODES, ENGLISH
from gui.language.words import CONTEXT
from gui.resources import TRANSLATIONS
from gui.studies.quantities import QUANTITIES
from gui.studies.study_presets import study_presets
from gui.workbench.layer_rules import AS_THE_RUN, OTHERWISE_FIELD
from gui.workbench.runs import FRAMEWORK, NO_FRAMEWORK

ROOT = Path(__file__).parent.parent.parent
MARKING = ("tr", "Note")  # functions whose first argument is such a text, where it is written out
PARTS = (DatasetSettings, GivenSettings, NetworkSettings, TrainingSettings, RunSettings)


@functools.cache
def texts() -> frozenset[str]:
    """All of them, in English."""
    found = {text for path in sources() for text in texts_in(ast.parse(path.read_text(encoding="utf-8")))}
    return frozenset(found.union(texts_of_tables())) - {""}


def sources() -> Iterator[Path]:
    for folder in ("engine", "gui"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def texts_in(tree: ast.AST) -> Iterator[str]:
    """The texts that are written out in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKING:
            text = node.args[0]
            for either in (text.body, text.orelse) if isinstance(text, ast.IfExp) else (text,):
                if isinstance(either, ast.Constant) and isinstance(either.value, str):
                    yield either.value


def texts_of_tables() -> Iterator[str]:
    """What stands in registries, in the table of actions and in the models, by its template."""
    for action in ACTIONS:
        yield from map(template, (action.text, action.tip, action.menu, action.of_run))
    for preset in presets():
        yield from (run.name or "" for run in preset.experiment.runs)
        yield from (bookmark.name for bookmark in preset.experiment.bookmarks)
    for study in study_presets():
        yield from (study.title, study.about)
        yield from (run.name or "" for run in study.study.experiment.runs)
    yield from (axis.label for axis in axes.values())
    for quantity in QUANTITIES:
        yield from (quantity.label, quantity.band)
    for panel in docked.values():
        yield from (panel.title, panel.tip)
    for rule in rules.values():
        yield from (rule.label, rule.sentence, rule.meaning, *(advice.text for advice in rule.advice))
    for kind in event_kinds.values():
        yield from (kind.label, kind.sentence)
    for export in export_kinds.values():
        yield from (export.label, export.formula, export.source)
        yield from texts_of_fields(fields_of_kind(export))
    for registry in CHOICES.values():
        for entry in registry.values():
            yield from (entry.label, entry.formula, entry.source)
    for scaling in scalings.values():
        yield from (scaling.note, scaling.named)
    for initialiser in initialisers.values():
        yield from initialiser.parameters
    for bias in biases.values():
        yield from (label_in_english(f"bias_{name}") for name in bias.parameters)
    yield from texts_of_fields((*specs(), FRAMEWORK, OTHERWISE_FIELD))
    yield from (choice.replace("_", " ") for choice in (NO_FRAMEWORK, AS_THE_RUN))


def texts_of_fields(fields: Iterable[FieldSpec]) -> Iterator[str]:
    for spec in fields:
        yield from (label_in_english(spec.name), spec.words)
        if spec.name not in CHOICES:  # those of a registry are there by their labels
            yield from (choice.replace("_", " ") for choice in spec.choices)


def specs() -> Iterator[FieldSpec]:
    """Every field that a form may have."""
    for part in PARTS:
        yield from fields_of(part).values()
    for registry in CHOICES.values():
        for entry in registry.values():
            for name, (annotation, _) in entry.parameters.items():
                yield spec_of(name, FieldInfo.from_annotation(annotation))


def template(text: str) -> str:
    return text.text if isinstance(text, Note) else text


def translation_file(code: str) -> Path:
    return TRANSLATIONS / f"laboratory_{code}.ts"


def update() -> None:
    """Bring the files of all languages up to date, and compile them."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        lines = (
            f'translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)})\n' for text in sorted(texts())
        )
        source.write_text("".join(lines), encoding="utf-8")
        for code in CODES:
            if code != ENGLISH:
                options = (
                    "-silent",
                    "-no-obsolete",
                    "-locations",
                    "none",
                    "-disable-heuristic",
                    "similartext",
                )
                languages = ("-source-language", ENGLISH, "-target-language", code)
                run("pyside6-lupdate", *options, *languages, str(source), "-ts", str(translation_file(code)))
                run("pyside6-lrelease", "-silent", str(translation_file(code)))


def run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *arguments], check=True)


if __name__ == "__main__":
    update()
