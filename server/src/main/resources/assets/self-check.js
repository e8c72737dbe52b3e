// Areas can be marked on the drawing as well as in the list beside it.
const mark = () => {
  const drawing = document.querySelector('.where-drawing');
  if (!drawing) return;
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
};
mark();

// The answer is fetched and put into the page, so that going back never asks whether to send the form once more. What was
// answered is held where the browser held it before, with this tab's way back; it is in no address and in no other store,
// and the server keeps nothing. Without this script the form is sent as any other.
const ask = async answers => {
  const answer = await fetch('/self-check', { method: 'POST', body: new URLSearchParams(answers) });
  return { isRefused: answer.status === 422, page: await answer.text() };
};

const put = page => {
  const next = new DOMParser().parseFromString(page, 'text/html');
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceChildren(...next.body.childNodes);
  mark();
  window.scrollTo(0, 0);
  const first = document.querySelector('[autofocus]') ?? document.querySelector('h1');
  first.tabIndex = -1;
  first.focus();
};

let isAsking = false;
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('form[action="/self-check"]')) return;
  event.preventDefault();
  if (isAsking) return;
  isAsking = true;
  form.querySelector('.no-network')?.remove();
  const given = new URLSearchParams(new FormData(form)).toString();
  const answers = new URLSearchParams(new FormData(form, event.submitter)).toString();
  try {
    const { isRefused, page } = await ask(answers);
    // Another language changes nothing else: the same questions or the same answer take the place of this page.
    if (event.submitter?.matches('[name$="-in"]')) {
      history.replaceState({ answers: form.matches('.self-check') ? `${given}&change=yes` : given }, '');
      put(page);
      return;
    }
    // Whoever comes back to the questions finds them as they were left.
    const left = form.matches('.self-check') && !isRefused ? `${answers}&change=yes` : answers;
    if (isRefused || form.matches('.self-check')) history.replaceState({ answers: left }, '');
    if (!isRefused) history.pushState({ answers }, '');
    put(page);
  } catch {
    const told = document.createElement('p');
    told.className = 'problem-note no-network';
    told.setAttribute('role', 'alert');
    told.textContent = document.querySelector('[data-offline]').dataset.offline;
    (event.submitter?.closest('p') ?? form.lastElementChild).before(told);
  } finally {
    isAsking = false;
    delete form.dataset.sent;
  }
});

const again = async () => {
  const answers = history.state?.answers;
  if (!answers) return;
  const { page } = await ask(answers);
  if (history.state?.answers === answers) put(page);
};
window.addEventListener('popstate', again);
again();
