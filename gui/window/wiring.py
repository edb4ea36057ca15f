"""Wiring: which part of the window hears of what."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


def wire(window: "MainWindow") -> None:
    """Connect the parts of the window to one another and to the training, once all are made."""
    training, editor, files = window.training, window.editor, window.files
    columns, docks, transport = window.columns, window.docks, window.transport
    training.loaded.connect(columns.set_data)
    training.loaded.connect(window.replacement.end)
    training.loaded.connect(window.own_data.set_data)
    training.loaded.connect(window.status.show_data)
    for dressed in (window.actions_by_name, window.workspace, docks, window.highlight):
        window.appearance.changed.connect(dressed.set_look)
    for shows in (window.workspace, window.status):
        training.frame_arrived.connect(shows.show_frame)
        training.state_changed.connect(shows.show_state)
    window.workspace.drawn.connect(docks.show_frame)
    docks.requests_changed.connect(window.ask_measures)
    docks.branch_asked.connect(editor.branch)
    docks.edit_asked.connect(editor.change)
    training.state_changed.connect(docks.show_state)
    window.workspace.pinned.connect(window.actions_by_name["pin"].setChecked)
    training.status_changed.connect(window.status.say)
    training.failed.connect(window.errors.tell_of_training)
    window.errors.occurred.connect(window.pause_if_playing)
    training.refused.connect(files.say)
    editor.edited.connect(window.show_edit)
    editor.opened.connect(window.show_opened)
    editor.refused.connect(files.say)
    editor.history.cleanChanged.connect(window.show_title)
    files.saved.connect(window.show_title)
    files.recordings_asked.connect(training.ask_recordings)
    training.recorded.connect(files.write_recorded)
    training.told.connect(files.give_up)
    files.said.connect(window.status.say)
    files.lesson_chosen.connect(window.open_lesson)
    window.closed.connect(files.reader.stop)
    files.table_read.connect(window.own_data.ask_columns)
    window.closed.connect(files.reader.stop)
    for name, changed in (
        ("undo", editor.history.canUndoChanged),
        ("redo", editor.history.canRedoChanged),
    ):
        window.actions_by_name[name].setEnabled(False)
        changed.connect(window.actions_by_name[name].setEnabled)
    window.chosen_run.changed.connect(window.name_chosen)
    columns.reasons_asked.connect(window.show_reasons)
    columns.requests_changed.connect(window.ask_measures)
    window.workspace.requests_changed.connect(window.ask_measures)
    columns.opening_changed.connect(training.lay_open)
    columns.opening_changed.connect(window.offer_actions)
    transport.timeline.sought.connect(training.seek)
    window.cost_plot.sought.connect(training.seek)
    transport.pace.pace_changed.connect(training.set_pace)
    transport.stride_changed.connect(training.set_stride)
