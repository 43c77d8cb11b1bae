// Runs in the page: what is clipped, sticks out of the window, or lies over other text.
export function clipped() {
  const found = [];
  const name = (element) =>
    `${element.tagName.toLowerCase()}${
      element.className && typeof element.className === 'string'
        ? `.${element.className
            .split(' ')
            .filter((part) => !/^f[0-9a-z]{5,}|^___/.test(part))
            .join('.')}`
        : ''
    } "${(element.textContent ?? '').trim().slice(0, 40)}"`;
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  // What of a box is not scrolled out of sight.
  const inSight = (element, box) => {
    let { left, right, top, bottom } = box;
    for (let above = element; above !== null; above = above.parentElement) {
      const { overflowY } = getComputedStyle(above);
      if (overflowY !== 'auto' && overflowY !== 'scroll') continue;
      const outer = above.getBoundingClientRect();
      left = Math.max(left, outer.left);
      right = Math.min(right, outer.right);
      top = Math.max(top, outer.top);
      bottom = Math.min(bottom, outer.bottom);
    }
    return { left, right, top, bottom };
  };
  // What has an edge of its own, or shares a line with a neighbour.
  const FRAMED = 'button, label, dt, dd, .badge, .card, .notice, .way, .conflict, .verdict, .command-row';
  // The part of the window that pinned buttons may take.
  const PINNED = 0.4;
  const root = document.documentElement;
  const footer = document.querySelector('footer');
  if (footer !== null && footer.clientHeight > root.clientHeight * PINNED)
    found.push(`the buttons take ${footer.clientHeight} of ${root.clientHeight}`);
  if (root.scrollWidth > root.clientWidth)
    found.push(`the page is ${root.scrollWidth} wide, the window ${root.clientWidth}`);
  const dialog = document.querySelector('[role=dialog], [role=alertdialog]');
  const texts = [];
  for (const element of (dialog ?? document.body).querySelectorAll('*')) {
    if (!seen(element) || element.closest('.hidden, svg')) continue;
    // A spinner turns within its own box.
    if (element.matches('.fui-Spinner, .fui-Spinner *')) continue;
    const style = getComputedStyle(element);
    const hides = (axis) => axis === 'hidden' || axis === 'clip';
    if (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`clipped across: ${name(element)}`);
    if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`scrolls across: ${name(element)}`);
    if (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      found.push(`clipped down: ${name(element)}`);
    if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth)
      found.push(`cut off: ${name(element)}`);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.textContent.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`sticks out: ${name(element)}`);
        const frame = element.closest(FRAMED)?.getBoundingClientRect();
        if (frame && (box.right > frame.right + 1 || box.left < frame.left - 1))
          found.push(`spills: ${name(element.closest(FRAMED))}`);
        // What is pinned lies over what scrolls beneath it, on purpose.
        if (element.closest('footer, summary') === null) texts.push({ element, box: inSight(element, box) });
      }
    }
  }
  const inner = (one) => ({
    left: one.left + 1,
    right: one.right - 1,
    top: one.top + 3,
    bottom: one.bottom - 3,
  });
  for (let i = 0; i < texts.length; i += 1) {
    const a = inner(texts[i].box);
    if (a.top >= a.bottom) continue;
    for (let j = i + 1; j < texts.length; j += 1) {
      const b = inner(texts[j].box);
      if (texts[i].element === texts[j].element || b.top >= b.bottom) continue;
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      if (!apart) found.push(`overlap: ${name(texts[i].element)} and ${name(texts[j].element)}`);
    }
  }
  return [...new Set(found)];
}
