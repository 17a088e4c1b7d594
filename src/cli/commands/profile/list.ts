import { profileList } from '../../../render/clients/profiles.ts';
import { defineCommand, reply } from '../../command.ts';

export default defineCommand({
  examples: ['rapport profile list', 'rapport profile list --csv'],
  isList: true,
  run: (_input, { journal }) => reply(profileList, journal.profiles.list()),
});
