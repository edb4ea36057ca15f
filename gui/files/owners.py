"""Who owns a file: one process, told apart from every other, also where numbers of processes repeat."""

import contextlib
import os
import subprocess
import sys
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from PySide6.QtCore import QSysInfo

Text = Annotated[str, Field(max_length=300)]


class OwnerState(Enum):
    """What can be said of an owner from here."""

    ALIVE = auto()
    GONE = auto()
    ELSEWHERE = auto()  # on another computer or in another container, where nobody can look from here


class Owner(BaseModel):
    """A process: its number counts in one `space` of one `machine`, and until the next `boot`.

    Numbers are given again after a while, and in every container: `started` tells such processes apart.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    pid: Annotated[int, Field(ge=1, strict=True)]
    started: Text
    boot: Text
    machine: Text
    space: Text
    host: Text  # the computer's name, for people

    @property
    def standing(self) -> OwnerState:
        own = this_process()
        if self.machine != own.machine:
            return OwnerState.ELSEWHERE
        if self.boot != own.boot:
            return OwnerState.GONE
        if self.space != own.space:
            return OwnerState.ELSEWHERE
        return OwnerState.ALIVE if started_at(self.pid) == self.started else OwnerState.GONE


@cache
def this_process() -> Owner:
    host = QSysInfo.machineHostName()
    return Owner(
        pid=os.getpid(),
        started=started_at(os.getpid()) or "",
        boot=bytes(QSysInfo.bootUniqueId().data()).decode("ascii", "replace"),
        machine=bytes(QSysInfo.machineUniqueId().data()).decode("ascii", "replace") or host,
        space=space_of_numbers(),
        host=host,
    )


def space_of_numbers() -> str:
    """Within which processes are numbered: Linux has one for each container."""
    with contextlib.suppress(OSError):
        return os.readlink("/proc/self/ns/pid")
    return ""


def started_at(pid: int) -> str | None:
    """When a process was started, as this system writes it; None where there is no such process."""
    if sys.platform == "linux":
        return started_on_linux(pid)
    if sys.platform == "win32":
        return started_on_windows(pid)
    return started_by_ps(pid)


def started_by_ps(pid: int) -> str | None:
    """The date and time, in whatever language and time zone this process runs: all have to agree."""
    told = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC0"},
    )
    return told.stdout.strip() or None


def started_on_linux(pid: int) -> str | None:
    """In clock ticks since the boot; a name in brackets before it may have spaces and brackets itself."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(errors="replace")
    except OSError:
        return None
    state, *fields = told.rpartition(")")[2].split()
    return None if state in ("Z", "X") else fields[18]


def started_on_windows(pid: int) -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32")
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return None
    times = [wintypes.FILETIME() for _ in range(4)]  # created, ended, and processor times
    known = kernel.GetProcessTimes(wintypes.HANDLE(handle), *map(ctypes.byref, times))
    kernel.CloseHandle(wintypes.HANDLE(handle))
    created, ended = times[:2]
    if not known or ended.dwLowDateTime or ended.dwHighDateTime:
        return None
    return f"{created.dwHighDateTime}.{created.dwLowDateTime}"
