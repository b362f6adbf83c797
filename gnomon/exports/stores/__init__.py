"""How rows are kept in a folder: one file a way, its name is what a format's STORE says."""
