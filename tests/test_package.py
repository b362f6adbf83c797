"""The package: what is built holds every file of the house and nothing else, and importing it is light."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import gnomon
from gnomon.renderers import chromium
from gnomon.renderers.blender.environment import find

ROOT = Path(__file__).parent.parent
CJK = {"pylopdf-fonts-jp", "pylopdf-fonts-ko", "pylopdf-fonts-zh-cn"}
ROOMS = ("scenes", "generators", "renderers", "annotators")
HEAVY = ("numpy", "matplotlib", "PIL", "pyarrow", "sympy", "rdkit", "skia", "playwright", "pydantic", "datasets")
BESIDE = {
    "README.md",
    "CONTRIBUTING.md",
    "GALLERY.md",
    "LICENSE",
    "NOTICE",
    "Makefile",
    "demo.yaml",
    "pyproject.toml",
    "requirements.lock",
    "requirements-consumers.lock",
    "requirements-llm.lock",
}


def house() -> set[str]:
    """Every file under gnomon/, by its path from the root."""
    files = (p for p in (ROOT / "gnomon").rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(ROOT).as_posix() for p in files}


def tracked() -> list[Path]:
    """The files that git has or would take; all but hidden ones where there is no git, as in an sdist."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if said.returncode == 0:
        return [ROOT / name for name in said.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    files = (p for p in ROOT.rglob("*") if p.is_file())
    return [p for p in files if not any(part.startswith(".") for part in p.relative_to(ROOT).parts)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that is made from that sdist."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_the_wheel_holds_the_house(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {n for n in names if ".dist-info/" not in n} == house()
    assert "gnomon/py.typed" in names
    about = {n.split(".dist-info/")[1] for n in names if ".dist-info/" in n}
    assert {"METADATA", "entry_points.txt", "licenses/LICENSE", "licenses/NOTICE"} <= about


def test_the_sdist_holds_the_house_and_what_belongs_to_it(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as file:
        names = {name.split("/", 1)[1] for name in file.getnames()}
    assert house() <= names
    assert not [n for n in names if n.split("/")[0] in ROOMS]
    assert {n for n in names if "/" not in n} <= BESIDE | {"PKG-INFO", ".gitignore"}
    folders = {"gnomon", "tests", "benchmarks", "docs", "examples", "gallery"}
    assert {n.split("/")[0] for n in names if "/" in n} <= folders
    assert {f"tests/{p.name}" for p in (ROOT / "tests").glob("*.py")} <= names


@pytest.mark.parametrize("room", ROOMS)
def test_the_root_shows_the_rooms(room: str) -> None:
    link = ROOT / room
    assert link.is_symlink()
    assert link.readlink() == Path("gnomon") / room
    assert (link / "__init__.py").is_file()


@pytest.mark.parametrize("module", ["gnomon", "gnomon.cli"])
def test_importing_is_light(module: str) -> None:
    script = f"import sys, {module}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout.split() == []


def wanted(group: str) -> set[str]:
    """The packages that gnomon asks for, all extras and one group of its makers included."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text())
    project = data["project"]
    lines = [
        *project["dependencies"],
        *(line for lines in project["optional-dependencies"].values() for line in lines),
        *data["dependency-groups"][group],
    ]
    return {plain(re.split(r"[^A-Za-z0-9_.-]", line)[0]) for line in lines}


@pytest.mark.parametrize(
    ("lock", "group", "apart"),
    [
        ("requirements.lock", "dev", set()),
        # the makefile names torch, and extras are nothing to consumers
        ("requirements-consumers.lock", "consumers", {"torch", "playwright", "pytesseract", "kaleido", *CJK}),
    ],
)
def test_every_requirement_is_pinned_with_its_hash(lock: str, group: str, apart: set[str]) -> None:
    lines = (ROOT / lock).read_text().splitlines()
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pins
    assert all(re.match(r"[a-z0-9._-]+(\[[a-z0-9,-]+\])?==\S+ (; .+ )?\\$", line) for line in pins)
    named = {plain(line.split("==")[0].split("[")[0]) for line in pins}
    assert wanted(group) - apart <= named


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_file_names_a_machine_or_a_registry() -> None:
    # put together here, so that this file does not name them either
    hosts = [r"py" + r"pi\.", "files.python" + "hosted", "registry." + "npm", r"deb\.deb" + "ian", "index" + "-url="]
    places = [f"/{top}/" for top in ("wo" + "rk", "ro" + "ot", "Us" + "ers")] + [r"/ho" + r"me/\w", ".lib" + "rary/"]
    found = []
    for file in tracked():
        text = file.read_bytes().decode("utf-8", "ignore") if file.suffix not in (".png", ".parquet") else ""
        found += [f"{file.relative_to(ROOT)}: {m[0]}" for m in re.finditer("|".join((*hosts, *places)), text)]
    assert found == []


def readme_walk() -> list[str]:
    """The lines that install and try gnomon without a clone, as the README has them."""
    (block,) = re.findall(r"### Without a clone.*?```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    return [line for line in block.splitlines() if line]


def test_the_walk_of_the_readme(built: Path, tmp_path: Path) -> None:
    """From the wheel into an empty environment, with the versions of the lock, by a registry and a shell."""
    (tmp_path / "dist").symlink_to(built)
    venv.create(tmp_path / "venv", with_pip=True, symlinks=True)
    pins = [x.rstrip(" \\") for x in (ROOT / "requirements.lock").read_text().splitlines() if x[:1].isalnum()]
    (tmp_path / "pins.txt").write_text("\n".join(re.sub(r"\[.*?\]", "", pin) for pin in pins))
    data = tmp_path / "data/gnomon"
    data.mkdir(parents=True)
    blender = find()
    if blender is not None:  # the one that is here already, found among the user's data: nobody wants it fetched again
        (data / "blender").symlink_to(blender.place.resolve())
    env = {
        **{k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")},
        "PATH": f"{tmp_path / 'venv/bin'}{os.pathsep}{os.environ['PATH']}",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PIP_CONSTRAINT": str(tmp_path / "pins.txt"),
        "PIP_COMPILE": "0",  # all packages to byte code, for one command that imports a few
    }
    install, engines, show = readme_walk()
    for line in (install, *([engines] if blender is not None else []), show):
        done = subprocess.run(line, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}: {done.stderr}"
        if line == engines:
            assert "Blender is ready" in done.stdout and ("a browser is ready" in done.stdout) == bool(chromium.found())
    assert (tmp_path / "bar.png").read_bytes() == gnomon.sample("chart/bar").images[0]
    plain = subprocess.run(
        [tmp_path / "venv/bin/python", "-c", "import gnomon; print(gnomon.__file__)"],
        cwd=tmp_path, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert plain.stdout.startswith(str(tmp_path))
