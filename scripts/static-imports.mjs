// Which files a command needs as soon as it is loaded: what it imports, and what those import, types apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const glob = /import\.meta\.glob[^(]*\(\s*'(\.\/\*\/[\w.-]+)'/g;
const statement = /^(?:import|export)\s+(?!type\b)([^;]*?)\bfrom\s+'(\.[^']+)'/gms;

/** The files that some files need, themselves included; what they load later (`import('…')`) is left out. */
export function staticImports(files) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, names, target] of text.matchAll(statement)) {
      if (!isTypesOnly(names)) visit(resolve(dirname(file), target));
    }
    for (const [, target] of text.matchAll(glob)) {
      for (const one of filesLike(resolve(dirname(file), target))) visit(one);
    }
  };
  for (const file of files) visit(resolve(file));
  return found;
}

/** The files that a pattern with one star, for a folder, stands for. */
function filesLike(pattern) {
  const [folder, name] = pattern.split('*');
  return readdirSync(folder)
    .map((entry) => join(folder, entry, name))
    .filter((file) => existsSync(file));
}

function isTypesOnly(names) {
  const list = names.replace(/[{}]/g, '').split(',');
  return (
    names.trim().startsWith('{') &&
    list.every((name) => name.trim() === '' || name.trim().startsWith('type '))
  );
}
