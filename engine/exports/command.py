"""`main.py export`: writes files of an experiment, as it stands at some iteration."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.experiment.iteration import MOST_ITERATIONS
from engine.experiment.session import Session
from engine.exports.kinds import ExportKind, kind_for, kinds, kinds_for, named
from engine.exports.subject import subject_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown
from engine.output.command_line import Parser, called
from engine.output.opening import opened
from engine.output.run_arguments import rule_from
from engine.progress import Progress
from engine.system.streams import put
from engine.system.whole_files import check_place, write_together

LAST = "last"
PUBLISHED = "Published"


def export_parser() -> Parser:
    parser = Parser(prog=called("export"), description="Writes what an experiment comes to into a file.")
    parser.add_argument(
        "experiment", nargs="?", type=Path, help="experiment file; without it, the published one"
    )
    parser.add_argument(
        "--at", default=LAST, metavar="ITERATION", help="the iteration at which it stands, or last"
    )
    parser.add_argument("--out", type=Path, required=True, help="the file; its suffix says what it is")
    parser.add_argument(
        "--as",
        dest="kind",
        metavar="NAME",
        help="the kind of export, with parameters behind colons, where it is not the usual one of the "
        "suffix: costs:every=100",
    )
    return parser


def export(arguments: list[str], register_more: Callable[[], object]) -> int:
    """The exit status; ExperimentError where something is refused. Then an old file stays as it was.

    `register_more` enters the kinds that need Qt, and is called only where the engine has no such kind.
    """
    options = export_parser().parse_args(arguments)
    kind, parameters = asked_for(options.kind, options.out.suffix.lower(), register_more)
    check_place(options.out)
    content = content_of(options.experiment, options.at, kind, options.out.suffix.lower(), parameters)
    write_together([(options.out, content)])
    put(f"{options.out}: {kind.label}\n")
    return 0


def asked_for(
    text: str | None, suffix: str, register_more: Callable[[], object]
) -> tuple[ExportKind, dict[str, Any]]:
    """The kind of export that is meant, and its parameters, all of them."""
    name = None if text is None else text.partition(":")[0].strip()
    if not kinds_for(suffix) if name is None else name not in kinds:
        register_more()
    rule: dict[str, Any] = {} if text is None else rule_from("--as", text, kinds)
    kind = kind_for(suffix, rule.pop("name", None))
    try:
        return kind, kind.checked(rule)
    except ExperimentError as error:
        raise named("--as", error) from None


def content_of(
    path: Path | None, at: str, kind: ExportKind, suffix: str, parameters: dict[str, Any]
) -> bytes:
    """What is written of the experiment in a file."""
    from engine.output.watching import watched

    session, progress = opened(path), Progress()
    with (
        watched(progress, "Exporting"),
        subject_of(
            session.experiment,
            title_of(session, path),
            iteration_of(at, session),
            session.recordings,
            progress,
        ) as subject,
    ):
        return kind.written(subject, suffix, parameters)


def title_of(session: Session, path: Path | None) -> str:
    """That of the experiment, or the file's stem, which may hold what is no text."""
    stem = PUBLISHED if path is None else path.stem.encode(errors="replace").decode()
    return session.experiment.title or stem


def iteration_of(text: str, session: Session) -> int:
    """The iteration that is meant on the command line."""
    if text == LAST:
        return session.experiment.training.iterations
    if text.isascii() and text.isdigit() and len(text) < 18 and int(text) <= MOST_ITERATIONS:
        return int(text)
    allowed = Note("a whole number from 0 to {most}, or last", most=MOST_ITERATIONS)
    raise refused("--at", shown(text), allowed)
