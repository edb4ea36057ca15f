"""Widgets: small pieces that several rooms use."""
