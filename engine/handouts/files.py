"""Files: where a lesson's sheets are written, and that both are or neither."""

from collections.abc import Callable
from pathlib import Path

from engine.arguments import PathLike, path_of
from engine.handouts.making import Handouts
from engine.handouts.sheet import Sheet
from engine.messages.message import Note
from engine.messages.problems import quoted, refused
from engine.system.whole_files import check_place, write_together

PDF, WEB = ".pdf", (".html", ".htm")


def pair_of(out: PathLike) -> tuple[Path, Path]:
    """The file of the questions and the one of the answers beside it.

    ExperimentError where the suffix is of no kind that is written, or nothing can be written there.
    """
    out = path_of("out", out)
    if out.suffix.lower() not in (PDF, *WEB):
        raise refused(
            str(out), quoted(out.suffix) if out.suffix else Note("no suffix"), Note(".html or .pdf")
        )
    pair = out, out.with_name(f"{out.stem}-answers{out.suffix}")
    for path in pair:
        check_place(path)
    return pair


def write_handouts(handouts: Handouts, pair: tuple[Path, Path], content_of: Callable[[Sheet], bytes]) -> None:
    """Write both sheets; ExperimentError where that is not possible, and then neither is written."""
    questions, answers = pair
    write_together([(questions, content_of(handouts.questions)), (answers, content_of(handouts.answers))])
