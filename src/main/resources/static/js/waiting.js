// On every public page: says what waits on this phone and has it sent. The queue itself is fetched only when it is needed.
(() => {
  "use strict";
  const box = document.getElementById("waiting");
  if (!box || !window.indexedDB || !window.fetch) return;
  const status = box.querySelector("[role=status]");
  const button = box.querySelector("button");
  let shown = 0;

  if (navigator.serviceWorker) {
    addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
  }
  for (const hidden of document.querySelectorAll("[data-script]")) hidden.hidden = false;

  const queue = () => window.Queue || new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = box.dataset.queue;
    script.onload = () => done(window.Queue);
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
    const items = await window.Queue.waiting();
    if (items.length) status.textContent = window.Queue.words(items, box.dataset);
    else if (shown) status.textContent = box.dataset.sent;
    button.hidden = !items.some((item) => !item.errors);
    box.hidden = !items.length && !shown;
    shown = Math.max(shown, items.length);
    return items.length;
  };

  const sendAll = async () => {
    await queue();
    button.disabled = true;
    try {
      if (await show()) await window.Queue.sendAll();
    } finally {
      button.disabled = false;
      await show();
    }
  };

  const begin = async () => {
    if (!(await some())) return;
    await queue();
    window.Queue.onchange(show);
    await sendAll();
  };
  button.addEventListener("click", sendAll);
  addEventListener("online", () => some().then((any) => any && sendAll()));
  setInterval(() => some().then((any) => any && navigator.onLine && sendAll()), 60000);
  begin().catch(() => {});

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
      const { draft, save, newKey } = await queue();
      const before = (await draft()) || { key: newKey(), fields: {}, photos: [] };
      const raw = [];
      for (const [name, value] of new FormData(form)) {
        if (value instanceof File) {
          if (value.size) raw.push(value);
        } else if (value && name !== "_csrf") before.fields[name] = value;
      }
      if (form.dataset.offline) before.fields.neighbourhood = form.dataset.offline;
      await save(Object.assign(before, { raw }));
      location.href = on.href;
    });
  }
})();
