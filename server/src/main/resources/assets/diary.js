// The diary without a network: a rating is first kept on the phone, then sent. Without this script the form still works.
// Ratings wait in the browser's own store, with no name; nothing stays there once the server has it.

const open = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('facetpath-diary', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('waiting', {keyPath: 'id'});
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const work = async (mode, use) => {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('waiting', mode);
      const request = use(transaction.objectStore('waiting'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
};

const RETRY_MILLIS = 30_000;

const put = entry => work('readwrite', store => store.put(entry));
const waiting = async () => (await work('readonly', store => store.getAll()))
  .sort((one, other) => one.saved - other.saved);

// Only the version that was sent goes: one that was changed meanwhile still waits.
const remove = entry => work('readwrite', store => {
  const request = store.get(entry.id);
  request.onsuccess = () => { if (request.result?.saved === entry.saved) store.delete(entry.id); };
  return request;
});

// Sends all that waits, in order. The same rating sent twice is one, since its id was made here.
const send = async () => {
  for (const entry of await waiting()) {
    if (entry.problem) continue;
    const {id, saved, ...body} = entry;
    let answer;
    try {
      answer = await fetch(`/diary/entries/${id}`, {
        method: 'PUT', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body),
      });
    } catch {
      return 'no-network';
    }
    if (answer.ok) await remove(entry);
    else if (answer.status === 403) return 'closed';
    else if (answer.status === 422 || answer.status === 409) {
      await put({...entry, problem: (await answer.json()).problem});
    } else return 'later';
  }
  return 'sent';
};

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/diary/worker.js', {scope: '/diary'});
}

const form = document.querySelector('.diary-form');
const state = document.querySelector('.diary-state');

const newId = () => crypto.randomUUID?.()
  ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

// A time with the offset of this phone, as it was on that day.
const withOffset = date => {
  const minutes = -date.getTimezoneOffset();
  const two = number => String(Math.trunc(Math.abs(number))).padStart(2, '0');
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

// As the server writes it, in the zone of this phone.
const language = document.documentElement.lang;
const written = style => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, style);
const day = written({dateStyle: 'long'});
const clock = written({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const time = date => `${day.format(date)}, ${clock.format(date)}`;

for (const due of document.querySelectorAll('[data-due]')) {
  due.textContent = due.textContent.replace(due.dataset.shown, time(new Date(due.dataset.due)));
}

// The form of a new rating, or that of a change.
const turn = again => {
  const title = form.querySelector('h2');
  title.textContent = again ? title.dataset.rateAgain : title.dataset.rate;
  form.querySelector('.of-a-change').hidden = !again;
};

const fill = entry => {
  turn(true);
  form.elements.id.value = entry.id;
  form.elements.change.value = 'yes';
  for (const name of ['score', 'side']) {
    const chosen = form.querySelector(`input[name=${name}][value="${entry[name]}"]`);
    if (chosen) chosen.checked = true;
  }
  form.elements.moving.checked = entry.moving === 'yes';
  form.elements.medicines.value = entry.medicines;
  form.elements.at.value = entry.at.slice(0, 16);
  form.dataset.at = entry.at;
  form.scrollIntoView();
};

const clear = () => {
  form.reset();
  turn(false);
  form.elements.id.value = newId();
  form.elements.change.value = '';
  form.elements.at.value = '';
  delete form.dataset.at;
  delete form.dataset.sent;
};

const read = () => {
  const data = new FormData(form);
  const typed = data.get('at');
  // A time that was not touched keeps its seconds and offset.
  const same = form.dataset.at?.slice(0, 16) === typed;
  return {
    id: data.get('id'), at: same ? form.dataset.at : withOffset(typed ? new Date(typed) : new Date()),
    score: data.get('score'), side: data.get('side') ?? '', moving: data.get('moving') ?? '',
    medicines: data.get('medicines').trim(), removed: data.get('removed') ?? '', saved: Date.now(),
  };
};

const element = (name, style, text) => {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = text;
  return made;
};

// As it stands beside its button; nothing where one side was treated.
const side = entry => form.querySelector(`input[type=radio][name=side][value="${entry.side}"]`)?.labels[0].innerText.toLowerCase();

// What waits stands above what the server has.
const show = async () => {
  const list = document.querySelector('.entries');
  list.querySelectorAll('.is-waiting').forEach(row => row.remove());
  for (const entry of await waiting()) {
    const row = document.createElement('li');
    row.className = 'is-waiting';
    row.append(...[element('span', 'score', entry.score), element('span', '', time(new Date(entry.at))),
      side(entry) && element('span', '', side(entry)),
      element('span', 'waits', entry.problem ? form.dataset.refused : list.dataset.waits)].filter(Boolean));
    list.prepend(row);
  }
};

// Takes curve and list as the server has them now.
const renew = async () => {
  const answer = await fetch('/diary', {headers: {Accept: 'text/html'}});
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['course', 'entries']) {
    const fresh = page.getElementById(part);
    if (fresh) document.getElementById(part).replaceWith(fresh);
  }
};

const sync = async told => {
  const before = await waiting();
  const outcome = before.length ? await send() : 'sent';
  if (before.length && outcome === 'sent') await renew();
  await show();
  const left = await waiting();
  if (outcome === 'closed') {
    state.textContent = form.dataset.closed;
    document.querySelectorAll('.is-waiting .waits').forEach(row => { row.textContent = form.dataset.notSent; });
  } else if (left.some(entry => !entry.problem)) state.textContent = form.dataset.keptHere;
  else if (told || before.length) state.textContent = form.dataset.kept;
};

if (form) {
  // One at a time: the browser may say twice that it is back online.
  let running = Promise.resolve();
  const soon = told => { running = running.then(() => sync(told)).catch(console.warn); };
  document.addEventListener('submit', async event => {
    if (event.target !== form) return;
    event.preventDefault();
    const entry = read();
    clear();
    await put(entry);
    await show();
    soon(true);
  }, {capture: true});
  document.addEventListener('click', event => {
    if (event.target.closest('[data-leave]')) {
      event.preventDefault();
      clear();
      return;
    }
    const link = event.target.closest('[data-change]');
    if (!link) return;
    event.preventDefault();
    fill(link.closest('li').dataset);
  });
  // The network may be there and the server not: then nothing tells when it is back.
  setInterval(async () => { if ((await waiting()).some(entry => !entry.problem)) soon(false); }, RETRY_MILLIS);
  window.addEventListener('online', () => soon(false));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(false); });
  soon(false);
}
