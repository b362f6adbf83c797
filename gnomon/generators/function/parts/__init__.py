"""What plots are put together from: windows, axes, places that can be read, and the strokes of solids."""
