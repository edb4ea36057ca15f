"""What a lesson's page says, measured on the window's own training."""

from collections.abc import Callable

from engine.interrupt import Interrupt, InterruptError
from engine.lessons.text import Outcome, names_in
from engine.progress import Progress
from engine.training.trainer import Trainer
from gui.training.commands import MeasurePage

Measured = tuple[dict[str, Outcome], Outcome | None]  # of the page's measures by name, and of its answer


def measured_of(
    trainer: Trainer,
    command: MeasurePage,
    interrupt: Interrupt,
    progress: Progress,
    tell: Callable[[dict[str, Outcome]], None],
) -> Measured | None:
    """Go where the page's measures ask for, and come back: with the answer all are told, else what is known.

    `tell` hears at once of what the page's text says: what only explains the answer may take a minute.
    None where an interrupt has come; nothing where the runs are not those of the page's stage.
    """
    from engine.lessons.evaluator import Evaluator
    from engine.lessons.lesson import is_staged
    from engine.lessons.running import answered, measured

    page = command.page
    if not is_staged(trainer.experiment, page.stage.experiment):
        return {}, None
    bench = Evaluator(trainer, interrupt, page.stage.experiment, progress)
    reached = None if command.answer else max(trainer.iteration, trainer.known)
    try:
        with bench.excursion():
            said = tuple(measure for measure in page.measures if measure.name in names_in(page.text))
            other = tuple(measure for measure in page.measures if measure not in said)
            if page.stage.study is not None and not command.answer:
                other = ()  # it comes with the draws, which are not to be trained twice
            question = page.question if command.answer else None
            parts = 1 + bool(other) + (question is not None)
            with progress.part(0, parts):
                outcomes = measured(page.model_copy(update={"measures": said}), bench, reached)
            if other:
                tell(outcomes)
                with progress.part(1, parts):
                    outcomes |= measured(page.model_copy(update={"measures": other}), bench, reached)
            with progress.part(parts - 1, parts):
                return outcomes, None if question is None else answered(question, bench)
    except InterruptError:
        return None
