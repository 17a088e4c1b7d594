/** STUB */
export function ownWords(body: { text?: string; html?: string }): string {
  return (body.text ?? body.html ?? '')
    .split('\n')
    .filter((l) => !l.startsWith('>'))
    .join('\n');
}
