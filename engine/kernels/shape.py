"""How the workspace of a kernel is cut: known without compiling anything."""

# Vectorised loops take up to 16 numbers a step; in whole steps, none is left for a slow remainder.
PADDING = 16
# A multiple of PADDING that holds the published 300 examples. Not a power of two, which would crowd the rows
# into few sets of the cache.
BLOCK = 304
# From this many inputs and units on, BLAS is faster (by -3 % at 64, 4 % at 96 and 10 % at 128, as measured).
WIDE = 96
