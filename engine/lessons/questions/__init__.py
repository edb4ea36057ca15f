"""Kinds of questions: each file of this package registers one, a class that reads, measures and scores it.

How it is answered on screen is a file of `gui.lesson.views`, on a printed sheet its `on_paper`.
"""

import pkgutil
from dataclasses import dataclass
from importlib import import_module

from engine.lessons.question import Question
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class QuestionKind(Entry):
    """A kind of question: `formula` says which answer is right.

    One that is `drawn`, not answered in words or figures, is named behind the others.
    """

    function: type[Question]
    drawn: bool = False
    source: str = "docs/lessons.md"


kinds: Registry[QuestionKind] = Registry(QuestionKind)


def names() -> list[str]:
    """What the kinds are called in files."""
    return sorted(kinds, key=lambda name: kinds[name].drawn)


for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
