// Another language is another page: what was typed on this one is carried over in the tab's own store. Any next page takes
// it out of there at once, and fills it in only where it is the page that the switch leads to, for the same reader. No
// password, code, file or proof of a session is carried.
const CARRIED = 'facetpath-typed';
const TYPED = ':is(input, select, textarea)[name]'
  + ':not([type=hidden], [type=password], [type=file], [autocomplete*=password], [autocomplete=one-time-code])';
const reader = document.querySelector('.app-who a[href="/account"]')?.textContent ?? '';
const isBox = field => field.type === 'checkbox' || field.type === 'radio';
const nameOf = field => isBox(field) ? `${field.name} ${field.value}` : field.name;
const typed = form => [...form.elements].filter(field => field.matches(TYPED));
// What was only suggested for the words of another field is suggested anew.
const isChosen = (field, form) => field.value !== form.querySelector('[name=suggested]')?.value;

const carry = event => {
  const to = new URL(event.currentTarget.href).searchParams.get('back');
  const forms = [...document.forms].map(form => [
    form.getAttribute('action'),
    typed(form).filter(field => isBox(field) || isChosen(field, form))
      .map(field => [nameOf(field), isBox(field) ? field.checked : field.value]),
  ]);
  sessionStorage.setItem(CARRIED, JSON.stringify({ reader, to, forms }));
};

const fill = (form, values) => {
  for (const field of typed(form)) {
    const at = values.findIndex(([name]) => name === nameOf(field));
    if (at < 0) continue;
    const [[, value]] = values.splice(at, 1);
    const kind = isBox(field) ? 'checked' : 'value';
    if (field[kind] === value) continue;
    field[kind] = value;
    // Nobody should have to look for what was typed.
    for (let box = field.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    // Once htmx listens.
    if (field.getAttribute('hx-trigger') === 'change') {
      document.addEventListener('DOMContentLoaded', () => field.dispatchEvent(new Event('change')));
    }
  }
};

const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? '{}');
sessionStorage.removeItem(CARRIED);
if (carried.reader === reader && carried.to === location.pathname + location.search) {
  for (const [action, values] of carried.forms) {
    const form = [...document.forms].find(it => it.getAttribute('action') === action);
    if (form) fill(form, values);
  }
}
document.querySelector('a[href^="/language/"]:not([target])')?.addEventListener('click', event => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) carry(event);
});
document.addEventListener('submit', () => sessionStorage.removeItem(CARRIED));
