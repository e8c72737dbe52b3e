// What makes pages quicker to use. Every page works without it.

// A text that can be copied: the button names the element that holds it.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied;
  });
}

// A field that sends its form when it is changed.
for (const field of document.querySelectorAll('[data-send-on-change]')) {
  field.addEventListener('change', () => field.form.requestSubmit());
}

// A form is sent once: a second press does nothing until the page is left or the answer came. Without a network it is not
// sent, since the browser would leave the page for one of its own and what was typed would be gone.
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', event => {
    form.querySelector('.no-network')?.remove();
    if (!navigator.onLine && form.elements._csrf) {
      event.preventDefault();
      const told = document.createElement('p');
      told.className = 'problem-note no-network';
      told.setAttribute('role', 'alert');
      told.textContent = document.querySelector('[data-offline]').dataset.offline;
      (event.submitter?.closest('p') ?? form.lastElementChild).before(told);
      return;
    }
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => delete form.dataset.sent);
}

// j and k go down and up a list, / goes to its search, as in a mail program. Not while somebody types.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const search = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  const rows = [...document.querySelectorAll('[data-row]')];
  const step = { j: 1, k: -1 }[event.key];
  if (search) {
    search.focus();
    event.preventDefault();
  } else if (step && rows.length) {
    const at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + step))].focus();
  }
});

// A slider over the days before today, beside a field for the day.
for (const box of document.querySelectorAll('[data-days-of]')) {
  const field = document.getElementById(box.dataset.daysOf);
  const slider = box.querySelector('input');
  const day = () => {
    const date = new Date(`${slider.dataset.today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + Number(slider.value));
    return date.toISOString().slice(0, 10);
  };
  box.hidden = false;
  const say = () => slider.setAttribute('aria-valuetext', field.value);
  say();
  slider.addEventListener('input', () => { field.value = day(); say(); });
  slider.addEventListener('change', () => field.form.requestSubmit());
}

// The timeline can be drawn wider, to be scrolled sideways: time is stretched, letters and marks are not, and the names of
// the strips stay in sight. The words for the buttons are the page's.
for (const course of document.querySelectorAll('section.course')) {
  const words = document.querySelector('[data-zoom-words]')?.dataset.zoomWords.split('|');
  if (!words) continue;
  const figure = course.querySelector('figure');
  const drawings = [...figure.querySelectorAll('svg')];
  for (const drawing of drawings) {
    const at = (it, name) => Number(it.getAttribute(name));
    const plot = drawing.querySelector('.tl-base');
    const edge = plot ? at(plot, 'x1') : 12;
    const below = Math.max(0, ...[...drawing.querySelectorAll('.tl-rule')].map(it => at(it, 'y1')));
    for (const text of drawing.querySelectorAll('text')) {
      if (at(text, 'x') > edge || at(text, 'y') >= below) continue;
      text.classList.add('strip-name');
      text.style.setProperty('--from', `${at(text, 'x')}px`);
    }
  }
  figure.tabIndex = 0;
  figure.setAttribute('role', 'group');
  figure.setAttribute('aria-label', course.querySelector('h2').textContent);
  const follow = () => {
    for (const drawing of drawings) {
      const wide = drawing.getBoundingClientRect().width;
      if (wide) drawing.style.setProperty('--scrolled', `${figure.scrollLeft * drawing.viewBox.baseVal.width / wide}px`);
    }
  };
  const draw = times => {
    course.dataset.zoom = 1;
    for (const drawing of drawings) drawing.style.height = '';
    const heights = drawings.map(it => it.getBoundingClientRect().height);
    course.dataset.zoom = times;
    drawings.forEach((drawing, at) => {
      drawing.setAttribute('preserveAspectRatio', times === 1 ? 'xMidYMid meet' : 'none');
      if (times === 1) return;
      if (heights[at]) drawing.style.height = `${heights[at]}px`;
      // Above the bars that pass below them.
      for (const name of drawing.querySelectorAll('.strip-name')) name.parentNode.append(name);
    });
    figure.scrollLeft = figure.scrollWidth;
    follow();
  };
  figure.addEventListener('scroll', follow);
  window.addEventListener('resize', () => { if (course.dataset.zoom > 1) draw(Number(course.dataset.zoom)); });
  const box = document.createElement('p');
  box.className = 'zoom';
  [1, 2, 4].forEach((times, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.textContent = words[at];
    button.setAttribute('aria-pressed', String(times === 1));
    button.addEventListener('click', () => {
      for (const it of box.children) it.setAttribute('aria-pressed', String(it === button));
      draw(times);
    });
    box.append(button);
  });
  figure.before(box);
}
