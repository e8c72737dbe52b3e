// Keeps the diary's page and files on the phone, so that it opens without a network. FILES stands above, written by the
// server: another build has other addresses, and so another store.
const STORE = `diary-${FILES.join('').length}-${FILES.map(file => file.slice(-12)).join('')}`;
const PAGE = '/diary';

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(caches.open(STORE).then(async store => {
    await store.addAll(FILES);
    const page = await fetch(PAGE, {headers: {Accept: 'text/html'}});
    if (page.ok) await store.put(PAGE, page);
  }));
});

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('diary-') && name !== STORE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

// The newest page there is; a diary that was closed leaves none behind.
const page = async request => {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await store.put(PAGE, answer.clone());
    if (answer.status === 403) await store.delete(PAGE);
    return answer;
  } catch (noNetwork) {
    return await store.match(PAGE) ?? Response.error();
  }
};

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (address.pathname === PAGE) {
    event.respondWith(page(event.request));
  } else if (address.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request).then(kept => kept ?? fetch(event.request)));
  }
});
