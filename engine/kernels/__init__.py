"""Kernels: the equations of `engine.nn.network`, compiled."""
