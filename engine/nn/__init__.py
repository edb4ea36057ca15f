"""Neural networks as the textbook writes them: activations, initialisers, optimisers, the network."""
