"""Which picture a study has: by the number of settings that it varies."""

from engine.studies.study import Study
from gui.studies.map_view import MapView
from gui.studies.odds_view import OddsView
from gui.studies.sweep_view import SweepView
from gui.studies.table_view import TableView
from gui.studies.view import StudyView

VIEWS: dict[int, type[StudyView]] = {0: OddsView, 1: SweepView, 2: MapView}  # by the number of axes


def view_class(study: Study) -> type[StudyView]:
    """The view for studies like this one. More than two settings have no picture but a table."""
    return VIEWS.get(len(study.axes), TableView)
