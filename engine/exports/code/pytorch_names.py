"""What PyTorch calls the entries that it has itself; those that are not here are built of their formulas.

Tests train with each of them, and compare the costs.
"""

from collections.abc import Callable, Mapping
from typing import Any

from engine.nn.activations import LEAK

Own = Mapping[str, Any]  # the values of an entry's own parameters

ACTIVATIONS = {
    "relu": "nn.ReLU()",
    "leaky_relu": f"nn.LeakyReLU({LEAK})",
    "tanh": "nn.Tanh()",
    "sigmoid": "nn.Sigmoid()",
    "elu": "nn.ELU()",
    "gelu": "nn.GELU()",
    "linear": "nn.Identity()",
}

COSTS = {
    "sigmoid": "nn.BCEWithLogitsLoss()",
    "softmax": "nn.CrossEntropyLoss()",
    "linear": "nn.MSELoss()",
}


def of_nesterov(own: Own) -> dict[str, Any]:
    """PyTorch has no Nesterov momentum of 0; it is no momentum at all."""
    return {"momentum": own["beta"], "nesterov": True} if own["beta"] else {}


# The class, and its settings from the values of the optimiser's own parameters.
OPTIMISERS: dict[str, tuple[str, Callable[[Own], dict[str, Any]]]] = {
    "gradient_descent": ("torch.optim.SGD", lambda own: {}),
    "momentum": ("torch.optim.SGD", lambda own: {"momentum": own["beta"]}),
    "nesterov": ("torch.optim.SGD", of_nesterov),
    "adagrad": ("torch.optim.Adagrad", lambda own: {"eps": own["epsilon"]}),
    "rmsprop": ("torch.optim.RMSprop", lambda own: {"alpha": own["beta"], "eps": own["epsilon"]}),
    "adam": (
        "torch.optim.Adam",
        lambda own: {"betas": (own["beta1"], own["beta2"]), "eps": own["epsilon"]},
    ),
    "adamw": (
        "torch.optim.AdamW",
        lambda own: {
            "betas": (own["beta1"], own["beta2"]),
            "eps": own["epsilon"],
            "weight_decay": own["weight_decay"],
        },
    ),
}
