"""What a script draws in the end, with matplotlib if it is there: what each run has learned."""

from engine.exports.code.plan import Plan

FRAME = '''
def plot():
    """What each run has learned."""
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("For the picture: pip install matplotlib")
        return
    columns = min(4, len(trained))
    rows = -(-len(trained) // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(4 * columns, 4 * rows), squeeze=False)
    for ax in axes.flat[len(trained) :]:
        ax.set_visible(False)
    for ax, (name, learned) in zip(axes.flat, trained.items(), strict=False):
        ax.set_title(name, parse_math=False)
{drawing}    figure.suptitle(TITLE, parse_math=False)
    figure.tight_layout()
    plt.show()


plot()
'''

CURVE = """
        x = np.linspace(X_train[0].min() - 0.3, X_train[0].max() + 0.3, 400)
        ax.scatter(X_train[0], Y_train, s=8, color="tab:grey")
        ax.plot(x, np.atleast_2d(predict(learned, x[None])).T, color="tab:red")
"""

GRID = """
        (left, low), (right, high) = X_train.min(axis=1) - 0.3, X_train.max(axis=1) + 0.3
        x, y = np.meshgrid(np.linspace(left, right, 200), np.linspace(low, high, 200))
        answers = predict(learned, np.stack([x.ravel(), y.ravel()]))
"""

PROBABILITY = (
    GRID
    + """
        ax.contourf(x, y, answers.reshape(x.shape), levels=np.linspace(0, 1, 21), cmap="RdBu_r", alpha=0.6)
        ax.contour(x, y, answers.reshape(x.shape), levels=[0.5], colors="black")
        for label, marker in ((0, "o"), (1, "^")):
            ax.scatter(*X_train[:, Y_train == label], s=12, marker=marker, edgecolor="white", linewidth=0.3)
"""
)

CLASSES = (
    GRID
    + """
        classes = answers.shape[0]
        winner = answers.argmax(axis=0).reshape(x.shape)
        ax.contourf(x, y, winner, levels=np.arange(classes + 1) - 0.5, cmap="tab20", alpha=0.4)
        ax.scatter(*X_train, c=Y_train, s=12, cmap="tab20", vmin=-0.5, vmax=classes - 0.5, edgecolor="white")
"""
)

SURFACE = (
    GRID
    + """
        shades = {"vmin": Y_train.min(), "vmax": Y_train.max(), "cmap": "viridis"}
        ax.pcolormesh(x, y, answers.reshape(x.shape), **shades)
        ax.scatter(*X_train, c=Y_train, s=14, edgecolor="white", linewidth=0.4, **shades)
"""
)

CONFUSION = """
        answers = predict(learned, X_test)
        taken_for = (answers > 0.5).astype(int) if answers.ndim == 1 else answers.argmax(axis=0)
        counts = np.zeros((CLASSES, CLASSES), dtype=int)
        np.add.at(counts, (Y_test.astype(int), taken_for), 1)
        ax.imshow(counts, cmap="Blues")
        for row, column in np.ndindex(counts.shape):
            ax.text(column, row, counts[row, column], ha="center", va="center")
        ax.set_xlabel("class that is answered (test set)")
        ax.set_ylabel("class")
"""

SCATTER = """
        ax.scatter(Y_test, predict(learned, X_test), s=10)
        ax.axline((Y_test.mean(), Y_test.mean()), slope=1, color="tab:grey")
        ax.set_xlabel("number (test set)")
        ax.set_ylabel("answer")
"""


def plot_text(plan: Plan) -> str:
    """The function that draws, and its call; with `predict(learned, X)`, TITLE and `trained`."""
    drawing = drawing_of(plan).replace("CLASSES", str(plan.classes))
    return FRAME.strip("\n").replace("{drawing}", drawing.lstrip("\n").replace("\n\n", "\n")) + "\n"


def drawing_of(plan: Plan) -> str:
    features = plan.network.sizes[0]
    if features == 1:
        return CURVE
    if features > 2:
        return SCATTER if plan.classes is None else CONFUSION
    if plan.classes is None:
        return SURFACE
    return PROBABILITY if plan.one_unit else CLASSES


def words_of_plot(plan: Plan) -> str:
    """What the picture shows."""
    features = plan.network.sizes[0]
    if features == 1:
        return "The answer as a function of the one feature, over the training set."
    if features > 2:
        return (
            "The answers to the test set beside the numbers."
            if plan.classes is None
            else "The confusion matrix of the test set: which class is taken for which."
        )
    return (
        "The answer over the plane of the two features." if plan.classes is None else "The decision boundary."
    )
