import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newJournal, packageFolder } from '../support/new-journal.ts';
