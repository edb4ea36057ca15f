"""What the picture of a run's answers over the plane shows, in words."""

from gui.language.words import tr


def explanation(classes: int | None) -> str:
    """Of data with so many classes, None for numbers; with a place for how many points are drawn at most."""
    if classes is None:
        return tr(
            "Colour: the number that is predicted, from blue (the lowest of the training set) to orange\n"
            "(the highest), on one scale for all runs; a point has the colour of its own number.\n"
            "Lines: equal numbers, dashed for the pinned iteration.\n"
            "Of more than {} points only some are drawn. Double-click a point to follow it through\n"
            "the iteration; while you inspect one, a click is enough."
        )
    if classes > 2:
        return tr(
            "Colour: the most probable class, paler where it is less sure.\n"
            "Line: where another class becomes the most probable, dashed for the pinned iteration.\n"
            "Each class of the training set has its marker; of more than {} points only some of each\n"
            "class are drawn. Double-click a point to follow it through the iteration;\n"
            "while you inspect one, a click is enough."
        )
    return tr(
        "Colour: the probability of class 1, from blue (0) through pale (0.5) to orange (1).\n"
        "Line: probability 0.5, dashed for the pinned iteration.\n"
        "Circles are class 0, triangles class 1 of the training set; of more than {} points\n"
        "only some of each class are drawn. Double-click a point to follow it through the iteration;\n"
        "while you inspect one, a click is enough."
    )
