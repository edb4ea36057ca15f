"""Films: from pictures of ascending iterations to the bytes of a GIF, an animated PNG or an MP4."""
