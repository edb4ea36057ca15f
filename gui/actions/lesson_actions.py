"""The part of the table of actions that is for lessons."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from engine.messages.message import Note
from gui.actions.lab import Lab
from gui.actions.spec import ANSWERS, LESSON, ActionSpec
from gui.lesson.shipped import in_language, shipped
from gui.lesson.votes import VOTES


def begin(path: Path, lab: Lab) -> None:
    lab.director.open_path(in_language(path))


def vote(key: int, lab: Lab) -> None:
    lab.director.voting.vote_by_key(key)


def hand_out(lab: Lab) -> None:
    lab.handing_out.ask(lab.director.lesson, Path(lab.director.notes.path))


def in_lesson(action: str) -> Callable[[Lab], bool]:
    """Whether the lesson that is open offers this now."""
    return lambda lab: lab.lesson_offers[action]


LESSONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            f"lesson_{lesson.name}",
            lesson.title,
            Note("Begin the lesson “{title}”", title=Note(lesson.title)),
            LESSON,
            do=partial(begin, lesson.path),
        )
        for lesson in shipped()
    ),
    ActionSpec(
        "lessons",
        "L&essons…",
        "All lessons and your progress",
        LESSON,
        separator_before=True,
        do=lambda lab: lab.director.show_list(),
    ),
    ActionSpec(
        "open_lesson",
        "&Open a lesson…",
        "Begin a lesson from a file",
        LESSON,
        do=lambda lab: lab.files.ask_lesson(),
    ),
    ActionSpec(
        "close_lesson",
        "&Close the lesson",
        "Arrange the panels as they were before the lesson",
        LESSON,
        do=lambda lab: lab.director.close(),
        possible=in_lesson("close_lesson"),
    ),
    ActionSpec(
        "handout",
        "&Handout…",
        "Print the lesson: its questions with room to answer, and beside them the answers as measured",
        LESSON,
        do=hand_out,
        possible=in_lesson("handout"),
    ),
    ActionSpec(
        "next_page",
        "&Next",
        "Go on in the lesson: lock the question, reveal it, or turn the page",
        LESSON,
        ("PgDown",),
        separator_before=True,
        do=lambda lab: lab.director.read_on(),
        possible=in_lesson("next_page"),
    ),
    ActionSpec(
        "previous_page",
        "&Back",
        "The previous page",
        LESSON,
        ("PgUp",),
        do=lambda lab: lab.director.read_back(),
        possible=in_lesson("previous_page"),
    ),
    ActionSpec(
        "set_stage",
        "&Set up the page",
        "Set everything up again as this page of the lesson needs it",
        LESSON,
        ("G",),
        do=lambda lab: lab.director.set_stage(),
        possible=in_lesson("set_stage"),
    ),
    ActionSpec(
        "try_it",
        "&Try it",
        "Start what this page of the lesson suggests",
        LESSON,
        ("T",),
        do=lambda lab: lab.director.try_it(),
        possible=in_lesson("try_it"),
    ),
    ActionSpec(
        "lock",
        "Loc&k",
        "Take no more answers",
        LESSON,
        ("K",),
        do=lambda lab: lab.director.voting.lock(),
        possible=in_lesson("lock"),
    ),
    ActionSpec(
        "reveal",
        "&Reveal",
        "Play to the answer, and measure it",
        LESSON,
        ("V",),
        do=lambda lab: lab.director.reveal(),
        possible=in_lesson("reveal"),
    ),
    ActionSpec(
        "class_answers",
        "Count the &answers of a class",
        "Count many answers to a question, or take one person's, which can be changed",
        LESSON,
        checkable=True,
        do=lambda lab: lab.answering.choose(not lab.answering.counts),
    ),
    *(
        ActionSpec(
            f"vote_{number}",
            Note("Answer {number}", number=number),
            Note("Choose answer {number} of the question; of a class, count it once more", number=number),
            ANSWERS,
            (str(number),),
            do=partial(vote, number),
            possible=in_lesson(f"vote_{number}"),
        )
        for number in VOTES
    ),
)
