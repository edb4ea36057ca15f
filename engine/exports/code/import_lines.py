"""Import lines, in the order that style guides want."""

import sys
from collections import defaultdict
from collections.abc import Iterable


def import_lines(imports: Iterable[str]) -> str:
    """Python's own modules first, then the others; names from one module on one line."""
    whole: set[str] = set()
    names: dict[str, set[str]] = defaultdict(set)
    for line in imports:
        if line.startswith("from "):
            module, name = line.removeprefix("from ").split(" import ")
            names[module].add(name)
        else:
            whole.add(line)
    groups = []
    for own in (True, False):
        plain = sorted(line for line in whole if is_own(line.split()[1]) == own)
        chosen = sorted(module for module in names if is_own(module) == own)
        lines = [*plain, *(f"from {module} import {', '.join(sorted(names[module]))}" for module in chosen)]
        if lines:
            groups.append("\n".join(lines))
    return "\n\n".join(groups)


def is_own(module: str) -> bool:
    """Whether Python brings the module along."""
    return module.split(".")[0] in sys.stdlib_module_names
