"""Tables: a person's own points, read from files as they are."""
