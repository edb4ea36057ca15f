"""The monkey's shelf: the files that it opens, and what other programs write into them meanwhile."""

import json
import os
from pathlib import Path
from random import Random

FILES = ("small.json", "large.json", "other.json", "lesson.md", "points.csv", "broken.json", "gone.json")
EXPERIMENTS = (
    {"training": {"iterations": 2000}, "runs": [{"initialiser": "zeros"}, {}]},
    {"dataset": {"name": "moons", "samples": 9, "test_samples": 4}, "runs": [{"initialiser": "he"}]},
    {"dataset": {"name": "xor", "samples": 700}, "network": {"hidden": [3]}, "training": {"iterations": 50}},
    {"network": {"hidden": [12, 9, 7, 4]}, "runs": [{"seed": seed} for seed in range(7)]},
    {
        "network": {"activation": "linear"},
        "training": {"learning_rate": 1000, "iterations": 300},
        "runs": [{"initialiser": "random"}, {"initialiser": "zeros"}],
    },
    {"bookmarks": [{"iteration": 40, "name": "Here"}], "runs": [{"name": "<b>A</b>"}, {"seed": 4}]},
    {"training": {"optimiser": "adam", "batch_size": 16}, "runs": [{"initialiser": "glorot"}] * 2},
)
PAGE = """
## Page {number}

What happens at {number}?

```stage
experiment: {experiment}
iteration: {iteration}
panels: {panels}
highlight: [{highlight}]
{opened}```

```try
text: Go on
to: 90
```

```question
kind: choice
ask: Which run has the lower cost?
options: runs
answer: lowest("cost") = {winner}
reveal: 60
explain: So it is.
```
"""


def lesson_text(random: Random) -> str:
    """A lesson of a few pages, each with another experiment."""
    pages = ["---\ntitle: A lesson\nabout: For the monkey.\n---\n"]
    for number in range(1, random.randint(2, 4)):
        runs = [{"initialiser": "zeros"}, {"initialiser": "he"}, {"initialiser": "random"}]
        samples = random.choice((20, 60, 300))
        chosen = random.sample(runs, random.randint(2, 3))
        experiment = {
            "dataset": {"name": random.choice(("circles", "moons")), "samples": samples},
            "training": {"iterations": 100},
            "runs": chosen,
        }
        names = {"zeros": "Zeros", "he": "He", "random": "Random ×10"}
        run = names[chosen[0]["initialiser"]]
        pages.append(
            PAGE.format(
                number=number,
                experiment=json.dumps(experiment),
                iteration=random.choice((0, 30, 60)),
                panels=random.choice(("symmetry", "neurons", "workbench", "diagnosis")),
                highlight=random.choice(("boundary", "cost", "timeline", "results")),
                opened=f"run: {run}\n" if random.random() < 0.5 else "",
                winner=run,
            )
        )
    return "".join(pages)


def table_text(random: Random) -> str:
    rows = ["x,y,label"]
    rows += [f"{random.gauss(0, 1):.3f},{random.gauss(0, 1):.3f},{random.randint(0, 1)}" for _ in range(40)]
    return "\n".join(rows)


class Shelf:
    """Files in a folder of the monkey's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        random = Random(0)
        for name in FILES:
            self._write(name, random)

    def path(self, name: str) -> Path:
        return self._folder / name

    def change(self, random: Random) -> str:
        """Another program writes a file, puts another in its place, spoils it or takes it away."""
        name = random.choice((*FILES, "lesson.md", "lesson.md", "saved.json"))
        path = self.path(name)
        how = random.random()
        if how < 0.1:
            path.unlink(missing_ok=True)
            return f"{name} is deleted"
        if how < 0.2:
            path.write_text("{", encoding="utf-8")
            return f"{name} is spoilt"
        self._write(name, random)
        return f"{name} is saved by another program"

    def _write(self, name: str, random: Random) -> None:
        path = self.path(name)
        if name == "lesson.md":
            text = lesson_text(random)
        elif name == "points.csv":
            text = table_text(random)
        elif name == "broken.json":
            text = '{"runs": [{"initialiser": "hee"}]}'
        elif name == "gone.json":
            path.unlink(missing_ok=True)
            return
        elif name == "large.json":
            text = large_text(random)
        else:
            text = json.dumps(random.choice(EXPERIMENTS))
        new = path.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)


def large_text(random: Random) -> str:
    """An experiment with points of its own, large enough to be read aside."""
    points = [[random.gauss(0, 1), random.gauss(0, 1), place % 2] for place in range(6_000)]
    dataset = {"name": "csv", "points": points}
    return json.dumps({"dataset": dataset, "runs": [{}], "training": {"iterations": 500}})
