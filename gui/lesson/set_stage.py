"""Sets the window as a page of a lesson wants it."""

from engine.experiment.run_list import run_colours, with_colours_of
from engine.lessons.lesson import Stage, is_staged
from gui.language.words import tr
from gui.lesson.lesson_view import LessonView
from gui.model import LabModel


def set_stage(model: LabModel, view: LessonView, stage: Stage) -> None:
    """The experiment, iteration, panels and highlights; opening another experiment can be undone."""
    if not is_staged(model.experiment, stage.experiment):
        model.editor.open(stage.experiment, iteration=stage.iteration)
    else:
        colours = with_colours_of(model.experiment, stage.experiment)
        if run_colours(model.experiment) != run_colours(colours):
            was_modified = model.is_modified
            model.editor.change(tr("the colours of the page"), colours)
            if not was_modified:  # the page's doing is no work of the person's that could be lost
                model.editor.history.setClean()
        model.training.seek(stage.iteration)
    view.show_only(stage.panels)
    if stage.run is not None:
        model.chosen_run.choose_run(stage.run)
    view.lay_open(stage.run if stage.laid_open else None, stage.laid_open)
    view.highlight(stage.highlight, stage.run)
