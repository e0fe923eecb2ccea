const titles: Record<string, (name: string) => string> = {
  en: (name) => `${name} family help`,
  es: (name) => `Ayuda para familias de ${name}`,
};
const taglines: Record<string, string> = {
  en: 'Local help so that your child can be at school.',
  es: 'Ayuda cerca de usted para que su hijo pueda ir a la escuela.',
};

/** The name of a site where nobody gives one; none for a language that these words are not in. */
export const defaultTitle = (lang: string, name: string): string | undefined => titles[lang]?.(name);
export const defaultTagline = (lang: string): string | undefined => taglines[lang];
