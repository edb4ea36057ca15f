import logging

# A window that is opened by a script says nothing on its terminal.
logging.getLogger(__name__).addHandler(logging.NullHandler())
