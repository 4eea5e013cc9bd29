// The service worker: keeps the one-page form with all it needs, gives it where the network fails, and sends what waits.
const CACHE = "shell-" + VERSION;
const SHELLS = ["/report/here", "/en/report/here"];
const PAGES = /^(\/en)?(\/|\/(report|help)(\/.*)?)?$/;
const PLACES = /^(\/en)?\/report\/here\/places\.json$/;
const SHELL_PATIENCE = 6000;

const got = async (address) => {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(address + " answered " + answer.status);
  return answer;
};
const kept = (address) => caches.match(address, { ignoreVary: true });

// A page and every file it names, so that it never stands there half.
const keep = async (shell, page) => {
  const cache = await caches.open(CACHE);
  const text = await page.clone().text();
  const files = new Set(text.match(/\/assets\/[^"\s]+/g));
  const places = /data-places="([^"]+)"/.exec(text);
  if (places) await cache.put(places[1], await got(places[1]));
  for (const file of files) {
    if (!(await cache.match(file, { ignoreVary: true }))) await cache.put(file, await got(file));
  }
  await cache.put(shell, page);
};

self.addEventListener("install", (event) => event.waitUntil((async () => {
  for (const shell of SHELLS) await keep(shell, await got(shell));
  await self.skipWaiting();
})()));

// Old files go, the database of reports never does.
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("shell-") && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

const shellFor = async (event, path) => {
  const shell = path.startsWith("/en") ? SHELLS[1] : SHELLS[0];
  const own = path === shell;
  const there = own && (await kept(shell));
  const asked = fetch(event.request).then((answer) => {
    if (own && answer.ok) event.waitUntil(keep(shell, answer.clone()).catch(() => {}));
    return answer;
  });
  const late = new Promise((done) => { if (there) setTimeout(done, SHELL_PATIENCE, there); });
  return Promise.race([asked, late]).catch(async () =>
    own ? there || Response.error()
      : (await kept(shell)) ? Response.redirect(shell + (/\/help/.test(path) ? "#calls" : ""), 302) : Response.error());
};

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== "GET") return;
  if (pathname.startsWith("/assets/")) {
    event.respondWith(kept(event.request).then((file) => file || fetch(event.request)));
  } else if (PLACES.test(pathname)) {
    event.respondWith(fetch(event.request).catch(() => kept(event.request)));
  } else if (event.request.mode === "navigate" && PAGES.test(pathname)) {
    event.respondWith(shellFor(event, pathname));
  }
});

self.addEventListener("sync", (event) => {
  if (event.tag === "reports") {
    event.waitUntil(Queue.sendAll().then((left) => { if (left) throw new Error(left + " left"); }));
  }
});
