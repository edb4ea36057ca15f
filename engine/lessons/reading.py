"""Reading: from a Markdown file to a Lesson, or to problems that name the line."""

from typing import Annotated, Any

from pydantic import Field

from engine.arguments import PathLike, path_of
from engine.experiment.json_io import more_bytes_than
from engine.experiment.model import LONGEST_ABOUT
from engine.experiment.variant import Value
from engine.lessons.blocks import take_apart
from engine.lessons.colouring import with_lasting_colours
from engine.lessons.expectation import with_counts
from engine.lessons.lesson import Known, Lesson, Page, Stage
from engine.lessons.limits import MOST_PAGES, Title
from engine.lessons.page_reading import read_page
from engine.lessons.problems import LessonError, problem_at
from engine.lessons.validating import attempt, validated_block
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import Problem, at_most

A_LESSON = Note("a lesson file")
LARGEST_FILE = 64_000  # bytes, some 30 pages: a second's work for the parser of YAML


class Front(Value):
    """The front matter."""

    title: Title
    about: Annotated[str, Field(min_length=1, max_length=LONGEST_ABOUT)]


def read_lesson(path: PathLike, known: Known) -> Lesson:
    """The lesson in a file; LessonError, whose problems name file and line, where there is none."""
    path = path_of("path", path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise LessonError([Problem(str(path), reason_of(error), A_LESSON)]) from None
    if len(content) > LARGEST_FILE:
        raise LessonError([Problem(str(path), more_bytes_than(LARGEST_FILE), A_LESSON)])
    try:
        return parse_lesson(content.decode("utf-8-sig"), known)
    except UnicodeDecodeError as error:
        line = 1 + content[: error.start].count(b"\n")
        refusal = LessonError([problem_at(line, Note("no UTF-8 text"), Note("a Markdown text"))])
        raise refusal.in_file(path) from None
    except LessonError as error:
        raise error.in_file(path) from None


def parse_lesson(text: str, known: Known) -> Lesson:
    """The lesson in a Markdown text; LessonError, whose problems name the line, where there is none."""
    if len(text) > LARGEST_FILE:
        given = Note("{count:,} characters", count=len(text))
        raise LessonError([problem_at(1, given, Note("at most {most:,}", most=LARGEST_FILE))])
    raw = take_apart(text)
    problems = list(raw.problems)
    front: Any = attempt(problems, lambda: validated_block(Front, raw.front))
    pages: list[Page] = []
    stage: Stage | None = None
    if len(raw.pages) > MOST_PAGES:
        too_many = raw.pages[MOST_PAGES]
        given = Note("{count} pages", count=len(raw.pages))
        problems.append(problem_at(too_many.line, given, at_most(MOST_PAGES)))
    for raw_page in raw.pages[:MOST_PAGES]:
        page, stage = read_page(raw_page, known, stage, problems)
        if stage is None:  # which runs the pages behind it may name is not known then
            break
        pages += [] if page is None else [page]
    if problems:
        raise LessonError(problems)
    return Lesson(title=front.title, about=front.about, pages=with_counts(with_lasting_colours(pages)))
