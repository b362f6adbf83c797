// What is known of a sample, in tabs: questions, captions, facts, code. Pointing at a line lights up its marks.

import { $, $$, h } from "/page/dom.js";

export function tabs(row, light) {
  const facts = factTable(row, light);
  const all = [
    ["Questions", row.questions.length, h("ol", { class: "questions" }, row.questions.map((q) => question(q, light)))],
    ["Captions", row.captions.length, h("div", {}, row.captions.map((c) => caption(c, row, light)))],
    ["Facts", row.facts.length, facts.node],
    ["Code", null, code(row)],
  ];
  const buttons = all.map(([name, number], i) => h("button", {
    type: "button", role: "tab", id: `tab-${i}`, "aria-controls": `panel-${i}`, onclick: () => show(i), onkeydown: (e) => turn(e, i),
  }, name, number === null ? null : h("small", {}, number)));
  const panels = all.map(([, , body], i) =>
    h("div", { class: "tabpanel", role: "tabpanel", id: `panel-${i}`, "aria-labelledby": `tab-${i}` }, body));
  function show(at) {
    buttons.forEach((b, i) => { b.setAttribute("aria-selected", String(i === at)); b.tabIndex = i === at ? 0 : -1; });
    panels.forEach((p, i) => { p.hidden = i !== at; });
    light.point([]);
  }
  function turn(event, i) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (i + step + all.length) % all.length;
    show(next);
    buttons[next].focus();
    event.preventDefault();
  }
  show(0);
  return {
    node: h("div", {}, h("div", { role: "tablist", class: "tabs" }, buttons), panels),
    facts(subject) { show(2); facts.filter(subject); },
  };
}

// a line that lights up its evidence while it is pointed at or has the focus
function pointing(ids, light, more = {}) {
  return {
    "data-evidence": ids.join(" "), tabindex: "0", onpointerenter: () => light.point(ids), onpointerleave: () => light.point([]),
    onfocus: () => light.point(ids), onblur: () => light.point([]), ...more,
  };
}

function question(q, light) {
  let pinned = false;
  const text = h("button", { type: "button", class: "question-text", "aria-pressed": "false", ...pointing(q.evidence, light), onclick: () => {
    const others = $$(".question-text[aria-pressed=true]").filter((b) => b !== text);
    others.forEach((b) => b.click());
    pinned = !pinned;
    text.setAttribute("aria-pressed", String(pinned));
    light.pin(pinned ? q.evidence : []);
  } }, q.text);
  const range = q.low !== null && q.high !== null && q.low !== q.high && q.answer_type !== "unanswerable"
    ? `accepted ${short(q.low)} to ${short(q.high)}${q.unit ? " " + q.unit : ""}` : "";
  return h("li", { class: "question", "data-task": q.task, onpointerenter: () => light.point(q.evidence), onpointerleave: () => light.point([]) },
    text,
    q.choices.length ? h("ul", { class: "choices" }, q.choices.map((c) => h("li", { class: c.mistake ? "" : "right" },
      h("span", {}, c.text), c.mistake ? h("small", {}, c.mistake) : null))) : null,
    h("p", { class: "answer" }, h("strong", {}, q.answer_text), range ? h("small", {}, range) : null),
    q.rationale.length ? h("details", { open: true }, h("summary", {}, "Reasoning"), h("ol", { class: "rationale" }, q.rationale.map((t) => {
      const step = h("li", { ...pointing(t.evidence, light), onpointerleave: () => light.point(q.evidence) }, t.text);
      return step;
    }))) : null,
    h("p", { class: "tags" }, h("span", {}, q.task), h("span", {}, q.answer_type), h("span", {}, `depth ${q.depth}`),
      q.turn ? h("span", {}, `turn ${q.turn}, after ${q.follows}`) : null),
    h("details", {}, h("summary", {}, "Program"), h("pre", {}, program(q.program))));
}

// a program as it reads in Python
const program = (steps) => steps.map(({ op, ...args }) =>
  `${op}(${Object.values(args).map((v) => (v?.[0]?.op ? program(v) : JSON.stringify(v))).join(", ")})`).join("\n  .");

function caption(c, row, light) {
  const subjects = [...new Set(c.facts.flatMap((i) => row.readings.find((r) => r.fact === i)?.marks ?? [row.facts[i]?.subject]))];
  return h("p", { class: "caption", ...pointing(subjects, light) }, c.text, h("small", {}, c.style));
}

function factTable(row, light) {
  const readings = new Map(row.readings.map((r) => [r.fact, r]));
  const lines = row.facts.map((f, i) => {
    const r = readings.get(i);
    const known = r && r.low !== null ? (r.low === r.high ? "exact" : `${short(r.low)} to ${short(r.high)}`) : r ? "seen" : "";
    return h("tr", { "data-subject": f.subject, ...pointing(r ? r.marks : [f.subject], light) },
      h("td", {}, f.subject), h("td", {}, f.attribute), h("td", {}, value(f.value), f.unit ? h("small", {}, f.unit) : null),
      h("td", { class: "quiet" }, known),
      h("td", { class: "quiet", title: f.because ? f.because.premises.map((p) => p.join(" ")).join("\n") : null }, f.because?.rule ?? ""));
  });
  const find = h("input", { type: "search", placeholder: "Filter: bar/3 value …", "aria-label": "Filter facts", oninput: () => sift(find.value) });
  const sift = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    lines.forEach((line) => { const has = line.textContent.toLowerCase() + " " + line.dataset.subject; line.hidden = !words.every((w) => has.includes(w)); });
  };
  return {
    node: h("div", {}, find, h("div", { class: "scroll" }, h("table", {},
      h("thead", {}, h("tr", {}, ["subject", "attribute", "value", "read as", "because"].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", {}, lines)))),
    filter(subject) {
      find.value = subject;
      lines.forEach((line) => { line.hidden = line.dataset.subject !== subject; });
    },
  };
}

function code(row) {
  const versions = Object.entries(row.versions ?? {}).map(([name, version]) => `${name} ${version}`).join(" · ");
  return h("div", {}, h("p", { class: "quiet" }, versions),
    h("details", { open: true }, h("summary", {}, "Code that draws it"), h("pre", {}, row.code || "none")),
    h("details", {}, h("summary", {}, "Scene"), h("pre", {}, JSON.stringify(row.scene, null, 2))));
}

const value = (v) => (Array.isArray(v) ? v.map(value).join(", ") : v?.exact ? `${v.exact} ≈ ${short(v.value)}` : v === null ? "none" : String(v));
const short = (v) => (Number.isInteger(v) ? String(v) : String(Number(v.toPrecision(6))));
