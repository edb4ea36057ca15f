"""A report: an experiment, what came of it and how to make it again, as a value and as one file of HTML."""
