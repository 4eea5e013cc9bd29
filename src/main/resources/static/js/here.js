// The one-page report: what is typed is kept on the phone at each step, photos are made small and bare here, and the
// whole waits in the queue until it has arrived.
(() => {
  "use strict";
  const MOST_BYTES = 150 * 1024;
  const LONGEST_SIDE = 1280;
  // Coarser than the server's rules: numbers of seven digits and more, plates, mail. The server looks closely.
  const DETAILS = /(\S+@\S+|\+?\p{Nd}(?:[\s\u200c().-]{0,3}\p{Nd}){6,}|\p{Nd}{2}[\s-]{0,3}(?:\p{L}|الف)[\s-]{0,3}\p{Nd}{3})/gu;
  const form = document.getElementById("here");
  const words = form.dataset;
  const language = document.documentElement.lang;
  const prefix = language === "en" ? "/en" : "";
  // a browser that keeps nothing is better served by the three steps
  const leave = () => { if (navigator.onLine) location.replace(prefix + "/report"); };
  if (!window.indexedDB || !window.Queue) return leave();
  const one = (selector, inside) => (inside || document).querySelector(selector);
  const all = (selector) => [...form.querySelectorAll(selector)];
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const wrongRow = (told) => {
    const row = copy("wrong-row");
    one("span", row).textContent = told;
    return row;
  };
  // Heard with the button, to tell it from its like; not seen.
  const name = (button, told) => button.append(Object.assign(make("span", " " + told), { className: "vh" }));
  const press = (button, work) => button.addEventListener("click", work);
  const say = (told) => { one("#kept").textContent = told; };
  const rest = () => one("h1").focus();
  const places = one("#neighbourhood");
  const left = one("#left");
  let draft = null;
  let busy = Promise.resolve();
  let saving = false;
  let asked = "";

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

  const fill = () => {
    for (const field of form.elements) {
      if (!field.name) continue;
      const value = draft.fields[field.name];
      if (/radio|checkbox/.test(field.type)) field.checked = field.value === value;
      else field.value = value || "";
    }
  };

  // Asked here already, more often than needed; other details than those that were asked about are asked about anew.
  const showChoice = (told) => {
    const pieces = (form.elements.text.value + "\n" + form.elements.place.value).split(DETAILS);
    const found = pieces.filter((piece, i) => i % 2).join("\n");
    if (found !== asked) for (const choice of all("[name=left]")) choice.checked = false;
    asked = found;
    one("#marked").replaceChildren(...pieces.map((piece, i) => (i % 2 ? make("mark", piece) : piece)));
    left.hidden = !found && !told && !one("[name=left]:checked", form);
  };

  const showTopic = () => {
    const code = topic();
    const own = part(code);
    const slot = one("#topic-part");
    showChoice();
    if (slot.dataset.shows !== code) {
      slot.dataset.shows = code;
      slot.replaceChildren(...(own ? [own.content.cloneNode(true)] : []));
    }
    one("#rest").hidden = Boolean(own && "outside" in own.dataset);
  };

  // One save after another, and never two that wait: photos weigh more than what was typed meanwhile.
  const keep = () => {
    draft.fields = fields();
    if (!saving) {
      saving = true;
      busy = busy.then(() => {
        saving = false;
        return Queue.save(draft);
      }).then(() => say(words.kept), () => say(words.full));
    }
    return busy;
  };

  // --- photos ---
  const decoded = async (file) => {
    const image = new Image();
    image.src = await new Promise((done, failed) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.onerror = failed;
      reader.readAsDataURL(file);
    });
    await image.decode();
    return image;
  };

  const drawn = (image, side, canvas) => {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
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

  const number = (value) => new Intl.NumberFormat(language).format(value);
  const showPhotos = () => {
    one("#photo-list").replaceChildren(...draft.photos.map((bytes, i) => {
      const row = copy("photo-row");
      const photo = words.photo.replace("#", number(i + 1));
      const canvas = one("canvas", row);
      const button = one("button", row);
      canvas.setAttribute("aria-label", photo);
      one("span", row).textContent = photo;
      decoded(new Blob([bytes], { type: "image/jpeg" })).then((image) => drawn(image, 128, canvas)).catch(() => {});
      name(button, photo);
      press(button, async () => {
        draft.photos.splice(i, 1);
        await keep();
        showPhotos();
        one("#photos").focus();
      });
      return row;
    }));
    one("#photo-add").hidden = draft.photos.length >= words.mostPhotos;
  };

  const take = async (files) => {
    const wrong = [];
    for (const file of files) {
      if (draft.photos.length >= words.mostPhotos) {
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
    for (const old of all(".wrong")) old.remove();
    for (const field of all("[aria-invalid]")) field.removeAttribute("aria-invalid");
    const summary = one("#errors");
    summary.hidden = !errors.length;
    one("ul", summary).replaceChildren(...errors.map((error) => {
      const line = document.createElement("li");
      line.append(Object.assign(make("a", error.words), { href: "#" + error.field }));
      return line;
    }));
    for (const error of errors) {
      if (error.field === "left") showChoice(true);
      const target = document.getElementById(error.field);
      if (!target) continue;
      const row = wrongRow(error.words);
      if (target.matches("fieldset")) one("legend", target).after(row);
      else target.before(row);
      if (target.matches("input,select,textarea")) target.setAttribute("aria-invalid", "true");
    }
    if (errors.length) summary.focus();
    return !errors.length;
  };

  const check = () => {
    const wrong = [];
    const need = (right, field, told) => { if (!right) wrong.push({ field, words: told }); };
    need(places.value, "neighbourhood", words.noPlace);
    need(topic(), "area", one("[name=area]:checked", form) ? words.noTopic : words.noArea);
    need([...form.elements.text.value.trim()].length >= words.least, "text", words.short);
    need(left.hidden || one("[name=left]:checked", form), "left", words.noChoice);
    return complain(wrong);
  };

  // --- what waits and what was sent ---
  const paint = async () => {
    const items = await Queue.waiting();
    const sent = await Queue.sent();
    one("#queue-part").hidden = !items.length;
    one("#queue-status").textContent = Queue.words(items, words);
    one("#send-now").hidden = !items.some((item) => !item.errors);
    one("#queue").replaceChildren(...items.map((item) => {
      const row = copy("queue-row");
      const title = item.topic || words.unfinished;
      const mend = one("[data-mend]", row);
      const discard = one("[data-discard]", row);
      one("b", row).textContent = title;
      one("bdi", row).textContent = item.fields.text || "";
      one("div", row).append(...(item.errors || []).map((error) => wrongRow(error.words)));
      mend.hidden = !item.errors || item.gone;
      name(mend, title);
      press(mend, async () => {
        await busy;
        await Queue.mend(item);
        await begin();
        await paint();
      });
      name(discard, title);
      press(discard, async () => {
        if (!confirm(item.tried && !item.errors ? words.discardTried : words.discardSure)) return;
        await Queue.discard(item.key);
        await paint();
        rest();
      });
      return row;
    }));
    const today = new Date().toLocaleDateString("en-CA");
    one("#sent-part").hidden = !sent.length;
    one("#sent").replaceChildren(...sent.map((report) => {
      const row = copy("sent-row");
      const forget = one("button", row);
      const same = one("[data-same]", row);
      one("b", row).textContent = report.shown;
      one("span", row).textContent = report.topic + " · " +
        new Intl.DateTimeFormat(language === "fa" ? "fa-IR-u-ca-persian" : language, { day: "numeric", month: "long" })
          .format(new Date(report.day + "T12:00"));
      one("a", row).href = report.followUrl;
      name(one("a", row), report.shown);
      same.hidden = !report.sameUrl || report.day !== today;
      same.href = report.sameUrl;
      name(same, report.shown);
      name(forget, report.shown);
      press(forget, async () => {
        await Queue.forget(report.code);
        await paint();
        rest();
      });
      return row;
    }));
  };

  const sendAll = async (byItself) => {
    const button = one("#send-now");
    button.disabled = true;
    try {
      await Queue.sendAll(byItself);
    } finally {
      button.disabled = false;
      await paint();
    }
  };

  const slip = async (key) => {
    const mine = (await Queue.sent()).find((report) => report.key === key);
    const told = one("#told");
    told.hidden = false;
    one("#told-sent").hidden = !mine;
    one("#told-waits").hidden = Boolean(mine);
    if (mine) {
      one("#told-code").replaceChildren(...mine.shown.split(" ").map((group) => make("span", group)));
      one("#told-due").textContent = mine.dueShown ? words.due.replace("#", mine.dueShown) : "";
      one("#told-follow").href = mine.followUrl;
      one("#told-same").hidden = !mine.sameUrl;
      one("#told-same a").href = mine.sameUrl;
    }
    told.focus();
  };

  // --- the draft ---
  const begin = async () => {
    draft = (await Queue.draft()) || { fields: {}, photos: [] };
    draft.key = draft.key || Queue.newKey();
    const chosen = known && known.find((option) => option.value === draft.fields.neighbourhood);
    if (chosen && !chosen.parentNode) places.append(chosen);
    fill();
    showTopic();
    fill(); // the questions of the topic too
    showPhotos();
    const { raw, errors } = draft;
    delete draft.raw;
    delete draft.errors;
    if (raw) await take(raw);
    complain(errors || []);
    say("");
    one("#near [role=status]").textContent = "";
  };

  const drop = async () => {
    await busy;
    await Queue.drop();
    await begin();
    one("#told").hidden = true;
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
  press(one("#drop"), async () => {
    if (!confirm(words.discardSure)) return;
    await drop();
    rest();
  });
  // Who needs help leaves nothing of it here; without a network there are the numbers to call.
  press(one("#help"), async (event) => {
    event.preventDefault();
    const there = places.value;
    await drop();
    if (navigator.onLine) location.replace(event.target.href + (there && "?neighbourhood=" + there));
    else location.hash = "calls";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = one("#send");
    if (button.disabled || !check()) return;
    button.disabled = true;
    one("#told").hidden = true;
    try {
      await keep();
      const { key, photos } = draft;
      const { old, large } = words;
      const title = part(topic()).dataset.name;
      const item = { key, prefix, fields: draft.fields, photos, topic: title, at: Date.now(), old, large };
      if (!(await Queue.add(item).then(() => true, () => false))) return say(words.full);
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      await begin();
      await Queue.sendAll();
      Queue.later();
      const stuck = (await Queue.waiting()).find((other) => other.key === key && other.errors);
      const empty = !draft.photos.length && !Object.keys(draft.fields).length;
      if (stuck && !stuck.gone && empty) {
        await Queue.mend(stuck);
        await begin();
      }
      await paint();
      if (!stuck) await slip(key);
      else if (stuck.gone || !empty) rest();
    } finally {
      button.disabled = false;
    }
  });
  press(one("#send-now"), () => sendAll());

  // --- near me: the position leaves this function rounded to about a hundred metres, and is kept nowhere else ---
  const near = one("#near");
  near.hidden = !navigator.geolocation;
  press(one("button", near), () => {
    const status = one("[role=status]", near);
    status.textContent = near.dataset.searching;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const at = [coords.latitude.toFixed(3), coords.longitude.toFixed(3)];
      const away = (option) => {
        const [latitude, longitude] = option.dataset.at.split(",");
        return Math.hypot(latitude - at[0], (longitude - at[1]) * Math.cos((at[0] * Math.PI) / 180));
      };
      const nearest = (known || all("option[data-at]"))
        .reduce((best, option) => (!best || away(option) < away(best) ? option : best), null);
      if (!nearest) return;
      if (!nearest.parentNode) places.append(nearest);
      places.value = nearest.value;
      [form.elements.latitude.value, form.elements.longitude.value] = at;
      status.textContent = near.dataset.found.replace("#", nearest.textContent);
      keep();
    }, () => { status.textContent = near.dataset.wrong; }, { timeout: 15000, maximumAge: 60000 });
  });

  // --- where the neighbourhoods are too many for one list they are searched here ---
  let known = null;
  const plain = (text) => text.replace(/[\u200c\s]/g, "").replace(/ي/g, "ی").replace(/ك/g, "ک").toLowerCase();
  const fetchPlaces = async () => {
    known = (await (await fetch(words.places)).json()).map((place) => {
      const option = new Option(place.parent ? words.in.replace("#", place.name).replace("@", place.parent) : place.name, place.id);
      option.dataset.at = place.at;
      option.plain = plain(option.textContent);
      return option;
    });
    const search = one("#q");
    const list = () => {
      const sought = plain(search.value);
      const chosen = places.value || (draft && draft.fields.neighbourhood);
      const found = known.filter((option) => option.value === chosen || (sought && option.plain.includes(sought))).slice(0, 50);
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
  setInterval(async () => { if (navigator.onLine && (await Queue.waiting()).length) sendAll(true); }, 60000);
  Queue.onchange(paint);
  connection();
  (async () => {
    if (words.places) await fetchPlaces().catch(() => {});
    await begin().catch(leave);
    await paint();
    form.dataset.ready = "";
    await sendAll();
  })();
})();
