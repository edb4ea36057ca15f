"""The panels that dock beside the workspace. Each file of this package registers one."""

import pkgutil
from importlib import import_module

from gui.panels import docking

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)

docked = dict(sorted(docking.docked.items(), key=lambda item: item[1].rank))
