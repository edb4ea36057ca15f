"""Studies: the runs of an experiment drawn many times, along many settings, and counted."""
