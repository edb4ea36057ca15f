"""Style: colours, fonts, icons, sizes."""
