// Where the browser put every word and every element with a data-id. Boxes are [left, top, right, bottom] in pixels.
(() => {
  const pen = document.createElement("canvas").getContext("2d");
  const round = x => Math.round(x * 100) / 100;
  const box = r => [round(r.left), round(r.top), round(r.right), round(r.bottom)];
  const clear = "rgba(0, 0, 0, 0)";
  const styles = [], chains = [], words = [], blocks = new Map(), parents = new Map(), around = new Map();
  const glyphs = window.glyphs = window.glyphs || new Map();  // depends on the font alone: may outlive a page

  // ink of a character about its pen position: up, down, space before it, space after it, and the font's ascent
  function glyph(font, character) {
    const key = font + character;
    let known = glyphs.get(key);
    if (!known) {
      pen.font = font;
      const m = pen.measureText(character);
      known = [m.actualBoundingBoxAscent, m.actualBoundingBoxDescent, -m.actualBoundingBoxLeft,
               m.width - m.actualBoundingBoxRight, m.fontBoundingBoxAscent];
      glyphs.set(key, known);
    }
    return known;
  }

  // what an element hands to its text: ground colour, block, chain of ids
  function inherited(e) {
    if (!e || e === document.documentElement) return {ground: "rgb(255, 255, 255)", frame: null, block: null, chain: []};
    let known = around.get(e);
    if (!known) {
      const above = inherited(e.parentElement), s = getComputedStyle(e), id = e.dataset.id;
      known = {
        ground: s.backgroundColor === clear ? above.ground : s.backgroundColor,
        frame: s.backgroundColor === clear ? above.frame : e.getBoundingClientRect(),
        block: s.display === "inline" ? above.block : e, chain: id ? [id, ...above.chain] : above.chain,
      };
      around.set(e, known);
    }
    return known;
  }

  function about(parent) {
    let known = parents.get(parent);
    if (!known) {
      const s = getComputedStyle(parent), {ground, frame, block, chain} = inherited(parent);
      if (!blocks.has(block)) blocks.set(block, blocks.size);
      known = {
        font: `${s.fontStyle} ${s.fontWeight} ${s.fontSize} ${s.fontFamily}`,
        style: styles.push([s.color, ground]) - 1, chain: chains.push(chain) - 1, block: blocks.get(block), frame,
      };
      parents.set(parent, known);
    }
    return known;
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
      const inks = [...found[0]].map(c => glyph(p.font, c)), last = inks[inks.length - 1];
      let up = glyph(p.font, "H")[0], down = 0;  // at least from the base line to the height of capitals
      for (const g of inks) { up = Math.max(up, g[0]); down = Math.max(down, g[1]); }
      const base = Math.round(r.top + last[4]);  // glyphs stand on whole pixels
      // text that runs out of the box whose colour it stands on would stand on another
      const f = p.frame, out = f && (r.left < f.left - 1 || r.right > f.right + 1 || base - up < f.top || base + down > f.bottom);
      words.push([found[0], round(r.left + inks[0][2]), round(base - up), round(r.right - last[3]), round(base + down), base,
                  p.block, p.chain, p.style, rects.length, out ? 1 : 0]);
    }
  }
  const boxes = {};
  for (const e of document.querySelectorAll("[data-id]")) boxes[e.dataset.id] = box(e.getBoundingClientRect());
  return {words, boxes, styles, chains, height: document.documentElement.scrollHeight,
          width: document.documentElement.scrollWidth};
})()
