// On every public page: says what waits on this phone and has it sent. The queue itself is fetched only when it is needed.
(() => {
  "use strict";
  const box = document.getElementById("waiting");
  if (!box || !window.indexedDB || !window.fetch) return;
  const status = box.querySelector("[role=status]");
  const button = box.querySelector("button");
  let shown = false;

  if (navigator.serviceWorker) {
    addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
  }
  for (const hidden of document.querySelectorAll("[data-script]")) hidden.hidden = false;

  const queue = () => window.Queue || new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = box.dataset.queue;
    script.onload = () => done(Queue);
    script.onerror = failed;
    document.head.append(script);
  });

  // Looks without making anything: where nothing was ever kept there is no database.
  const some = () => new Promise((done) => {
    const request = indexedDB.open("mahalla", 1);
    request.onupgradeneeded = () => request.transaction.abort();
    request.onerror = () => done(false);
    request.onsuccess = () => {
      const count = request.result.transaction("waiting").objectStore("waiting").count();
      count.onsuccess = () => { request.result.close(); done(count.result > 0); };
    };
  });

  const show = async () => {
    const items = await Queue.waiting();
    if (items.length) status.textContent = Queue.words(items, box.dataset);
    else if (shown) status.textContent = box.dataset.sent;
    shown = shown || items.length > 0;
    button.hidden = !items.some((item) => !item.errors);
    box.hidden = !shown;
  };

  const sendAll = async (byItself) => {
    if (!(await some())) return;
    await queue();
    Queue.onchange(show);
    button.disabled = true;
    try {
      await show();
      await Queue.sendAll(byItself);
    } finally {
      button.disabled = false;
      await show();
    }
  };
  const now = () => sendAll(false);
  button.addEventListener("click", now);
  addEventListener("online", now);
  setInterval(() => navigator.onLine && sendAll(true), 60000);
  now().catch(() => {});

  // A step of reporting without a network stays where it is; what is typed can be taken to the page that works offline.
  for (const form of document.querySelectorAll("form[data-offline]")) {
    const note = document.getElementById("offline");
    form.addEventListener("submit", (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      note.hidden = false;
      note.tabIndex = -1;
      note.focus();
    });
    const on = note.querySelector("a");
    if (on) on.addEventListener("click", async (event) => {
      event.preventDefault();
      await queue();
      const token = /report\/(\w{26})/.exec(form.action);
      const key = token ? token[1] : Queue.newKey();
      const had = await Queue.draft();
      const draft = Object.assign(had && had.key === key ? had : { key, fields: {}, photos: [] }, { raw: [] });
      for (const [name, value] of new FormData(form)) {
        if (value instanceof File) {
          if (value.size) draft.raw.push(value);
        } else if (value && name !== "_csrf") draft.fields[name] = value;
      }
      if (form.dataset.offline) draft.fields.neighbourhood = form.dataset.offline;
      await Queue.begin(draft);
      location.href = on.href;
    });
  }
})();
