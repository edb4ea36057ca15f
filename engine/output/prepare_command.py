"""The command `prepare`: makes the machine code that trainings run, so that no first start waits for it."""

from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from pathlib import Path

from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.output.command_line import Parser, called
from engine.system.streams import put

MOST_PROCESSES = 8  # each takes 300 MB


def prepare_parser() -> Parser:
    parser = Parser(
        prog=called("prepare"),
        description="Makes the machine code that trainings run, which takes minutes, so that no first start "
        "has to. It is kept in the cache of whoever calls this, or in a folder for everyone.",
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--into",
        type=Path,
        metavar="FOLDER",
        help="a folder for everyone, for machines like this one; programs read it where the environment's "
        "INITIALISATION_LAB_KERNELS names it",
    )
    ways.add_argument(
        "--for-all",
        action="store_true",
        help="the program's own folder, which all who use it read, and which only its owner may write",
    )
    return parser


def prepare(arguments: list[str]) -> int:
    """The exit status; ExperimentError where the folder cannot be written, or a process was ended."""
    options = prepare_parser().parse_args(arguments)

    from engine.kernels.prepared import WITH_THE_PROGRAM
    from engine.kernels.preparing import into, kinds, prepare_all
    from engine.output import terminal
    from engine.system.machine import threads_at_once

    folder = WITH_THE_PROGRAM if options.for_all else options.into
    try:
        with into(folder) if folder is not None else nullcontext(), terminal.progress() as progress:
            task = progress.add_task("Preparing", total=len(kinds()) + 1)
            for done in prepare_all(min(threads_at_once(), MOST_PROCESSES)):
                progress.update(task, completed=done)
    except BrokenExecutor:  # the system has ended a process, as where memory runs out
        given = Note("a process that was ended from outside")
        allowed = Note("300 MB of memory for each of up to {most} processes", most=MOST_PROCESSES)
        raise refused("prepare", given, allowed) from None
    except OSError as error:
        place = Note("a folder that can be written")
        raise refused(str(folder or "prepare"), reason_of(error), place) from None
    put(f"Prepared: {len(kinds())} kernels, in {folder or 'your cache'}.\n")
    return 0
