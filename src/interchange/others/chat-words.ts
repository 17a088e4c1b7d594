const omitted =
  /\b(?:omitted|weggelassen|ausgeschlossen|absente?|manquante?|omise?s?|omitid[oa]s?|omess[oaie]|weggelaten|ocultad[oa])$/i;
const inBrackets =
  /^<[^<>]*(?:media|médias|multim|attached|anhang|medien|adjunt|joint|allegat|bijlage|anex)[^<>]*>$/i;
const attached =
  /^[^\n]{1,150} \((?:file attached|datei angehängt|fichier joint|archivo adjunto|file allegato|bestand bijgevoegd|arquivo anexado)\)$/i;
const deleted =
  /^(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez supprimé ce message|se eliminó este mensaje|eliminaste este mensaje|waiting for this message.*)\.?$/i;
const edited = /\s*<[^<>]*(?:edited|bearbeitet|modifié|editado|editaste|modificato|bewerkt)[^<>]*>\s*$/i;

/**
 * What somebody said in a message: empty for a picture or a voice, which the export leaves out; null for what nobody
 * said, as a message that was taken back and a line of the program's own.
 */
export function spokenIn(text: string): string | null {
  const lines = text.replace(edited, '').split('\n');
  const said = lines.filter((line) => !isMedia(line));
  const words = said
    .join('\n')
    .replace(/[\u200e\u200f]/g, '')
    .trim();
  if (said.length < lines.length) return words;
  // An iPhone puts a mark before what it says in somebody's name.
  const isOfProgram = text.startsWith('\u200e') && !words.includes('://');
  return words === '' || isOfProgram || deleted.test(words) ? null : words;
}

function isMedia(line: string): boolean {
  const plain = line.replace(/[\u200e\u200f]/g, '').trim();
  if (plain === 'null' || inBrackets.test(plain) || attached.test(plain)) return true;
  return line.includes('\u200e') && omitted.test(plain);
}
