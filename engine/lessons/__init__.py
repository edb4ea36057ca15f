"""Lessons: guided pages that set a stage, ask, measure and tell. docs/lessons.md has the format."""

from engine.lessons.lesson import Known, Lesson, Page
from engine.lessons.problems import LessonError
from engine.lessons.reading import parse_lesson, read_lesson

__all__ = ["Known", "Lesson", "LessonError", "Page", "parse_lesson", "read_lesson"]
