"""Output: what is made of runs for the eye: frames, reports, one iteration taken apart."""
