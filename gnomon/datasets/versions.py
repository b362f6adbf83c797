"""What made a sample: the platform and the versions of what draws, recorded in every row."""

from __future__ import annotations

import platform
from functools import cache
from importlib.metadata import version


@cache
def here() -> dict[str, str]:
    """Versions that every kind depends on."""
    return {
        "gnomon": version("gnomon"),
        "numpy": version("numpy"),
        "platform": f"{platform.system()}-{platform.machine()}".lower(),
        "python": platform.python_version(),
    }
