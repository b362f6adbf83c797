"""What a user gave cannot be understood."""


class Refused(ValueError):
    """A file or recipe that cannot be understood: the text names file and line, what was expected and what came."""
