"""Benchmarks have the machine for themselves: they train on all of its cores."""

import os

from tests.gui.conftest import open_lab, qapp_cls, qtbot, small

os.environ.pop("INITIALISATION_LAB_CORES", None)
os.environ.pop("OPENBLAS_NUM_THREADS", None)

__all__ = ["open_lab", "qapp_cls", "qtbot", "small"]  # the window's fixtures
