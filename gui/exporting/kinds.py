"""The kinds of exports that need Qt: importing this enters them among `engine.exports.kinds.kinds`."""

import gui.exporting.figure
import gui.exporting.film
import gui.exporting.report  # noqa: F401 - enters its kind, as those before do
