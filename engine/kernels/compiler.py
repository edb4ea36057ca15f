"""How the kernels are compiled, and where the compiled code is kept from one start to the next.

Compiling takes seconds, so the result is kept on disk. numba notices an edit of the file that holds a
function, but not of the files that function calls into; therefore each state of the sources, and each version
of numba and NumPy, has a folder of its own. Where the sources lie does not matter: a laboratory that was
moved or copied finds the same code.
"""

import functools
import hashlib
import logging
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import numba
import numpy as np
from numba.core.caching import CacheImpl, _CacheLocator
from numba.core.dispatcher import Dispatcher
from numba.core.event import Listener, install_listener
from platformdirs import user_cache_path

from engine.kernels.prepared import ROOT, prepared_for

logger = logging.getLogger(__name__)

Function = TypeVar("Function", bound=Callable[..., Any])

numba_settings: Any = numba.config

# Sums may be regrouped, the same way each time. Neither "nnan" nor "ninf": a diverging training must show it.
FAST = {"reassoc", "contract", "nsz", "arcp", "afn"}
UNUSED_AFTER = 30 * 24 * 3600.0  # seconds
IMPORT = re.compile(r"^(?:from (engine[\w.]*) import (\([^)]*\)|.*)|import (engine[\w.]*))", re.MULTILINE)
CACHES = Path(numba_settings.CACHE_DIR or user_cache_path()) / "initialisation-lab" / "kernels"


def compiled(
    function: Function, *, kept: bool = False, nogil: bool = True, inlined: bool = False
) -> Function:
    """`function` compiled on first call and free of Python's global lock; `kept` on disk where possible.

    A process that has just compiled a function may call another copy of it than one that reads the code from
    disk, and two copies may differ in a bit; a function that is `inlined` has no copy to call.
    """
    keep = kept and use_cache(function)
    decorate: Any = numba.njit(
        nogil=nogil, fastmath=FAST, error_model="numpy", cache=keep, forceinline=inlined
    )
    machine_code: Function = decorate(function)
    return machine_code


class CompilingListener(Listener):
    """Calls `tell` whenever machine code begins or ends to be made: not where it is read from disk.

    What is told is how many functions are done, of how many, and whether it goes on. They are those that the
    code of the functions met so far calls by name; what a library compiles on the way does not count.
    """

    def __init__(self, tell: Callable[[int, int, bool], object]) -> None:
        self._tell = tell
        self._depth = 0  # functions are compiled within those that call them
        self._done: set[Any] = set()
        self._meant: set[Any] = set()  # to be compiled
        self._ours: set[Any] = set()

    def on_start(self, event: Any) -> None:
        function = event.data["dispatcher"]
        if self._depth == 0:
            self._ours |= called_by(function)
            self._meant |= {one for one in self._ours if not one.overloads}
        if function in self._ours:  # perhaps compiled before, for arguments of other types
            self._meant.add(function)
        self._depth += 1
        self._tell(len(self._done), len(self._meant), True)

    def on_end(self, event: Any) -> None:
        self._done |= {event.data["dispatcher"]} & self._meant
        self._depth -= 1
        self._tell(len(self._done), len(self._meant), self._depth > 0)


@contextmanager
def telling_of_compiling(tell: Callable[[int, int, bool], object]) -> Iterator[None]:
    """Call `tell`, in the thread that compiles, as functions are: see `CompilingListener`."""
    with install_listener("numba:compile", CompilingListener(tell)):
        yield


def called_by(dispatcher: Any) -> set[Any]:
    """A compiled function, and all compiled functions that its code names, themselves or in turn."""
    waiting, found = [dispatcher], set[Any]()
    while waiting:
        function = waiting.pop()
        if function in found:
            continue
        found.add(function)
        plain = function.py_func
        named = [plain.__globals__.get(name) for name in plain.__code__.co_names]
        closed_over = [cell.cell_contents for cell in plain.__closure__ or ()]
        waiting += [other for other in (*named, *closed_over) if isinstance(other, Dispatcher)]
    return found


def closed_over_by(function: Callable[..., Any]) -> list[Callable[..., Any]]:
    """The functions that a function closes over."""
    contents = (cell.cell_contents for cell in function.__closure__ or ())
    return [each for each in contents if callable(each)]


def modules_behind(function: Callable[..., Any]) -> frozenset[str]:
    """The modules that a function and the functions it closes over are written in."""
    return frozenset({function.__module__, *(each.__module__ for each in closed_over_by(function))})


def variant_of(function: Callable[..., Any]) -> str:
    """A name for what a function closes over: 8 hexadecimal digits, as paths may not be long everywhere."""
    parts = (
        f"{each.__module__} {each.__qualname__} {each.__code__.co_firstlineno}"
        for each in closed_over_by(function)
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def file_of(module: str) -> Path | None:
    """The file of a module; None for a package, whose own file compiled code does not come from."""
    path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
    return path if path.is_file() else None


def imported_by(source: str) -> Iterator[str]:
    """The modules of the engine that a source names in imports at its top level."""
    for package, names, module in IMPORT.findall(source):
        yield module or package
        yield from (f"{package}.{name}" for name in re.findall(r"\w+", names))


def sources_of(modules: Iterable[str]) -> list[Path]:
    """The files of these modules and of all modules of the engine that they import, themselves or in turn.

    The files are read, not imported: this must say the same in every process, whatever it has imported.
    """
    waiting, found = list(modules), dict[str, Path]()
    while waiting:
        module = waiting.pop()
        path = file_of(module)
        if path is None and not module.startswith("engine"):  # one of somebody who adds to the engine
            path = Path(getattr(sys.modules.get(module), "__file__", None) or __file__)
        if path is None or module in found:
            continue
        found[module] = path
        waiting += imported_by(path.read_text(encoding="utf-8"))
    return [found[module] for module in sorted(found)]


def state_of(sources: Iterable[Path]) -> str:
    """A name for everything the compiled code depends on: 16 hexadecimal digits."""
    digest = hashlib.sha256(f"{numba.__version__} {np.__version__}".encode())
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def forget_unused(folder: Path) -> None:
    """Delete the siblings of `folder`, states of the sources too, that no start has used for a month."""
    for state in folder.parent.iterdir():
        if state != folder and time.time() - state.stat().st_mtime > UNUSED_AFTER:
            shutil.rmtree(state, ignore_errors=True)


@functools.cache
def state_for(modules: frozenset[str]) -> str | None:
    """The present state of the sources of code in `modules`; None where they cannot be read."""
    try:
        return state_of(sources_of(modules))
    except OSError as error:
        logger.warning("Compiled code is not kept: %s", error)
        return None


@functools.cache
def cache_for(state: str) -> Path | None:
    """The person's own folder for a state of the sources; None where nothing can be written."""
    try:
        folder = CACHES / state
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
        os.utime(folder)
        forget_unused(folder)
    except OSError as error:
        logger.warning("Compiled code is not kept: %s", error)
        return None
    logger.info("Compiled code is kept in %s", folder)
    return folder


def use_cache(function: Callable[..., Any]) -> bool:
    """Have numba keep the code of this function; False where there is no folder for it.

    It is read from where it was prepared for everyone, if it was, else kept in the person's own folder.

    A function that closes over others has one for each of them. numba numbers the code of all variants of a
    function in one index, without a lock: of two processes that make variants at a time, one could read the
    other's code for its own, and compute something else without a word.
    """
    state = state_for(modules_behind(function))
    if state is None:
        return False
    inside = Path(variant_of(function), function.__module__)
    folder = prepared_for(state / inside)
    if folder is None and (own := cache_for(state)) is not None:
        folder = own / inside
    if folder is not None:
        kept_in[function] = folder
    return folder is not None


kept_in: dict[Callable[..., Any], Path] = {}


class KernelLocator(_CacheLocator):
    """Tells numba where the code of a function in `kept_in` is, and that it is never out of date.

    numba's own locators name a folder after the path of the source, and then look at its time or its content.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self._folder = kept_in[function]
        self._line = function.__code__.co_firstlineno

    @classmethod
    def from_function(cls, py_func: Callable[..., Any], *_: object) -> "KernelLocator | None":
        """The locator of a function; None, so that numba tries its own, where it is not one of ours."""
        return cls(py_func) if py_func in kept_in else None

    def get_cache_path(self) -> str:
        return str(self._folder)

    def get_source_stamp(self) -> str:
        """The same for good: other sources have another folder."""
        return ""

    def get_disambiguator(self) -> str:
        return str(self._line)


locators: list[Any] = CacheImpl._locator_classes
locators.insert(0, KernelLocator)
