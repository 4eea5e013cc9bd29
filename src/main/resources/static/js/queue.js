// Reports that wait on this phone: kept in IndexedDB, sent one after another, each under the key it was given here.
// Runs in pages and in the service worker.
var Queue = (() => {
  "use strict";
  const STORES = [["draft", "name"], ["waiting", "key"], ["sent", "code"]];
  const PATIENCE = 120000;
  // the first answer is repeated for thirty days; after that a person says whether it goes out once more
  const SURE = 28 * 86400000;
  const changes = self.BroadcastChannel ? new BroadcastChannel("mahalla-queue") : null;
  let opened;

  const open = () => {
    opened = opened || new Promise((done, failed) => {
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
    return opened;
  };

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
  const waiting = () => read("waiting", (store) => store.getAll());

  const mark = (key, change) => write("waiting", (store) => {
    const found = store.get(key);
    found.onsuccess = () => { if (found.result) store.put(Object.assign(found.result, change)); };
  });

  // Of a report that has arrived only its code, topic and day stay.
  const settle = (item, told) => within(["waiting", "sent"], "readwrite", (waits, sent) => {
    waits.delete(item.key);
    sent.put({
      code: told.code, shown: told.shown, followUrl: told.followUrl, dueShown: told.dueShown,
      topic: item.topic, day: new Date().toLocaleDateString("en-CA"), key: item.key,
    });
  });

  const bodyOf = (item) => {
    const body = new FormData();
    body.append("key", item.key);
    for (const name of Object.keys(item.fields)) body.append(name, item.fields[name]);
    item.photos.forEach((bytes, i) => body.append("photos", new Blob([bytes], { type: "image/jpeg" }), i + ".jpg"));
    return body;
  };

  // Whether the network carried it; a page of somebody else's in between is no answer.
  const send = async (item) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    let status = 0;
    let told = null;
    try {
      const answer = await fetch(item.prefix + "/report/sent", {
        method: "POST", body: bodyOf(item), credentials: "omit", redirect: "error", signal: stop.signal,
        headers: { Accept: "application/json" },
      });
      if (/json/.test(answer.headers.get("content-type"))) {
        told = await answer.json();
        status = answer.status;
      }
    } catch (cut) {
      status = 0;
    } finally {
      clearTimeout(timer);
    }
    if (status === 200 && /^\d{10}$/.test(told.code)) {
      await settle(item, told);
      return true;
    }
    if (status === 422 && told.errors) {
      await mark(item.key, { errors: told.errors, tried: Date.now() });
      return true;
    }
    await mark(item.key, { tried: Date.now(), since: item.since || Date.now() });
    return false;
  };

  const alone = (work) => (navigator.locks ? navigator.locks.request("mahalla-queue", work) : work());

  return {
    draft: () => read("draft", (store) => store.get("here")),
    save: (draft) => write("draft", (store) => store.put(Object.assign({}, draft, { name: "here" }))),
    drop: () => write("draft", (store) => store.delete("here")),
    add: (item) => within(["draft", "waiting"], "readwrite", (draft, waits) => {
      draft.delete("here");
      waits.put(item);
    }).then(changed),
    waiting,
    discard: (key) => write("waiting", (store) => store.delete(key)).then(changed),
    // What the server did not take comes back to the form; nothing else may be changed once it was tried.
    mend: (item) => within(["draft", "waiting"], "readwrite", (draft, waits) => {
      draft.put({ name: "here", key: item.key, fields: item.fields, photos: item.photos, errors: item.errors });
      waits.delete(item.key);
    }).then(changed),
    sent: () => read("sent", (store) => store.getAll()),
    forget: (code) => write("sent", (store) => store.delete(code)).then(changed),
    onchange: (work) => { if (changes) changes.onmessage = work; },
    // Tries everything that waits; gives how many still do.
    sendAll: () => alone(async () => {
      for (const item of await waiting()) {
        if (item.errors) continue;
        if (item.since && Date.now() - item.since > SURE) await mark(item.key, { errors: [{ field: "send", words: item.old }] });
        else if (!(await send(item))) break;
      }
      changed();
      return (await waiting()).filter((item) => !item.errors).length;
    }),
    newKey: () => {
      const b = crypto.getRandomValues(new Uint8Array(16));
      b[6] = (b[6] & 15) | 64;
      b[8] = (b[8] & 63) | 128;
      const hex = Array.from(b, (one) => one.toString(16).padStart(2, "0")).join("");
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
    // What is said of the waiting ones in the words of the page: `tried` or `untried`, with the count and the time.
    words: (items, words) => {
      const language = document.documentElement.lang;
      const tried = Math.max(0, ...items.map((item) => item.tried || 0));
      return (tried ? words.tried : words.untried)
        .replace("#", new Intl.NumberFormat(language).format(items.length))
        .replace("@", new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }).format(tried));
    },
    // The worker sends in the background where the browser lets it.
    later: () => navigator.serviceWorker && navigator.serviceWorker.ready
      .then((registration) => registration.sync && registration.sync.register("reports")).catch(() => {}),
  };
})();
