import type { ChangeWords } from '../../suggest/change-link.ts';
import type { Words } from './words.ts';

/** What a message about a listing asks, in the words that a page gives its script. */
export function readChangeWords(words: Words): ChangeWords {
  return {
    page: words('change.page'),
    now: words('change.now'),
    wrong: words('change.wrong'),
    right: words('change.right'),
    know: words('change.know'),
  };
}
