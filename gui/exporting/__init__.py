"""Exports from the window: what draws, and the dialog in which all of them are asked for."""
