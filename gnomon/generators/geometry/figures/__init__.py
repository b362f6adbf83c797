"""From a draft to a figure, with its marks and the question printed in it."""
