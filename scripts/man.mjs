// Makes man/: the pages of the manual, from what help says, and names them in package.json, from which npm installs them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { viteImportGlobPlugin } from 'rolldown/experimental';

export async function writeManual(root, define) {
  // Below the package, so that what is imported from node_modules is found.
  const folder = mkdtempSync(join(root, 'dist-man-'));
  try {
    const bundle = await rolldown({
      input: join(root, 'src/cli/program/man-pages.ts'),
      platform: 'node',
      external: ['better-sqlite3'],
      plugins: [viteImportGlobPlugin({ root })],
      transform: { define },
    });
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: 'pages.mjs',
      chunkFileNames: '[name].mjs',
    });
    await bundle.close();
    const { manPages } = await import(pathToFileURL(join(folder, 'pages.mjs')));
    const pages = await manPages();
    rmSync(join(root, 'man'), { recursive: true, force: true });
    mkdirSync(join(root, 'man'));
    for (const [name, text] of pages) writeFileSync(join(root, 'man', name), text);
    namePages(join(root, 'package.json'), [...pages.keys()]);
    return pages.size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lists the pages in package.json, which is left alone where it has them. */
function namePages(file, names) {
  const text = readFileSync(file, 'utf8');
  const declared = JSON.parse(text);
  const man = names.map((name) => `man/${name}`);
  if (JSON.stringify(declared.man) === JSON.stringify(man)) return;
  const { name, version, description, license, bin, man: _, ...rest } = declared;
  writeFileSync(
    file,
    `${JSON.stringify({ name, version, description, license, bin, man, ...rest }, null, 2)}\n`,
  );
}
