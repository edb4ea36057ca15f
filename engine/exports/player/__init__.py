"""A player: one HTML file that plays what was recorded of a training, in any browser, without a network."""

from typing import Annotated, Literal

from pydantic import Field

from engine.exports.kinds import kinds
from engine.exports.player.document import document_of
from engine.exports.player.iterations import iterations_to_play
from engine.exports.player.page import page_of
from engine.exports.player.recording import recorded
from engine.exports.player.translation import translation_into
from engine.exports.subject import Subject
from engine.messages.message import Note
from engine.messages.problems import refused

MOST_BYTES = 5_000_000  # what a mail or a class's platform takes, and a phone opens at once
STRIDES = (1, 2, 4)  # pixels of the measure for one that is kept

Frames = Annotated[int, Field(ge=2, le=600, strict=True, description="iterations that can be shown")]
Language = Annotated[Literal["en", "de", "es"], Field(description="the language of the page")]


@kinds.register(
    "player",
    label="Player",
    formula="a page that plays the recorded iterations: what is answered, weights, costs, verdicts",
    source="WHATWG, HTML Living Standard",
    suffixes=(".html",),
)
def player(subject: Subject, suffix: str, *, frames: Frames = 220, language: Language = "en") -> bytes:
    """Of what would take more than MOST_BYTES, pictures are kept with fewer pixels.

    ExperimentError where that does not do.
    """
    translation = translation_into(language)
    recording = recorded(subject, iterations_to_play(subject.iteration, frames))
    for stride in STRIDES:
        page = page_of(document_of(recording, stride, translation), translation)
        if len(page) <= MOST_BYTES:
            return page
    allowed = Note("fewer: the file would have more than {most} million bytes", most=MOST_BYTES // 10**6)
    raise refused("frames", str(frames), allowed)
