"""Plane figures."""
