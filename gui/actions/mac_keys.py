"""Further keys on a Mac, whose keyboard lacks some, and where function keys belong to the system without fn.

In Qt's words Ctrl is the Command key there, and Meta the Control key.
"""

MAC = "darwin"  # of sys.platform
ALTERNATIVES = {
    "Delete": "Backspace",  # the key that a Mac calls delete
    "Home": "Ctrl+Up",
    "End": "Ctrl+Down",
    "PgUp": "Alt+Up",
    "PgDown": "Alt+Down",
    "F5": "Ctrl+Meta+F",  # a Mac's own for the whole screen
    **{f"F{number}": f"Meta+{number}" for number in (1, 2, 3, 4, 6, 7, 8, 9)},
    "F10": "Meta+0",
    "F12": "Meta+S",
}


def with_alternatives(keys: tuple[str, ...], platform: str) -> tuple[str, ...]:
    """The keys of an action on this platform, those of every platform first."""
    more = (ALTERNATIVES[key] for key in keys if key in ALTERNATIVES) if platform == MAC else ()
    return (*keys, *more)
