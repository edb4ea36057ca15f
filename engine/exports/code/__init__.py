"""Code: scripts and notebooks that train an experiment's runs with nothing of this laboratory.

The functions of registered entries are taken over as they are written (`plain_source`), so that a new entry
is exported without a change here. What stands around them is in `numpy_text`, `pytorch_text` and
`keras_text`; `document` makes a script or a notebook of it.
"""

from engine.exports.code import keras_text as keras_text
from engine.exports.code import numpy_text as numpy_text
from engine.exports.code import pytorch_text as pytorch_text
