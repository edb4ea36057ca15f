"""Editing: how the experiment changes, with undo."""
