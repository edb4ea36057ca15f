"""`python -m initialisation_lab` is the command `initialisation-lab`."""

import sys

from initialisation_lab import main

if __name__ == "__main__":  # worker processes import this file too
    sys.exit(main())
