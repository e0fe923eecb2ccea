import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type LockFile } from '../src/build/complete-lock.ts';

/**
 * Adds to `package-lock.json` the optional packages of other systems that `npm install` left out because its registry did
 * not have them. `npm ci` refuses a lock file without them.
 */
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const added = completeLock(lock);
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added:\n${added.join('\n')}` : 'The lock file is complete.');
