"""Fonts as files that pinned packages ship, never the host's. Licences: see NOTICE."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

# family -> package, regular file, bold file
# in <package>/files, matplotlib's in mpl-data/fonts/ttf, pylopdf's beside their modules
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
    # for scripts that the rest lack; Chinese, Japanese and Korean come with the extra `letters`, in one weight
    "IBM Plex Sans Arabic": (
        "fontpkg_ibm_plex_sans_arabic",
        "IBMPlexSansArabic-Regular.ttf",
        "IBMPlexSansArabic-Bold.ttf",
    ),
    "Hind": ("fontpkg_hind", "Hind-Regular.ttf", "Hind-Bold.ttf"),
    "Sarabun": ("fontpkg_sarabun", "Sarabun-Regular.ttf", "Sarabun-Bold.ttf"),
    "Noto Sans JP": ("pylopdf_fonts_jp", "NotoSansJP-Regular.otf", "NotoSansJP-Regular.otf"),
    "Noto Sans KR": ("pylopdf_fonts_ko", "NotoSansKR-Regular.otf", "NotoSansKR-Regular.otf"),
    "Noto Sans SC": ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf", "NotoSansSC-Regular.otf"),
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
    if package == "matplotlib":
        folder /= "mpl-data/fonts/ttf"
    elif not package.startswith("pylopdf"):
        folder /= "files"
    found = folder / (heavy if bold else regular)
    if not found.is_file():
        raise FileNotFoundError(
            f"expected the font {family} at {found}; there are: {sorted(p.name for p in folder.glob('*'))}"
        )
    return found
