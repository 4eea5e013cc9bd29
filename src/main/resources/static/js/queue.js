// Reports that wait on this phone: kept in IndexedDB, sent one after another, each under the key it was given here.
// Runs in pages and in the service worker.
var Queue = (() => {
  "use strict";
  const STORES = [["draft", "name"], ["waiting", "key"], ["sent", "code"]];
  const PATIENCE = 120000;
  const BRIEFLY = 10000;
  const PAUSE = 60000;
  const LONGEST_PAUSE = 3600000;
  // the first answer is repeated for thirty days; after that a person says whether it goes out once more
  const SURE = 28 * 86400000;
  const changes = self.BroadcastChannel && new BroadcastChannel("mahalla-queue");
  let opened;

  const open = () => opened = opened || new Promise((done, failed) => {
    const request = indexedDB.open("mahalla", 1);
    request.onupgradeneeded = () => {
      // only ever adds: what waits outlives every version of the application
      for (const [name, keyPath] of STORES) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, { keyPath });
      }
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      done(request.result);
    };
    request.onerror = () => { opened = null; failed(request.error); };
  });

  // One transaction over the stores; gives what the request that `work` returns has found.
  const within = async (names, mode, work) => {
    const database = await open();
    return new Promise((done, failed) => {
      const transaction = database.transaction(names, mode, { durability: "strict" });
      const asked = work(...names.map((name) => transaction.objectStore(name)));
      transaction.oncomplete = () => done(asked && asked.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  };
  const read = (name, work) => within([name], "readonly", work);
  const write = (name, work) => within([name], "readwrite", work);

  const changed = () => { if (changes) changes.postMessage("changed"); };
  const waiting = () => read("waiting", (store) => store.getAll())
    .then((items) => items.sort((one, other) => (one.at || 0) - (other.at || 0)));

  const mark = (key, change) => write("waiting", (store) => {
    const found = store.get(key);
    found.onsuccess = () => { if (found.result) store.put(Object.assign(found.result, change)); };
  });

  // Of a report that has arrived only its code, topic and day stay.
  const settle = (item, told) => within(["waiting", "sent"], "readwrite", (waits, sent) => {
    waits.delete(item.key);
    sent.put(Object.assign(told, { topic: item.topic, day: new Date().toLocaleDateString("en-CA"), key: item.key }));
  });

  // What may be the same is asked once the report is safe; without an answer nothing is offered.
  const askSame = async (told) => {
    if (!told.similarUrl) return;
    try {
      const answer = await fetch(told.similarUrl, { credentials: "omit", redirect: "error", signal: AbortSignal.timeout(BRIEFLY) });
      const { sameUrl } = await answer.json();
      if (sameUrl) await write("sent", (store) => store.put(Object.assign(told, { sameUrl })));
    } catch (cut) {
      // nothing is offered
    }
  };

  const bodyOf = (item) => {
    const body = new FormData();
    body.append("key", item.key);
    for (const name of Object.keys(item.fields)) body.append(name, item.fields[name]);
    item.photos.forEach((bytes, i) => body.append("photos", new Blob([bytes], { type: "image/jpeg" }), i + ".jpg"));
    return body;
  };

  // Gives whether the next one may be tried. What is not in our form is a page of somebody else's in between and no
  // answer, and neither is a fault; what cannot be taken is never tried again by itself, and a person reads why.
  const send = async (item) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    const now = Date.now();
    let status = 0;
    let pause = 0;
    let told = {};
    try {
      const answer = await fetch(item.prefix + "/report/sent", {
        method: "POST", body: bodyOf(item), credentials: "omit", redirect: "error", signal: stop.signal,
        headers: { Accept: "application/json" },
      });
      pause = answer.headers.get("Retry-After") * 1000 || 0;
      if (/json/.test(answer.headers.get("Content-Type"))) told = (await answer.json()) || {};
      if (told.code || told.errors || told.detail || answer.status === 413) status = answer.status;
    } catch (cut) {
      status = 0;
    } finally {
      clearTimeout(timer);
    }
    if (status === 200 && /^\d{10}$/.test(told.code)) {
      await settle(item, told);
      await askSame(told);
    } else if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
      const large = status === 413;
      const errors = told.errors || [{ field: large ? "photos" : "send", words: (large && item.large) || told.detail }];
      await mark(item.key, { errors, gone: status === 410, tried: now });
    } else {
      const fails = (item.fails || 0) + 1;
      pause = Math.max(pause, Math.min(LONGEST_PAUSE, PAUSE * 2 ** (fails - 1)));
      await mark(item.key, { fails, tried: now, next: now + pause, since: item.since || now });
      return status >= 500;
    }
    return true;
  };

  // Another draft that is not finished is put aside with what waits, to be gone on with.
  const begin = (draft, waits, next) => {
    const found = draft.get("here");
    found.onsuccess = () => {
      const old = found.result;
      if (old && old.key !== next.key && (old.photos.length || Object.keys(old.fields).length)) {
        waits.put(Object.assign(old, { errors: [] }));
      }
      draft.put(Object.assign({}, next, { name: "here" }));
    };
  };

  return {
    draft: () => read("draft", (store) => store.get("here")),
    save: (draft) => write("draft", (store) => store.put(Object.assign({}, draft, { name: "here" }))),
    begin: (next) => within(["draft", "waiting"], "readwrite", (draft, waits) => begin(draft, waits, next)),
    drop: () => write("draft", (store) => store.delete("here")),
    add: (item) => within(["draft", "waiting"], "readwrite", (draft, waits) => {
      draft.delete("here");
      waits.put(item);
    }).then(changed),
    waiting,
    discard: (key) => write("waiting", (store) => store.delete(key)).then(changed),
    // What the server did not take comes back to the form; nothing else may be changed once it was tried.
    mend: (item) => within(["draft", "waiting"], "readwrite", (draft, waits) => {
      waits.delete(item.key);
      begin(draft, waits, item);
    }).then(changed),
    sent: () => read("sent", (store) => store.getAll()),
    forget: (code) => write("sent", (store) => store.delete(code)).then(changed),
    onchange: (work) => { if (changes) changes.onmessage = work; },
    // Tries everything that waits, or by itself only what has paused long enough; gives how many still wait.
    sendAll: (byItself) => {
      const work = async () => {
        for (const item of await waiting()) {
          if (item.errors || (byItself && item.next > Date.now())) continue;
          if (item.since && Date.now() - item.since > SURE) await mark(item.key, { errors: [{ field: "send", words: item.old }] });
          else if (!(await send(item))) break;
        }
        changed();
        return (await waiting()).filter((item) => !item.errors).length;
      };
      return navigator.locks ? navigator.locks.request("mahalla-queue", work) : work();
    },
    newKey: () => {
      const b = crypto.getRandomValues(new Uint8Array(16));
      b[6] = (b[6] & 15) | 64;
      b[8] = (b[8] & 63) | 128;
      const hex = Array.from(b, (one) => one.toString(16).padStart(2, "0")).join("");
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
    // What is said of them in the words of the page: `tried` or `untried` with the count and the time, and `stuck`.
    words: (items, words) => {
      const language = document.documentElement.lang;
      const count = (told, some) => some.length ? told.replace("#", new Intl.NumberFormat(language).format(some.length)) : "";
      const going = items.filter((item) => !item.errors);
      const tried = Math.max(0, ...going.map((item) => item.tried || 0));
      const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }).format(tried);
      return [
        count(tried ? words.tried : words.untried, going).replace("@", time),
        count(words.stuck, items.filter((item) => item.errors)),
      ].filter(Boolean).join(" ");
    },
    // The worker sends in the background where the browser lets it.
    later: () => navigator.serviceWorker && navigator.serviceWorker.ready
      .then((registration) => registration.sync && registration.sync.register("reports")).catch(() => {}),
  };
})();
