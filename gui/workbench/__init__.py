"""The parts of the panel in which an experiment is edited. Forms are made from the engine's field specs."""
