"""`main.py train`: trains in the terminal, and prints the costs."""

import json
from argparse import Namespace
from pathlib import Path

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.messages.message import Note
from engine.messages.problems import refused, shown
from engine.output.command_line import Parser, called
from engine.output.opening import opened
from engine.system.streams import put
from engine.training.footprint import check_memory

DEFAULT_EVERY = 1000


def train_parser() -> Parser:
    parser = Parser(prog=called("train"), description="Trains in the terminal and prints the costs.")
    parser.add_argument(
        "experiment", nargs="?", type=Path, help="experiment file; without it, the published one"
    )
    parser.add_argument(
        "--initialisers",
        help="the runs, as names with commas between, also of frameworks, and parameters behind colons: "
        "zeros,random:scale=2,pytorch",
    )
    parser.add_argument("--bias", help="the bias rule of all runs, likewise: normal:scale=0.5")
    parser.add_argument(
        "--weights",
        type=Path,
        metavar="FILE",
        help="a further run that starts from the weights in a file (.npz, .safetensors, .csv)",
    )
    parser.add_argument(
        "--rows",
        choices=("units", "inputs"),
        help="what a row of square weights belongs to: a unit, as in PyTorch, or an input, as in Keras",
    )
    parser.add_argument("--iterations", help="iterations of each run")
    parser.add_argument("--weight-decay", metavar="X", help="λ: 0 to 1, added to the gradient as λ θ (L2)")
    parser.add_argument("--l1", metavar="X", help="0 to 1, added to the gradient with the sign of θ")
    parser.add_argument("--every", default=str(DEFAULT_EVERY), help="iterations between two reported costs")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    return parser


def train(arguments: list[str]) -> int:
    """The exit status; ExperimentError where something is refused."""
    options = train_parser().parse_args(arguments)
    experiment = changed(opened(options.experiment).experiment, options)
    check_memory(experiment)  # the command line may have asked for more runs
    return report(experiment, positive("--every", options.every), options.json)


def changed(experiment: Experiment, options: Namespace) -> Experiment:
    """The experiment with what the command line sets in it, held to the same limits as a file."""
    from engine.output.run_arguments import bias_from, given_run, runs_from, with_bias

    data = experiment.model_dump()
    if options.initialisers is not None:
        data["runs"] = runs_from("--initialisers", options.initialisers, experiment.network.activation)
    if options.bias is not None:
        bias = bias_from("--bias", options.bias)
        data["runs"] = [with_bias(run, bias) for run in data["runs"]]
    if options.rows is not None and options.weights is None:
        raise refused("--rows", shown(options.rows), Note("--weights FILE beside it"))
    if options.weights is not None:
        data["runs"] = [*data["runs"], given_run(options.weights, experiment.sizes, options.rows)]
    if options.iterations is not None:
        data["training"]["iterations"] = positive("--iterations", options.iterations)
    for field, text in (("weight_decay", options.weight_decay), ("l1", options.l1)):
        if text is not None:
            data["training"][field] = number(text)
    return parse_experiment(json.dumps(data))


def positive(option: str, text: str) -> int:
    """A whole number of at least 1 from the command line."""
    if text.isascii() and text.isdigit() and len(text) < 18 and int(text) > 0:
        return int(text)
    raise refused(option, shown(text), Note("a whole number of at least 1"))


def number(text: str) -> float | str:
    """A number from the command line; what is none is left to the limits of its field to refuse."""
    try:
        return float(text)
    except ValueError:
        return text


def report(experiment: Experiment, every: int, as_json: bool) -> int:
    """Train to the end and print what came out."""
    from engine.output import terminal
    from engine.output.report import as_document
    from engine.output.report import train as train_all

    with terminal.progress() as progress:
        task = progress.add_task("Training", total=experiment.training.iterations)
        reports = train_all(experiment, every, lambda done: progress.update(task, completed=done))
    if as_json:
        put(json.dumps(as_document(experiment, reports)) + "\n")
    else:
        put(terminal.of_training(reports, terminal.width_of_terminal()))
    return 0
