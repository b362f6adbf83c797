"""What charts are put together from: axes, legends, comments, and the marks that kinds share."""
