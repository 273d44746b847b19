// Opens the viewer's fixtures in Chromium, from disk, and uses them as a person would:
//   node check_viewer.mjs FIXTURES NODE_MODULES SCREENSHOTS [CHROMIUM]
// Exit status 77 where Chromium, playwright-core or the viewer is missing.

import assert from "node:assert/strict";
import {existsSync, mkdirSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [fixtures, modules, screenshots] = process.argv.slice(2, 5).map((argument) => path.resolve(argument));
const chromiumPath = process.argv[5] ?? "/usr/bin/chromium";

function skip(reason) {
  console.log("skipped: " + reason);
  process.exit(77);
}

if (!existsSync(chromiumPath)) skip("Chromium is not installed at " + chromiumPath);
if (!existsSync(path.join(modules, "playwright-core"))) skip("playwright-core was not fetched by npm");
if (!existsSync(path.join(fixtures, "ordinary.html"))) skip("this build has no viewer");
const {chromium} = createRequire(path.join(modules, "none.js"))("playwright-core");
mkdirSync(screenshots, {recursive: true});

const OFFLINE = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync"];
const DRAWING = [...OFFLINE, "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

// Opens a fixture; whatever it logs as a warning or error, throws, asks for or is denied by its policy ends the test.
async function open(browser, name, options = {}) {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}, colorScheme: "light", reducedMotion: "reduce", ...options});
  const complaints = [];
  page.on("console", (message) => {
    const driver = /GPU stall|swiftshader|GL Driver Message/i.test(message.text());
    if (["error", "warning"].includes(message.type()) && !driver) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => { complaints.push("a dialog: " + dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push("asked for " + request.url());
  });
  await page.goto(pathToFileURL(path.join(fixtures, name + ".html")).href);
  await page.waitForFunction(() => document.getElementById("counts").textContent !== "");
  return {page, done: async () => { assert.deepEqual(complaints, [], name); await page.close(); }};
}

async function shoot(page, name) {
  await page.waitForTimeout(400);  // the camera has arrived
  await page.screenshot({path: path.join(screenshots, "viewer-" + name + ".png")});
}

// How many pixels of the picture are coloured: nodes and most edges are, words and paper are not.
async function coloured(page) {
  const shot = (await page.locator("#picture").screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const {data: bytes} = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let i = 0; i < bytes.length; i += 4) count += Math.max(...bytes.slice(i, i + 3)) - Math.min(...bytes.slice(i, i + 3)) > 60;
    return count;
  }, shot);
}

async function choose(page, field, typed) {
  await page.fill(field + " input", typed);
  await page.keyboard.press("Enter");
}

const text = (page, selector) => page.locator(selector).innerText();

const checks = {
  async "search finds by any name, and the panel tells what is known"(browser) {
    const {page, done} = await open(browser, "ordinary");
    await page.keyboard.press("/");
    await page.keyboard.type("minister be");
    assert.match(await text(page, "#search [role=option] >> nth=0"), /Ana Berg[^]*Minister Berg/);
    await page.keyboard.press("Enter");
    assert.equal(await text(page, "#panel h2"), "Ana Berg");
    assert.match(await text(page, "#panel"), /foreign minister/);
    await shoot(page, "search");
    await page.keyboard.press("Escape");
    assert.ok(await page.isHidden("#panel"));
    await page.click("#show-about");
    await page.waitForFunction(() => document.querySelector("canvas.sigma-mouse").clientWidth ===
      document.getElementById("picture").clientWidth);
    assert.match(await text(page, "#panel"), /Licences of what is inside/);
    await done();
  },

  async "a click on an edge or a node in the picture opens its evidence"(browser) {
    const {page, done} = await open(browser, "ordinary");
    assert.ok(await coloured(page) > 500);
    const places = await page.evaluate(() => {
      const stage = document.querySelector("canvas.sigma-mouse");
      const {left, top, width, height} = stage.getBoundingClientRect();
      const found = [];
      for (let y = top + 20; y < top + height; y += 11) {
        for (let x = left + 20; x < left + width; x += 11) {
          stage.dispatchEvent(new MouseEvent("mousemove", {clientX: x, clientY: y, bubbles: true}));
          if (document.getElementById("picture").classList.contains("pointing")) found.push([x, y]);
        }
      }
      return found;
    });
    const seen = new Set();
    for (const [x, y] of places) {
      await page.mouse.click(x, y);
      if (await page.isHidden("#panel")) continue;
      seen.add(await page.locator("#panel blockquote").count() > 0 ? "edge" : "node");
      await page.keyboard.press("Escape");
      if (seen.size === 2) break;
    }
    assert.deepEqual([...seen].sort(), ["edge", "node"]);
    await done();
  },

  async "the evidence of an edge: words, sentence, speaker, date, certainty, origins"(browser) {
    const {page, done} = await open(browser, "ordinary");
    await choose(page, "#search", "Norland");
    await page.locator("#panel .row", {hasText: "expelled two Sudran diplomats"}).first().click();
    const panel = await text(page, "#panel");
    assert.match(panel, /said by Ana Berg/);
    assert.match(panel, /The Lantern, /);
    assert.match(panel, /2 March 2021/);
    assert.match(panel, /Reading certainty\s+90 %/);
    assert.match(panel, /independent origin/);
    assert.match(await text(page, "#panel mark >> nth=0"), /expelled/);
    assert.ok((await text(page, "#panel blockquote >> nth=0")).length > (await text(page, "#panel mark >> nth=0")).length);
    await shoot(page, "evidence");
    await done();
  },

  async "what is negated, alleged or not yet is never the plain kind"(browser) {
    const {page, done} = await open(browser, "ordinary");
    await choose(page, "#search", "Norland");
    const rows = await page.locator("#panel .row").allInnerTexts();
    const told = ["expelled two", "did not expel two", "allegedly expelled two", "expelled (planned, demanded or possible) two"];
    for (const words of told) assert.equal(rows.filter((row) => row.startsWith(words)).length, 1, words);
    await page.locator("#panel .row", {hasText: "did not expel two"}).click();
    assert.equal(await text(page, "#panel h2"), "not expelled");
    assert.equal(await page.locator("#panel .claim").count(), 1);
    await done();
  },

  async "filters hide: type, relation, certainty, date, outlet, confidence; reset shows again"(browser) {
    const {page, done} = await open(browser, "ordinary");
    const counts = () => text(page, "#counts");
    const all = await counts();
    const box = (what, key) => page.locator(`[data-filter="${what}"][data-key="${key}"]`);
    const claims = async () => Number(/, (\d+)/.exec(await counts())[1]);
    assert.equal(await claims(), 10);
    for (const [what, key, left] of [["polarity", "negated", 8], ["class", "not yet", 8], ["class", "alleged", 9],
      ["type", "person", 2], ["voice", "attributed", 7]]) {
      await box(what, key).uncheck();
      assert.equal(await claims(), left, what + " " + key);
      await page.click("#reset");
      assert.equal(await counts(), all);
    }
    const before = await coloured(page);
    await box("group", "material conflict").uncheck();
    assert.equal(await claims(), 3);
    assert.ok(await coloured(page) < before);
    await page.click("#reset");
    await page.locator("#confidence").fill("85");
    assert.equal(await claims(), 2);
    await page.click("#reset");
    await page.locator("#undated").uncheck();
    const dated = await claims();
    await page.locator("#date-from").fill(await page.locator("#date-from").getAttribute("max"));
    assert.ok(await claims() < dated);
    await page.click("#reset");
    await page.getByText("Outlet", {exact: true}).click();
    await box("outlet", "The Lantern").uncheck();
    assert.ok(await claims() < 10);
    await done();
  },

  async "the path between two names is found, told and drawn; nothing negated is a way"(browser) {
    const {page, done} = await open(browser, "ordinary");
    await page.click("#show-path");
    await choose(page, "#path-from", "port vale police");
    await choose(page, "#path-to", "ana berg");
    assert.equal(await text(page, "#panel h2"), "Path of 2 hops");
    assert.match(await text(page, "#panel"), /Port Vale police is part of Norland[^]*Ana Berg serves Norland/);
    await shoot(page, "path");
    await choose(page, "#path-to", "great flood");
    assert.equal(await text(page, "#panel h2"), "No path");
    await done();
  },

  async "hostile text stays text"(browser) {
    const {page, done} = await open(browser, "hostile");
    await page.fill("#search input", "</b>");
    await page.keyboard.press("Enter");
    await page.locator("#panel .row").first().click();
    const panel = await text(page, "#panel");
    assert.match(panel, /<\/script><img onerror=x>/);
    assert.match(panel, /"\]\]>" & <b>/);
    assert.equal(await page.locator("#panel b b, #panel img, img, iframe").count(), 0);
    assert.equal(await page.locator("script:not(#data):not(#licences)").count(), 1);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll("a")].every((a) => /^https?:/.test(a.href))), true);
    await shoot(page, "hostile");
    await done();
  },

  async "the policy runs nothing but the page's own program"(browser) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.join(fixtures, "ordinary.html")).href);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
      const holder = document.createElement("div");
      holder.innerHTML = "<b onclick='window.intruder = true'>x</b>";
      document.body.append(holder);
      holder.firstChild.click();
      const fetched = await fetch("https://lantern.example/").then(() => true, () => false);
      return [window.intruder === true, fetched];
    });
    assert.deepEqual(ran, [false, false]);
    await page.close();
  },

  async "an empty graph, a large one, a narrow screen, the dark, and the keyboard alone"(browser) {
    const empty = await open(browser, "empty");
    assert.match(await text(empty.page, "#notice"), /no claim/);
    await empty.done();
    const large = await open(browser, "thousands", {colorScheme: "dark"});
    assert.match(await text(large.page, "#counts"), /^2,\d\d\d names/);
    assert.doesNotMatch(await text(large.page, "#filters"), /\b(false|null|undefined|NaN)\b/);
    await shoot(large.page, "thousands");
    await large.done();
    const {page, done} = await open(browser, "layers", {viewport: {width: 390, height: 780}, colorScheme: "dark", hasTouch: true});
    await shoot(page, "narrow");
    await choose(page, "#search", "Norland");
    const panel = await page.locator("#panel").boundingBox();
    assert.ok(panel.width <= 390 && panel.y + panel.height <= 781);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await shoot(page, "narrow-evidence");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("#panel blockquote").count() > 0, "the first edge of the list, by the keyboard");
    await page.click("#theme");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
    await done();
  },
};

async function withoutWebGL() {
  const browser = await chromium.launch({executablePath: chromiumPath, args: [...OFFLINE, "--disable-gpu", "--disable-3d-apis"]});
  const {page, done} = await open(browser, "ordinary");
  assert.match(await text(page, "#notice"), /no picture/);
  await choose(page, "#search", "Ana Berg");
  assert.equal(await text(page, "#panel h2"), "Ana Berg");
  await done();
  await browser.close();
}

const browser = await chromium.launch({executablePath: chromiumPath, args: DRAWING});
for (const [name, check] of Object.entries(checks)) {
  await check(browser);
  console.log("ok: " + name);
}
await browser.close();
await withoutWebGL();
console.log("ok: without WebGL the page says so and answers");
