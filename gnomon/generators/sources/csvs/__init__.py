"""People's CSV files: what stands in them, understood or refused."""
