/** Thrown where an update cannot begin or go on; nothing of the copy has changed then. The message says what to type. */
export class UpdateError extends Error {}
