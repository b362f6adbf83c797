"""What the commands do, one file each; `gnomon.cli` only says how they are called."""
