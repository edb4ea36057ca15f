"""Studies in the window: set up, trained beside the laboratory, drawn, and opened draw by draw."""
