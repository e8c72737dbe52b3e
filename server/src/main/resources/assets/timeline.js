// What the marks of the timeline stand for, beside the mark that is pointed at or reached by the keyboard: its words
// (value and day) and the lines of the record behind it. They stand in the drawing itself, as title and description,
// and in the table below; without this script the browser shows the title.

const attach = figure => {
  const drawing = figure.querySelector('svg');
  // On a phone another drawing is shown, which has no room for marks to point at.
  if (!drawing.getClientRects().length) return;
  const marks = [...drawing.querySelectorAll('g')].filter(it => it.querySelector(':scope > title'));
  if (!marks.length) return;
  const left = new Map(marks.map(mark => [mark, mark.getBBox().x]));
  marks.sort((a, b) => left.get(a) - left.get(b));
  // A drawing that is one picture hides its parts from screen readers.
  drawing.setAttribute('role', 'group');

  const box = document.createElement('p');
  box.className = 'mark-told';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  figure.append(box);
  let shown = null;

  const close = () => {
    if (!shown) return;
    // Back to where it stood: the browser would show it a second time beside the box.
    shown.mark.prepend(shown.title);
    shown = null;
    box.hidden = true;
  };

  const show = mark => {
    if (shown?.mark === mark) return;
    close();
    const title = mark.querySelector(':scope > title');
    box.replaceChildren();
    for (const [name, words] of [['strong', title.textContent], ['span', mark.querySelector(':scope > desc')?.textContent]]) {
      if (!words) continue;
      const part = document.createElement(name);
      part.textContent = words;
      box.append(part);
    }
    title.remove();
    shown = { mark, title };
    box.hidden = false;
    place(mark);
  };

  // Under the mark, within what is seen of the figure.
  const place = mark => {
    const at = mark.getBoundingClientRect();
    const around = figure.getBoundingClientRect();
    const left = (at.left + at.right) / 2 - around.left - box.offsetWidth / 2;
    const most = figure.clientWidth - box.offsetWidth;
    box.style.left = `${figure.scrollLeft + Math.max(0, Math.min(most, left))}px`;
    const under = at.bottom - around.top + 6;
    const fits = under + box.offsetHeight <= figure.clientHeight;
    box.style.top = `${fits ? under : Math.max(0, at.top - around.top - box.offsetHeight - 6)}px`;
  };

  // One stop for the tab key; arrows, home and end go along the time.
  const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  marks.forEach((mark, at) => {
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', [...mark.querySelectorAll(':scope > title, :scope > desc')].map(it => it.textContent).join('. '));
    mark.tabIndex = at ? -1 : 0;
    mark.addEventListener('pointerenter', () => show(mark));
    mark.addEventListener('pointerleave', event => { if (event.relatedTarget !== box && document.activeElement !== mark) close(); });
    mark.addEventListener('focus', () => {
      for (const it of marks) it.tabIndex = it === mark ? 0 : -1;
      show(mark);
    });
    mark.addEventListener('blur', close);
    mark.addEventListener('keydown', event => {
      if (event.key === 'Escape') close();
      const step = steps[event.key];
      if (step === undefined) return;
      event.preventDefault();
      marks[Math.max(0, Math.min(marks.length - 1, marks.indexOf(mark) + step))].focus();
    });
  });
  box.addEventListener('pointerleave', () => { if (document.activeElement !== shown?.mark) close(); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  // Who pointed here while this was made ready sees it too.
  const pointedAt = marks.find(it => it.matches(':hover'));
  if (pointedAt) show(pointedAt);
};

// Far down a long page: made ready when it is about to be seen, so that the page is usable sooner.
const near = new IntersectionObserver(seen => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    target.querySelectorAll('figure').forEach(attach);
  }
}, { rootMargin: '50% 0px' });
document.querySelectorAll('section.course').forEach(it => near.observe(it));
