// Where the browser put every word and every element with a data-id. Boxes are [left, top, right, bottom] in pixels.
(() => {
  const pen = document.createElement("canvas").getContext("2d");
  const round = x => Math.round(x * 100) / 100;
  const box = r => [round(r.left), round(r.top), round(r.right), round(r.bottom)];
  const clear = "rgba(0, 0, 0, 0)";
  const styles = [], chains = [], blocks = new Map(), parents = new Map(), inks = new Map(), words = [];

  // the ink of a word about its pen position, and how far up capitals reach, from the font
  function ink(font, text) {
    const key = font + "|" + text;
    if (!inks.has(key)) {
      pen.font = font;
      const m = pen.measureText(text);
      inks.set(key, [m.actualBoundingBoxAscent, m.actualBoundingBoxDescent, -m.actualBoundingBoxLeft,
                     m.width - m.actualBoundingBoxRight, m.fontBoundingBoxAscent]);
    }
    return inks.get(key);
  }

  function about(parent) {
    if (!parents.has(parent)) {
      const s = getComputedStyle(parent);
      let ground = parent, block = parent;
      while (ground && getComputedStyle(ground).backgroundColor === clear) ground = ground.parentElement;
      while (getComputedStyle(block).display === "inline") block = block.parentElement;
      if (!blocks.has(block)) blocks.set(block, blocks.size);
      const chain = [];
      for (let e = parent; e; e = e.parentElement) if (e.dataset && e.dataset.id) chain.push(e.dataset.id);
      parents.set(parent, {
        font: `${s.fontStyle} ${s.fontWeight} ${s.fontSize} ${s.fontFamily}`,
        style: styles.push([s.color, ground ? getComputedStyle(ground).backgroundColor : "rgb(255, 255, 255)"]) - 1,
        chain: chains.push(chain) - 1, block: blocks.get(block),
      });
    }
    return parents.get(parent);
  }

  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (const found of node.data.matchAll(/[^ \n\t\u00a0\u202f]+/g)) {
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const rects = [...range.getClientRects()].filter(r => r.width > 0);
      if (!rects.length) continue;
      const r = rects[0], p = about(node.parentElement);
      const [up, down, before, after, ascent] = ink(p.font, found[0]);
      const capital = ink(p.font, "H")[0];
      const base = Math.round(r.top + ascent);  // glyphs stand on whole pixels
      words.push([found[0], round(r.left + before), round(base - Math.max(up, capital)),
                  round(r.right - after), round(base + Math.max(down, 0)), base, p.block, p.chain, p.style, rects.length]);
    }
  }
  const boxes = {};
  for (const e of document.querySelectorAll("[data-id]")) boxes[e.dataset.id] = box(e.getBoundingClientRect());
  return {words, boxes, styles, chains, height: document.documentElement.scrollHeight,
          width: document.documentElement.scrollWidth};
})()
