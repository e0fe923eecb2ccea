/*
 * A form of the editor: what a person may type into a file, as plain data. It is made from a schema (make-form.ts), drawn by
 * the editor (editor-fields.ts), and tells how a file becomes what the form holds and back (fill-form.ts, read-form.ts).
 */

/** A word to choose and what people read for it. */
export interface Option {
  value: string;
  label: string;
}

export type Form =
  /** Text in the district's languages, side by side; the first one is the default. */
  | { kind: 'text'; languages: string[]; long: boolean; proper: boolean }
  | { kind: 'word'; look?: 'day' | 'color' | 'long'; pattern?: [pattern: string, message: string] }
  | { kind: 'choice'; options: Option[] }
  /** True, or not said. */
  | { kind: 'switch' }
  /** `none`: what it means that the list is there and empty, where that is not the same as leaving it out. */
  | { kind: 'list'; item: Form; least?: number; most?: number; none?: string }
  /** `free`: the word that may stand for an object whose `free` is true and that says no more. */
  | { kind: 'object'; fields: FormField[]; free?: true };

export interface FormField {
  name: string;
  label: string;
  hint: string;
  required: boolean;
  form: Form;
}

/** Holds the text of the file that a form was filled from, so that saving changes only what the form changed. */
export const fileKey = 'kept_file';
/** Holds the place that an item of a list had in that file. */
export const placeKey = 'kept_place';
/** Says whether a file stands by itself or patches what a shared layer says. */
export const partKey = 'kept_part';
/** Says of a list that it is empty on purpose; stands beside it. */
export const noneKey = (name: string): string => `${name}_none`;
