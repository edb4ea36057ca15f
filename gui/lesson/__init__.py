"""The guided lesson: who sets the stage, what the class has answered, and how a question looks."""
