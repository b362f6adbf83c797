// The way from the address to a page, the keys, and the theme.

import { $, h } from "/page/dom.js";
import { grid, gridKey } from "/page/grid.js";
import { sample, sampleKey } from "/page/sample.js";

const main = $("#main");
let place = "", asked = 0;

async function go() {
  const turn = ++asked;
  const [where, asks = ""] = location.hash.replace(/^#/, "").split("?");
  const wish = Object.fromEntries([...new URLSearchParams(asks)].filter(([k]) => ["kind", "task", "level"].includes(k)));
  const id = where.startsWith("/sample/") ? decodeURIComponent(where.slice("/sample/".length)) : "";
  // what is drawn after a later page was asked for is thrown away
  const stage = h("div");
  try {
    await (id ? sample(stage, id, wish, () => turn === asked) : grid(stage, wish));
  } catch (error) {
    stage.replaceChildren(h("p", { class: "empty" }, String(error.message ?? error)));
  }
  if (turn !== asked) return;
  place = id ? "sample" : "grid";
  main.replaceChildren(stage);
  main.dataset.place = place;
  window.scrollTo(0, 0);
}

addEventListener("hashchange", go);
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) return;
  if ((place === "sample" ? sampleKey : gridKey)(event)) event.preventDefault();
});

const theme = $("#theme");
const dark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const name = () => { theme.textContent = dark() ? "Light" : "Dark"; };
theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = dark() ? "light" : "dark";
  localStorage.setItem("theme", document.documentElement.dataset.theme);
  name();
});
if (localStorage.getItem("theme")) document.documentElement.dataset.theme = localStorage.getItem("theme");
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
name();
go();
