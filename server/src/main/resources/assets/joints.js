// The joints of a drawing that lead somewhere: on a patient's page a joint opens what is known of it, in a form it ticks its
// box. Each takes the room up to its neighbours, since a joint itself is smaller than a fingertip. A joint of which there is
// nothing to open is not pressed.
const boxes = new Map([...document.querySelectorAll('.picker input[type=checkbox]')].map(box => [box.value, box]));
const boxOf = joint => {
  const box = boxes.get(`${joint.dataset.joint}-${joint.dataset.side}`);
  return box && box.closest('details') === joint.closest('details') ? box : undefined;
};
const panels = [...document.querySelectorAll('[data-panel]')];
const panelOf = joint => panels.find(it => it.dataset.panel === `${joint.dataset.joint} ${joint.dataset.side}`)
  ?? panels.find(it => it.dataset.panel.startsWith(`${joint.dataset.joint} `));

// In CSS pixels: the least that a finger hits, and how far a joint may reach where nothing is beside it.
const LEAST = 24;
const FREE = 18;
const FACE = 5;

// Joints of one row of the drawing, from the top: where the room of each begins and ends. A border lies half way, but nearer
// to the upper one where the lower one would have too little and the upper one has room above.
const borders = heights => {
  const rooms = [];
  let end = heights.at(-1) + FREE;
  for (let at = heights.length - 1; at >= 0; at--) {
    const above = heights[at - 1];
    const half = above === undefined ? heights[at] - FREE : Math.max((above + heights[at]) / 2, heights[at] - FREE);
    const wanted = end - LEAST;
    const start = above === undefined || wanted >= above + FACE ? Math.min(half, wanted) : half;
    rooms.unshift([start, end]);
    end = above === undefined ? start : Math.min(start, above + FREE);
  }
  return rooms;
};

const place = drawing => {
  const frame = drawing.getBoundingClientRect();
  if (!frame.width) return;
  const unit = drawing.viewBox.baseVal.width / frame.width;
  drawing.querySelectorAll('.room').forEach(it => it.remove());
  const joints = [...drawing.querySelectorAll('[data-joint].can-be-pressed')].map(joint => {
    const face = joint.querySelector('.face');
    const at = name => Number(face.getAttribute(name)) / unit;
    return { joint, x: at('cx'), y: at('cy') };
  });
  // Each joint stands twice in the view from behind, left and right of its middle, and once in the view from the side.
  const middle = drawing.querySelector('.view').getAttribute('x') / unit;
  const rows = { left: [], right: [], side: [] };
  for (const it of joints) {
    const isBehind = it.x < 2 * middle;
    rows[isBehind ? it.joint.dataset.side : 'side'].push(it);
  }
  for (const [name, row] of Object.entries(rows)) {
    row.sort((a, b) => a.y - b.y);
    if (!row.length) continue;
    borders(row.map(it => it.y)).forEach(([start, end], at) => {
      const { joint, x } = row[at];
      const from = name === 'right' ? middle : x - FREE;
      const to = name === 'left' ? middle : x + FREE;
      const room = document.createElementNS(drawing.namespaceURI, 'rect');
      room.classList.add('room');
      room.setAttribute('x', from * unit);
      room.setAttribute('y', start * unit);
      room.setAttribute('width', (to - from) * unit);
      room.setAttribute('height', (end - start) * unit);
      joint.querySelector('title').after(room);
    });
  }
};

const drawings = new Set();
for (const joint of document.querySelectorAll('svg [data-joint]')) {
  if (!boxOf(joint) && !panelOf(joint)) continue;
  joint.classList.add('can-be-pressed');
  drawings.add(joint.closest('svg'));
}
const watch = new ResizeObserver(seen => seen.forEach(it => place(it.target)));
drawings.forEach(it => watch.observe(it));

const chosen = () => {
  for (const joint of document.querySelectorAll('.picker [data-joint]')) {
    joint.classList.toggle('chosen', boxOf(joint)?.checked ?? false);
  }
};
document.addEventListener('click', event => {
  const joint = event.target.closest('.can-be-pressed[data-joint]');
  if (!joint) return;
  const box = boxOf(joint);
  const panel = panelOf(joint);
  if (box) {
    box.checked = !box.checked;
    chosen();
  } else if (panel) {
    panel.open = true;
    panel.scrollIntoView({ block: 'center' });
    panel.querySelector('summary').focus();
  }
});
for (const box of boxes.values()) box.addEventListener('change', chosen);
window.addEventListener('pageshow', chosen);
chosen();

// What opens is marked in the drawing.
document.addEventListener('toggle', event => {
  const panel = event.target;
  if (!panel.dataset?.panel) return;
  const [joint, side] = panel.dataset.panel.split(' ');
  for (const it of document.querySelectorAll(`svg [data-joint="${joint}"]`)) {
    if (it.dataset.side === side || side === 'not-documented') it.classList.toggle('chosen', panel.open);
  }
}, { capture: true });
