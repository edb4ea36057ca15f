"""The words of the page, in English: the page asks for each by its name.

What stands in braces in the result is filled in by the page.
"""

from collections.abc import Mapping

from engine.messages.message import Note

PAGE_WORDS: Mapping[str, Note] = {
    "play": Note("Play"),
    "pause": Note("Pause"),
    "first": Note("First iteration"),
    "last": Note("Last iteration"),
    "back": Note("One step back"),
    "forward": Note("One step forward"),
    "faster": Note("Speed: {times}", times="{times}"),
    "iteration": Note("Iteration {iteration}", iteration="{iteration}"),
    "of": Note("Iteration {iteration} of {last}", iteration="{iteration}", last="{last}"),
    "runs": Note("Runs"),
    "compare": Note("Compare two"),
    "all": Note("All"),
    "theme": Note("Light or dark"),
    "cost": Note("Cost"),
    "costs": Note("Cost of every run along the iterations"),
    "train": Note("Train"),
    "test": Note("Test"),
    "r2_train": Note("R² train"),
    "r2_test": Note("R² test"),
    "weights": Note("Weights of {run}", run="{run}"),
    "layer": Note(
        "Weights of layer {layer}: standard deviation {deviation}", layer="{layer}", deviation="{deviation}"
    ),
    "boundary": Note("Decision boundary of {run}", run="{run}"),
    "function": Note("Fitted function of {run}", run="{run}"),
    "says": Note(
        "{picture}: cost {cost}, {train} on the training set, {test} on the test set",
        picture="{picture}",
        cost="{cost}",
        train="{train}",
        test="{test}",
    ),
    "diverged": Note("{run}: not finite from iteration {iteration} on", run="{run}", iteration="{iteration}"),
    "why": Note("What that means, and what to try"),
    "outline": Note("Outline: iteration 0"),
    "label": Note("class {number}", number="{number}"),
    "keys": Note(
        "Keys: Space plays and pauses, ← and → step, Home and End jump, 1 to 9 choose runs, C compares two, "
        "A shows all"
    ),
    "unreadable": Note("This browser cannot read the recording. A newer one can."),
}
