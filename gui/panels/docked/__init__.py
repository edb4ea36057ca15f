"""The panels that dock beside the workspace. Each file of this package registers one."""

import pkgutil
from importlib import import_module

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
