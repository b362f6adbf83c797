"""How answers are judged: one idea a module. `gnomon.datasets.score` is the front; nothing that is said is executed."""
