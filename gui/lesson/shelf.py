"""The shelf: the lessons that ship, as the list shows them with what has been done of each."""

from pathlib import Path

from gui.lesson.answers import Notes
from gui.lesson.kept_notes import KeptNotes, key_of
from gui.lesson.lesson_list import Listed
from gui.lesson.shipped import contents, in_language, shelved, shipped


def on_shelf(kept: KeptNotes, open_: Path | None) -> tuple[Listed, ...]:
    """All lessons that ship, in the language on screen; `open_` is the file of the one that is open."""
    return tuple(
        listed(path, kept.of(path) or Notes(path=""), open_)
        for path in (in_language(lesson.path) for lesson in shipped())
    )


def listed(path: Path, notes: Notes, open_: Path | None) -> Listed:
    what = contents(path)
    results = notes.results.values()
    return Listed(
        path=path,
        title=shelved(path).title,
        about=what.about,
        pages=what.pages,
        questions=what.questions,
        pages_done=min(notes.done, what.pages),
        answered=sum(of > 0 for _, of in results),
        right=sum(of > 0 and 2 * right > of for right, of in results),  # of a class, more than a half
        is_open=open_ is not None and key_of(open_) == key_of(path),
    )
