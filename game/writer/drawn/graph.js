"use strict";
const boxes = [...document.querySelectorAll(".box")];
const ways = [...document.querySelectorAll(".way")];
const nameOf = (box) => box.getAttribute("href").slice(3);
const boxOf = (name) => document.getElementById("box-" + name);
const find = document.getElementById("find");

// What is open: its box is marked, and the lines that lead to it and from it.
function open() {
  const name = decodeURIComponent(location.hash).slice(3);
  for (const box of boxes) box.classList.toggle("here", nameOf(box) === name);
  for (const way of ways) way.classList.toggle("near", way.dataset.from === name || way.dataset.to === name);
  const box = boxOf(name);
  if (box) {
    document.getElementById("s-" + name).scrollTop = 0;
    box.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
addEventListener("hashchange", open);
open();

// A word is looked for in everything that is said of a scene.
function search() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const box of boxes) {
    const said = document.getElementById("s-" + nameOf(box)).textContent.toLowerCase();
    const hit = words.length > 0 && words.every((word) => said.includes(word));
    box.classList.toggle("hit", hit);
    count += hit;
  }
  document.body.classList.toggle("finding", words.length > 0);
  document.getElementById("found").textContent = words.length ? count + " found" : "";
}
find.addEventListener("input", search);

// The nearest box that a line leads to, upwards or downwards, or that stands beside.
function beside(box, key) {
  const name = nameOf(box), x = +box.dataset.x, y = +box.dataset.y;
  let candidates;
  if (key === "ArrowDown") candidates = ways.filter((way) => way.dataset.from === name).map((way) => boxOf(way.dataset.to));
  else if (key === "ArrowUp") candidates = ways.filter((way) => way.dataset.to === name).map((way) => boxOf(way.dataset.from));
  else {
    const sign = key === "ArrowRight" ? 1 : -1;
    const map = box.closest("svg");
    candidates = boxes.filter((other) => other.closest("svg") === map && (other.dataset.x - x) * sign > 0 && +other.dataset.y === y);
  }
  const far = (other) => Math.abs(other.dataset.x - x) + Math.abs(other.dataset.y - y);
  return candidates.filter((other) => other !== box).sort((one, other) => far(one) - far(other))[0];
}

addEventListener("keydown", (event) => {
  const typing = event.target === find;
  const box = event.target.closest ? event.target.closest(".box") : null;
  if (event.key === "/" && !typing) {
    find.focus();
    find.select();
  } else if (event.key === "Escape") {
    const name = decodeURIComponent(location.hash).slice(3);
    if (typing && find.value) {
      find.value = "";
      search();
    } else {
      location.hash = "";
      if (boxOf(name)) boxOf(name).focus({ preventScroll: true });
    }
  } else if (event.key === "Enter" && typing) {
    const hits = boxes.filter((one) => one.classList.contains("hit"));
    const next = hits[(hits.findIndex((one) => one.classList.contains("here")) + 1) % (hits.length || 1)];
    if (next) location.hash = next.getAttribute("href");
    find.focus();
  } else if (event.key.startsWith("Arrow") && box) {
    const to = beside(box, event.key);
    if (to) {
      to.focus();
      if (location.hash.startsWith("#s-")) location.hash = to.getAttribute("href");
      to.focus({ preventScroll: true });
    }
  } else return;
  event.preventDefault();
});

document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement.classList;
  const dark = root.contains("dark") || (!root.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches);
  root.toggle("dark", !dark);
  root.toggle("light", dark);
});
