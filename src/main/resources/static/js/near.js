// Step 1 of reporting: offers the phone's own position. It leaves the phone rounded to about a hundred metres.
(() => {
  const box = document.querySelector('[data-near]');
  if (!box || !navigator.geolocation) return;
  box.hidden = false;
  const status = box.querySelector('[role=status]');
  const field = (name) => box.querySelector(`[name=${name}]`);
  box.querySelector('button').addEventListener('click', () => {
    status.textContent = box.dataset.searching;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field('latitude').value = coords.latitude.toFixed(3);
        field('longitude').value = coords.longitude.toFixed(3);
        const list = document.getElementById('neighbourhood');
        if (list) list.value = '';
        status.textContent = box.dataset.found;
      },
      () => { status.textContent = box.dataset.wrong; },
      { timeout: 15000, maximumAge: 60000 },
    );
  });
})();
