"""Whether Qt will be able to open a window here: asked first, because Qt aborts where it cannot."""

import ctypes
import ctypes.util
import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

INVISIBLE = ("offscreen", "minimal")  # platforms of Qt that nobody sees


def display_problem() -> str | None:
    """Why no window can be opened, in a phrase; None where nothing speaks against it."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or (chosen and not chosen.startswith(("xcb", "wayland"))):
        return None
    if wayland_answers():
        return None
    display = os.environ.get("DISPLAY")
    if not display:
        return "there is no display (DISPLAY is not set, and no Wayland compositor answers)"
    return missing_library() or unreachable_screen(display)


def is_unread(errors: TextIO) -> bool:
    """Whether a person sees a box rather than what is written on standard error: there is no terminal."""
    invisible = os.environ.get("QT_QPA_PLATFORM", "").startswith(INVISIBLE)
    return not errors.isatty() and not invisible and display_problem() is None


def wayland_answers() -> bool:
    """Whether a Wayland compositor listens where the environment says."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.connect(str(path))
    except OSError:
        return False
    return True


def missing_library() -> str | None:
    """The system library that Qt's X11 plug-in needs and does not find."""
    package = find_spec("PySide6")
    if package is None or package.origin is None:
        return "PySide6 is not installed"
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return f"Qt cannot use it ({error})"
    return None


def unreachable_screen(display: str) -> str | None:
    """Ask the X server itself, as Qt will."""
    name = ctypes.util.find_library("xcb")
    if name is None:
        return None
    xcb = ctypes.CDLL(name)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"the display {display} does not answer" if failed else None
