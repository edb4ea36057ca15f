"""Timeline: the controls that play, step and travel."""
