"""Votes by a key: for how many answers there is one. Every start needs it, and no start a lesson."""

VOTES = range(1, 10)  # the answers that a key votes for
