"""The part of the table of actions that is for lessons."""

from engine.messages.message import Note
from gui.actions.spec import LESSON, ActionSpec
from gui.lesson.answers import VOTES
from gui.lesson.shipped import shipped

LESSONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            f"lesson_{lesson.name}",
            lesson.title,
            Note("Begin the lesson “{title}”", title=Note(lesson.title)),
            LESSON,
        )
        for lesson in shipped()
    ),
    ActionSpec("open_lesson", "&Open a lesson…", "Begin a lesson from a file", LESSON, separator_before=True),
    ActionSpec(
        "close_lesson", "&Close the lesson", "Arrange the panels as they were before the lesson", LESSON
    ),
    ActionSpec(
        "next_page",
        "&Next",
        "Go on in the lesson: lock the question, reveal it, or turn the page",
        LESSON,
        ("PgDown",),
        separator_before=True,
    ),
    ActionSpec("previous_page", "&Back", "The previous page", LESSON, ("PgUp",)),
    ActionSpec(
        "set_stage",
        "&Set the stage",
        "Set everything up again as this page of the lesson needs it",
        LESSON,
        ("G",),
    ),
    ActionSpec("try_it", "&Try it", "Start what this page of the lesson suggests", LESSON, ("T",)),
    ActionSpec("lock", "Loc&k", "Take no more answers", LESSON, ("K",)),
    ActionSpec("reveal", "&Reveal", "Play to the answer, and measure it", LESSON, ("V",)),
    *(
        ActionSpec(
            f"vote_{number}",
            Note("Vote for answer {number}", number=number),
            Note("One more vote for answer {number} of the question", number=number),
            LESSON,
            (str(number),),
            separator_before=number == 1,
        )
        for number in VOTES
    ),
)
IN_A_LESSON = ("next_page", "previous_page", "set_stage", "try_it", "lock", "reveal", "close_lesson")

# What can be done in a lesson, while none is open: nothing.
NO_LESSON = dict.fromkeys((*IN_A_LESSON, *(f"vote_{number}" for number in VOTES)), False)
