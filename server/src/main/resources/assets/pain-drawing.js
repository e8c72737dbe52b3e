// Where it hurts can be marked on the drawing as well as in the list beside it: an area of a side ticks its box. What was
// pressed is said, since areas of the neck are smaller than a fingertip.
const drawing = document.querySelector('.pain-drawing');
if (drawing) {
  const boxes = new Map([...document.querySelectorAll('input[name=areas]')].map(box => [box.value, box]));
  const boxOf = shape => boxes.get(`${shape.dataset.area}-${shape.dataset.side}`);
  const shapes = [...drawing.querySelectorAll('[data-area]')].filter(boxOf);
  const show = () => shapes.forEach(shape => shape.classList.toggle('is-pain', boxOf(shape).checked));
  for (const shape of shapes) {
    shape.classList.add('can-be-pressed');
    shape.addEventListener('click', () => {
      const box = boxOf(shape);
      box.click();
      const said = drawing.querySelector('.pressed');
      said.textContent = (box.checked ? said.dataset.marked : said.dataset.taken).replace('{area}', box.ariaLabel);
    });
  }
  for (const box of boxes.values()) box.addEventListener('change', show);
  window.addEventListener('pageshow', show);
}
