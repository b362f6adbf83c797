"""Who does the work: this process or local workers, each with its engines kept open."""
