"""Blocks: a lesson's Markdown taken apart into front matter, pages, their texts and their fenced blocks."""

import re
from dataclasses import dataclass, field

from engine.lessons.problems import LessonError, problem_at
from engine.messages.message import Note, listed
from engine.messages.problems import Problem, quoted

FENCE = re.compile(r"(`{3,}|~{3,})\s*(.*)")
BLOCKS = ("stage", "measure", "cited", "question", "try")


@dataclass
class Block:
    """A fenced block of a page: its text begins on line `first`."""

    kind: str
    first: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True)
class TextLine:
    """A line of a page's text, with its number in the file."""

    number: int
    text: str
    code: bool


@dataclass
class RawPage:
    """A page before its blocks are read."""

    title: str
    line: int
    text: list[TextLine] = field(default_factory=list)
    blocks: dict[str, Block] = field(default_factory=dict)


@dataclass
class RawLesson:
    """A lesson before its blocks are read."""

    front: Block
    pages: list[RawPage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def take_apart(text: str) -> RawLesson:
    """Front matter between lines of ---, then pages that begin with ##; LessonError without front matter."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].rstrip() != "---":
        raise LessonError([problem_at(1, quoted(lines[0]), Note("---, then title and about of the lesson"))])
    end = next((place for place, line in enumerate(lines) if place and line.rstrip() == "---"), None)
    if end is None:
        raise LessonError([problem_at(1, not_closed("---"), Note("--- below title and about"))])
    raw = RawLesson(Block("front", 2, lines[1:end]))
    block: Block | None = None
    fence, opened_on = "", 0
    for number, line in enumerate(lines[end + 1 :], start=end + 2):
        if fence:
            closes = line.startswith(fence) and not line.strip().strip(fence[0])
            if block is None:
                keep_text(raw, number, line, code=True)
            elif not closes:
                block.lines.append(line)
            if closes:
                fence, block = "", None
        elif opened := FENCE.fullmatch(line):
            fence, opened_on = opened[1], number
            block = new_block(raw, opened[2].strip(), number)
            if block is None:
                keep_text(raw, number, line, code=True)
        elif line.startswith("## "):
            raw.pages.append(RawPage(line[3:].strip(), number))
        else:
            keep_text(raw, number, line)
    if fence:
        allowed = Note("{mark} below the block", mark=fence)
        raw.problems.append(problem_at(opened_on, not_closed(fence), allowed))
    if not raw.pages:
        allowed = Note("## and a title, and the text of the page below")
        raw.problems.append(problem_at(len(lines), Note("no page"), allowed))
    return raw


def not_closed(mark: str) -> Note:
    return Note("{mark} that is not closed", mark=mark)


def keep_text(raw: RawLesson, number: int, line: str, code: bool = False) -> None:
    """The line is a piece of the page's text; within code nothing has a place for a number."""
    if raw.pages:
        raw.pages[-1].text.append(TextLine(number, line, code))
    elif line.strip():
        allowed = Note("## and the title of the first page before it")
        raw.problems.append(problem_at(number, quoted(line), allowed))


def new_block(raw: RawLesson, kind: str, number: int) -> Block | None:
    """The block that begins here, or None where it is a piece of the text."""
    if kind not in BLOCKS:
        if kind not in ("", "text"):
            allowed = Note("{kinds}, or text for text that is shown as it is", kinds=listed(BLOCKS))
            raw.problems.append(problem_at(number, quoted(kind), allowed))
        return None
    block = Block(kind, number + 1)
    if not raw.pages:
        given = Note("{kind} before the first page", kind=kind)
        raw.problems.append(problem_at(number, given, Note("## and a title before it")))
        return block
    taken = raw.pages[-1].blocks
    if kind in taken:
        given = Note("{name} once more", name=kind)
        raw.problems.append(problem_at(number, given, Note("each block once a page")))
    taken[kind] = block
    return block
