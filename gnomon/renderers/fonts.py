"""Fonts as files that pinned packages ship, never the host's. Licences: see NOTICE."""

from __future__ import annotations

import base64
import importlib.util
from functools import cache
from pathlib import Path

# family -> package, regular file, bold file (in <package>/files, matplotlib's in mpl-data/fonts/ttf)
FAMILIES = {
    "DejaVu Sans": ("matplotlib", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    "DejaVu Serif": ("matplotlib", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    "Roboto": ("font_roboto", "Roboto-Regular.ttf", "Roboto-Bold.ttf"),
    "Lato": ("font_lato", "Lato-Regular.ttf", "Lato-Bold.ttf"),
    "Source Sans Pro": ("font_source_sans_pro", "SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf"),
    "Source Serif Pro": ("font_source_serif_pro", "SourceSerifPro-Regular.ttf", "SourceSerifPro-Bold.ttf"),
    "Caladea": ("font_caladea", "Caladea-Regular.ttf", "Caladea-Bold.ttf"),
    "Manrope": ("font_manrope", "Manrope-Regular.ttf", "Manrope-Bold.ttf"),
    "DejaVu Sans Mono": ("matplotlib", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"),
    "Fira Sans": ("fontpkg_fira_sans", "FiraSans-Regular.ttf", "FiraSans-Bold.ttf"),
    "Fira Sans Condensed": (
        "fontpkg_fira_sans_condensed",
        "FiraSansCondensed-Regular.ttf",
        "FiraSansCondensed-SemiBold.ttf",
    ),
    "Poppins": ("fontpkg_poppins", "Poppins-Regular.ttf", "Poppins-SemiBold.ttf"),
    "IBM Plex Serif": ("fontpkg_ibm_plex_serif", "IBMPlexSerif-Regular.ttf", "IBMPlexSerif-SemiBold.ttf"),
    "IBM Plex Mono": ("fontpkg_ibm_plex_mono", "IBMPlexMono-Regular.ttf", "IBMPlexMono-SemiBold.ttf"),
    "IBM Plex Sans Condensed": (
        "fontpkg_ibm_plex_sans_condensed",
        "IBMPlexSansCondensed-Regular.ttf",
        "IBMPlexSansCondensed-SemiBold.ttf",
    ),
    "STIX": ("matplotlib", "STIXGeneral.ttf", "STIXGeneralBol.ttf"),
    # slanted faces, for the letters of formulas
    "STIX Italic": ("matplotlib", "STIXGeneralItalic.ttf", "STIXGeneralBolIta.ttf"),
    "DejaVu Sans Italic": ("matplotlib", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf"),
    "DejaVu Serif Italic": ("matplotlib", "DejaVuSerif-Italic.ttf", "DejaVuSerif-BoldItalic.ttf"),
    "Caladea Italic": ("font_caladea", "Caladea-Italic.ttf", "Caladea-BoldItalic.ttf"),
    "Lato Italic": ("font_lato", "Lato-Italic.ttf", "Lato-BoldItalic.ttf"),
    "Source Sans Pro Italic": ("font_source_sans_pro", "SourceSansPro-It.ttf", "SourceSansPro-BoldIt.ttf"),
    "Source Serif Pro Italic": ("font_source_serif_pro", "SourceSerifPro-It.ttf", "SourceSerifPro-BoldIt.ttf"),
    "Roboto Italic": ("font_roboto", "Roboto-Italic.ttf", "Roboto-BoldItalic.ttf"),
}


@cache
def font_file(family: str, bold: bool = False) -> Path:
    """The file of a font; ValueError if the family is unknown, FileNotFoundError if its package lacks the file."""
    if family not in FAMILIES:
        raise ValueError(f"no font {family!r}; there are: {', '.join(FAMILIES)}")
    package, regular, heavy = FAMILIES[family]
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the font {family} comes with the package {package}, which is not installed")
    folder = Path(spec.origin).parent
    folder = folder / "mpl-data/fonts/ttf" if package == "matplotlib" else folder / "files"
    found = folder / (heavy if bold else regular)
    if not found.is_file():
        raise FileNotFoundError(
            f"expected the font {family} at {found}; there are: {sorted(p.name for p in folder.glob('*'))}"
        )
    return found


@cache
def font_face(family: str) -> str:
    """CSS @font-face rules with the font's bytes in data URLs, regular and bold."""
    rules = []
    for bold in (False, True):
        data = base64.b64encode(font_file(family, bold).read_bytes()).decode()
        weight = 700 if bold else 400
        rules.append(f"@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/ttf;base64,{data})}}")
    return "".join(rules)
