"""Messages: texts as data, and what is wrong with what a person gave."""
