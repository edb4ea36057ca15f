"""Answering: a question as it is printed, with room for an answer or with the one that was measured."""

from engine.handouts.drawings import Drawing, number_line, plane
from engine.handouts.measuring import MeasuredPage
from engine.handouts.sheet import Asked, Option
from engine.handouts.wording import SheetWording
from engine.lessons.on_paper import InPlane, OnLine, OnPaper, Room, Ticks
from engine.lessons.question import Question
from engine.lessons.statement import Answer, told
from engine.lessons.text import Outcome, in_format
from engine.measures.boundary import Boundary
from engine.messages.message import Note


def asked_with_room(question: Question, ask: str, found: MeasuredPage, wording: SheetWording) -> Asked:
    """A question for whoever answers it: of what was `found`, only the training points are told."""
    paper, words = question.on_paper, wording.words
    writes = isinstance(paper, OnLine | Room)
    return Asked(
        ask=ask,
        how=words(how(paper)),
        options=options_of(question, wording),
        in_a_row=isinstance(paper, Ticks) and paper.in_a_row,
        drawing=drawing_for(paper, found, None, wording),
        own=words(Note("My answer")) if writes else "",
        why=words(Note("Why do you think so?")),
    )


def asked_with_answer(
    question: Question, ask: str, explain: str, found: MeasuredPage, wording: SheetWording
) -> Asked:
    """A question for whoever knows: what was measured, and what counts as right."""
    paper = question.on_paper
    answer = found.answer or Outcome(question.answer)
    return Asked(
        ask=ask,
        options=options_of(question, wording, answer.measured),
        in_a_row=isinstance(paper, Ticks) and paper.in_a_row,
        drawing=drawing_for(paper, found, answer.held_to, wording) if isinstance(paper, InPlane) else None,
        found=tuple(map(wording.words, findings(question, paper, answer, wording))),
        explain=explain,
    )


def how(paper: OnPaper) -> Note:
    """How a question is answered with a pencil."""
    match paper:
        case Ticks():
            return Note("Tick one.")
        case OnLine():
            return Note("Mark the place on the line, and write the number down.")
        case InPlane():
            return Note("Draw the boundary: a closed line, or one from edge to edge.")
        case Room(low, high) if low is not None and high is not None:
            return Note("A number from {low} to {high}.", low=int(low), high=int(high))
        case Room():
            return Note("Write your answer down.")


def options_of(
    question: Question, wording: SheetWording, measured: Answer | None = None
) -> tuple[Option, ...]:
    """The rows to tick, and which of them is what was measured."""
    paper = question.on_paper
    rows = paper.rows if isinstance(paper, Ticks) else ()
    return tuple(
        Option(wording.name(row), measured is not None and question.is_right(row, measured)) for row in rows
    )


def drawing_for(
    paper: OnPaper, found: MeasuredPage, boundary: Boundary | None, wording: SheetWording
) -> Drawing | None:
    if isinstance(paper, OnLine):
        ends = (in_format(end, paper.form, wording.plain) for end in (paper.low, paper.high))
        low, high = ends
        return number_line(
            paper, wording.plain, wording.words(Note("A line from {low} to {high}", low=low, high=high))
        )
    if isinstance(paper, InPlane) and found.data is not None:
        return plane(found.data, boundary, wording.words(Note("The plane with the training points")))
    return None


def findings(question: Question, paper: OnPaper, answer: Outcome, wording: SheetWording) -> list[Note]:
    """What was measured, which answers are right, and whether the lesson expects something else."""
    form = paper.form if isinstance(paper, OnLine) else ""
    if answer.measured is None:
        return [Note("It could not be measured: {reason}", reason=answer.reason)]
    notes = [Note("Measured: {answer}", answer=in_words(answer.measured, form, wording))]
    if isinstance(paper, InPlane):
        notes = [Note("Measured: the thick line, at iteration {iteration:,}", iteration=question.reveal)]
    if isinstance(paper, OnLine) and not isinstance(answer.measured, str):
        ends = (
            max(paper.low, answer.measured - paper.within),
            min(paper.high, answer.measured + paper.within),
        )
        low, high = (in_words(end, form, wording) for end in ends)
        notes.append(Note("Answers from {low} to {high} are right.", low=low, high=high))
    if isinstance(paper, InPlane):
        share = in_format(paper.within, ".0%", wording.plain)
        notes.append(Note("A drawing is right with {share} of the square on the right side.", share=share))
    if not answer.passed:
        expected = in_words(question.answer.expected, form, wording)
        notes.append(Note("The lesson expects {expected}: check that first.", expected=expected))
    return notes


def in_words(value: Answer, form: str, wording: SheetWording) -> str:
    """A value as the question shows it."""
    if isinstance(value, str):
        return wording.name(value)
    return in_format(value, form, wording.plain) if form else told(value, wording.plain)
