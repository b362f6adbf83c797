// All samples as thumbnails, with what there is to choose from at the side.

import { $, get, h, path, query } from "/page/dom.js";

const PAGE = 60;

export async function grid(main, wish) {
  const whole = await get("/api/samples" + query(wish, { most: PAGE }));
  $("#folder").textContent = whole.name;
  document.title = `${whole.name} – gnomon`;
  $("#trail").replaceChildren(h("span", { class: "quiet" }, count(whole.found, whole.all)));
  if (!whole.all) {
    main.replaceChildren(h("p", { class: "empty" }, "There are no samples in this folder yet. They appear here as parts are finished."));
    return;
  }
  const cards = h("div", { class: "cards", role: "list" });
  const more = h("div", { class: "more" });
  let shown = 0, busy = false;
  const add = (samples) => {
    cards.append(...samples.map((sample) => card(sample, wish)));
    shown += samples.length;
  };
  add(whole.samples);
  const watch = new IntersectionObserver(async ([seen]) => {
    if (!main.contains(cards)) watch.disconnect();
    else if (seen.isIntersecting && !busy && shown < whole.found) {
      busy = true;
      const next = (await get("/api/samples" + query(wish, { first: shown, most: PAGE }))).samples;
      if (next.length) add(next);
      else shown = whole.found;
      busy = false;
      watch.unobserve(more);
      watch.observe(more);
    }
  }, { rootMargin: "800px" });
  main.replaceChildren(
    h("div", { class: "browse" },
      h("aside", { "aria-label": "Choose" },
        choice("Kind", "kind", whole.counts.kind, wish), choice("Level", "level", whole.counts.level, wish),
        choice("Task", "task", whole.counts.task, wish)),
      h("section", { "aria-label": "Samples" },
        whole.unread.length ? h("p", { class: "warning" }, `Cannot be read and is left out: ${whole.unread.join(", ")}`) : null,
        cards, more)));
  watch.observe(more);
}

const count = (found, all) => (found === all ? `${all} samples` : `${found} of ${all} samples`);

function choice(title, field, counts, wish) {
  const link = (value, label, number) => h("a", {
    href: "#/" + query({ ...wish, [field]: value }), "aria-current": String(wish[field] ?? "") === String(value) ? "true" : null,
  }, h("span", {}, label), number === null ? null : h("small", {}, number));
  return h("nav", { class: `choice ${field}`, "aria-label": title }, h("h2", {}, title),
    link("", "all", null), counts.map(([value, number]) => link(value, String(value), number)));
}

function card(sample, wish) {
  return h("a", { class: "card", role: "listitem", href: `#/sample/${path(sample.id)}${query(wish)}`, "data-id": sample.id },
    h("span", { class: "thumb" }, h("img", { src: `/thumb/${path(sample.id)}`, alt: "", loading: "lazy" })),
    h("span", { class: "name" }, sample.id),
    h("span", { class: "quiet" }, `level ${sample.level} · ${sample.questions} questions`));
}

// arrows go from card to card
export function gridKey(event) {
  const cards = [...document.querySelectorAll(".card")];
  if (!cards.length) return false;
  const at = cards.indexOf(document.activeElement);
  const columns = cards.filter((c) => c.offsetTop === cards[0].offsetTop).length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  if (!step) return false;
  const next = cards[at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}
