"""`main.py export`: writes files of an experiment, as it stands at some iteration, or of a study's results.

A folder is exported file by file: what is wrong with one is told, and the others go on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from os.path import isdir  # which is False for what is no path, such as a long link
from pathlib import Path
from typing import Any

from engine.experiment.iteration import MOST_ITERATIONS
from engine.experiment.link import is_link
from engine.experiment.session import Session
from engine.exports.kinds import ExportKind, kind_for, kinds_of, named
from engine.exports.subject import StudySubject, Subject, subject_of
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown
from engine.output.command_line import Parser, called
from engine.output.opening import opened
from engine.output.run_arguments import rule_from
from engine.progress import Progress
from engine.system.streams import complain, put
from engine.system.whole_files import check_place, write_together
from engine.tables.file_kinds import EXPERIMENTS, STUDIES

USUALLY_DRAWN = (".html",)  # suffixes that a kind without Qt has too
LAST = "last"
PUBLISHED, SHARED = "published", "experiment"  # what has no file is called so
STEM = "{stem}"  # in a name, what the file is called that is exported


def export_parser() -> Parser:
    parser = Parser(
        prog=called("export"),
        description="Writes files of an experiment, or of a study's results: costs, weights and what else "
        "docs/exports.md lists. An old file stays as it was where something is refused.",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help="experiment (.json, .lab, or a link to one), results of a study (.sqlite), or a folder of them; "
        "without it, the published experiment",
    )
    parser.add_argument(
        "--at", metavar="ITERATION", help="the iteration at which it stands; without it, the last one"
    )
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        help="the file to write, whose suffix says what it is; for a folder a name with {stem} in it, or a "
        "folder that is there",
    )
    parser.add_argument(
        "--as",
        dest="kind",
        metavar="NAME",
        help="the kind of export, with parameters behind colons, where it is not the usual one of the "
        "suffix: costs:every=100",
    )
    return parser


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for. `register_more` enters the kinds that need Qt."""

    at: str | None
    kind: str | None
    register_more: Callable[[], object]


def export(arguments: list[str], register_more: Callable[[], object]) -> int:
    """The exit status, 2 where a file of a folder was refused; ExperimentError where all is.

    `register_more` enters the kinds that need Qt, and is called only where the engine has no such kind.
    """
    options = export_parser().parse_args(arguments)
    wanted = Wanted(options.at, options.kind, register_more)
    if options.file is not None and isdir(options.file):
        return export_folder(options.file, options.out, wanted)
    write_one(options.file, options.out, wanted)
    return 0


def export_folder(folder: Path, out: Path, wanted: Wanted) -> int:
    """Write a file for each experiment in a folder, and for the results of each study."""
    if STEM not in out.name and not isdir(out):
        raise refused(
            "--out", shown(str(out)), Note("a folder that is there, or a name with {part} in it", part=STEM)
        )
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in (*EXPERIMENTS, *STUDIES))
    except OSError as error:
        raise refused(str(folder), reason_of(error), Note("a folder that can be read")) from None
    if not paths:
        raise refused(str(folder), Note("no experiments"), Note("files called .json, .lab or .sqlite"))
    status, written = 0, set[Path]()
    for path in paths:
        try:
            written.add(write_one(path, out, wanted, written))
        except ExperimentError as error:
            complain(f"{path}: {line}" for line in error.lines())
            status = 2
    return status


def write_one(path: Path | None, out: Path, wanted: Wanted, written: set[Path] | None = None) -> Path:
    """Write the file that is wanted of one, and tell of it; where it was written.

    ExperimentError where something is refused, also where the file is among those `written` already.
    """
    takes = StudySubject if path is not None and path.suffix.lower() in STUDIES else Subject
    kind, parameters, suffix = asked_for(wanted, "" if isdir(out) else out.suffix.lower(), takes)
    stem = stem_of(path)
    place = out / f"{stem}{suffix}" if isdir(out) else out.with_name(out.name.replace(STEM, stem))
    if written is not None and place in written:
        raise refused(str(place), Note("a file that was written just now"), Note("another name"))
    check_place(place)
    if path is not None and takes is StudySubject:
        content = content_of_study(path, wanted.at, kind, suffix, parameters)
    else:
        content = content_of_experiment(path, wanted.at, kind, suffix, parameters)
    write_together([(place, content)])
    put(f"{place}: {kind.label}\n")
    return place


def asked_for(
    wanted: Wanted, suffix: str, takes: type[Subject] | type[StudySubject]
) -> tuple[ExportKind, dict[str, Any], str]:
    """The kind of export that is meant, all of its parameters, and its suffix, also where none is given."""
    name = None if wanted.kind is None else wanted.kind.partition(":")[0].strip()
    known = kinds_of(takes)
    if name not in known if name is not None else is_drawn(suffix, known):
        wanted.register_more()
        known = kinds_of(takes)
    rule = {} if wanted.kind is None else rule_from("--as", wanted.kind, known)
    kind = kind_for(suffix, rule.pop("name", None), known)
    try:
        return kind, kind.checked(rule), suffix or kind.suffixes[0]
    except ExperimentError as error:
        raise named("--as", error) from None


def is_drawn(suffix: str, known: Mapping[str, ExportKind]) -> bool:
    """Whether the usual kind for a suffix needs Qt, and is not among these yet."""
    return suffix in USUALLY_DRAWN or not any(suffix in kind.suffixes for kind in known.values())


def content_of_experiment(
    path: Path | None, at: str | None, kind: ExportKind, suffix: str, parameters: dict[str, Any]
) -> bytes:
    from engine.output.watching import watched

    session, progress = opened(path), Progress()
    iteration = iteration_of(at or LAST, session)
    title = session.experiment.title or stem_of(path)
    with (
        watched(progress, title),
        subject_of(session.experiment, title, iteration, session.recordings, progress) as subject,
    ):
        return kind.written(subject, suffix, parameters)


def content_of_study(
    path: Path, at: str | None, kind: ExportKind, suffix: str, parameters: dict[str, Any]
) -> bytes:
    from engine.output.watching import watched
    from engine.studies.results import read_results

    if at is not None:
        raise refused("--at", shown(at), Note("nothing: a study is exported as it ended"))
    progress, title = Progress(), stem_of(path)
    with read_results(path) as results, watched(progress, title):
        return kind.written(StudySubject(results, title, progress), suffix, parameters)


def stem_of(path: Path | None) -> str:
    """What a file is called without its suffix, as a text, which names need not be; a link has no name."""
    if path is None or is_link(str(path)):
        return PUBLISHED if path is None else SHARED
    return path.stem.encode(errors="replace").decode()


def iteration_of(text: str, session: Session) -> int:
    """The iteration that is meant on the command line."""
    if text == LAST:
        return session.experiment.training.iterations
    if text.isascii() and text.isdigit() and len(text) < 18 and int(text) <= MOST_ITERATIONS:
        return int(text)
    raise refused("--at", shown(text), Note("a whole number from 0 to {most}, or last", most=MOST_ITERATIONS))
