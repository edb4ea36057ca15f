"""Initialisation Lab: reads the command line, then opens the app, trains, or runs a lesson."""

import gc
import os
import sys
from multiprocessing import freeze_support
from pathlib import Path
from typing import TYPE_CHECKING

from engine.experiment.link import link_at
from engine.experiment.model import Experiment
from engine.experiment.session import Session
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.output.command_line import Parser, called
from engine.output.opening import opened
from engine.output.train_command import DEFAULT_EVERY, report, train
from engine.system.streams import OutputError, complain, prepare, put
from engine.tables.file_kinds import FileKind, kind_of
from engine.version import version

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.handouts.sheet import Sheet
    from engine.lessons import Lesson


def app_parser() -> Parser:
    parser = Parser(
        prog=called(),
        description="Opens the laboratory, with an experiment, a lesson or a table of points. "
        f"`{called('train')}` trains in the terminal, `{called('lesson')}` opens, checks or runs a lesson, "
        f"`{called('study')}` draws many seeds and settings, `{called('export')}` writes files of an "
        f"experiment, `{called('prepare')}` compiles beforehand: see their --help.",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help="experiment (.json, .lab, or a link to one), lesson (.md) or table (.csv); without it, the "
        "published experiment",
    )
    parser.add_argument(
        "--version", action="version", version=f"Initialisation Lab {version()}", help="say which this is"
    )
    add_language(parser)
    add_presenting(parser)
    return parser


def add_language(parser: Parser) -> None:
    from gui.language.offered import CODES

    parser.add_argument(
        "--language", choices=CODES, help="of the window; without it, the one that was chosen there last"
    )


def add_presenting(parser: Parser) -> None:
    parser.add_argument(
        "--present", action="store_true", help="in front of a class: the whole screen, large type"
    )


def lesson_parser() -> Parser:
    parser = Parser(
        prog=called("lesson"), description="Opens a lesson, or checks or runs it in the terminal."
    )
    parser.add_argument("lesson", type=Path, help="lesson file, see docs/lessons.md")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--check", action="store_true", help="say what is wrong with the file, and on which line"
    )
    ways.add_argument("--run", action="store_true", help="go through it, and measure all that it says")
    ways.add_argument(
        "--handout",
        type=Path,
        metavar="OUT",
        help="write its questions to print (.html or .pdf), and beside them the answers, as measured",
    )
    add_presenting(parser)
    add_language(parser)
    return parser


def main(arguments: list[str]) -> int:
    """The exit status: 0, 1 where a lesson is wrong, 2 where input was refused, 130 where Ctrl+C ended it.

    Where standard output could not be written it is 74, and 141 where its reader went away before the end.
    """
    prepare()
    try:
        if arguments[:1] == ["train"]:
            return train(arguments[1:])
        if arguments[:1] == ["lesson"]:
            return lesson(arguments[1:])
        if arguments[:1] == ["prepare"]:
            return prepare_kernels(arguments[1:])
        if arguments[:1] == ["study"]:
            return study(arguments[1:])
        if arguments[:1] == ["export"]:
            return export(arguments[1:])
        options = app_parser().parse_args(arguments)
        return open_or_tell(options.file, options.language, options.present)
    except ExperimentError as error:
        complain(error.lines())
        return 2
    except OutputError as error:
        complain([str(error)])
        return error.status
    except KeyboardInterrupt:
        return 130


def open_or_tell(path: Path | None, language: str | None, present: bool) -> int:
    """The window; where its file is refused and no terminal says so, a box does, too."""
    from gui.style.display import is_unread

    try:
        return open_file(path, language, present)
    except ExperimentError as error:
        if path is not None and is_unread(sys.stderr):
            from gui.app import tell_refusal

            tell_refusal(path, error, language)
        raise


def open_file(path: Path | None, language: str | None, present: bool = False) -> int:
    """The window, with what is in the file: an experiment, a lesson or points that are then imported."""
    if path is not None and link_at(path) is not None:
        return open_app(opened(path), language=language, present=present)
    kind = FileKind.EXPERIMENT if path is None else kind_of(path)
    if path is not None and kind is FileKind.LESSON:
        return open_lesson(path, language, present)
    if path is not None and kind is FileKind.TABLE:
        refuse_table(path)
        return open_app(Session(Experiment()), table=path, language=language, present=present)
    if path is not None and kind is FileKind.STUDY:
        return open_study(path, language, present)
    return open_app(opened(path), path, language=language, present=present)


def open_lesson(path: Path, language: str | None, present: bool = False) -> int:
    from engine.lessons import read_lesson
    from gui.lesson.targets import known

    read = read_lesson(path, known())
    return open_app(Session(read.pages[0].stage.experiment), lesson=path, language=language, present=present)


def open_study(path: Path, language: str | None, present: bool = False) -> int:
    """The window with the experiment of a study, whose results are shown."""
    from engine.studies.results import read_results
    from gui.style.display import display_problem

    with read_results(path) as results:
        experiment = results.study.experiment
    problem = display_problem()
    if problem is not None:
        instead = Note("a screen; in the terminal: {command}", command=called("study summary"))
        raise refused(path.name, Note("the results of a study, and {problem}", problem=problem), instead)
    return open_app(Session(experiment), study=path, language=language, present=present)


def refuse_table(path: Path) -> None:
    """Say why a table cannot be imported, where that is known before a window opens."""
    from engine.tables.reading import read_content
    from gui.style.display import display_problem

    read_content(path)
    problem = display_problem()
    if problem is not None:
        needs = Note("a screen, because the import asks which columns are meant")
        raise refused(path.name, Note("a table, and {problem}", problem=problem), needs)


def open_app(
    session: Session,
    path: Path | None = None,
    lesson: Path | None = None,
    language: str | None = None,
    table: Path | None = None,
    present: bool = False,
    study: Path | None = None,
) -> int:
    """The window; where none can be opened, the reason in a sentence and the same training in words."""
    from gui.style.display import display_problem

    problem = display_problem()
    if problem is not None:
        complain([f"No window can be opened: {problem}. Training in the terminal instead."])
        return report(session.experiment, DEFAULT_EVERY, as_json=False)
    gc.disable()  # which walks all that is imported, again and again; the window enables it once it is shown
    from gui.app import run

    return run(session, path, lesson, language, table, present, study)


def lesson(arguments: list[str]) -> int:
    from engine.lessons import read_lesson
    from gui.lesson.targets import known

    options = lesson_parser().parse_args(arguments)
    read = read_lesson(options.lesson, known())
    if options.check:
        put(f"{options.lesson}: fine, {len(read.pages)} pages\n")
        return 0
    if options.run:
        return run_lesson(read)
    if options.handout is not None:
        return write_handout(options.lesson, read, options.handout, options.language)
    return open_lesson(options.lesson, options.language, options.present)


def study(arguments: list[str]) -> int:
    from engine.output.study_command import study as of_study

    return of_study(arguments)


def prepare_kernels(arguments: list[str]) -> int:
    from engine.output.prepare_command import prepare as of_prepare

    return of_prepare(arguments)


def export(arguments: list[str]) -> int:
    from engine.exports.command import export as of_experiment

    return of_experiment(arguments, register_drawn_exports)


def register_drawn_exports() -> None:
    """Enter the kinds of exports that need Qt, which then draws without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import gui.exporting.kinds  # noqa: F401


def run_lesson(read: "Lesson") -> int:
    """Go through the lesson without a window; 1 where something that it says is not so."""
    from engine.lessons.running import run_lesson as run
    from engine.output import terminal

    with terminal.progress() as progress:
        task = progress.add_task("Running", total=len(read.pages))
        checked = list(run(read, lambda pages: progress.update(task, completed=pages)))
    put(terminal.of_lesson(read, checked, terminal.width_of_terminal()))
    return 0 if all(each.outcome.passed for each in checked) else 1


def write_handout(path: Path, read: "Lesson", out: Path, language: str | None) -> int:
    """Write a lesson's two sheets; 1 where something that it says is not so, which they say then.

    Qt is loaded for PDF, for other languages than English, and for pictures.
    """
    from engine.handouts import SheetWording, handouts_of
    from engine.handouts.files import PDF, pair_of, write_handouts
    from engine.handouts.html import html_file
    from engine.output import terminal

    pair, wording = pair_of(out), SheetWording()
    content_of: Callable[[Sheet], bytes] = html_file
    pictures = any("![" in page.text for page in read.pages)
    if out.suffix.lower() == PDF or language not in (None, "en") or pictures:
        from gui.lesson.sheets_in_terminal import Press

        press = Press(language)
        (read, wording), content_of = press.lesson(path), press.content_of(out)
    with terminal.progress() as progress:
        task = progress.add_task("Measuring", total=len(read.pages))
        handouts = handouts_of(
            read, wording, language or "en", lambda pages: progress.update(task, completed=pages)
        )
    write_handouts(handouts, pair, content_of)
    put(f"{pair[0]}: the questions\n{pair[1]}: the answers\n")
    if handouts.missed:
        complain([f"{handouts.missed} of the figures are not as the lesson expects: --run lists them"])
    return 1 if handouts.missed else 0


if __name__ == "__main__":
    freeze_support()  # a bundled program starts itself as its worker processes
    sys.exit(main(sys.argv[1:]))
