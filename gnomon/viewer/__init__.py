"""Samples looked at: marks over pictures, the steps of a rationale, and a local web page to browse a dataset."""
