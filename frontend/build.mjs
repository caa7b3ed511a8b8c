// Builds src/onrecord/show/static/onrecord.js; with --check, fails if the committed bundle is not what src gives.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, "..", "src", "onrecord", "show", "static", "onrecord.js");
const LARGEST = 150 * 1024;

const made = await build({
  entryPoints: [path.join(here, "src", "main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
});
// "</" could end the script element of the dossier, in which the bundle stands.
const text = made.outputFiles[0].text.replaceAll("</", "<\\/");
const packed = zlib.gzipSync(text).length;
if (packed > LARGEST) throw new Error(`the bundle has ${packed} bytes packed, more than ${LARGEST}`);
if (process.argv.includes("--check")) {
  if (fs.readFileSync(target, "utf8") !== text) throw new Error("the committed bundle is old: npm run build");
  console.log(`the bundle is current, ${packed} bytes packed`);
} else {
  fs.writeFileSync(target, text);
  console.log(`${text.length} bytes, ${packed} packed`);
}
