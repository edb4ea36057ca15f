"""Own data: points from a table, or painted, as a data set that an experiment carries."""
