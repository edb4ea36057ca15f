"""Exports: what is taken along from the laboratory, as files. Each file of this package may register a kind.

A kind is a function from what is exported, a Subject, to the bytes of a file. Kinds that draw are registered
by `gui.exporting.kinds`, in the same registry.
"""

import pkgutil
from importlib import import_module

for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
