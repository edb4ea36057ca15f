"""Benchmarks have the machine for themselves: they train on all of its cores."""

import os

os.environ.pop("INITIALISATION_LAB_CORES", None)
os.environ.pop("OPENBLAS_NUM_THREADS", None)
