"""Answers to a page's question: which are taken, how many were right, and what is kept with the session."""

from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field, ValidationError

from engine.experiment.variant import Value
from engine.lessons.answers import Answers
from engine.lessons.lesson import Page
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.lesson.votes import VOTES

if TYPE_CHECKING:
    from engine.lessons import Lesson


class Notes(Value):
    """A lesson as far as it was gone through: its file, the page, and the answers by page.

    So many pages are `done`; `results` are by page how many answers were right, of how many, and `asked` is
    by page the `mark_of` the question that was answered.
    """

    path: str
    page: Annotated[int, Field(ge=0)] = 0
    answers: dict[int, Answers] = Field(default_factory=dict)
    done: Annotated[int, Field(ge=0)] = 0
    results: dict[int, tuple[int, int]] = Field(default_factory=dict)
    asked: dict[int, str] = Field(default_factory=dict)

    @property
    def at_page(self) -> Answers:
        """What was answered to the page's question."""
        return self.answers.get(self.page, Answers())

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer to any question."""
        return any(
            any(each.votes)
            or each.numbers
            or each.strokes
            or each.chosen is not None
            or each.number is not None
            for each in self.answers.values()
        )

    def with_answers(self, answers: Answers, question: Question | None = None) -> Self:
        asked = self.asked if question is None else {**self.asked, self.page: mark_of(question)}
        return self.model_copy(update={"answers": {**self.answers, self.page: answers}, "asked": asked})

    def with_result(self, right: int, of: int) -> Self:
        return self.model_copy(update={"results": {**self.results, self.page: (right, of)}})

    def gone_on(self, lesson: "Lesson") -> Self:
        """With the pages done that lie behind, and the last one once there is nothing left to do on it."""
        pages = len(lesson.pages)
        is_over = self.page == pages - 1 and (lesson.pages[-1].question is None or self.at_page.revealed)
        return self.model_copy(update={"done": max(self.done, pages if is_over else self.page)})

    def over(self, before: "Notes | None") -> Self:
        """With what was noted before of the pages of which these notes say nothing."""
        if before is None:
            return self
        parts = ("answers", "results", "asked")
        both = {part: {**getattr(before, part), **getattr(self, part)} for part in parts}
        return self.model_copy(update={**both, "done": max(self.done, before.done)})

    def on_next_page(self) -> Self:
        """As where another first page came before all others."""
        answers = {page + 1: answers for page, answers in self.answers.items()}
        return self.model_copy(update={"page": self.page + 1, "answers": answers})

    def fitting(self, lesson: "Lesson") -> Self:
        """Without what answers another question than the one that stands on its page now."""
        pages = {*self.answers, *self.results, *self.asked}
        kept = {page for page in pages if page < len(lesson.pages) and self._fits(page, lesson.pages[page])}
        parts = {name: getattr(self, name) for name in ("answers", "results", "asked")}
        return self.model_copy(
            update={
                "page": min(self.page, len(lesson.pages) - 1),
                **{name: {page: of[page] for page in of if page in kept} for name, of in parts.items()},
            }
        )

    def _fits(self, number: int, page: Page) -> bool:
        question = page.question
        if question is None or self.asked.get(number, mark_of(question)) != mark_of(question):
            return False
        return can_answer(question, self.answers.get(number, Answers()))


def mark_of(question: Question) -> str:
    """By what a question is known again, in whatever language it is asked."""
    limits = (getattr(question, name, "") for name in ("low", "high", "within"))
    options = len(getattr(question, "options", ()))
    return " ".join(map(str, (type(question).__name__, question.reveal, *limits, options)))


def can_answer(question: Question, answers: Answers) -> bool:
    """Whether answers are possible ones to a question."""
    rows, row = len(question.rows), 0 if answers.chosen is None else answers.chosen + 1
    numbers = answers.numbers if answers.number is None else (*answers.numbers, answers.number)
    return max(row, len(answers.votes)) <= rows and all(map(question.takes, numbers))


def parsed_notes(text: str | None) -> Notes | None:
    """The notes in a text; None where there are none, or none that make sense."""
    try:
        return None if text is None else Notes.model_validate_json(text)
    except ValidationError:
        return None


def as_taken(answers: Answers, counts: bool, is_under_way: bool) -> Answers:
    """With whether they can still be changed: one person's until the answer is there or on its way."""
    locked = is_under_way or (answers.locked if counts else answers.revealed)
    return answers.model_copy(update={"locked": locked})


def possible_on(
    page: Page | None, number: int, answers: Answers, listing: bool, counts: bool
) -> dict[str, bool]:
    """Which of the lesson's actions make sense on the page of this number, counted from 0, by their names.

    While `listing`, the list of lessons is shown in its place; `counts` says that a class answers.
    """
    question = None if page is None or listing else page.question
    return {
        "next_page": page is not None,
        "previous_page": page is not None and (number > 0 or listing),
        **dict.fromkeys(("set_stage", "close_lesson", "handout"), page is not None),
        "try_it": page is not None and page.try_it is not None,
        "lock": question is not None and counts and not answers.locked,
        "reveal": question is not None and not answers.revealed,
        **{f"vote_{vote}": has_key(question, vote) and not answers.locked for vote in VOTES},
    }


def has_key(question: Question | None, key: int) -> bool:
    """Whether the key of this digit answers the question."""
    return question is not None and 0 <= question.row_of_key(key) < len(question.rows)


def voted(question: Question, answers: Answers, row: int, by: int, counts: bool) -> Answers:
    """The answers with so many votes more for a row, or with the one that was chosen where nothing `counts`.

    The same ones where there is no such row, or no more answers are taken.
    """
    rows = len(question.rows)
    if answers.locked or not 0 <= row < rows:
        return answers
    if counts:
        after = answers.of_class.with_vote(row, rows, by)
        return after if any(after.votes) else after.model_copy(update={"chosen": None})
    return answers.model_copy(update={"chosen": row if by > 0 else None})


def given(question: Question, answers: Answers, number: float, counts: bool) -> Answers:
    """The answers with one number more, or with this one, if the question allows it and answers are taken."""
    if answers.locked or not question.takes(number):
        return answers
    if counts:
        return answers.of_class.with_number(number)
    return answers.model_copy(update={"number": number})


def outcome_of_votes(question: Question, answers: Answers, answer: Outcome) -> tuple[int, int]:
    """How many of the answers were right, of how many; of none where nothing could be measured."""
    measured = answer.measured
    return (0, 0) if measured is None else question.tally(answers, measured, answer.held_to)
