// One sample: the picture with its marks and layers, and beside it what is known and asked of it.

import { $, $$, get, h, path, query } from "/page/dom.js";
import { Overlay } from "/page/overlay.js";
import { tabs } from "/page/panels.js";

const SMALL = 560; // pixels to which small pictures are drawn up

export async function sample(main, id, wish, current) {
  const row = await get(`/api/sample/${path(id)}${query(wish)}`);
  const overlays = [];
  const light = lighting(overlays);
  const panels = tabs(row, light);
  const caption = h("output", { class: "pointed", "aria-live": "polite" });
  const figures = await Promise.all(Array.from({ length: row.images }, (_, n) => figure(row, n, overlays, {
    point: (mark) => { caption.textContent = mark ? describe(mark) : ""; light.point(mark ? [mark.id] : []); },
    pick: (mark) => panels.facts(mark.id),
  })));
  if (!current()) return;
  const wishes = query(wish);
  const { at, found, before, after } = row.around;
  $("#trail").replaceChildren(
    h("a", { href: "#/" + wishes }, "All samples"), h("span", { class: "quiet" }, at === null ? "" : `${at + 1} of ${found}`),
    step("previous", before, wishes, "←"), step("next", after, wishes, "→"));
  document.title = `${id} – gnomon`;
  main.replaceChildren(
    h("div", { class: "title" }, h("h1", {}, id), h("p", { class: "quiet" }, [
      `level ${row.level}`, row.engine, `${row.width} × ${row.height}`, row.split,
      ...row.sources.map((source) => `${source.name} (${source.licence})`)].join(" · "))),
    h("div", { class: "sample" },
      h("section", { class: "picture", "aria-label": "Picture" }, tools(row), h("div", { class: "figures" }, figures), caption),
      h("section", { class: "panel", "aria-label": "What is known" }, panels.node)));
}

const step = (label, id, wishes, sign) => id
  ? h("a", { class: "step", rel: label === "next" ? "next" : "prev", href: `#/sample/${path(id)}${wishes}`, title: `${label} sample (${sign})` }, sign)
  : h("span", { class: "step none", "aria-hidden": "true" }, sign);

const describe = (mark) => [
  mark.id, mark.text ? `“${mark.text}”` : "", mark.visible < 0.999 ? `${Math.round(mark.visible * 100)} % visible` : "",
  mark.box.map((v) => Math.round(v * 10) / 10).join(" ")].filter(Boolean).join(" · ");

async function figure(row, n, overlays, told) {
  const img = h("img", { src: `/image/${path(row.id)}/${n}`, alt: `Picture ${n + 1} of ${row.id}`, class: "shown" });
  await img.decode();
  const marks = row.marks.filter((m) => m.image === n);
  const overlay = new Overlay(n, img.naturalWidth, img.naturalHeight, marks, told);
  overlays.push(overlay);
  const whole = h("figure", { "data-image": n }, img, h("img", { class: "layer", alt: "", hidden: true }), overlay.node);
  // as large as it is, small ones larger, and never higher than the window
  const wide = Math.max(img.naturalWidth, SMALL), ratio = img.naturalWidth / img.naturalHeight;
  whole.style.width = `min(100%, ${wide}px, max(220px, calc((100vh - 190px) * ${ratio})))`;
  return whole;
}

// what is lit: what is pointed at, or else what was pinned
function lighting(overlays) {
  let pinned = [], pointed = [];
  const show = () => {
    const ids = pointed.length ? pointed : pinned;
    const known = ids.filter((id) => overlays.some((o) => o.marks.has(id))).length;
    for (const overlay of overlays) overlay.highlight(ids, known);
  };
  return {
    point(ids) { pointed = ids; show(); },
    pin(ids) { pinned = ids; show(); },
  };
}

function tools(row) {
  const marks = h("button", { type: "button", class: "toggle", id: "marks", "aria-pressed": "false", title: "Show all marks (m)", onclick: () => {
    const on = marks.getAttribute("aria-pressed") !== "true";
    marks.setAttribute("aria-pressed", String(on));
    $(".figures").classList.toggle("with-marks", on);
  } }, "Marks ", h("small", {}, row.marks.length));
  if (!row.layers.length) return h("div", { class: "tools" }, marks);
  const names = [...new Set(row.layers.map((layer) => layer.name))];
  const choose = h("select", { id: "layer", title: "Layer (l)", onchange: () => layers(row, choose.value) },
    h("option", { value: "" }, "picture"), names.map((name) => h("option", { value: name }, name)));
  return h("div", { class: "tools" }, marks, h("label", {}, "Layer ", choose));
}

function layers(row, name) {
  for (const figure of $$("figure")) {
    const at = row.layers.findIndex((layer) => layer.name === name && layer.image === Number(figure.dataset.image));
    const image = $(".layer", figure);
    image.hidden = at < 0;
    if (at >= 0) image.src = `/layer/${path(row.id)}/${at}`;
  }
}

export function sampleKey(event) {
  const key = event.key;
  if (event.target.closest?.("[role=tab]") && key.startsWith("Arrow")) return false;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const link = $(`#trail a[rel=${key === "ArrowLeft" ? "prev" : "next"}]`);
    if (link) location.hash = link.getAttribute("href");
    return Boolean(link);
  }
  if (key === "ArrowDown" || key === "ArrowUp") {
    const rows = $$(".tabpanel:not([hidden]) [data-evidence]");
    if (!rows.length) return false;
    const at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + (key === "ArrowDown" ? 1 : -1)))].focus();
    return true;
  }
  if (key === "m") return $("#marks").click(), true;
  if (key === "l" && $("#layer")) {
    const choose = $("#layer");
    choose.selectedIndex = (choose.selectedIndex + 1) % choose.options.length;
    choose.dispatchEvent(new Event("change"));
    return true;
  }
  if (key === "Escape") {
    const pinned = $("[aria-pressed=true].question-text");
    if (pinned) pinned.click();
    else location.hash = $("#trail a").getAttribute("href");
    return true;
  }
  return false;
}
