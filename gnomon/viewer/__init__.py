"""A local web page to browse a dataset: pictures, marks, questions with their evidence, facts and layers."""

from gnomon.viewer.server import app, serve

__all__ = ["app", "serve"]
