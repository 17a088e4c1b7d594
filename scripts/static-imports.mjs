// Which files a command needs as soon as it is loaded: what it imports, and what those import, types apart.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const statement = /^(?:import|export)\s+(?!type\b)([^;]*?)\bfrom\s+'(\.[^']+)'/gms;

/** The files that some files need, themselves included; what they load later (`import('…')`) is left out. */
export function staticImports(files) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, names, target] of readFileSync(file, 'utf8').matchAll(statement)) {
      if (!isTypesOnly(names)) visit(resolve(dirname(file), target));
    }
  };
  for (const file of files) visit(resolve(file));
  return found;
}

function isTypesOnly(names) {
  const list = names.replace(/[{}]/g, '').split(',');
  return (
    names.trim().startsWith('{') &&
    list.every((name) => name.trim() === '' || name.trim().startsWith('type '))
  );
}
