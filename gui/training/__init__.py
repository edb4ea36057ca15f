"""Training: the thread, what is sent to it and what comes back."""
