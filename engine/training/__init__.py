"""Training: runs in lock-step, and exact time travel."""
