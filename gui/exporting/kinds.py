"""The kinds of exports that need Qt: importing this enters them among `engine.exports.kinds.kinds`."""

import gui.exporting.figure
import gui.exporting.film  # noqa: F401 - enters its kind, as that before does
