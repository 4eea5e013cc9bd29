// Covering a face or a plate: a box dragged over the picture is sent as the four numbers that stand below it.
(() => {
  const picture = document.querySelector('[data-cover]');
  if (!picture || !window.PointerEvent) return;
  const form = picture.form;
  const frame = document.createElement('span');
  frame.className = 'dragged';
  frame.hidden = true;
  picture.parentElement.append(frame);
  picture.classList.add('drag');
  picture.draggable = false;
  let from = null;
  let dragged = false;
  const at = (event) => {
    const box = picture.getBoundingClientRect();
    const inside = (value) => Math.min(100, Math.max(0, value * 100));
    return { x: inside((event.clientX - box.left) / box.width), y: inside((event.clientY - box.top) / box.height) };
  };
  const between = (a, b) => ({
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
  picture.addEventListener('pointerdown', (event) => {
    from = at(event);
    dragged = false;
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener('pointermove', (event) => {
    if (!from) return;
    const box = between(from, at(event));
    if (box.width < 1.5 && box.height < 1.5) return;
    dragged = true;
    frame.hidden = false;
    for (const side of ['left', 'top', 'width', 'height']) frame.style[side] = `${box[side]}%`;
  });
  picture.addEventListener('pointerup', (event) => {
    if (!from || !dragged) { from = null; return; }
    const box = between(from, at(event));
    from = null;
    for (const side of ['left', 'top']) form.elements[side].value = box[side].toFixed(1);
    for (const side of ['width', 'height']) form.elements[side].value = Math.max(1, box[side]).toFixed(1);
    form.requestSubmit(document.getElementById('add'));
  });
  picture.addEventListener('pointercancel', () => { from = null; frame.hidden = true; });
  picture.addEventListener('click', (event) => { if (dragged) event.preventDefault(); });
})();
