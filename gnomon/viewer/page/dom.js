// Elements from names, attributes and children; text is always text, never markup.

const SVG = "http://www.w3.org/2000/svg";
const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(2).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
};

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

export async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

export const path = (id) => id.split("/").map(encodeURIComponent).join("/");

// a wish {kind, task, level} as a query, empty fields left out
export const query = (wish, more = {}) => {
  const some = Object.entries({ ...wish, ...more }).filter(([, v]) => v !== "" && v !== undefined && v !== null);
  return some.length ? "?" + new URLSearchParams(some) : "";
};
