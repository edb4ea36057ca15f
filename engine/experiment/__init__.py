"""Experiment: the value, its limits, its files, its sessions."""
