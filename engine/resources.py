"""Resources: the folder of the files that ship with the laboratory."""

from pathlib import Path

RESOURCES = Path(__file__).parent.parent / "resources"
TRANSLATIONS = RESOURCES / "translations"
PLAYER = RESOURCES / "player"
