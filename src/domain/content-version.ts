/**
 * The shape of content that this code reads: the number of its newest migration (`src/update/migrations/`). Content says its
 * own as `content_version` in `site.yaml`; content that does not say is of shape 0.
 */
export const contentVersion = 0;
