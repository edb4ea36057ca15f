"""The kinds of exports that need Qt: importing this enters them among `engine.exports.kinds.kinds`."""

import gui.exporting.film  # noqa: F401
