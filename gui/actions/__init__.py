"""Actions: everything a person can do, with its text, its key and when it may be done."""
