"""System: what the machine offers, and how much of it is used."""
