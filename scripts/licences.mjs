// The licences of what the bundle is made of, for the build: every one of them asks to travel with the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Licences that let code be passed on in a bundle, as long as their text goes with it, and that of the data on holidays, which
 * are passed on unchanged and in a file of their own. MPL-2.0 asks to say where the source of its files is: the text names the
 * package and its version, and its home.
 */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
];

/** The licences of the packages that modules of the bundle are from, as one text; fails where one is missing or not permissive. */
export function licencesOf(modules, root) {
  const folders = [...new Set(modules.map((id) => packageOf(id, root)))].filter((folder) => folder !== root);
  // A package can lie in several folders.
  const parts = new Set(folders.map(licenceOf).sort());
  const rule = '-'.repeat(80);
  return ['The program in this folder holds code of these packages, under their licences.', ...parts].join(
    `\n\n${rule}\n\n`,
  );
}

/** The folder of the package a module is from; modules that the bundler or the build makes have no file. */
function packageOf(id, root) {
  if (id.startsWith('\0rolldown/')) return join(root, 'node_modules', 'rolldown');
  if (id.startsWith('\0')) return root;
  let folder = dirname(id);
  // In a package there can be more files of this name, for a part of it.
  while (!manifestOf(folder)?.version || isPart(folder)) {
    if (dirname(folder) === folder) throw new Error(`no package holds ${id}`);
    folder = dirname(folder);
  }
  return folder;
}

function isPart(folder) {
  return folder.includes('/node_modules/') && !/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder);
}

function manifestOf(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function licenceOf(folder) {
  const { name, version, license: licence } = manifestOf(folder);
  const parts = licence?.replace(/^\((.*)\)$/, '$1').split(' AND ') ?? [licence];
  // Of licences to choose from, one is enough.
  const isPermissive = (part) => part?.split(' OR ').some((one) => permissive.includes(one));
  if (!parts.every(isPermissive))
    throw new Error(`${name} ${version}: the licence ${licence} is not in the list`);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  if (text === '') throw new Error(`${name} ${version} comes without the text of its licence`);
  const source = licence === 'MPL-2.0' ? `\nSource: https://www.npmjs.com/package/${name}/v/${version}` : '';
  return `${name} ${version}\nLicence: ${licence}${source}\n\n${text}`;
}
