"""Language models at an endpoint: how they are asked, what they answered, and never any truth."""
