"""The gate that a language model's wording passes: what carries meaning stands in slots, the rest is words reviewed."""
