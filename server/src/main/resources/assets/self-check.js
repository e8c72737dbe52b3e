// Areas can be marked on the drawing as well as in the list beside it.
const drawing = document.querySelector('.where-drawing');
if (drawing) {
  const boxes = new Map([...document.querySelectorAll('input[name=area]')].map(box => [box.value, box]));
  const show = area => drawing.querySelectorAll(`[data-area="${area}"]`)
    .forEach(shape => shape.classList.toggle('is-pain', boxes.get(area).checked));
  for (const [area, box] of boxes) {
    box.addEventListener('change', () => show(area));
    show(area);
  }
  drawing.classList.add('is-live');
  drawing.addEventListener('click', event => {
    const box = boxes.get(event.target.closest('[data-area]')?.dataset.area);
    if (box) box.click();
  });
  window.addEventListener('pageshow', () => boxes.forEach((_, area) => show(area)));
}
