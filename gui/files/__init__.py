"""Files: opening, saving, recovering, and what the application remembers."""
