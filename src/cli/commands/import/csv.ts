// STUB
import { defineCommand } from '../../command.ts';

const stub = defineCommand({
  summary: 'stub',
  examples: [],
  run() {
    throw new Error('stub');
  },
});
export default stub;
