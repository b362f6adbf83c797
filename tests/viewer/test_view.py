"""The viewer, in a real browser: pointing at a question lights up its evidence where the marks are."""

from __future__ import annotations

import io
import json
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import uvicorn
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright
from starlette.testclient import TestClient

from gnomon.datasets.schema import schema
from gnomon.truth.refused import Refused
from gnomon.viewer.server import app, serve

PLACES = ("/usr/lib/chromium/chromium-headless-shell", "chromium-headless-shell", "chromium", "google-chrome")
BROWSER = next(filter(None, map(shutil.which, PLACES)), None)
in_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
BARS = {"bar/0": (40, 100, 80, 220), "bar/1": (100, 60, 140, 220)}
RING = [200.0, 40.0, 280.0, 40.0, 240.0, 120.0]


def client_of(folder: Path) -> TestClient:
    return TestClient(app(folder), base_url="http://localhost")


def png(array: np.ndarray[Any, Any]) -> bytes:
    out = io.BytesIO()
    Image.fromarray(array).save(out, "png")
    return out.getvalue()


def mark(id: str, box: tuple[float, ...], image: int = 0, outline: list[list[float]] | None = None) -> dict[str, Any]:
    return {
        "id": id,
        "kind": id.split("/")[0],
        "text": "",
        "box": list(box),
        "full_box": list(box),
        "outline": outline or [],
        "visible": 1.0,
        "image": image,
    }


def question(id: str, task: str, text: str, evidence: list[str]) -> dict[str, Any]:
    return {
        "id": id,
        "task": task,
        "text": text,
        "answer": "41.5",
        "answer_text": "41.5",
        "answer_type": "number",
        "unit": "kg",
        "low": 41.0,
        "high": 42.0,
        "choices": [{"text": "41.5", "mistake": ""}, {"text": "12", "mistake": "neighbour bar"}],
        "program": json.dumps([{"op": "every", "kind": "bar"}, {"op": "highest", "attribute": "value"}]),
        "rationale": [{"text": f"Look at {e}.", "evidence": [e]} for e in evidence],
        "evidence": evidence,
        "depth": 2,
        "turn": 0,
        "follows": "",
        "annotator": "template",
    }


def row(index: int, kind: str = "chart/bar", level: int = 2) -> dict[str, Any]:
    """A row as DESIGN section 8 has it: two pictures of 320 by 240, two bars, a triangle, layers."""
    picture = np.full((240, 320, 3), 255, np.uint8)
    instance = np.zeros((240, 320), np.uint16)
    for number, (left, top, right, bottom) in enumerate(BARS.values(), 1):
        picture[top:bottom, left:right] = (40, 90, 160)
        instance[top:bottom, left:right] = number
    depth = np.tile(np.arange(1, 321, dtype=np.uint16), (240, 1))
    name = f"{kind}-7-{index:06d}"
    known = {"unit": "", "because": "null", "origin": "scene"}
    plain = {"scale": 1.0, "unit": "", "image": 0}
    return {
        "id": name,
        "images": [{"bytes": png(p), "path": f"{index}-{i}.png"} for i, p in enumerate((picture, 255 - picture))],
        "width": 320,
        "height": 240,
        "kind": kind,
        "engine": "matplotlib",
        "version": "1",
        "versions": '{"numpy":"2"}',
        "seed": 7,
        "index": index,
        "level": level,
        "language": "en",
        "split": "train",
        "group": name,
        "sources": [{"name": "tables", "licence": "MIT"}],
        "scene": '{"type":"chart.Chart"}',
        "facts": [
            {**known, "subject": "bar/0", "attribute": "value", "value": "41.5", "unit": "kg"},
            {**known, "subject": "bar/1", "attribute": "name", "value": '"<b>Oslo</b>"'},
        ],
        "marks": [*(mark(i, b) for i, b in BARS.items()), mark("triangle/0", (200, 40, 280, 120), 1, [RING])],
        "readings": [{"fact": 0, "low": 41.0, "high": 42.0, "marks": ["bar/0"]}],
        "questions": [
            question("q0", "lookup", "How heavy is the first?", ["bar/0"]),
            question("q1", "compare", "Which is heavier?", ["bar/0", "bar/1"]),
            question("q2", "shape", "What is <i>this</i>?", ["triangle/0"]),
        ],
        "captions": [{"text": "The first weighs 41.5 kg.", "style": "short", "facts": [0], "annotator": "template"}],
        "layers": [
            {**plain, "name": "instance", "bytes": png(instance)},
            {**plain, "name": "depth", "bytes": png(depth), "scale": 0.001, "unit": "m"},
            {**plain, "name": "amodal/bar/0", "bytes": png((instance == 1).astype(np.uint8) * 255)},
        ],
        "code": "draw()",
    }


def write(folder: Path, number: int, rows: list[dict[str, Any]]) -> None:
    (folder / "data").mkdir(parents=True, exist_ok=True)
    table = pa.Table.from_pylist(rows, schema=schema())
    pq.write_table(table, folder / "data" / f"train-{number:05d}.parquet", compression="zstd", row_group_size=2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("view") / "shelf"
    write(place, 0, [row(0), row(1, level=4), row(2, "molecule/skeletal")])
    write(place, 1, [row(3), row(4, "molecule/skeletal", level=5)])
    return place


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """The viewer, served for real."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app(folder), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as p:
        opened = p.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test if anything goes wrong on it or anything outside is asked for."""
    tab = browser.new_page(viewport={"width": 1400, "height": 900})
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    tab.on("request", lambda r: wrong.append(r.url) if not r.url.startswith(("http://127.0.0.1", "data:")) else None)
    yield tab
    tab.close()
    assert wrong == []


def lit(page: Page) -> dict[str, tuple[float, ...]]:
    """The marks that are lit, by id: left, top, right, bottom in pixels of the picture they lie on."""
    found: dict[str, list[float]] = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.lit')]
      .map((e) => {
        const img = e.closest('figure').querySelector('img.shown'), on = img.getBoundingClientRect(), box = e.getBBox();
        const m = e.getScreenCTM(), by = img.naturalWidth / on.width;
        const put = (x, y) => [(m.a * x + m.e - on.left) * by, (m.d * y + m.f - on.top) * by];
        return [e.dataset.id, [...put(box.x, box.y), ...put(box.x + box.width, box.y + box.height)]];
    }))""")
    return {id: tuple(box) for id, box in found.items()}


def near(box: tuple[float, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(a - b) < 0.75 for a, b in zip(box, wanted, strict=True))


@in_browser
def test_pointing_at_a_question_lights_up_its_evidence(page: Page, address: str) -> None:
    page.goto(address + "#/sample/chart/bar-7-000000")
    asked = page.locator(".question-text")
    expect(asked).to_have_count(3)
    assert lit(page) == {}
    asked.nth(0).hover()
    assert lit(page).keys() == {"bar/0"}
    assert near(lit(page)["bar/0"], BARS["bar/0"])
    asked.nth(1).hover()
    assert all(near(lit(page)[id], box) for id, box in BARS.items())
    asked.nth(2).hover()  # an outline, on the second picture
    assert lit(page).keys() == {"triangle/0"}
    assert near(lit(page)["triangle/0"], (200, 40, 280, 120))
    assert page.locator(".lit").get_attribute("d") == "M200 40L280 40L240 120Z"
    assert page.locator("figure[data-image='1'] .lit").count() == 1
    page.mouse.move(2, 2)
    assert lit(page) == {}


@in_browser
def test_steps_captions_facts_and_focus_light_up_too(page: Page, address: str) -> None:
    page.goto(address + "#/sample/chart/bar-7-000000")
    page.locator(".rationale").nth(1).locator("li").nth(1).hover()
    assert lit(page).keys() == {"bar/1"}
    page.mouse.move(2, 2)
    page.keyboard.press("ArrowDown")
    assert lit(page).keys() == {"bar/0"}
    page.keyboard.press("Enter")  # pinned: stays lit without the focus
    page.locator("#tab-1").focus()
    assert lit(page).keys() == {"bar/0"}
    page.keyboard.press("Escape")
    page.locator("#tab-1").click()
    assert lit(page) == {}
    page.locator(".caption").hover()
    assert lit(page).keys() == {"bar/0"}
    page.locator("#tab-2").click()
    page.locator("tr[data-subject='bar/1']").hover()
    assert lit(page).keys() == {"bar/1"}
    expect(page.locator("tr[data-subject='bar/1']")).to_contain_text("<b>Oslo</b>")  # text, not markup


@in_browser
def test_pointing_at_the_picture_names_the_mark_and_a_click_shows_its_facts(page: Page, address: str) -> None:
    page.goto(address + "#/sample/chart/bar-7-000000")
    page.locator("#marks").click()
    expect(page.locator(".figures")).to_have_class("figures with-marks")
    page.locator("figure[data-image='0'] .mark[data-id='bar/1']").hover()
    expect(page.locator(".pointed")).to_contain_text("bar/1")
    page.locator("figure[data-image='0'] .mark[data-id='bar/1']").click()
    expect(page.locator("tbody tr:visible")).to_have_count(1)


@in_browser
def test_layers_are_shown(page: Page, address: str) -> None:
    page.goto(address + "#/sample/chart/bar-7-000000")
    layer = page.locator("figure[data-image='0'] .layer")
    expect(layer).to_be_hidden()
    for name in ("instance", "depth", "amodal/bar/0"):
        page.locator("#layer").select_option(name)
        expect(layer).to_be_visible()
        page.wait_for_function("() => document.querySelector('.layer').naturalWidth === 320")
    page.locator("#layer").select_option("")
    expect(layer).to_be_hidden()


@in_browser
def test_browsing_by_kind_level_and_task_and_by_arrows(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".card")).to_have_count(5)
    page.locator(".choice.kind a", has_text="molecule/skeletal").click()
    expect(page.locator(".card")).to_have_count(2)
    page.locator(".choice.level a", has_text="5").click()
    expect(page.locator(".card")).to_have_count(1)
    page.goto(address + "#/?kind=chart/bar&task=lookup")
    expect(page.locator(".card")).to_have_count(3)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("chart/bar-7-000001")
    page.keyboard.press("ArrowRight")
    expect(page.locator("h1")).to_have_text("chart/bar-7-000003")
    expect(page.locator("#trail")).to_contain_text("3 of 3")
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_have_count(3)


@in_browser
def test_light_and_dark(page: Page, address: str) -> None:
    page.goto(address)
    colour = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(colour)
    page.locator("#theme").click()
    assert page.evaluate(colour) != before
    page.reload()
    assert page.evaluate(colour) != before


@pytest.mark.parametrize(
    "path",
    [
        "/page/../server.py",
        "/page/..%2Fserver.py",
        "/page/%2e%2e/shelf.py",
        "/page/nothing.js",
        "/image/chart/bar-7-000000/9",
        "/image/../../recipe.yaml/0",
        "/image/chart/bar-7-999999/0",
        "/thumb/..%2F..%2Fetc%2Fpasswd",
        "/api/sample/none",
        "/layer/chart/bar-7-000000/3",
        "/data/train-00000.parquet",
        "/etc/passwd",
    ],
)
def test_what_is_not_there_is_not_found(folder: Path, path: str) -> None:
    assert client_of(folder).get(path).status_code == 404


def test_only_this_machine_is_answered(folder: Path) -> None:
    assert TestClient(app(folder), base_url="http://evil.example").get("/").status_code == 400
    assert client_of(folder).get("/api/samples?level=x").status_code == 400


def test_layers_become_pictures(folder: Path) -> None:
    client = client_of(folder)

    def pixels(n: int) -> np.ndarray[Any, Any]:
        return np.asarray(Image.open(io.BytesIO(client.get(f"/layer/chart/bar-7-000000/{n}").content)))

    instance, depth, amodal = (pixels(n) for n in range(3))
    assert instance[0, 0, 3] == 0
    assert tuple(instance[150, 60]) != tuple(instance[150, 120])
    assert depth[0, 0] == 255 > depth[0, 160] > depth[0, 319] > 0
    assert amodal[150, 60, 3] > 0 == amodal[150, 120, 3]
    assert Image.open(io.BytesIO(client.get("/thumb/chart/bar-7-000000").content)).size == (320, 240)


def test_parts_that_come_later_are_seen_and_broken_ones_named(tmp_path: Path) -> None:
    client = client_of(tmp_path)
    assert client.get("/api/samples").json()["all"] == 0
    write(tmp_path, 0, [row(0)])
    assert client.get("/api/samples").json()["all"] == 1
    (tmp_path / "data" / "train-00001.parquet").write_bytes(b"PAR1 half")
    whole = client.get("/api/samples").json()
    assert (whole["all"], whole["unread"]) == (1, ["train-00001.parquet"])


def test_serving_says_what_is_wrong(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(Refused, match="expected a dataset's folder"):
        serve(tmp_path, 0, open_browser=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(Refused, match="cannot be had"):
            serve(folder, taken.getsockname()[1], open_browser=False)
