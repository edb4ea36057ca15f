"""Opening: the experiment that the command line names."""

from pathlib import Path

from engine.experiment.link import experiment_in, link_at
from engine.experiment.model import Experiment
from engine.experiment.session import Session, read_session
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.tables.file_kinds import LESSONS, STUDIES, TABLES
from engine.training.footprint import check_memory


def opened(path: Path | None) -> Session:
    """The experiment in a file, or in a link, which may stand in place of the path or in the file.

    ExperimentError also where it is a table or a lesson, which says so, or more than the machine can train.
    """
    if path is None:
        return Session(Experiment())
    link = link_at(path)
    if link is not None:
        session = Session(experiment_in(link))
        check_memory(session.experiment)
        return session
    others = {
        TABLES: Note("a table of points"),
        LESSONS: Note("a lesson"),
        STUDIES: Note("results of a study"),
    }
    for suffixes, what in others.items():
        if path.suffix.lower() in suffixes and path.is_file():
            raise refused(path.name, what, Note("an experiment (.json, .lab)"))
    session = read_session(path)
    check_memory(session.experiment)
    return session
