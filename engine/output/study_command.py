"""The command `study`: trains a study in the terminal, merges its parts, or sums up what is there."""

import contextlib
import json
from pathlib import Path

from engine.output.command_line import Parser, called
from engine.studies.json_io import read_study
from engine.studies.plan import WHOLE, Shard, shard_of
from engine.studies.summary import StudySummary
from engine.system.streams import complain, put

INTERRUPTED = 130  # the exit status where Ctrl+C ended it


def study(arguments: list[str]) -> int:
    """The exit status; ExperimentError where something is refused."""
    ways = {"merge": merge, "summary": summary}
    if arguments and arguments[0] in ways:
        return ways[arguments[0]](arguments[1:])
    return train(arguments)


def study_parser() -> Parser:
    parser = Parser(
        prog=called("study"),
        description="Trains a study: the runs of an experiment, drawn many times along settings. The same "
        f"command goes on where it was ended. `{called('study merge')}` puts parts together, "
        f"`{called('study summary')}` tells what is there: see their --help, and docs/studies.md.",
    )
    parser.add_argument("study", type=Path, help="study file (.json)")
    parser.add_argument(
        "--out", type=Path, metavar="RESULTS", help="results file; without it, beside the study: NAME.sqlite"
    )
    parser.add_argument("--shard", metavar="K/N", help="train the K-th of N parts alone, to be merged later")
    parser.add_argument(
        "--scheduler",
        nargs="?",
        const="",
        metavar="ADDRESS",
        help="have the workers of a Dask scheduler train, such as that at tls://name:8786; without an "
        "address the one in Dask's configuration",
    )
    parser.add_argument(
        "--insecure", action="store_true", help="allow a scheduler on another machine without encryption"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    return parser


def train(arguments: list[str]) -> int:
    options = study_parser().parse_args(arguments)
    shard = WHOLE if options.shard is None else shard_of(options.shard)
    made, out = read_study(options.study), options.out or beside(options.study, shard)
    scheduler = scheduler_of(options.scheduler)

    from engine.output.study_terminal import study_bar
    from engine.studies.running import run_study

    found = None
    with study_bar() as bar, contextlib.suppress(KeyboardInterrupt):
        found = run_study(
            made, out, shard=shard, told=bar.tell, scheduler=scheduler, insecure=options.insecure
        )
    if found is None and bar.advance.total == 0:
        raise KeyboardInterrupt  # before anything was trained
    if found is None:
        kept = f"{bar.advance.done:,} of {bar.advance.total:,} trainings are kept in {out}"
        complain([f"Stopped: {kept}. The same command goes on from there."])
        return INTERRUPTED
    tell(found, options.json)
    if not options.json:
        put(f"Results: {out}\n")
    return 0


def scheduler_of(option: str | None) -> str | None:
    """The address of the scheduler that is meant, if one is; given without an address, the configured one."""
    if option:
        return option
    if option is None:
        return None
    from engine.studies.scheduler import configured_address

    return configured_address()


def beside(path: Path, shard: Shard) -> Path:
    """Where results go if nobody says it: each shard has a file of its own."""
    if shard == WHOLE:
        return path.with_suffix(".sqlite")
    return path.with_name(f"{path.stem}-{shard.number}-of-{shard.of}.sqlite")


def merge_parser() -> Parser:
    parser = Parser(
        prog=called("study merge"), description="Puts the results of several parts into one file."
    )
    parser.add_argument("results", nargs="+", type=Path, help="results files of one study")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="RESULTS", help="the file with all of them"
    )
    return parser


def merge(arguments: list[str]) -> int:
    options = merge_parser().parse_args(arguments)

    from engine.studies.merging import merge as merge_files

    put("".join(f"{line}\n" for line in merge_files(options.results, options.out).lines()))
    return 0


def summary_parser() -> Parser:
    parser = Parser(prog=called("study summary"), description="Tells what is in a results file by now.")
    parser.add_argument("results", type=Path, help="results file (.sqlite)")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help="one JSON document on standard output")
    ways.add_argument("--csv", action="store_true", help="one line for each run in each cell")
    return parser


def summary(arguments: list[str]) -> int:
    options = summary_parser().parse_args(arguments)

    from engine.studies.results import read_results
    from engine.studies.summary import summary_of

    with read_results(options.results) as results:
        found = summary_of(results)
    tell(found, options.json, options.csv)
    return 0


def tell(found: StudySummary, as_json: bool, as_table: bool = False) -> None:
    """Print a summary: as JSON, as CSV, or for people."""
    from engine.output.study_terminal import of_study
    from engine.output.terminal import width_of_terminal
    from engine.studies.document import as_csv, as_document

    if as_json:
        put(json.dumps(as_document(found)) + "\n")
    elif as_table:
        put(as_csv(found))
    else:
        put(of_study(found, width_of_terminal()))


def parsers() -> dict[str, Parser]:
    """All of them, by the word that comes last in their command."""
    return {"study": study_parser(), "merge": merge_parser(), "summary": summary_parser()}
