"""Resources: where the files that ship with the laboratory are."""

from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
EXPERIMENTS = RESOURCES / "experiments"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
LESSONS = RESOURCES / "lessons"
STUDIES = RESOURCES / "studies"
TRANSLATIONS = RESOURCES / "translations"
