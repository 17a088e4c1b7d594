import { foldText, foldWord } from '../../domain/text/names.ts';
import type { ClientStatus } from '../../nouns/client.ts';
import { wordTable } from './cell-words.ts';

/** What files call the states of a client, folded. */
export const statusWords = wordTable<ClientStatus>({
  prospect:
    'prospect prospective potential lead subscriber opportunity marketingqualifiedlead salesqualifiedlead mql sql interessent prospecto prospetto potenziale potentiel potencial',
  active:
    'active current client customer evangelist aktiv actif active activo activa attivo attiva actief ativo ativa kunde cliente klant',
  paused: 'paused onhold hold dormant pausiert enpause pausado inpausa gepauzeerd',
  former:
    'former past ex inactive lost churned archived ehemalig ehemaliger inaktiv inactif ancien inactivo inactiva inattivo inattiva inactief inativo inativa',
});

/** Whether a cell says the state of a client. */
export function isStatusWord(text: string): boolean {
  return statusWords.has(foldWord(foldText(text)));
}
