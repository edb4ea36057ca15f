"""Questions: from the fields of a question block to a Question, whose answer is measured."""

from engine.lessons.lesson import Stage
from engine.lessons.question import Question
from engine.lessons.questions import kinds, names
from engine.lessons.questions.asked import Asked
from engine.lessons.validating import BlockReader
from engine.messages.message import Note, listed
from engine.messages.problems import quoted


def read_question(reader: BlockReader, stage: Stage) -> Question:
    """The question of a block, on this stage; LessonError where it cannot be asked."""
    data = reader.fields.data
    name = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(name, str) or name not in kinds:
        raise reader.refused("kind", quoted(name), listed(names()))
    kind = kinds[name].function
    fields = reader.validated(kind.Fields)
    reveal = stage.iteration if fields.reveal is None else fields.reveal
    most = stage.experiment.training.iterations
    if not stage.iteration <= reveal <= most:
        allowed = Note(
            "from the stage's {least:,} to the experiment's {most:,} iterations",
            least=stage.iteration,
            most=most,
        )
        raise reader.refused("reveal", Note("{iteration:,}", iteration=reveal), allowed)
    return kind.read(Asked(reader, fields, stage, reveal))
