"""What a language model said of samples, and what the gate makes of it: a pure function, which `verify` runs again."""
