// Narrow areas at the edge of a drawn body, such as the hip, are narrower than a fingertip: a press beside the body counts
// for the area nearest to it.
const FAR = 16;
const STEP = 2;
const TURNS = 16;

const beside = (x, y) => {
  for (let far = STEP; far <= FAR; far += STEP) {
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = 2 * Math.PI * turn / TURNS;
      const area = document.elementFromPoint(x + far * Math.cos(angle), y + far * Math.sin(angle))?.closest('[data-area]');
      if (area) return area;
    }
  }
  return null;
};

document.addEventListener('click', event => {
  if (!event.target.closest('.pain-drawing svg, .where-drawing svg') || event.target.closest('[data-area]')) return;
  beside(event.clientX, event.clientY)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
});
