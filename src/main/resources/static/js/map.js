// The live map, on tap only: Leaflet and the boundaries are fetched when the button is pressed.
(() => {
  "use strict";
  const load = (kind, attributes) =>
    new Promise((done, failed) => {
      const element = Object.assign(document.createElement(kind), attributes);
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });

  const draw = async (button, box) => {
    const [latitude, longitude, zoom] = button.dataset.liveMap.split(",").map(Number);
    const [boundaries] = await Promise.all([
      fetch(button.dataset.boundaries).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }),
      window.L || load("script", { src: button.dataset.script }),
      load("link", { rel: "stylesheet", href: button.dataset.sheet }),
    ]);
    const picture = box.querySelector("svg");
    const canvas = document.createElement("div");
    canvas.dir = "ltr";
    canvas.style.blockSize = Math.max(280, picture.clientHeight) + "px";
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", picture.getAttribute("aria-label"));
    const links = [...picture.querySelectorAll("a")];
    picture.hidden = true;
    picture.style.display = "none";
    box.append(canvas);

    const map = L.map(canvas, { attributionControl: false, zoomSnap: 0.5 });
    map.setView([latitude, longitude], zoom);
    if (button.dataset.tiles) L.tileLayer(button.dataset.tiles, { maxZoom: 19 }).addTo(map);
    L.geoJSON(boundaries, {
      style: { color: "#0a6a66", weight: 1.5, fillOpacity: 0.06 },
      pointToLayer: (feature, at) => L.circleMarker(at, { radius: 6, color: "#0a6a66" }),
      onEachFeature: (feature, layer) => {
        const name = document.createElement(feature.properties.href ? "a" : "span");
        name.textContent = feature.properties.name;
        if (feature.properties.href) name.href = feature.properties.href;
        layer.bindPopup(name);
      },
    }).addTo(map);
    map.on("click", (event) =>
      box.dispatchEvent(
        new CustomEvent("mahalla:point", {
          bubbles: true,
          detail: { latitude: event.latlng.lat, longitude: event.latlng.lng },
        })
      )
    );
    links.forEach((link) => link.setAttribute("tabindex", "-1"));
    canvas.tabIndex = 0;
    canvas.focus();
  };

  for (const button of document.querySelectorAll("[data-live-map]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await draw(button, button.parentElement.previousElementSibling);
        button.parentElement.remove();
      } catch {
        button.disabled = false;
        button.textContent = button.dataset.wrong;
      }
    });
  }
})();
