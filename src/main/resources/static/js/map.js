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

  const link = (thing) => {
    const name = document.createElement(thing.href ? "a" : "span");
    name.textContent = thing.name;
    if (thing.href) name.href = thing.href;
    return name;
  };

  const asked = (address) =>
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });

  // A pin as the drawn map has it: the same shapes and colours, a number where several lie at one point.
  const pin = (feature, at) => {
    const { shape, colour, things } = feature.properties;
    const svg = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const picture = svg("svg", { viewBox: "-15 -15 30 30", width: 30, height: 30, "aria-hidden": "true" });
    picture.append(
      svg("path", { d: shape, fill: colour, stroke: "#fff", "stroke-width": 2, "fill-rule": "evenodd" })
    );
    if (things.length > 1) {
      const count = svg("text", { y: 5, fill: "#fff", "text-anchor": "middle", "font-size": 14, "font-weight": 700 });
      count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(things.length);
      picture.append(count);
    }
    const list = document.createElement("ul");
    list.dir = document.documentElement.dir;
    for (const thing of things) {
      const line = document.createElement("li");
      line.append(link(thing));
      list.append(line);
    }
    return L.marker(at, {
      icon: L.divIcon({ className: "pin", html: picture, iconSize: [30, 30] }),
      title: things.map((thing) => thing.name).join("\n"),
    }).bindPopup(list);
  };

  // Hexagons and pins of whatever the map is moved to, asked anew each time; the last answer asked for is drawn.
  const follow = (map, address) => {
    const shown = L.layerGroup().addTo(map);
    const number = new Intl.NumberFormat(document.documentElement.lang);
    let asking = 0;
    const area = (feature, layer) => {
      const { count, href } = feature.properties;
      if (!count) return;
      layer.bindTooltip(number.format(count), { permanent: true, direction: "center", className: "count" });
      layer.on("click", () => {
        if (href) location.href = href;
        else map.setView(layer.getBounds().getCenter(), map.getZoom() + 2);
      });
    };
    const renew = async () => {
      const turn = ++asking;
      const b = map.getBounds();
      const window = [b.getSouth(), b.getWest(), b.getNorth(), b.getEast()].map((side) => side.toFixed(5)).join(",");
      const sign = address.includes("?") ? "&" : "?";
      const found = await asked(`${address}${sign}window=${window}&zoom=${map.getZoom()}`);
      if (turn !== asking) return;
      shown.clearLayers();
      L.geoJSON(found, {
        style: (feature) => ({ color: "#7fbdb6", weight: 1, fillColor: feature.properties.fill, fillOpacity: 0.75 }),
        pointToLayer: pin,
        onEachFeature: area,
      }).addTo(shown);
    };
    map.on("moveend", () => renew().catch(() => {}));
    return renew();
  };

  const draw = async (button, box) => {
    const [latitude, longitude, zoom] = button.dataset.liveMap.split(",").map(Number);
    const [boundaries, points] = await Promise.all([
      asked(button.dataset.boundaries),
      button.dataset.points && asked(button.dataset.points),
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
      onEachFeature: (feature, layer) => layer.bindPopup(link(feature.properties)),
    }).addTo(map);
    if (points) L.geoJSON(points, { pointToLayer: pin }).addTo(map);
    if (button.dataset.windows) await follow(map, button.dataset.windows);
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
