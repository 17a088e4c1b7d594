import { keptApology } from '../../../app/repair/apologies.ts';
import { apologyChannels } from '../../../nouns/apology.ts';
import { apologyCard, apologyFace } from '../../../render/repair/apologies.ts';
import { draftOfStored } from '../../apology/draft.ts';
import { defineCommand, needed, oneOf, reply, value } from '../../command.ts';
import { kinds } from '../../references/kinds.ts';
import { resolve } from '../../references/reference.ts';

export default defineCommand({
  details:
    'Its parts, its promise and whether that is kept, whether it reached the client and what they said, and the draft. With --as the draft is made anew of the parts for that channel: what to say with the pauses to listen, or a letter to sign; what is stored stays as it is.',
  examples: ['rapport apology show 3', 'rapport apology show 3 --as letter'],
  args: { id: needed('<id>', 'the number of the apology') },
  flags: { as: value('--as <channel>', apologyChannels.join(', '), oneOf(apologyChannels)) },
  run({ id, as: channel }, { journal }) {
    const stored = keptApology(journal, resolve(journal, kinds.apology, id).id);
    if (!channel) return reply(apologyCard, stored);
    const { draft } = draftOfStored(journal, stored.apology, { channel });
    return reply(apologyFace, { ...stored, face: { channel, draft } });
  },
});
