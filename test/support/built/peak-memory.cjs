// Loaded before the built program: writes the most memory that the process held, in bytes, into the file that is named.
const { writeFileSync } = require('node:fs');

const file = process.env.RAPPORT_TEST_PEAK;
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)));
