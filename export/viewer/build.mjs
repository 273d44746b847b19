// Makes the page that dossier fills: node build.mjs SOURCE_FOLDER NODE_MODULES OUTPUT_FILE
//
// Style, program and the licences of what is inside are put into page.html; the policy names style and program by their
// hashes, so that a browser runs nothing else. @data@ is left for dossier.

import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";

const [sources, modules, output] = process.argv.slice(2).map((argument) => path.resolve(argument));
const {buildSync} = createRequire(path.join(modules, "none.js"))("esbuild");

const INSIDE = ["sigma", "graphology", "graphology-utils", "events"];

function bundle(entry, loader) {
  const result = buildSync({
    entryPoints: [path.join(sources, "src", entry)], bundle: true, minify: true, write: false, charset: "utf8", target: "es2022",
    format: loader === "js" ? "iife" : undefined, nodePaths: [modules], legalComments: "none", logLevel: "warning",
  });
  const text = result.outputFiles[0].text.trim();
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(entry + ": the bundle holds what would end its element");
  return text;
}

function licence(name) {
  const folder = path.join(modules, name);
  const {version, license} = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(name + ": no licence found");
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), "utf8").trim()}\n`;
}

function policy(style, program) {
  const hash = (text) => "'sha256-" + createHash("sha256").update(text, "utf8").digest("base64") + "'";
  return `default-src 'none'; script-src ${hash(program)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; ` +
    "form-action 'none'";
}

if (!existsSync(path.join(sources, "src", "page.html"))) throw new Error(sources + ": no src/page.html");
const style = bundle("style.css", "css");
const program = bundle("main.js", "js");
const licences = INSIDE.map(licence).join("\n" + "-".repeat(72) + "\n\n");
if (/<\/?script/i.test(licences)) throw new Error("a licence holds markup");
const parts = {policy: policy(style, program), style, program, licences};
const page = readFileSync(path.join(sources, "src", "page.html"), "utf8")
  .replace(/@(policy|style|program|licences)@/g, (_, name) => parts[name]);
if (page.split("@data@").length !== 2) throw new Error("there must be one place for the data");
writeFileSync(output, page);
