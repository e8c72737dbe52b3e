// The spine beside the table of joints: pressing a joint ticks its box, and a ticked box marks its joint.
const boxes = new Map([...document.querySelectorAll('.picker input[type=checkbox]')].map(box => [box.value, box]));
const joints = [...document.querySelectorAll('.picker [data-joint]')];

const show = () => {
  for (const joint of joints) {
    const box = boxes.get(`${joint.dataset.joint}-${joint.dataset.side}`);
    joint.classList.toggle('chosen', box?.checked ?? false);
  }
};
for (const joint of joints) {
  joint.addEventListener('click', () => {
    const box = boxes.get(`${joint.dataset.joint}-${joint.dataset.side}`);
    if (!box) return;
    box.checked = !box.checked;
    box.closest('details').open = true;
    show();
  });
}
for (const box of boxes.values()) box.addEventListener('change', show);
show();
