"""Tables for the documents of what the code registers: actions, rules, data sets, measures and so on."""

import argparse
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtGui import QKeySequence

import gui.exporting.kinds  # noqa: F401 - enters its exports among the engine's
import main
from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.diagnosis.ruling import Rule, ranked, rules
from engine.exports.command import export_parser
from engine.exports.kinds import kinds as export_kinds
from engine.lessons.quantities import quantities
from engine.measures import measures
from engine.measures.events import event_kinds
from engine.messages.terms import TERMS
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from engine.output.study_command import parsers as study_parsers
from engine.output.train_command import train_parser
from engine.registry import Entry
from engine.studies.axes import axes
from gui.actions.docked_panels import docked
from gui.actions.spec import SUBMENUS, ActionSpec
from gui.actions.table import ACTIONS
from gui.files.presets import presets
from gui.language.offered import LANGUAGES
from gui.lesson.shipped import shipped
from gui.lesson.targets import PANELS, PLACES
from gui.studies.study_presets import study_presets
from resources.make.field_tables import own_names
from resources.make.markdown import code, table


def keys() -> str:
    """Every action that has a key, menu by menu."""
    menus: dict[str, list[ActionSpec]] = {}
    for spec in ACTIONS:
        if spec.keys:
            menus.setdefault(SUBMENUS.get(spec.menu, spec.menu), []).append(spec)
    return "\n".join(f"### {plain(menu)}\n\n{table_of_keys(specs)}" for menu, specs in menus.items())


def table_of_keys(specs: list[ActionSpec]) -> str:
    rows = ((portable_keys(spec), plain(spec.text), spec.tip) for spec in specs)
    return table(("Key", "In the menu", "What it does"), rows)


def portable_keys(spec: ActionSpec) -> str:
    """The action's keys by the names that they have on every system but macOS."""
    portable = QKeySequence.SequenceFormat.PortableText
    return " / ".join(QKeySequence(key).toString(portable) for key in spec.keys)


def plain(text: str) -> str:
    """A menu's text without the sign that marks its letter."""
    return text.replace("&", "").rstrip("…")


def registered(
    registry: Mapping[str, Entry], formula: str = "Formula", own: bool = False, name: str = "In files"
) -> str:
    """Every entry of a registry; with its `own` fields if entries have any. The others are headings."""
    headings = (name, "Name", formula, *(["Own fields, by default"] if own else []), "Source")
    rows = (
        (code(key), entry.label, entry.formula, *([own_names(entry)] if own else []), entry.source)
        for key, entry in registry.items()
    )
    return table(headings, rows)


def diagnosis_rules() -> str:
    """Every rule, those that may be the verdict first."""
    others = [rule for rule in rules.values() if rule.after is None]
    rows = [row_of(rule, str(place)) for place, rule in enumerate(ranked(), start=1)]
    return table(
        ("Order", "Headline", "Condition", "Meaning", "Source"), rows + [row_of(each, "") for each in others]
    )


def row_of(rule: Rule, place: str) -> tuple[str, ...]:
    return place, rule.label, rule.formula, rule.meaning, rule.source


def panels() -> str:
    """Every docked panel."""
    rows = ((spec.title.replace("&", ""), spec.key, spec.tip) for spec in docked.values())
    return table(("Panel", "Key", "What it shows"), rows)


def terms() -> str:
    """The terms of the field that have a tooltip."""
    return table(("Term", "Meaning"), ((term.name, term.meaning) for term in TERMS))


def lesson_quantities() -> str:
    """What a lesson can measure."""
    rows = ((code(entry.formula), entry.label) for entry in quantities.values())
    return table(("Quantity", "What it is"), rows)


def lesson_targets() -> str:
    """What a page of a lesson can open and highlight."""
    return (
        f"Panels: {code(' '.join(sorted(PANELS)))}.\n\n"
        f"Other places in the window: {code(' '.join(sorted(PLACES)))}.\n"
    )


def shipped_lessons() -> str:
    """The lessons that ship."""
    return "".join(
        f"{number}. [{lesson.title}](../resources/lessons/{lesson.path.name})\n"
        for number, lesson in enumerate(shipped(), start=1)
    )


def shipped_presets() -> str:
    """The experiments that ship."""
    rows = ((f"`{preset.name}`", preset.title, preset.about) for preset in presets())
    return table(("File", "Title", "What there is to see"), rows)


def shipped_studies() -> str:
    """The studies that ship."""
    rows = ((f"`{preset.name}`", preset.title, preset.about) for preset in study_presets())
    return table(("File", "Title", "What there is to see"), rows)


def exports() -> str:
    """Every kind of export: the files that it writes, and its parameters as the command line takes them."""
    rows = (
        (
            code(name),
            kind.label,
            code(" ".join(kind.suffixes)),
            kind.formula,
            ", ".join(code(f"{name}={default}") for name, (_, default) in kind.parameters.items()),
            kind.source,
        )
        for name, kind in sorted(export_kinds.items())  # whichever was imported first
    )
    return table(("Name", "What it is", "Files", "What is in them", "Parameters, by default", "Format"), rows)


def languages() -> str:
    """The languages that are offered."""
    return table(("Code", "Language"), ((code(each.code), each.name) for each in LANGUAGES))


def command_line() -> str:
    """The arguments of each command."""
    parsers = (
        main.app_parser(),
        train_parser(),
        main.lesson_parser(),
        *study_parsers().values(),
        export_parser(),
    )
    return "\n".join(
        f"### `uv run {parser.prog}`\n\n{parser.description}\n\n"
        f"{table(('Argument', 'What it is'), arguments_of(parser))}"
        for parser in parsers
    )


def arguments_of(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    for action in parser._actions[1:]:  # all but --help; there is no public way to ask
        name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
        value = "" if action.nargs == 0 else f" {'|'.join(action.choices) if action.choices else name}"
        written = f"{' '.join(action.option_strings)}{value}" if action.option_strings else name
        yield code(written), action.help or ""


PARTS: dict[str, Callable[[], str]] = {
    "keys": keys,
    "initialisers": lambda: registered(initialisers, own=True),
    "biases": lambda: registered(biases, own=True),
    "frameworks": lambda: registered(frameworks, name="On the command line"),
    "activations": lambda: registered(activations),
    "outputs": lambda: registered(outputs),
    "datasets": lambda: registered(datasets, "Rule", own=True),
    "scalings": lambda: registered(scalings),
    "optimisers": lambda: registered(optimisers, own=True),
    "axes": lambda: registered(axes, "What it varies"),
    # Which of them is registered first depends on what is imported first.
    "exports": exports,
    "measures": lambda: registered(dict(sorted(measures.items())), "What is measured", name="In code"),
    "events": lambda: registered(event_kinds, "When", name="In code"),
    "rules": diagnosis_rules,
    "panels": panels,
    "terms": terms,
    "quantities": lesson_quantities,
    "targets": lesson_targets,
    "lessons": shipped_lessons,
    "presets": shipped_presets,
    "studies": shipped_studies,
    "languages": languages,
    "command_line": command_line,
}
