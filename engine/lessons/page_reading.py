"""Pages: from a page's raw text and blocks to a Page."""

from collections.abc import Iterator
from functools import partial

from engine.lessons.blocks import RawPage, TextLine
from engine.lessons.expectation import COUNTED
from engine.lessons.lesson import Known, Page, PageStatement, Stage
from engine.lessons.limits import LONGEST_TEXT, LONGEST_TITLE
from engine.lessons.measure_reading import read_cited, read_measures
from engine.lessons.problems import problem_at
from engine.lessons.question_reading import read_question
from engine.lessons.stage_reading import read_stage, read_try
from engine.lessons.text import names_in, refused_places
from engine.lessons.validating import BlockReader, attempt, reader_of
from engine.messages.message import Note
from engine.messages.problems import Problem, quoted


def read_page(
    raw: RawPage, known: Known, before: Stage | None, problems: list[Problem]
) -> tuple[Page | None, Stage | None]:
    """The page and its stage, that of the one before where it sets none; None what cannot be made."""
    found: list[Problem] = []
    readers: dict[str, BlockReader] = {}
    for kind, block in raw.blocks.items():
        reader = attempt(found, partial(reader_of, block))
        if reader is not None:
            readers[kind] = reader
    stage = stage_of(raw, readers, known, before, found)
    page = None if stage is None else made(raw, readers, known, stage, found)
    problems += found
    return page, stage


def stage_of(
    raw: RawPage,
    readers: dict[str, BlockReader],
    known: Known,
    before: Stage | None,
    problems: list[Problem],
) -> Stage | None:
    if "stage" in raw.blocks:
        reader = readers.get("stage")
        return (
            None if reader is None else attempt(problems, lambda: read_stage(reader, known, before, problems))
        )
    if before is None:
        if not problems:
            problems.append(problem_at(raw.line, Note("no stage"), Note("a stage block with an experiment")))
        return None
    return before.model_copy(update={"run": None, "highlight": (), "laid_open": None, "study": None})


def made(
    raw: RawPage, readers: dict[str, BlockReader], known: Known, stage: Stage, problems: list[Problem]
) -> Page | None:
    stage_is_wrong = bool(problems)
    measures = read_measures(readers["measure"], stage, problems) if "measure" in readers else ()
    cited = read_cited(readers["cited"], problems) if "cited" in readers else ()
    question, try_it = None, None
    if not stage_is_wrong:  # else they would be held to a stage that is not meant
        if "question" in readers:
            question = attempt(problems, lambda: read_question(readers["question"], stage))
        if "try" in readers:
            try_it = attempt(problems, lambda: read_try(readers["try"], known, stage))
    text = "\n".join(line.text for line in raw.text).strip()
    names = frozenset([*(measure.name for measure in measures), *(figure.name for figure in cited)])
    problems += title_and_text(raw, text)
    if len(names) < len(measures) + len(cited):
        given = Note("a name both measured and cited")
        problems.append(problem_at(raw.line, given, Note("each name once a page")))
    if not problems:  # else names may be missing only since their block is wrong
        problems += wrong_places(raw.text, names)
    if question is not None and not problems:
        problems += places_in_question(readers["question"], names)
        if question.reveal > stage.iteration:
            problems += told_too_early(raw.text, measures, stage)
    if problems:
        return None
    return Page(
        title=raw.title,
        text=text,
        line=raw.line,
        stage=stage,
        question=question,
        try_it=try_it,
        measures=measures,
        cited=cited,
    )


def title_and_text(raw: RawPage, text: str) -> Iterator[Problem]:
    if not 0 < len(raw.title) <= LONGEST_TITLE:
        allowed = Note("a title of 1 to {most} characters", most=LONGEST_TITLE)
        yield problem_at(raw.line, quoted(raw.title), allowed)
    if not 0 < len(text) <= LONGEST_TEXT:
        given = Note("a text of {count} characters", count=len(text))
        yield problem_at(raw.line, given, Note("1 to {most:,}", most=LONGEST_TEXT))


def wrong_places(lines: list[TextLine], names: frozenset[str]) -> Iterator[Problem]:
    for line in lines:
        if not line.code:
            for given, allowed in refused_places(COUNTED.sub("", line.text), names):
                yield problem_at(line.number, given, allowed)


def places_in_question(reader: BlockReader, names: frozenset[str]) -> Iterator[Problem]:
    for field in ("ask", "explain"):
        for given, allowed in refused_places(reader.fields.data[field], names):
            yield reader.problem(field, given, allowed)


def told_too_early(
    lines: list[TextLine], measures: tuple[PageStatement, ...], stage: Stage
) -> Iterator[Problem]:
    """A text must not tell what a question wants predicted."""
    later = {measure.name for measure in measures if measure.furthest > stage.iteration}
    for line in lines:
        for name in sorted(names_in(line.text) & later):
            allowed = Note("in explain: it is measured after the stage's iteration, and the page asks first")
            yield problem_at(line.number, f"{{{name}}}", allowed)
