/** Who mends a wrong listing: a form of the district's own, its mailbox, its phone; none of them where nobody is named. */
export interface Mender {
  /** May hold `{listing}` and `{page}`, to be filled in. */
  form?: string;
  email?: string;
  phone?: { display: string; href: string };
}

/** A listing as a page shows it at this moment. */
export interface ShownListing {
  /** `<partner>` or `<partner>.<service>`. */
  key: string;
  name: string;
  organization: string;
  /** The whole address of its page. */
  page: string;
  /** What is written there now, a line each: `Phone: (510) 534-0165`. */
  facts: readonly string[];
}

/** What a message asks; the last three are left for the writer to complete. */
export interface ChangeWords {
  page: string;
  now: string;
  wrong: string;
  right: string;
  know: string;
}

export interface ChangeLink {
  kind: 'form' | 'mail' | 'phone';
  href: string;
}

/** Some mail programs cut addresses off soon after 2,000 letters. */
const longest = 1900;

/**
 * The link by which a reader says that a listing is wrong: no server takes part. The form comes first, since a district that has
 * one wants changes there. A message says which listing, where it stands and what is written there, and leaves places to correct
 * it.
 * @returns undefined where the district names neither form, mailbox nor phone
 */
export function changeLink(mender: Mender, listing: ShownListing, words: ChangeWords): ChangeLink | undefined {
  const { form, email, phone } = mender;
  if (form) {
    const values: Record<string, string> = { listing: titleOf(listing), page: listing.page };
    return {
      kind: 'form',
      href: form.replace(/\{(listing|page)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
    };
  }
  if (email) return { kind: 'mail', href: mailOf(email, listing, words) };
  return phone && { kind: 'phone', href: phone.href };
}

function mailOf(email: string, listing: ShownListing, words: ChangeWords): string {
  let { facts } = listing;
  for (;;) {
    const body = [
      titleOf(listing),
      `${words.page}: ${listing.page}`,
      '',
      ...(facts.length > 0 ? [`${words.now}:`, ...facts.map((fact) => `- ${fact}`), ''] : []),
      ...[words.wrong, words.right, words.know].flatMap((question) => [question, '', '']),
    ];
    const href = `mailto:${email}?subject=${encodeURIComponent(`${titleOf(listing)} (${listing.key})`)}&body=${encodeURIComponent(body.join('\r\n').trimEnd())}`;
    if (href.length <= longest || facts.length === 0) return href;
    facts = facts.slice(0, -1);
  }
}

const titleOf = ({ name, organization }: ShownListing) => (name === organization ? name : `${organization}: ${name}`);
