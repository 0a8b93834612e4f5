// Builds wwwroot/css/app.css, wwwroot/js/app.js and the few images the compiled CSS names.
// Only those images are copied, so no crest or crown can reach the site.
import { mkdir, writeFile, copyFile, rm } from "node:fs/promises";
import { dirname, join, basename } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot");
const modules = join(here, "node_modules");
const imageFolders = ["@ministryofjustice/frontend/moj/assets/images", "govuk-frontend/dist/govuk/assets/images"];

// GOV.UK's palette cannot be configured in 6.x; the blues left in a few components become ours after compiling.
const recolour = {
  "#1d70b8": "#12454c", "#1a65a6": "#0b5563", "#16548a": "#0e3a40", "#0f385c": "#0b2f34",
  "#5694ca": "#4f8188", "#8eb8dc": "#a9bfc2", "#d2e2f1": "#dbe7e8", "#f4f8fb": "#f3f7f7",
};

async function styles() {
  // MOJ's source says "node_modules/govuk-frontend/…", so both folders are load paths.
  const compiled = sass.compile(join(here, "scss", "app.scss"), {
    loadPaths: [here, modules],
    style: "compressed",
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  const css = compiled.css.replace(/#[0-9a-f]{6}/gi, (colour) => recolour[colour.toLowerCase()] ?? colour);
  refuseForeignIdentity(css);
  await write(join("css", "app.css"), css);
  await images(css);
}

function refuseForeignIdentity(css) {
  const found = ["GDS Transport", "crown", "crest", ...Object.keys(recolour)].filter((mark) => css.includes(mark));
  if (found.length > 0) throw new Error(`The stylesheet still carries another service's identity: ${found.join(", ")}`);
}

async function images(css) {
  await rm(join(out, "images"), { recursive: true, force: true });
  const names = new Set([...css.matchAll(/url\("?([^")]+)"?\)/g)].map((m) => m[1]).filter((u) => !u.startsWith("data:")).map((u) => basename(u)));
  await mkdir(join(out, "images"), { recursive: true });
  for (const name of names) await copyFirst(name);
}

async function copyFirst(name) {
  for (const folder of imageFolders) {
    try {
      await copyFile(join(modules, folder, name), join(out, "images", name));
      return;
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new Error(`The stylesheet names an image that no package has: ${name}`);
}

async function write(name, text) {
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), text);
}

await styles();
await esbuild.build({
  entryPoints: [join(here, "js", "app.js")],
  outfile: join(out, "js", "app.js"),
  bundle: true,
  format: "esm",
  target: "es2020",
  minify: true,
  legalComments: "none",
});
