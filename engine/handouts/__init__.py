"""Handouts: a lesson on paper. Its questions with room to answer, and its answers as they were measured."""

from engine.handouts.making import Handouts, handouts_of
from engine.handouts.wording import SheetWording

__all__ = ["Handouts", "SheetWording", "handouts_of"]
