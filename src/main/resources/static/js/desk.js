// The desk by keyboard. Keys are known by their place (event.code), so that they work in the Persian layout too.
(() => {
  const deeds = {
    KeyM: 'accept', KeyA: 'accept', BracketLeft: 'join', KeyJ: 'join', Semicolon: 'aside', KeyS: 'aside',
    KeyF: 'undo', KeyU: 'undo',
  };
  const letters = { 'پ': 'accept', 'ج': 'join', 'ک': 'aside', 'ب': 'undo' };
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const remembered = 'mahalla-desk-key';
  const row = () => document.activeElement.closest('[data-row]') || one('[data-row][aria-current]') || one('[data-row]');
  const focus = (element) => {
    if (!element) return false;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    return true;
  };
  const enter = (target) => focus(target && (one('[data-key=open]', target) || target));

  const move = (by) => {
    const here = document.activeElement.closest('[data-row]');
    if (!here) return enter(row());
    const rows = all('[data-row]', here.closest('[data-list]') || document);
    return enter(rows[rows.indexOf(here) + by]);
  };
  const across = (by) => {
    const columns = all('[data-column]').filter((column) => one('[data-row]', column) && column.offsetParent);
    const here = document.activeElement.closest('[data-column]');
    const next = columns[here ? columns.indexOf(here) + by : 0];
    return next ? enter(one('[data-row]', next)) : false;
  };
  const menu = (by) => {
    const open = document.activeElement.closest('details[open]');
    if (!open) return false;
    const buttons = all('button', open);
    const at = buttons.indexOf(document.activeElement);
    return focus(buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]);
  };
  const press = (name) => {
    const within = name === 'undo' ? document : row();
    const button = within
      && (one(`[data-key=${name}]`, within) || (within.matches('[aria-current]') && one(`#beside [data-key=${name}]`)));
    if (!button) return false;
    if (name === 'aside') {
      button.parentElement.open = true;
      return focus(one('button', button.parentElement));
    }
    sessionStorage.setItem(remembered, all('[data-row]').indexOf(within));
    button.click();
    return true;
  };
  // the list with one problem beside it: the keys move on and the pane follows
  const split = one('[data-split]');
  const wide = matchMedia('(min-width: 56.25rem)');
  let coming;
  const show = async (target) => {
    const way = one('[data-beside]', target);
    const back = new URL(way.href);
    back.hash = '';
    const asked = new URL(way.dataset.beside, location.href);
    asked.searchParams.set('back', back.pathname.replace(/^\/en(?=\/)/, '') + back.search);
    const answer = await fetch(asked);
    if (!answer.ok || coming !== target) return;
    one('#beside').innerHTML = await answer.text();
    split.classList.add('two');
    all('[aria-current]', split).forEach((other) => other.removeAttribute('aria-current'));
    target.setAttribute('aria-current', 'true');
    history.replaceState(null, '', back);
    target.scrollIntoView({ block: 'nearest' });
  };
  const beside = (by) => {
    if (!split) return false;
    const rows = all('[data-row]', split);
    const here = document.activeElement.closest('[data-row]') || one('[data-row][aria-current]', split);
    const target = rows[here ? Math.min(rows.length - 1, Math.max(0, rows.indexOf(here) + by)) : 0];
    if (!enter(target)) return false;
    coming = target;
    if (wide.matches) setTimeout(() => coming === target && show(target), 120);
    return true;
  };
  if (split) {
    split.addEventListener('click', (event) => {
      const way = event.target.closest('[data-beside]');
      if (!way || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      coming = way.closest('[data-row]');
      show(coming);
    });
  }
  const choose = () => {
    const box = one('input[type=checkbox]', document.activeElement.closest('[data-row]') || document.createElement('i'));
    if (!box) return false;
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  };
  const chooseAll = () => {
    const boxes = all('[data-row] input.box').filter((box) => box.offsetParent);
    const on = boxes.some((box) => !box.checked);
    boxes.filter((box) => box.checked !== on).forEach((box) => box.click());
    return boxes.length > 0;
  };
  // what is done to all that are chosen; with none chosen, to the row one is at
  const many = (name) => {
    const button = one(`[data-many=${name}]`);
    if (!button) return false;
    const here = document.activeElement.closest('[data-row]');
    if (here && !one('input.box:checked') && !one('#bulk-all:checked')) one('input.box', here).click();
    button.click();
    return true;
  };
  const hold = () => {
    const here = document.activeElement.closest('[data-row]');
    const box = here && one('input[type=checkbox]', here);
    const button = one('#bulk [value=take_in_hand]');
    if (!box || !button) return false;
    box.checked = true;
    button.click();
    return true;
  };
  const help = () => {
    const sheet = one('#keys');
    if (!sheet || !sheet.showModal) return false;
    if (sheet.open) sheet.close();
    else sheet.showModal();
    return true;
  };
  const rtl = document.documentElement.dir === 'rtl' ? 1 : -1;
  const ways = {
    ArrowDown: () => menu(1) || move(1),
    ArrowUp: () => menu(-1) || move(-1),
    ArrowLeft: () => across(rtl),
    ArrowRight: () => across(-rtl),
    KeyJ: () => beside(1),
    KeyK: () => beside(-1),
    Space: choose,
    Digit3: hold,
    Numpad3: hold,
    KeyI: chooseAll,
    KeyR: () => many('remind'),
    KeyE: () => many('extend'),
    KeyC: () => many('climb'),
    KeyL: () => many('letters') || many('file'),
    Slash: () => focus(one('form[role=search] input')),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.matches('textarea, select, input:not([type=checkbox]), [contenteditable]')) return;
    if (event.key === '?' || event.key === '؟') return help() && event.preventDefault();
    if (one('dialog[open]') || (event.code === 'Space' && event.target.matches('button, summary, input'))) return;
    const name = deeds[event.code] || letters[event.key];
    const done = (name && press(name)) || (ways[event.code] && ways[event.code]());
    if (done) event.preventDefault();
  });

  all('[data-keys]').forEach((link) => link.addEventListener('click', (event) => help() && event.preventDefault()));

  const bar = one('#bulk [data-chosen]');
  if (bar) {
    const plain = bar.textContent;
    const told = new Intl.NumberFormat(document.documentElement.lang === 'fa' ? 'fa-IR' : 'en');
    document.addEventListener('change', (event) => {
      if (!event.target.matches('input.box')) return;
      const chosen = all('input.box:checked').length;
      event.target.closest('[data-row]').classList.toggle('sel', event.target.checked);
      bar.textContent = chosen ? bar.dataset.chosen.replace(bar.dataset.seven, told.format(chosen)) : plain;
    });
  }

  // after an @ in a note the names of colleagues stand ready; arrows reach them
  all('[data-names]').forEach((list) => {
    const field = document.getElementById(list.dataset.names);
    const plain = (text) => text.replace(/[ي]/g, 'ی').replace(/[ك]/g, 'ک').replace(/[\u200c\s]+/g, ' ').toLowerCase();
    const typed = () => /(?:^|[^\p{L}\p{N}._%+-])@([^@\n]{0,40})$/u.exec(field.value.slice(0, field.selectionStart));
    const fits = () => all('li:not([hidden]) button', list);
    const close = () => { list.hidden = true; };
    field.addEventListener('input', () => {
      const begun = typed();
      all('li', list).forEach((name) => { name.hidden = !begun || !plain(name.textContent.trim()).startsWith(plain(begun[1])); });
      list.hidden = fits().length === 0;
    });
    field.addEventListener('keydown', (event) => {
      if (list.hidden) return;
      if (event.code === 'ArrowDown') { focus(fits()[0]); event.preventDefault(); }
      if (event.code === 'Escape') close();
    });
    list.addEventListener('keydown', (event) => {
      const at = fits().indexOf(document.activeElement);
      if (event.code === 'ArrowDown') focus(fits()[at + 1]);
      else if (event.code === 'ArrowUp') focus(fits()[at - 1] || field);
      else if (event.code === 'Escape') { close(); field.focus(); }
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener('click', (event) => {
      const name = event.target.closest('button');
      const begun = typed();
      if (!name || !begun) return;
      const end = field.selectionStart;
      field.setRangeText(`${name.textContent.trim()} `, end - begun[1].length, end, 'end');
      close();
      field.focus();
    });
  });

  // a page that stayed open for a moment has been seen
  const seen = one('form[data-seen]');
  if (seen) {
    setTimeout(() => {
      if (document.visibilityState === 'visible') fetch(seen.action, { method: 'POST', body: new URLSearchParams(new FormData(seen)) });
    }, 4000);
  }

  const before = sessionStorage.getItem(remembered);
  if (before) {
    sessionStorage.removeItem(remembered);
    const current = one('[data-row][aria-current]');
    // what no longer fits the list makes way for the one after it
    const next = !current && split && all('[data-row]', split)[before];
    if (enter(current || next) && next && wide.matches) {
      coming = next;
      show(next);
    }
  }
})();
