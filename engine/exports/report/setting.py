"""The experiment of a report in words: its data, network and training, and where each run starts."""

from typing import Any

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.experiment.fields import Kind, fields_of
from engine.experiment.model import Change, Experiment, RunSettings
from engine.experiment.naming import parent_name, run_names
from engine.experiment.updating import UpdateSettings
from engine.exports.report.document import Facts, Table
from engine.exports.report.wording import ReportWording, general
from engine.messages.message import Note
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from engine.registry import Entry

SIMPLE = (Kind.WHOLE, Kind.NUMBER, Kind.TEXT, Kind.CHOICE)
NAMING = {
    "name",
    "scaling",
    "optimiser",
    "initialiser",
    "bias",
}  # fields that are told in a word of their own
BETWEEN = " · "
HEADINGS = (Note("Run"), Note("Weights"), Note("Biases"), Note("Seed"), Note("On the way"))


def facts_of(experiment: Experiment, say: ReportWording) -> Facts:
    """Data, network and training, a row each."""
    return Facts(
        (
            (say.told(Note("Data")), data_in_words(experiment, say)),
            (say.told(Note("Network")), network_in_words(experiment, say)),
            (say.told(Note("Training")), training_in_words(experiment, say)),
        )
    )


def data_in_words(experiment: Experiment, say: ReportWording) -> str:
    data = experiment.dataset
    parts = [say.words(datasets[data.name].label), *settings_in_words(data, say)]
    if data.scaling != "none":
        parts.append(say.words(scalings[data.scaling].label))
    return BETWEEN.join(parts)


def network_in_words(experiment: Experiment, say: ReportWording) -> str:
    units = " – ".join(str(count) for count in experiment.sizes)
    names = activations[experiment.network.activation].label, outputs[experiment.output].label
    hidden, output = map(say.words, names)
    shape = say.told(Note("{units} units, from the inputs to the output", units=units))
    return BETWEEN.join((shape, hidden, say.told(Note("output: {output}", output=output))))


def training_in_words(experiment: Experiment, say: ReportWording) -> str:
    training = experiment.training
    parts = [*update_in_words(training, say)]
    parts.append(say.told(Note("{count} iterations", count=training.iterations)))
    if training.batch_size is None:
        parts.append(say.told(Note("each from all training points")))
    else:
        words = Note(
            "each from {count} points, in the order of seed {seed}",
            count=training.batch_size,
            seed=str(training.batch_seed),
        )
        parts.append(say.told(words))
    return BETWEEN.join(parts)


def update_in_words(update: UpdateSettings, say: ReportWording) -> list[str]:
    """The optimiser, its learning rate, and what else it has."""
    entry = optimisers[update.optimiser]
    parts = [say.words(entry.label), f"{say.label('learning_rate')} {general(update.learning_rate)}"]
    parts += [f"{say.label(name)} {told(value, say)}" for name, value in update.own(entry).items()]
    for name in ("weight_decay", "l1"):
        if getattr(update, name):
            parts.append(f"{say.label(name)} {general(getattr(update, name))}")
    return parts


def settings_in_words(part: Any, say: ReportWording) -> list[str]:
    """Each simple setting of a part by its name; points and the like are for the file."""
    return [
        f"{say.label(name)} {told(value, say)}"
        for name, spec in fields_of(type(part)).items()
        if name not in NAMING and spec.kind in SIMPLE and (value := getattr(part, name)) is not None
    ]


def told(value: Any, say: ReportWording) -> str:
    if isinstance(value, bool | str):
        return say.words(str(value).replace("_", " "))
    return f"{value:,}" if isinstance(value, int) else general(value)


def runs_table(experiment: Experiment, say: ReportWording) -> Table:
    """Where each run starts, and what is changed on its way."""
    names = run_names(experiment)
    rows: list[tuple[str, ...]] = []
    for index, (name, run) in enumerate(zip(names, experiment.runs, strict=True)):
        way = [change_in_words(change, say) for change in run.changes]
        if run.branch is not None:
            parent, at = parent_name(experiment, index), run.branch.iteration
            left = Note("left {run} at iteration {iteration}", run=parent, iteration=at)
            way.insert(0, say.told(left))
        seed = str(run.seed) if run.is_random else "–"
        rows.append(
            (say.told(name), weights_in_words(run, say), biases_in_words(run, say), seed, "; ".join(way))
        )
    columns = [say.told(column) for column in HEADINGS]
    if not any(row[-1] for row in rows):  # nothing happens on the way: no column for it
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    return Table(say.told(Note("Where the runs start")), tuple(columns), tuple(rows), frozenset({0, 1, 2, 4}))


def weights_in_words(run: RunSettings, say: ReportWording) -> str:
    parts = [rule_in_words(initialisers[run.initialiser], run, say)]
    for layer in run.layers:
        rule = rule_in_words(initialisers[layer.initialiser], layer, say)
        parts.append(say.told(Note("layer {layer}: {rule}", layer=layer.layer, rule=rule)))
    if run.given:
        parts.append(say.told(Note("numbers given for {count} layers", count=len(run.given))))
    return "; ".join(parts)


def biases_in_words(run: RunSettings, say: ReportWording) -> str:
    return rule_in_words(biases[run.bias.name], run.bias, say)


def rule_in_words(entry: Entry, settings: Any, say: ReportWording) -> str:
    """A rule by its name and its formula, and its parameters that are not as they are by default."""
    own = settings.own(entry)
    other = [
        f"{say.label(name)} {told(value, say)}"
        for name, value in own.items()
        if value != entry.parameters[name][1] or name in entry.formula
    ]
    return BETWEEN.join((f"{say.words(entry.label)}: {say.words(entry.formula)}", *other))


def change_in_words(change: Change, say: ReportWording) -> str:
    words = BETWEEN.join(update_in_words(change, say))
    if change.nudge is not None:
        nudge = Note(
            "one weight of layer {layer} set by hand",
            layer=change.nudge.layer,
        )
        words = BETWEEN.join((words, say.told(nudge)))
    return say.told(Note("from iteration {iteration} on: {update}", iteration=change.iteration, update=words))
