// Takes a picture of the viewer that shows a path:
//   node take_picture.mjs PAGE NODE_MODULES OUTPUT FROM TO

import assert from "node:assert/strict";
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

const [file, modules, output, from, to] = process.argv.slice(2);
const {chromium} = createRequire(path.resolve(modules, "none.js"))("playwright-core");
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
});
const page = await browser.newPage({viewport: {width: 1280, height: 760}, colorScheme: "light"});
await page.goto(pathToFileURL(path.resolve(file)).href);
await page.click("#show-path");
for (const [end, name] of [["from", from], ["to", to]]) {
  await page.fill(`#path-${end} input`, name);
  await page.keyboard.press("Enter");
}
assert.match(await page.locator("#panel h2").innerText(), /^Path of/);
await page.locator("#picture").focus();
await page.evaluate(() => document.activeElement.blur());
await page.waitForTimeout(800);  // the camera has arrived
await page.screenshot({path: output});
await browser.close();
