// The one-page report: what is typed is kept on the phone at each step, photos are made small and bare here, and the
// whole waits in the queue until it has arrived.
(() => {
  "use strict";
  const MOST_BYTES = 150 * 1024;
  const LONGEST_SIDE = 1280;
  const form = document.getElementById("here");
  const language = document.documentElement.lang;
  const prefix = language === "en" ? "/en" : "";
  // a browser that keeps nothing is better served by the three steps
  const leave = () => { if (navigator.onLine) location.replace(prefix + "/report"); };
  if (!window.indexedDB || !window.Queue) return leave();
  const words = form.dataset;
  const one = (selector, inside) => (inside || document).querySelector(selector);
  const all = (selector, inside) => [...(inside || document).querySelectorAll(selector)];
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const number = (value) => new Intl.NumberFormat(language).format(value);
  const slot = one("#topic-part");
  const places = one("#neighbourhood");
  let draft = null;
  let busy = Promise.resolve();
  let saving = false;

  one("#app").hidden = false;
  if (navigator.serviceWorker) navigator.serviceWorker.register("/sw.js").catch(() => {});

  // --- what is chosen ---
  const topic = () => {
    const area = one("[name=area]:checked", form);
    if (!area) return null;
    return area.dataset.only || (one("[name=topic]:checked", area.closest("li")) || {}).value || null;
  };
  const part = (code) => code && document.getElementById("topic-" + code);

  const fields = () => {
    const said = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string" && value) said[name] = value;
    const code = topic();
    if (code) said.topic = code; else delete said.topic;
    return said;
  };

  const fill = (said) => {
    for (const field of form.elements) {
      if (!field.name || field.type === "file") continue;
      const value = said[field.name];
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
      else field.value = value || "";
    }
  };

  // Asked here already, more often than needed: the server looks closely, but only once there is a network.
  const showChoice = (told) => {
    const said = form.elements.text.value + form.elements.place.value;
    one("#left").hidden = !(told || said.includes("@") || (said.match(/[\d۰-۹٠-٩]/g) || []).length > 6);
  };

  const showTopic = () => {
    showChoice(Boolean(one("[name=left]:checked", form)));
    const code = topic();
    if (slot.dataset.shows !== String(code)) {
      slot.dataset.shows = String(code);
      slot.replaceChildren();
      const own = part(code);
      if (own) slot.append(own.content.cloneNode(true));
    }
    const outside = part(code) && "outside" in part(code).dataset;
    one("#rest").hidden = Boolean(outside);
  };

  // One save after another, and never two that wait: photos weigh more than what was typed meanwhile.
  const keep = () => {
    draft.fields = fields();
    if (!saving) {
      saving = true;
      busy = busy.then(() => {
        saving = false;
        return window.Queue.save(draft);
      }).then(
        () => { one("#kept").textContent = words.kept; },
        () => { one("#kept").textContent = words.full; });
    }
    return busy;
  };

  // --- photos ---
  const decoded = (file) => createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = failed;
    reader.onload = () => {
      const image = new Image();
      image.onload = () => done(image);
      image.onerror = failed;
      image.src = reader.result;
    };
    reader.readAsDataURL(file);
  }));

  const drawn = (image, side, canvas) => {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  };

  // Drawn anew, so that nothing but pixels is left; smaller until it fits.
  const small = async (file) => {
    const image = await decoded(file);
    const canvas = document.createElement("canvas");
    for (let side = LONGEST_SIDE; ; ) {
      drawn(image, side, canvas);
      let size = 0;
      for (const quality of [0.75, 0.5]) {
        const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
        size = blob.size;
        if (size <= MOST_BYTES || side < 200) return new Response(blob).arrayBuffer();
      }
      side *= Math.min(0.9, Math.sqrt(MOST_BYTES / size));
    }
  };

  const showPhotos = () => {
    const list = one("#photo-list");
    list.replaceChildren(...draft.photos.map((bytes, i) => {
      const row = copy("photo-row");
      const name = words.photo.replace("#", number(i + 1));
      const canvas = one("canvas", row);
      canvas.setAttribute("aria-label", name);
      one("span", row).textContent = name;
      decoded(new Blob([bytes], { type: "image/jpeg" })).then((image) => drawn(image, 128, canvas)).catch(() => {});
      one("button", row).append(" " + name);
      one("button", row).addEventListener("click", async () => {
        draft.photos.splice(i, 1);
        await keep();
        showPhotos();
        one("#photos").focus();
      });
      return row;
    }));
    one("#photo-add").hidden = draft.photos.length >= Number(words.mostPhotos);
  };

  const take = async (files) => {
    const wrong = [];
    for (const file of files) {
      if (draft.photos.length >= Number(words.mostPhotos)) {
        wrong.push({ field: "photos", words: words.photosMany });
        break;
      }
      try {
        draft.photos.push(await small(file));
      } catch (unreadable) {
        wrong.push({ field: "photos", words: words.photoWrong });
      }
    }
    showPhotos();
    await keep();
    complain(wrong);
  };

  // --- what is wrong ---
  const complain = (errors) => {
    for (const old of all(".wrong", form)) old.remove();
    for (const field of all("[aria-invalid]", form)) field.removeAttribute("aria-invalid");
    const summary = one("#errors");
    summary.hidden = !errors.length;
    one("ul", summary).replaceChildren(...errors.map((error) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + error.field;
      link.textContent = error.words;
      line.append(link);
      return line;
    }));
    for (const { field, words: told } of errors) {
      if (field === "left") showChoice(true);
      const target = document.getElementById(field);
      if (!target) continue;
      const row = copy("wrong-row");
      one("span", row).textContent = told;
      if (target.matches("fieldset")) one("legend", target).after(row);
      else {
        target.setAttribute("aria-invalid", "true");
        target.before(row);
      }
    }
    if (errors.length) summary.focus();
    return !errors.length;
  };

  const check = () => {
    const wrong = [];
    if (!places.value) wrong.push({ field: "neighbourhood", words: words.noPlace });
    if (!topic()) wrong.push({ field: "area", words: one("[name=area]:checked", form) ? words.noTopic : words.noArea });
    const length = [...form.elements.text.value.trim()].length;
    if (length < Number(words.least)) wrong.push({ field: "text", words: words.short });
    if (!one("#left").hidden && !one("[name=left]:checked", form)) wrong.push({ field: "left", words: words.noChoice });
    return complain(wrong);
  };

  // --- what waits and what was sent ---
  const paint = async () => {
    const items = await window.Queue.waiting();
    const sent = await window.Queue.sent();
    one("#queue-part").hidden = !items.length;
    one("#queue-status").textContent = items.length ? window.Queue.words(items, words) : "";
    one("#send-now").hidden = !items.some((item) => !item.errors);
    one("#queue").replaceChildren(...items.map((item) => {
      const row = copy("queue-row");
      one("b", row).textContent = item.topic;
      one("span", row).textContent = item.errors ? item.errors.map((error) => error.words).join(" ") : item.fields.text;
      const mend = one("[data-mend]", row);
      mend.hidden = !item.errors;
      mend.append(" " + item.topic);
      mend.addEventListener("click", async () => {
        await window.Queue.mend(item);
        await begin();
        await paint();
      });
      one("[data-discard]", row).append(" " + item.topic);
      one("[data-discard]", row).addEventListener("click", async () => {
        if (!confirm(item.tried ? words.discardTried : words.discardSure)) return;
        await window.Queue.discard(item.key);
        await paint();
        one("h1").focus();
      });
      return row;
    }));
    one("#sent-part").hidden = !sent.length;
    one("#sent").replaceChildren(...sent.map((report) => {
      const row = copy("sent-row");
      one("b", row).textContent = report.shown;
      one("span", row).textContent = report.topic + " · " +
        new Intl.DateTimeFormat(language === "fa" ? "fa-IR-u-ca-persian" : language, { day: "numeric", month: "long" })
          .format(new Date(report.day + "T12:00"));
      one("a", row).href = prefix + "/track/" + report.code;
      one("a", row).append(" " + report.shown);
      one("button", row).append(" " + report.shown);
      one("button", row).addEventListener("click", async () => {
        await window.Queue.forget(report.code);
        await paint();
        one("h1").focus();
      });
      return row;
    }));
  };

  const sendAll = async () => {
    one("#send-now").disabled = true;
    try {
      await window.Queue.sendAll();
    } finally {
      one("#send-now").disabled = false;
      await paint();
    }
  };

  const slip = async (key) => {
    const mine = (await window.Queue.sent()).find((report) => report.key === key);
    const told = one("#told");
    told.hidden = false;
    one("#told-sent").hidden = !mine;
    one("#told-waits").hidden = Boolean(mine);
    if (mine) {
      one("#told-code").replaceChildren(...mine.shown.split(" ").map((group) =>
        Object.assign(document.createElement("span"), { textContent: group })));
      one("#told-due").textContent = mine.dueShown ? words.due.replace("#", mine.dueShown) : "";
      one("#told-follow").href = prefix + "/track/" + mine.code;
    }
    told.focus();
  };

  // --- the draft ---
  const begin = async () => {
    draft = (await window.Queue.draft()) || { fields: {}, photos: [] };
    draft.key = draft.key || window.Queue.newKey();
    const chosen = known && known.find((option) => option.value === draft.fields.neighbourhood);
    if (chosen && !chosen.parentNode) places.append(chosen);
    fill(draft.fields);
    showTopic();
    fill(draft.fields);
    showPhotos();
    const raw = draft.raw || [];
    const errors = draft.errors || [];
    delete draft.raw;
    delete draft.errors;
    if (raw.length) await take(raw);
    complain(errors);
    one("#kept").textContent = "";
  };

  form.addEventListener("input", (event) => {
    if (event.target.id === "photos") return;
    if (event.target === places) form.elements.latitude.value = form.elements.longitude.value = "";
    showTopic();
    keep();
  });
  one("#photos").addEventListener("change", async (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    await take(files);
  });
  one("#drop").addEventListener("click", async () => {
    if (!confirm(words.discardSure)) return;
    await busy;
    await window.Queue.drop();
    await begin();
    complain([]);
    one("h1").focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = one("#send", form);
    if (button.disabled || !check()) return;
    button.disabled = true;
    one("#told").hidden = true;
    try {
      await keep();
      const key = draft.key;
      const name = part(topic()).dataset.name;
      const item = { key, prefix, fields: draft.fields, photos: draft.photos, topic: name, tried: 0, old: words.old };
      if (!(await window.Queue.add(item).then(() => true, () => false))) {
        one("#kept").textContent = words.full;
        return;
      }
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      await begin();
      await window.Queue.sendAll();
      window.Queue.later();
      const refused = (await window.Queue.waiting()).find((item) => item.key === key && item.errors);
      if (refused && !draft.photos.length && !Object.keys(draft.fields).length) {
        await window.Queue.mend(refused);
        await begin();
        await paint();
        return;
      }
      await paint();
      await slip(key);
    } finally {
      button.disabled = false;
    }
  });
  one("#send-now").addEventListener("click", sendAll);

  // --- near me: the position leaves this function rounded to about a hundred metres, and is kept nowhere else ---
  const near = one("#near");
  near.hidden = !navigator.geolocation;
  one("button", near).addEventListener("click", () => {
    const status = one("[role=status]", near);
    status.textContent = near.dataset.searching;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const at = [coords.latitude.toFixed(3), coords.longitude.toFixed(3)];
      const away = (option) => {
        const [latitude, longitude] = option.dataset.at.split(",");
        return Math.hypot(latitude - at[0], (longitude - at[1]) * Math.cos((at[0] * Math.PI) / 180));
      };
      const nearest = options().reduce((best, option) => (!best || away(option) < away(best) ? option : best), null);
      if (!nearest) return;
      if (!nearest.parentNode) places.append(nearest);
      places.value = nearest.value;
      form.elements.latitude.value = at[0];
      form.elements.longitude.value = at[1];
      status.textContent = near.dataset.found.replace("#", nearest.textContent);
      keep();
    }, () => { status.textContent = near.dataset.wrong; }, { timeout: 15000, maximumAge: 60000 });
  });

  // --- where the neighbourhoods are too many for one list they are searched here ---
  let known = null;
  const options = () => known || all("option[data-at]", places);
  const plain = (text) => text.replace(/[\u200c\s]/g, "").replace(/ي/g, "ی").replace(/ك/g, "ک").toLowerCase();
  const fetchPlaces = async () => {
    const answer = await fetch(words.places);
    known = (await answer.json()).map((place) => {
      const option = new Option(place.parent ? words.in.replace("#", place.name).replace("@", place.parent) : place.name, place.id);
      option.dataset.at = place.at;
      option.plain = plain(option.textContent);
      return option;
    });
    const search = one("#q");
    const list = () => {
      const asked = plain(search.value);
      const chosen = places.value || (draft && draft.fields.neighbourhood);
      const found = known.filter((option) => option.value === chosen || (asked && option.plain.includes(asked))).slice(0, 50);
      places.replaceChildren(places.options[0], ...found);
      places.value = found.some((option) => option.value === chosen) ? chosen : "";
    };
    search.addEventListener("input", list);
    one("#search").hidden = false;
    list();
  };

  const connection = () => { one("#connection").textContent = navigator.onLine ? words.online : words.offline; };
  addEventListener("online", () => { connection(); sendAll(); });
  addEventListener("offline", connection);
  setInterval(async () => { if (navigator.onLine && (await window.Queue.waiting()).length) sendAll(); }, 60000);
  window.Queue.onchange(paint);
  connection();
  (async () => {
    if (words.places) await fetchPlaces().catch(() => {});
    await begin().catch(leave);
    await paint();
    form.dataset.ready = "";
    await sendAll();
  })();
})();
