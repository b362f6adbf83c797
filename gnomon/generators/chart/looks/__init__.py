"""How charts look: themes, palettes, colour maps, pages."""
