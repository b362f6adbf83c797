"""Blender's side: runs in Blender's own environment and knows of gnomon nothing but these files."""
