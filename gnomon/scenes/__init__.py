"""What is shown: the frozen nouns of each family, and their facts. No pixels, no chance."""
