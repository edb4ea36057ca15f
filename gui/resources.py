"""Resources: where the files that ship with the laboratory are."""

from engine.resources import RESOURCES, TRANSLATIONS

__all__ = ["EXPERIMENTS", "FONTS", "ICONS", "LESSONS", "RESOURCES", "STUDIES", "TRANSLATIONS"]

EXPERIMENTS = RESOURCES / "experiments"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
LESSONS = RESOURCES / "lessons"
STUDIES = RESOURCES / "studies"
