"""How the workspace of a kernel is cut: known without compiling anything."""

# Vectorised loops take up to 16 numbers a step; in whole steps, none is left for a slow remainder.
PADDING = 16
# A multiple of PADDING that holds the published 300 examples. Not a power of two, which would crowd the rows
# into few sets of the cache.
BLOCK = 304
# From this many inputs and units on, BLAS is faster: at 32 by 37 % with its kernels for AVX-512, about as
# fast as the loops with those for AVX2. Narrower layers keep the bits that they have always had.
WIDE = 32
